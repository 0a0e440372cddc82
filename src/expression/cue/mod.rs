//! A sentence and an expression in it → which way the clause around the expression looks.
//!
//! The verb group that governs the expression is the nearest one before it in its clause, or the first one after it where
//! the expression opens the clause. Its auxiliaries, and the verbs on which its infinitive hangs, tell past from future.
//! Only a window of words around the expression is read.
//!
//! ```
//! use dateline::expression::{Tense, cue};
//! use dateline::span::Span;
//! let sentence = "The minister said on Friday that he would resign in March.";
//! let friday = Span::new(21, 27);
//! let march = Span::new(53, 58);
//! assert_eq!(cue(sentence, friday).tense, Tense::Past);
//! assert_eq!(cue(sentence, march).tense, Tense::Future);
//! ```

mod comparison;
mod governor;
mod group;
mod tokens;

use crate::language::english::lexicon::{Forms, Role, Senses};
use crate::span::Span;

pub use crate::language::english::lexicon::Relation;
pub use governor::Governor;
pub use group::{Group, Modal, nearest_before};
pub use tokens::{Mark, Piece, Token, Tokens};

/// The time that the governing verb group points to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tense {
    /// No verb was found.
    #[default]
    None,
    /// "met", "has met", "had met", "was meeting", "would have met".
    Past,
    /// "kills", "is investigating": also the present of headlines, which tells what has happened.
    Present,
    /// "will meet", "is to meet", "is expected to meet", "plans to meet", "is due", "meets on Friday", and the future seen
    /// from the past, "would meet".
    Future,
}

/// Which way a bare weekday or month looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// The latest such day up to and including the anchor's.
    Back,
    /// The next such day after the anchor's.
    Ahead,
    /// The clause leaves it open; news then mostly looks back.
    Open,
}

/// What the clause says about the expression in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Cue {
    /// Tense of the governing verb group.
    pub tense: Tense,
    /// The preposition that governs the expression.
    pub relation: Option<Relation>,
    /// Whether the expression stands inside quotation marks.
    pub quoted: bool,
    /// Whether the tense is that of the expression's own clause, and no guess from a noun or from what was planned.
    pub sure: bool,
    /// Whether the governing verb says, writes or makes known something, and the expression tells when.
    pub saying: bool,
    /// Whether the governing verb is denied.
    pub negated: bool,
}

impl Cue {
    /// Which way a bare weekday or month looks.
    #[must_use]
    pub const fn direction(self) -> Direction {
        match (self.relation, self.tense) {
            // "asked for a report by August", printed in June: a bound looks ahead even from what is past, if it is near.
            (Some(Relation::By), Tense::Past) => Direction::Open,
            (Some(Relation::Since), _) | (_, Tense::Past) => Direction::Back,
            (_, Tense::Future) | (Some(Relation::By | Relation::Until), Tense::Present | Tense::None) => {
                Direction::Ahead
            }
            _ => Direction::Open,
        }
    }
}

/// The senses of verbs with which words are told.
const SPEAKING: Senses =
    Senses::SAYING.and(Senses::CLAIMING).and(Senses::DENYING).and(Senses::COMMITTING).and(Senses::PUBLISHING);

/// Reads the clause around `at` in `sentence`; both in the bytes of `sentence`. Text beyond the sentence does no harm but
/// is read as if it belonged to it.
#[must_use]
pub fn cue(sentence: &str, at: Span) -> Cue {
    let tokens = Tokens::around(sentence, at);
    let governor = Governor::of(&tokens);
    let tense = governor.tense();
    Cue {
        tense: if tense != Tense::Past && is_request(&tokens) { Tense::Future } else { tense },
        relation: governor.relation,
        quoted: governor.quoted,
        sure: governor.is_sure(),
        negated: governor.group.is_some_and(|group| group.negated),
        saying: governor.says(&tokens, SPEAKING),
    }
}

/// "Book a table for Friday", "Remind me on Monday": what is asked for is to come. "Set a record" may be a report.
fn is_request(tokens: &Tokens<'_>) -> bool {
    let Some(verb) = tokens.get(0).filter(|token| tokens.reaches_start() && token.mark == Mark::Word) else {
        return false;
    };
    let base = verb.word.forms.any(Forms::BASE) && !verb.word.forms.any(Forms::PAST.and(Forms::ING));
    base && matches!(tokens.role(1), Some(Role::Determiner | Role::Pronoun))
        || verb.word.role == Role::Content && matches!(tokens.text_of(1), "me" | "us")
}
