//! Pieces → their kinds: what their words tell, and for the rest what stands around them.

use std::ops::Range;

use crate::document::BlockKind;
use crate::language::english::furniture::Furniture;
use crate::language::english::time::{Word, lookup};

use super::caption;
use super::extent::{end_of_points, first_of_story, last_of_story, title};
use super::piece::{Piece, Shape};
use crate::document::line::{
    Told, Voice, author, byline_under_headline, continues_byline, dateline, is_clock, opens_entry, told,
};

/// A headline or heading has no more bytes than this.
pub(super) const HEADLINE: usize = 180;
/// A sentence without a stop, on a line of its own, is part of the story from this length on.
const PROSE: usize = 140;
/// A title has this many words, unless there is no longer line.
pub(super) const TITLE_WORDS: usize = 4;
/// A line in the story that looks like a heading and has as many words is a caption.
const CAPTION_WORDS: usize = 11;
/// A line of as many words between the byline and the story is a caption.
const SIGNED_CAPTION: usize = 8;
/// A line below the story belongs to the furniture that stands no more pieces further down.
const NEAR: usize = 3;
/// A point below the title has this many words, and so many stand together; of more no more is to be known.
const POINT_WORDS: usize = 3;
const FEWEST_POINTS: usize = 3;
const MOST_POINTS: usize = 8;

/// What is known of a piece before its place is looked at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    pub told: Option<Told>,
    /// Whether it reads like a sentence or paragraph of the story.
    pub prose: bool,
}

