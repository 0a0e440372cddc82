//! A gzip archive ([RFC 1952](https://www.rfc-editor.org/rfc/rfc1952)) → its bytes, member behind member.
//!
//! Where a member is damaged, reading can go on at the next one that begins as the first does, as the members of an archive
//! of web pages do, each of which is a record. Zero bytes behind a member are padding.

use std::fmt;
use std::io::{self, BufRead, Read};

use flate2::{Crc, Decompress, FlushDecompress, Status};

use super::Window;

/// The compressed bytes are looked at in pieces of this many.
const PIECE: usize = 64 << 10;
/// So much of a member stays in memory, since a damaged one may seem to go on into the next.
const KEPT: usize = 1 << 20;
/// How many unpacked bytes tell whether two members begin alike: "WARC/".
const ALIKE: usize = 5;
/// So many compressed bytes are unpacked to find that out.
const TRIED: usize = 1024;

/// Reads the members of a gzip archive.
pub(in crate::document) struct Members<R> {
    window: Window<R>,
    /// How far the member at hand is read in the window.
    read: usize,
    /// Where it begins in the archive.
    begin: u64,
    state: State,
    inflate: Decompress,
    checksum: Crc,
    /// What the first member begins with.
    opening: Vec<u8>,
    /// How many bytes were looked at a second time.
    again: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Between,
    Within,
    Checksum,
}

/// What is wrong with a member of an archive; reading may go on behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::document) struct Damage {
    /// Where the member begins.
    pub at: u64,
    /// Whether all of it was unpacked, and its checksum alone is wrong.
    pub whole: bool,
    /// Whether another member was found behind it.
    pub goes_on: bool,
}

impl Damage {
    /// What is wrong where reading fails, if it is a member.
    pub fn of(error: &io::Error) -> Option<Self> {
        error.get_ref()?.downcast_ref().copied()
    }
}

impl std::error::Error for Damage {}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = if self.whole { "a wrong checksum" } else { "damaged data" };
        write!(f, "{what} of the member at byte {}", self.at)
    }
}

impl<R: BufRead> Members<R> {
    pub fn new(reader: R) -> Self {
        Self {
            window: Window::new(reader),
            read: 0,
            begin: 0,
            state: State::Between,
            inflate: Decompress::new(false),
            checksum: Crc::new(),
            opening: Vec::new(),
            again: 0,
        }
    }

    /// Reads the head of the next member; `false` at the end.
    fn begin(&mut self) -> io::Result<bool> {
        loop {
            let zeros = self.window.look(PIECE).iter().take_while(|&&byte| byte == 0).count();
            if zeros == 0 {
                break;
            }
            self.window.consume(zeros);
        }
        self.begin = self.window.taken();
        self.read = 0;
        if self.window.look(1).is_empty() {
            return self.window.pass_held().map_or(Ok(false), Err);
        }
        let Some(head) = head(self.window.look(PIECE)) else { return Err(self.damaged(false)) };
        self.read = head;
        self.inflate.reset(false);
        self.checksum = Crc::new();
        self.state = State::Within;
        Ok(true)
    }

    /// Unpacks the next bytes of a member; none at its end.
    fn unpack(&mut self, place: &mut [u8]) -> io::Result<usize> {
        loop {
            if self.read > KEPT {
                self.window.consume(self.read);
                self.read = 0;
            }
            let packed = self.window.look(self.read + PIECE).get(self.read..).unwrap_or_default();
            let (before_in, before_out) = (self.inflate.total_in(), self.inflate.total_out());
            let status = self.inflate.decompress(packed, place, FlushDecompress::None);
            let ended = packed.is_empty();
            let difference = |now: u64, before| usize::try_from(now - before).unwrap_or(0);
            let read = difference(self.inflate.total_in(), before_in);
            let unpacked = difference(self.inflate.total_out(), before_out);
            self.read += read;
            let Ok(status) = status else { return Err(self.damaged(false)) };
            self.checksum.update(place.get(..unpacked).unwrap_or_default());
            if status == Status::StreamEnd {
                self.state = State::Checksum;
                return Ok(unpacked);
            }
            if unpacked > 0 {
                return Ok(unpacked);
            }
            if ended || read == 0 {
                return Err(self.breaks_off());
            }
        }
    }

