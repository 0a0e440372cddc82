//! An element that shows a date → what it states: microdata, `<time>`, or one with a name such as "date".

use crate::document::Origin;
use crate::document::page::tag::{Attribute, Tag};
use crate::document::page::tree::Node;
use crate::language::english::furniture::{DateLabel, date_label};
use crate::language::page_dates::labels_update;

use super::candidates::{Page, SHORT};
use super::{Candidate, Rank, written};

/// What an element named for its dates says is no longer than this, in bytes.
const LONG: usize = 300;

/// What an element that is no meta element states; `near` says that it stands near the headline.
pub(super) fn element(page: &Page<'_>, at: usize, node: &Node, tag: Tag, near: bool) -> Option<Candidate> {
    let attribute = |name| page.tree.attribute(node, name);
    let named = page.names.get(at).copied().unwrap_or_default();
    let itemprop =
        attribute(Attribute::ItemProp).or_else(|| attribute(Attribute::Property)).unwrap_or_default();
    let prop = |name: &str| {
        itemprop
            .split_ascii_whitespace()
            .any(|own| own.rsplit(':').next().unwrap_or(own).eq_ignore_ascii_case(name))
    };
    let published = prop("datePublished");
    let updated = prop("dateModified");
    if tag != Tag::Time && !published && !updated && !named.date {
        return None;
    }
    let stated = [
        Attribute::Datetime,
        Attribute::Content,
        Attribute::DataDate,
        Attribute::Title,
        Attribute::DataTimestamp,
    ]
    .into_iter()
    .filter_map(attribute)
    .find(|text| written::read(text, page.zone, page.order).is_some())
    .map(str::to_owned);
    let words = || Some(shortened(page.tree.text(at)));
    let readable = |words: &String| written::read(words, page.zone, page.order).is_some();
    // "<b>18</b><b>Feb</b><b>2009</b>" parts its words by its elements alone.
    let text = stated
        .or_else(|| words().filter(readable))
        .or_else(|| Some(page.tree.parted_text(at, LONG)).filter(readable))?;
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let labels_update = || {
        let before = page.lines.partition_point(|line| line.at <= at);
        let line = before.checked_sub(1).and_then(|line| page.lines.get(line));
        let own = words().is_some_and(|words| says_update(&words));
        own || line.is_some_and(|line| line.words.len() <= SHORT && says_update(&line.words))
    };
    let class = attribute(Attribute::Class).unwrap_or_default();
    let class = |name: &str| class.split_ascii_whitespace().any(|own| own.eq_ignore_ascii_case(name));
    let marked = attribute(Attribute::Pubdate).is_some() || class("published") || class("entry-date");
    let updated =
        updated || !published && !marked && (class("updated") || class("modified") || labels_update());
    let rank = match () {
        () if published || itemprop.contains("dateModified") => Rank::Microdata,
        () if named.furniture && !near => Rank::Far,
        () if tag == Tag::Time && marked => Rank::MarkedTime,
        () if near => Rank::Near,
        () => Rank::Far,
    };
    let (origin, name) = match () {
        () if rank == Rank::Microdata => (Origin::Microdata, itemprop.to_owned()),
        () if tag == Tag::Time => (Origin::TimeElement, String::new()),
        () => (Origin::HeaderLine, "element named for a date".to_owned()),
    };
    Some(Candidate { rank, origin, name, text, updated })
}

/// The first words of a text, where it is long.
fn shortened(mut text: String) -> String {
    text.truncate(text.floor_char_boundary(LONG));
    text
}

fn says_update(words: &str) -> bool {
    matches!(date_label(words), Some((_, DateLabel::Updated))) || labels_update(words)
}