/// The kind of each piece.
pub(super) fn kinds(pieces: &[Piece<'_>]) -> Vec<BlockKind> {
    let mut looks: Vec<Look> = pieces.iter().map(look).collect();
    caption::above_credits(pieces, &mut looks);
    let first = first_of_story(pieces, &looks);
    let last = last_of_story(pieces, &looks, first);
    let mut page = Page {
        pieces,
        looks: &looks,
        title: title(pieces, &looks, first),
        first,
        last,
        chronicle: is_chronicle(pieces, &looks, first..last.map_or(first, |last| last + 1)),
        live: is_live(pieces),
        letters: pieces.iter().filter(|piece| salutes(&piece.words)).count() >= LETTERS,
        stamped: false,
        author: None,
        signed: false,
        list: None,
        furniture_since_story: false,
        points: 0..0,
        before: None,
    };
    (0..pieces.len()).map(|at| page.kind(at)).collect()
}

/// As many paragraphs that open with a time of the clock make a live blog…
const LIVE: usize = 3;
/// …or as many that hold nothing else.
const LIVE_STAMPS: usize = 2;

fn is_live(pieces: &[Piece<'_>]) -> bool {
    let of = |holds: fn(&str) -> bool| pieces.iter().filter(move |piece| holds(&piece.words));
    of(opens_entry).nth(LIVE - 1).is_some() || of(is_clock).nth(LIVE_STAMPS - 1).is_some()
}

/// As many paragraphs that open as letters do make a page of letters.
const LETTERS: usize = 2;

/// "SIR – Your report of 4 June …", "To the Editor:", "Dear Editor, …".
fn salutes(words: &str) -> bool {
    let openings =
        ["SIR ", "SIR,", "Sir, ", "Sir – ", "Sir - ", "Sir — ", "To the Editor", "Dear Editor", "Dear Sir"];
    openings.iter().any(|opening| words.starts_with(opening))
}

fn look(piece: &Piece<'_>) -> Look {
    let told = match piece.shape {
        Shape::FrontMatter | Shape::Rule | Shape::Running | Shape::Row => None,
        _ => told(&piece.words),
    };
    let words = without_marks(&piece.words).trim_end_matches(['"', '\'', '”', '’', ')', ']', '*', '_', ' ']);
    // "… until Friday. /jpv": who typed it, as some houses sign.
    let words = if signs_off(words) { "." } else { words };
    let stops = words.ends_with(['.', '!', '?', '…']) || words.ends_with(':') && words.len() > PROSE / 2;
    let plain = matches!(piece.shape, Shape::Paragraph | Shape::Item);
    let told = told.or_else(|| match () {
        () if !plain => None,
        () if Voice::comments(&piece.words) => Some(Told::Furniture(Furniture::Note)),
        () if Voice::heard_in(&piece.words) => Some(Told::Furniture(Furniture::Boilerplate)),
        () => None,
    });
    Look { told, prose: plain && (stops || piece.words.len() > PROSE) }
}

/// Whether a stop, a stroke and few letters end the text.
fn signs_off(words: &str) -> bool {
    const DESK: usize = 4;
    let bytes = words.as_bytes();
    let tail = bytes.get(bytes.len().saturating_sub(DESK + 3)..).unwrap_or_default();
    tail.windows(3).any(|three| three == b". /")
}

/// A paragraph without the marks of footnotes at its end: "It closed in 1931.[2][3]"
fn without_marks(words: &str) -> &str {
    let mut words = words.trim_end();
    while let Some((before, number)) = words.strip_suffix(']').and_then(|rest| rest.rsplit_once('[')) {
        if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            break;
        }
        words = before.trim_end();
    }
    words
}

/// Whether stamps on lines of their own are headings of days, not the day of publication: another stands in the story,
/// and states a year if the first does.
fn is_chronicle(pieces: &[Piece<'_>], looks: &[Look], story: Range<usize>) -> bool {
    let bare = |at: &usize| {
        looks.get(*at).is_some_and(|look| look.told == Some(Told::Header { labelled: false }))
            && !labelled(looks, *at)
    };
    let year = |at: usize| pieces.get(at).is_some_and(|piece| states_year(&piece.words));
    let head: Vec<usize> = (0..story.start).filter(bare).collect();
    let mut story = story.filter(bare).peekable();
    match head[..] {
        _ if story.peek().is_none() => false,
        [] => true,
        [stamp] => !year(stamp) || story.any(year),
        _ => false,
    }
}

/// The way to a page from the front of its site: "News / City / Solvik".
pub(super) fn is_path(words: &str) -> bool {
    [" / ", " > ", " » ", " › ", " | "].iter().any(|sign| {
        let short = |part: &str| part.split(' ').count() <= 3 && part.starts_with(char::is_uppercase);
        words.matches(sign).count() >= 2 && words.split(sign).all(short)
    })
}

/// "October 2012", as a magazine dates its issue.
fn is_month(words: &str) -> bool {
    let words = words.strip_suffix(" Issue").or_else(|| words.strip_suffix(" issue")).unwrap_or(words);
    words.split_once(' ').is_some_and(|(month, year)| {
        year.len() == 4
            && states_year(year)
            && matches!(lookup(month), Some(Word::Month(_) | Word::DoubtfulMonth(_)))
    })
}

/// "II.", "III. The night of 11 June": the number of a part, with its title or alone.
fn numbers_part(words: &str) -> bool {
    let Some((number, title)) = words.split_once('.') else { return false };
    let roman =
        (1..=5).contains(&number.len()) && number.bytes().all(|sign| matches!(sign, b'I' | b'V' | b'X'));
    let title = title.trim_start();
    roman && title.split_whitespace().count() <= 6 && !title.ends_with(['.', '!', '?', ',', ';'])
}

/// Below the story a line of as many words is the title of another, if it lists nothing and holds no number or address.
const LINK_WORDS: usize = 5;

fn reads_as_title(words: &str) -> bool {
    words.split_whitespace().nth(LINK_WORDS - 1).is_some()
        && !words.contains([',', ':', '/', '@', '+'])
        && !states_number(words)
}

/// "Release number: 17-328", "Posts: 1204".
fn labels_value(words: &str) -> bool {
    words.split_once(": ").is_some_and(|(label, value)| {
        label.len() <= 24
            && label.split(' ').count() <= 3
            && label.starts_with(char::is_uppercase)
            && value.split(' ').count() <= 3
            && states_number(value)
            && !value.ends_with(['.', '!', '?'])
    })
}

fn states_number(words: &str) -> bool {
    words.bytes().any(|byte| byte.is_ascii_digit())
}

/// Whether four digits stand together.
fn states_year(words: &str) -> bool {
    words.as_bytes().split(|byte| !byte.is_ascii_digit()).any(|digits| digits.len() == 4)
}

/// "Saturday 5 May: Solvik 2-1 Lakeside": a line of a list that opens with its day.
fn opens_with_day(words: &str) -> bool {
    let day = |head: &str| told(head.trim_end()) == Some(Told::Header { labelled: false });
    words
        .char_indices()
        .take_while(|&(at, _)| at <= 40)
        .find(|&(_, sign)| matches!(sign, ':' | '–' | '—'))
        .is_some_and(|(at, _)| words.get(..at).is_some_and(day))
}

/// Whether a label such as "Published" stands on the line before.
fn labelled(looks: &[Look], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| looks.get(before));
    before.is_some_and(|look| look.told == Some(Told::Furniture(Furniture::Metadata)))
}

/// The list that pieces stand in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum List {
    Links,
    Highlights,
    /// Points under a heading such as "Key figures".
    Points,
}

