//! With which tokens a reading can begin.
//!
//! Most readings have nothing to say to most tokens. So each tells the kinds of token that it can begin with, and the kinds
//! that it can go on with behind an article; at any other token it is not asked. Where assertions are on, it is asked all
//! the same, and must find nothing.

use crate::expression::run::{Found, Run};
use crate::expression::token::{Kind, Token};
use crate::language::english::time::Word;

use super::{
    clock, context, date, deictic, duration, edge, feast, fiscal, history, message, part, period, set,
    stretch, vague, year,
};

/// A reading, and where it is worth asking.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    pub read: for<'a, 'b> fn(&'a Run<'b>, usize) -> Option<Found>,
    /// What it can begin with, articles aside.
    first: u32,
    /// What it can go on with behind "the".
    behind_the: u32,
}

impl Reading {
    /// Whether the reading can begin at a token of these kinds.
    pub(super) const fn can_begin(&self, openings: Openings) -> bool {
        self.first & openings.first != 0 || self.behind_the & openings.behind_the != 0
    }
}

/// The kind of the token at a place, or of the one behind it if it is an article.
#[derive(Clone, Copy)]
pub(super) struct Openings {
    first: u32,
    behind_the: u32,
}

impl Openings {
    pub(super) fn at(run: &Run<'_>, at: usize) -> Self {
        let kind = |at| run.get(at).map_or(NOTHING, opening);
        if run.is(at, Word::The) {
            Self { first: NOTHING, behind_the: kind(at + 1) }
        } else {
            Self { first: kind(at), behind_the: NOTHING }
        }
    }
}

// Kinds of token, a bit each.
const NOTHING: u32 = 0;
const DIGITS: u32 = 1;
const NUMBER: u32 = 1 << 1;
const ORDINAL: u32 = 1 << 2;
/// "a", "another".
const ARTICLE: u32 = 1 << 3;
/// "few", "half".
const COUNT: u32 = 1 << 4;
/// "more", "about", "at", with what they compare behind them.
const COMPARISON: u32 = 1 << 5;
/// "last", "this", "following".
const WHICH: u32 = 1 << 6;
/// "early", "end".
const EDGE_WORD: u32 = 1 << 7;
const MONTH: u32 = 1 << 8;
const WEEKDAY: u32 = 1 << 9;
const SEASON: u32 = 1 << 10;
const UNIT: u32 = 1 << 11;
/// "fiscal", "full", "trading".
const KIND: u32 = 1 << 12;
/// "today".
const DAY: u32 = 1 << 13;
/// "morning", "noon", "tonight".
const DAY_PART: u32 = 1 << 14;
const DECADE: u32 = 1 << 15;
const ERA: u32 = 1 << 16;
const FEAST_WORD: u32 = 1 << 17;
/// "every", "daily", "Mondays".
const RECURRING: u32 = 1 << 18;
/// "now", "future".
const VAGUE_WORD: u32 = 1 << 19;
const THE: u32 = 1 << 20;

/// Numbers in digits and words.
const NUMBERS: u32 = DIGITS | NUMBER | ORDINAL;

/// The kind of a token; none of the words that stand inside of expressions only, which are most of the words of a run.
const fn opening(token: &Token) -> u32 {
    let word = match token.kind {
        Kind::Word(word) => word,
        Kind::Numeral(_) => return DIGITS,
        Kind::Zone(_) | Kind::Possessive => return NOTHING,
    };
    match word {
        Word::Number(_) => NUMBER,
        Word::Ordinal(_) => ORDINAL,
        Word::A => ARTICLE,
        Word::Several | Word::Few | Word::Couple | Word::Dozen | Word::Half => COUNT,
        Word::At
        | Word::About
        | Word::Nearly
        | Word::More
        | Word::Less
        | Word::Over
        | Word::Under
        | Word::Up
        | Word::No
        | Word::Only => COMPARISON,
        Word::Last
        | Word::Next
        | Word::This
        | Word::That
        | Word::These
        | Word::Same
        | Word::Corresponding
        | Word::Previous
        | Word::Following
        | Word::Latest
        | Word::Coming
        | Word::Current
        | Word::Past
        | Word::Recent => WHICH,
        Word::Early
        | Word::Earlier
        | Word::Late
        | Word::Later
        | Word::Mid
        | Word::Middle
        | Word::Beginning
        | Word::End
        | Word::Sometime => EDGE_WORD,
        Word::Month(_) | Word::DoubtfulMonth(_) => MONTH,
        Word::Weekday(_) | Word::DoubtfulWeekday(_) => WEEKDAY,
        Word::Season(_) => SEASON,
        Word::Unit(_) | Word::Units(_) | Word::ShortUnit(_) => UNIT,
        Word::Fiscal | Word::Whole | Word::Kind => KIND,
        Word::Today | Word::Yesterday | Word::Tomorrow => DAY,
        Word::Part(_)
        | Word::Parts(_)
        | Word::Twilight(_)
        | Word::Noon
        | Word::Midnight
        | Word::Tonight
        | Word::Overnight => DAY_PART,
        Word::Decade(_) => DECADE,
        Word::Ad => ERA,
        Word::Feast | Word::FeastPart | Word::All => FEAST_WORD,
        Word::Every | Word::Alternate | Word::Per | Word::Times(_) | Word::Daily(_) | Word::Weekdays(_) => {
            RECURRING
        }
        Word::Vague(_)
        | Word::Right
        | Word::Present
        | Word::Modern
        | Word::Future
        | Word::Near
        | Word::Former
        | Word::Moment
        | Word::Stretch => VAGUE_WORD,
        Word::The => THE,
        _ => NOTHING,
    }
}

