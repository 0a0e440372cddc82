//! The words around a mention → whether the thing happened.
//!
//! The verb group that governs the mention says what the text states. What stands above it can only weaken that: a denial,
//! a condition, a question, a hedge. Where the calendar speaks against the grammar, the calendar holds: what lies after
//! the day of publication has not happened.

use std::cmp::Ordering;

use super::Status;
use super::scope::{self, new_clause};
use crate::expression::cue::{Governor, Group, Mark, Modal, Relation, Tense, Tokens, nearest_before};
use crate::language::english::lexicon::{Forms, Role, Senses};

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
    if asserts && facts.day == Some(Ordering::Greater) {
        status = Status::Expected;
    }
    let above = Above::of(tokens, governor);
    let denied = above.denied || own.is_some_and(|group| denies(tokens, &group));
    // "If he does not come on Friday": nothing is said of whether he comes.
    if above.condition && !denied {
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
    if group.negated && !turned && !other_event(tokens, group.verb) || fell_short(tokens, group) {
        return Status::Denied;
    }
    let over = facts.day == Some(Ordering::Less);
    // "the summit of 1944", "will make his third trip since the fire of 20 April": what is to come is another thing.
    let aside = matches!(governor.relation, Some(Relation::Of | Relation::Since | Relation::After));
    if over && aside && matches!(group.modal, None | Some(Modal::Will)) && governor.tense() == Tense::Future {
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
    if suspects && !directly(tokens, group) {
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

/// "was called off", "has been dropped".
fn is_called_off(tokens: &Tokens<'_>, group: &Group) -> bool {
    let called_off = tokens.text_of(group.verb) == "called" && tokens.text_of(group.verb + 1) == "off";
    !group.negated
        && group.tense == Tense::Past
        && (called_off || CALLED_OFF.contains(&tokens.text_of(group.verb)))
}

/// What is done to a thing that then does not take place, or not on that day.
const CALLED_OFF: &[&str] = &[
    "axed",
    "canceled",
    "cancelled",
    "dropped",
    "postponed",
    "rescheduled",
    "scrapped",
    "shelved",
    "withdrawn",
];

/// Whether the mention is part of the subject: "The concert on Friday was cancelled", not "On Friday the concert was".
fn belongs_to_subject(tokens: &Tokens<'_>, group: &Group) -> bool {
    let on =
        matches!(tokens.at.checked_sub(1).and_then(|before| tokens.role(before)), Some(Role::Relation(_)));
    let noun = tokens.at.checked_sub(1 + usize::from(on));
    let named = noun.is_some_and(|noun| {
        tokens.role(noun) == Some(Role::Content)
            && Group::ending_at(tokens, noun).is_none_or(|verb| verb.weak)
    });
    named
        && (tokens.at + 1..group.first)
            .all(|index| tokens.get(index).is_some_and(|token| token.mark == Mark::Word))
}

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

fn says(senses: Senses) -> bool {
    senses.any(Senses::SAYING.and(Senses::CLAIMING).and(Senses::DENYING))
}

/// Whether the verb denies a thing, and does not refuse one: "denied the attack", not "denied bail".
fn denies(tokens: &Tokens<'_>, group: &Group) -> bool {
    if !group.senses.any(Senses::DENYING) || group.passive || group.negated {
        return false;
    }
    let object = (group.verb + 1..group.verb + 7).filter(|&index| index != tokens.at).find(|&index| {
        !matches!(tokens.role(index), Some(Role::Relation(_) | Role::Determiner | Role::Adverb | Role::Time))
    });
    let strong = matches!(
        tokens.text_of(group.verb),
        "deny" | "denies" | "denied" | "denying" | "disavowed" | "refuted" | "repudiated"
    );
    let word = object.map_or("", |index| tokens.text_of(index));
    if strong {
        !REFUSED.contains(&word)
    } else {
        word == "that" || word == "as" || ASSERTIONS.contains(&word)
    }
}

/// What can be denied to somebody.
const REFUSED: &[&str] = &[
    "access",
    "appeal",
    "asylum",
    "bail",
    "citizenship",
    "entry",
    "motion",
    "parole",
    "passage",
    "permission",
    "permit",
    "petition",
    "request",
    "requests",
    "visa",
    "visas",
];

/// What is dismissed as untrue.
const ASSERTIONS: &[&str] = &[
    "accusation",
    "accusations",
    "allegation",
    "allegations",
    "assertion",
    "assertions",
    "charge",
    "charges",
    "claim",
    "claims",
    "report",
    "reports",
    "rumor",
    "rumors",
    "rumour",
    "rumours",
    "suggestion",
    "suggestions",
];

/// What stands above the clause of the mention.
#[derive(Clone, Copy, Debug, Default)]
struct Above {
    denied: bool,
    condition: bool,
    hedged: bool,
    nobody: bool,
}

impl Above {
    /// Walks through what stands above the governing group: its own clause, then those of which it is the content.
    fn of(tokens: &Tokens<'_>, governor: &Governor) -> Self {
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
fn own_opinion(tokens: &Tokens<'_>, group: &Group) -> bool {
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
fn has_condition(tokens: &Tokens<'_>) -> bool {
    (0..tokens.all().len()).any(|index| {
        is_condition(tokens, index)
            && index.checked_sub(1).is_none_or(|before| tokens.text_of(before) != "even")
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
                let denies = matches!(text, "denied" | "denies" | "deny") && (relative || assertion);
                let claims = token.word.senses.any(Senses::CLAIMING) && !relative;
                let aside = !relative && matches!(text, "reportedly" | "allegedly");
                if (finite && subject && (claims || denies)) || aside {
                    return true;
                }
                relative |= token.word.role == Role::Relative;
                assertion |= ASSERTIONS.contains(&text);
                subject |= matches!(token.word.role, Role::Content | Role::Pronoun);
            }
            _ => {}
        }
    }
    false
}

/// Whether the verb beside a planned thing undoes it: "the vote scheduled for Monday was cancelled", "they called off the
/// vote scheduled for Monday".
fn undone(tokens: &Tokens<'_>, governor: &Governor) -> bool {
    let Some(own) = governor.group else { return false };
    let scheduled = planned(tokens, &own);
    if !scheduled && own.hangs_on.is_none() {
        return false;
    }
    let undoes = |group: &Group| {
        !group.negated && group.tense == Tense::Past && group.senses.any(Senses::UNDOING)
            || is_called_off(tokens, group)
    };
    let after = (tokens.at + 1..tokens.all().len())
        .take_while(|&index| tokens.get(index).is_some_and(|token| token.mark != Mark::Stop))
        .find_map(|index| {
            Group::ending_at(tokens, index).filter(|_| tokens.role(index) == Some(Role::Content))
        });
    let before = || nearest_before(tokens, own.first).filter(|_| scheduled);
    after.is_some_and(|group| group.passive && undoes(&group))
        || before().is_some_and(|group| !group.passive && undoes(&group))
}
