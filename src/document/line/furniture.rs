//! What a line is, going by its own words, wherever on the page it stands.

use crate::calendar::DateOrder;
use crate::language::english::furniture::{
    APPEARED, Furniture, POST, closes_with_call, furniture, heads_links, is_agency, is_button, is_call,
    solicits, stands_among_buttons,
};

use super::byline::byline;
use super::header::header;

/// Furniture that says little in few words is no longer than this, in bytes.
const SHORT: usize = 160;
/// Captions, boxes that ask for something and notes of rights are no longer than this, in bytes.
const LONG: usize = 600;

/// What a line tells of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::document) enum Told {
    /// One of the kinds that the word tables know.
    Furniture(Furniture),
    /// Who wrote it.
    Byline,
    /// When it was published or updated; `labelled` where a word says so.
    Header {
        /// Whether a word such as "Published" stands before the stamp.
        labelled: bool,
    },
}

/// What the words of a line tell; `None` for anything that may be part of the story.
pub(in crate::document) fn told(words: &str) -> Option<Told> {
    if words.len() > LONG {
        return None;
    }
    let words = without_number(words);
    let by_table = furniture(words).filter(|&kind| fits(kind, words));
    let by_table = match by_table {
        None | Some(Furniture::Link) if heads_links(words) => Some(Furniture::Links),
        told => told,
    };
    let by_table = by_table.map(Told::Furniture);
    let told = by_table
        .or_else(|| is_address(words).then_some(Told::Furniture(Furniture::Boilerplate)))
        .or_else(|| credits(words).then_some(Told::Byline))
        .or_else(|| byline(words).map(|_| Told::Byline))
        .or_else(|| {
            let header = header(words, None, DateOrder::MonthFirst)
                .filter(|header| header.labelled || !answers(words))?;
            Some(if header.names_author { Told::Byline } else { Told::Header { labelled: header.labelled } })
        })
        .or_else(|| is_page(words).then_some(Told::Furniture(Furniture::Boilerplate)))
        .or_else(|| (is_number(words) || is_length(words)).then_some(Told::Furniture(Furniture::Boilerplate)))
        .or_else(|| ends_in_page(words).then_some(Told::Furniture(Furniture::Boilerplate)))
        .or_else(|| names_its_post(words).then_some(Told::Furniture(Furniture::Boilerplate)))
        .or_else(|| speaks_of_print(words).then_some(Told::Furniture(Furniture::Note)))
        .or_else(|| is_row_of_buttons(words).then_some(Told::Furniture(Furniture::Boilerplate)))
        .or_else(|| is_link(words).then_some(Told::Furniture(Furniture::Link)))
        .or_else(|| ends_in_credit(words).then_some(Told::Furniture(Furniture::Caption)));
    told.or_else(|| asks(words).then_some(Told::Furniture(Furniture::Boilerplate)))
}

/// Whether words that are too long for a byline tell who wrote the story.
pub(in crate::document) fn signs(words: &str) -> bool {
    let words = without_number(words);
    credits(words) || furniture(words) == Some(Furniture::Credit)
}

/// A line without the number that a text browser gives its link: "[7]Skip to content".
fn without_number(words: &str) -> &str {
    let numbered = words.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    let link =
        numbered.filter(|(number, _)| number.len() <= 4 && number.bytes().all(|byte| byte.is_ascii_digit()));
    link.map_or(words, |(_, rest)| rest).trim_start()
}

/// Whether a line says who took a picture, and nothing else: "Credit: Ann Lake", "Photograph: Ann Lake/Post".
pub(in crate::document) fn credits_picture(words: &str) -> bool {
    if words.len() > SHORT / 2 {
        return false;
    }
    let (label, rest) = words.split_once([':', '.']).or_else(|| words.split_once(" by ")).unwrap_or_default();
    let label = label.to_ascii_lowercase();
    let label = label.strip_suffix(" credit").unwrap_or(&label);
    PICTURES.contains(&label) && is_credit(rest.trim_matches(['.', ' ']))
}

