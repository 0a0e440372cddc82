//! The revisions of an export → those that are read. What is passed over is said with the last of them.

use std::collections::VecDeque;

use super::export::{Revision, Revisions, Text};
use super::part;
use crate::document::read::Part;
use crate::error::{Error, Result};

/// So many bytes of pages that are no articles are held until it is known whether the export holds articles.
const HELD: usize = 16 << 20;
/// The names of so many revisions that are passed over are said.
const NAMED: usize = 3;

/// The documents of an export.
pub(super) struct Chosen {
    revisions: Revisions,
    /// Documents that are ready; the last is kept until another follows it.
    ready: VecDeque<Result<Part>>,
    /// Pages that are no articles, while it is not known whether there are any.
    others: Vec<(Part, String)>,
    held: usize,
    kinds: Kinds,
    passed: Passed,
    found_any: bool,
    ended: bool,
}

/// Which kinds of pages are read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kinds {
    /// No article has come yet.
    Unknown,
    Articles,
    All,
}

/// Why a revision is passed over.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Why {
    Redirect,
    Deleted,
    Elsewhere,
    NoWikitext,
    NoArticle,
}

impl Why {
    const ALL: [Self; 5] =
        [Self::Redirect, Self::Deleted, Self::Elsewhere, Self::NoWikitext, Self::NoArticle];

    /// What one or several of them are.
    const fn words(self, several: bool) -> &'static str {
        match (self, several) {
            (Self::Redirect, false) => "redirect",
            (Self::Redirect, true) => "redirects",
            (Self::Deleted, false) => "revision whose text was deleted",
            (Self::Deleted, true) => "revisions whose texts were deleted",
            (Self::Elsewhere, false) => "revision without its text",
            (Self::Elsewhere, true) => "revisions without their texts",
            (Self::NoWikitext, false) => "revision that is no wikitext",
            (Self::NoWikitext, true) => "revisions that are no wikitext",
            (Self::NoArticle, false) => "revision of a page that is no article",
            (Self::NoArticle, true) => "revisions of pages that are no articles",
        }
    }
}

impl Chosen {
    pub fn new(revisions: Revisions) -> Self {
        Self {
            revisions,
            ready: VecDeque::new(),
            others: Vec::new(),
            held: 0,
            kinds: Kinds::Unknown,
            passed: Passed::default(),
            found_any: false,
            ended: false,
        }
    }

    fn take(&mut self, mut revision: Revision) {
        let name = revision.name();
        let text = match why_passed(&revision) {
            Some(why) => return self.passed.add(why, &name),
            None => revision.take_text(),
        };
        let is_article = matches!(revision.page.namespace.as_str(), "" | "0");
        if !is_article && self.kinds == Kinds::Articles {
            return self.passed.add(Why::NoArticle, &name);
        }
        let part = part(revision, text, &self.revisions.site, &self.revisions.names);
        if is_article && self.kinds == Kinds::Unknown {
            self.kinds = Kinds::Articles;
            for (_, name) in std::mem::take(&mut self.others) {
                self.passed.add(Why::NoArticle, &name);
            }
        }
        if self.kinds != Kinds::Unknown {
            return self.ready.push_back(Ok(part));
        }
        self.held += part.len();
        self.others.push((part, name));
        if self.held > HELD {
            self.release();
        }
    }

    /// Reads the pages that were held, since no article has come.
    fn release(&mut self) {
        self.kinds = Kinds::All;
        self.ready.extend(std::mem::take(&mut self.others).into_iter().map(|(part, _)| Ok(part)));
    }

    fn end(&mut self) {
        self.ended = true;
        if self.kinds == Kinds::Unknown {
            self.release();
        }
        let Some(passed) = self.passed.words() else {
            if self.ready.is_empty() && !self.found_any {
                self.ready.push_back(Err(no_revision("none")));
            }
            return;
        };
        match self.ready.iter_mut().rev().find_map(|ready| ready.as_mut().ok()) {
            Some(last) => last.notes.push(format!("Not read of its export: {passed}.")),
            None if !self.found_any => self.ready.push_back(Err(no_revision(&format!("only {passed}")))),
            None => {}
        }
    }
}

impl Iterator for Chosen {
    type Item = Result<Part>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let followed = self.ready.iter().skip(1).any(Result::is_ok);
            if self.ended || followed || self.ready.front().is_some_and(Result::is_err) {
                let next = self.ready.pop_front();
                self.found_any |= next.is_some();
                return next;
            }
            match self.revisions.next() {
                Some(Ok(revision)) => self.take(revision),
                Some(Err(error)) => self.ready.push_back(Err(error)),
                None => self.end(),
            }
        }
    }
}

fn no_revision(found: &str) -> Error {
    Error::new("an export with revisions of an article", found, "export its pages with their texts")
}

/// Why a revision is no edition of an article, where it is none.
fn why_passed(revision: &Revision) -> Option<Why> {
    if revision.model.as_deref().is_some_and(|model| model != "wikitext") {
        return Some(Why::NoWikitext);
    }
    match &revision.text {
        Text::Deleted => Some(Why::Deleted),
        Text::Elsewhere => Some(Why::Elsewhere),
        Text::Here(text) => leads_on(text, revision.page.leads_on).then_some(Why::Redirect),
    }
}

/// Whether a text does nothing but lead to another page; `known` says that this one does so today, in words of any language.
fn leads_on(text: &str, known: bool) -> bool {
    let text = text.trim_start();
    let Some(word) = text.strip_prefix('#') else { return false };
    let redirect = word.get(..8).is_some_and(|word| word.eq_ignore_ascii_case("redirect"));
    redirect || known && word.lines().next().is_some_and(|line| line.contains("[["))
}

/// What was passed over.
#[derive(Default)]
struct Passed {
    counted: [(usize, Vec<String>); Why::ALL.len()],
}

impl Passed {
    fn add(&mut self, why: Why, name: &str) {
        let place = Why::ALL.iter().position(|known| *known == why);
        let Some((count, names)) = place.and_then(|place| self.counted.get_mut(place)) else { return };
        *count += 1;
        if *count <= NAMED {
            names.push(name.to_owned());
        }
    }

    fn words(&self) -> Option<String> {
        let counted = Why::ALL.iter().zip(&self.counted).filter(|(_, (count, _))| *count > 0);
        let counted = counted.map(|(why, (count, names))| {
            let more = if *count > names.len() { ", …" } else { "" };
            format!("{count} {} ({}{more})", why.words(*count > 1), names.join(", "))
        });
        let counted: Vec<String> = counted.collect();
        (!counted.is_empty()).then(|| counted.join("; "))
    }
}
