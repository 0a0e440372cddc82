//! The words of a statement, one by one → its figures.
//!
//! A number opens a figure; the words behind it, up to the first noun of several, say what it counts; a verb or participle
//! right before or behind that says what became of it. A number in brackets behind another is the same in another unit.

use super::amount::{Hedge, Numeral, numeral};
use super::{Figure, Way};
use crate::language::english::fates::{counts_others, fate, is_plural, is_unit};
use crate::language::english::hedges::{BOUNDING, ROUGHLY};
use crate::language::english::lexicon::{Forms, Relation, Role, Senses, Word, look_up};
use crate::span::Span;
use crate::timeline::stem;

/// A word or mark, and what is known of it.
#[derive(Clone, Copy, Debug)]
pub(in crate::timeline) struct Read<'a> {
    pub text: &'a str,
    pub span: Span,
    pub known: Word,
    /// Whether it is written as a name.
    pub name: bool,
}

/// Reads the figures of a statement.
#[derive(Debug, Default)]
pub(in crate::timeline) struct Figures<'a> {
    read: Vec<Figure>,
    state: State,
    /// The three words before, and where they begin.
    before: [(&'a str, usize); 3],
    /// What the word right before a number says became of those it counts.
    deed: Option<u32>,
    /// Whether "death toll" stands before.
    toll: bool,
    way: Way,
    brackets: bool,
}

/// How far the last figure is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    #[default]
    Closed,
    /// "two" of "two million".
    Number,
    /// "22 to" of "22 to 47", "22-" of "22-47".
    Range { dash: bool },
    /// "14 wounded" of "14 wounded soldiers".
    Counted,
    /// Behind what it counts: "14 soldiers were" of "14 soldiers were wounded"; so many words of it are looked at.
    Behind(u8),
}

/// So many words behind what is counted can stand before what became of it.
const LOOKED_AT: u8 = 6;

impl<'a> Figures<'a> {
    /// Takes a word or mark; whether it is part of a number.
    pub(in crate::timeline) fn take(&mut self, read: Read<'a>) -> bool {
        let number = match numeral(read.text) {
            Some(numeral) if self.brackets => numeral.alone,
            Some(numeral) => self.number(&read, numeral),
            None => false,
        };
        if !number {
            self.other(&read);
        }
        self.before = [self.before[1], self.before[2], (read.text, read.span.start)];
        number
    }

    /// Takes words that belong to a date: behind them nothing is counted any more.
    pub(in crate::timeline) fn close(&mut self) {
        self.state = State::Closed;
        (self.deed, self.way) = (None, Way::By);
        self.before = Default::default();
    }

    /// Takes "a day", "every year": the figure before it is told of each.
    pub(in crate::timeline) fn repeats(&mut self) {
        if let (State::Counted | State::Behind(_), Some(figure)) = (self.state, self.read.last_mut()) {
            figure.rate = true;
        }
        self.close();
    }

    pub(in crate::timeline) fn finish(mut self) -> Vec<Figure> {
        for figure in &mut self.read {
            // "A 7.0 magnitude earthquake": nothing is counted.
            if figure.head.is_none() && figure.is_qualified() {
                figure.deed = None;
            }
        }
        self.read
    }

    fn number(&mut self, read: &Read<'a>, numeral: Numeral<'_>) -> bool {
        let open = matches!(self.state, State::Number | State::Range { .. });
        // "Eleven of the 40 sailors": the sailors are counted once.
        if self.state == State::Counted && numeral.alone && self.is_whole() {
            return true;
        }
        match (self.state, self.read.last_mut().filter(|_| open), numeral.scale) {
            (State::Number, Some(figure), Some(scale)) => figure.amount.scale(scale),
            _ if !numeral.alone => return false,
            (State::Range { .. }, Some(figure), _) => figure.amount.reach(numeral.amount),
            _ => {
                let (hedge, start) = self.hedge(read.span.start);
                let mut amount = numeral.amount;
                amount.hedge = hedge;
                // The "to" of "up to" is none of "rose to".
                let level = self.before[2].0.eq_ignore_ascii_case("at") && self.way == Way::By;
                let way = match hedge {
                    Hedge::AtMost => Way::By,
                    _ if level => Way::At,
                    _ => self.way,
                };
                let figure = Figure {
                    amount,
                    head: self.noun_before(),
                    deed: self.deed.or(self.toll.then_some(super::DEAD)),
                    way,
                    ..Figure::at(Span::new(start, read.span.end))
                };
                self.read.push(figure);
                self.toll = false;
            }
        }
        self.state = State::Number;
        let sign = self.before[2].0;
        let currency = currency(numeral.sign).or_else(|| currency(sign));
        let unit = if numeral.percent { Some("percent") } else { currency };
        if let Some(figure) = self.read.last_mut() {
            figure.span.end = read.span.end;
            if let Some(unit) = unit {
                figure.count(unit);
            }
        }
        if numeral.percent {
            self.state = State::Behind(LOOKED_AT);
        }
        true
    }

