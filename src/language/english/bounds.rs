//! Words that hold within a time only, and words that make of a time an adverb.

/// "The first strike in May", "all of them left in May", "left in May or stayed": without the time they would say more than the
/// text does.
#[rustfmt::skip]
pub const BOUNDED_BY_TIME: &[&str] = &[
    "all", "any", "anybody", "anyone", "anything", "anywhere", "best", "biggest", "busiest", "coldest", "costliest", "deadliest",
    "each", "earliest", "either", "ever", "every", "everybody", "everyone", "everything", "fastest", "fewest", "first", "greatest",
    "hardest", "highest", "hottest", "largest", "last", "latest", "least", "longest", "lowest", "most", "never", "no", "nobody",
    "none", "nor", "nothing", "oldest", "only", "or", "poorest", "record", "richest", "sharpest", "shortest", "slowest", "smallest",
    "steepest", "strongest", "tallest", "unprecedented", "weakest", "wettest", "worst", "youngest",
];

/// Days near by that are adverbs by themselves.
pub const DAYS: &[&str] = &["overnight", "today", "tomorrow", "tonight", "yesterday"];

/// First words of times that are adverbs without a preposition: "last week", "earlier this month".
pub const BEFORE_TIMES: &[&str] =
    &["earlier", "early", "last", "late", "later", "next", "that", "these", "this"];

/// Last words of such times: "two days ago", "a month later".
pub const AFTER_TIMES: &[&str] = &["ago", "afterward", "afterwards", "before", "earlier", "later"];
