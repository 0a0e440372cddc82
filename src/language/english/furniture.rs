//! The words of what stands around a story on its page: labels of dates, links, captions, navigation, sharing.
//!
//! In: a line. Out: the [`Furniture`] that its words say it is.
//!
//! ```
//! use dateline::language::english::furniture::{Furniture, furniture};
//! assert_eq!(furniture("Back to Home »"), Some(Furniture::Navigation));
//! assert_eq!(furniture("READ MORE: What inspectors can prove"), Some(Furniture::Link));
//! assert_eq!(furniture("Talks collapse in Vienna"), None);
//! ```

use crate::language::table::Table;

/// What a line on a page is, going by its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Furniture {
    /// Ways to other places of the page or site.
    Navigation,
    /// A link to another story.
    Link,
    /// The label over a list of links.
    Links,
    /// Words under a picture.
    Caption,
    /// Sharing, subscribing, advertising, rights.
    Boilerplate,
    /// What an earlier edition had wrong.
    Correction,
    /// A note of the editors.
    Note,
    /// Who wrote, reported or edited it.
    Credit,
    /// The label over a list of highlights.
    Highlights,
    /// What an archive says of the text: "Section: …", "Length: …".
    Metadata,
}

/// What a label before a date says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateLabel {
    /// "Published", "Posted".
    Published,
    /// "Updated", "Last modified".
    Updated,
}

/// What a line is, going by its words: all of it, or those that it opens with.
#[must_use]
pub fn furniture(line: &str) -> Option<Furniture> {
    if !FURNITURE_OPENINGS.may_hold(line) {
        return None;
    }
    let folded = Folded::new(line);
    let whole = folded.text().trim_matches(|sign: char| !sign.is_alphanumeric());
    if let Ok(at) = WHOLE.binary_search_by(|entry| entry.0.cmp(whole)) {
        return WHOLE.get(at).map(|entry| entry.1);
    }
    let opening = folded.text().trim_start_matches(|sign: char| !sign.is_alphanumeric() && sign != '(');
    let found = longest_opening(opening, OPENINGS).or_else(|| longest_opening(whole, OPENINGS));
    found.map(|(_, furniture)| furniture)
}

/// The label that a line opens with, and its length in bytes.
#[must_use]
pub fn date_label(line: &str) -> Option<(usize, DateLabel)> {
    LABEL_OPENINGS.may_hold(line).then(|| longest_opening(Folded::new(line).text(), DATE_LABELS)).flatten()
}

/// Whether a word, in any case, is one that buttons bear: "Share", "Tweet", "comments".
#[must_use]
pub fn is_button(word: &str) -> bool {
    BUTTONS.binary_search(&Folded::new(word).text()).is_ok()
}

/// Whether a word, in any case, joins those of buttons: "this", "article", "people".
#[must_use]
pub fn stands_among_buttons(word: &str) -> bool {
    AMONG_BUTTONS.binary_search(&Folded::new(word).text()).is_ok()
}

/// Whether the words, in the case given, name an agency or a house that sends its text to others.
#[must_use]
pub fn is_agency(name: &str) -> bool {
    AGENCIES.binary_search(&name).is_ok()
}

/// Whether a word, in any case, says what a writer is: "correspondent", "staff".
#[must_use]
pub fn is_writer(word: &str) -> bool {
    WRITERS.binary_search(&Folded::new(word).text()).is_ok()
}

/// What stands over a list of other stories is no longer than this, in bytes.
const HEADS_LINKS: usize = 60;

/// Whether the line stands over a list of other stories: "More top stories", "Related jobs", "More from Solvik". It orders
/// (most, latest, related) pieces (stories, headlines, videos), in few words.
#[must_use]
pub fn heads_links(line: &str) -> bool {
    if line.len() > HEADS_LINKS {
        return false;
    }
    let mut words = line.trim_end_matches(':').split(' ');
    let count = words.clone().count();
    let Some(first) = words.next().filter(|_| (2..=5).contains(&count)) else { return false };
    let is = |table: &[&str], word: &str| table.binary_search(&Folded::new(word).text()).is_ok();
    if !is(ORDERS, first) && !is(PIECES, first) {
        return false;
    }
    let more = first.eq_ignore_ascii_case("more");
    let from = words.clone().next().is_some_and(|word| {
        matches!(word, "from" | "in" | "on" | "From" | "In" | "On" | "FROM" | "IN" | "ON")
    });
    let place = words.clone().skip(1).all(|word| word.starts_with(char::is_uppercase) || word == "the");
    if more && from {
        return place;
    }
    let rest = words.all(|word| {
        is(ORDERS, word) || is(PIECES, word) || matches!(word, "for" | "you" | "in" | "this" | "the")
    });
    let pieces = line.trim_end_matches(':').split(' ').any(|word| is(PIECES, word));
    let orders = line.trim_end_matches(':').split(' ').any(|word| is(ORDERS, word));
    rest && pieces && orders
}

/// Whether a word, in any case, says what somebody did for a story: "analysis", "explained", "photographs".
#[must_use]
pub fn is_work(word: &str) -> bool {
    WORKS.binary_search(&Folded::new(word).text()).is_ok()
}

/// Whether the last sentence of a line, all of it, asks for a click: "Want all of the Post? Subscribe."
#[must_use]
pub fn closes_with_call(line: &str) -> bool {
    let line = line.trim_end_matches(['.', '!', ' ', '»', '>']);
    let Some((_, call)) = line.rsplit_once(['.', '?', '!']) else { return false };
    CALLS.binary_search(&Folded::new(call.trim_start()).text()).is_ok()
}

/// What stands before the title of a post and between it and the name of its site, below an entry of a feed.
pub const POST: &str = "The post ";
/// See [`POST`].
pub const APPEARED: &str = " appeared first on ";

/// Whether the line, all of it, asks for a click: "Join now".
#[must_use]
pub fn is_call(line: &str) -> bool {
    line.len() <= 24 && CALLS.binary_search(&Folded::new(line).text()).is_ok()
}

