//! The company that ambiguous words of time keep: what stands before "May" where it is a month, and behind "Sunday" where
//! that is half of a name.
//!
//! ```
//! use dateline::language::english::company::{MONTHS, holds};
//! assert!(holds(MONTHS, "Until"), "case is ignored");
//! assert!(!holds(MONTHS, "Theresa"));
//! ```

/// What is told of again and again.
pub const HABITS: &[&str] =
    &["customarily", "generally", "normally", "traditionally", "typically", "usually"];

/// Before a month that describes a noun: "the March ruling".
pub const ARTICLES: &[&str] = &["a", "her", "his", "its", "our", "that", "the", "their", "this"];

/// Behind "May" and "March" as names: "the March sisters".
pub const KIN_OF_MAY: &[&str] = &[
    "administration",
    "brothers",
    "cabinet",
    "camp",
    "cousins",
    "era",
    "family",
    "girls",
    "government",
    "ministry",
    "premiership",
    "sisters",
    "years",
];

/// Before "May" and "March" as months.
pub const MONTHS: &[&str] = &[
    "about",
    "after",
    "around",
    "before",
    "between",
    "by",
    "during",
    "each",
    "early",
    "every",
    "following",
    "for",
    "from",
    "in",
    "last",
    "late",
    "mid",
    "next",
    "of",
    "previous",
    "since",
    "this",
    "through",
    "till",
    "until",
];
/// Before "May" and "March" as months only where a month stands before these, too.
pub const MONTHS_JOINED: &[&str] = &["and", "or", "to"];
/// Behind "today's" where an age is meant and no day: "today's youth", "in today's digital world".
pub const AGES: &[&str] = &[
    "children",
    "climate",
    "computer",
    "computers",
    "consumer",
    "consumers",
    "culture",
    "dollars",
    "economy",
    "environment",
    "generation",
    "kids",
    "societies",
    "society",
    "standards",
    "technologies",
    "technology",
    "teenagers",
    "teens",
    "women",
    "world",
    "youth",
    "youths",
];
/// Behind such a noun where it ends its phrase: "today's youth is", but not "today's youth rally".
pub const AFTER_AGES: &[&str] = &[
    "and", "are", "as", "at", "can", "do", "does", "for", "has", "have", "in", "is", "may", "must", "of",
    "on", "or", "that", "to", "want", "what", "who", "will", "with",
];
/// Before "of today" and "of tomorrow" as ages, beside [`AGES`]: "the leaders of tomorrow".
pub const BEARERS_OF_AGES: &[&str] = &[
    "athletes",
    "cars",
    "champions",
    "cities",
    "doctors",
    "engineers",
    "farmers",
    "heroes",
    "homes",
    "jobs",
    "leaders",
    "machines",
    "men",
    "parents",
    "people",
    "scientists",
    "soldiers",
    "stars",
    "students",
    "teachers",
    "voters",
    "workers",
];
/// Before "sat", "sun" and "wed" as days.
pub const WEEKDAYS: &[&str] = &[
    "by", "each", "every", "last", "next", "on", "since", "this", "through", "thru", "til", "till", "until",
];
/// Before "spring" as a season.
pub const SPRINGS: &[&str] = &[
    "by",
    "during",
    "each",
    "early",
    "every",
    "following",
    "in",
    "last",
    "late",
    "next",
    "of",
    "previous",
    "since",
    "that",
    "the",
    "this",
    "until",
];
/// Behind a season that only says of what kind a thing is: "winter coat", "summer camp".
#[rustfmt::skip]
pub const SEASONAL: &[&str] = &["advisory", "barley", "berries", "boot", "break", "cabbage", "cabin", "camp", "cleaning", "clothes", "clothing", "coat", "cottage", "crop", "dress", "flower", "flu", "fruit", "garden", "greens", "holiday", "home", "house", "jacket", "jasmine", "job", "leaves", "onion", "palace", "pasture", "pear", "pudding", "raspberries", "reading", "rental", "residence", "river", "roll", "salad", "savory", "school", "snow", "solstice", "sport", "squash", "storm", "sun", "temperature", "tire", "tyre", "vacation", "vegetable", "water", "wear", "weather", "wheat", "wind", "wonderland"];
/// Behind a feast that only says of what kind a thing is: "Christmas party", "Easter egg".
#[rustfmt::skip]
pub const FESTIVE: &[&str] = &[
    "album", "basket", "bauble", "bonus", "bunny", "bunnies", "cake", "candy", "card", "carol",
    "cheer", "cookie", "costume", "cracker", "decoration", "egg", "fair", "feast", "gift", "hamper", "hat",
    "jumper", "light", "lily", "list", "market", "movie", "number", "ornament", "pageant", "party", "parties",
    "present", "pudding", "sale", "shopper", "shopping", "single", "song", "special", "spirit", "stocking",
    "story", "stories", "sweater", "tale", "toy", "tradition", "trading", "tree", "trimming", "wreath",
];
/// Behind a unit that is told by what happened in it: "the day that he left".
pub const CLAUSES: &[&str] = &["that", "when", "which"];
/// The same, where no word for inside stands before the unit: "the night the fire broke out".
pub const SUBJECTS: &[&str] =
    &["he", "her", "his", "i", "it", "my", "our", "she", "the", "their", "they", "we", "you"];
