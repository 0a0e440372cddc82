//! What business news reports on: "the quarter", "the 1988 period", "a year earlier" lean on the period told before.

use super::{CONTEXT_REACH, Placed, RANGE_REACH, Resolver};
use crate::calendar::{Amount, Date, Datelike, Field, NaiveDate, Unit, Value, Year};
use crate::expression::{Core, Expression, Side};
use crate::resolve::{AnchorKind, Certainty, step};

/// A comparison with "a year earlier" stands at most so many bytes behind the quarter that is compared.
const COMPARISON_REACH: usize = 1200;

/// The period that is reported on.
#[derive(Clone, Copy, Debug)]
pub(super) enum Reported {
    /// A quarter or half of a year.
    Term(Date),
    /// Several months up to now, or a year: compared with what came a year before, it is compared with a year.
    Longer,
}

impl Resolver<'_> {
    /// Keeps the period that is reported on. What it is compared with does not take its place, nor does one that still goes on.
    pub(super) fn report(&mut self, index: usize, value: &Value, core: &Core) {
        let reported = match (core, value) {
            (core, _) if is_comparison(core) => return,
            (Core::Length(length, Side::Told | Side::Ended), _) => match length.single() {
                Some((_, Unit::Month | Unit::Year)) => Reported::Longer,
                _ => return,
            },
            (_, Value::Date(date, None))
                if matches!(date.field, Field::Quarter(Some(_)) | Field::Half(_)) =>
            {
                let goes_on = |today| date.period().is_some_and(|period| period.latest.day >= today);
                let news = self.reported.is_some() && !self.narrative;
                if news && (self.today().is_some_and(goes_on) || self.looks_back(date)) {
                    return;
                }
                Reported::Term(*date)
            }
            _ => return,
        };
        self.reported = Some((index, reported));
    }

    /// Whether a quarter is one before that which is reported on: "after a flat second quarter".
    fn looks_back(&self, date: &Date) -> bool {
        let quarter = |date: &Date| match date.field {
            Field::Quarter(Some(quarter)) => date.year.number().map(|year| (year, quarter)),
            _ => None,
        };
        match self.reported {
            Some((_, Reported::Term(term))) => {
                quarter(date).zip(quarter(&term)).is_some_and(|(earlier, term)| earlier < term)
            }
            _ => false,
        }
    }

    /// The quarter or half reported on, where it was told at most so many bytes before.
    fn term(&self, expression: &Expression, reach: usize) -> Option<(usize, Date)> {
        match self.reported {
            Some((index, Reported::Term(term))) if self.reaches(index, expression, reach) => {
                Some((index, term))
            }
            _ => None,
        }
    }

    /// "the quarter", "the latest period": the one reported on, else the one before the anchor's own.
    pub(super) fn quarter_spoken_of(&self, expression: &Expression) -> Placed {
        match self.term(expression, CONTEXT_REACH) {
            Some((index, term)) => Placed::date(term, Some(AnchorKind::Mention(index)), Certainty::Inferred),
            None => {
                let before = self.today().and_then(|day| step::shifted(day, Unit::Quarter, -1));
                self.inferred(before, Field::Quarter(None))
            }
        }
    }

    /// "the 1988 period": of the kind reported on, in that year.
    pub(super) fn period_of(&self, year: i32, expression: &Expression) -> Placed {
        match self.term(expression, CONTEXT_REACH) {
            Some((index, term)) => Placed::date(
                Date { year: Year::Of(year), ..term },
                Some(AnchorKind::Mention(index)),
                Certainty::Inferred,
            ),
            None => Placed::date(Date::year(year), None, Certainty::Stated),
        }
    }

    /// "a year earlier" of a quarter is that quarter of the year before.
    pub(super) fn reported_before(&self, amount: Amount, expression: &Expression) -> Option<Placed> {
        let years = i32::try_from(amount.as_whole()?).ok()?;
        let (index, reported) =
            self.reported.filter(|(index, _)| self.reaches(*index, expression, COMPARISON_REACH))?;
        let (anchor, date) = match reported {
            Reported::Term(term) => (Some(AnchorKind::Mention(index)), term),
            Reported::Longer => (self.base(), Date::year(self.today()?.year())),
        };
        let year = date.year.number()?.saturating_sub(years);
        Some(Placed::date(Date { year: Year::Of(year), ..date }, anchor, Certainty::Inferred))
    }

    /// "the quarter ended July 31": businesses' quarters differ from those of the calendar; it is the one that shares most days.
    pub(super) fn quarter_ended(&self, expression: &Expression, next: Option<&Expression>) -> Option<Placed> {
        if !matches!(expression.meaning.core, Core::QuarterEnded) {
            return None;
        }
        let last = self.end_told(expression, next?)?;
        let quarter = Date::quarter_of(step::days(last, -45)?);
        Some(Placed::date(quarter, Some(AnchorKind::Mention(self.mentions.len() + 1)), Certainty::Resolved))
    }

    /// The last day of the date that `next` tells right behind `expression`: "ended Sept. 30".
    pub(super) fn end_told(&self, expression: &Expression, next: &Expression) -> Option<NaiveDate> {
        if next.span.start.saturating_sub(expression.span.end) > RANGE_REACH {
            return None;
        }
        match self.place(next).value {
            Value::Date(date, _) => date.period().map(|period| period.latest.day),
            _ => None,
        }
    }
}

/// Whether an expression names what something is compared with.
pub(super) fn is_comparison(core: &Core) -> bool {
    matches!(
        core,
        Core::Offset { unit: Unit::Year, ahead: false, .. } | Core::ContextField(..) | Core::PeriodOf(_)
    )
}
