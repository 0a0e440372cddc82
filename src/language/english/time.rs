//! The words that time expressions are made of.
//!
//! In: a word, case ignored. Out: what it can be in a time expression, and whether it calls for a closer look.
//!
//! ```
//! use dateline::language::english::time::{is_trigger, lookup, Word};
//! assert_eq!(lookup("Tomorrow"), Some(Word::Tomorrow));
//! assert!(is_trigger(Word::Tomorrow));
//! assert!(!is_trigger(Word::The), "an article alone begins nothing");
//! ```

use chrono::Weekday;

use crate::calendar::{DayPart, Reference, Season, Unit};
use crate::language::table::{Table, key};

/// What a word can be in a time expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// January is 1.
    Month(u8),
    /// "may", "march", "sun", "sat", "second": a calendar word only in the right company.
    DoubtfulMonth(u8),
    /// A day of the week.
    Weekday(Weekday),
    /// "sat", "sun", "mon", "wed": words of their own too.
    DoubtfulWeekday(Weekday),
    /// "Mondays".
    Weekdays(Weekday),
    /// "weekday", "weekdays": Monday to Friday.
    Workdays,
    /// "year".
    Unit(Unit),
    /// "years".
    Units(Unit),
    /// "min", "sec", "hr", "yr": only beside a number.
    ShortUnit(Unit),
    /// "period": a stretch named before.
    Stretch,
    /// "half" of a year.
    Half,
    /// "summer".
    Season(Season),
    /// "summers".
    Seasons(Season),
    /// "morning".
    Part(DayPart),
    /// "mornings".
    Parts(DayPart),
    /// "dawn", "dusk", "sunset": a moment of the day without a set hour.
    Twilight(DayPart),
    /// "noon", 12.
    Noon,
    /// "midnight".
    Midnight,
    /// "today".
    Today,
    /// "yesterday".
    Yesterday,
    /// "tomorrow".
    Tomorrow,
    /// "tonight".
    Tonight,
    /// "overnight".
    Overnight,
    /// "now", "recently", "soon": a vague reference on its own.
    Vague(Reference),
    /// "past", "present", "future" as nouns or adjectives.
    Past,
    /// See [`Word::Past`].
    Present,
    /// "modern": "modern-day".
    Modern,
    /// See [`Word::Past`].
    Future,
    /// "recent".
    Recent,
    /// "current".
    Current,
    /// "former".
    Former,
    /// "coming", "upcoming".
    Coming,
    /// "last".
    Last,
    /// "next".
    Next,
    /// "this".
    This,
    /// "that".
    That,
    /// "these", "those".
    These,
    /// "same", "very".
    Same,
    /// "corresponding", "comparable": the like one of another year.
    Corresponding,
    /// "previous", "preceding", "prior".
    Previous,
    /// "following", "subsequent", "ensuing".
    Following,
    /// "latest".
    Latest,
    /// "each", "every".
    Every,
    /// "per".
    Per,
    /// "other": "every other day".
    Other,
    /// "single": "every single day".
    Single,
    /// "alternate": "alternate Fridays".
    Alternate,
    /// "once", "twice", "thrice".
    Times(u8),
    /// "times".
    TimesNoun,
    /// "daily", "weekly".
    Daily(Unit),
    /// "daylong", "yearlong": as long as one such unit.
    Lasting(Unit),
    /// "midweek", "midyear": the middle of the unit.
    Midst(Unit),
    /// "everyday".
    Everyday,
    /// A cardinal in words.
    Number(u32),
    /// An ordinal in words; 0 for "nth".
    Ordinal(u32),
    /// "several", "many", "some".
    Several,
    /// "few".
    Few,
    /// "couple".
    Couple,
    /// "dozen".
    Dozen,
    /// "hundred", "thousand", "million" as multipliers.
    Power(u32),
    /// "the".
    The,
    /// "a", "an", "another".
    A,
    /// "of".
    Of,
    /// "in".
    In,
    /// "on".
    On,
    /// "at".
    At,
    /// "to".
    To,
    /// "from".
    From,
    /// "between".
    Between,
    /// "until", "till", "through".
    Until,
    /// "and".
    And,
    /// "or".
    Or,
    /// "so": "a year or so".
    So,
    /// "early".
    Early,
    /// "earlier".
    Earlier,
    /// "late".
    Late,
    /// "later".
    Later,
    /// "mid".
    Mid,
    /// "middle".
    Middle,
    /// "beginning", "start", "outset".
    Beginning,
    /// "end", "close".
    End,
    /// "part", "portion".
    Portion,
    /// "turn": "the turn of the century".
    Turn,
    /// "ago".
    Ago,
    /// "before".
    Before,
    /// "after".
    After,
    /// "hence".
    Hence,
    /// "ahead".
    Ahead,
    /// "beyond": "1990 and beyond".
    Beyond,
    /// "post" before a year: "post-1945".
    Post,
    /// "pre" before a year: "pre-1945".
    Pre,
    /// "back": "two years back".
    Back,
    /// "inst.", "ult.", "prox.": of so many months from the letter's own.
    OfMonth(i8),
    /// "about", "around", "approximately", "roughly", "circa", "c.".
    About,
    /// "nearly", "almost".
    Nearly,
    /// "more".
    More,
    /// "less", "fewer".
    Less,
    /// "than".
    Than,
    /// "over": "over a week".
    Over,
    /// "under".
    Under,
    /// "least".
    Least,
    /// "most".
    Most,
    /// "up".
    Up,
    /// "no".
    No,
    /// "only", "just".
    Only,
    /// "within".
    Within,
    /// "fiscal", "financial".
    Fiscal,
    /// "full", "whole", "entire".
    Whole,
    /// "additional", "extra", "further": "an additional year".
    Additional,
    /// "brutal", "busy": how a time felt, "ten brutal months".
    Felt,
    /// "long": "year-long".
    Long,
    /// "old": "three-year-old".
    Old,
    /// "nineties", as tens of years.
    Decade(u8),
    /// "am", "a.m.".
    Am,
    /// "pm", "p.m.".
    Pm,
    /// "o'clock", "hrs" after four digits.
    OClock,
    /// "local time" behind a clock time; two words, so it stands in no table.
    LocalTime,
    /// "bc", "bce".
    Bc,
    /// "ad", "ce".
    Ad,
    /// "eve".
    Eve,
    /// A word that names a day on its own or begins such a name: "Easter", "Halloween".
    Feast,
    /// An everyday word that may belong to the name of a day: "good", "new", "labor".
    FeastPart,
    /// "all": "all day".
    All,
    /// "rest", "remainder", "course", "duration".
    Rest,
    /// "trading", "working", "business", "calendar", "consecutive", "straight".
    Kind,
    /// "time", "moment".
    Moment,
    /// "sometime".
    Sometime,
    /// "right" before now, "as" before "of".
    Right,
    /// "date".
    DateNoun,
    /// "near", "foreseeable", "distant", "immediate".
    Near,
    /// "term".
    Term,
}