/// Before a unit in which something else happened: "late in the year the army came".
pub const INSIDE: &[&str] = &["during", "for", "in", "of", "over", "through", "throughout"];
/// Before "overnight" where it only says how fast: "almost overnight".
pub const AT_ONCE: &[&str] = &["almost", "practically", "seemingly", "virtually"];
/// Before "the next year" where it is a length of time from now on: "over the next year".
pub const SPANS: &[&str] = &["over", "within"];
/// Before a time of day that stamps the text itself: "Updated 3:47 p.m.".
pub const STAMPED: &[&str] = &["filed", "posted", "published", "update", "updated"];
/// Before "last" as an adjective of a length: "his last two years", "in last two years".
#[rustfmt::skip]
pub const BEFORE_LAST: &[&str] = &[
    "during", "for", "from", "her", "his", "in", "its", "my", "of", "our", "over", "s", "since", "their", "these",
    "this", "those", "through", "throughout", "very", "within", "your",
];
/// Before "hours" where they are a service and no length: "office hours".
#[rustfmt::skip]
pub const HOURS: &[&str] = &[
    "banking", "business", "closing", "consulting", "happy", "library", "office", "opening", "our", "rush", "school", "shop",
    "store", "surgery", "trading", "visiting", "working",
];
/// Behind "minutes" where they are a record: "the minutes were approved".
pub const MINUTES: &[&str] = &["are", "record", "show", "were"];
/// Before "fall" as a season.
pub const FALLS: &[&str] = &["by", "each", "early", "every", "last", "late", "next", "this", "until"];
/// Before "the fall" and "the spring" as seasons.
pub const THE_FALLS: &[&str] =
    &["by", "during", "for", "in", "since", "spend", "spending", "spent", "through", "throughout", "until"];
/// Before a month, never before the given name of a person.
pub const NOT_GIVEN: &[&str] =
    &["and", "by", "early", "in", "last", "late", "next", "of", "on", "or", "since", "the", "this", "until"];
/// Titles that make the next word a name.
pub const TITLES: &[&str] = &["Mr.", "Mrs.", "Ms.", "Dr.", "Mr", "Mrs", "Ms", "Dr"];
/// Given names that are months or seasons.
pub const GIVEN: &[&str] = &["April", "June", "August", "May", "Summer", "Autumn"];
/// Behind a weekday that is half of a name, whatever stands before: "Sunday Times", "Friday Harbor".
pub const NAMED_DAYS: &[&str] = &[
    "Times",
    "Herald",
    "Telegraph",
    "Mirror",
    "Express",
    "Mail",
    "Post",
    "Star",
    "Sun",
    "Age",
    "Independent",
    "Tribune",
    "School",
    "Schools",
    "League",
    "Club",
    "Supplement",
    "Magazine",
    "Football",
    "Leader",
    "World",
    "Harbor",
    "Harbour",
    "Creek",
    "Hill",
    "Island",
    "Lake",
    "Pool",
    "Road",
    "Street",
];
/// Before a weekday that is half of a name: "Man Friday", "Super Bowl Sunday".
pub const NAMING_DAYS: &[&str] = &["Bloody", "Bowl", "Girl", "Joe", "Man", "Ruby", "Super"];
/// Behind a weekday that is half of a name if "the" stands before: "the Sunday People".
pub const NAMED_DAYS_LED: &[&str] = &["Mass", "Morning", "Night", "People", "Business"];
/// Behind a season that begins a name: "the Winter Olympics".
pub const NAMED_SEASONS: &[&str] = &["Olympic", "Games", "Paralympic", "Palace"];

/// Before "night" and "daylight" where none in particular is meant.
pub const NIGHTS: &[&str] = &["at", "by", "in"];
/// Before "this time" and "that time" where they do not count attempts.
pub const TIMES: &[&str] = &[
    "about",
    "after",
    "around",
    "at",
    "before",
    "by",
    "during",
    "from",
    "in",
    "of",
    "since",
    "throughout",
    "till",
    "until",
];

/// Whether a list has a word, ASCII case ignored.
#[must_use]
pub fn holds(list: &[&str], word: &str) -> bool {
    list.iter().any(|known| known.eq_ignore_ascii_case(word))
}
