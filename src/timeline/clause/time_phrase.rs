//! The phrase of another date in the same clause: "said on Sunday that the mill burned on Saturday".
//!
//! A phrase that tells when, and no more, can go without making the rest say anything else. It cannot where it is part of a
//! name or of a comparison, where a denial or a condition holds for that day alone ("did not come on Friday"), and where a word
//! such as "first" or "only" counts within that time.

use super::Dated;
use crate::expression::cue::{Group, Mark, Relation, Tense, Tokens};
use crate::language::english::bounds::{AFTER_TIMES, BEFORE_TIMES, BOUNDED_BY_TIME, DAYS};
use crate::language::english::lexicon::{Forms, Role, Senses};
use crate::span::Span;
use crate::timeline::Status;

/// The phrase of the dates from `first` to `last` in bytes of the sentence, where it can go for the row of `dated`.
pub(super) fn phrase(dated: &Dated<'_>, first: &Dated<'_>, last: &Dated<'_>) -> Option<Span> {
    let (before, after) = (Before::of(first)?, After::of(last));
    let place = first.tokens.get(before.lead)?.span.start;
    let safe = (before.preposition || is_adverbial(first))
        && !opens_relative(last, &after)
        && !is_contrasted(&first.tokens)
        && before.lets_go()
        && after.lets_go(&before)
        && tells_when(dated, first)
        && !is_counted(&first.tokens, before.lead, last);
    let span = Span::new(place, last.words.end);
    safe.then(|| with_commas(span, &before, &after))
}

/// Whether the date only tells when what its verb tells was done or said.
fn tells_when(dated: &Dated<'_>, other: &Dated<'_>) -> bool {
    let governor = &other.governor;
    let relation = matches!(
        governor.relation,
        None | Some(Relation::On | Relation::In | Relation::At | Relation::During)
    );
    let negated = governor.group.is_some_and(|group| group.negated);
    // "will strike when the talks end on Sunday": the day on which it hangs.
    let awaited = other.status == Status::Expected && follows_conjunction(&other.tokens);
    let speaks = Senses::SAYING.and(Senses::CLAIMING).and(Senses::DENYING);
    let says = governor.says(&other.tokens, speaks);
    let stands = |status| !matches!(status, Status::Denied | Status::Conditional);
    relation && !negated && !awaited && (says || stands(other.status) && stands(dated.status))
}

/// Whether words without a preposition tell when, and are no noun of the clause: "last week", "two days ago", "May 6", but not "expect
/// December to slacken", nor the programme "Morning Tonight".
fn is_adverbial(dated: &Dated<'_>) -> bool {
    let tokens = &dated.tokens;
    let Some(at) = tokens.get(tokens.at) else { return false };
    let words = at.span.of(tokens.sentence());
    let mut all = words.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty());
    let (first, last) = (all.next().unwrap_or_default(), all.next_back());
    let named = tokens.at > 0
        && first.starts_with(char::is_uppercase)
        && tokens.get(tokens.at - 1).is_some_and(|before| before.mark == Mark::Word && before.capital);
    let is = |list: &[&str], word: &str| list.iter().any(|other| word.eq_ignore_ascii_case(other));
    let weekday = first.len() > 3 && first.ends_with("day") && !is(&["day", "holiday"], first);
    let of_month = words.contains(|c: char| c.is_ascii_digit())
        && words.contains(|c: char| c.is_alphabetic())
        && last.is_some_and(|last| !matches!(last.len(), 4) || all.next().is_some());
    // "Fox News Sunday" in quotation marks, "a better tomorrow".
    let title = tokens.get(tokens.at + 1).is_some_and(|after| after.mark == Mark::Close) && named;
    let noun = tokens.at > 1
        && tokens.role(tokens.at - 1) == Some(Role::Content)
        && tokens.role(tokens.at - 2) == Some(Role::Determiner)
        && !super::tail::is_finite(tokens, tokens.at - 1);
    if is(DAYS, first) {
        return !(named || noun && first.len() > 5);
    }
    // "He recalls that day".
    if title
        || first.eq_ignore_ascii_case("that")
            && tokens.at > 0
            && super::tail::is_finite(tokens, tokens.at - 1)
    {
        return false;
    }
    // "A cold, early winter" is a noun.
    let comma = tokens.at > 0 && tokens.get(tokens.at - 1).is_some_and(|before| before.mark == Mark::Comma);
    if comma && is(&["early", "late"], first) {
        return false;
    }
    weekday || of_month || is(BEFORE_TIMES, first) || last.is_some_and(|last| is(AFTER_TIMES, last))
}

