//! Days of the calendar: check-ins that are made, and dates for which one will be.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use throughline_domain::cadence::{Counted, Ending, History, Pattern, windows_from};
use throughline_domain::calendar::{CalendarDay, CalendarEntry, CalendarQuery, CalendarRange};
use throughline_domain::check_in::{CheckInState, HORIZON_DAYS};
use throughline_domain::office_days::OfficeCalendar;
use throughline_store::{DayCount, Reader, Unmade};

use crate::check_ins::{closed_days, office_calendar};
use crate::{App, Failure};

/// A calendar shows so many days at most: two months of weeks.
const LONGEST: i64 = 62;

/// And so many entries a day at most.
const MOST_A_DAY: i32 = 200;

/// So many series are looked ahead into at most: more than a case manager has. Beyond, the calendar says
/// up to which day it is complete, rather than keep a person waiting.
pub(super) const LOOKED_INTO: u32 = 4000;

/// What one day shows.
#[derive(Default)]
struct Day {
    open: Vec<CalendarEntry>,
    ahead: Vec<CalendarEntry>,
    closed: Vec<CalendarEntry>,
    total: i32,
}

impl App {
    /// Days of the calendar. What has come due since is made first, for a moment, as for Today.
    ///
    /// # Errors
    /// [`Code::Invalid`](throughline_domain::Code::Invalid) on `to` before `from` or too far after it, and on
    /// `perDay`.
    pub async fn calendar_range(&self, query: CalendarQuery) -> Result<CalendarRange, Failure> {
        let length = query.to.signed_duration_since(query.from).num_days();
        if !(0..=LONGEST).contains(&length) {
            return Err(Failure::invalid("to", "out-of-range"));
        }
        if !(1..=MOST_A_DAY).contains(&query.per_day) {
            return Err(Failure::invalid("perDay", "out-of-range"));
        }
        let today = self.today();
        let mut record = self.record_planned().await?;
        let mut reader = record.reader().await?;
        let mut days: BTreeMap<NaiveDate, Day> =
            query.from.iter_days().take_while(|day| *day <= query.to).map(|day| (day, Day::default())).collect();
        made(&mut reader, &query, &mut days).await?;
        let complete_to = ahead(&mut reader, &query, today, &mut days).await?;
        let closed = closed_days(&mut reader, query.from, query.to).await?;
        let most = usize::try_from(query.per_day).unwrap_or_default();
        let days = days.into_iter().map(|(on, day)| day.shown(on, closed.get(&on).cloned(), most)).collect();
        Ok(CalendarRange { today, days, complete_to })
    }
}

impl Day {
    /// What is to be done goes before what was done where there is no room for both; all of it by time.
    fn shown(self, on: NaiveDate, closed: Option<String>, most: usize) -> CalendarDay {
        let mut entries: Vec<CalendarEntry> =
            self.open.into_iter().chain(self.ahead).chain(self.closed).take(most).collect();
        entries.sort_by_key(|entry| entry.at.map_or((1, None), |at| (0, Some(at))));
        CalendarDay { on, closed, entries, total: self.total }
    }
}

/// The check-ins that are made.
async fn made(
    reader: &mut Reader<'_>,
    query: &CalendarQuery,
    days: &mut BTreeMap<NaiveDate, Day>,
) -> Result<(), Failure> {
    if let Some(client_id) = &query.client_id {
        for entry in reader.entries_of(client_id, query.from, query.to).await? {
            let Some(day) = days.get_mut(&entry.do_on) else { continue };
            day.total += 1;
            if entry.state == CheckInState::Open { &mut day.open } else { &mut day.closed }.push(entry);
        }
        return Ok(());
    }
    let all: Vec<NaiveDate> = days.keys().copied().collect();
    let per_day = query.per_day.unsigned_abs();
    let (open, open_counts) = reader.open_by_day(&all, per_day).await?;
    let (closed, closed_counts) = reader.closed_by_day(&all, per_day).await?;
    for DayCount { on, count } in open_counts.into_iter().chain(closed_counts) {
        if let Some(day) = days.get_mut(&on) {
            day.total += count;
        }
    }
    for entry in open {
        if let Some(day) = days.get_mut(&entry.do_on) {
            day.open.push(entry);
        }
    }
    for entry in closed {
        if let Some(day) = days.get_mut(&entry.do_on) {
            day.closed.push(entry);
        }
    }
    Ok(())
}

/// The dates beyond what is made. Answers up to which day they are all there; none: to the last.
async fn ahead(
    reader: &mut Reader<'_>,
    query: &CalendarQuery,
    today: NaiveDate,
    days: &mut BTreeMap<NaiveDate, Day>,
) -> Result<Option<NaiveDate>, Failure> {
    let made_to = today.checked_add_days(Days::new(u64::from(HORIZON_DAYS))).unwrap_or(NaiveDate::MAX);
    if query.to <= made_to {
        return Ok(None);
    }
    // Asked before they are read: to read thousands of series only to find that they are too many takes longest.
    if query.client_id.is_none() && reader.many_unmade_by(query.to, LOOKED_INTO).await? {
        return Ok(Some(made_to));
    }
    let unmade = reader.unmade_by(query.to, query.client_id.as_ref(), LOOKED_INTO).await?;
    let office = office_calendar(reader).await?;
    for unmade in unmade {
        for entry in dates_ahead(reader, &unmade, &office, query.from, query.to, today).await? {
            let Some(day) = days.get_mut(&entry.do_on) else { continue };
            day.total += 1;
            day.ahead.push(entry);
        }
    }
    Ok(None)
}

/// The dates of a series for which no check-in is made yet, each on the day from which it may be done. A rhythm
/// after contacts has none: nobody knows when the next contact will be.
pub(super) async fn dates_ahead(
    reader: &mut Reader<'_>,
    unmade: &Unmade,
    office: &OfficeCalendar,
    from: NaiveDate,
    to: NaiveDate,
    today: NaiveDate,
) -> Result<Vec<CalendarEntry>, Failure> {
    let Unmade { series, client_name, made_to } = unmade;
    let cadence = &series.cadence;
    let made_to = made_to.unwrap_or(today).max(today);
    let mut history = History::default();
    let by_acuity = matches!(cadence.pattern, Pattern::ByAcuity { .. });
    if by_acuity || matches!(cadence.ending, Ending::While { .. }) {
        let circumstances = reader.circumstances_of(series, today).await?;
        let grace = Days::new(u64::try_from(cadence.window.grace_days).unwrap_or(0));
        history.acuity = circumstances.acuity;
        history.condition_over = circumstances.condition_over;
        // Whatever the interval was before, the next counts from the last that is made.
        history.counted = unmade.made_to.and_then(|on| Some(Counted { on: on.checked_sub_days(grace)?, number: 1 }));
    }
    let windows = windows_from(cadence, &history, office, from.max(made_to));
    Ok(windows
        .take_while(|window| window.opens_on <= to)
        .filter(|window| window.due_on > made_to && window.opens_on >= from)
        .map(|window| CalendarEntry {
            check_in_id: None,
            series_id: series.id.clone(),
            client_id: series.client_id.clone(),
            client_name: client_name.clone(),
            purpose: series.purpose.clone(),
            kind: series.kind.clone(),
            medium: series.medium,
            at: cadence.at,
            do_on: window.opens_on,
            due_on: window.due_on,
            state: CheckInState::Open,
        })
        .collect())
}
