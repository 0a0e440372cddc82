//! The pages of a text that form feeds part, as `pdftotext` writes them.

/// Where the pages of a text end; none where it has no form feed.
pub(super) struct Pages(Vec<usize>);

impl Pages {
    /// The pages of a text.
    pub fn of(text: &str) -> Self {
        Self(memchr::memchr_iter(0x0C, text.as_bytes()).collect())
    }

    /// The page on which a byte of the text stands, from 1; `None` where pages are not known.
    pub fn at(&self, byte: usize) -> Option<usize> {
        (!self.0.is_empty()).then(|| 1 + self.0.partition_point(|&end| end < byte))
    }
}

#[cfg(test)]
mod tests {
    use super::Pages;

    #[test]
    fn form_feeds_end_pages() {
        let pages = Pages::of("one\u{C}two\u{C}");
        assert_eq!([0, 3, 4, 7].map(|at| pages.at(at)), [Some(1), Some(1), Some(2), Some(2)]);
        assert_eq!(Pages::of("one").at(0), None);
    }
}
