//! `dateline` reads several editions or sources of a story, resolves its dates, merges one timeline, and shows how the
//! wording changed.
//!
//! ```text
//! bytes ── document::read ──▶ Document ── expression::find ──▶ Expression ── resolve ──▶ Mention
//!                                │                                                         │
//!                                ├── timeline::merge (many sources) ◀──────────────────────┤
//!                                └── compare::compare (editions of one) ◀──────────────────┘
//!                                           report (the JSON contract) ──▶ render ──▶ bytes
//! ```
//!
//! A module imports only what stands to its left:
//! `span, error → calendar → language → document → expression → resolve → align → timeline, compare → report → render → cli`.
//!
//! What a text says of time is one call away:
//!
//! ```
//! use dateline::calendar::NaiveDate;
//! use dateline::{Anchor, dates};
//!
//! let anchor = Anchor::day(NaiveDate::from_ymd_opt(2013, 9, 7).unwrap());
//! let mentions = dates("The envoys met on Friday and are due to meet again on Monday.", &anchor);
//! let values: Vec<String> = mentions.iter().map(|mention| mention.value.to_string()).collect();
//! assert_eq!(values, ["2013-09-06", "2013-09-09"]);
//! ```
//!
//! Where the anchor changes and the text does not, it is read once:
//!
//! ```
//! use dateline::calendar::NaiveDate;
//! use dateline::{Anchor, Expressions};
//!
//! let read = Expressions::of("The envoys met on Friday and are due to meet again on Monday.");
//! let next_week = Anchor::day(NaiveDate::from_ymd_opt(2013, 9, 14).unwrap());
//! let values: Vec<String> = read.dates(&next_week).iter().map(|mention| mention.value.to_string()).collect();
//! assert_eq!(values, ["2013-09-13", "2013-09-16"]);
//! ```
//!
//! And the whole line, from two texts to one timeline as JSON:
//!
//! ```
//! use dateline::align::editions;
//! use dateline::document::from_text;
//! use dateline::expression::find;
//! use dateline::resolve::{Anchor, in_document};
//! use dateline::timeline::{Options, Sourced, merge};
//! use dateline::{render, report};
//!
//! let documents = [
//!     ("ledger", "Published: 2010-06-13\n\nThe gates of the Halvard dam were opened by hand on Saturday."),
//!     ("herald", "Published: 2010-06-14\n\nThe gates of the Halvard dam were opened by hand on 12 June."),
//! ]
//! .map(|(id, text)| from_text(id, text));
//! let mentions = documents.each_ref().map(|document| {
//!     in_document(document, &find(&document.text), &Anchor::of(document, None, false))
//! });
//! let sources: Vec<Sourced> =
//!     documents.iter().zip(&mentions).map(|(document, mentions)| Sourced { document, mentions }).collect();
//! let editions = editions(&documents.iter().collect::<Vec<_>>());
//! let timeline = merge(&sources, &editions, &Options::default());
//!
//! assert_eq!(timeline.entries[0].edtf.as_deref(), Some("2010-06-12"));
//! assert_eq!(timeline.entries[0].statements[0].agree.len(), 1);
//!
//! let json = render::json::line(&report::Timeline::new(&sources, &timeline));
//! assert!(json.starts_with(br#"{"format":"dateline/1","documents":[{"id":"ledger""#));
//! ```

pub mod align;
pub mod calendar;
#[cfg(feature = "cli")]
pub mod cli;
pub mod compare;
pub mod document;
pub mod error;
pub mod expression;
pub mod language;
pub mod render;
pub mod report;
pub mod resolve;
pub mod span;
pub mod timeline;

pub use resolve::{Anchor, Expressions, Mention, dates};
