//! Holidays and other named days: in which words they are named, and by which rule they fall.

use chrono::Weekday;

/// How a named day falls in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Feast {
    /// Month, day.
    Fixed(u8, u8),
    /// Days after Easter Sunday, negative before.
    Easter(i16),
    /// The nth weekday of a month; negative counts from the end.
    Nth(i8, Weekday, u8),
    /// Days after the nth weekday of a month.
    AfterNth(i16, i8, Weekday, u8),
    /// Days after Easter Sunday of the Eastern churches.
    EasternEaster(i16),
    /// The last such weekday before a month and day.
    Before(Weekday, u8, u8),
}

/// A word, or two or three joined by one blank, that names a day.
const FEASTS: &[(&str, Feast)] = &[
    ("christmas", Feast::Fixed(12, 25)),
    ("christmas day", Feast::Fixed(12, 25)),
    ("christmas eve", Feast::Fixed(12, 24)),
    ("xmas", Feast::Fixed(12, 25)),
    ("xmas day", Feast::Fixed(12, 25)),
    ("xmas eve", Feast::Fixed(12, 24)),
    ("boxing day", Feast::Fixed(12, 26)),
    ("new year's", Feast::Fixed(1, 1)),
    ("new year's day", Feast::Fixed(1, 1)),
    ("new year's eve", Feast::Fixed(12, 31)),
    ("new years day", Feast::Fixed(1, 1)),
    ("new years eve", Feast::Fixed(12, 31)),
    ("epiphany", Feast::Fixed(1, 6)),
    ("groundhog day", Feast::Fixed(2, 2)),
    ("valentine's day", Feast::Fixed(2, 14)),
    ("valentines day", Feast::Fixed(2, 14)),
    ("st. valentine's day", Feast::Fixed(2, 14)),
    ("leap day", Feast::Fixed(2, 29)),
    ("st. patrick's day", Feast::Fixed(3, 17)),
    ("st patrick's day", Feast::Fixed(3, 17)),
    ("april fools' day", Feast::Fixed(4, 1)),
    ("april fool's day", Feast::Fixed(4, 1)),
    ("april fools day", Feast::Fixed(4, 1)),
    ("earth day", Feast::Fixed(4, 22)),
    ("anzac day", Feast::Fixed(4, 25)),
    ("may day", Feast::Fixed(5, 1)),
    ("cinco de mayo", Feast::Fixed(5, 5)),
    ("flag day", Feast::Fixed(6, 14)),
    ("juneteenth", Feast::Fixed(6, 19)),
    ("independence day", Feast::Fixed(7, 4)),
    ("canada day", Feast::Fixed(7, 1)),
    ("bastille day", Feast::Fixed(7, 14)),
    ("halloween", Feast::Fixed(10, 31)),
    ("hallowe'en", Feast::Fixed(10, 31)),
    ("all saints' day", Feast::Fixed(11, 1)),
    ("all souls' day", Feast::Fixed(11, 2)),
    ("guy fawkes night", Feast::Fixed(11, 5)),
    ("bonfire night", Feast::Fixed(11, 5)),
    ("veterans day", Feast::Fixed(11, 11)),
    ("armistice day", Feast::Fixed(11, 11)),
    ("pearl harbor day", Feast::Fixed(12, 7)),
    ("burns night", Feast::Fixed(1, 25)),
    ("australia day", Feast::Fixed(1, 26)),
    ("candlemas", Feast::Fixed(2, 2)),
    ("st. david's day", Feast::Fixed(3, 1)),
    ("st david's day", Feast::Fixed(3, 1)),
    ("st. george's day", Feast::Fixed(4, 23)),
    ("st george's day", Feast::Fixed(4, 23)),
    ("midsummer day", Feast::Fixed(6, 24)),
    ("midsummer's day", Feast::Fixed(6, 24)),
    ("michaelmas", Feast::Fixed(9, 29)),
    ("all saints day", Feast::Fixed(11, 1)),
    ("all souls day", Feast::Fixed(11, 2)),
    ("guy fawkes day", Feast::Fixed(11, 5)),
    ("remembrance day", Feast::Fixed(11, 11)),
    ("st. andrew's day", Feast::Fixed(11, 30)),
    ("st andrew's day", Feast::Fixed(11, 30)),
    ("st. stephen's day", Feast::Fixed(12, 26)),
    ("st stephen's day", Feast::Fixed(12, 26)),
    ("hogmanay", Feast::Fixed(12, 31)),
    ("mlk day", Feast::Nth(3, Weekday::Mon, 1)),
    ("martin luther king jr. day", Feast::Nth(3, Weekday::Mon, 1)),
    ("patriots' day", Feast::Nth(3, Weekday::Mon, 4)),
    ("indigenous peoples' day", Feast::Nth(2, Weekday::Mon, 10)),
    ("martin luther king day", Feast::Nth(3, Weekday::Mon, 1)),
    ("presidents' day", Feast::Nth(3, Weekday::Mon, 2)),
    ("presidents day", Feast::Nth(3, Weekday::Mon, 2)),
    ("mother's day", Feast::Nth(2, Weekday::Sun, 5)),
    ("mothers' day", Feast::Nth(2, Weekday::Sun, 5)),
    ("mothers day", Feast::Nth(2, Weekday::Sun, 5)),
    ("memorial day", Feast::Nth(-1, Weekday::Mon, 5)),
    ("father's day", Feast::Nth(3, Weekday::Sun, 6)),
    ("fathers' day", Feast::Nth(3, Weekday::Sun, 6)),
    ("fathers day", Feast::Nth(3, Weekday::Sun, 6)),
    ("labor day", Feast::Nth(1, Weekday::Mon, 9)),
    ("labour day", Feast::Nth(1, Weekday::Mon, 9)),
    ("columbus day", Feast::Nth(2, Weekday::Mon, 10)),
    ("election day", Feast::AfterNth(1, 1, Weekday::Mon, 11)),
    ("remembrance sunday", Feast::Nth(2, Weekday::Sun, 11)),
    ("thanksgiving", Feast::Nth(4, Weekday::Thu, 11)),
    ("thanksgiving day", Feast::Nth(4, Weekday::Thu, 11)),
    ("black friday", Feast::AfterNth(1, 4, Weekday::Thu, 11)),
    ("cyber monday", Feast::AfterNth(4, 4, Weekday::Thu, 11)),
    ("shrove tuesday", Feast::Easter(-47)),
    ("mardi gras", Feast::Easter(-47)),
    ("fat tuesday", Feast::Easter(-47)),
    ("pancake day", Feast::Easter(-47)),
    ("ash wednesday", Feast::Easter(-46)),
    ("mothering sunday", Feast::Easter(-21)),
    ("palm sunday", Feast::Easter(-7)),
    ("maundy thursday", Feast::Easter(-3)),
    ("holy thursday", Feast::Easter(-3)),
    ("good friday", Feast::Easter(-2)),
    ("holy saturday", Feast::Easter(-1)),
    ("easter", Feast::Easter(0)),
    ("easter day", Feast::Easter(0)),
    ("easter sunday", Feast::Easter(0)),
    ("easter monday", Feast::Easter(1)),
    ("orthodox easter", Feast::EasternEaster(0)),
    ("orthodox good friday", Feast::EasternEaster(-2)),
    ("orthodox christmas", Feast::Fixed(1, 7)),
    ("ascension day", Feast::Easter(39)),
    ("pentecost", Feast::Easter(49)),
    ("whit sunday", Feast::Easter(49)),
    ("trinity sunday", Feast::Easter(56)),
    ("advent sunday", Feast::Before(Weekday::Sun, 12, 4)),
    ("victoria day", Feast::Before(Weekday::Mon, 5, 25)),
    ("whit monday", Feast::Easter(50)),
    ("whitsun", Feast::Easter(49)),
    ("lammas", Feast::Fixed(8, 1)),
    ("martinmas", Feast::Fixed(11, 11)),
    ("waitangi day", Feast::Fixed(2, 6)),
];

