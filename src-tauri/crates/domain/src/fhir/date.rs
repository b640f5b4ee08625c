//! FHIR dates: a year, a month, a day or an instant (R4 data types `date`, `dateTime`, `instant`).

use chrono::{DateTime, Months, NaiveDate, NaiveDateTime, SubsecRound, Utc};

use crate::fault::YEARS;

/// A FHIR date with what precision it was written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FhirDate {
    /// The first day it can mean. Of an instant, the day as written, in its own zone.
    pub(super) first: NaiveDate,
    /// The last day it can mean.
    pub(super) last: NaiveDate,
    /// The instant, where one was written.
    pub(super) instant: Option<DateTime<Utc>>,
}

impl FhirDate {
    /// True where only the year or the month is known.
    pub(super) fn is_partial(&self) -> bool {
        self.first != self.last
    }

    /// When, to the millisecond as the record keeps it. A day without a time is taken at noon UTC, which is that same day in nearly every zone.
    pub(super) fn at(&self) -> Option<DateTime<Utc>> {
        self.instant.map(|at| at.trunc_subsecs(3)).or_else(|| Some(self.first.and_hms_opt(12, 0, 0)?.and_utc()))
    }
}

/// What a text that should be a date turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Parsed {
    /// A date.
    Date(FhirDate),
    /// The year 9999, by which systems say that there is no end.
    Never,
    /// No date of any calendar, or none a client can have.
    Impossible,
}

pub(super) fn parse(text: &str) -> Parsed {
    let text = text.trim();
    if text.starts_with("9999") {
        return Parsed::Never;
    }
    match parts(text).filter(|date| YEARS.contains(&chrono::Datelike::year(&date.first))) {
        Some(date) => Parsed::Date(date),
        None => Parsed::Impossible,
    }
}

fn parts(text: &str) -> Option<FhirDate> {
    if !text.is_ascii() || text.bytes().take(4).filter(u8::is_ascii_digit).count() != 4 {
        return None;
    }
    match text.len() {
        4 => {
            let first = NaiveDate::from_ymd_opt(text.parse().ok()?, 1, 1)?;
            Some(FhirDate { first, last: first.checked_add_months(Months::new(12))?.pred_opt()?, instant: None })
        }
        7 => {
            let first = NaiveDate::parse_from_str(&format!("{text}-01"), "%Y-%m-%d").ok()?;
            Some(FhirDate { first, last: first.checked_add_months(Months::new(1))?.pred_opt()?, instant: None })
        }
        10 => {
            let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
            Some(FhirDate { first: day, last: day, instant: None })
        }
        _ => {
            let day = NaiveDate::parse_from_str(text.get(..10)?, "%Y-%m-%d").ok()?;
            let instant = DateTime::parse_from_rfc3339(text)
                .or_else(|_| DateTime::parse_from_str(text, "%Y-%m-%dT%H:%M%:z"))
                .map(|at| at.with_timezone(&Utc))
                .or_else(|_| {
                    NaiveDateTime::parse_from_str(text.trim_end_matches('Z'), "%Y-%m-%dT%H:%M:%S%.f")
                        .map(|at| at.and_utc())
                })
                .or_else(|_| {
                    NaiveDateTime::parse_from_str(text.trim_end_matches('Z'), "%Y-%m-%dT%H:%M").map(|at| at.and_utc())
                })
                .ok()?;
            Some(FhirDate { first: day, last: day, instant: Some(instant) })
        }
    }
}
