//! What `dateline dates` writes and where: all documents into one output, or each into files of its own.

use std::ops::Range;

use super::args::Format;
use super::folder::{Folder, Part};
use super::output::Output;
use super::request::Target;
use super::{Failure, pipeline};
use crate::document::Document;
use crate::error::Error;
use crate::render::{self, Style};
use crate::report;
use crate::resolve::{Anchor, Mention};

/// What the result looks like, document by document.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// Its form.
    pub format: Format,
    /// Whether each expression is shown under its sentence.
    pub explain: bool,
    /// Whether the document stands beside its mentions.
    pub with_text: bool,
    /// How it is laid out.
    pub style: Style,
}

impl Form {
    /// Whether a document is written part by part, if it is long.
    pub const fn in_parts(self) -> bool {
        matches!(self.format, Format::Json | Format::Jsonl) && !self.with_text
    }

    /// What is said of a document.
    pub fn document(self, document: Document, mentions: &[Mention], anchor: &Anchor) -> Answer {
        let bytes = self.bytes(&document, mentions, anchor);
        match self.format {
            Format::Brat => Answer::WithText(bytes, document.text),
            _ => Answer::Whole(bytes),
        }
    }

    fn bytes(self, document: &Document, mentions: &[Mention], anchor: &Anchor) -> Vec<u8> {
        let annotated = || report::Annotated::new(document, mentions, anchor);
        let dates = || report::Dates::new(document, mentions);
        let explained = || report::Explained::new(document, mentions, anchor.mode);
        match self.format {
            Format::Csv => render::dates::csv(&dates(), b','),
            Format::Tsv => render::dates::csv(&dates(), b'\t'),
            Format::Markdown => render::dates::markdown(&explained(), self.style.dates),
            Format::Json | Format::Jsonl if self.with_text => {
                render::json::line(&report::DatesWithText::new(document, mentions))
            }
            Format::Json | Format::Jsonl => render::dates::jsonl(document, mentions),
            Format::Timeml => render::dates::timeml(&annotated()),
            Format::Brat => render::dates::brat(&annotated()),
            _ if self.explain => render::dates::explain(&explained(), self.style),
            _ => render::dates::table(&explained(), self.style),
        }
    }

    /// What stands before the first document.
    fn before(self) -> Vec<u8> {
        match self.format {
            Format::Csv => render::dates::csv_header(b','),
            Format::Tsv => render::dates::csv_header(b'\t'),
            Format::Markdown => b"# Dates\n\n".to_vec(),
            Format::Json => render::json::LIST.before.as_bytes().to_vec(),
            _ => Vec::new(),
        }
    }

    /// What stands between two documents, after so many.
    const fn between(self, written: usize) -> &'static [u8] {
        match self.format {
            _ if written == 0 => b"",
            Format::Json => render::json::LIST.between.as_bytes(),
            Format::Csv | Format::Tsv | Format::Jsonl => b"",
            _ => b"\n",
        }
    }

    /// What stands after the last document.
    const fn after(self) -> &'static [u8] {
        match self.format {
            Format::Json => render::json::LIST.after.as_bytes(),
            _ => b"",
        }
    }
}

/// A document's part of the result.
pub struct Done {
    /// The document's id.
    pub id: String,
    /// What a person should know about how it was read.
    pub notes: Vec<String>,
    /// How many mentions are shown of it, and how many of them are unresolved.
    pub counted: (usize, usize),
    /// What is said of it.
    pub answer: Answer,
    /// Whether it states no date that its expressions need.
    pub undated: bool,
    /// Whether its "today" may be another day where it was written.
    pub doubted: bool,
    /// Whether it has characters that XML cannot hold.
    pub unheld: bool,
}

/// What is said of one document.
pub enum Answer {
    /// As it is written.
    Whole(Vec<u8>),
    /// Annotations, and the text that they point into.
    WithText(Vec<u8>, String),
    /// Still to be written.
    InParts(Box<Document>, Vec<Mention>),
}

/// Documents one after another; a long one is written by so many threads.
pub struct Stream {
    output: Output,
    form: Form,
    jobs: usize,
    written: usize,
}

