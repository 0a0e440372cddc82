//! With which tokens a reading can begin, and which it cannot do without.
//!
//! Most readings have nothing to say to most tokens. So each tells the kinds of token that it can begin with, the kinds
//! that it can go on with behind an article, and the kinds without which it finds nothing; elsewhere it is not asked. Where
//! assertions are on, it is asked all the same, and must find nothing.

use crate::calendar::Unit;
use crate::expression::numeral::Numeral;
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
    /// Of each of these sets the run has to hold a kind.
    needs: [u32; 2],
}

/// Readings, the preferred ones first, with the places of those that can begin at each kind of token.
pub(super) struct Readings<const N: usize> {
    list: [Reading; N],
    first: [u32; KINDS],
    behind_the: [u32; KINDS],
}

impl<const N: usize> Readings<N> {
    pub(super) const fn new(list: [Reading; N]) -> Self {
        assert!(N <= 32, "a bit for each");
        let (mut first, mut behind_the) = ([0; KINDS], [0; KINDS]);
        let mut place = 0;
        while place < N {
            let mut kind = 0;
            while kind < KINDS {
                first[kind] |= (list[place].first >> kind & 1) << place;
                behind_the[kind] |= (list[place].behind_the >> kind & 1) << place;
                kind += 1;
            }
            place += 1;
        }
        Self { list, first, behind_the }
    }

    /// Those that may find something at `at`.
    pub(super) fn at(&self, run: &Run<'_>, at: usize) -> impl Iterator<Item = &Reading> {
        let (table, opening) =
            if run.is(at, Word::The) { (&self.behind_the, at + 1) } else { (&self.first, at) };
        // Of the kinds of a token the lowest is the one that it opens with.
        let kind = run.get(opening).map_or(0, kinds).trailing_zeros() as usize;
        let mut places = table.get(kind).copied().unwrap_or(0);
        std::iter::from_fn(move || {
            let place = places.trailing_zeros() as usize;
            places &= places.wrapping_sub(1);
            self.list.get(place)
        })
        .filter(|reading| reading.needs.iter().all(|needed| needed & run.kinds != 0))
    }

    /// Whether every reading that is not asked at `at` has nothing to say there.
    pub(super) fn rest_is_silent(&self, run: &Run<'_>, at: usize) -> bool {
        let asked: Vec<*const Reading> = self.at(run, at).map(std::ptr::from_ref).collect();
        let silent = |reading: &Reading| {
            asked.contains(&std::ptr::from_ref(reading)) || (reading.read)(run, at).is_none()
        };
        self.list.iter().all(silent)
    }
}

/// The kinds of all tokens of a run.
pub(in crate::expression) fn kinds_of(tokens: &[Token]) -> u32 {
    tokens.iter().fold(NOTHING, |all, token| all | kinds(token))
}

// Kinds of token, a bit each.
const NOTHING: u32 = 0;
const DIGITS: u32 = 1;
const NUMBER: u32 = 1 << 1;
const ORDINAL: u32 = 1 << 2;
/// "a", "another".
const ARTICLE: u32 = 1 << 3;
/// "few", "half", "hundred".
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

// Kinds that tell what else is in the run; nothing begins with them.
/// What tells a time of day from a bare number, or names a part of the day.
const TIME_OF_DAY: u32 = 1 << 21;
/// "quarter", "half".
const SHARE: u32 = 1 << 22;
/// "ago", "later", "from", "on".
const DISTANCE: u32 = 1 << 23;
/// "of", "in".
const OF: u32 = 1 << 24;
const WEEKENDS: u32 = 1 << 25;

/// How many kinds there are.
const KINDS: usize = 26;

/// What a reading needs that needs no more than what it begins with.
const ANYTHING: [u32; 2] = [u32::MAX; 2];

/// Numbers in digits and words.
const NUMBERS: u32 = DIGITS | NUMBER | ORDINAL;

/// All kinds of a token.
const fn kinds(token: &Token) -> u32 {
    opening(token) | inner(token)
}

/// What a token is inside of an expression.
const fn inner(token: &Token) -> u32 {
    if clock::tells_time_of_day(token) {
        return TIME_OF_DAY;
    }
    match token.kind {
        Kind::Numeral(Numeral::Stamp { .. }) => TIME_OF_DAY,
        // "0530": no year, so perhaps a time.
        Kind::Numeral(Numeral::Whole { value: 0..=999, digits: 4, .. }) => TIME_OF_DAY,
        Kind::Numeral(Numeral::Length(_)) => UNIT,
        Kind::Word(word) => match word {
            Word::Tonight | Word::Overnight => TIME_OF_DAY,
            Word::Unit(Unit::Quarter) | Word::Units(Unit::Quarter) | Word::Half => SHARE,
            Word::Ago
            | Word::Back
            | Word::Earlier
            | Word::Later
            | Word::Before
            | Word::Hence
            | Word::From
            | Word::On => DISTANCE,
            Word::Seasons(_) | Word::Weekdays(_) => UNIT,
            Word::Of | Word::In => OF,
            Word::Units(Unit::Weekend) => WEEKENDS,
            _ => NOTHING,
        },
        _ => NOTHING,
    }
}

/// The kind that a token opens with; none of the words that stand inside of expressions only, which are most of the words
/// of a run.
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
        Word::Several | Word::Few | Word::Couple | Word::Dozen | Word::Power(_) | Word::Half => COUNT,
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
        | Word::Turn
        | Word::Post
        | Word::Pre
        | Word::Midst(_)
        | Word::Sometime => EDGE_WORD,
        Word::Month(_) | Word::DoubtfulMonth(_) => MONTH,
        Word::Weekday(_) | Word::DoubtfulWeekday(_) => WEEKDAY,
        Word::Season(_) => SEASON,
        Word::Unit(_) | Word::Units(_) | Word::ShortUnit(_) | Word::Lasting(_) => UNIT,
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
        Word::Every
        | Word::Alternate
        | Word::Per
        | Word::Times(_)
        | Word::Daily(_)
        | Word::Weekdays(_)
        | Word::Workdays => RECURRING,
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

