//! The word tables of English.

pub mod abbreviations;
pub mod alone;
pub mod amounts;
pub mod appeal;
pub mod attribution;
pub mod bounds;
pub mod claims;
pub mod company;
pub mod fates;
pub mod feasts;
pub mod function_words;
pub mod furniture;
pub mod hedges;
pub mod hyphen;
pub mod kin;
pub mod lexicon;
pub mod numbered;
pub mod time;
pub mod vehicles;
pub mod verbs;
pub mod wiki;
pub mod words;
pub mod zones;
