//! A result in a directory: one file, or one of each kind, a document.

use std::fs;
use std::path::{Path, PathBuf};

use rustc_hash::FxHashMap;

use super::Failure;
use super::output::Output;
use crate::error::Error;

/// Longest name of a file, without its extension, in bytes.
const LONGEST: usize = 100;

/// A directory that is written to.
pub struct Folder {
    path: PathBuf,
    /// Names that are taken, in small letters, as some file systems know no others; and the last number behind each.
    taken: FxHashMap<String, usize>,
}

/// What one file of a document holds.
pub struct Part {
    /// The extension of its name.
    pub extension: &'static str,
    /// Its content.
    pub bytes: Vec<u8>,
    /// Whether a file that is there already and holds something else is left alone.
    pub keep: bool,
}

impl Folder {
    /// The directory that `path` names, if it names one: one that is there, or a name that ends as those of directories do.
    ///
    /// # Errors
    /// If it cannot be made.
    pub fn named(path: &Path) -> Result<Option<Self>, Failure> {
        let meant = path.to_string_lossy().ends_with(['/', std::path::MAIN_SEPARATOR]);
        if !meant && !path.is_dir() {
            return Ok(None);
        }
        fs::create_dir_all(path).map_err(|error| {
            let expected = "a directory to write the result to";
            let error = Error::new(expected, error.kind().to_string(), "name another with --output");
            error.in_file(path.display().to_string())
        })?;
        Ok(Some(Self { path: path.to_owned(), taken: FxHashMap::default() }))
    }

    /// Writes the files of a document, each whole or not at all.
    ///
    /// # Errors
    /// If one cannot be written, or would replace a file that is to be kept.
    pub fn write(&mut self, id: &str, parts: &[Part]) -> Result<(), Failure> {
        let name = self.name(id);
        for Part { extension, bytes, keep } in parts {
            let path = self.path.join(format!("{name}.{extension}"));
            if *keep && path.exists() {
                if fs::read(&path).is_ok_and(|found| found == *bytes) {
                    continue;
                }
                let error = Error::new(
                    "no file of this name, or one with the text of the document",
                    "a file with something else",
                    "name another directory with --output",
                );
                return Err(error.in_file(path.display().to_string()).into());
            }
            let mut output = Output::open(Some(&path))?;
            output.write(bytes)?;
            output.finish()?;
        }
        Ok(())
    }

    /// A name for the files of a document, out of its id: the last part of a path, without the extension of a text, nothing in
    /// it that a file system takes for more than a letter. A name that is taken gets a number.
    fn name(&mut self, id: &str) -> String {
        let last = id.trim_end_matches(['/', '\\']).rsplit(['/', '\\']).next().unwrap_or_default();
        let mut stem = last;
        for extension in [".gz", ".txt", ".text", ".md", ".markdown"] {
            stem = stem.strip_suffix(extension).unwrap_or(stem);
        }
        let plain = |char: char| if char.is_alphanumeric() || "-_.".contains(char) { char } else { '_' };
        let mut name: String = stem.chars().map(plain).collect();
        while name.len() > LONGEST {
            name.pop();
        }
        let name = match name.trim_start_matches('.') {
            "" => "document",
            name => name,
        };
        let plain = name.to_lowercase();
        let mut number = self.taken.get(&plain).copied().unwrap_or_default();
        let free = loop {
            number += 1;
            let name = if number == 1 { name.to_owned() } else { format!("{name}-{number}") };
            if !self.taken.contains_key(&name.to_lowercase()) {
                break name;
            }
        };
        self.taken.insert(free.to_lowercase(), 1);
        self.taken.insert(plain, number);
        free
    }
}

#[cfg(test)]
mod tests {
    use super::{Folder, FxHashMap};

    #[test]
    fn names_are_harmless_and_differ() {
        let mut folder = Folder { path: ".".into(), taken: FxHashMap::default() };
        let mut check = |id: &str, expected: &str| assert_eq!(folder.name(id), expected, "{id:?}");
        check("news/a.txt", "a");
        check("old/A.txt.gz", "A-2");
        check("a.jsonl#3", "a.jsonl_3");
        check("../../etc/passwd", "passwd");
        check("..", "document");
        check("", "document-2");
        check("-\0\n", "-__");
        check("Zürich 7", "Zürich_7");
        check(&"ü".repeat(200), &"ü".repeat(50));
    }
}
