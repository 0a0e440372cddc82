//! An act that is told only as the content of a charge, of a rumour or of a verdict, or that was prevented: "is on trial for the
//! shooting of a guard on 3 May", "rumours of a coup on Sunday", "acquitted of killing a guard on 3 May".

use super::assertion::{is_assertion, is_called_false};
use crate::expression::cue::{Governor, Mark, Relation, Tokens};
use crate::language::english::claims::{ACQUITTED, CHARGING};
use crate::language::english::lexicon::{Forms, Role, Senses};
use crate::timeline::Status;

/// What is said of the act that stands between a preposition and the mention; `None` where the clause states it.
pub(super) fn status(tokens: &Tokens<'_>, governor: &Governor) -> Option<Status> {
    // "having poisoned" is part of the act; any other verb before the mention stands outside.
    let verb = governor.group.filter(|group| !tokens.text_of(group.first).eq_ignore_ascii_case("having"));
    let mut act = Act::default();
    for of in (0..tokens.at).rev().take_while(|&index| verb.is_none_or(|group| group.verb != index)) {
        let token = tokens.get(of).filter(|token| token.mark == Mark::Word)?;
        match token.word.role {
            Role::Relative | Role::That | Role::Subordinator | Role::Condition => return None,
            Role::Relation(Relation::Of | Relation::For | Relation::From) | Role::Preposition | Role::To => {
                if let Some(status) = of_head(tokens, governor, of, act) {
                    return Some(status);
                }
            }
            Role::Determiner => act.thing |= act.noun,
            _ => {
                act.gerund |= token.word.forms.any(Forms::ING) && !token.word.senses.any(Senses::NO_VERB);
                act.noun |= token.word.role == Role::Content;
            }
        }
    }
    None
}

/// How an act is named.
#[derive(Clone, Copy, Debug, Default)]
struct Act {
    /// "unrest".
    noun: bool,
    /// "the killing of a guard".
    thing: bool,
    /// "killing a guard".
    gerund: bool,
}

/// What the word before the preposition at `of` makes of the act behind it.
fn of_head(tokens: &Tokens<'_>, governor: &Governor, of: usize, act: Act) -> Option<Status> {
    let head = of.checked_sub(1)?;
    let (word, preposition) = (tokens.text_of(head), tokens.text_of(of));
    let named = act.gerund || act.thing;
    let not = || head.checked_sub(1).and_then(|before| tokens.role(before)) == Some(Role::Not);
    let prevents = || {
        governor
            .group
            .is_some_and(|group| !group.negated && group.verb < of && group.senses.any(Senses::PREVENTING))
    };
    // "cleared her of leaking".
    let acquits = || {
        let verb = governor.group.filter(|group| group.verb < of && head - group.verb <= 3 && act.gerund);
        verb.is_some_and(|group| ACQUITTED.contains(&tokens.text_of(group.verb)))
    };
    match preposition {
        _ if named && CHARGING.contains(&(word, preposition)) => Some(Status::Alleged),
        "of" | "to" if named && word == "guilty" && not() => Some(Status::Alleged),
        "of" if named && (ACQUITTED.contains(&word) || acquits()) => Some(Status::Denied),
        // "charges of" needs an act; "a report of May" tells of the report.
        "of" if act.noun && is_assertion(word) && !word.starts_with("charge") && word != "report" => {
            Some(if is_called_false(tokens, head) { Status::Denied } else { Status::Alleged })
        }
        "from" | "of" if act.gerund && prevents() => Some(Status::Denied),
        _ => None,
    }
}