/// "https://www.example.com/story/print", "(555) 555-0134", "((ann.author@agency.example; +47 555 0134))".
fn is_address(words: &str) -> bool {
    let web = ["https://", "http://", "www."].iter().any(|opening| words.starts_with(opening));
    let digits = || words.bytes().filter(u8::is_ascii_digit).count();
    let dialled = |byte: u8| byte.is_ascii_digit() || matches!(byte, b' ' | b'(' | b')' | b'-' | b'+');
    let telephone = words.len() <= 24 && (9..=15).contains(&digits()) && words.bytes().all(dialled);
    let signed_off = words.starts_with("((") && words.ends_with("))") && words.len() <= SHORT;
    let mail = || words.contains('@') || words.split_once('/').is_some_and(|(host, _)| host.contains('.'));
    !words.contains(' ') && (web || words.contains('.') && mail()) || telephone || signed_off
}

/// The head or foot of a printed page: "THE HALE REVIEW          Page 2 of 4", "Page 3".
fn ends_in_page(words: &str) -> bool {
    if words.len() > SHORT || !words.ends_with(|sign: char| sign.is_ascii_digit()) {
        return false;
    }
    let digits = |sign: char| sign.is_ascii_digit();
    let first = words.trim_end_matches(digits);
    let (head, of_all) = match first.strip_suffix(" of ") {
        Some(head) => (head.trim_end_matches(digits), head.ends_with(digits)),
        None => (first, false),
    };
    let Some(title) = head.strip_suffix("Page ").or_else(|| head.strip_suffix("PAGE ")) else { return false };
    title.is_empty() || title.ends_with("   ") || of_all && title.ends_with([' ', '|'])
}

/// "A version of this article appears in print on June 14, 2014, on Page 22 of the New York edition."
fn speaks_of_print(words: &str) -> bool {
    words.contains(" in print on ")
        && (words.contains("appears in print on ") || words.contains("appeared in print on "))
}

/// "The post Bridge closed appeared first on The Ledger.", which WordPress puts below each entry of a feed.
fn names_its_post(words: &str) -> bool {
    let Some((title, site)) = words.strip_prefix(POST).and_then(|rest| rest.split_once(APPEARED)) else {
        return false;
    };
    // "The post office appeared first" tells something else.
    let named = |name: &str| name.starts_with(|sign: char| !sign.is_lowercase());
    named(title) && !site.trim().is_empty() && !site.trim_end().trim_end_matches('.').contains(". ")
}

/// "1 July 2021.": a day that answers a question, and no stamp. "9:33 p.m." ends with no full stop.
fn answers(words: &str) -> bool {
    words.strip_suffix('.').is_some_and(|words| !words.ends_with(['m', 'M']))
}

/// "(Ann Author in Vienna contributed to this report.)"
fn credits(words: &str) -> bool {
    let words = words.trim_matches(['(', ')', '.', ' ', '*', '_']);
    if words.len() <= SHORT
        && ["contributed reporting", "contributed research"].iter().any(|work| words.contains(work))
    {
        return true;
    }
    if words.len() <= SHORT / 2 && words.ends_with(" contributed") && !words.contains(',') {
        return true;
    }
    ["report", "story", "article"].iter().any(|what| {
        let rest = words.strip_suffix(what).map(str::trim_end);
        rest.is_some_and(|rest| rest.ends_with("contributed to this") || rest.ends_with("contributed to the"))
    })
}

/// Whether the line is as short as furniture of that kind is, and no sentence that opens with the same words.
fn fits(kind: Furniture, words: &str) -> bool {
    match kind {
        Furniture::Correction | Furniture::Note | Furniture::Caption | Furniture::Credit => true,
        Furniture::Boilerplate => words.len() <= SHORT || solicits(words),
        Furniture::Links | Furniture::Highlights | Furniture::Metadata => {
            words.len() <= SHORT / 2 && !words.ends_with('.')
        }
        Furniture::Navigation => words.len() <= SHORT && !words.ends_with(['.', '?', '!']),
        Furniture::Link => words.len() <= SHORT,
    }
}