impl Stream {
    fn write(&mut self, answer: Answer) -> Result<(), Failure> {
        let Self { output, form, jobs, written } = self;
        output.write(form.between(*written))?;
        *written += 1;
        match answer {
            Answer::Whole(bytes) | Answer::WithText(bytes, _) => output.write(&bytes),
            Answer::InParts(document, mentions) => {
                let line = render::dates::Jsonl::new(&document, &mentions);
                let weight = |part: &Range<usize>| part.len() * render::dates::Jsonl::MENTION;
                let work = |part| line.part(part);
                pipeline::in_order(*jobs, line.parts(), weight, work, |bytes| output.write(&bytes))
            }
        }
    }
}

/// Where the documents go.
pub enum Place {
    /// One after another.
    Stream(Stream),
    /// A form that is made for one document: it is held until it is known whether there are more.
    Single { output: Output, format: Format, held: Option<Vec<u8>>, several: bool },
    /// Each into files of its own.
    Folder(Folder, Format),
}

impl Place {
    /// Opens it, and writes what stands before the first document.
    ///
    /// # Errors
    /// If the file or directory cannot be made or written to.
    pub fn open(target: &Target, form: Form, jobs: usize) -> Result<Self, Failure> {
        let single = matches!(target.format, Format::Timeml | Format::Brat);
        if let Some(path) = target.file.as_deref().filter(|_| single)
            && let Some(folder) = Folder::named(path)?
        {
            return Ok(Self::Folder(folder, target.format));
        }
        let mut output = Output::open(target.file.as_deref())?;
        if single {
            return Ok(Self::Single { output, format: target.format, held: None, several: false });
        }
        output.write(target.mark)?;
        output.write(&form.before())?;
        Ok(Self::Stream(Stream { output, form, jobs, written: 0 }))
    }

    /// Adds a document.
    ///
    /// # Errors
    /// If it cannot be written, or the form has no room for more than one.
    pub fn write(&mut self, Done { id, answer, .. }: Done) -> Result<(), Failure> {
        if let Self::Stream(stream) = self {
            return stream.write(answer);
        }
        let (bytes, text) = match answer {
            Answer::Whole(bytes) => (bytes, None),
            Answer::WithText(bytes, text) => (bytes, Some(text)),
            Answer::InParts(document, mentions) => (render::dates::jsonl(&document, &mentions), None),
        };
        match self {
            Self::Stream(stream) => stream.write(Answer::Whole(bytes)),
            Self::Single { format: Format::Brat, held: Some(_), .. } => {
                let expected = "one document for brat, whose offsets count characters of one text";
                Err(Error::new(expected, "several", "name a directory with --output DIR/").into())
            }
            Self::Single { held, several: false, .. } if held.is_none() => {
                *held = Some(bytes);
                Ok(())
            }
            Self::Single { output, held, several, .. } => {
                if let Some(first) = held.take() {
                    output.write(render::dates::CORPUS_BEFORE.as_bytes())?;
                    output.write(&first)?;
                }
                *several = true;
                output.write(&bytes)
            }
            Self::Folder(folder, format) => {
                let (extension, bytes) = match format {
                    Format::Brat => ("ann", bytes),
                    _ => ("tml", [render::dates::DECLARATION.as_bytes(), &bytes].concat()),
                };
                let text = text.map(|text| Part { extension: "txt", bytes: text.into_bytes(), keep: true });
                let parts = text.into_iter().chain([Part { extension, bytes, keep: false }]);
                folder.write(&id, &parts.collect::<Vec<Part>>())
            }
        }
    }

    /// Writes what stands at the end; the output that is still to be put in its place.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn close(self) -> Result<Option<Output>, Failure> {
        match self {
            Self::Stream(Stream { mut output, form, .. }) => {
                output.write(form.after())?;
                Ok(Some(output))
            }
            Self::Single { mut output, format, held, several } => {
                if let Some(only) = held {
                    if format == Format::Timeml {
                        output.write(render::dates::DECLARATION.as_bytes())?;
                    }
                    output.write(&only)?;
                } else if several {
                    output.write(render::dates::CORPUS_AFTER.as_bytes())?;
                }
                Ok(Some(output))
            }
            Self::Folder(..) => Ok(None),
        }
    }
}
