//! Which verb group governs an expression.

use super::comparison::{Beside, beside};
use super::group::{is_given_up, nearest_before};
use super::{Group, Mark, Piece, Tense, Token, Tokens};
use crate::language::english::lexicon::{Forms, Relation, Role, Senses};

/// What governs an expression.
#[derive(Clone, Copy, Debug)]
pub struct Governor {
    /// The verb group; `None` where the clause has none.
    pub group: Option<Group>,
    /// The preposition before the expression.
    pub relation: Option<Relation>,
    /// Whether the expression stands inside quotation marks.
    pub quoted: bool,
    /// Whether the expression is a weekday.
    weekday: bool,
    /// "upcoming", "planned": the noun on that day is still to come.
    ahead: bool,
    /// "Friday's vote", "the Friday vote".
    of_noun: bool,
    /// Whether the group stands before the expression.
    before: bool,
    /// Whether nothing stands between the group and the phrase of the expression.
    adjoins: bool,
    /// Whether the clause opens with "when", "once" or "if".
    whenever: bool,
    /// Whether what stands on that day is planned: "Friday's meeting", "a deadline of Friday".
    planned: bool,
    /// Whether it belongs to what was called for: "called for a vote in December".
    called_for: bool,
    /// What else than the verb's clause the expression belongs to.
    beside: Option<Beside>,
    /// Whether the verb tells of a plan that may have come to nothing: "had been due to close".
    given_up: bool,
    /// Whether the clause tells of a state that lasts to the day: "is open through Sunday".
    lasts: bool,
}

impl Governor {
    /// Finds the governor of the expression in the window.
    pub fn of(tokens: &Tokens<'_>) -> Self {
        let (relation, lead) = relation(tokens);
        let group = governing(tokens, lead);
        Self {
            group,
            relation,
            quoted: quoted(tokens),
            weekday: tokens.weekday,
            of_noun: is_of_noun(tokens),
            ahead: ahead(tokens, lead) || group.is_none() && ahead_without_verb(tokens, lead),
            before: group.is_some_and(|group| group.verb < tokens.at),
            adjoins: group.is_some_and(|group| group.verb + 1 == lead && !group.passive),
            whenever: group.is_some_and(|group| in_temporal_clause(tokens, &group)),
            planned: planned(tokens, relation, lead),
            called_for: group.is_some_and(|group| is_called_for(tokens, &group, lead)),
            beside: group.filter(|group| group.verb < lead).and_then(|group| beside(tokens, lead, &group)),
            given_up: group.is_some_and(|group| is_given_up(tokens, &group)),
            lasts: group.is_some_and(|group| lasts(tokens, lead, &group)),
        }
    }

    /// Whether another verb in the sentence is one of saying.
    pub fn reported(&self, tokens: &Tokens<'_>) -> bool {
        let governor = self.group.map(|group| group.verb);
        let says = |token: Token| {
            token.mark == Mark::Word
                && token.word.senses.any(Senses::SAYING.and(Senses::CLAIMING))
                && token.word.forms.any(Forms::PAST.and(Forms::THIRD))
        };
        (0..tokens.all().len()).any(|index| Some(index) != governor && tokens.get(index).is_some_and(says))
    }

    /// Whether the tense is that of the clause of the expression itself. It is not where the expression tells of a noun
    /// ("Friday's vote"), where the verb may as well be a noun, or where a plan was given up ("had been due on Friday").
    pub fn is_sure(&self) -> bool {
        let Some(group) = self.group else {
            return self.ahead || self.relation == Some(Relation::Since);
        };
        if self.relation == Some(Relation::Since) {
            return true;
        }
        let plan = group.hangs_on.is_some() || group.senses.any(Senses::SCHEDULING) || self.is_over();
        let given_up = plan && group.perfect && group.tense == Tense::Past || self.given_up;
        let bound = self.relation == Some(Relation::By) && group.tense == Tense::Past;
        // "Friday's talks ended": what took place is the noun itself.
        let told_of = !self.before && group.senses.any(Senses::TIMETABLED) && group.tense == Tense::Past;
        let of_clause = self.ahead || !self.of_noun || told_of;
        of_clause && self.beside.is_none() && !group.weak && !given_up && !bound
    }

