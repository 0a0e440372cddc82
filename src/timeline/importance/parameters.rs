//! The numbers by which days and statements are weighed, all of them. None is learnt.

use crate::timeline::Status;

/// A document that names the day before it comes, against one that names it on the day or later.
pub(super) const AHEAD: f32 = 0.25;
/// A statement of what is expected, alleged, denied or conditional, against one of what happened.
pub(super) const OPEN: f32 = 0.5;
/// A copy, against another voice.
pub(super) const COPY: f32 = 0.5;
/// A document that was printed on the day, against one that names it: so little that only days count which none names.
pub(super) const PRINTED: f32 = 0.01;
/// What is left to a statement for each word asked for with `--about` that it has not, as long as it has one of them.
pub(super) const MISSING: f32 = 0.1;

/// So many bytes of a story are its opening: enough for what the paper of a day is full of.
pub(super) const OPENING: usize = 3000;
/// How much the length of a sentence takes from what its words tell: 0 nothing, 1 all, so that only their mean counts.
pub(super) const LENGTH: f32 = 0.75;
/// Sentences of more and of fewer words that tell something than this read badly in a list.
pub(super) const WORDS: std::ops::RangeInclusive<usize> = 5..=20;
/// What is left to a sentence that reads badly in a list: too short, too long, or leaning on others.
pub(super) const AWKWARD: f32 = 0.6;
/// What is left to a sentence that is like one that is kept already, where they are the same.
pub(super) const REPEATED: f32 = 0.2;
/// Sentences that are more alike say the same: the second is left out, even if fewer stay than were asked for.
pub(super) const SAME: f32 = 0.95;

/// How much a statement counts by whether it happened.
pub(super) const fn told(status: Status) -> f32 {
    match status {
        Status::Happened | Status::Ongoing => 1.0,
        Status::Expected | Status::Alleged | Status::Denied | Status::Conditional => OPEN,
    }
}
