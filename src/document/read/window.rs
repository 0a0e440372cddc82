//! A stream → the same stream, of which a stretch can be looked at before it is taken.

use std::io::{self, BufRead, Read};

/// A stream, and the bytes of it that were looked at and not taken yet.
///
/// Every byte is read from the stream once. Where the stream fails, the bytes before are still there to be looked at and
/// taken; the fault is answered when they are gone, and reading may go on behind it.
pub(in crate::document) struct Window<R> {
    reader: R,
    held: Vec<u8>,
    /// Where in `held` the bytes begin that are not taken yet.
    start: usize,
    taken: u64,
    ended: bool,
    fault: Option<io::Error>,
}

impl<R: BufRead> Window<R> {
    pub const fn new(reader: R) -> Self {
        Self { reader, held: Vec::new(), start: 0, taken: 0, ended: false, fault: None }
    }

    /// How many bytes were taken so far.
    pub const fn taken(&self) -> u64 {
        self.taken
    }

    /// The bytes that are next: at least so many, fewer only where the stream ends or fails.
    pub fn look(&mut self, length: usize) -> &[u8] {
        let missing = length.saturating_sub(self.ahead().len());
        if missing > 0 && !self.ended && self.fault.is_none() {
            // Moving costs no more than was taken since the last time.
            if self.start > self.held.len() / 2 {
                self.held.drain(..self.start);
                self.start = 0;
            }
            match self.reader.by_ref().take(missing as u64).read_to_end(&mut self.held) {
                Ok(read) => self.ended = read < missing,
                Err(error) => self.fault = Some(error),
            }
        }
        self.ahead()
    }

    /// The fault behind the bytes that were looked at.
    pub const fn fault(&self) -> Option<&io::Error> {
        self.fault.as_ref()
    }

    /// Takes so many of the bytes that were looked at.
    pub fn take_held(&mut self, length: usize) -> Vec<u8> {
        let length = length.min(self.ahead().len());
        if self.start > 0 || length < self.held.len() / 2 {
            let taken = self.ahead().get(..length).unwrap_or_default().to_vec();
            self.consume(length);
            return taken;
        }
        let rest = self.held.split_off(length);
        self.taken += length as u64;
        std::mem::replace(&mut self.held, rest)
    }

    /// Passes over all bytes that were looked at, and answers the fault behind them.
    pub fn pass_held(&mut self) -> Option<io::Error> {
        let held = self.ahead().len();
        if held > 0 {
            self.consume(held);
        }
        self.fault.take()
    }

    fn ahead(&self) -> &[u8] {
        self.held.get(self.start..).unwrap_or_default()
    }
}

impl<R: BufRead> BufRead for Window<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.start < self.held.len() {
            return Ok(self.ahead());
        }
        match self.fault.take() {
            Some(fault) => Err(fault),
            None => self.reader.fill_buf(),
        }
    }

    fn consume(&mut self, length: usize) {
        self.taken += length as u64;
        if self.start == self.held.len() {
            self.reader.consume(length);
            return;
        }
        self.start += length.min(self.held.len() - self.start);
        if self.start == self.held.len() {
            self.held.clear();
            self.start = 0;
        }
    }
}

impl<R: BufRead> Read for Window<R> {
    fn read(&mut self, place: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(place)?;
        self.consume(read);
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use std::io::{self, BufRead, BufReader, Read};

    use super::Window;

    /// A stream with a fault in it.
    struct Breaks<'b>(&'b [u8], bool, &'b [u8]);

    impl Read for Breaks<'_> {
        fn read(&mut self, place: &mut [u8]) -> io::Result<usize> {
            match self.0.read(place)? {
                0 if std::mem::take(&mut self.1) => Err(io::Error::other("torn")),
                0 => self.2.read(place),
                read => Ok(read),
            }
        }
    }

    #[test]
    fn what_is_looked_at_is_taken_later() {
        let mut window = Window::new(&b"abcdefgh"[..]);
        assert_eq!(window.look(3), b"abc");
        assert_eq!(window.look(2), b"abc");
        assert_eq!(window.take_held(2), b"ab");
        assert_eq!(window.fill_buf().unwrap(), b"c");
        window.consume(1);
        assert_eq!(window.fill_buf().unwrap(), b"defgh");
        assert_eq!(window.look(9), b"defgh");
        assert_eq!(window.take_held(9), b"defgh");
        assert_eq!((window.look(1).len(), window.taken()), (0, 8));
    }

    #[test]
    fn a_fault_stands_behind_the_bytes_before_it() {
        let mut window = Window::new(BufReader::new(Breaks(b"ab", true, b"cd")));
        assert_eq!(window.look(9), b"ab");
        assert_eq!(window.take_held(1), b"a");
        assert_eq!(window.look(9), b"b");
        assert_eq!(window.pass_held().map(|fault| fault.to_string()).as_deref(), Some("torn"));
        assert_eq!(window.look(9), b"cd");
        assert!(window.pass_held().is_none());
    }
}