    /// Whether the verb has one of the senses, and the expression tells when it is done.
    pub fn says(&self, tokens: &Tokens<'_>, senses: Senses) -> bool {
        let on_the_day = matches!(self.relation, None | Some(Relation::On | Relation::In | Relation::At));
        // "After the fire on Monday, he said": the day of the fire.
        let of_other = || {
            (0..tokens.at).rev().map_while(|index| tokens.role(index)).any(|role| {
                matches!(role, Role::Relation(Relation::After | Relation::Before | Relation::Since))
            })
        };
        let says = on_the_day && !self.of_noun && self.group.is_some_and(|group| group.senses.any(senses));
        says && (self.before || !of_other())
    }

    /// The tense, with what the preposition adds to it.
    pub fn tense(&self) -> Tense {
        let moved = self.before
            // "brought crowds to Friday prayers".
            && !(self.of_noun && self.relation == Some(Relation::To))
            && self.group.is_some_and(|group| !group.negated && group.senses.any(Senses::SHIFTING));
        let tense = self.group.map_or(Tense::None, |group| group.tense);
        match self.relation {
            _ if self.ahead => Tense::Future,
            _ if self.beside.is_some() && tense != Tense::Past => match self.beside {
                Some(Beside::Figure) => Tense::Past,
                _ => Tense::None,
            },
            // "stepped down, effective Friday".
            Some(Relation::Effective) => Tense::Future,
            Some(Relation::Of) if self.planned && !self.of_noun => Tense::Future,
            _ if self.of_noun && self.before && tense == Tense::Future => self.tense_of_noun(),
            Some(Relation::AheadOf) => Tense::Future,
            Some(Relation::For) if self.weekday && !self.of_noun && !self.is_over() => Tense::Future,
            Some(Relation::Until | Relation::To | Relation::For | Relation::Through) if moved => {
                Tense::Future
            }
            Some(Relation::Through) if self.lasts => Tense::Future,
            // "has been shut until Monday"
            Some(Relation::Until) if self.before && self.group.is_some_and(|group| group.is_present()) => {
                Tense::Future
            }
            // "The rules apply from Monday."
            Some(Relation::From) if self.adjoins && tense == Tense::Present => Tense::Future,
            Some(Relation::Starting) if tense != Tense::Past => Tense::Future,
            // "promised an answer by Friday".
            Some(Relation::By) if self.before && self.commits() => Tense::Future,
            // "called for a vote in December": the vote is told of, and not when it was called for.
            _ if self.called_for && !self.weekday && tense == Tense::Past => Tense::None,
            _ if self.whenever && self.group.is_some_and(|group| group.is_present()) => Tense::Future,
            _ => tense,
        }
    }

    /// Where the noun stands of which the expression tells, before which the clause looks ahead: "will attend Friday's
    /// meeting" and "will sing at Friday's gala" are to come; of "will study Friday's ruling" the clause says nothing.
    fn tense_of_noun(&self) -> Tense {
        let on_the_day =
            matches!(self.relation, Some(Relation::In | Relation::At | Relation::During | Relation::AheadOf));
        let plans =
            self.group.is_some_and(|group| group.senses.any(Senses::SCHEDULING) && self.relation.is_none());
        if on_the_day || plans || self.planned && self.relation != Some(Relation::After) {
            Tense::Future
        } else {
            Tense::None
        }
    }

    /// "had been set for Friday".
    fn is_over(&self) -> bool {
        self.before
            && self.group.is_some_and(|group| group.perfect && group.passive && group.tense == Tense::Past)
    }

