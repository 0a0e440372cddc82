//! The words around a mention → whether the thing happened.
//!
//! The verb group that governs the mention says what the text states. What stands above it can only weaken that: a denial,
//! a condition, a question, a hedge. Where the calendar speaks against the grammar, the calendar holds: what lies after
//! the day of publication has not happened.

mod above;
mod accusation;
mod assertion;
mod condition;
mod denial;

use std::cmp::Ordering;

use super::Status;
use super::scope::new_clause;
use crate::expression::cue::{Governor, Group, Mark, Modal, Relation, Tense, Tokens, nearest_before};
use crate::language::english::lexicon::{Forms, Role, Senses};
use above::{Above, own_opinion};
use assertion::is_assertion;
use condition::has_condition;
use denial::{belongs_to_subject, denies, is_called_off, undone};

/// What is known of a mention besides its words.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Facts {
    /// Where its value begins, as seen from the day of publication; `None` where that is not known.
    pub day: Option<Ordering>,
    /// Whether it stands in a caption, where the present tells of the day of the picture.
    pub caption: bool,
    /// Whether the sentence, or the quotation in which it stands, is a question.
    pub question: bool,
}

/// Whether what the sentence says of the mention happened.
pub(super) fn status(tokens: &Tokens<'_>, governor: &Governor, facts: Facts) -> Status {
    let mut status = governor
        .group
        .map_or_else(|| without_verb(governor), |group| of_group(tokens, governor, &group, facts));
    let own = governor.group.filter(|group| says(group.senses));
    let asserts = matches!(status, Status::Happened | Status::Ongoing);
    if let Some(weaker) = accusation::status(tokens, governor).filter(|_| asserts) {
        status = weaker;
    } else if asserts && facts.day == Some(Ordering::Greater) {
        status = Status::Expected;
    }
    let above = Above::of(tokens, governor);
    let denied = above.denied || own.is_some_and(|group| denies(tokens, &group));
    // "If he does not come on Friday": nothing is said of whether he comes.
    if above.condition && !denied || above.nobody && facts.question {
        return Status::Conditional;
    }
    if denied || above.nobody {
        return Status::Denied;
    }
    if status == Status::Expected && undone(tokens, governor) {
        return Status::Denied;
    }
    if matches!(status, Status::Denied | Status::Alleged) {
        return status;
    }
    if facts.question || status == Status::Expected && has_condition(tokens) {
        return Status::Conditional;
    }
    let claimed =
        above.hedged || own.is_some_and(|group| group.senses.any(Senses::CLAIMING)) || claimed_after(tokens);
    if claimed && matches!(status, Status::Happened | Status::Ongoing) { Status::Alleged } else { status }
}

/// "Meeting on Friday": nothing is said to have happened; the calendar decides.
fn without_verb(governor: &Governor) -> Status {
    if governor.tense() == Tense::Future { Status::Expected } else { Status::Happened }
}

