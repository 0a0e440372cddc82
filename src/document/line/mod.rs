//! What one line says of itself, wherever on a page it stands.

mod agency;
mod appeal;
mod byline;
mod entry;
mod furniture;
mod header;

pub use agency::behind_dateline;
pub(super) use agency::dateline;
pub(super) use appeal::Voice;
pub(super) use byline::{author, byline, byline_under_headline, continues_byline};
pub(super) use entry::opens_entry;
pub(super) use furniture::{Told, credits_picture, is_page, signs, told};
pub(super) use header::{Header, header, is_clock};