    /// Whether the verb asks for or promises what is to be done by the day.
    fn commits(&self) -> bool {
        let forward = Senses::COMMITTING.and(Senses::INTENDING);
        self.group.is_some_and(|group| {
            group.tense == Tense::Past
                && !group.perfect
                && group.hangs_on.is_none()
                && group.senses.any(forward)
        })
    }
}

/// Whether the expression tells of a noun behind it: "Friday's vote", "the Friday vote".
fn is_of_noun(tokens: &Tokens<'_>) -> bool {
    let before = tokens.at.checked_sub(1);
    let determined = before.is_some_and(|before| {
        tokens.role(before) == Some(Role::Determiner) && !matches!(tokens.text_of(before), "a" | "A" | "an")
    });
    match tokens.role(tokens.at + 1) {
        Some(Role::Possessive) => true,
        Some(Role::Content) => determined && finite_at(tokens, tokens.at + 1).is_none_or(|group| group.weak),
        _ => false,
    }
}

/// Whether the words before the expression are what the verb calls for.
fn is_called_for(tokens: &Tokens<'_>, group: &Group, lead: usize) -> bool {
    group.senses.any(Senses::COMMITTING)
        && tokens.role(group.verb + 1) == Some(Role::Relation(Relation::For))
        && group.verb + 2 < lead
        && (group.verb + 2..lead).all(|index| {
            matches!(
                tokens.role(index),
                Some(Role::Determiner | Role::Content | Role::Adverb | Role::Possessive)
            )
        })
}

/// "is valid through Friday", but not "is up 5 percent through Friday": a figure tells what was reached.
fn lasts(tokens: &Tokens<'_>, lead: usize, group: &Group) -> bool {
    let figure = |index: usize| {
        let word = tokens.text_of(index);
        word.starts_with(|c: char| c.is_ascii_digit() || c == '$') || matches!(word, "up" | "down" | "ahead")
    };
    group.tense == Tense::Present && group.verb < lead && !(group.verb + 1..lead).any(figure)
}

/// Whether a planned thing is what the expression tells of: "Friday's council meeting", "a deadline of Friday".
fn planned(tokens: &Tokens<'_>, relation: Option<Relation>, lead: usize) -> bool {
    let names = |index: usize| {
        tokens
            .get(index)
            .is_some_and(|token| token.mark == Mark::Word && token.word.senses.any(Senses::PLANNED))
    };
    if is_of_noun(tokens) {
        let noun = |index: &usize| {
            matches!(
                tokens.role(*index),
                Some(Role::Content | Role::Determiner | Role::Adverb | Role::Ahead | Role::Time)
            )
        };
        let from = tokens.at + 1 + usize::from(tokens.role(tokens.at + 1) == Some(Role::Possessive));
        return (from..from + 4).take_while(noun).any(names);
    }
    relation == Some(Relation::Of) && lead.checked_sub(1).is_some_and(names)
}

/// The preposition before the expression, and the index of the first token that belongs to the expression's phrase.
fn relation(tokens: &Tokens<'_>) -> (Option<Relation>, usize) {
    let mut lead = tokens.at;
    while let Some(before) = lead.checked_sub(1) {
        match tokens.role(before) {
            Some(Role::Relation(Relation::Of)) if is_ahead_of(tokens, before) => {
                return (Some(Relation::AheadOf), before - 1);
            }
            Some(Role::Relation(relation)) => return (Some(relation), before),
            Some(Role::To) => return (Some(Relation::To), before),
            Some(Role::Determiner | Role::Adverb | Role::That) if tokens.at - before <= 3 => lead = before,
            // "until at least Monday"
            _ if before > 1 && tokens.text_of(before) == "least" && tokens.text_of(before - 1) == "at" => {
                lead = before - 1;
            }
            _ => break,
        }
    }
    (None, tokens.at)
}

