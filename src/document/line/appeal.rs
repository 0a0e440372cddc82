//! Whether a line speaks to who reads the page, and not of what happened: a sum of few fixed weights.
//!
//! Sites word their boxes in ever new ways, but they all ask for something ("Get the …"), say "your", and name things of
//! the site. What a story tells names days and people, quotes them, and stands in the past. Words inside quotation marks
//! count for nothing: it is not the site that speaks there.

use crate::language::english::appeal::{Sign, sign};

/// Boxes that ask for something are no longer than this, in bytes.
const LONGEST: usize = 600;
/// A line up to this length, in bytes, needs less to be taken for a box.
const SHORT: usize = 90;
/// So many things of a site count, and no more.
const THINGS: i32 = 4;

/// What a request at the head of a sentence counts, or "please".
const REQUEST: i32 = 2;
/// What "you" and "your" count.
const READER: i32 = 2;
/// What "we" and "our" count.
const HOUSE: i32 = 1;
/// What each thing of a site counts.
const THING: i32 = 1;
/// What an address of the net counts.
const ADDRESS: i32 = 2;
/// What a quotation, a third person or a verb of saying counts.
const TELLER: i32 = -2;
/// What "was" and "had" count.
const PAST: i32 = -1;
/// What a day or a year counts: no dated line is given up lightly.
const DAY: i32 = -3;

/// What a line says of who speaks in it, and to whom.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::document) struct Voice {
    asks: bool,
    /// Whether what it asks for can be done on a site alone.
    requested: bool,
    reader: bool,
    house: bool,
    things: i32,
    address: bool,
    quotes: bool,
    tells: bool,
    past: bool,
    dated: bool,
}

impl Voice {
    /// Reads a line; one that is longer than any box says nothing.
    pub(in crate::document) fn of(words: &str) -> Self {
        let mut voice = Self::default();
        if words.len() > LONGEST {
            voice.tells = true;
            return voice;
        }
        let mut quoted = false;
        let mut opens = true;
        for word in words.split_whitespace() {
            let begins = matches!(word.as_bytes().first(), Some(b'"')) || word.starts_with('“');
            voice.quotes |= begins;
            quoted |= begins;
            if !quoted {
                voice.hear(word, opens);
            }
            quoted &= !word.trim_end_matches(['.', ',', ';', ':', '?', '!', ')']).ends_with(['"', '”']);
            opens = word.ends_with(['.', '!', '?', ':', '|'])
                || matches!(word, "–" | "—" | "-")
                || opens && word.eq_ignore_ascii_case("to");
        }
        voice
    }

    fn hear(&mut self, word: &str, opens: bool) {
        let bare = word.trim_matches(|sign: char| !sign.is_alphanumeric());
        self.dated |= bare.len() == 4 && bare.bytes().all(|byte| byte.is_ascii_digit());
        self.address |= is_address(bare);
        for part in bare.split('/') {
            match sign(part) {
                Some(Sign::Request) => self.asks |= opens,
                Some(Sign::SiteRequest) if opens => (self.asks, self.requested) = (true, true),
                Some(Sign::SiteRequest) => self.things += 1,
                Some(Sign::Please) => self.asks = true,
                Some(Sign::Reader) => self.reader = true,
                // "US" is a country.
                Some(Sign::House) => self.house |= part != "US",
                Some(Sign::Site) => self.things += 1,
                Some(Sign::Teller) => self.tells = true,
                Some(Sign::Past) => self.past = true,
                Some(Sign::Day) => self.dated = true,
                None => {}
            }
        }
    }

    fn score(self) -> i32 {
        let of = |holds: bool, weight: i32| if holds { weight } else { 0 };
        of(self.asks, REQUEST)
            + of(self.reader, READER)
            + of(self.house, HOUSE)
            + (self.things + i32::from(self.requested)).min(THINGS) * THING
            + of(self.address, ADDRESS)
            + of(self.quotes || self.tells, TELLER)
            + of(self.past, PAST)
            + of(self.dated, DAY)
    }

    /// Whether a line is a box or button of the site. One that quotes is none, and most of those that are long are told
    /// apart at a glance.
    pub(in crate::document) fn heard_in(words: &str) -> bool {
        let quotes = || memchr::memchr(b'"', words.as_bytes()).is_some() || words.contains('“');
        let may = words.len() <= LONGEST && !quotes() && (words.len() <= SHORT || turns_to_reader(words));
        may && Self::of(words).appeals(words)
    }

    /// Whether the line, in full, is a box or button of the site.
    fn appeals(self, words: &str) -> bool {
        let stops = words.ends_with(['.', '!', '?', '…']);
        // "Ann Author, 555 0134, author@post.example"
        if self.address && !stops && !self.testifies() && words.len() <= SHORT {
            return true;
        }
        let wanted = match (self.asks, stops) {
            (true, _) if words.len() <= SHORT => 3,
            (true, _) | (false, true) => 4,
            // A headline, too, says "you" and names things of sites.
            (false, false) => 5,
        };
        (self.things > 0 || self.requested && !stops) && self.score() >= wanted
    }

    /// Whether it is an aside of the house on its text: "(Except for the headline, this story was not edited by our staff.)"
    pub(in crate::document) fn comments(words: &str) -> bool {
        let aside = words.starts_with('(') && words.ends_with([')', '.']);
        let voice = if aside { Self::of(words) } else { return false };
        voice.house && voice.things > 0 && !voice.testifies()
    }

    /// Whether the line names a day, quotes, or says who said: what a reader would miss.
    pub(in crate::document) fn testifies(self) -> bool {
        self.dated || self.quotes || self.tells
    }
}

/// Whether "you", "our", "please", "subscribe", or a word that holds one of them stands in the text.
fn turns_to_reader(words: &str) -> bool {
    let parts: [&[u8]; 6] = [b"you", b"our", b"lease", b"ubscri", b"You", b"Our"];
    parts.iter().any(|part| memchr::memmem::find(words.as_bytes(), part).is_some())
}

/// "tips@post.example", "www.post.example", "Tunes.com".
fn is_address(word: &str) -> bool {
    word.len() > 4
        && (word.split_once('@').is_some_and(|(_, host)| host.contains('.'))
            || word.starts_with("http")
            || word.starts_with("www.")
            || [".com", ".org", ".net", ".co.uk"].iter().any(|end| word.ends_with(end)))
}

#[cfg(test)]
mod tests {
    use super::Voice;

    #[test]
    fn boxes_appeal_and_stories_do_not() {
        let appeals = |words: &str| Voice::heard_in(words);
        for words in [
            "Join our Telegram channel",
            "Choose which alerts you want.",
            "Forgotten your password?",
            "To report an error, please email desk@post.example",
            "Your gift is tax deductible and keeps our journalism free.",
        ] {
            assert!(appeals(words), "{words}");
        }
        for words in [
            "What you need to know about the new app",
            "The minister said that users had lost access to their accounts.",
            "\"Send us your stories,\" the sign at the harbour read.",
            "Watch officers found the boat empty.",
            "On 4 May 2014 the site asked its users to change your password, in those words.",
            "You do.",
        ] {
            assert!(!appeals(words), "{words}");
        }
    }
}
