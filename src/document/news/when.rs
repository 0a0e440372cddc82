//! The dates that an item states → when it was published, and when this version of it was.
//!
//! Nothing is published before its embargo ends. A version counts as an update where it is later than the first one.

use crate::calendar::{DateOrder, Stamp};
use crate::document::stamp;

/// Dates as an item states them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Dates {
    /// Of the first version.
    pub first: Option<String>,
    /// Of this version.
    pub version: Option<String>,
    /// Before which it must not be published.
    pub embargo: Option<String>,
}

/// When an item was published and updated, as it states it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Settled {
    pub published: Option<String>,
    pub updated: Option<String>,
    /// Whether the end of the embargo is the day of publication.
    pub embargoed: bool,
}

impl Dates {
    /// Decides between them.
    pub fn settle(self) -> Settled {
        let Self { first, version, embargo } = self;
        let (mut published, mut updated) = (first, version);
        if same_day_told_closer(published.as_deref(), updated.as_deref()) {
            published = updated.take();
        }
        let held =
            embargo.is_some() && embargo == published && later(published.as_deref(), updated.as_deref());
        let embargoed = held || later(embargo.as_deref(), published.as_deref().or(updated.as_deref()));
        if embargoed {
            published = embargo;
        }
        if published.is_some() && !later(updated.as_deref(), published.as_deref()) {
            updated = None;
        }
        Settled { published, updated, embargoed }
    }
}

fn read(text: Option<&str>) -> Option<Stamp> {
    stamp::parse(text?, None, DateOrder::default())?.complete()
}

/// A date as ISO 8601 writes it.
pub(super) fn iso(text: &str) -> String {
    read(Some(text)).map_or_else(|| text.to_owned(), |stamp| stamp.to_string())
}

/// Whether the second tells a time of the day that the first only names.
fn same_day_told_closer(first: Option<&str>, second: Option<&str>) -> bool {
    match (read(first), read(second)) {
        (Some(first), Some(second)) => {
            first.time.is_none() && second.time.is_some() && first.day == second.day
        }
        _ => false,
    }
}

/// Whether the first is later than the second; no date is later than none.
fn later(first: Option<&str>, second: Option<&str>) -> bool {
    match (read(first), read(second)) {
        (Some(first), Some(second)) => first.order() > second.order(),
        (Some(_), None) => true,
        (None, _) => false,
    }
}

/// A stamp as NITF writes it: midnight without a zone stands for the day.
pub(super) fn norm(text: &str) -> String {
    let text = text.trim();
    text.strip_suffix("T000000").or_else(|| text.strip_suffix("T00:00:00")).unwrap_or(text).to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Dates, norm, read};

    #[track_caller]
    fn check(first: &str, version: &str, embargo: &str, expected: (&str, &str, bool)) {
        let own = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let dates = Dates { first: own(first), version: own(version), embargo: own(embargo) };
        let settled = dates.settle();
        let shown = (
            settled.published.as_deref().unwrap_or_default(),
            settled.updated.as_deref().unwrap_or_default(),
            settled.embargoed,
        );
        assert_eq!(shown, expected, "{first:?} {version:?} {embargo:?}");
    }

    #[test]
    fn published_and_updated() {
        let (early, late) = ("2013-09-07T10:00:00+02:00", "2013-09-07T09:00:00Z");
        check(early, late, "", (early, late, false));
        check(early, early, "", (early, "", false));
        check(late, early, "", (late, "", false));
        check("", late, "", ("", late, false));
        check(early, "", "", (early, "", false));
        check("2013-09-07", early, "", (early, "", false));
        check("2013-09-06", early, "", ("2013-09-06", early, false));
        check("", "", "", ("", "", false));
    }

    #[test]
    fn nothing_is_published_before_its_embargo_ends() {
        check(
            "2013-09-07",
            "2013-09-07T12:00:00Z",
            "2013-09-08T06:00:00Z",
            ("2013-09-08T06:00:00Z", "", true),
        );
        check("2013-09-09", "", "2013-09-08T06:00:00Z", ("2013-09-09", "", false));
        check("", "2013-09-09", "2013-09-08", ("", "2013-09-09", false));
        check("", "", "2013-09-08", ("2013-09-08", "", true));
        check("2013-09-08", "2013-09-07", "2013-09-08", ("2013-09-08", "", true));
        check("2013-09-07", "2013-09-08", "2013-09-07", ("2013-09-07", "2013-09-08", false));
    }

    #[test]
    fn stamps_of_nitf() {
        let shown = |text: &str| read(Some(&norm(text))).map(|stamp| stamp.to_string()).unwrap_or_default();
        assert_eq!(shown("20130907T150000Z"), "2013-09-07T15:00+00:00");
        assert_eq!(shown("20130907T150000+0200"), "2013-09-07T15:00+02:00");
        assert_eq!(shown("20130907T150000-04:00"), "2013-09-07T15:00-04:00");
        assert_eq!(shown("2013-09-07T15:00:00.000Z"), "2013-09-07T15:00+00:00");
        assert_eq!(shown("20130907T000000"), "2013-09-07");
        assert_eq!(shown("20130907"), "2013-09-07");
    }
}