fn of_group(tokens: &Tokens<'_>, governor: &Governor, group: &Group, facts: Facts) -> Status {
    // "did not leave until Friday": it left on Friday.
    let turned = matches!(governor.relation, Some(Relation::Until | Relation::Before));
    // "is not ruling out a strike": it may come.
    if group.negated
        && matches!(tokens.text_of(group.verb), "rule" | "ruled" | "ruling")
        && tokens.text_of(group.verb + 1) == "out"
    {
        return Status::Conditional;
    }
    // "How many died on Monday is not known": that nobody knows it denies nothing.
    let unknown = group.passive && group.verb > tokens.at && UNKNOWN.contains(&tokens.text_of(group.verb));
    if group.negated && !turned && !unknown && !other_event(tokens, group.verb) || fell_short(tokens, group) {
        return Status::Denied;
    }
    let over = facts.day == Some(Ordering::Less);
    // "the summit of 1944", "will make his third trip since the fire of 20 April": what is to come is another thing.
    let aside = matches!(governor.relation, Some(Relation::Of | Relation::Since | Relation::After));
    let aside = aside && matches!(group.modal, None | Some(Modal::Will)) && governor.tense() == Tense::Future;
    // "will study Friday's ruling"
    let owned = group.modal == Some(Modal::Will) && tokens.role(tokens.at + 1) == Some(Role::Possessive);
    if over && (aside || owned) {
        return Status::Happened;
    }
    if let Some(status) = of_modal(tokens, group) {
        return status;
    }
    if let Some(status) = of_infinitive(tokens, group) {
        return status;
    }
    if planned(tokens, group) {
        return Status::Expected;
    }
    if !over && follows_to_in_quotes(tokens) {
        return Status::Expected;
    }
    let suspects = group.senses.any(Senses::SUSPECTING.and(Senses::ACCUSING)) && !own_opinion(tokens, group);
    if suspects && (!directly(tokens, group) || is_of_content(tokens, group)) {
        return Status::Alleged;
    }
    let undoes = group.senses.any(Senses::UNDOING) && group.tense != Tense::None;
    let whose =
        tokens.role(tokens.at + 1) == Some(Role::Possessive) || governor.relation == Some(Relation::For);
    if undoes && whose && group.verb < tokens.at {
        return Status::Denied;
    }
    if group.passive
        && group.verb > tokens.at
        && is_called_off(tokens, group)
        && belongs_to_subject(tokens, group)
    {
        return Status::Denied;
    }
    // "arrives at the palace on Saturday": the present of a caption or of a day gone by tells what happened.
    let seen = over || (facts.caption && facts.day == Some(Ordering::Equal));
    let simple_present = group.first == group.verb && group.modal.is_none() && group.hangs_on.is_none();
    match governor.tense() {
        // "was barred until 2016", of a day gone by.
        Tense::Future if over && group.tense == Tense::Past && governor.relation == Some(Relation::Until) => {
            Status::Happened
        }
        Tense::Future if seen && simple_present && group.senses.any(Senses::TIMETABLED) => Status::Happened,
        Tense::Future => Status::Expected,
        Tense::Past if still(tokens, governor, group, facts) => Status::Ongoing,
        // "are investigating", of a day gone by.
        Tense::Present if over && !still(tokens, governor, group, facts) => Status::Happened,
        Tense::Present
            if still(tokens, governor, group, facts) || group.progressive || is_be(tokens, group) =>
        {
            Status::Ongoing
        }
        // The present of headlines too.
        Tense::Past | Tense::Present | Tense::None => Status::Happened,
    }
}

/// What is not yet done to a thing that took place.
const UNKNOWN: &[&str] = &["explained", "known", "solved", "understood"];

/// Whether the date stands in a quotation behind a "to": he urged them to "leave today".
fn follows_to_in_quotes(tokens: &Tokens<'_>) -> bool {
    let mark = |index: usize| tokens.get(index).map(|token| token.mark);
    let quote = (0..tokens.at).rev().find(|&index| matches!(mark(index), Some(Mark::Open | Mark::Close)));
    let open = quote.filter(|&index| mark(index) == Some(Mark::Open));
    open.and_then(|index| tokens.role(index.checked_sub(1)?)) == Some(Role::To)
}

/// "almost died": it did not come to it. "Nearly doubled" tells by how much, "closed nearly unchanged" in what state.
fn fell_short(tokens: &Tokens<'_>, group: &Group) -> bool {
    let before = group.verb.checked_sub(1).map_or("", |before| tokens.text_of(before));
    let state = group.first == group.verb
        && group.verb.checked_sub(2).is_some_and(|verb| {
            tokens.role(verb) == Some(Role::Content)
                && tokens.get(verb).is_some_and(|token| token.word.forms.any(Forms::PAST.and(Forms::THIRD)))
        });
    !state && matches!(before, "almost" | "nearly") && !MEASURED.contains(&tokens.text_of(group.verb))
}

