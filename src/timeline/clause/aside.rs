//! What is inserted into a sentence: a bracket, or a phrase between commas that tells more of the word before it.

use super::governs;
use super::main_clause::{has_subject_and_verb, is_dash};
use super::tail::is_finite;
use crate::expression::cue::{Mark, Relation, Tokens};
use crate::language::english::lexicon::{Forms, Role, Senses};
use crate::span::Span;

/// The insertion that holds `other` and not `own`; both in bytes of the sentence.
pub(super) fn around(tokens: &Tokens<'_>, own: Span, other: Span) -> Option<Span> {
    let place = Place::of(tokens, own, other)?;
    let [open, close] =
        bracket(tokens, &place).or_else(|| dashes(tokens, &place)).or_else(|| commas(tokens, &place))?;
    let inside = open + 1..close.min(tokens.all().len());
    if inside.clone().any(|index| governs(tokens, index)) {
        return None;
    }
    let start = tokens.get(open)?.span.start;
    let end = tokens.get(close).map_or(tokens.sentence().len(), |token| token.span.end);
    Some(Span::new(start, end))
}

/// Where the rest of the sentence begins behind the insertion that holds `own`, where that rest could not speak of it: "The
/// mayor, who was elected in 2019, resigned on Friday".
pub(super) fn rest(tokens: &Tokens<'_>, own: Span) -> Option<usize> {
    let open = (0..tokens.at)
        .rev()
        .take_while(|&index| tokens.get(index).is_some_and(|token| token.mark != Mark::Stop))
        .find(|&index| tokens.get(index).is_some_and(|token| token.mark == Mark::Comma))?;
    let inserted = kind(tokens, open + 1).is_some();
    let close = (tokens.at + 1..tokens.all().len())
        .find(|&index| tokens.get(index).is_some_and(|token| token.mark != Mark::Word))?;
    let comma = tokens.get(close).filter(|token| token.mark == Mark::Comma && token.span.start >= own.end)?;
    let verb = first_word(tokens, close + 1);
    let safe = inserted
        && is_finite(tokens, verb)
        && !(close..tokens.all().len())
            .any(|index| governs(tokens, index) && !is_predicate(tokens, verb, index));
    safe.then_some(comma.span.start)
}

/// Whether the word belongs to the verb at `verb`, which speaks of its subject and not of what is inserted behind that: "The court,
/// which sat on Monday, ruled that the firm must pay in July".
fn is_predicate(tokens: &Tokens<'_>, verb: usize, index: usize) -> bool {
    let says = Senses::SAYING.and(Senses::CLAIMING).and(Senses::DENYING).and(Senses::UNDOING);
    let word = tokens.get(index).is_some_and(|token| token.word.senses.any(says));
    let negated = index > verb && index <= verb + 2 && tokens.role(index) == Some(Role::Not);
    word && index == verb || negated
}

/// The comma that ends what is inserted behind a subject, where its verb follows: "Ann Author, 44, left", "The mayor, who was elected
/// in 2011, resigned".
pub(super) fn behind_subject(tokens: &Tokens<'_>, open: usize) -> Option<usize> {
    if tokens.get(open)?.mark != Mark::Comma {
        return None;
    }
    let close = (open + 1..tokens.all().len()).find(|&index| {
        tokens.get(index).is_none_or(|token| !matches!(token.mark, Mark::Word | Mark::Expression))
    })?;
    let comma = tokens.get(close)?.mark == Mark::Comma;
    let age = close == open + 2 && tokens.text_of(open + 1).bytes().all(|byte| byte.is_ascii_digit());
    let insertion = age || matches!(tokens.role(open + 1), Some(Role::Relative | Role::Determiner));
    (comma && insertion && is_finite(tokens, first_word(tokens, close + 1))).then_some(close)
}

/// Where two dates stand among the tokens.
struct Place {
    /// The first and last token of the other date.
    other: [usize; 2],
    /// Whether this date stands before the other.
    own_first: bool,
    /// The index of this date.
    own: usize,
}

impl Place {
    fn of(tokens: &Tokens<'_>, own: Span, other: Span) -> Option<Self> {
        let all = tokens.all();
        let first = all.iter().position(|token| token.span.end > other.start)?;
        let last = all.iter().rposition(|token| token.span.start < other.end)?;
        Some(Self { other: [first, last], own_first: own.start < other.start, own: tokens.at })
    }

    /// The tokens between which an insertion may open, nearest first, and those at which it may close.
    fn sides(&self, tokens: &Tokens<'_>) -> [std::ops::Range<usize>; 2] {
        let (start, end) = if self.own_first { (self.own + 1, tokens.all().len()) } else { (0, self.own) };
        [start..self.other[0], self.other[1] + 1..end]
    }
}

/// "(founded in 1900)".
fn bracket(tokens: &Tokens<'_>, place: &Place) -> Option<[usize; 2]> {
    let [before, after] = place.sides(tokens);
    let open = before.rev().find(|&index| matches!(tokens.text_of(index), "(" | ")"))?;
    let close = after.clone().find(|&index| matches!(tokens.text_of(index), "(" | ")"))?;
    (tokens.text_of(open) == "(" && tokens.text_of(close) == ")").then_some([open, close])
}

/// "– its first strike since 1998 –", where no other dash stands in the sentence.
fn dashes(tokens: &Tokens<'_>, place: &Place) -> Option<[usize; 2]> {
    let [before, mut after] = place.sides(tokens);
    let dash = |index: &usize| is_dash(tokens, *index);
    let open = before.rev().find(dash)?;
    let close = after.find(dash)?;
    ((0..tokens.all().len()).filter(dash).count() == 2).then_some([open, close])
}