/// All names of days that begin with a letter, told in lower case, in the order of the list.
pub fn names_with(initial: u8) -> impl Iterator<Item = (&'static str, Feast)> {
    let letter = usize::from(initial.wrapping_sub(b'a'));
    let range = STARTS.get(letter).zip(STARTS.get(letter + 1)).map_or(0..0, |(from, to)| *from..*to);
    BY_INITIAL[range].iter().map(|place| FEASTS[*place])
}

/// Where in [`BY_INITIAL`] the names with each letter begin.
static STARTS: [usize; 27] = {
    let mut starts = [0; 27];
    let mut at = 0;
    while at < FEASTS.len() {
        let mut behind = (FEASTS[at].0.as_bytes()[0] - b'a') as usize + 1;
        while behind < starts.len() {
            starts[behind] += 1;
            behind += 1;
        }
        at += 1;
    }
    starts
};

/// The places of the names in their list, sorted by initial.
static BY_INITIAL: [usize; FEASTS.len()] = {
    let mut sorted = [0; FEASTS.len()];
    let mut next = STARTS;
    let mut at = 0;
    while at < FEASTS.len() {
        let letter = (FEASTS[at].0.as_bytes()[0] - b'a') as usize;
        sorted[next[letter]] = at;
        next[letter] += 1;
        at += 1;
    }
    sorted
};

#[cfg(test)]
mod tests {
    use super::{FEASTS, names_with};

    #[test]
    fn every_name_is_found_by_its_initial() {
        let mut names = 0;
        for initial in 0..=u8::MAX {
            let listed = FEASTS.iter().filter(|(name, _)| name.as_bytes()[0] == initial).copied();
            assert!(names_with(initial).eq(listed), "{initial}");
            names += names_with(initial).count();
        }
        assert_eq!(names, FEASTS.len());
    }
}