/// Whether the text, in any case, tells the reader to subscribe, accept or pay.
#[must_use]
pub fn solicits(text: &str) -> bool {
    // The list has no word of four letters.
    let words = text.as_bytes().split(|byte| !byte.is_ascii_alphanumeric()).filter(|word| word.len() > 4);
    let mut telling = words.filter_map(|word| SOLICITING_LIST.get(SOLICITING_WORDS.find(word)?));
    telling.any(|telling| {
        let folded = text.to_ascii_lowercase();
        let mut rules = SOLICITING.iter().filter(|(word, _)| word == telling);
        rules.any(|(_, phrases)| phrases.iter().all(|phrase| holds(&folded, phrase)))
    })
}

/// Whether the text, of any length, tells a reader of the cookies of a site.
#[must_use]
pub fn speaks_of_cookies(text: &str) -> bool {
    if memchr::memmem::find(text.as_bytes(), b"ookie").is_none() {
        return false;
    }
    let folded: String = text.chars().take(1200).map(|sign| sign.to_ascii_lowercase()).collect();
    let about = ["website", "this site", "our site", "browser", "consent", "user experience"];
    folded.contains("cookie") && about.iter().any(|words| folded.contains(words))
}

/// Whether whole words of the text are those of the phrase.
fn holds(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(at, found)| {
        let letter = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + found.len()..).and_then(|after| after.chars().next());
        !letter(before) && !letter(after)
    })
}

/// The first bytes of a line in lower case, with straight apostrophes and single blanks.
struct Folded {
    bytes: [u8; Folded::LONGEST],
    length: usize,
}

impl Folded {
    /// Longer than any entry of the tables.
    const LONGEST: usize = 64;

    fn new(line: &str) -> Self {
        let mut folded = Self { bytes: [0; Self::LONGEST], length: 0 };
        for sign in line.chars().take(Self::LONGEST) {
            let sign = match sign {
                '’' | '‘' => '\'',
                '\t' | '\u{A0}' => ' ',
                _ => sign.to_ascii_lowercase(),
            };
            let end = folded.length + sign.len_utf8();
            let Some(place) = folded.bytes.get_mut(folded.length..end) else { break };
            sign.encode_utf8(place);
            folded.length = end;
        }
        folded
    }