/// Verbs that tell by how much something changed.
const MEASURED: &[&str] = &[
    "doubled",
    "tripled",
    "trebled",
    "quadrupled",
    "halved",
    "double",
    "triple",
    "treble",
    "halve",
    "matched",
];

/// "has been closed since Monday", "has been the mayor since 1990", "has been idle for the past three days".
fn still(tokens: &Tokens<'_>, governor: &Governor, group: &Group, facts: Facts) -> bool {
    let lasts =
        group.passive || group.progressive || is_be(tokens, group) || group.senses.any(Senses::LASTING);
    let up_to_now = match governor.relation {
        Some(Relation::Since) => true,
        Some(Relation::For) => group.begins_present && facts.day == Some(Ordering::Equal),
        _ => false,
    };
    up_to_now && group.perfect && lasts
}

fn is_be(tokens: &Tokens<'_>, group: &Group) -> bool {
    tokens.role(group.verb) == Some(Role::Be)
}

fn of_modal(tokens: &Tokens<'_>, group: &Group) -> Option<Status> {
    match group.modal? {
        Modal::Will => Some(Status::Expected),
        Modal::Could if group.perfect => Some(Status::Alleged),
        Modal::Could => Some(Status::Conditional),
        Modal::Would if group.perfect => Some(Status::Conditional),
        Modal::Would => Some(Status::Expected),
        // "They should have left": they did not, or nobody says so.
        Modal::Must if group.perfect && matches!(tokens.text_of(group.first), "should" | "ought") => {
            Some(Status::Conditional)
        }
        Modal::Must if group.perfect => Some(Status::Alleged),
        Modal::Must if matches!(tokens.text_of(group.first), "can" | "ca" | "cannot") => {
            Some(Status::Conditional)
        }
        Modal::Must => Some(Status::Expected),
    }
}

/// An infinitive is as real as what it hangs on: "failed to meet" is denied, "is believed to have met" alleged, "was to
/// have met" was only ever expected.
fn of_infinitive(tokens: &Tokens<'_>, group: &Group) -> Option<Status> {
    let head = group.hangs_on?;
    let word = tokens.get(head)?.word;
    if word.senses.any(Senses::UNDOING) {
        return Some(Status::Denied);
    }
    let main = nearest_before(tokens, group.first);
    // "cannot wait to leave", "did not hesitate to leave": they want to, they did.
    let eager = |main: &Group| matches!(tokens.text_of(main.verb), "wait" | "hesitate");
    if main.is_some_and(|main| main.negated && !eager(&main) && !other_event(tokens, group.verb)) {
        return Some(Status::Denied);
    }
    // "are said to have met"; what was confirmed is so.
    let hearsay = |main: &Group| {
        main.passive && main.senses.any(Senses::SAYING) && tokens.text_of(main.verb) != "confirmed"
    };
    if group.perfect && main.is_some_and(|main| hearsay(&main)) {
        return Some(Status::Alleged);
    }
    if word.senses.any(Senses::SUSPECTING.and(Senses::SEEMING))
        || main.is_some_and(|main| main.senses.any(Senses::SUSPECTING))
    {
        return Some(if group.tense == Tense::Future && !group.perfect {
            Status::Expected
        } else {
            Status::Alleged
        });
    }
    // "proud to be here today": what moves somebody is there.
    if FEELINGS.contains(&tokens.text_of(head)) && !group.perfect {
        return Some(Status::Ongoing);
    }
    let forward = Senses::INTENDING.and(Senses::COMMITTING).and(Senses::SCHEDULING).and(Senses::PROSPECT);
    let awaited = word.senses.any(forward)
        || main.is_some_and(|main| main.senses.any(forward))
        || matches!(word.role, Role::Be | Role::Ahead | Role::Relation(Relation::About));
    (awaited || group.tense == Tense::Future).then_some(Status::Expected)
}

