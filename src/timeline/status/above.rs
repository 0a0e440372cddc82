//! What stands above the clause of a mention: denials, conditions, hedges, "nobody".

use super::denial::{ASSERTIONS, denies};
use super::{other_event, says};
use crate::expression::cue::{Governor, Group, Mark, Relation, Tokens, nearest_before};
use crate::language::english::lexicon::{Role, Senses};
use crate::timeline::scope;

/// What stands above the clause of the mention.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Above {
    pub denied: bool,
    pub condition: bool,
    pub hedged: bool,
    pub nobody: bool,
}

impl Above {
    /// Walks through what stands above the governing group: its own clause, then those of which it is the content.
    pub(super) fn of(tokens: &Tokens<'_>, governor: &Governor) -> Self {
        let mut above = Self::default();
        let first = governor.group.map_or(tokens.at, |group| group.first.min(tokens.at));
        // "It was Wednesday, not Thursday"; but "not since 1993" was it so.
        above.nobody = !matches!(governor.relation, Some(Relation::Since | Relation::Until))
            && (0..tokens.at)
                .rev()
                .map(|index| tokens.role(index))
                .find(|role| !matches!(role, Some(Role::Relation(_) | Role::Determiner)))
                == Some(Some(Role::Not));
        if let Some(group) = governor.group {
            let mut inside = (group.first..group.verb).chain([group.verb + 1]);
            above.hedged =
                inside.any(|index| tokens.role(index) == Some(Role::Adverb) && tokens.hedges(index));
            above.nobody |= !says(group.senses) && nobody(tokens, group.verb + 1);
        }
        let (mut own_clause, mut own_phrase) = (true, true);
        let mut walk = scope::above(tokens, first);
        while let Some(index) = walk.next() {
            let Some(token) = tokens.get(index) else { break };
            if token.mark != Mark::Word {
                own_phrase &= token.mark != Mark::Comma;
                continue;
            }
            match token.word.role {
                _ if is_condition(tokens, index) => above.condition |= own_phrase,
                Role::That | Role::Subordinator => {
                    above.denied |= token.word.role == Role::That && untrue(tokens, index);
                    above.hedged |= token.word.role == Role::That && is_rumored(tokens, index);
                    // "refused to say whether it paid": nobody says that it did.
                    let open = tokens.text_of(index) == "whether" && own_clause && first < tokens.at;
                    above.condition |= open && !tokens.hedges(index.saturating_sub(1));
                    own_clause = false;
                }
                Role::Coordinator if index + 1 == first => {
                    // "denied the charge and left on Friday": the same subject did both.
                    if let Some(other) = nearest_before(tokens, index).filter(|other| says(other.senses)) {
                        walk.skip_to(other.first);
                        continue;
                    }
                }
                _ => {}
            }
            above.hedged |=
                tokens.hedges(index) && weakens(tokens, index, own_clause && governor.group.is_some());
            above.nobody |= own_clause && nobody(tokens, index);
            let verb =
                Group::ending_at(tokens, index).filter(|group| !group.weak && !token.word.role.is_small());
            if let Some(group) = verb {
                above.denied |= denies(tokens, &group);
                above.hedged |= group.senses.any(Senses::CLAIMING.and(Senses::SUSPECTING))
                    && !group.negated
                    && !own_opinion(tokens, &group);
                own_clause = false;
            }
        }
        above
    }
}

/// "It is not true that he left", "it is false that he left", "rumors that he left were false".
fn untrue(tokens: &Tokens<'_>, that: usize) -> bool {
    let before = |back: usize| that.checked_sub(back).unwrap_or(usize::MAX);
    let word = tokens.text_of(before(1));
    let verb = |index: usize| {
        matches!(tokens.role(index), Some(Role::Be | Role::Not | Role::Adverb | Role::Determiner))
    };
    let denied = || {
        (2..5).map(before).take_while(|&index| verb(index)).any(|index| tokens.role(index) == Some(Role::Not))
    };
    if matches!(word, "true" | "correct" | "accurate" | "case") {
        return denied();
    }
    if FALSE.contains(&word) {
        return tokens.role(before(2)) == Some(Role::Be);
    }
    ASSERTIONS.contains(&word.to_ascii_lowercase().as_str()) && called_false(tokens)
}

/// "Rumors that he died spread quickly."
fn is_rumored(tokens: &Tokens<'_>, that: usize) -> bool {
    let word = that.checked_sub(1).map_or("", |before| tokens.text_of(before));
    // "The paper reports that …" is no rumor.
    !word.starts_with("report") && ASSERTIONS.contains(&word.to_ascii_lowercase().as_str())
}