    fn text(&self) -> &str {
        self.bytes.get(..self.length).and_then(|bytes| str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

/// The longest of the first words of `line` that a sorted table holds, with their length in bytes.
fn longest_opening<T: Copy>(line: &str, table: &[(&str, T)]) -> Option<(usize, T)> {
    let mut found = None;
    let mut ends = 0;
    let mut inside = false;
    for (at, sign) in line.char_indices().chain([(line.len(), ' ')]) {
        let letter = sign.is_alphanumeric() || matches!(sign, '\'' | '-');
        // A sign that belongs to the entry ("photo:") stands right behind the word, or one blank further ("home >").
        let after = line.get(at..).unwrap_or_default();
        let wide = after.trim_start().chars().next().map_or(0, |next| {
            if letter { 0 } else { after.len() - after.trim_start().len() + next.len_utf8() }
        });
        if inside && !letter {
            for end in [at, at + wide] {
                let Some(opening) = line.get(..end) else { continue };
                if let Ok(place) = table.binary_search_by(|entry| entry.0.cmp(opening)) {
                    found = table.get(place).map(|entry| (end, entry.1));
                }
            }
            ends += 1;
        }
        if ends > WORDS {
            break;
        }
        inside = letter;
    }
    found
}

/// Most words of an entry.
const WORDS: usize = 6;

use Furniture::{
    Boilerplate, Caption, Correction, Credit, Highlights, Link, Links, Metadata, Navigation, Note,
};

/// Sorted; lines that hold nothing else.
#[rustfmt::skip]
static WHOLE: &[(&str, Furniture)] = &[
    ("-ends-", Boilerplate), ("a a a", Boilerplate), ("aa", Boilerplate), ("about", Navigation),
    ("about the archive", Boilerplate), ("about us", Navigation), ("accept", Boilerplate),
    ("accept all", Boilerplate), ("accept cookies", Boilerplate), ("ad", Boilerplate),
    ("add a comment", Boilerplate), ("ads", Boilerplate), ("advert", Boilerplate),
    ("advertise", Boilerplate), ("advertise with us", Boilerplate), ("advertisement", Boilerplate),
    ("advertising", Boilerplate), ("afp photo", Caption), ("all rights reserved", Boilerplate),
    ("all topics", Navigation), ("allow notifications", Boilerplate), ("also on this site", Links),
    ("also read", Links), ("ap photo", Caption), ("archive", Navigation), ("archives", Navigation),
    ("around the web", Links), ("article tags", Boilerplate), ("at a glance", Highlights),
    ("back to top", Navigation), ("be the first to know", Boilerplate), ("body", Metadata),
    ("bookmark", Boilerplate), ("buffering", Boilerplate), ("bullet points", Highlights),
    ("business", Navigation), ("buy reprints", Boilerplate), ("cancel anytime", Boilerplate),
    ("careers", Navigation), ("cite this page", Boilerplate), ("clarification", Correction),
    ("close", Navigation), ("close window", Navigation), ("comment", Boilerplate),
    ("commentary", Navigation), ("comments", Boilerplate), ("comments are closed", Boilerplate),
    ("comments are off", Boilerplate), ("comments closed", Boilerplate), ("connect", Boilerplate),
    ("contact", Navigation), ("contact us", Navigation), ("contents", Navigation), ("continue", Navigation),
    ("continue reading", Navigation), ("continue reading the main story", Navigation),
    ("cookie policy", Boilerplate), ("cookie preferences", Boilerplate), ("cookies", Boilerplate),
    ("copy link", Boilerplate), ("correction", Correction), ("corrections", Correction),
    ("corrections and clarifications", Correction), ("courtesy photo", Caption),
    ("daily newsletter", Boilerplate), ("date", Metadata),
    ("do not sell my personal information", Boilerplate), ("don't miss", Links), ("donate", Boilerplate),
    ("donate now", Boilerplate), ("download", Boilerplate), ("download the app", Boilerplate),
    ("e-mail", Boilerplate), ("early edition", Metadata), ("edition", Navigation), ("editor's note", Note),
    ("editor's picks", Links), ("editorial", Navigation), ("editors note", Note), ("editors' note", Note),
    ("editors' picks", Links), ("elsewhere", Links), ("email", Boilerplate), ("email article", Boilerplate),
    ("email this", Boilerplate), ("email this article", Boilerplate), ("embargoed", Boilerplate),
    ("end of article", Boilerplate), ("end of carousel", Navigation), ("ends", Boilerplate),
    ("enlarge", Caption), ("enlarge image", Caption), ("enlarge this image", Caption),
    ("expand", Navigation), ("facebook", Boilerplate), ("faq", Navigation), ("file", Caption),
    ("file photo", Caption), ("filed under", Boilerplate), ("final edition", Metadata),
    ("first edition", Metadata), ("follow", Boilerplate), ("follow us", Boilerplate),
    ("font size", Boilerplate), ("football", Navigation), ("for immediate release", Boilerplate),
    ("forward to a friend", Boilerplate), ("from around the web", Links), ("full coverage", Links),
    ("full story", Boilerplate), ("further reading", Links), ("get alerts on this story", Boilerplate),
    ("get the app", Boilerplate), ("getty images", Caption), ("gift article", Boilerplate),
    ("gift this article", Boilerplate), ("give this article", Boilerplate), ("go to comments", Navigation),
    ("google", Boilerplate), ("got it", Boilerplate), ("handout", Caption), ("headlines", Links),
    ("help", Navigation), ("here's what to know", Highlights), ("hide caption", Caption),
    ("highlights", Highlights), ("home", Navigation), ("i agree", Boilerplate), ("image", Caption),
    ("image caption", Caption), ("image copyright", Caption), ("in brief", Highlights), ("in depth", Links),
    ("in other news", Links), ("in short", Highlights), ("in this article", Highlights),
    ("in this series", Links), ("invalid email", Boilerplate), ("join the conversation", Boilerplate),
    ("join the discussion", Boilerplate), ("journal reference", Boilerplate),
    ("jump to comments", Navigation), ("keep reading", Links), ("key events", Highlights),
    ("key moments", Highlights), ("key points", Highlights), ("key takeaways", Highlights),
    ("late edition", Metadata), ("latest", Links), ("latest news", Links), ("latest stories", Links),
    ("leave a comment", Boilerplate), ("leave a reply", Boilerplate), ("like", Boilerplate),
    ("like loading", Boilerplate), ("like this", Boilerplate), ("link copied", Boilerplate),
    ("linkedin", Boilerplate), ("listen", Boilerplate), ("listen live", Boilerplate),
    ("listen to this article", Boilerplate), ("listening", Boilerplate), ("live", Boilerplate),
    ("live feed", Navigation), ("load more", Navigation), ("loading", Boilerplate), ("log in", Navigation),
    ("log out", Navigation), ("login", Navigation), ("main content", Navigation),
    ("main points", Highlights), ("manage options", Boilerplate), ("manage preferences", Boilerplate),
    ("manage settings", Boilerplate), ("media caption", Caption), ("menu", Navigation), ("more", Navigation),
    ("more coverage", Links), ("more from us", Links), ("more headlines", Links), ("more info", Links),
    ("more information", Links), ("more like this", Links), ("more news", Links), ("more on this", Links),
    ("more on this story", Links), ("more posts", Links), ("more stories", Links), ("most popular", Links),
    ("most read", Links), ("most read news", Links), ("most shared", Links), ("most viewed", Links),
    ("mute", Boilerplate), ("my account", Navigation), ("newer", Navigation), ("newer posts", Navigation),
    ("newest", Navigation), ("news", Navigation), ("newsletter", Boilerplate), ("newsletters", Boilerplate),
    ("next", Navigation), ("next article", Navigation), ("next page", Navigation), ("next post", Navigation),
    ("next story", Navigation), ("no comments", Boilerplate), ("note to readers", Note),
    ("obituaries", Navigation), ("ok", Boilerplate), ("older", Navigation), ("older posts", Navigation),
    ("oldest", Navigation), ("on the same topic", Links), ("on this page", Navigation),
    ("opinion", Navigation), ("order reprints", Boilerplate), ("other stories", Links),
    ("our standards", Boilerplate), ("page not found", Boilerplate), ("paid content", Boilerplate),
    ("pause", Boilerplate), ("permissions", Boilerplate), ("photo", Caption), ("photo gallery", Caption),
    ("photograph", Caption), ("photos", Navigation), ("photos shown", Caption), ("picture", Caption),
    ("pinterest", Boilerplate), ("play", Boilerplate), ("playing", Boilerplate),
    ("please try again later", Boilerplate), ("please wait", Boilerplate), ("politics", Navigation),
    ("popular", Links), ("post a comment", Boilerplate), ("prev", Navigation), ("previous", Navigation),
    ("previous article", Navigation), ("previous page", Navigation), ("previous post", Navigation),
    ("previous story", Navigation), ("print", Boilerplate), ("print article", Boilerplate),
    ("print edition", Navigation), ("print this", Boilerplate), ("print this page", Boilerplate),
    ("privacy", Boilerplate), ("privacy policy", Boilerplate), ("privacy settings", Boilerplate),
    ("promoted", Boilerplate), ("promoted content", Boilerplate), ("published", Metadata),
    ("purchase reprints", Boilerplate), ("read also", Links), ("read full story", Navigation),
    ("read more", Links), ("read more stories", Links), ("read next", Links),
    ("read the full story", Navigation), ("recommended", Links), ("recommended for you", Links),
    ("recommended stories", Links), ("reddit", Boilerplate), ("register", Navigation),
    ("reject all", Boilerplate), ("related", Links), ("related article", Links), ("related articles", Links),
    ("related content", Links), ("related coverage", Links), ("related links", Links),
    ("related news", Links), ("related posts", Links), ("related reading", Links),
    ("related stories", Links), ("related story", Links), ("related topics", Links),
    ("report a typo", Boilerplate), ("report an error", Boilerplate), ("reprints", Boilerplate),
    ("request a correction", Boilerplate), ("return to menu", Navigation), ("return to top", Navigation),
    ("reuse this content", Boilerplate), ("reuters photo", Caption), ("rss", Boilerplate),
    ("save", Boilerplate), ("save article", Boilerplate), ("search", Navigation), ("sections", Navigation),
    ("see all", Navigation), ("see also", Links), ("share", Boilerplate),
    ("share full article", Boilerplate), ("share this", Boilerplate), ("share this article", Boilerplate),
    ("share this page", Boilerplate), ("share this story", Boilerplate), ("sharing", Boilerplate),
    ("show comments", Boilerplate), ("show key events only", Navigation), ("show more", Navigation),
    ("sign in", Navigation), ("sign up", Boilerplate), ("site map", Navigation), ("skip ad", Boilerplate),
    ("skip navigation", Navigation), ("skip to content", Navigation), ("skip to main content", Navigation),
    ("something went wrong", Boilerplate), ("source", Metadata), ("sponsor message", Boilerplate),
    ("sponsored", Boilerplate), ("sponsored content", Boilerplate), ("sponsored links", Links),
    ("sponsored message", Boilerplate), ("sport", Navigation), ("sports", Navigation),
    ("stock image", Caption), ("story at a glance", Highlights), ("story ends", Boilerplate),
    ("story highlights", Highlights), ("story saved", Boilerplate), ("story source", Boilerplate),
    ("subscribe", Boilerplate), ("subscribe now", Boilerplate), ("summary", Highlights),
    ("support us", Boilerplate), ("table of contents", Navigation), ("tags", Boilerplate),
    ("takeaways", Highlights), ("terms", Boilerplate), ("terms and conditions", Boilerplate),
    ("terms of service", Boilerplate), ("terms of use", Boilerplate), ("text size", Boilerplate),
    ("thanks for reading", Boilerplate), ("the essentials", Highlights), ("the main points", Highlights),
    ("today's paper", Navigation), ("toggle caption", Caption), ("top", Navigation),
    ("top of page", Navigation), ("top stories", Links), ("topics", Boilerplate),
    ("transcript", Boilerplate), ("trending", Links), ("trending now", Links), ("tweet", Boilerplate),
    ("tweet this", Boilerplate), ("twitter", Boilerplate), ("under embargo", Boilerplate),
    ("unsubscribe", Boilerplate), ("up next", Links), ("update preferences", Boilerplate),
    ("updated", Metadata), ("video", Navigation), ("videos", Navigation), ("view all", Navigation),
    ("view comments", Boilerplate), ("view gallery", Caption), ("view image in fullscreen", Caption),
    ("view in browser", Boilerplate), ("view in your browser", Boilerplate), ("view online", Boilerplate),
    ("view original", Navigation), ("view this email in your browser", Boilerplate),
    ("view transcript", Boilerplate), ("watch live", Boilerplate), ("we value your privacy", Boilerplate),
    ("weather", Navigation), ("what to know", Highlights), ("what to read next", Links),
    ("what we know", Highlights), ("what you need to know", Highlights), ("whatsapp", Boilerplate),
    ("world", Navigation), ("you may also like", Links), ("you might also like", Links),
    ("your privacy choices", Boilerplate), ("your privacy settings", Boilerplate),
];

/// Sorted; the words that a line opens with.
#[rustfmt::skip]
static OPENINGS: &[(&str, Furniture)] = &[
    ("(additional reporting", Credit), ("(adds", Note), ("(compiled by", Credit), ("(corrects", Correction),
    ("(editing by", Credit), ("(recasts", Note), ("(refiles", Note), ("(reporting by", Credit),
    ("(this version corrects", Correction), ("(updates", Note), ("(writing by", Credit),
    ("a note to readers", Note), ("a previous version of this", Correction),
    ("a version of this article", Note), ("a version of this story", Note), ("above:", Caption),
    ("accept all cookies", Boilerplate), ("additional reporting", Credit), ("advertisement -", Boilerplate),
    ("advertisement –", Boilerplate), ("afp photo", Caption), ("after:", Caption),
    ("all content", Boilerplate), ("all rights reserved", Boilerplate), ("already a member", Boilerplate),
    ("already a subscriber", Boilerplate), ("also on", Links), ("also read", Link), ("also see", Link),
    ("an earlier version incorrectly", Correction), ("an earlier version of this", Correction),
    ("analysis:", Link), ("ap photo", Caption), ("article continued", Navigation),
    ("article continues", Navigation), ("at a glance:", Highlights), ("audio:", Link), ("author:", Credit),
    ("authors:", Credit), ("back to", Navigation), ("background:", Link), ("be the first to", Boilerplate),
    ("become a member", Boilerplate), ("become a patron", Boilerplate), ("become a subscriber", Boilerplate),
    ("become a supporter", Boilerplate), ("before:", Caption), ("below:", Caption),
    ("best viewed with", Boilerplate), ("by continuing to use", Boilerplate), ("by signing up", Boilerplate),
    ("by subscribing", Boilerplate), ("by using this", Boilerplate), ("byline:", Credit),
    ("caption:", Caption), ("cartoon by", Caption), ("categories:", Boilerplate), ("category:", Boilerplate),
    ("check the box to", Boilerplate), ("clarification,", Correction), ("clarification:", Correction),
    ("click here", Navigation), ("click to", Navigation), ("click to email", Boilerplate),
    ("click to follow", Boilerplate), ("click to print", Boilerplate), ("click to share", Boilerplate),
    ("comment on this", Boilerplate), ("comments are", Boilerplate), ("compiled by", Credit),
    ("contact the", Boilerplate), ("contact us", Boilerplate), ("contact:", Boilerplate),
    ("contacts:", Boilerplate), ("continue reading", Navigation), ("continued from", Navigation),
    ("continued on", Navigation), ("continues below", Navigation), ("cookie settings", Boilerplate),
    ("copyright", Boilerplate), ("corrected:", Correction), ("correction (", Correction),
    ("correction -", Correction), ("correction –", Correction), ("correction —", Correction),
    ("correction,", Correction), ("correction:", Correction), ("corrections:", Correction),
    ("corrects", Correction), ("create an account", Boilerplate), ("credit:", Caption),
    ("dateline:", Metadata), ("did you enjoy this", Boilerplate), ("did you find this", Boilerplate),
    ("disclaimer:", Note), ("disclosure:", Note), ("do you have a story", Boilerplate),
    ("do you have a tip", Boilerplate), ("do you have information", Boilerplate),
    ("do you have pictures", Boilerplate), ("do you know more", Boilerplate), ("doc id:", Metadata),
    ("document-type:", Metadata), ("don't miss:", Link), ("download our", Boilerplate),
    ("download the", Boilerplate), ("drawing by", Caption), ("e-mail the", Boilerplate),
    ("e-mail:", Boilerplate), ("earlier versions of this", Correction), ("earlier:", Link),
    ("ed. note", Note), ("edited by", Credit), ("editing by", Credit), ("edition:", Metadata),
    ("editor's note", Note), ("editors note", Note), ("editors' note", Note), ("elsewhere:", Link),
    ("email the", Boilerplate), ("email this", Boilerplate), ("email:", Boilerplate),
    ("enjoyed this", Boilerplate), ("enjoyed this article", Boilerplate),
    ("enjoyed this story", Boilerplate), ("enter your email", Boilerplate), ("erratum:", Correction),
    ("estimated reading time", Boilerplate), ("explainer:", Link), ("explore more", Boilerplate),
    ("factbox:", Link), ("fax:", Boilerplate), ("file photo", Caption), ("file picture", Caption),
    ("filed under", Boilerplate), ("find out more:", Link), ("find this article at", Boilerplate),
    ("find us on", Boilerplate), ("follow @", Boilerplate), ("follow live:", Link),
    ("follow us", Boilerplate), ("font size", Boilerplate), ("for further information", Boilerplate),
    ("for more information", Boilerplate), ("format:", Metadata), ("free articles", Boilerplate),
    ("from the archive:", Link), ("full coverage:", Link), ("full report:", Link), ("full story:", Link),
    ("full text:", Link), ("gallery:", Link), ("get breaking news", Boilerplate), ("get more", Boilerplate),
    ("get our", Boilerplate), ("get the day's", Boilerplate), ("get the latest", Boilerplate),
    ("get the latest news", Boilerplate), ("get unlimited", Boilerplate), ("got a news tip", Boilerplate),
    ("got a story", Boilerplate), ("got a tip", Boilerplate), ("graphic by", Caption), ("graphic:", Link),
    ("have a news tip", Boilerplate), ("have a story", Boilerplate), ("have a story tip", Boilerplate),
    ("have a tip", Boilerplate), ("have you been affected", Boilerplate), ("headline:", Metadata),
    ("hear more:", Link), ("heard on", Metadata), ("hide caption", Caption), ("hide comments", Boilerplate),
    ("highlights:", Highlights), ("home /", Navigation), ("home >", Navigation), ("home |", Navigation),
    ("home »", Navigation), ("home ›", Navigation), ("hotline:", Boilerplate),
    ("if you no longer wish to", Boilerplate), ("illustration by", Caption), ("illustration:", Caption),
    ("illustrations by", Caption), ("image by", Caption), ("image caption", Caption),
    ("image copyright", Caption), ("image credit", Caption), ("image may be subject", Boilerplate),
    ("image source", Caption), ("image:", Caption), ("in brief:", Highlights), ("in depth:", Link),
    ("in photos:", Link), ("in pictures:", Link), ("interactive:", Link), ("interview by", Credit),
    ("join the conversation", Boilerplate), ("join us on", Boilerplate), ("journal-code:", Metadata),
    ("jump to", Navigation), ("key points:", Highlights), ("key takeaways:", Highlights),
    ("keywords:", Boilerplate), ("language:", Metadata), ("learn more:", Link), ("left:", Caption),
    ("length:", Metadata), ("letters may be edited", Note), ("letters should be", Boilerplate),
    ("letters to the editor should", Boilerplate), ("like us on", Boilerplate), ("listen now:", Link),
    ("listen:", Link), ("live blog:", Link), ("live updates:", Link), ("live:", Link),
    ("load-date:", Metadata), ("location:", Metadata), ("log in to", Boilerplate),
    ("manage cookies", Boilerplate), ("map by", Caption), ("map:", Link), ("match report:", Link),
    ("materials provided by", Boilerplate), ("media caption", Caption), ("media contact", Boilerplate),
    ("media contacts", Boilerplate), ("min read", Boilerplate), ("more about:", Boilerplate),
    ("more from the", Links), ("more from:", Link), ("more information:", Link), ("more on this:", Link),
    ("more on:", Link), ("more:", Link), ("most commented", Links), ("most popular", Links),
    ("most read", Links), ("most read:", Link), ("most shared", Links), ("most viewed", Links),
    ("most watched", Links), ("must read:", Link), ("next story:", Link), ("next:", Navigation),
    ("no part of this", Boilerplate), ("not for release", Boilerplate), ("note to readers", Note),
    ("note:", Note), ("obituary:", Link), ("opinion:", Link), ("opinions expressed", Boilerplate),
    ("order reprints", Boilerplate), ("our mailing address", Boilerplate), ("our site uses", Boilerplate),
    ("our standards:", Boilerplate), ("page 1 of", Navigation), ("page 2 of", Navigation),
    ("paid for by", Boilerplate), ("permalink", Boilerplate), ("phone:", Boilerplate), ("photo by", Caption),
    ("photo caption", Caption), ("photo credit", Caption), ("photo:", Caption), ("photograph by", Caption),
    ("photograph:", Caption), ("photography by", Caption), ("photos by", Caption), ("photos:", Link),
    ("picture by", Caption), ("picture:", Caption), ("pictured:", Caption), ("pictures:", Caption),
    ("please log in", Boilerplate), ("please register", Boilerplate), ("please sign in", Boilerplate),
    ("podcast -", Link), ("podcast:", Link), ("posted in:", Boilerplate), ("powered by", Boilerplate),
    ("press contact", Boilerplate), ("prev:", Navigation), ("previous story:", Link),
    ("previous:", Navigation), ("print this", Boilerplate), ("privacy policy", Boilerplate),
    ("produced by", Credit), ("profile:", Link), ("proudly powered by", Boilerplate),
    ("publication-type:", Metadata), ("published by:", Metadata), ("published in the print edition", Note),
    ("published in:", Boilerplate), ("publisher's note", Note), ("q&a:", Link), ("quiz:", Link),
    ("rate this", Boilerplate), ("rating:", Boilerplate), ("read also", Link), ("read full", Link),
    ("read more", Link), ("read next", Link), ("read our", Link), ("read the full", Link), ("read:", Link),
    ("reading time", Boilerplate), ("recommended for", Links), ("recommended:", Link),
    ("related article:", Link), ("related articles", Links), ("related articles:", Link),
    ("related content:", Link), ("related coverage:", Link), ("related stories", Links),
    ("related stories from", Links), ("related stories:", Link), ("related story:", Link),
    ("related:", Link), ("report a problem", Boilerplate), ("report an error", Boilerplate),
    ("report this ad", Boilerplate), ("report:", Link), ("reported by", Credit), ("reporting by", Credit),
    ("reproduction", Boilerplate), ("resize text", Boilerplate), ("right:", Caption),
    ("scroll down", Navigation), ("scroll to", Navigation), ("section:", Metadata), ("see also", Link),
    ("see also:", Link), ("see page", Navigation), ("see:", Link), ("send tips", Boilerplate),
    ("share on", Boilerplate), ("share or comment", Boilerplate), ("share or comment on", Boilerplate),
    ("share this", Boilerplate), ("share via", Boilerplate), ("share:", Boilerplate),
    ("short link", Boilerplate), ("show comments", Boilerplate), ("sign in to", Boilerplate),
    ("sign up", Boilerplate), ("skip to", Navigation), ("something went wrong, please", Boilerplate),
    ("source:", Metadata), ("sources:", Metadata), ("sponsored by", Boilerplate), ("story by", Credit),
    ("story continued", Navigation), ("story continues", Navigation), ("story highlights", Highlights),
    ("subject:", Metadata), ("subscribe for", Boilerplate), ("subscribe now", Boilerplate),
    ("subscribe to continue", Boilerplate), ("subscribe to get", Boilerplate),
    ("subscribe to our", Boilerplate), ("subscribe to read", Boilerplate), ("subscribe to the", Boilerplate),
    ("subscribe to this", Boilerplate), ("subscribe today", Boilerplate), ("suggested:", Link),
    ("support our", Boilerplate), ("tagged:", Boilerplate), ("tags /", Boilerplate), ("tags:", Boilerplate),
    ("tap here", Navigation), ("tel:", Boilerplate), ("telephone:", Boilerplate), ("terms of", Boilerplate),
    ("text by", Credit), ("text continues", Navigation), ("text size", Boilerplate),
    ("thank you for reading", Boilerplate), ("thank you for subscribing", Boilerplate),
    ("thank you for your patience while", Boilerplate), ("thanks for reading", Boilerplate),
    ("the opinions expressed", Boilerplate), ("the source: information", Boilerplate),
    ("the views expressed", Boilerplate), ("this article appeared in", Note),
    ("this article appears in", Note), ("this article first appeared", Note),
    ("this article has been corrected", Correction), ("this article has been updated", Note),
    ("this article is more than", Note), ("this article may not", Boilerplate),
    ("this article was amended", Correction), ("this article was originally", Note),
    ("this conversation has been edited", Note), ("this conversation was edited", Note),
    ("this copy is for your", Boilerplate), ("this corrected version", Correction),
    ("this email was sent to", Boilerplate), ("this entry was posted", Boilerplate),
    ("this interview has been edited", Note), ("this interview was edited", Note),
    ("this is a breaking", Note), ("this is a developing story", Note),
    ("this is a digitized version", Boilerplate), ("this is an archived", Boilerplate),
    ("this live blog", Boilerplate), ("this live coverage", Boilerplate),
    ("this material may not", Boilerplate), ("this page has been visited", Boilerplate),
    ("this post has been corrected", Correction), ("this post has been updated", Note),
    ("this post was filed", Boilerplate), ("this report has been corrected", Correction),
    ("this site uses", Boilerplate), ("this story appears in", Note), ("this story first appeared", Note),
    ("this story has been corrected", Correction), ("this story has been updated", Note),
    ("this story is developing", Note), ("this story is more than", Note),
    ("this story may not be", Boilerplate), ("this story was amended", Correction),
    ("this story was originally", Note), ("this version corrects", Correction),
    ("this website uses", Boilerplate), ("timeline:", Link), ("to continue reading", Boilerplate),
    ("to order reprints", Boilerplate), ("to unsubscribe", Boilerplate), ("topics:", Boilerplate),
    ("transcripts are created", Boilerplate), ("translated by", Credit), ("trending", Links),
    ("trending:", Link), ("turn to page", Navigation), ("tweet this", Boilerplate),
    ("unsubscribe from", Boilerplate), ("unsubscribe |", Boilerplate), ("up next:", Link),
    ("update your preferences", Boilerplate), ("update:", Note), ("updates with", Note),
    ("version:", Metadata), ("video -", Link), ("video caption", Caption), ("video:", Link),
    ("view comments", Boilerplate), ("view this email", Boilerplate), ("views expressed", Boilerplate),
    ("views:", Boilerplate), ("want more stories", Boilerplate), ("was this article", Boilerplate),
    ("was this email", Boilerplate), ("was this email forwarded", Boilerplate),
    ("was this page", Boilerplate), ("watch live:", Link), ("watch now:", Link), ("watch video:", Link),
    ("watch:", Link), ("we and our partners", Boilerplate), ("we use cookies", Boilerplate),
    ("we value your privacy", Boilerplate), ("with additional", Credit), ("with reporting by", Credit),
    ("word count:", Metadata), ("words by", Credit), ("words:", Credit), ("write to:", Boilerplate),
    ("writing by", Credit), ("written by", Credit), ("you are here", Navigation),
    ("you are receiving this", Boilerplate), ("you can find this story in", Boilerplate),
    ("you have 1 free", Boilerplate), ("you have reached your", Boilerplate), ("you may also", Links),
    ("you might also", Links), ("you received this", Boilerplate), ("you're receiving this", Boilerplate),
    ("you've read", Boilerplate), ("your email", Boilerplate),
];

/// Sorted; what may stand before a date.
#[rustfmt::skip]
static DATE_LABELS: &[(&str, DateLabel)] = &[
    ("aired", DateLabel::Published), ("amended", DateLabel::Updated), ("broadcast", DateLabel::Published),
    ("created", DateLabel::Published), ("created on", DateLabel::Published), ("date", DateLabel::Published),
    ("date created", DateLabel::Published), ("date modified", DateLabel::Updated),
    ("date posted", DateLabel::Published), ("date published", DateLabel::Published),
    ("date updated", DateLabel::Updated), ("dated", DateLabel::Published), ("edited", DateLabel::Updated),
    ("filed", DateLabel::Published), ("filed at", DateLabel::Published),
    ("first posted", DateLabel::Published), ("first published", DateLabel::Published),
    ("first published on", DateLabel::Published), ("issued", DateLabel::Published),
    ("last changed", DateLabel::Updated), ("last edited", DateLabel::Updated),
    ("last modified", DateLabel::Updated), ("last modified on", DateLabel::Updated),
    ("last revised", DateLabel::Updated), ("last update", DateLabel::Updated),
    ("last updated", DateLabel::Updated), ("last updated at", DateLabel::Updated),
    ("last updated on", DateLabel::Updated), ("latest update", DateLabel::Updated),
    ("modified", DateLabel::Updated), ("modified on", DateLabel::Updated),
    ("originally published", DateLabel::Published), ("originally published on", DateLabel::Published),
    ("posted", DateLabel::Published), ("posted at", DateLabel::Published),
    ("posted date", DateLabel::Published), ("posted on", DateLabel::Published),
    ("print publication", DateLabel::Published), ("publication date", DateLabel::Published),
    ("publish date", DateLabel::Published), ("published", DateLabel::Published),
    ("published at", DateLabel::Published), ("published date", DateLabel::Published),
    ("published on", DateLabel::Published), ("release date", DateLabel::Published),
    ("released", DateLabel::Published), ("revised", DateLabel::Updated), ("revised on", DateLabel::Updated),
    ("update", DateLabel::Updated), ("updated", DateLabel::Updated), ("updated at", DateLabel::Updated),
    ("updated on", DateLabel::Updated),
];

/// Sorted; words that buttons bear.
#[rustfmt::skip]
static BUTTONS: &[&str] = &[
    "audio", "bluesky", "bookmark", "comment", "comments", "copy", "delicious", "digg", "download",
    "duration", "e-mail", "email", "embed", "facebook", "flipboard", "follow", "instagram", "like", "liked",
    "likes", "link", "linkedin", "listen", "mail", "mastodon", "messenger", "min", "mins", "permalink",
    "pin", "pinterest", "play", "pocket", "preferences", "print", "reactions", "recommend", "recommends",
    "reddit", "replies", "reply", "retweet", "rss", "save", "share", "shared", "shares", "sms",
    "stumbleupon", "subscribe", "telegram", "threads", "tumblr", "tweet", "tweets", "twitter", "unsubscribe",
    "video", "videos", "views", "votes", "watch", "whatsapp", "youtube",
];

/// Sorted; words that join those of buttons.
#[rustfmt::skip]
static AMONG_BUTTONS: &[&str] = &[
    "a", "add", "all", "and", "article", "be", "close", "first", "friends", "gift", "google", "it", "k", "m",
    "manage", "minute", "minutes", "more", "of", "on", "or", "page", "people", "plus", "post", "read",
    "reading", "second", "seconds", "story", "the", "this", "time", "to", "us", "via", "view", "views",
    "with", "x", "your",
];

/// Sorted, in the case in which they stand in datelines and credits.
#[rustfmt::skip]
static AGENCIES: &[&str] = &[
    "AAP", "AFP", "ANI", "ANSA", "AP", "Agence France-Presse", "Al Jazeera", "Anadolu", "Associated Press",
    "BBC", "BBC News", "Bloomberg", "CNN", "CP", "Canadian Press", "Catholic News Service", "DPA",
    "Deutsche Presse-Agentur", "Deutsche Welle", "EFE", "IANS", "INA", "IRNA", "ITAR-TASS",
    "Inter Press Service", "Interfax", "JTA", "Kyodo", "Kyodo News", "MENA", "NPR", "PA", "PTI", "Petra",
    "Press Association", "Press Trust of India", "REUTERS", "RFE/RL", "RIA Novosti", "Reuters", "SANA", "SPA",
    "TASS", "The Associated Press", "The Canadian Press", "UPI", "United Press International", "VOA", "WAFA",
    "Xinhua", "Yonhap", "dpa", "press association",
];

/// Sorted.
#[rustfmt::skip]
static WRITERS: &[&str] = &[
    "agencies", "agency", "bureau", "columnist", "contributor", "contributors", "correspondent",
    "correspondents", "desk", "editor", "editors", "freelance", "newspapers", "newsroom", "photographer",
    "press", "reporter", "reporters", "service", "staff", "writer", "writers",
];

/// Sorted; how a site orders what else it has.
#[rustfmt::skip]
static ORDERS: &[&str] = &[
    "also", "featured", "further", "latest", "more", "most", "newest", "next", "other", "popular", "read", "recent",
    "recommended", "related", "similar", "today's", "top", "trending", "watch", "worth",
];

/// Sorted; what else a site has.
#[rustfmt::skip]
static PIECES: &[&str] = &[
    "articles", "clips", "columns", "commented", "content", "coverage", "features", "galleries", "headlines", "jobs", "links", "news",
    "picks", "podcasts", "posts", "read", "reading", "reads", "reports", "shared", "stories", "videos", "viewed", "watched",
];

/// Sorted.
#[rustfmt::skip]
static WORKS: &[&str] = &[
    "analysis", "commentary", "coverage", "explained", "illustrated", "illustration", "illustrations", "interview",
    "introduced", "photographed", "photographs", "photography", "photos", "pictures", "presented", "published",
    "reported", "reporting", "review", "reviewed", "text", "video", "words",
];

/// Sorted.
#[rustfmt::skip]
static CALLS: &[&str] = &[
    "click here", "donate now", "find out more", "join now", "learn more", "log in", "register now", "sign in",
    "sign up", "sign up here", "sign up now", "sign up today", "subscribe", "subscribe here", "subscribe now",
    "subscribe today",
];

/// A word, and phrases that together with it show a box which asks for something.
#[rustfmt::skip]
static SOLICITING: &[(&str, &[&str])] = &[
    ("cookies", &["we use"]),
    ("cookies", &["accept"]),
    ("cookies", &["this site"]),
    ("newsletter", &["sign up"]),
    ("newsletter", &["subscribe"]),
    ("newsletters", &["sign up"]),
    ("inbox", &["your inbox"]),
    ("privacy", &["privacy policy", "agree"]),
    ("terms", &["terms of service"]),
    ("terms", &["terms of use"]),
    ("rights", &["all rights reserved"]),
    ("copyright", &["protected by copyright"]),
    ("published", &["may not be published", "broadcast"]),
    ("reproduced", &["may not be reproduced"]),
    ("trial", &["free trial"]),
    ("subscriber", &["log in"]),
    ("subscribers", &["subscribers only"]),
    ("subscribe", &["unlimited access"]),
    ("twitter", &["follow"]),
    ("facebook", &["follow"]),
    ("facebook", &["like us"]),
    ("download", &["download our app"]),
    ("external", &["not responsible for the content of external"]),
    ("partners", &["our", "partners", "cookies"]),
    ("unsubscribe", &["you can unsubscribe"]),
];

/// The words of [`SOLICITING`].
#[rustfmt::skip]
const SOLICITING_LIST: &[&str] = &[
    "cookies", "copyright", "download", "external", "facebook", "inbox", "newsletter", "newsletters", "partners", "privacy",
    "published", "reproduced", "rights", "subscribe", "subscriber", "subscribers", "terms", "trial", "twitter",
    "unsubscribe",
];
static SOLICITING_WORDS: Table<64> = Table::new(SOLICITING_LIST);

static FURNITURE_OPENINGS: Openings = Openings::of(WHOLE, OPENINGS);
static LABEL_OPENINGS: Openings = Openings::of(DATE_LABELS, &[]);

/// Which first words the entries of two tables have, as bits at their hashes: most lines are told apart at a glance.
struct Openings([u64; Openings::SIZE]);

impl Openings {
    const SIZE: usize = 256;

    const fn of<T>(first: &[(&str, T)], second: &[(&str, T)]) -> Self {
        let mut openings = Self([0; Self::SIZE]);
        let mut at = 0;
        while at < first.len() + second.len() {
            let entry = if at < first.len() { first[at].0 } else { second[at - first.len()].0 };
            let (_, both) = Self::hashes(entry.as_bytes());
            openings.0[both as usize / 64 % Self::SIZE] |= 1 << (both % 64);
            at += 1;
        }
        openings
    }

    /// Whether a line may open with an entry; never `false` where it does.
    fn may_hold(&self, line: &str) -> bool {
        let (first, both) = Self::hashes(line.as_bytes());
        let holds = |hash: u32| self.0[hash as usize / 64 % Self::SIZE] >> (hash % 64) & 1 == 1;
        holds(first) || holds(both)
    }

    /// Hashes (FNV-1a) of the first word of a line, and of its first two. Words are made of letters and digits of ASCII.
    const fn hashes(line: &[u8]) -> (u32, u32) {
        let (mut hash, mut first) = (0x811c_9dc5_u32, None);
        let (mut at, mut inside) = (0, false);
        while at < line.len() && at < Folded::LONGEST {
            let letter = line[at].is_ascii_alphanumeric();
            if letter {
                hash = (hash ^ line[at].to_ascii_lowercase() as u32).wrapping_mul(0x0100_0193);
            } else if inside {
                match first {
                    None => first = Some(hash),
                    Some(first) => return (first, hash),
                }
                hash = (hash ^ 0x20).wrapping_mul(0x0100_0193);
            }
            inside = letter;
            at += 1;
        }
        match first {
            None => (hash, hash),
            // Behind the only word stands no second one.
            Some(first) if !inside => (first, first),
            Some(first) => (first, hash),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{
        AGENCIES, AMONG_BUTTONS, BUTTONS, CALLS, DATE_LABELS, FURNITURE_OPENINGS, Folded, LABEL_OPENINGS,
        OPENINGS, WHOLE, WORDS, WORKS, WRITERS,
    };

    #[test]
    fn openings_hold_every_entry() {
        for entry in WHOLE.iter().chain(OPENINGS) {
            assert!(FURNITURE_OPENINGS.may_hold(entry.0), "{}", entry.0);
            assert!(
                FURNITURE_OPENINGS.may_hold(&format!("« {} more words", entry.0.to_uppercase())),
                "{}",
                entry.0
            );
        }
        for entry in DATE_LABELS {
            assert!(LABEL_OPENINGS.may_hold(&format!("{}: 7 September", entry.0)), "{}", entry.0);
        }
        assert!(!FURNITURE_OPENINGS.may_hold("The ministers met"));
    }

    #[test]
    fn tables_are_sorted_and_fit() {
        let names = |table: &[(&'static str, _)]| table.iter().map(|entry| entry.0).collect::<Vec<_>>();
        let labels: Vec<&str> = DATE_LABELS.iter().map(|entry| entry.0).collect();
        let words = [BUTTONS, AMONG_BUTTONS, AGENCIES, WRITERS, WORKS, CALLS];
        for table in [&names(WHOLE)[..], &names(OPENINGS), &labels].into_iter().chain(words) {
            for pair in table.windows(2) {
                assert!(pair[0] < pair[1], "{} before {}", pair[0], pair[1]);
            }
            for entry in table {
                assert!(entry.len() < Folded::LONGEST && entry.split(' ').count() <= WORDS, "{entry}");
            }
        }
    }
}
