//! The word tables of English.