/// Whether one time is told against another: "next week, instead of Sunday".
fn is_contrasted(tokens: &Tokens<'_>) -> bool {
    (0..tokens.all().len()).any(|index| matches!(tokens.text_of(index), "instead" | "rather"))
}

/// Whether what follows tells more of the time: "the day he left", "the same week the mill closed".
fn opens_relative(dated: &Dated<'_>, after: &After<'_, '_>) -> bool {
    let words = dated.words.of(dated.tokens.sentence());
    let definite = words.split_whitespace().any(|word| word.eq_ignore_ascii_case("the"));
    let subject =
        matches!(after.tokens.role(after.index), Some(Role::Pronoun | Role::Determiner | Role::That));
    definite && subject
}

/// Whether the clause of the date opens with "when", "once", "until" and the like.
fn follows_conjunction(tokens: &Tokens<'_>) -> bool {
    (0..tokens.at)
        .rev()
        .take_while(|&index| tokens.get(index).is_some_and(|token| token.mark == Mark::Word))
        .any(|index| {
            matches!(
                tokens.role(index),
                Some(
                    Role::Subordinator | Role::Relation(Relation::Until | Relation::Before | Relation::After)
                )
            )
        })
}

/// Whether a word of its part of the sentence holds within that time only: "the first in May", "more people in May than in June".
fn is_counted(tokens: &Tokens<'_>, lead: usize, last: &Dated<'_>) -> bool {
    let is_word = |index: &usize| {
        let mark = tokens.get(*index).map(|token| token.mark);
        matches!(mark, Some(Mark::Word | Mark::Expression))
    };
    // What is said in a clause of its own counts there: "said on Monday that all had left".
    let own_clause = |index: &usize| is_word(index) && tokens.role(*index) != Some(Role::That);
    let before = (0..lead).rev().take_while(is_word);
    let after = (tokens.at + 1..tokens.all().len()).take_while(own_clause);
    before.chain(after).any(|index| {
        let text = tokens.text_of(index);
        let compares =
            text == "than" && !tokens.text_of(index + 1).starts_with(|c: char| c.is_numeric() || c == '$');
        let beside = tokens.get(index).is_some_and(|token| last.words.contains(token.span));
        let denies = tokens.role(index) == Some(Role::Not);
        !beside && (denies || compares || BOUNDED_BY_TIME.iter().any(|word| text.eq_ignore_ascii_case(word)))
    })
}

/// What stands before the date.
struct Before<'d, 's> {
    tokens: &'d Tokens<'s>,
    /// The first token of the phrase.
    lead: usize,
    /// Whether it begins with a preposition.
    preposition: bool,
}

impl<'d, 's> Before<'d, 's> {
    fn of(dated: &'d Dated<'s>) -> Option<Self> {
        let tokens = &dated.tokens;
        let before = tokens.at.checked_sub(1);
        let role = before.and_then(|before| tokens.role(before));
        let preposition = matches!(
            role,
            Some(Role::Relation(Relation::On | Relation::In | Relation::At | Relation::During))
        );
        let lead = if preposition { before? } else { tokens.at };
        Some(Self { tokens, lead, preposition })
    }

    /// The token before the phrase.
    fn index(&self) -> Option<usize> {
        self.lead.checked_sub(1)
    }

    fn mark(&self) -> Option<Mark> {
        self.tokens.get(self.index()?).map(|token| token.mark)
    }

    /// Whether it opens its part of the sentence.
    fn opens(&self) -> bool {
        let role = self.index().and_then(|index| self.tokens.role(index));
        self.mark() != Some(Mark::Word)
            || matches!(role, Some(Role::That | Role::Coordinator | Role::Subordinator))
    }