struct Page<'p> {
    pieces: &'p [Piece<'p>],
    looks: &'p [Look],
    title: Option<usize>,
    /// The first piece of the story.
    first: usize,
    /// The last piece of the story.
    last: Option<usize>,
    chronicle: bool,
    live: bool,
    /// Whether the page holds letters to its editor.
    letters: bool,
    /// Whether a stamp on a line of its own has opened an entry.
    stamped: bool,
    /// Who wrote it, as the head names them first.
    author: Option<&'p str>,
    /// Whether a byline has stood below the title.
    signed: bool,
    list: Option<List>,
    furniture_since_story: bool,
    /// The points, two at least, that stand in the midst of the story under the last label of such.
    points: Range<usize>,
    /// The kind of the piece before.
    before: Option<BlockKind>,
}

impl Page<'_> {
    fn kind(&mut self, at: usize) -> BlockKind {
        let (Some(piece), Some(look)) = (self.pieces.get(at), self.looks.get(at)) else {
            return BlockKind::Body;
        };
        let kind = self
            .by_shape(at, piece)
            .or_else(|| self.by_words(at, piece, look.told))
            .unwrap_or_else(|| self.by_place(at, piece, look.prose));
        let kind = if self.stamped && kind == BlockKind::Body { BlockKind::Entry } else { kind };
        if kind == BlockKind::Byline && at < self.first {
            self.author = self.author.or_else(|| author(&piece.words));
            self.signed |= self.title.is_some_and(|title| title < at);
        }
        match kind {
            BlockKind::Body | BlockKind::Headline | BlockKind::Entry => {
                self.furniture_since_story = false;
                let points = at < self.first && self.is_heading(at, piece);
                self.list = match kind {
                    BlockKind::Headline if points => Some(List::Points),
                    BlockKind::Headline if look.told.is_some() => self.list,
                    BlockKind::Body => self.list.filter(|&list| list == List::Points),
                    _ => None,
                };
            }
            BlockKind::Link | BlockKind::Navigation | BlockKind::Boilerplate => {
                self.furniture_since_story = true
            }
            _ => {}
        }
        self.before = Some(kind);
        kind
    }

    fn by_shape(&mut self, at: usize, piece: &Piece<'_>) -> Option<BlockKind> {
        match piece.shape {
            Shape::FrontMatter => Some(BlockKind::Metadata),
            Shape::Rule | Shape::Running => Some(BlockKind::Boilerplate),
            Shape::Row => Some(BlockKind::Body),
            Shape::Picture => Some(BlockKind::Caption),
            _ if self.title == Some(at) => Some(BlockKind::Headline),
            _ => None,
        }
    }

    fn by_words(&mut self, at: usize, piece: &Piece<'_>, told: Option<Told>) -> Option<BlockKind> {
        let kind = match told? {
            Told::Byline => BlockKind::Byline,
            Told::Header { labelled: true } => BlockKind::Metadata,
            Told::Header { .. } if labelled(self.looks, at) => BlockKind::Metadata,
            Told::Header { labelled: false } if at < self.first && !self.chronicle => BlockKind::Metadata,
            Told::Header { .. } if self.is_tail(at) && self.furniture_since_story => BlockKind::Metadata,
            Told::Header { .. } => BlockKind::Headline,
            Told::Furniture(furniture) => match furniture {
                Furniture::Links => {
                    self.list = Some(List::Links);
                    BlockKind::Link
                }
                Furniture::Highlights => {
                    self.list = Some(List::Highlights);
                    let end = end_of_points(self.pieces, self.looks, at);
                    self.points = if at > self.first && end > at + 2 { at + 1..end } else { 0..0 };
                    BlockKind::Boilerplate
                }
                Furniture::Link if piece.words.ends_with(':') => {
                    self.list = Some(List::Links);
                    BlockKind::Link
                }
                Furniture::Link if self.credits_pictures(at, piece) => BlockKind::Byline,
                Furniture::Link => BlockKind::Link,
                Furniture::Navigation => BlockKind::Navigation,
                // "Photographs by Jan Oberhauser" under "By Ingrid Soleng".
                Furniture::Caption if self.credits_pictures(at, piece) => BlockKind::Byline,
                Furniture::Caption => BlockKind::Caption,
                Furniture::Metadata => BlockKind::Metadata,
                Furniture::Boilerplate
                    if self.follows_byline(at, &piece.words) && piece.words.contains('@') =>
                {
                    BlockKind::Byline
                }
                Furniture::Boilerplate => BlockKind::Boilerplate,
                Furniture::Correction => BlockKind::Correction,
                Furniture::Note => BlockKind::Note,
                Furniture::Credit => BlockKind::Byline,
            },
        };
        Some(kind)
    }

    fn by_place(&mut self, at: usize, piece: &Piece<'_>, prose: bool) -> BlockKind {
        let before_story = at < self.first;
        if piece.shape == Shape::Links {
            return if before_story { BlockKind::Navigation } else { BlockKind::Link };
        }
        let short = piece.words.len() <= HEADLINE;
        if piece.shape == Shape::Heading {
            return BlockKind::Headline;
        }
        if piece.shape == Shape::Item {
            return match self.list {
                Some(List::Links) if !prose || self.is_tail(at) => BlockKind::Link,
                Some(List::Points) => BlockKind::Body,
                _ if before_story => BlockKind::Highlight,
                _ => BlockKind::Body,
            };
        }
        match self.list {
            Some(List::Links) if short && !prose && (piece.adjacent || self.is_tail(at)) => {
                return BlockKind::Link;
            }
            Some(List::Highlights) if short && before_story && (piece.adjacent || self.opens_list(at)) => {
                return BlockKind::Highlight;
            }
            _ => {}
        }
        if self.list == Some(List::Highlights) && self.points.contains(&at) {
            return BlockKind::Highlight;
        }
        if self.live && opens_entry(&piece.words) {
            self.stamped |= is_clock(&piece.words);
            return BlockKind::Entry;
        }
        let under_picture = at.checked_sub(1).and_then(|before| self.pieces.get(before));
        if piece.adjacent && short && under_picture.is_some_and(|before| before.shape == Shape::Picture) {
            return BlockKind::Caption;
        }
        if piece.adjacent && self.follows_byline(at, &piece.words) {
            return BlockKind::Byline;
        }
        if self.title.is_some_and(|title| title < at) && numbers_part(&piece.words) {
            return BlockKind::Headline;
        }
        if !before_story && self.tells_of_author(at, &piece.words) {
            return BlockKind::Byline;
        }
        if prose && !before_story {
            let boxed = self.is_tail(at) && self.furniture_since_story && !self.testifies(at);
            return if boxed { BlockKind::Boilerplate } else { BlockKind::Body };
        }
        if before_story { self.in_head(at, piece) } else { self.in_story(at, piece) }
    }

    fn testifies(&self, at: usize) -> bool {
        self.pieces.get(at).is_some_and(|piece| Voice::of(&piece.words).testifies())
    }

    /// Whether furniture follows soon, and nothing between holds a number or tells: such lines belong to the furniture,
    /// not to a table or list at the end of the story.
    fn leads_to_furniture(&self, at: usize) -> bool {
        let told = |look: &Look| matches!(look.told, Some(Told::Furniture(_)));
        let mut run = self.pieces.iter().zip(self.looks).skip(at).take(NEAR + 1);
        let facts =
            |words: &str| states_number(words) || words.starts_with('(') || Voice::of(words).testifies();
        run.find(|(piece, look)| told(look) || facts(&piece.words)).is_some_and(|(_, look)| told(look))
    }

    /// Whether the piece before is the label of a list.
    fn opens_list(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.looks.get(before));
        before.is_some_and(|look| {
            matches!(look.told, Some(Told::Furniture(Furniture::Highlights | Furniture::Links)))
        })
    }

    /// Whether the piece before is a byline that this one goes on with.
    fn follows_byline(&self, at: usize, words: &str) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.pieces.get(before));
        self.before == Some(BlockKind::Byline)
            && dateline(words, None, Default::default()).is_none()
            && before.is_some_and(|before| continues_byline(words, &before.words))
    }

    /// Whether the last words of the page are about who wrote it: "Ann Author is a reporter in Vienna."
    fn tells_of_author(&self, at: usize, words: &str) -> bool {
        let ends = self.last.is_none_or(|last| at * 4 >= last * 3);
        let rest = self.author.filter(|_| ends).and_then(|author| {
            let (name, rest) = words.split_at_checked(author.len())?;
            name.eq_ignore_ascii_case(author).then_some(rest)
        });
        const TOLD: &[&str] = &[" is ", " was ", " has ", " covers ", " writes ", " reports ", "'s ", "’s "];
        rest.is_some_and(|rest| TOLD.iter().any(|opening| rest.starts_with(opening)))
    }

    /// A heading of few words that is not the title.
    fn is_heading(&self, at: usize, piece: &Piece<'_>) -> bool {
        self.title.is_some_and(|title| title < at) && piece.words.split_whitespace().count() < TITLE_WORDS
    }

    /// "Photographs by Jan Oberhauser" under "By Ingrid Soleng".
    fn credits_pictures(&self, at: usize, piece: &Piece<'_>) -> bool {
        let beside = match self.before {
            Some(BlockKind::Byline) if piece.words.contains(" by ") => true,
            Some(BlockKind::Byline | BlockKind::Headline) => byline_under_headline(&piece.words).is_some(),
            _ => false,
        };
        at < self.first && beside
    }

    /// Whether nothing of the story follows.
    fn is_tail(&self, at: usize) -> bool {
        self.last.is_none_or(|last| at > last)
    }

    /// A short line above the story.
    fn in_head(&self, at: usize, piece: &Piece<'_>) -> BlockKind {
        let words = piece.words.as_ref();
        if dateline(words, None, Default::default()).is_some_and(|dateline| dateline.span.end == words.len())
        {
            return BlockKind::Dateline;
        }
        let Some(title) = self.title else { return BlockKind::Body };
        if self.last.is_none() && at > title {
            return BlockKind::Body;
        }
        match () {
            () if labels_value(words) => BlockKind::Metadata,
            () if at < title => BlockKind::Navigation,
            () if is_month(words) || is_clock(words) => BlockKind::Metadata,
            () if words.ends_with(',') => BlockKind::Body,
            () if byline_under_headline(words).is_some() => BlockKind::Byline,
            () if self.in_points(at, title) => BlockKind::Highlight,
            // A deck stands above the byline; what is as long below it stands under a picture.
            () if self.signed && words.split_whitespace().nth(SIGNED_CAPTION - 1).is_some() => {
                BlockKind::Caption
            }
            () => BlockKind::Headline,
        }
    }

    /// Whether a line below the title is one of several: what a page says in points, without bullets.
    fn in_points(&self, at: usize, title: usize) -> bool {
        let point = |at: &usize| {
            let (Some(piece), Some(look)) = (self.pieces.get(*at), self.looks.get(*at)) else { return false };
            piece.shape == Shape::Paragraph
                && look.told.is_none()
                && piece.words.split_whitespace().count() >= POINT_WORDS
                && piece.words.split_whitespace().any(|word| word.starts_with(char::is_lowercase))
                && byline_under_headline(&piece.words).is_none()
        };
        let before = (title + 1..at).rev().take(MOST_POINTS).take_while(point).count();
        let behind = (at + 1..self.first).take(MOST_POINTS).take_while(point).count();
        point(&at) && before + behind + 1 >= FEWEST_POINTS
    }

    /// Whether a line stands where the writer of a letter signs: below its last paragraph, above the next letter.
    fn signs_letter(&self, at: usize) -> bool {
        let next = self.pieces.get(at + 1).zip(self.looks.get(at + 1));
        let ends = next.is_none_or(|(next, look)| salutes(&next.words) || look.told.is_some());
        self.letters && self.before == Some(BlockKind::Body) && ends
    }

    /// A short line without a stop in or below the story.
    fn in_story(&self, at: usize, piece: &Piece<'_>) -> BlockKind {
        let words = piece.words.as_ref();
        if self.signs_letter(at) {
            return BlockKind::Byline;
        }
        if self.is_tail(at) {
            let lists_days = !self.furniture_since_story
                && self.pieces.get(at + 1).is_some_and(|next| opens_with_day(&next.words))
                && !opens_with_day(words);
            return match self.before {
                _ if lists_days => BlockKind::Headline,
                // "Next article", and its title.
                Some(BlockKind::Navigation) if piece.words.split_whitespace().count() >= TITLE_WORDS => {
                    BlockKind::Link
                }
                _ if self.furniture_since_story && reads_as_title(words) => BlockKind::Link,
                _ if self.furniture_since_story => BlockKind::Boilerplate,
                _ if self.leads_to_furniture(at) && !self.letters => BlockKind::Boilerplate,
                _ => BlockKind::Body,
            };
        }
        let heads = self.pieces.get(at + 1..).unwrap_or_default().iter().zip(self.looks.iter().skip(at + 1));
        let next = heads.take(4).find(|(_, look)| look.told.is_none());
        let opens = next.is_some_and(|(next, look)| {
            look.prose || next.shape == Shape::Item || opens_with_day(&next.words)
        });
        let opens = opens && !opens_with_day(words);
        let aside =
            piece.words.starts_with(['—', '–']) || piece.words.starts_with('(') && piece.words.ends_with(')');
        // "the Prime" at the foot of a page, "minister said" at the head of the next.
        let goes_on = next.is_some_and(|(next, _)| next.words.starts_with(char::is_lowercase));
        let heading = opens
            && !goes_on
            && !aside
            && piece.words.len() <= HEADLINE / 2
            && !piece.words.ends_with([',', ';', ':', '-', '—']);
        match () {
            // A heading is short; what is as long as a sentence and has no stop stands under a picture.
            () if heading && words.split_whitespace().count() >= CAPTION_WORDS => BlockKind::Caption,
            () if heading => BlockKind::Headline,
            () => BlockKind::Body,
        }
    }
}
