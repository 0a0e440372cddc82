//! Which verb group governs an expression.

use super::group::nearest_before;
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
    /// "Friday's vote".
    possessive: bool,
    /// Whether the group stands before the expression.
    before: bool,
    /// Whether the clause opens with "when", "once" or "if".
    whenever: bool,
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
            possessive: tokens.role(tokens.at + 1) == Some(Role::Possessive),
            ahead: ahead(tokens, lead),
            before: group.is_some_and(|group| group.verb < tokens.at),
            whenever: group.is_some_and(|group| in_temporal_clause(tokens, &group)),
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

    /// The tense, with what the preposition adds to it.
    pub fn tense(&self) -> Tense {
        let moved = self.before
            && self.group.is_some_and(|group| !group.negated && group.senses.any(Senses::SHIFTING));
        let tense = self.group.map_or(Tense::None, |group| group.tense);
        match self.relation {
            _ if self.ahead => Tense::Future,
            // "asked them to give in after Friday's ruling": the infinitive says nothing of the ruling.
            _ if self.possessive
                && self.before
                && self.group.is_some_and(|group| group.hangs_on.is_some()) =>
            {
                Tense::None
            }
            Some(Relation::For) if self.weekday && !self.possessive => Tense::Future,
            Some(Relation::Until | Relation::To | Relation::For) if moved => Tense::Future,
            Some(Relation::Starting) if tense != Tense::Past => Tense::Future,
            _ if self.whenever && tense == Tense::Present => Tense::Future,
            _ => tense,
        }
    }
}

/// The preposition before the expression, and the index of the first token that belongs to the expression's phrase.
fn relation(tokens: &Tokens<'_>) -> (Option<Relation>, usize) {
    let mut lead = tokens.at;
    while let Some(before) = lead.checked_sub(1) {
        match tokens.role(before) {
            Some(Role::Relation(relation)) => return (Some(relation), before),
            Some(Role::To) => return (Some(Relation::To), before),
            Some(Role::Determiner | Role::Adverb | Role::That) if tokens.at - before <= 3 => lead = before,
            _ => break,
        }
    }
    (None, tokens.at)
}

fn governing(tokens: &Tokens<'_>, lead: usize) -> Option<Group> {
    let after = tokens.at + 1;
    let right = || first_after(tokens, after);
    if let Some(group) = opens_clause(tokens, lead).then(right).flatten() {
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
    let before_verb = || {
        tokens.role(after) == Some(Role::Possessive)
            || finite_at(tokens, after).is_some_and(|group| !group.weak)
    };
    if left.is_none() || (saying && before_verb()) { right().or(left) } else { left }
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
    let number = token.span.of(tokens.sentence()).starts_with(|c: char| c.is_ascii_digit());
    token.mark == Mark::Word && (token.word.role == Role::Time || number)
}

/// The first finite group from `from` on in the same clause; groups of relative and subordinate clauses are passed over.
fn first_after(tokens: &Tokens<'_>, from: usize) -> Option<Group> {
    let (mut passed, mut skip) = (None, false);
    let mut index = from;
    while let Some(token) = tokens.get(index) {
        match token.mark {
            Mark::Stop => break,
            Mark::Word => match token.word.role {
                Role::Relative | Role::Subordinator | Role::Condition => skip = true,
                Role::That if index > from => skip = true,
                _ => {
                    if let Some(group) = finite_at(tokens, index) {
                        index = group.verb;
                        if skip || group.weak || reduced(tokens, &group) {
                            passed = passed.or(Some(group));
                            skip = false;
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
    direct || later
}

/// Whether the group's clause opens with a conjunction after which the present tells of what is to come.
fn in_temporal_clause(tokens: &Tokens<'_>, group: &Group) -> bool {
    for index in (0..group.first).rev() {
        match tokens.get(index).map(|token| (token.mark, token.word)) {
            Some((Mark::Word, word)) if matches!(word.role, Role::Subordinator | Role::Condition) => {
                return true;
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
