//! The JSON contract: library values → types that are written and read back, with offsets in Unicode scalars.
//!
//! In: documents and mentions, a comparison, a timeline; offsets in bytes. Out: plain types whose keys, order and
//! spellings are those of the contract, one file a command. Each is written, read back and described by a JSON Schema
//! (`docs/schema/`).
//!
//! ```
//! use dateline::report::Dates;
//! let line = r#"{"id":"wire-1","published":"2013-09-07","mentions":[]}"#;
//! let dates: Dates = serde_json::from_str(line)?;
//! assert_eq!(dates.published.as_deref(), Some("2013-09-07"));
//! assert_eq!(serde_json::to_string(&dates)?, line);
//! # Ok::<(), serde_json::Error>(())
//! ```

mod spelling;

mod dates;
mod diff;
mod explain;
mod page;
mod read;
mod scalars;
mod shown;
mod timeline;
mod timex3;

pub use dates::{Anchor, Bound, Certainty, Dates, DatesWithText, Mention, Modifier, Type};
pub use diff::{
    Blame, BlamedPart, DateChange, DateChangeKind, Diff, Edition, NumberChange, Pair, PairKind, Phrase,
    Place, State, Statistics, Step, Strand, Touch, Words, joined,
};
pub use explain::{ClauseTime, Explained, ExplainedMention, ExplainedSentence};
pub use read::{Block, BlockKind, Considered, LineAside, Origin, Read, Verdict};
pub use scalars::Scalars;
pub use shown::{Part, joint};
pub use timeline::{
    Agreement, Change, ChangeKind, Conflict, ConflictKind, Dated, Decided, DecisionDraft, Differing,
    Discarded, Entry, Grain, LaterFigure, SetAside, Source, Stage, Statement, Status, Timeline, Undated,
};
pub use timex3::{Annotated, Created, Tag};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The first key of every object that stands alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Format {
    /// The first edition of the contract.
    #[default]
    #[serde(rename = "dateline/1")]
    One,
}

/// A range in Unicode scalars, end exclusive.
pub type Range = [usize; 2];