    /// Whether a number that comes next is the whole of which the last figure is a part.
    fn is_whole(&self) -> bool {
        let [_, (two, _), (one, _)] = self.before;
        let of = |word: &str| word.eq_ignore_ascii_case("of");
        let part = self.read.last().is_some_and(|figure| figure.part && figure.head.is_none());
        part && (of(one) || of(two) && look_up(one).role == Role::Determiner)
    }

    fn other(&mut self, read: &Read<'a>) {
        let Read { text, known, .. } = *read;
        let opens = text == "(" && self.state != State::Closed;
        self.brackets = (self.brackets || opens) && text != ")";
        if self.brackets || text == ")" {
            return;
        }
        match self.state {
            State::Number => self.behind_number(read),
            State::Range { dash } => {
                // "An 18,000-foot well": the number belongs to the name of a thing.
                if dash {
                    self.read.pop();
                }
                self.state = State::Closed;
            }
            State::Counted => self.counted(read),
            State::Behind(left) => self.behind(read, left),
            State::Closed => {}
        }
        self.ahead(text, known);
    }

    /// Reads what stands right behind a number.
    fn behind_number(&mut self, read: &Read<'a>) {
        let money = self.read.last().is_some_and(|figure| figure.head.is_some());
        let between = self.before.iter().any(|word| word.0.eq_ignore_ascii_case("between"));
        match (read.text, read.known.role) {
            (_, Role::To) => self.state = State::Range { dash: false },
            ("-" | "–" | "—" | "‑", _) => self.state = State::Range { dash: true },
            ("and", _) if between => self.state = State::Range { dash: false },
            (_, Role::Relation(Relation::Of)) if !money => {
                if let Some(figure) = self.read.last_mut() {
                    figure.part = true;
                }
                self.state = State::Counted;
            }
            _ if money => {
                self.state = State::Behind(LOOKED_AT);
                self.behind(read, LOOKED_AT);
            }
            _ => {
                self.state = State::Counted;
                self.counted(read);
            }
        }
    }

    /// Reads what is counted.
    fn counted(&mut self, read: &Read<'a>) {
        let Some(figure) = self.read.last_mut() else { return };
        let Read { text, span, known, name } = *read;
        if counts_others(text) {
            figure.others = true;
            return;
        }
        match known.role {
            Role::Determiner | Role::Adverb => {}
            Role::Content | Role::Time if text.starts_with(char::is_alphabetic) => {
                let (fate, plural) = (fate(text).map(super::key), is_plural(text) || is_unit(text));
                figure.deed = fate.or(figure.deed);
                if fate.is_none() || plural {
                    figure.span.end = span.end;
                }
                let verb = known.forms.any(Forms::PAST) && !plural;
                if plural {
                    figure.count(text);
                    self.state = State::Behind(LOOKED_AT);
                } else if fate.is_none() && verb {
                    self.state = State::Behind(LOOKED_AT);
                    self.behind(read, LOOKED_AT);
                } else if fate.is_none() {
                    figure.qualify(stem::of(text), name);
                    self.state = if figure.is_full() { State::Closed } else { State::Counted };
                }
            }
            _ => {
                self.state = State::Behind(LOOKED_AT);
                self.behind(read, LOOKED_AT);
            }
        }
    }