/// Words behind which an infinitive tells of what is there.
const FEELINGS: &[&str] = &[
    "amazed",
    "ashamed",
    "delighted",
    "glad",
    "grateful",
    "honored",
    "honoured",
    "lucky",
    "pleased",
    "proud",
    "relieved",
    "sad",
    "saddened",
    "shocked",
    "sorry",
    "surprised",
    "thrilled",
];

/// "had been scheduled for Friday", "the vote planned for Friday": what was planned was not thereby done.
fn planned(tokens: &Tokens<'_>, group: &Group) -> bool {
    let participle = tokens.get(group.verb).is_some_and(|token| token.word.forms.any(Forms::PARTICIPLE));
    // "a year later than planned", "as expected": a comparison with a plan, no plan.
    let compared =
        group.verb.checked_sub(1).is_some_and(|before| matches!(tokens.text_of(before), "than" | "as"));
    group.senses.any(Senses::SCHEDULING) && participle && !group.progressive && !compared
}

/// Whether the mention belongs to the act of the verb itself: "was accused on Friday of", not "was accused of stealing on
/// Friday".
fn directly(tokens: &Tokens<'_>, group: &Group) -> bool {
    if group.verb > tokens.at {
        return true;
    }
    (group.verb + 1..tokens.at).all(|index| {
        tokens.get(index).is_some_and(|token| {
            let of = matches!(token.word.role, Role::Relation(Relation::Of) | Role::That);
            token.mark == Mark::Word && !of && !token.word.forms.any(Forms::ING)
        })
    }) && !group.senses.any(Senses::CLAIMING)
}

/// Whether the mention stands in what is suspected, before its verb: "suspect the fire on Sunday was set".
fn is_of_content(tokens: &Tokens<'_>, group: &Group) -> bool {
    let verb = Group::ending_at(tokens, tokens.at + 1);
    group.verb < tokens.at
        && !group.passive
        && verb.is_some_and(|verb| verb.tense != Tense::None && !verb.weak && verb.hangs_on.is_none())
}

fn says(senses: Senses) -> bool {
    senses.any(Senses::SAYING.and(Senses::CLAIMING).and(Senses::DENYING))
}

/// Whether what stands between a word and the mention names another event, of which the mention tells the date: "after the vote
/// on Friday", and not "after Friday".
fn other_event(tokens: &Tokens<'_>, word: usize) -> bool {
    (word + 1..tokens.at.saturating_sub(1)).any(|index| {
        matches!(
            tokens.role(index),
            Some(Role::Relation(Relation::After | Relation::Before | Relation::Since | Relation::Until))
        ) || tokens.text_of(index) == "following"
    })
}

/// "…, rebels claimed", "…, which the army denies", "…, a charge that they deny".
fn claimed_after(tokens: &Tokens<'_>) -> bool {
    let (mut comma, mut relative, mut assertion, mut subject) = (false, false, false, false);
    for index in tokens.at + 1..tokens.all().len() {
        let Some(token) = tokens.get(index) else { break };
        match token.mark {
            Mark::Stop => break,
            Mark::Comma if new_clause(tokens, index) => break,
            Mark::Comma => (comma, relative, assertion, subject) = (true, false, false, false),
            Mark::Word if comma => {
                let text = tokens.text_of(index);
                let finite = token.word.forms.any(Forms::PAST.and(Forms::THIRD).and(Forms::BASE));
                let denies = token.word.senses.any(Senses::DENYING) && (relative || assertion);
                let claims = token.word.senses.any(Senses::CLAIMING) && !relative;
                let aside = !relative && matches!(text, "reportedly" | "allegedly");
                if (finite && subject && (claims || denies)) || aside {
                    return true;
                }
                relative |= token.word.role == Role::Relative;
                assertion |= is_assertion(text);
                subject |= matches!(token.word.role, Role::Content | Role::Pronoun);
            }
            _ => {}
        }
    }
    false
}