/// "ahead of".
fn is_ahead_of(tokens: &Tokens<'_>, of: usize) -> bool {
    of.checked_sub(1).is_some_and(|before| tokens.text_of(before).eq_ignore_ascii_case("ahead"))
}

fn governing(tokens: &Tokens<'_>, lead: usize) -> Option<Group> {
    let after = tokens.at + 1;
    let opens = opens_clause(tokens, lead);
    let right = || first_after(tokens, after, opens);
    if let Some(group) = opens.then(right).flatten() {
        return Some(group);
    }
    let left = nearest_before(tokens, lead);
    // "will stay even after a court Thursday refused": the expression stands between a subject and its verb.
    let own_clause = |group: Group| {
        let conjunction = |role| {
            matches!(
                role,
                Some(Role::Relation(Relation::After | Relation::Before | Relation::As | Relation::Since))
            )
        };
        lead == tokens.at && (group.verb + 1..lead).any(|index| conjunction(tokens.role(index)))
    };
    let saying = left
        .is_none_or(|group| group.senses.any(Senses::SAYING) && group.verb + 1 < lead || own_clause(group));
    let finite_after = || finite_at(tokens, after).filter(|group| !group.weak);
    let before_verb = || tokens.role(after) == Some(Role::Possessive) || finite_after().is_some();
    let Some(group) = left else { return right().or_else(|| around_bracket(tokens, lead)) };
    // "Burns on Thursday removed the oil": a noun in the plural.
    let plural = group.first == group.verb
        && group.verb + 1 == lead
        && tokens.get(group.verb).is_some_and(|token| token.word.forms == Forms::THIRD);
    // "The need to gauge the loss in May is clear": the infinitive hangs on a noun, and no verb stands before.
    let of_noun = || {
        group.hangs_on.is_some_and(|head| {
            tokens.get(head).is_some_and(|token| {
                // "The plan to close the mill in May was dropped": the plan tells of May.
                token.word.forms == Forms::NONE
                    && token.word.role == Role::Content
                    && !token.word.senses.any(Senses::PROSPECT)
            }) && nearest_before(tokens, head).is_none()
        })
    };
    if saying && before_verb() || (plural || of_noun()) && finite_after().is_some() {
        right().or(left)
    } else {
        left
    }
}

/// The verb before a bracket that tells when, and has no verb of its own: "will leave at four (10 a.m. Thursday)".
fn around_bracket(tokens: &Tokens<'_>, lead: usize) -> Option<Group> {
    let stop = |index: &usize| tokens.get(*index).is_some_and(|token| token.mark == Mark::Stop);
    let opening = (0..lead).rev().find(stop).filter(|index| tokens.text_of(*index) == "(")?;
    nearest_before(tokens, opening)
}

/// Whether the phrase stands before its verb because it opens the clause: "On Friday the council voted".
fn opens_clause(tokens: &Tokens<'_>, lead: usize) -> bool {
    let Some(before) = lead.checked_sub(1).and_then(|index| tokens.get(index)) else { return true };
    let followed_by_subject = || {
        tokens.get(tokens.at + 1).is_some_and(|next| {
            next.mark == Mark::Word && !matches!(next.word.role, Role::Coordinator | Role::Relation(_))
        })
    };
    match before.mark {
        Mark::Stop | Mark::Open => true,
        Mark::Comma => followed_by_subject(),
        Mark::Word => match before.word.role {
            Role::Subordinator | Role::Condition | Role::That | Role::Relative => true,
            Role::Coordinator => {
                let other = lead.checked_sub(2).and_then(|index| tokens.get(index));
                !other.is_some_and(|token| is_time(tokens, &token))
                    && tokens
                        .get(tokens.at + 1)
                        .is_some_and(|next| matches!(next.mark, Mark::Word | Mark::Comma))
            }
            _ => false,
        },
        _ => false,
    }
}