    /// Compares the checksum and the length behind a member.
    fn check(&mut self) -> io::Result<()> {
        let stated = self.window.look(self.read + 8).get(self.read..).and_then(|stated| stated.first_chunk());
        let Some(&[a, b, c, d, e, f, g, h]) = stated else { return Err(self.breaks_off()) };
        self.read += 8;
        let stated = (u32::from_le_bytes([a, b, c, d]), u32::from_le_bytes([e, f, g, h]));
        if stated != (self.checksum.sum(), self.checksum.amount()) {
            return Err(self.damaged(true));
        }
        self.window.consume(self.read);
        self.state = State::Between;
        Ok(())
    }

    /// The fault of a member that ends within; if it only seems to, since it is damaged, reading goes on behind it.
    fn breaks_off(&mut self) -> io::Error {
        let damage = self.damage(false);
        match damage.goes_on {
            true => io::Error::new(io::ErrorKind::InvalidData, damage),
            false => self.window.pass_held().unwrap_or_else(|| io::ErrorKind::UnexpectedEof.into()),
        }
    }

    fn damaged(&mut self, whole: bool) -> io::Error {
        io::Error::new(io::ErrorKind::InvalidData, self.damage(whole))
    }

    /// What is wrong with the member at hand; the next one is at hand then.
    fn damage(&mut self, whole: bool) -> Damage {
        let at = self.begin;
        // A damaged member may have been read on into the next, so what is left of it is gone through again: of the archive
        // no more a second time than was gone through once.
        let (before, read) = (self.window.taken(), self.read as u64);
        let from = if self.again > before { self.read } else { usize::from(before == at) };
        self.again += read.saturating_sub(from as u64);
        let held = self.window.look(from).len();
        self.window.consume(from.min(held));
        self.state = State::Between;
        self.read = 0;
        Damage { at, whole, goes_on: self.find_next() }
    }

    /// Passes over what stands before the next member that begins as the first one does.
    fn find_next(&mut self) -> bool {
        loop {
            let ahead = self.window.look(PIECE + TRIED);
            let ended = ahead.len() < PIECE + TRIED;
            let piece = if ended { ahead.len() } else { PIECE };
            let mut magic = memchr::memmem::find_iter(ahead, MAGIC).take_while(|&at| at < piece);
            let found = magic.find(|&at| ahead.get(at..).is_some_and(|member| begins(member, &self.opening)));
            self.window.consume(found.unwrap_or(piece));
            if found.is_some() || ended {
                return found.is_some();
            }
        }
    }
}

impl<R: BufRead> Read for Members<R> {
    fn read(&mut self, place: &mut [u8]) -> io::Result<usize> {
        if place.is_empty() {
            return Ok(0);
        }
        loop {
            match self.state {
                State::Between => {
                    if !self.begin()? {
                        return Ok(0);
                    }
                }
                State::Checksum => self.check()?,
                State::Within => {
                    let unpacked = self.unpack(place)?;
                    let missing = ALIKE - self.opening.len();
                    self.opening.extend(place.iter().take(unpacked.min(missing)));
                    if unpacked > 0 {
                        return Ok(unpacked);
                    }
                }
            }
        }
    }
}

/// What a member begins with: the sign of gzip, and its one method.
const MAGIC: &[u8] = b"\x1F\x8B\x08";

/// How long the head of a member is; `None` where there is none.
fn head(bytes: &[u8]) -> Option<usize> {
    let flags = *bytes.strip_prefix(MAGIC)?.first()?;
    let mut length = 10;
    if flags & 0xE0 != 0 {
        return None;
    }
    if flags & 4 != 0 {
        let extra = *bytes.get(length..)?.first_chunk()?;
        length += 2 + usize::from(u16::from_le_bytes(extra));
    }
    // A name and a comment.
    for flag in [8, 16] {
        if flags & flag != 0 {
            length += memchr::memchr(0, bytes.get(length..)?)? + 1;
        }
    }
    length += if flags & 2 != 0 { 2 } else { 0 };
    (length <= bytes.len()).then_some(length)
}

/// Whether a member begins with these bytes.
fn begins(member: &[u8], opening: &[u8]) -> bool {
    let member = member.get(..member.len().min(TRIED)).unwrap_or_default();
    let Some(packed) = head(member).and_then(|head| member.get(head..)) else { return false };
    let mut start = [0; ALIKE];
    // What is unpacked before a fault is there, too.
    let _ = Decompress::new(false).decompress(packed, &mut start, FlushDecompress::None);
    !opening.is_empty() && start.starts_with(opening)
}
