//! Extended Date/Time Format (ISO 8601-2:2019, EDTF levels 0 to 2).

use chrono::{Datelike, NaiveDate};

use super::{Date, Field, Half, Modifier, Moment, Period, Season, Time, Value, Year};

impl Value {
    /// The value in EDTF, with `~` where `modifier` says "about", but for times of the clock, and an interval where EDTF has no sign of its own
    /// (week, weekend, a third of a year); `None` where nothing fits (durations, unknown days of unknown years).
    #[must_use]
    pub fn edtf(&self, modifier: Option<Modifier>) -> Option<String> {
        let Self::Date(date, time) = self else { return None };
        if let Some(Time::Clock(clock)) = time
            && date.year.number().is_none_or(is_written)
        {
            // The end of a day is the beginning of the next: EDTF has no hour 24.
            let (day, hour) = match (date.as_day()?, clock.hour) {
                (day, 24) => (day.succ_opt()?, 0),
                (day, hour) => (day, hour),
            };
            let day = day_text(day);
            let (minute, second) = (clock.minute.unwrap_or(0), clock.second.unwrap_or(0));
            let zone = match clock.offset {
                None => String::new(),
                Some(0) => "Z".to_owned(),
                Some(offset) => {
                    let sign = if offset < 0 { '-' } else { '+' };
                    format!("{sign}{:02}:{:02}", offset.unsigned_abs() / 60, offset.unsigned_abs() % 60)
                }
            };
            let moment = format!("{day}T{hour:02}:{minute:02}:{second:02}{zone}");
            return Some(match modifier {
                Some(Modifier::Before | Modifier::OnOrBefore) => format!("../{moment}"),
                Some(Modifier::After | Modifier::OnOrAfter) => format!("{moment}/.."),
                _ => moment,
            });
        }
        let whole = || date.period();
        match modifier {
            Some(modifier @ (Modifier::Start | Modifier::Mid | Modifier::End)) => {
                let whole = whole()?;
                let narrow = whole.narrowed(modifier);
                if narrow != whole {
                    return Some(interval(&narrow));
                }
            }
            // Before Friday is up to the day before; before dawn on Friday is still Friday.
            Some(Modifier::Before) if time.is_none() => {
                return Some(format!("../{}", day_text(whole()?.earliest.day.pred_opt()?)));
            }
            Some(Modifier::After) if time.is_none() => {
                return Some(format!("{}/..", day_text(whole()?.latest.day.succ_opt()?)));
            }
            Some(Modifier::Before | Modifier::OnOrBefore) => {
                return Some(format!("../{}", day_text(whole()?.latest.day)));
            }
            Some(Modifier::After | Modifier::OnOrAfter) => {
                return Some(format!("{}/..", day_text(whole()?.earliest.day)));
            }
            _ => {}
        }
        let mark = if modifier == Some(Modifier::Approx) { "~" } else { "" };
        // The notations agree on the commonest of values.
        if let (Year::Of(1..=9999), Field::Whole | Field::Month(_) | Field::Day(..)) = (date.year, date.field)
        {
            return Some(date.to_string() + mark);
        }
        let plain = match (date.year, date.field) {
            (Year::Of(year), field) if field == Field::Whole || !is_written(year) => year_text(year),
            (Year::Decade(decade), Field::Whole) if decade >= 0 => format!("{decade:03}X"),
            (Year::Century(century), Field::Whole) if century >= 0 => format!("{century:02}XX"),
            (Year::Millennium(millennium), Field::Whole) if millennium >= 0 => format!("{millennium}XXX"),
            (Year::Century(_) | Year::Millennium(_), Field::Whole) => {
                let years = whole()?;
                format!("{}/{}", year_text(years.earliest.day.year()), year_text(years.latest.day.year()))
            }
            (Year::Of(year), Field::Half(Half::First)) => format!("{}-40", year_text(year)),
            (Year::Of(year), Field::Half(Half::Second)) => format!("{}-41", year_text(year)),
            (Year::Of(year), Field::Quarter(Some(quarter))) => {
                format!("{}-{}", year_text(year), 32 + quarter)
            }
            (Year::Of(year), Field::Season(season)) => {
                let code = match season {
                    Season::Spring => 21,
                    Season::Summer => 22,
                    Season::Autumn => 23,
                    Season::Winter => 24,
                };
                format!("{}-{code}", year_text(year))
            }
            (Year::Of(year), Field::Month(month)) => format!("{}-{month:02}", year_text(year)),
            (Year::Of(year), Field::AnyMonth) => format!("{}-XX", year_text(year)),
            (Year::Of(year), Field::Day(month, day)) => format!("{}-{month:02}-{day:02}", year_text(year)),
            (Year::Unknown, Field::Month(month)) => format!("XXXX-{month:02}"),
            (Year::Unknown, Field::Day(month, day)) => format!("XXXX-{month:02}-{day:02}"),
            (_, Field::Week(Some(_)) | Field::Weekend(Some(_))) => {
                return whole().map(|period| interval(&period));
            }
            _ => return None,
        };
        Some(plain + mark)
    }
}

impl Period {
    /// The days that it reaches over, in EDTF, with `..` at an open end.
    #[must_use]
    pub fn edtf(&self) -> String {
        let (from, to) = self.reach();
        let end = |moment: Option<Moment>| moment.map_or("..".to_owned(), |moment| day_text(moment.day));
        format!("{}/{}", end(from), end(to))
    }
}

impl Date {
    /// The date in EDTF without any mark.
    #[must_use]
    pub fn edtf(&self) -> Option<String> {
        Value::Date(*self, None).edtf(None)
    }
}

fn interval(period: &Period) -> String {
    format!("{}/{}", day_text(period.earliest.day), day_text(period.latest.day))
}

fn day_text(day: NaiveDate) -> String {
    match day.year() {
        // As in ISO 8601.
        0..=9999 => Moment::day(day).to_string(),
        // Of years in more than four digits EDTF tells the year alone.
        year if !is_written(year) => year_text(year),
        year => format!("{}-{:02}-{:02}", year_text(year), day.month(), day.day()),
    }
}

/// Whether a year has four digits, and so may have months and days.
const fn is_written(year: i32) -> bool {
    year.unsigned_abs() <= 9999
}

fn year_text(year: i32) -> String {
    match year {
        0..=9999 => format!("{year:04}"),
        -9999..0 => format!("-{:04}", -year),
        _ => format!("Y{year}"),
    }
}