/// Whether the first form of "be" behind the expression calls something false or not true.
fn called_false(tokens: &Tokens<'_>) -> bool {
    let mut rest = (tokens.at + 1..tokens.all().len())
        .take_while(|&index| tokens.get(index).is_some_and(|token| token.mark != Mark::Stop))
        .skip_while(|&index| tokens.role(index) != Some(Role::Be));
    let Some(be) = rest.next() else { return false };
    let mut negated = false;
    for index in be + 1..be + 5 {
        match tokens.role(index) {
            Some(Role::Not) => negated = true,
            Some(Role::Adverb | Role::Be) => {}
            _ => {
                let word = tokens.text_of(index);
                return if negated {
                    matches!(word, "true" | "correct" | "accurate")
                } else {
                    FALSE.contains(&word)
                };
            }
        }
    }
    false
}

/// Words for what is not so.
const FALSE: &[&str] =
    &["false", "untrue", "incorrect", "inaccurate", "wrong", "unfounded", "baseless", "fabricated"];

/// "I think that he left": the speaker's own view, and no allegation.
pub(super) fn own_opinion(tokens: &Tokens<'_>, group: &Group) -> bool {
    let subject = (0..group.first).rev().find(|&index| tokens.role(index) != Some(Role::Adverb));
    matches!(subject.map_or("", |index| tokens.text_of(index)), "I" | "we" | "We")
        && !group.senses.any(Senses::CLAIMING)
}

/// "no", "nobody", "not one"; but "no comment after the minister resigned on Tuesday" and "no plot after an autopsy on Friday"
/// leave what came before as it was.
fn nobody(tokens: &Tokens<'_>, index: usize) -> bool {
    let named = || {
        tokens
            .get(index)
            .is_some_and(|token| token.mark == Mark::Word && token.word.senses.any(Senses::NOBODY))
    };
    // "The union, not the firm, called the strike" sets two against each other.
    let contrasts = || {
        index
            .checked_sub(1)
            .and_then(|before| tokens.get(before))
            .is_some_and(|token| token.mark == Mark::Comma)
    };
    let counted = || {
        tokens.role(index) == Some(Role::Not)
            && tokens.role(index + 1) == Some(Role::Determiner)
            && !contrasts()
    };
    (named() || counted()) && !other_event(tokens, index)
}

/// Whether a hedge weakens what is said and not only names somebody: "reportedly left", "it is possible that he left", but
/// not "the suspected bomber left".
fn weakens(tokens: &Tokens<'_>, index: usize, own_clause: bool) -> bool {
    let text = tokens.text_of(index);
    let adverb =
        text.ends_with("ly") && text.len() > 6 || matches!(text, "maybe" | "Maybe" | "perhaps" | "Perhaps");
    let predicate = index.checked_sub(1).and_then(|before| tokens.role(before)) == Some(Role::Be);
    adverb
        || matches!(text, "unconfirmed" | "Unconfirmed" | "unverified" | "Unverified")
        || !own_clause && (predicate || text == "alleged")
}

/// "if", "unless", "provided that", "Had the dam failed, the valley would …".
fn is_condition(tokens: &Tokens<'_>, index: usize) -> bool {
    tokens.role(index) == Some(Role::Condition)
        || tokens.text_of(index) == "provided" && tokens.role(index + 1) == Some(Role::That)
        || is_inverted(tokens, index)
}

/// So many words a condition and what hangs on it may take.
const CLAUSES: usize = 60;

/// "Had", "Were" or "Should" before its subject at the head of a sentence that says what would follow.
fn is_inverted(tokens: &Tokens<'_>, index: usize) -> bool {
    matches!(tokens.text_of(index), "Had" | "Were" | "Should")
        && (index + 1..tokens.all().len()).take(CLAUSES).any(|index| {
            tokens.get(index).is_some_and(|token| token.mark == Mark::Word)
                && matches!(tokens.text_of(index), "would" | "could" | "might" | "will")
        })
}

/// A condition anywhere in the sentence, "even if" apart.
pub(super) fn has_condition(tokens: &Tokens<'_>) -> bool {
    (0..tokens.all().len()).any(|index| {
        is_condition(tokens, index)
            && index.checked_sub(1).is_none_or(|before| tokens.text_of(before) != "even")
    })
}
