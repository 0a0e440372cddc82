//! Words that hold within a time only.

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
