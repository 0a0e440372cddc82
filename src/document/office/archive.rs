//! A ZIP archive → the XML files inside it, decoded, within a limit.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::document::read::{decode, too_large};
use crate::error::{Error, Result};

/// An office document: an archive of XML files.
pub(super) struct Archive {
    zip: ZipArchive<Cursor<Vec<u8>>>,
    max_size: usize,
    /// How many bytes may still be unpacked.
    left: usize,
}

impl Archive {
    /// Opens an archive, of which no more than `max_size` bytes are unpacked.
    ///
    /// # Errors
    /// If the bytes are no whole archive.
    pub fn open(bytes: Vec<u8>, max_size: usize) -> Result<Self> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
        Ok(Self { zip, max_size, left: max_size })
    }

    /// The first of its files whose name has this beginning and this end.
    pub fn find(&self, start: &str, end: &str) -> Option<String> {
        let mut names = self.zip.file_names().flatten();
        names.find(|name| name.starts_with(start) && name.ends_with(end)).map(Into::into)
    }

    /// The characters of a file; `None` where there is none of that name.
    ///
    /// # Errors
    /// If it is damaged, or more than allowed when it is unpacked.
    pub fn text(&mut self, name: &str) -> Result<Option<String>> {
        let file = match self.zip.by_name(name) {
            Err(ZipError::FileNotFound) => return Ok(None),
            file => file.map_err(|error| broken(&error))?,
        };
        let mut bytes = Vec::new();
        let limit = u64::try_from(self.left).unwrap_or(u64::MAX);
        file.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(|error| broken(&error.into()))?;
        self.left = self.left.checked_sub(bytes.len()).ok_or_else(|| too_large(self.max_size))?;
        decode(bytes).map(Some)
    }
}

fn broken(error: &ZipError) -> Error {
    let found = match error {
        ZipError::InvalidArchive(_) | ZipError::Io(_) => "one that breaks off or is damaged".to_owned(),
        other => other.to_string(),
    };
    Error::new("a whole document of a word processor", found, "fetch it again, or save it as plain text")
}