pub(super) const DATE: Reading =
    Reading { read: date::read, first: NUMBERS | WHICH | MONTH | WEEKDAY, behind_the: NUMBERS };

pub(super) const PART: Reading = Reading {
    read: part::read,
    first: NUMBERS | WHICH | EDGE_WORD | MONTH | WEEKDAY | SEASON | KIND | ERA,
    behind_the: NUMBERS | WHICH | EDGE_WORD | MONTH | WEEKDAY | SEASON | KIND | ERA | THE,
};

pub(super) const NTH_WEEKDAY: Reading =
    Reading { read: part::nth_weekday, first: NUMBERS | WHICH, behind_the: NUMBERS | WHICH };

pub(super) const DISTANT: Reading =
    Reading { read: part::distant, first: NUMBER | ARTICLE, behind_the: NOTHING };

pub(super) const FISCAL: Reading = Reading { read: fiscal::read, first: DIGITS | KIND, behind_the: KIND };

pub(super) const PERIOD: Reading = Reading {
    read: period::read,
    first: NUMBERS | ARTICLE | WHICH | KIND | UNIT,
    behind_the: NUMBERS | WHICH | KIND | UNIT,
};

pub(super) const CLOCK: Reading = Reading {
    read: clock::read,
    first: NUMBERS
        | ARTICLE
        | COUNT
        | WHICH
        | EDGE_WORD
        | MONTH
        | WEEKDAY
        | UNIT
        | DAY
        | DAY_PART
        | FEAST_WORD,
    behind_the: NUMBERS | WHICH | EDGE_WORD | MONTH | WEEKDAY | UNIT | DAY_PART,
};

pub(super) const PART_OF_DAY: Reading = Reading { read: clock::alone, first: DAY_PART, behind_the: NOTHING };

pub(super) const EDGE: Reading =
    Reading { read: edge::read, first: EDGE_WORD | COMPARISON | UNIT, behind_the: EDGE_WORD | UNIT };

pub(super) const FEAST: Reading =
    Reading { read: feast::read, first: DIGITS | WHICH | MONTH | FEAST_WORD, behind_the: NOTHING };

pub(super) const CONTEXT: Reading =
    Reading { read: context::read, first: WHICH, behind_the: DIGITS | WHICH | UNIT };

pub(super) const DEICTIC: Reading =
    Reading { read: deictic::read, first: WHICH | UNIT | DAY, behind_the: WHICH | UNIT | KIND };

pub(super) const YEAR: Reading =
    Reading { read: year::read, first: NUMBERS | UNIT | DECADE | ERA, behind_the: NUMBERS | UNIT | DECADE };

pub(super) const OFFSET: Reading = Reading {
    read: duration::offset,
    first: DIGITS | NUMBER | ARTICLE | COUNT | COMPARISON | UNIT,
    behind_the: NOTHING,
};

pub(super) const SET: Reading = Reading {
    read: set::read,
    first: DIGITS | NUMBER | ARTICLE | WEEKDAY | UNIT | RECURRING,
    behind_the: NOTHING,
};

pub(super) const DURATION: Reading = Reading {
    read: duration::read,
    first: DIGITS | NUMBER | ARTICLE | COUNT | COMPARISON | WHICH | UNIT,
    behind_the: NUMBERS | ARTICLE | COUNT | WHICH | UNIT,
};

pub(super) const VAGUE: Reading =
    Reading { read: vague::read, first: COMPARISON | WHICH | VAGUE_WORD, behind_the: WHICH | VAGUE_WORD };

pub(super) const MESSAGE: Reading =
    Reading { read: message::read, first: UNIT | DAY_PART, behind_the: NOTHING };

pub(super) const HISTORY: Reading =
    Reading { read: history::read, first: WHICH | VAGUE_WORD | DAY_PART, behind_the: WHICH | VAGUE_WORD };

pub(super) const STRETCH: Reading = Reading {
    read: stretch::read,
    first: NUMBERS | WHICH | EDGE_WORD | MONTH | UNIT | FEAST_WORD,
    behind_the: NUMBERS | WHICH | EDGE_WORD | UNIT,
};