/// "Page 3", "page 3 of 12", "- 4 -".
pub(in crate::document) fn is_page(words: &str) -> bool {
    let numbered =
        words.get(..5).filter(|page| page.eq_ignore_ascii_case("page ")).and_then(|_| words.get(5..));
    let bare = words.trim_matches(['-', '–', '—']);
    let bare = if bare.len() < words.len() { Some(bare.trim()) } else { numbered };
    let number = |text: &str| (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    bare.is_some_and(|bare| match bare.split_once(" of ").or_else(|| bare.split_once('/')) {
        Some((page, pages)) => number(page) && number(pages),
        None => number(bare),
    })
}

/// A count, a page number, the length of a video: digits alone, but no year.
fn is_number(words: &str) -> bool {
    let digits = words.bytes().filter(u8::is_ascii_digit).count();
    words.len() <= 8 && digits > 0 && digits != 4 && !words.chars().any(char::is_alphabetic)
}

/// "Share  Tweet  E-mail", "1.2K shares", "37 comments · Share this article".
fn is_row_of_buttons(words: &str) -> bool {
    if words.len() > SHORT || words.ends_with(['.', '!', '?', ':']) {
        return false;
    }
    let mut buttons = 0;
    for word in words.split(|sign: char| !(sign.is_alphanumeric() || matches!(sign, '-' | '\'' | '.' | ',')))
    {
        // "3-Minute Listen"
        let word = word.trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == '-');
        let word = word.trim_matches(['.', ',', '-']);
        let count = word.trim_end_matches(['K', 'k', 'M', 'm', '+']).chars();
        if word.is_empty() || count.clone().all(|sign| sign.is_ascii_digit() || matches!(sign, '.' | ',')) {
            continue;
        }
        if is_button(word) {
            buttons += 1;
        } else if !stands_among_buttons(word) {
            return false;
        }
    }
    let counted = words.starts_with(|sign: char| sign.is_ascii_digit());
    buttons > 0 && (counted || buttons > 1 || words.len() <= 24)
}

/// "» Full coverage of the talks", "Map: the border ▸".
fn is_link(words: &str) -> bool {
    let arrow = ['»', '›', '▶', '►', '▸', '→'];
    words.len() <= SHORT && (words.starts_with(arrow) || words.ends_with(arrow) || words.ends_with(" >"))
}

/// Words under a picture close with who took it: "(Jan Oberhauser / Tribune)", "Photo: Ann Lake", "AFP/Getty Images".
fn ends_in_credit(words: &str) -> bool {
    if let Some((before, name)) = words.strip_suffix(')').and_then(|words| words.rsplit_once('(')) {
        let short = name.split_whitespace().count() <= 8 && name.starts_with(char::is_uppercase);
        let agency = name.split(['/', ',']).any(|part| is_agency(part.trim()));
        let shared = name
            .split_once('/')
            .is_some_and(|(photographer, house)| is_name(photographer.trim()) && is_name(house.trim()));
        let picture = names_picture(name);
        // "The fence near Tarrawell. (Post: Ann Lake)": the sentence has ended, so the names are no part of it.
        let ended = before.trim_end().ends_with('.') && name.contains(' ') && is_credit(name);
        if ended && before.len() >= 20 {
            return true;
        }
        return short && before.len() >= 20 && (shared || picture || agency && name.contains('/'));
    }
    // "Marchers in Solvik on May 1, 2013 © Ann Lake".
    let reserved =
        words.split_once('©').filter(|(before, name)| before.ends_with(' ') && name.starts_with(' '));
    if reserved.is_some_and(|(before, name)| before.len() > 20 && is_name(name.trim())) {
        return true;
    }
    let cut = words.rsplit_once('|').or_else(|| words.rsplit_once(['.', '—', '–']));
    let tail = cut.map_or(words, |(_, tail)| tail).trim();
    if tail.strip_prefix("Credit ").is_some_and(is_name) {
        return true;
    }
    let labelled = tail.split_once(':').or_else(|| tail.split_once(" by ")).is_some_and(|(label, name)| {
        let label = label.trim().to_ascii_lowercase();
        let label = label.strip_suffix(" credit").unwrap_or(&label);
        PICTURES.contains(&label) && is_credit(name.trim())
    });
    let shared = tail.split_once('/').is_some_and(|(house, name)| {
        let (house, name) = (house.trim(), name.trim());
        let capitals = |text: &str| !text.chars().any(char::is_lowercase);
        let sends = |text: &str| capitals(text) && is_name(text) || is_agency(text);
        let open = !words.ends_with('.');
        let both = open && is_full_name(house) && is_full_name(name);
        (capitals(tail) || is_agency(house)) && is_name(house) && is_name(name)
            || open && sends(name) && is_full_name(house)
            || both && tail.len() < words.len()
    });
    let taken_for = !words.ends_with('.')
        && tail.len() < words.len()
        && tail.split_once(" for ").is_some_and(|(name, house)| is_full_name(name) && is_name(house));
    let house = !words.ends_with('.')
        && tail.len() <= 60
        && (tail.ends_with("Getty Images") || tail.ends_with("AP Photo") || tail.ends_with("via AP"));
    labelled || shared || house || taken_for
}