pub(super) const DATE: Reading = Reading {
    read: date::read,
    first: NUMBERS | WHICH | MONTH | WEEKDAY,
    behind_the: NUMBERS,
    needs: [MONTH | DIGITS, u32::MAX],
};

pub(super) const PART: Reading = Reading {
    read: part::read,
    first: NUMBERS | WHICH | EDGE_WORD | MONTH | WEEKDAY | SEASON | KIND | ERA,
    behind_the: NUMBERS | WHICH | EDGE_WORD | MONTH | WEEKDAY | SEASON | KIND | ERA | THE,
    needs: [MONTH | WEEKDAY | SEASON | SHARE, u32::MAX],
};

pub(super) const NTH_WEEKDAY: Reading = Reading {
    read: part::nth_weekday,
    first: NUMBERS | WHICH,
    behind_the: NUMBERS | WHICH,
    needs: [WEEKDAY, MONTH | UNIT],
};

pub(super) const DISTANT: Reading = Reading {
    read: part::distant,
    first: DIGITS | NUMBER | ARTICLE,
    behind_the: NOTHING,
    // "a week last Tuesday", "a week today"
    needs: [UNIT, DISTANCE | WHICH | DAY],
};

pub(super) const FISCAL: Reading =
    Reading { read: fiscal::read, first: DIGITS | KIND, behind_the: DIGITS | KIND, needs: ANYTHING };

pub(super) const PERIOD: Reading = Reading {
    read: period::read,
    first: NUMBERS | ARTICLE | WHICH | KIND | UNIT,
    behind_the: NUMBERS | WHICH | KIND | UNIT,
    needs: [UNIT | VAGUE_WORD, u32::MAX],
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
    needs: [TIME_OF_DAY | SHARE | NUMBER | COMPARISON | DAY_PART, u32::MAX],
};

pub(super) const PART_OF_DAY: Reading =
    Reading { read: clock::alone, first: DAY_PART, behind_the: NOTHING, needs: ANYTHING };

pub(super) const EDGE: Reading = Reading {
    read: edge::read,
    first: EDGE_WORD | COMPARISON | UNIT,
    behind_the: EDGE_WORD | UNIT,
    needs: ANYTHING,
};

pub(super) const FEAST: Reading = Reading {
    read: feast::read,
    first: DIGITS | WHICH | MONTH | FEAST_WORD,
    behind_the: NOTHING,
    needs: [FEAST_WORD | MONTH | DIGITS, u32::MAX],
};

pub(super) const CONTEXT: Reading =
    Reading { read: context::read, first: WHICH, behind_the: DIGITS | WHICH | UNIT, needs: ANYTHING };

pub(super) const DEICTIC: Reading = Reading {
    read: deictic::read,
    first: WHICH | UNIT | DAY,
    behind_the: WHICH | UNIT | KIND,
    needs: ANYTHING,
};

pub(super) const YEAR: Reading = Reading {
    read: year::read,
    first: NUMBERS | UNIT | DECADE | ERA,
    behind_the: NUMBERS | UNIT | DECADE,
    needs: [NUMBERS | DECADE, u32::MAX],
};

pub(super) const OFFSET: Reading = Reading {
    read: duration::offset,
    first: DIGITS | NUMBER | ARTICLE | COUNT | COMPARISON | UNIT,
    behind_the: NOTHING,
    needs: [UNIT | DAY_PART, DISTANCE],
};

pub(super) const SET: Reading = Reading {
    read: set::read,
    first: DIGITS | NUMBER | ARTICLE | WEEKDAY | UNIT | RECURRING,
    behind_the: NOTHING,
    needs: [UNIT | DAY_PART | RECURRING, ARTICLE | DAY_PART | RECURRING | WEEKENDS],
};

pub(super) const DURATION: Reading = Reading {
    read: duration::read,
    first: DIGITS | NUMBER | ARTICLE | COUNT | COMPARISON | WHICH | UNIT,
    behind_the: NUMBERS | ARTICLE | COUNT | WHICH | UNIT,
    needs: [UNIT | DAY_PART, u32::MAX],
};

pub(super) const VAGUE: Reading = Reading {
    read: vague::read,
    first: NUMBER | COUNT | COMPARISON | WHICH | VAGUE_WORD,
    behind_the: WHICH | VAGUE_WORD,
    needs: ANYTHING,
};

pub(super) const MESSAGE: Reading = Reading {
    read: message::read,
    first: UNIT | DAY_PART | ARTICLE | NUMBERS | WHICH,
    behind_the: NUMBERS | WHICH | UNIT,
    needs: ANYTHING,
};

pub(super) const HISTORY: Reading = Reading {
    read: history::read,
    first: WHICH | VAGUE_WORD | DAY_PART,
    behind_the: WHICH | VAGUE_WORD,
    needs: ANYTHING,
};

pub(super) const STRETCH: Reading = Reading {
    read: stretch::read,
    first: NUMBERS | WHICH | EDGE_WORD | MONTH | UNIT | FEAST_WORD,
    behind_the: NUMBERS | WHICH | EDGE_WORD | UNIT,
    needs: [UNIT | COUNT | ORDINAL, OF | FEAST_WORD | MONTH],
};
