//! A stretch of Markdown as its reader sees it: words without the signs that set them.
//!
//! In: the text of a block. Out: its words, on one line; those of front matter a line for each. The text of the document
//! is never changed, so this is for showing alone.
//!
//! ```
//! use dateline::document::unmarked;
//! assert_eq!(unmarked("## The *bells* of [Ostrey](https://post.example)"), "The bells of Ostrey");
//! assert_eq!(unmarked("- rung on **2 February**"), "• rung on 2 February");
//! ```

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The words of a block of Markdown.
#[must_use]
pub fn unmarked(block: &str) -> String {
    if let Some(fields) = front_matter(block) {
        return fields;
    }
    // A row of a table stands apart from its table here.
    let row = block.strip_prefix('|').and_then(|row| row.trim_end().strip_suffix('|'));
    let mut words = String::with_capacity(block.len());
    let mut number = None;
    for event in Parser::new_ext(row.map_or(block, str::trim), Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                words.push_str(&text);
            }
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            Event::Rule => words.push('—'),
            Event::Start(Tag::List(first)) => number = first,
            Event::Start(Tag::Item) => match number {
                Some(number) => words.push_str(&format!("{number}. ")),
                None => words.push_str("• "),
            },
            Event::End(TagEnd::Paragraph | TagEnd::Item) => words.push(' '),
            _ => {}
        }
    }
    let words = words.trim();
    if words.is_empty() { block.to_owned() } else { words.to_owned() }
}

/// The lines between the fences of front matter.
fn front_matter(block: &str) -> Option<String> {
    let fence = ["---\n", "+++\n"].into_iter().find(|fence| block.starts_with(fence))?;
    let fields = block.strip_prefix(fence)?.trim_end().strip_suffix(fence.trim_end())?;
    Some(fields.trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::unmarked;

    #[test]
    fn signs_are_left_out() {
        for (block, words) in [
            ("> \"Loud,\" said the\n> verger.", "\"Loud,\" said the verger."),
            ("3. the frame", "3. the frame"),
            ("| 1999 | 6 |", "1999 | 6"),
            ("![A bell](bell.jpg)", "A bell"),
            ("***", "—"),
            ("---\ntitle: The bells\ndate: 2003-02-02\n---", "title: The bells\ndate: 2003-02-02"),
            ("Nothing to see", "Nothing to see"),
            ("", ""),
        ] {
            assert_eq!(unmarked(block), words);
        }
    }
}