    /// Reads what became of those counted, and whether they are so many each time.
    fn behind(&mut self, read: &Read<'a>, left: u8) {
        let Some(figure) = self.read.last_mut() else { return };
        let Read { text, known, .. } = *read;
        let next = left.checked_sub(1).map_or(State::Closed, State::Behind);
        let each = ["a", "an", "per", "each", "every", "daily", "apiece"];
        if each.iter().any(|word| word.eq_ignore_ascii_case(text)) {
            figure.rate = true;
            self.state = State::Closed;
            return;
        }
        let says = known.senses.any(Senses::SAYING.and(Senses::CLAIMING));
        self.state = match known.role {
            Role::Be | Role::Have | Role::Adverb | Role::Determiner | Role::Relation(Relation::Of) => next,
            Role::Content if says => next,
            Role::Content if text.starts_with(char::is_alphabetic) => match fate(text) {
                Some(fate) => {
                    figure.deed = Some(super::key(fate));
                    State::Closed
                }
                // "Barrels of oil".
                None if known.forms == Forms::NONE && self.before[2].0.eq_ignore_ascii_case("of") => next,
                None => State::Closed,
            },
            _ => State::Closed,
        };
    }

    /// Remembers what a number that comes next would be told of.
    fn ahead(&mut self, text: &str, known: Word) {
        match known.role {
            Role::To => self.way = Way::To,
            Role::Relation(Relation::From) => self.way = Way::From,
            Role::Relation(
                Relation::By | Relation::At | Relation::Over | Relation::About | Relation::Around,
            )
            | Role::Ahead
            | Role::Adverb
            | Role::Determiner => {}
            Role::Preposition if text.eq_ignore_ascii_case("than") => {}
            Role::Content if text.starts_with(char::is_alphabetic) => {
                self.toll |= text.eq_ignore_ascii_case("toll");
                self.way = Way::By;
                let fate = fate(text).map(super::key);
                let hedges =
                    || ROUGHLY.iter().chain(&["least", "most"]).any(|rough| rough.eq_ignore_ascii_case(text));
                if fate.is_some() || (self.deed.is_some() && !hedges()) {
                    self.deed = fate;
                }
            }
            _ if currency(text).is_some() => {}
            _ => (self.deed, self.way) = (None, Way::By),
        }
    }

    /// "Crowd" of "a crowd of 5,000".
    fn noun_before(&self) -> Option<u32> {
        let [_, (noun, _), (of, _)] = self.before;
        let is_noun = of.eq_ignore_ascii_case("of")
            && noun.starts_with(char::is_alphabetic)
            && !look_up(noun).forms.any(Forms::PAST);
        is_noun.then(|| stem::of(noun))
    }

    /// How the number that begins at `start` is hedged, and where its hedge begins.
    fn hedge(&self, start: usize) -> (Hedge, usize) {
        let is = |place: usize, word: &str| self.before[place].0.eq_ignore_ascii_case(word);
        // The mark of a currency stands between: "about £ 40".
        let last = if currency(self.before[2].0).is_some() { 1 } else { 2 };
        let start = if last == 1 { self.before[2].1 } else { start };
        if BOUNDING.iter().any(|(one, two)| is(last - 1, one) && is(last, two)) {
            let low = is(last - 1, "more") || is(last, "least");
            let turned = last == 2 && is(0, "no");
            let hedge = if low == turned { Hedge::AtMost } else { Hedge::AtLeast };
            return (hedge, self.before[last - 1].1);
        }
        if last == 2 && is(0, "as") && (is(1, "many") || is(1, "much")) && is(2, "as") {
            return (Hedge::AtMost, self.before[0].1);
        }
        let at = self.before[last].1;
        match self.before[last].0.to_ascii_lowercase().as_str() {
            "over" | "above" => (Hedge::AtLeast, at),
            "under" | "below" => (Hedge::AtMost, at),
            "nearly" | "almost" => (Hedge::Nearly, at),
            word if ROUGHLY.contains(&word) => (Hedge::About, at),
            _ => (Hedge::None, start),
        }
    }
}

/// The noun for the mark of a currency.
fn currency(mark: &str) -> Option<&'static str> {
    match mark {
        "$" => Some("dollars"),
        "€" => Some("euros"),
        "£" => Some("pounds"),
        "¥" => Some("yen"),
        _ => None,
    }
}