    fn lets_go(&self) -> bool {
        let Some(index) = self.index() else { return true };
        let text = self.tokens.text_of(index);
        if matches!(text, "ending" | "ended" | "ends" | "dated" | "due") {
            return false;
        }
        match self.tokens.role(index) {
            None => true,
            Some(Role::Adverb) => !matches!(
                text,
                "even" | "just" | "almost" | "once" | "again" | "all" | "each" | "early" | "late"
            ),
            Some(Role::Coordinator) => text == "and",
            Some(
                Role::Not
                | Role::Be
                | Role::To
                | Role::Time
                | Role::Ahead
                | Role::Condition
                | Role::Determiner
                | Role::Possessive
                | Role::Preposition
                | Role::Relation(_),
            ) => false,
            Some(_) => true,
        }
    }

    /// Whether it cannot be a noun beside what follows: "The attack Friday killed" and "On Friday was heard"; but "Friday was a
    /// holiday".
    fn adverbial(&self) -> bool {
        self.preposition || self.index().and_then(|index| self.tokens.role(index)) == Some(Role::Content)
    }
}

/// What stands behind the date.
struct After<'d, 's> {
    tokens: &'d Tokens<'s>,
    /// The token behind it.
    index: usize,
}

impl<'d, 's> After<'d, 's> {
    fn of(dated: &'d Dated<'s>) -> Self {
        let end = dated.words.end;
        let index = dated.tokens.all().iter().position(|token| token.span.start >= end);
        Self { tokens: &dated.tokens, index: index.unwrap_or(dated.tokens.all().len()) }
    }

    fn mark(&self) -> Option<Mark> {
        self.tokens.get(self.index).map(|token| token.mark)
    }

    fn lets_go(&self, before: &Before<'_, '_>) -> bool {
        let text = self.tokens.text_of(self.index);
        // The programme "Today".
        if before.mark() == Some(Mark::Open) && self.mark() == Some(Mark::Close) {
            return false;
        }
        let Some(role) = self.tokens.role(self.index) else {
            return !matches!(text, "-" | "–" | "?");
        };
        match role {
            Role::Possessive | Role::Time | Role::Condition | Role::Not | Role::Ahead => false,
            Role::Relation(
                Relation::Through | Relation::Until | Relation::Between | Relation::Of | Relation::As,
            ) => false,
            Role::To => self.tokens.role(self.index + 1) != Some(Role::Time),
            Role::Coordinator => matches!(text, "and" | "but"),
            Role::Adverb => before.adverbial() && !matches!(text, "rather" | "instead"),
            Role::Preposition => text != "than",
            // "The morning after the vote".
            Role::Relation(Relation::After | Relation::Before | Relation::Since) => before.adverbial(),
            Role::Be | Role::Have | Role::Do | Role::Will | Role::Would | Role::Could | Role::Must => {
                before.adverbial()
            }
            Role::Content => {
                let verb = Group::ending_at(self.tokens, self.index);
                let finite = verb.is_some_and(|group| group.tense != Tense::None && !group.weak);
                finite && before.adverbial() || before.opens() && before.preposition && self.is_subject()
            }
            _ => true,
        }
    }

    /// Whether the word opens a subject and is no part of the name of the day: its verb follows.
    fn is_subject(&self) -> bool {
        let Some(token) = self.tokens.get(self.index) else { return false };
        let named = token.word.senses.any(Senses::PLANNED);
        let mut rest = (self.index + 1..self.tokens.all().len())
            .take_while(|&index| self.tokens.get(index).is_some_and(|token| token.mark == Mark::Word));
        let verb = rest.any(|index| {
            Group::ending_at(self.tokens, index)
                .is_some_and(|group| group.tense != Tense::None && !group.weak)
        });
        verb && !named && !token.word.forms.any(Forms::ING)
    }
}

/// The phrase with the commas that set it apart.
fn with_commas(phrase: Span, before: &Before<'_, '_>, after: &After<'_, '_>) -> Span {
    let comma = |mark: Option<Mark>| mark == Some(Mark::Comma);
    let stop = matches!(after.mark(), None | Some(Mark::Stop | Mark::Close));
    let start = before
        .index()
        .filter(|_| comma(before.mark()) && (comma(after.mark()) || stop))
        .and_then(|index| before.tokens.get(index))
        .map_or(phrase.start, |token| token.span.start);
    let opens = before.opens();
    let end = after
        .tokens
        .get(after.index)
        .filter(|token| token.mark == Mark::Comma && opens)
        .map_or(phrase.end, |token| token.span.end);
    Span::new(start, end)
}