/// The name of a day or month, or a number such as the day of a month.
fn is_time(tokens: &Tokens<'_>, token: &Token) -> bool {
    let word = token.span.of(tokens.sentence());
    let number = word.starts_with(|c: char| c.is_ascii_digit());
    let half =
        ["a.m", "p.m", "am", "pm"].iter().any(|half| word.trim_end_matches('.').eq_ignore_ascii_case(half));
    token.mark == Mark::Word && (token.word.role == Role::Time || number || half)
}

/// The first finite group from `from` on in the same clause; groups of relative and subordinate clauses are passed over.
/// Of an expression that does not open its clause, "that" opens another one.
fn first_after(tokens: &Tokens<'_>, from: usize, opens: bool) -> Option<Group> {
    let (mut passed, mut skip) = (None, false);
    let mut index = from;
    while let Some(token) = tokens.get(index) {
        match token.mark {
            Mark::Stop => match insertion_end(tokens, index) {
                Some(end) => index = end,
                None => break,
            },
            Mark::Word => match token.word.role {
                Role::Relative | Role::Subordinator | Role::Condition => skip = true,
                Role::That if index > from || !opens => skip = true,
                _ => {
                    if let Some(group) = finite_at(tokens, index) {
                        index = group.verb;
                        // "an effort in May to plug the well failed"
                        let infinitive = group.hangs_on.is_some();
                        if skip || group.weak || infinitive || reduced(tokens, &group) {
                            passed = passed.or(Some(group));
                            skip &= infinitive;
                        } else {
                            return Some(group);
                        }
                    }
                }
            },
            _ => {}
        }
        index += 1;
    }
    passed
}

/// Where an insertion between two dashes or brackets ends that begins at `index`: "the army -- the strongest force -- left".
fn insertion_end(tokens: &Tokens<'_>, index: usize) -> Option<usize> {
    let mark = tokens.text_of(index);
    let opens = matches!(mark, "(" | "-" | "--" | "\u{2013}" | "\u{2014}");
    let closes = |&index: &usize| match mark {
        "(" => tokens.closes_bracket(index),
        _ => tokens.text_of(index) == mark,
    };
    let stops = (index + 1..tokens.all().len())
        .find(|&index| tokens.get(index).is_some_and(|token| token.mark == Mark::Stop));
    stops.filter(|_| opens).filter(closes)
}

/// "the plan adopted by the council": a participle, not the verb of the clause.
fn reduced(tokens: &Tokens<'_>, group: &Group) -> bool {
    group.first == group.verb
        && tokens.get(group.verb).is_some_and(|token| token.word.forms.any(Forms::PARTICIPLE))
        && tokens.role(group.verb + 1) == Some(Role::Relation(Relation::By))
}

/// The finite group that begins at `index`, stepping over adverbs before it.
fn finite_at(tokens: &Tokens<'_>, index: usize) -> Option<Group> {
    let first = (index..tokens.all().len()).find(|&index| tokens.role(index) != Some(Role::Adverb))?;
    let word = tokens.get(first).filter(|token| token.mark == Mark::Word)?.word;
    if !matches!(
        word.role,
        Role::Be | Role::Have | Role::Do | Role::Will | Role::Would | Role::Could | Role::Must
    ) {
        return Group::ending_at(tokens, first)
            .filter(|group| group.tense != Tense::None)
            .map(|group| group.fronted(tokens));
    }
    let mut last = first;
    for next in first + 1..tokens.all().len() {
        match tokens.role(next) {
            Some(Role::Adverb | Role::Not) => {}
            Some(Role::Be | Role::Have | Role::Do) => last = next,
            Some(Role::Content) if tokens.get(next).is_some_and(|token| token.word.forms != Forms::NONE) => {
                let whole = Group::ending_at(tokens, next).filter(|group| group.first <= first);
                return whole.or_else(|| Group::ending_at(tokens, last)).map(|group| group.fronted(tokens));
            }
            _ => break,
        }
    }
    Group::ending_at(tokens, last)
}

