//! Where the clause of an expression ends before another one that governs the next expression.
//!
//! Cut is only what follows: everything above the clause stands before it and stays. What follows must begin with a word
//! that opens a clause ("and left on Sunday", "after the vote on Sunday", ", who left on Sunday") and must hold nothing that
//! could speak of what stands before: a denial, a condition, a question, words that call it untrue, a speaker named behind.

use crate::expression::cue::{Governor, Group, Mark, Relation, Tense, Tokens};
use crate::language::english::lexicon::{Forms, Role, Senses};

/// The byte at which the clause of an expression that ends at byte `own` ends, where the next expression begins at byte
/// `next`; `None` where it cannot be told.
pub(super) fn end(tokens: &Tokens<'_>, governor: &Governor, own: usize, next: usize) -> Option<usize> {
    let group = governor.group.filter(|group| !group.weak)?;
    let all = tokens.all();
    if governor.quoted || !tokens.reaches_start() || !tokens.reaches_end() {
        return None;
    }
    let first = all.iter().position(|token| token.span.start >= own)?.max(group.verb + 1);
    let last = all.iter().rposition(|token| token.span.start <= next)?;
    let alternative = |index: usize| {
        matches!(tokens.text_of(index), "either" | "Either" | "both" | "Both" | "between" | "whether")
    };
    if (0..first).any(alternative) {
        return None;
    }
    let word = (first..=last).rev().find(|&index| opens(tokens, &group, governor, [first, index]))?;
    let comma =
        |&before: &usize| before >= first && all.get(before).is_some_and(|token| token.mark == Mark::Comma);
    let cut = word.checked_sub(1).filter(comma).unwrap_or(word);
    let safe = (cut..all.len()).all(|index| !speaks_of_what_stands_before(tokens, cut, index));
    let marks =
        |mark: Mark| all.get(..cut).unwrap_or_default().iter().filter(|token| token.mark == mark).count();
    let brackets = |bracket: &str| (0..cut).filter(|&index| tokens.text_of(index) == bracket).count();
    let balanced = marks(Mark::Open) == marks(Mark::Close) && brackets("(") == brackets(")");
    (safe && balanced).then(|| all.get(cut - 1).map(|token| token.span.end)).flatten()
}

/// Whether a clause of its own may begin with the token at `index`; `from` is the first behind the expression.
fn opens(tokens: &Tokens<'_>, group: &Group, governor: &Governor, [from, index]: [usize; 2]) -> bool {
    let comma = tokens.get(index).is_some_and(|token| token.mark == Mark::Comma);
    let word = index + usize::from(comma);
    let Some(token) = tokens.get(word).filter(|token| token.mark == Mark::Word) else { return false };
    let text = tokens.text_of(word);
    let verb = || (word + 1..tokens.all().len()).any(|index| is_finite(tokens, index));
    match token.word.role {
        // "fans and guests who came": what is joined must be a clause or a verb.
        Role::Coordinator => matches!(text, "and" | "but") && verb() && (comma || joins_clause(tokens, word)),
        Role::Subordinator => match text {
            "when" => verb() && governor.tense() == Tense::Past && group.modal.is_none(),
            "because" => verb() && !group.negated,
            "while" | "although" | "though" | "whereas" => verb(),
            _ => false,
        },
        Role::Relation(Relation::After | Relation::Before) => {
            let inner = |role| {
                matches!(role, Some(Role::That | Role::Relative | Role::Subordinator | Role::Coordinator))
            };
            let alone = tokens.role(word - 1) != Some(Role::Adverb);
            !group.negated && group.modal.is_none() && alone && !(from..word).any(|at| inner(tokens.role(at)))
        }
        Role::Relative => comma && verb(),
        Role::Content => comma && token.word.forms == Forms::ING && !token.word.senses.any(Senses::NO_VERB),
        _ => false,
    }
}

/// Whether a verb or a pronoun follows the conjunction at `index`: "and then left", "and they left".
fn joins_clause(tokens: &Tokens<'_>, index: usize) -> bool {
    let adverb = |index: &usize| tokens.role(*index) == Some(Role::Adverb);
    (index + 1..tokens.all().len())
        .find(|index| !adverb(index))
        .is_some_and(|next| tokens.role(next) == Some(Role::Pronoun) || is_finite(tokens, next))
}

fn is_finite(tokens: &Tokens<'_>, index: usize) -> bool {
    Group::ending_at(tokens, index).is_some_and(|group| group.tense != Tense::None && !group.weak)
}

/// Whether the token could take back, weaken or attribute what stands before `cut`.
fn speaks_of_what_stands_before(tokens: &Tokens<'_>, cut: usize, index: usize) -> bool {
    let Some(token) = tokens.get(index) else { return false };
    let text = tokens.text_of(index);
    if token.mark != Mark::Word {
        return matches!(token.mark, Mark::Open | Mark::Close) || matches!(text, "?" | ":" | "(" | ")");
    }
    let senses = Senses::CLAIMING
        .and(Senses::DENYING)
        .and(Senses::UNDOING)
        .and(Senses::SUSPECTING)
        .and(Senses::SEEMING);
    let turns = matches!(token.word.role, Role::Not) || token.word.senses.any(Senses::NOBODY);
    // "…, but they did not", "and perhaps on Sunday": of which of the two it speaks cannot be told.
    turns
        || token.word.role == Role::Condition
        || token.word.senses.any(senses.and(Senses::HEDGE))
        || matches!(text, "or" | "nor")
        || UNSURE.iter().any(|word| text.eq_ignore_ascii_case(word))
        || token.word.senses.any(Senses::SAYING) && !tells_more(tokens, cut, index)
}

/// Whether the verb of saying tells what follows it, and not what stands before: "and said that he would go", not ", police
/// said on Sunday".
fn tells_more(tokens: &Tokens<'_>, cut: usize, verb: usize) -> bool {
    let own_clause = (cut..verb)
        .all(|index| index == cut || tokens.get(index).is_some_and(|token| token.mark == Mark::Word));
    own_clause && tokens.role(verb + 1) == Some(Role::That)
}

/// Words that say that something is not so, not sure, or hangs on something.
const UNSURE: &[&str] = &[
    "according",
    "accusation",
    "allegation",
    "allegations",
    "confirmed",
    "contingent",
    "denial",
    "depending",
    "disputed",
    "doubt",
    "doubtful",
    "doubts",
    "fabricated",
    "false",
    "hoax",
    "incorrect",
    "independently",
    "mistaken",
    "otherwise",
    "provided",
    "providing",
    "rumor",
    "rumors",
    "rumour",
    "rumours",
    "subject",
    "unless",
    "unlikely",
    "untrue",
    "until",
    "verified",
    "wrong",
    "wrongly",
];