use Word as W;

static WORDS: Table<1024> = Table::new(&NAMES);

const NAMES: [&str; LIST.len()] = {
    let mut names = [""; LIST.len()];
    let mut at = 0;
    while at < LIST.len() {
        names[at] = LIST[at].0;
        at += 1;
    }
    names
};

/// What the words mean, side by side.
static MEANINGS: [Word; LIST.len()] = {
    let mut meanings = [Word::The; LIST.len()];
    let mut at = 0;
    while at < LIST.len() {
        meanings[at] = LIST[at].1;
        at += 1;
    }
    meanings
};

const LIST: &[(&str, Word)] = &[
    ("january", W::Month(1)),
    ("jan", W::Month(1)),
    ("february", W::Month(2)),
    ("feb", W::Month(2)),
    ("march", W::DoubtfulMonth(3)),
    ("mar", W::DoubtfulMonth(3)),
    ("april", W::Month(4)),
    ("apr", W::Month(4)),
    ("may", W::DoubtfulMonth(5)),
    ("june", W::Month(6)),
    ("jun", W::Month(6)),
    ("july", W::Month(7)),
    ("jul", W::Month(7)),
    ("august", W::Month(8)),
    ("aug", W::Month(8)),
    ("september", W::Month(9)),
    ("sept", W::Month(9)),
    ("sep", W::Month(9)),
    ("october", W::Month(10)),
    ("oct", W::Month(10)),
    ("november", W::Month(11)),
    ("nov", W::Month(11)),
    ("december", W::Month(12)),
    ("dec", W::Month(12)),
    ("monday", W::Weekday(Weekday::Mon)),
    ("mon", W::DoubtfulWeekday(Weekday::Mon)),
    ("mondays", W::Weekdays(Weekday::Mon)),
    ("tuesday", W::Weekday(Weekday::Tue)),
    ("tues", W::Weekday(Weekday::Tue)),
    ("tue", W::DoubtfulWeekday(Weekday::Tue)),
    ("tuesdays", W::Weekdays(Weekday::Tue)),
    ("wednesday", W::Weekday(Weekday::Wed)),
    ("wed", W::DoubtfulWeekday(Weekday::Wed)),
    ("weds", W::DoubtfulWeekday(Weekday::Wed)),
    ("wednesdays", W::Weekdays(Weekday::Wed)),
    ("thursday", W::Weekday(Weekday::Thu)),
    ("thurs", W::Weekday(Weekday::Thu)),
    ("thur", W::Weekday(Weekday::Thu)),
    ("thu", W::DoubtfulWeekday(Weekday::Thu)),
    ("thursdays", W::Weekdays(Weekday::Thu)),
    ("friday", W::Weekday(Weekday::Fri)),
    ("fri", W::DoubtfulWeekday(Weekday::Fri)),
    ("fridays", W::Weekdays(Weekday::Fri)),
    ("saturday", W::Weekday(Weekday::Sat)),
    ("sat", W::DoubtfulWeekday(Weekday::Sat)),
    ("saturdays", W::Weekdays(Weekday::Sat)),
    ("sunday", W::Weekday(Weekday::Sun)),
    ("sun", W::DoubtfulWeekday(Weekday::Sun)),
    ("sundays", W::Weekdays(Weekday::Sun)),
    ("weekday", W::Workdays),
    ("weekdays", W::Workdays),
    ("second", W::Ordinal(2)),
    ("seconds", W::Units(Unit::Second)),
    ("secs", W::ShortUnit(Unit::Second)),
    ("sec", W::ShortUnit(Unit::Second)),
    ("minute", W::Unit(Unit::Minute)),
    ("minutes", W::Units(Unit::Minute)),
    ("min", W::ShortUnit(Unit::Minute)),
    ("mins", W::ShortUnit(Unit::Minute)),
    ("hour", W::Unit(Unit::Hour)),
    ("hours", W::Units(Unit::Hour)),
    ("hr", W::ShortUnit(Unit::Hour)),
    ("hrs", W::ShortUnit(Unit::Hour)),
    ("h", W::ShortUnit(Unit::Hour)),
    ("day", W::Unit(Unit::Day)),
    ("days", W::Units(Unit::Day)),
    ("weekend", W::Unit(Unit::Weekend)),
    ("weekends", W::Units(Unit::Weekend)),
    ("wknd", W::Unit(Unit::Weekend)),
    ("wkend", W::Unit(Unit::Weekend)),
    ("week", W::Unit(Unit::Week)),
    ("weeks", W::Units(Unit::Week)),
    ("wk", W::ShortUnit(Unit::Week)),
    ("wks", W::ShortUnit(Unit::Week)),
    ("fortnight", W::Unit(Unit::Fortnight)),
    ("fortnights", W::Units(Unit::Fortnight)),
    ("month", W::Unit(Unit::Month)),
    ("months", W::Units(Unit::Month)),
    ("quarter", W::Unit(Unit::Quarter)),
    ("quarters", W::Units(Unit::Quarter)),
    ("year", W::Unit(Unit::Year)),
    ("years", W::Units(Unit::Year)),
    ("yr", W::ShortUnit(Unit::Year)),
    ("yrs", W::ShortUnit(Unit::Year)),
    ("decade", W::Unit(Unit::Decade)),
    ("decades", W::Units(Unit::Decade)),
    ("century", W::Unit(Unit::Century)),
    ("centuries", W::Units(Unit::Century)),
    ("millennium", W::Unit(Unit::Millennium)),
    ("millennia", W::Units(Unit::Millennium)),
    ("period", W::Stretch),
    ("half", W::Half),
    ("spring", W::Season(Season::Spring)),
    ("springs", W::Seasons(Season::Spring)),
    ("springtime", W::Season(Season::Spring)),
    ("summer", W::Season(Season::Summer)),
    ("summers", W::Seasons(Season::Summer)),
    ("summertime", W::Season(Season::Summer)),
    ("autumn", W::Season(Season::Autumn)),
    ("autumns", W::Seasons(Season::Autumn)),
    ("fall", W::Season(Season::Autumn)),
    ("winter", W::Season(Season::Winter)),
    ("winters", W::Seasons(Season::Winter)),
    ("wintertime", W::Season(Season::Winter)),
    ("morning", W::Part(DayPart::Morning)),
    ("mornings", W::Parts(DayPart::Morning)),
    ("afternoon", W::Part(DayPart::Afternoon)),
    ("afternoons", W::Parts(DayPart::Afternoon)),
    ("arvo", W::Part(DayPart::Afternoon)),
    ("evening", W::Part(DayPart::Evening)),
    ("evenings", W::Parts(DayPart::Evening)),
    ("night", W::Part(DayPart::Night)),
    ("nights", W::Parts(DayPart::Night)),
    ("nite", W::Part(DayPart::Night)),
    ("nighttime", W::Part(DayPart::Night)),
    ("daytime", W::Part(DayPart::Daytime)),
    ("daylight", W::Part(DayPart::Daytime)),
    ("midday", W::Noon),
    ("lunchtime", W::Part(DayPart::Midday)),
    ("dawn", W::Twilight(DayPart::Morning)),
    ("daybreak", W::Twilight(DayPart::Morning)),
    ("sunrise", W::Twilight(DayPart::Morning)),
    ("dusk", W::Twilight(DayPart::Evening)),
    ("sunset", W::Twilight(DayPart::Evening)),
    ("nightfall", W::Twilight(DayPart::Evening)),
    ("sundown", W::Twilight(DayPart::Evening)),
    ("noon", W::Noon),
    ("midnight", W::Midnight),
    ("today", W::Today),
    ("tdy", W::Today),
    ("2day", W::Today),
    ("yesterday", W::Yesterday),
    ("yday", W::Yesterday),
    ("tomorrow", W::Tomorrow),
    ("tmr", W::Tomorrow),
    ("tmrw", W::Tomorrow),
    ("tomo", W::Tomorrow),
    ("tmw", W::Tomorrow),
    ("2moro", W::Tomorrow),
    ("tonight", W::Tonight),
    ("tonite", W::Tonight),
    ("2nite", W::Tonight),
    ("overnight", W::Overnight),
    ("now", W::Vague(Reference::Present)),
    ("nowadays", W::Vague(Reference::Present)),
    ("currently", W::Vague(Reference::Present)),
    ("presently", W::Vague(Reference::Present)),
    ("recently", W::Vague(Reference::Past)),
    ("lately", W::Vague(Reference::Past)),
    ("soon", W::Vague(Reference::Future)),
    ("shortly", W::Vague(Reference::Future)),
    ("past", W::Past),
    ("present", W::Present),
    ("modern", W::Modern),
    ("future", W::Future),
    ("recent", W::Recent),
    ("current", W::Current),
    ("former", W::Former),
    ("coming", W::Coming),
    ("upcoming", W::Coming),
    ("last", W::Last),
    ("next", W::Next),
    ("nxt", W::Next),
    ("this", W::This),
    ("that", W::That),
    ("these", W::These),
    ("those", W::These),
    ("same", W::Same),
    ("very", W::Same),
    ("previous", W::Previous),
    ("preceding", W::Previous),
    ("prior", W::Previous),
    ("following", W::Following),
    ("subsequent", W::Following),
    ("ensuing", W::Following),
    ("comparable", W::Corresponding),
    ("corresponding", W::Corresponding),
    ("latest", W::Latest),
    ("each", W::Every),
    ("every", W::Every),
    ("per", W::Per),
    ("other", W::Other),
    ("single", W::Single),
    ("alternate", W::Alternate),
    ("alternating", W::Alternate),
    ("once", W::Times(1)),
    ("twice", W::Times(2)),
    ("thrice", W::Times(3)),
    ("times", W::TimesNoun),
    ("hourly", W::Daily(Unit::Hour)),
    ("daily", W::Daily(Unit::Day)),
    ("nightly", W::Daily(Unit::Day)),
    ("weekly", W::Daily(Unit::Week)),
    ("fortnightly", W::Daily(Unit::Fortnight)),
    ("monthly", W::Daily(Unit::Month)),
    ("annually", W::Daily(Unit::Year)),
    ("yearly", W::Daily(Unit::Year)),
    ("annual", W::Daily(Unit::Year)),
    ("midweek", W::Midst(Unit::Week)),
    ("midyear", W::Midst(Unit::Year)),
    ("hourlong", W::Lasting(Unit::Hour)),
    ("daylong", W::Lasting(Unit::Day)),
    ("weeklong", W::Lasting(Unit::Week)),
    ("monthlong", W::Lasting(Unit::Month)),
    ("yearlong", W::Lasting(Unit::Year)),
    ("everyday", W::Everyday),
    ("zero", W::Number(0)),
    ("one", W::Number(1)),
    ("two", W::Number(2)),
    ("three", W::Number(3)),
    ("four", W::Number(4)),
    ("five", W::Number(5)),
    ("six", W::Number(6)),
    ("seven", W::Number(7)),
    ("eight", W::Number(8)),
    ("nine", W::Number(9)),
    ("ten", W::Number(10)),
    ("eleven", W::Number(11)),
    ("twelve", W::Number(12)),
    ("thirteen", W::Number(13)),
    ("fourteen", W::Number(14)),
    ("fifteen", W::Number(15)),
    ("sixteen", W::Number(16)),
    ("seventeen", W::Number(17)),
    ("eighteen", W::Number(18)),
    ("nineteen", W::Number(19)),
    ("twenty", W::Number(20)),
    ("thirty", W::Number(30)),
    ("forty", W::Number(40)),
    ("fifty", W::Number(50)),
    ("sixty", W::Number(60)),
    ("seventy", W::Number(70)),
    ("eighty", W::Number(80)),
    ("ninety", W::Number(90)),
    ("first", W::Ordinal(1)),
    ("third", W::Ordinal(3)),
    ("fourth", W::Ordinal(4)),
    ("fifth", W::Ordinal(5)),
    ("sixth", W::Ordinal(6)),
    ("seventh", W::Ordinal(7)),
    ("eighth", W::Ordinal(8)),
    ("ninth", W::Ordinal(9)),
    ("tenth", W::Ordinal(10)),
    ("eleventh", W::Ordinal(11)),
    ("twelfth", W::Ordinal(12)),
    ("thirteenth", W::Ordinal(13)),
    ("fourteenth", W::Ordinal(14)),
    ("fifteenth", W::Ordinal(15)),
    ("sixteenth", W::Ordinal(16)),
    ("seventeenth", W::Ordinal(17)),
    ("eighteenth", W::Ordinal(18)),
    ("nineteenth", W::Ordinal(19)),
    ("twentieth", W::Ordinal(20)),
    ("thirtieth", W::Ordinal(30)),
    ("final", W::Ordinal(0)),
    ("several", W::Several),
    ("many", W::Several),
    ("some", W::Several),
    ("few", W::Few),
    ("couple", W::Couple),
    ("dozen", W::Dozen),
    ("hundred", W::Power(100)),
    ("thousand", W::Power(1000)),
    ("million", W::Power(1_000_000)),
    ("billion", W::Power(1_000_000_000)),
    ("the", W::The),
    ("a", W::A),
    ("an", W::A),
    ("another", W::A),
    ("of", W::Of),
    ("in", W::In),
    ("on", W::On),
    ("at", W::At),
    ("to", W::To),
    ("from", W::From),
    ("between", W::Between),
    ("until", W::Until),
    ("till", W::Until),
    ("through", W::Until),
    ("thru", W::Until),
    ("til", W::Until),
    ("and", W::And),
    ("or", W::Or),
    ("so", W::So),
    ("early", W::Early),
    ("earlier", W::Earlier),
    ("late", W::Late),
    ("later", W::Later),
    ("latter", W::Later),
    ("mid", W::Mid),
    ("middle", W::Middle),
    ("beginning", W::Beginning),
    ("start", W::Beginning),
    ("outset", W::Beginning),
    ("end", W::End),
    ("close", W::End),
    ("turn", W::Turn),
    ("part", W::Portion),
    ("portion", W::Portion),
    ("ago", W::Ago),
    ("before", W::Before),
    ("after", W::After),
    ("hence", W::Hence),
    ("ahead", W::Ahead),
    ("beyond", W::Beyond),
    ("post", W::Post),
    ("pre", W::Pre),
    ("back", W::Back),
    ("inst", W::OfMonth(0)),
    ("instant", W::OfMonth(0)),
    ("ult", W::OfMonth(-1)),
    ("ultimo", W::OfMonth(-1)),
    ("prox", W::OfMonth(1)),
    ("proximo", W::OfMonth(1)),
    ("about", W::About),
    ("around", W::About),
    ("approximately", W::About),
    ("roughly", W::About),
    ("circa", W::About),
    ("ca", W::About),
    ("cca", W::About),
    ("c", W::About),
    ("abt", W::About),
    ("nearly", W::Nearly),
    ("almost", W::Nearly),
    ("additional", W::Additional),
    ("extra", W::Additional),
    ("further", W::Additional),
    ("more", W::More),
    ("less", W::Less),
    ("fewer", W::Less),
    ("than", W::Than),
    ("over", W::Over),
    ("under", W::Under),
    ("least", W::Least),
    ("most", W::Most),
    ("up", W::Up),
    ("no", W::No),
    ("only", W::Only),
    ("just", W::Only),
    ("within", W::Within),
    ("fiscal", W::Fiscal),
    ("financial", W::Fiscal),
    ("full", W::Whole),
    ("whole", W::Whole),
    ("entire", W::Whole),
    ("long", W::Long),
    ("agonising", W::Felt),
    ("agonizing", W::Felt),
    ("bitter", W::Felt),
    ("bleak", W::Felt),
    ("bloody", W::Felt),
    ("brutal", W::Felt),
    ("busy", W::Felt),
    ("crucial", W::Felt),
    ("difficult", W::Felt),
    ("eventful", W::Felt),
    ("exhausting", W::Felt),
    ("frantic", W::Felt),
    ("glorious", W::Felt),
    ("grim", W::Felt),
    ("grueling", W::Felt),
    ("gruelling", W::Felt),
    ("hard", W::Felt),
    ("hectic", W::Felt),
    ("painful", W::Felt),
    ("quiet", W::Felt),
    ("stormy", W::Felt),
    ("tense", W::Felt),
    ("terrible", W::Felt),
    ("tough", W::Felt),
    ("troubled", W::Felt),
    ("tumultuous", W::Felt),
    ("turbulent", W::Felt),
    ("unbroken", W::Felt),
    ("uninterrupted", W::Felt),
    ("weary", W::Felt),
    ("old", W::Old),
    ("twenties", W::Decade(2)),
    ("thirties", W::Decade(3)),
    ("forties", W::Decade(4)),
    ("fifties", W::Decade(5)),
    ("sixties", W::Decade(6)),
    ("seventies", W::Decade(7)),
    ("eighties", W::Decade(8)),
    ("nineties", W::Decade(9)),
    ("am", W::Am),
    ("pm", W::Pm),
    ("o'clock", W::OClock),
    ("bc", W::Bc),
    ("bce", W::Bc),
    ("ad", W::Ad),
    ("ce", W::Ad),
    ("eve", W::Eve),
    ("christmas", W::Feast),
    ("xmas", W::Feast),
    ("boxing", W::FeastPart),
    ("new", W::FeastPart),
    ("epiphany", W::Feast),
    ("groundhog", W::FeastPart),
    ("valentine", W::FeastPart),
    ("valentines", W::FeastPart),
    ("st", W::FeastPart),
    ("patrick", W::FeastPart),
    ("earth", W::FeastPart),
    ("anzac", W::Feast),
    ("cinco", W::FeastPart),
    ("de", W::FeastPart),
    ("mayo", W::Feast),
    ("mardi", W::Feast),
    ("gras", W::FeastPart),
    ("guy", W::FeastPart),
    ("fawkes", W::FeastPart),
    ("bonfire", W::FeastPart),
    ("whit", W::FeastPart),
    ("maundy", W::FeastPart),
    ("ascension", W::FeastPart),
    ("pearl", W::FeastPart),
    ("harbor", W::FeastPart),
    ("flag", W::FeastPart),
    ("fools", W::FeastPart),
    ("fool", W::FeastPart),
    ("saints", W::FeastPart),
    ("souls", W::FeastPart),
    ("martin", W::FeastPart),
    ("luther", W::FeastPart),
    ("king", W::FeastPart),
    ("leap", W::FeastPart),
    ("juneteenth", W::Feast),
    ("independence", W::FeastPart),
    ("canada", W::FeastPart),
    ("bastille", W::Feast),
    ("halloween", W::Feast),
    ("veterans", W::FeastPart),
    ("armistice", W::Feast),
    ("presidents", W::FeastPart),
    ("mothers", W::FeastPart),
    ("mother", W::FeastPart),
    ("memorial", W::FeastPart),
    ("father", W::FeastPart),
    ("fathers", W::FeastPart),
    ("labor", W::FeastPart),
    ("labour", W::FeastPart),
    ("columbus", W::FeastPart),
    ("election", W::FeastPart),
    ("remembrance", W::FeastPart),
    ("thanksgiving", W::Feast),
    ("black", W::FeastPart),
    ("cyber", W::FeastPart),
    ("shrove", W::Feast),
    ("ash", W::FeastPart),
    ("palm", W::FeastPart),
    ("holy", W::FeastPart),
    ("good", W::FeastPart),
    ("easter", W::Feast),
    ("pentecost", W::Feast),
    ("pancake", W::FeastPart),
    ("mothering", W::FeastPart),
    ("orthodox", W::FeastPart),
    ("trinity", W::FeastPart),
    ("advent", W::FeastPart),
    ("victoria", W::FeastPart),
    ("burns", W::FeastPart),
    ("australia", W::FeastPart),
    ("david", W::FeastPart),
    ("george", W::FeastPart),
    ("midsummer", W::FeastPart),
    ("andrew", W::FeastPart),
    ("stephen", W::FeastPart),
    ("mlk", W::FeastPart),
    ("jr", W::FeastPart),
    ("patriots", W::FeastPart),
    ("indigenous", W::FeastPart),
    ("peoples", W::FeastPart),
    ("fat", W::FeastPart),
    ("candlemas", W::Feast),
    ("michaelmas", W::Feast),
    ("whitsun", W::Feast),
    ("lammas", W::Feast),
    ("martinmas", W::Feast),
    ("waitangi", W::Feast),
    ("hogmanay", W::Feast),
    ("all", W::All),
    ("rest", W::Rest),
    ("remainder", W::Rest),
    ("course", W::Rest),
    ("trading", W::Kind),
    ("working", W::Kind),
    ("business", W::Kind),
    ("calendar", W::Kind),
    ("consecutive", W::Kind),
    ("straight", W::Kind),
    ("time", W::Moment),
    ("moment", W::Moment),
    ("sometime", W::Sometime),
    ("right", W::Right),
    ("date", W::DateNoun),
    ("near", W::Near),
    ("distant", W::Near),
    ("foreseeable", W::Near),
    ("immediate", W::Near),
    ("term", W::Term),
];