impl Group {
    /// The group as the expression before it sees it: "on Friday the council plans to vote" looks ahead with the plan, "on
    /// Friday the council agreed to vote" back to the agreement.
    fn fronted(mut self, tokens: &Tokens<'_>) -> Self {
        let infinitive = tokens.role(self.verb + 1) == Some(Role::To);
        if infinitive && self.senses.any(Senses::INTENDING) && !self.perfect {
            self.tense = Tense::Future;
        }
        self
    }
}

/// Whether a word such as "due" or "upcoming" says that the thing on that day is still to come: "due Monday", "Monday's
/// upcoming vote".
fn ahead(tokens: &Tokens<'_>, lead: usize) -> bool {
    let direct = lead.checked_sub(1).and_then(|index| tokens.role(index)) == Some(Role::Ahead);
    let later = tokens.role(tokens.at + 1) == Some(Role::Possessive)
        && tokens.role(tokens.at + 2) == Some(Role::Ahead);
    direct || later || comes(tokens, lead)
}

/// "Come Monday, nobody will care."
fn comes(tokens: &Tokens<'_>, lead: usize) -> bool {
    let Some(come) = lead.checked_sub(1).filter(|_| lead == tokens.at) else { return false };
    let opens = come.checked_sub(1).is_none_or(|before| {
        tokens.get(before).is_some_and(|token| {
            token.mark != Mark::Word || matches!(token.word.role, Role::Coordinator | Role::That)
        })
    });
    opens && tokens.text_of(come).eq_ignore_ascii_case("come")
}

/// "Envoy due in capital Tuesday": a headline leaves "is" out.
fn ahead_without_verb(tokens: &Tokens<'_>, lead: usize) -> bool {
    (0..lead)
        .rev()
        .map_while(|index| tokens.get(index).filter(|token| token.mark == Mark::Word))
        .any(|token| token.word.role == Role::Ahead)
}

/// Whether the group's clause opens with a conjunction after which the present tells of what is to come.
fn in_temporal_clause(tokens: &Tokens<'_>, group: &Group) -> bool {
    for index in (0..group.first).rev() {
        match tokens.get(index).map(|token| (token.mark, token.word)) {
            // "once the snow melts in April", "after she takes office in May".
            Some((Mark::Word, word))
                if index + 1 < group.first
                    && (tokens.text_of(index).eq_ignore_ascii_case("once")
                        || matches!(
                            word.role,
                            Role::Relation(Relation::After | Relation::Before | Relation::Until)
                        )) =>
            {
                // "rises after the economy sheds jobs in May": the present of a headline.
                let fronted = index
                    .checked_sub(1)
                    .is_none_or(|before| tokens.get(before).is_some_and(|token| token.mark != Mark::Word));
                return fronted
                    || nearest_before(tokens, index).is_some_and(|main| main.tense == Tense::Future);
            }
            Some((Mark::Word, word)) if word.role == Role::Condition => return true,
            Some((Mark::Word, word)) if word.role == Role::Subordinator => {
                return matches!(tokens.text_of(index), "when" | "When" | "whenever" | "Whenever");
            }
            Some((Mark::Word, word)) if word.role == Role::Content && word.forms.any(Forms::PAST) => {
                return false;
            }
            Some((Mark::Word, word)) if !matches!(word.role, Role::That | Role::Relative) => {}
            _ => return false,
        }
    }
    false
}

fn quoted(tokens: &Tokens<'_>) -> bool {
    let (before, after) = tokens.all().split_at(tokens.at);
    let quote = |piece: &&Piece| matches!(piece.mark, Mark::Open | Mark::Close);
    match before.iter().rev().find(quote) {
        Some(before) => before.mark == Mark::Open,
        None => after.iter().find(quote).is_some_and(|after| after.mark == Mark::Close),
    }
}
