//! Where the result goes: standard output, or a file that is replaced whole or left as it was.
//!
//! A reader that closes the pipe early has had enough; that is no error.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::Failure;
use crate::error::Error;

/// An open result.
pub struct Output {
    sink: Sink,
}

enum Sink {
    Stream(BufWriter<Box<dyn Write + Send>>, String),
    /// Written beside its place, and put there when all is written.
    Replacement(BufWriter<NamedTempFile>, PathBuf),
}

impl Output {
    /// Opens `target`; standard output without one, or for `-`.
    ///
    /// # Errors
    /// If the file, or one beside it, cannot be made.
    pub fn open(target: Option<&Path>) -> Result<Self, Failure> {
        let sink = match target.filter(|path| *path != Path::new("-")) {
            None => Sink::Stream(buffered(Box::new(io::stdout())), "standard output".to_owned()),
            Some(path) => {
                replacement(path).map_err(|error| unwritable(&path.display().to_string(), &error))?
            }
        };
        Ok(Self { sink })
    }

    /// Writes bytes.
    ///
    /// # Errors
    /// If they cannot be written, or nobody reads them.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        self.render(|sink| sink.write_all(bytes))
    }

    /// Writes what `form` makes as it makes it, so that a large result is never held whole.
    ///
    /// # Errors
    /// If it cannot be written, or nobody reads it.
    pub fn render(&mut self, form: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
        form(self.sink()).map_err(|error| self.failure(&error))
    }

    /// Writes what is still held back and puts the file in its place.
    ///
    /// # Errors
    /// If that cannot be done; an existing file is then as it was.
    pub fn finish(mut self) -> Result<(), Failure> {
        self.render(|sink| sink.flush())?;
        match self.sink {
            Sink::Stream(..) => Ok(()),
            Sink::Replacement(file, path) => {
                let name = path.display().to_string();
                let file = file.into_inner().map_err(|error| unwritable(&name, error.error()))?;
                file.persist(&path).map_err(|error| unwritable(&name, &error.error))?;
                Ok(())
            }
        }
    }

    fn sink(&mut self) -> &mut dyn Write {
        match &mut self.sink {
            Sink::Stream(stream, _) => stream,
            Sink::Replacement(file, _) => file,
        }
    }

    fn failure(&self, error: &io::Error) -> Failure {
        match &self.sink {
            Sink::Stream(_, name) => unwritable(name, error),
            Sink::Replacement(_, path) => unwritable(&path.display().to_string(), error),
        }
    }
}

fn buffered(stream: Box<dyn Write + Send>) -> BufWriter<Box<dyn Write + Send>> {
    BufWriter::with_capacity(1 << 16, stream)
}

/// A temporary file beside a regular file; anything else (a device, a pipe) is written to as it is. A link stays a link:
/// what it points to is replaced.
fn replacement(path: &Path) -> io::Result<Sink> {
    match fs::metadata(path) {
        Ok(found) if !found.is_file() => {
            let stream = File::options().write(true).open(path)?;
            Ok(Sink::Stream(buffered(Box::new(stream)), path.display().to_string()))
        }
        Ok(found) => {
            let target = fs::canonicalize(path)?;
            let file = beside(&target, Some(found.permissions()))?;
            Ok(Sink::Replacement(file, target))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Ok(Sink::Replacement(beside(path, None)?, path.to_owned()))
        }
        Err(error) => Err(error),
    }
}

fn beside(path: &Path, permissions: Option<fs::Permissions>) -> io::Result<BufWriter<NamedTempFile>> {
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".dateline-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let file = builder.tempfile_in(folder)?;
    if let Some(permissions) = permissions {
        file.as_file().set_permissions(permissions)?;
    }
    Ok(BufWriter::with_capacity(1 << 16, file))
}

fn unwritable(name: &str, error: &io::Error) -> Failure {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return Failure::ClosedPipe;
    }
    let found = match error.kind() {
        io::ErrorKind::NotFound => "no such directory".to_owned(),
        io::ErrorKind::PermissionDenied => "one that may not be written to".to_owned(),
        kind => kind.to_string(),
    };
    let error = Error::new("a place to write the result", found, "name another with --output");
    Failure::Error(error.in_file(name))
}
