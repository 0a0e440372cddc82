//! The small words of English that hold clauses together, by what they do.

/// Modal verbs of the future.
pub const WILL: &[&str] = &["will", "'ll", "shall", "wo", "sha"];
/// Modal verbs of the future seen from the past, and of condition.
pub const WOULD: &[&str] = &["would", "'d"];
/// Modal verbs of possibility.
pub const COULD: &[&str] = &["could", "may", "might"];
/// Modal verbs of ability and duty.
pub const MUST: &[&str] = &["can", "ca", "cannot", "must", "should", "ought"];

/// "be" in the present.
pub const BE_PRESENT: &[&str] = &["am", "is", "are", "'m", "'re", "ai"];
/// "be" in the past.
pub const BE_PAST: &[&str] = &["was", "were"];
/// "have" in the present.
pub const HAVE_PRESENT: &[&str] = &["has", "'ve"];
/// "do" in the present.
pub const DO_PRESENT: &[&str] = &["does"];

/// Words of negation that stand inside a verb group or before it.
pub const NOT: &[&str] = &["not", "n't", "never"];
/// Adverbs that stand inside a verb group and do not end in "-ly".
#[rustfmt::skip]
pub const ADVERBS: &[&str] = &[
    "also", "again", "already", "always", "so", "ever", "just", "now", "often", "once", "soon", "still", "then",
    "therefore", "though", "thus", "too", "twice", "yet", "instead", "even", "almost", "first", "finally",
    "together", "back", "away", "down", "up", "out", "ahead", "later", "earlier", "here", "there", "home",
    "abroad", "early", "late", "further", "both", "all", "each", "quite", "rather", "indeed", "meanwhile",
    "however",
];
/// Determiners.
#[rustfmt::skip]
pub const DETERMINERS: &[&str] = &[
    "a", "an", "the", "this", "these", "those", "my", "your", "his", "her", "its", "our", "their", "some",
    "any", "no", "every", "another", "several", "many", "more", "most", "few", "such", "what", "other",
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "one", "new", "next", "last",
    "full", "first", "second", "third", "final",
];
/// Pronouns that can be a subject.
pub const PRONOUNS: &[&str] =
    &["i", "you", "he", "she", "it", "we", "they", "there", "everyone", "nobody", "everybody", "someone"];
/// Words that join like to like.
pub const COORDINATORS: &[&str] = &["and", "or", "but", "nor", "&"];
/// Words that open a clause of their own.
#[rustfmt::skip]
pub const SUBORDINATORS: &[&str] = &[
    "because", "while", "when", "whether", "although", "though", "where", "once", "whereas",
    "whenever", "how", "why",
];
/// Words that make what they open a condition.
pub const CONDITIONS: &[&str] = &["if", "unless", "lest", "assuming"];
/// Subjects and determiners that say that nothing or nobody did it.
pub const NOBODY: &[&str] = &["no", "nobody", "none", "neither", "nothing", "no-one", "nor"];
/// Words that open a clause about the noun before them.
pub const RELATIVES: &[&str] = &["who", "which", "whose", "whom"];
/// Prepositions that say nothing of time.
#[rustfmt::skip]
pub const PREPOSITIONS: &[&str] = &[
    "with", "without", "against", "under", "into", "onto", "upon", "above", "below", "behind", "beside",
    "besides", "toward", "towards", "among", "amid", "near", "across", "along", "inside", "outside", "off",
    "despite", "per", "via", "like", "unlike", "versus", "including", "following", "according", "regarding",
    "concerning", "than",
];
/// Names of days, months and days near by, and words that stand beside them.
#[rustfmt::skip]
pub const TIME_WORDS: &[&str] = &[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues",
    "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "january", "february", "march", "april", "june",
    "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun",
    "jul", "aug", "sep", "sept", "oct", "nov", "dec", "today", "yesterday", "tomorrow", "tonight",
    "morning", "afternoon", "evening", "night", "noon", "midnight", "midday", "week", "month", "year", "day",
    "weekend", "spring", "summer", "autumn", "fall", "winter",
];
/// Nouns without "-s" with which a verb stands in the plural.
pub const PLURALS: &[&str] = &[
    "people", "police", "men", "women", "children", "media", "crew", "team", "staff", "family", "majority",
    "public", "cattle", "youth", "both", "some", "many", "few", "all", "most", "others", "data",
];
/// Words before "after" and "before" that say how near it was, so that nothing is bounded: "shortly after noon".
pub const NEAR: &[&str] = &[
    "shortly",
    "soon",
    "just",
    "right",
    "immediately",
    "seconds",
    "minutes",
    "moments",
    "hours",
    "days",
    "weeks",
    "months",
    "years",
];