/// What a word can be in a time expression; ASCII case is ignored.
#[must_use]
pub fn lookup(word: &str) -> Option<Word> {
    lookup_bytes(word.as_bytes())
}

/// The same for a word that is known to be in ASCII only if it is found.
#[must_use]
pub fn lookup_bytes(word: &[u8]) -> Option<Word> {
    lookup_head(word, word.len())
}

/// The same for the word of `length` bytes at the head of a text.
#[must_use]
pub fn lookup_head(text: &[u8], length: usize) -> Option<Word> {
    WORDS.find_head(text, length).map(|at| MEANINGS[at])
}

/// Whether a word calls for a closer look at its neighbours: without one of these, a number, or a named day there is no
/// time expression.
#[must_use]
pub const fn is_trigger(word: Word) -> bool {
    matches!(
        word,
        W::Month(_)
            | W::DoubtfulMonth(_)
            | W::Weekday(_)
            | W::DoubtfulWeekday(_)
            | W::Weekdays(_)
            | W::Workdays
            | W::Unit(_)
            | W::Units(_)
            | W::ShortUnit(_)
            | W::OfMonth(_)
            | W::Stretch
            | W::Half
            | W::Moment
            | W::Season(_)
            | W::Seasons(_)
            | W::Part(_)
            | W::Parts(_)
            | W::Twilight(_)
            | W::Noon
            | W::Midnight
            | W::Today
            | W::Yesterday
            | W::Tomorrow
            | W::Tonight
            | W::Overnight
            | W::Vague(_)
            | W::Past
            | W::Present
            | W::Future
            | W::Recent
            | W::Current
            | W::Former
            | W::Daily(_)
            | W::Lasting(_)
            | W::Midst(_)
            | W::Everyday
            | W::Decade(_)
            | W::OClock
            | W::Eve
            | W::Bc
            | W::Feast
            | W::Number(10..=50)
            | W::Term
    )
}

/// A cheap first test on the [`key`] of a word: `false` means that it is no trigger.
#[inline]
#[must_use]
pub fn is_trigger_key(key: u32) -> bool {
    let bit = key as usize & (TRIGGER_BITS - 1);
    TRIGGERS[bit / 64] >> (bit % 64) & 1 == 1
}

const TRIGGER_BITS: usize = 32768;

static TRIGGERS: [u64; TRIGGER_BITS / 64] = {
    let mut bits = [0; TRIGGER_BITS / 64];
    let mut at = 0;
    while at < LIST.len() {
        if is_trigger(LIST[at].1) {
            let bit = key(LIST[at].0.as_bytes()) as usize & (TRIGGER_BITS - 1);
            bits[bit / 64] |= 1 << (bit % 64);
        }
        at += 1;
    }
    bits
};

/// All words, for tests that hold other tables against this one.
pub fn words() -> impl Iterator<Item = (&'static str, Word)> {
    LIST.iter().copied()
}