/// ", who was elected in 2019,", ", announced in March,", ", killing eleven".
fn commas(tokens: &Tokens<'_>, place: &Place) -> Option<[usize; 2]> {
    let [before, mut after] = place.sides(tokens);
    let stop = |index: &usize| {
        tokens.get(*index).is_none_or(|token| matches!(token.mark, Mark::Stop | Mark::Open | Mark::Close))
    };
    let comma = |index: &usize| tokens.get(*index).is_some_and(|token| token.mark == Mark::Comma);
    // What ends before the date does not hold it.
    let open = |comma: &usize| behind_subject(tokens, *comma).is_none_or(|close| close > place.other[0]);
    let opener = before.rev().take_while(|index| !stop(index)).filter(comma).filter(open);
    let (open, kind) = opener.filter_map(|comma| Some((comma, kind(tokens, comma + 1)?))).next()?;
    let closes = after.find(|index| comma(index) || stop(index));
    match closes.filter(comma) {
        Some(close) => {
            let next = first_word(tokens, close + 1);
            let verb = is_finite(tokens, next);
            // "which opposed his push and, in May, worked": the commas of the date alone.
            let lead = place.other[0] - 1;
            let phrase =
                usize::from(matches!(tokens.role(lead), Some(Role::Relation(_) | Role::Preposition)));
            let inside = lead > open && comma(&(lead - phrase)) && lead - phrase > open;
            // "who came with her wife, son and dog": what follows may belong to the insertion, unless it is the verb or a clause.
            let main = kind == Kind::Clause && has_subject_and_verb(tokens, close + 1, tokens.all().len());
            (!inside && (verb || main)).then_some([open, close])
        }
        None => {
            let end = closes.unwrap_or(tokens.all().len());
            let last = !(end..tokens.all().len())
                .any(|index| tokens.get(index).is_some_and(|token| token.mark != Mark::Stop));
            // "The walls fell in May, the keep in June", "compared with nine in June".
            let whole = kind == Kind::Clause
                || is_related(tokens, open + 1)
                || is_of_phrase(tokens, open + 1)
                || tokens.role(open + 1) == Some(Role::Determiner)
                    && !(open..end).any(|index| is_finite(tokens, index));
            (place.own_first && last && whole).then_some([open, end])
        }
    }
}

/// What an insertion is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// With a word that opens a clause or with a participle in "-ing": it can be nothing else.
    Clause,
    /// With a participle or an article: an insertion only where the verb of the sentence follows.
    Phrase,
}

fn kind(tokens: &Tokens<'_>, index: usize) -> Option<Kind> {
    // "already aired in May".
    let index = first_word(tokens, index);
    let token = tokens.get(index).filter(|token| token.mark == Mark::Word)?;
    let word = token.word;
    match word.role {
        Role::Relative => Some(Kind::Clause),
        Role::Subordinator => matches!(tokens.text_of(index), "where" | "when").then_some(Kind::Clause),
        Role::Relation(Relation::After | Relation::Before | Relation::During) => Some(Kind::Clause),
        Role::Determiner => Some(Kind::Phrase),
        // "the dividend, due in October".
        Role::Ahead if tokens.text_of(index) == "due" => Some(Kind::Clause),
        Role::Content if token.capital || word.senses.any(Senses::NO_VERB) => None,
        Role::Content if !follows_noun(tokens, index) => None,
        Role::Content if word.forms == Forms::ING => Some(Kind::Clause),
        Role::Content if word.forms.any(Forms::PARTICIPLE) => Some(Kind::Phrase),
        _ => None,
    }
}

/// Whether the participle at `index`, behind a comma, tells more of a noun before it: in "the big, billowing cloud" it is an adjective
/// of the noun behind.
fn follows_noun(tokens: &Tokens<'_>, index: usize) -> bool {
    let of_phrase = matches!(
        tokens.role(index + 1),
        Some(Role::Relation(_) | Role::Preposition | Role::Determiner | Role::To | Role::Adverb)
    );
    let noun = || {
        let noun = index.checked_sub(2)?;
        let token = tokens.get(noun).filter(|token| token.mark != Mark::Comma)?;
        Some(token.mark == Mark::Expression || token.capital || tokens.is_plural(noun))
    };
    of_phrase || noun() == Some(true)
}

/// Whether a noun with an article begins here of which a clause tells more: "a move which led to a loss".
fn is_related(tokens: &Tokens<'_>, index: usize) -> bool {
    tokens.role(index) == Some(Role::Determiner)
        && (index + 1..index + 5)
            .find(|&index| tokens.role(index) != Some(Role::Content))
            .is_some_and(|next| next > index + 1 && tokens.role(next) == Some(Role::Relative))
}

/// Whether the word is a participle with a preposition behind it: "founded in", "compared with".
fn is_of_phrase(tokens: &Tokens<'_>, index: usize) -> bool {
    let participle = tokens.get(index).is_some_and(|token| token.word.forms.any(Forms::PARTICIPLE));
    participle && matches!(tokens.role(index + 1), Some(Role::Relation(_) | Role::Preposition))
}

/// The first word from `index` on that is no adverb.
fn first_word(tokens: &Tokens<'_>, index: usize) -> usize {
    (index..tokens.all().len()).find(|&index| tokens.role(index) != Some(Role::Adverb)).unwrap_or(index)
}
