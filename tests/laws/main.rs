//! What holds for every input: no panic, spans that slice, order that does not matter, bytes that do not vary.
//!
//! The cases are the same in every run; `PROPTEST_RNG_SEED=7 PROPTEST_CASES=10000 cargo test --test laws` tries others.

mod annotations;
mod comparisons;
mod documents;
mod mentions;
mod program;
mod readings;
mod texts;
mod timelines;