/// Names of people and houses with the signs that part them: "ABC News: Ann Lake", "Ann Lake/The Post".
fn is_credit(text: &str) -> bool {
    text.split(['/', ':', ',', '|']).all(|name| is_name(name.trim()))
}

/// Two to four capitalised words.
fn is_full_name(text: &str) -> bool {
    is_name(text) && (2..=4).contains(&text.split_whitespace().count())
}

const PICTURES: &[&str] = &[
    "photo",
    "photos",
    "photograph",
    "photographs",
    "picture",
    "pictures",
    "image",
    "images",
    "credit",
    "pic",
];

fn names_picture(name: &str) -> bool {
    name.split([' ', '/', ':', ',']).any(|word| {
        let word = word.to_ascii_lowercase();
        PICTURES.contains(&word.as_str())
            || matches!(word.as_str(), "handout" | "getty" | "epa" | "shutterstock" | "supplied" | "courtesy")
    })
}

/// A few words that each begin with a capital.
fn is_name(text: &str) -> bool {
    let words = text.split_whitespace();
    (1..=7).contains(&words.clone().count())
        && words.clone().all(|word| {
            word.starts_with(|sign: char| sign.is_uppercase() || sign == '@')
                || matches!(word, "de" | "van" | "von" | "for" | "of" | "the" | "and" | "al")
        })
}

/// "1m 12s", "2d", "3 hrs": how long a video is, or how long ago a link was new.
fn is_length(words: &str) -> bool {
    let unit =
        |unit: &str| matches!(unit, "s" | "m" | "h" | "d" | "w" | "sec" | "min" | "mins" | "hr" | "hrs");
    words.len() <= 12
        && words.split(' ').all(|part| {
            let letters = part.trim_start_matches(|sign: char| sign.is_ascii_digit());
            letters.len() < part.len() && unit(letters)
        })
}

/// A box that asks the reader to subscribe, accept or pay, or that reserves rights.
fn asks(words: &str) -> bool {
    let reserved = words.strip_prefix("(c) ").is_some_and(|rest| {
        rest.starts_with("Copyright") || rest.starts_with(|sign: char| sign.is_ascii_digit())
    });
    let calls = words.len() <= SHORT && (closes_with_call(words) || is_call(words));
    words.starts_with('©') || reserved || calls || invites(words) || solicits(words)
}

/// "Reach Ann Author at author@post.example.", "Seen it? Email tips@post.example".
fn invites(words: &str) -> bool {
    if words.len() > SHORT || !words.contains('@') {
        return false;
    }
    let asked = words.split_once("? ").map_or(words, |(_, asked)| asked);
    let first = asked.split(' ').next().unwrap_or_default();
    matches!(first, "Contact" | "Reach" | "Email" | "E-mail" | "Follow")
}
