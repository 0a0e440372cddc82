//! Words by which a site speaks to who reads it, and those by which a story tells.
//!
//! In: a word. Out: the [`Sign`] that it is.
//!
//! ```
//! use dateline::language::english::appeal::{Sign, sign};
//! assert_eq!(sign("Your"), Some(Sign::Reader));
//! assert_eq!(sign("newsletter"), Some(Sign::Site));
//! assert_eq!(sign("harbour"), None);
//! ```

use crate::language::table::Table;

/// What a word says of the line that it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sign {
    /// What a button or box asks for, where it opens a sentence: "Tap", "Choose", "Get".
    Request,
    /// A request that is a thing of sites as well: "Subscribe", "Download".
    SiteRequest,
    /// "Please", wherever it stands.
    Please,
    /// Who reads: "you", "your".
    Reader,
    /// Who runs the site: "we", "our".
    House,
    /// A thing of sites: "newsletter", "cookies", "account".
    Site,
    /// Somebody that a story tells of, or the verb of telling: "he", "she", "said".
    Teller,
    /// A verb of the past that most stories hold: "was", "had".
    Past,
    /// A month or a day of the week.
    Day,
}

/// What a word, in any case, is a sign of.
#[must_use]
pub fn sign(word: &str) -> Option<Sign> {
    let place = WORDS.find(word.as_bytes())?;
    SIGNS.iter().find(|(end, _)| place < *end).map(|(_, sign)| *sign)
}

const REQUESTS: &[&str] = &[
    "ask",
    "browse",
    "buy",
    "call",
    "check",
    "choose",
    "click",
    "consider",
    "discover",
    "don't",
    "donate",
    "don’t",
    "enjoy",
    "enter",
    "explore",
    "find",
    "follow",
    "forgot",
    "forgotten",
    "fund",
    "get",
    "give",
    "help",
    "hit",
    "join",
    "jump",
    "keep",
    "learn",
    "leave",
    "like",
    "listen",
    "manage",
    "order",
    "pick",
    "print",
    "read",
    "receive",
    "refer",
    "remember",
    "report",
    "save",
    "search",
    "see",
    "select",
    "send",
    "show",
    "sign",
    "skip",
    "start",
    "stay",
    "submit",
    "support",
    "swipe",
    "take",
    "tap",
    "tell",
    "text",
    "track",
    "try",
    "turn",
    "type",
    "upgrade",
    "view",
    "visit",
    "watch",
    "write",
];
const SITE_REQUESTS: &[&str] = &[
    "bookmark",
    "contact",
    "download",
    "email",
    "log",
    "login",
    "register",
    "share",
    "subscribe",
    "unsubscribe",
];
const PLEASE: &[&str] = &["kindly", "please"];
const READERS: &[&str] = &["you", "you'll", "you're", "your", "yours", "yourself", "you’ll", "you’re"];
const HOUSES: &[&str] = &["our", "ours", "us", "we", "we're", "we’re"];
const SITES: &[&str] = &[
    "access",
    "account",
    "ads",
    "advertisements",
    "advertisers",
    "advertising",
    "alerts",
    "app",
    "apps",
    "archive",
    "article",
    "articles",
    "browser",
    "channel",
    "comment",
    "commenting",
    "comments",
    "community",
    "consent",
    "content",
    "contents",
    "cookie",
    "cookies",
    "copyright",
    "deductible",
    "device",
    "digital",
    "donation",
    "donations",
    "edition",
    "episode",
    "experience",
    "experiences",
    "facebook",
    "feedback",
    "feeds",
    "free",
    "friend",
    "gift",
    "guidelines",
    "headlines",
    "inbox",
    "info",
    "information",
    "inquiries",
    "instagram",
    "jobs",
    "journalism",
    "latest",
    "link",
    "linkedin",
    "links",
    "mailing",
    "member",
    "members",
    "membership",
    "mobile",
    "news",
    "newsletter",
    "newsletters",
    "notification",
    "notifications",
    "offers",
    "online",
    "page",
    "partners",
    "password",
    "permission",
    "personalise",
    "personalised",
    "personalize",
    "personalized",
    "podcast",
    "policy",
    "post",
    "posts",
    "preferences",
    "premium",
    "privacy",
    "profile",
    "publication",
    "reader",
    "reader-supported",
    "readers",
    "reprint",
    "rss",
    "settings",
    "signed",
    "site",
    "stories",
    "story",
    "subscriber",
    "subscribers",
    "subscription",
    "subscriptions",
    "telegram",
    "terms",
    "tips",
    "twitter",
    "typo",
    "updates",
    "user",
    "users",
    "video",
    "videos",
    "visitors",
    "website",
    "websites",
    "whatsapp",
    "youtube",
];
const TELLERS: &[&str] = &["he", "her", "his", "said", "says", "she", "told"];
const PASTS: &[&str] = &["did", "had", "were", "was"];
const DAYS: &[&str] = &[
    "april",
    "august",
    "december",
    "february",
    "friday",
    "january",
    "july",
    "june",
    "monday",
    "november",
    "october",
    "saturday",
    "september",
    "sunday",
    "thursday",
    "today",
    "tomorrow",
    "tuesday",
    "wednesday",
    "yesterday",
];

const LISTS: [&[&str]; 9] = [REQUESTS, SITE_REQUESTS, PLEASE, READERS, HOUSES, SITES, TELLERS, PASTS, DAYS];
const ALL: usize = count();
const LISTED: [&str; ALL] = listed();
static WORDS: Table<1024> = Table::new(&LISTED);

/// Where in the list of all words those of a sign end.
const SIGNS: [(usize, Sign); 9] = {
    use Sign::{Day, House, Past, Please, Reader, Request, Site, SiteRequest, Teller};
    let signs = [Request, SiteRequest, Please, Reader, House, Site, Teller, Past, Day];
    let mut ends = [(0, Request); 9];
    let (mut at, mut end) = (0, 0);
    while at < signs.len() {
        end += LISTS[at].len();
        ends[at] = (end, signs[at]);
        at += 1;
    }
    ends
};

const fn count() -> usize {
    let (mut at, mut all) = (0, 0);
    while at < LISTS.len() {
        all += LISTS[at].len();
        at += 1;
    }
    all
}

const fn listed() -> [&'static str; ALL] {
    let mut words = [""; ALL];
    let (mut list, mut place) = (0, 0);
    while list < LISTS.len() {
        let mut at = 0;
        while at < LISTS[list].len() {
            words[place] = LISTS[list][at];
            place += 1;
            at += 1;
        }
        list += 1;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{LISTED, Sign, sign};

    #[test]
    fn no_word_stands_twice() {
        let mut words = LISTED.to_vec();
        words.sort_unstable();
        for pair in words.windows(2) {
            assert!(pair[0] < pair[1], "{} stands twice", pair[0]);
        }
    }

    #[test]
    fn words_are_signs_of_their_list() {
        assert_eq!(sign("ASK"), Some(Sign::Request));
        assert_eq!(sign("write"), Some(Sign::Request));
        assert_eq!(sign("bookmark"), Some(Sign::SiteRequest));
        assert_eq!(sign("yesterday"), Some(Sign::Day));
    }
}
