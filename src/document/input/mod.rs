//! What was typed → inputs, in an order that depends on names alone.

mod decision;
mod story;

pub use decision::{Decision, Row};
pub use story::{STORY_FILE, Story, StorySource};

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

use super::options::Format;
use super::read::says_its_kind;

/// One file, or standard input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// The path as typed; `-` for standard input.
    pub path: String,
    /// Where its bytes come from.
    pub place: Place,
    /// What a story file says of it.
    pub told: Told,
}

/// Where the bytes of an input come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Standard input.
    Stdin,
    /// A file.
    File(PathBuf),
}

/// What a story file says of an input.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Who published it.
    pub outlet: Option<String>,
    /// The agency whose text it is.
    pub agency: Option<String>,
    /// Citation.
    pub cite: Option<String>,
    /// Place among the editions of its source, from 1, where there are several.
    pub edition: Option<usize>,
}

/// What was found at the typed paths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inputs {
    /// Files and standard input, in the order typed; those of a directory in the order of their names.
    pub inputs: Vec<Input>,
    /// Story files.
    pub stories: Vec<Story>,
    /// What was left out: short, whole sentences.
    pub notes: Vec<String>,
    /// What could not be read.
    pub errors: Vec<Error>,
}

/// Finds the files that the typed paths stand for: files, directories, patterns that the shell left alone, story files
/// and `-`.
#[must_use]
pub fn inputs(typed: &[PathBuf]) -> Inputs {
    let mut found = Inputs::default();
    for path in typed {
        if let Err(error) = found.add(path) {
            found.errors.push(error);
        }
    }
    found
}

impl Inputs {
    fn add(&mut self, path: &Path) -> Result<()> {
        let shown = shown(path);
        if shown == "-" {
            self.push(shown, Place::Stdin);
            return Ok(());
        }
        match fs::metadata(path) {
            Ok(data) if data.is_dir() => self.add_directory(path, &shown),
            Ok(_) if path.file_name() == Some(OsStr::new(STORY_FILE)) => self.add_story(path, &shown),
            // What cannot be opened is reported when it is read.
            Err(_) if shown.contains(['*', '?', '[']) => self.add_pattern(&shown),
            _ => {
                self.push(shown, Place::File(path.to_owned()));
                Ok(())
            }
        }
    }

    fn push(&mut self, path: String, place: Place) {
        self.inputs.push(Input { path, place, told: Told::default() });
    }

    fn add_pattern(&mut self, pattern: &str) -> Result<()> {
        let no_pattern = |error: glob::PatternError| {
            Error::new(
                "a path or a pattern of paths",
                format!("{pattern:?}: {}", error.msg),
                "check the brackets",
            )
        };
        let (before, errors) = (self.inputs.len(), self.errors.len());
        let options = glob::MatchOptions { require_literal_leading_dot: true, ..glob::MatchOptions::new() };
        for path in glob::glob_with(pattern, options).map_err(no_pattern)? {
            match path {
                Ok(path) => {
                    if let Err(error) = self.add(&path) {
                        self.errors.push(error);
                    }
                }
                Err(error) => self.errors.push(unreadable(error.error()).in_file(shown(error.path()))),
            }
        }
        if self.inputs.len() == before && self.errors.len() == errors {
            let error = Error::new("files that match the pattern", "none", "check the path and the pattern");
            return Err(error.in_file(pattern));
        }
        Ok(())
    }

    /// Adds a story alone, or every file of a known kind below a directory.
    fn add_directory(&mut self, path: &Path, shown: &str) -> Result<()> {
        let (before, errors) = (self.inputs.len(), self.errors.len());
        let mut others = Vec::new();
        self.walk(path, shown, &mut others)?;
        if let Some(first) = others.first() {
            let known = known();
            let more = match others.len() {
                1 => format!("{first} was left out: its name ends in none of {known}."),
                count => format!(
                    "{count} files in {shown} were left out, {first} the first of them: their names end in none of {known}."
                ),
            };
            self.notes.push(more);
        }
        if self.inputs.len() == before && self.errors.len() == errors {
            let error =
                Error::new(format!("files that end in {}", known()), "none", "name the files themselves");
            return Err(error.in_file(shown));
        }
        Ok(())
    }

    fn walk(&mut self, path: &Path, shown: &str, others: &mut Vec<String>) -> Result<()> {
        let story = path.join(STORY_FILE);
        if story.is_file() {
            return self.add_story(&story, &below(shown, STORY_FILE));
        }
        let entries = fs::read_dir(path).and_then(Iterator::collect::<std::io::Result<Vec<_>>>);
        let mut entries = entries.map_err(|error| unreadable(&error).in_file(shown))?;
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            let (path, shown) = (entry.path(), below(shown, &name));
            // A link to a directory may lead back up, so it is not followed.
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                if let Err(error) = self.walk(&path, &shown, others) {
                    self.errors.push(error);
                }
            } else if path.is_file() && (Format::of_name(&name).is_some() || is_package(&name, &path)) {
                self.push(shown, Place::File(path));
            } else {
                others.push(shown);
            }
        }
        Ok(())
    }

    fn add_story(&mut self, path: &Path, shown: &str) -> Result<()> {
        let text = fs::read_to_string(path).map_err(|error| unreadable(&error).in_file(shown))?;
        let story = Story::parse(&text).map_err(|error| error.in_file(shown))?;
        let directory = path.parent().unwrap_or(Path::new(""));
        let typed = shown.strip_suffix(STORY_FILE).unwrap_or_default().trim_end_matches('/');
        for source in &story.sources {
            for (place, edition) in source.editions.iter().enumerate() {
                let file = Place::File(directory.join(edition));
                self.inputs.push(Input {
                    path: below(typed, edition),
                    place: file,
                    told: told(source, place),
                });
            }
        }
        self.stories.push(Story { path: shown.to_owned(), ..story });
        Ok(())
    }
}

/// The extensions that a directory is searched for, as a person reads them.
fn known() -> String {
    let extensions: Vec<String> = Format::EXTENSIONS.iter().map(|(name, _)| format!(".{name}")).collect();
    format!("{}, .xml and .json of a known kind (or these with .gz)", extensions.join(", "))
}

/// Whether a file whose name says little is a package of a known kind: much that is called so holds no text.
fn is_package(name: &str, path: &Path) -> bool {
    let name = name.to_ascii_lowercase();
    let name = name.strip_suffix(".gz").unwrap_or(&name);
    (name.ends_with(".xml") || name.ends_with(".json")) && says_its_kind(path)
}

fn told(source: &StorySource, place: usize) -> Told {
    Told {
        outlet: source.outlet.clone(),
        agency: source.agency.clone(),
        cite: source.cite.clone(),
        edition: (source.editions.len() > 1).then_some(place + 1),
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn below(directory: &str, name: &str) -> String {
    match directory {
        "" => name.to_owned(),
        _ if directory.ends_with('/') => format!("{directory}{name}"),
        _ => format!("{directory}/{name}"),
    }
}

/// The error for a path that the system does not let us read.
pub(super) fn unreadable(error: &std::io::Error) -> Error {
    let found = match error.kind() {
        std::io::ErrorKind::NotFound => "nothing at this path".to_owned(),
        std::io::ErrorKind::PermissionDenied => "one that may not be read".to_owned(),
        std::io::ErrorKind::IsADirectory => "a directory".to_owned(),
        _ => error.to_string(),
    };
    Error::new("a readable file", found, "check the path")
}
