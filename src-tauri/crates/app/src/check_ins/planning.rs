//! Which check-ins a series has, made true in the record.
//!
//! A new day, or a long absence, may leave thousands of series to plan. No screen waits for all of
//! them: each answer plans for a moment, the longest waiting first, says how many series are left, and
//! the window asks again. What a series still waits for is written beside it in the record, so a
//! series is planned no less when the record is locked or the program ends in between.

use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use throughline_domain::cadence::DueWindow;
use throughline_domain::check_in::{
    CheckIn, CheckInSeries, CheckInState, HORIZON_DAYS, Rest, look_again_on, plan, plan_after_change, rest, withdraw,
};
use throughline_domain::id::{CheckInId, ClientId};
use throughline_domain::office_days::OfficeCalendar;
use throughline_store::{Record, Write, WriteContext, new_id};

use super::office_calendar;
use crate::app::OpenRecord;
use crate::{App, Failure};

/// The program itself: who makes the check-ins a new day asks for.
const PROGRAM: &str = "throughline";

/// How many series are planned in one act at most: about what a moment is enough for.
const AT_ONCE: u32 = 64;

/// How long one answer plans. A screen is to stand within a tenth of a second, what is read and made
/// durable for it included.
const MOMENT: Duration = Duration::from_millis(20);

/// Why a series is planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Occasion {
    /// A new day, or a check-in that was closed.
    Moved,
    /// The series itself was saved: nothing is owed for the days before.
    Changed,
}

/// How much more may be planned before an answer is given. The first step is always allowed, so that
/// asking often enough comes to an end.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Allowance {
    steps: u32,
    until: Option<Instant>,
    begun: bool,
}

impl Allowance {
    /// However much it is.
    pub(crate) const ALL: Self = Self { steps: u32::MAX, until: None, begun: false };

    /// What fits beside an answer.
    pub(crate) fn a_moment() -> Self {
        Self { until: Some(Instant::now() + MOMENT), ..Self::ALL }
    }

    /// So many check-ins and no more.
    #[cfg(test)]
    pub(crate) const fn of(steps: u32) -> Self {
        Self { steps, ..Self::ALL }
    }

    fn is_left(&self) -> bool {
        !self.begun || (self.steps > 0 && self.until.is_none_or(|until| Instant::now() < until))
    }

    fn take(&mut self) -> bool {
        let taken = self.is_left();
        self.begun = true;
        self.steps = self.steps.saturating_sub(u32::from(taken));
        taken
    }
}

impl App {
    /// Makes all check-ins that have come within the horizon since the last time, also those that were
    /// missed while the program was not running. For programs that do not ask again; a window asks
    /// [`agenda_page`](Self::agenda_page) until nothing is left.
    ///
    /// # Errors
    /// [`Code::Locked`](throughline_domain::Code::Locked) and what the store says.
    pub async fn roll_forward(&self) -> Result<(), Failure> {
        while self.plan_some(&mut *self.record().await?, None, Allowance::ALL).await? {}
        Ok(())
    }

    /// The open record, after planning for a moment, unless somebody else did while this one waited for it: a
    /// screen asks several things at once, and they are not to wait for a moment each.
    pub(crate) async fn record_planned(&self) -> Result<OpenRecord<'_>, Failure> {
        let before = self.batches.load(Ordering::Acquire);
        let mut record = self.record().await?;
        if self.batches.load(Ordering::Acquire) == before {
            self.plan_some(&mut record, None, Allowance::a_moment()).await?;
        }
        Ok(record)
    }

    /// Plans series that wait for it, of this client or of all, as far as the allowance goes, in one act.
    /// Answers whether there were any. One look at an index where there are none.
    pub(crate) async fn plan_some(
        &self,
        record: &mut Record,
        client_id: Option<&ClientId>,
        mut allowance: Allowance,
    ) -> Result<bool, Failure> {
        let today = self.today();
        let due = record.reader().await?.series_to_plan(today, client_id, AT_ONCE).await?;
        if due.is_empty() {
            return Ok(false);
        }
        let mut write = record.write(WriteContext::new(PROGRAM, self.now(), "check_in.roll_forward")).await?;
        let office = office_calendar(&mut write.reader()).await?;
        for series in &due {
            if !allowance.is_left() {
                break;
            }
            replan_within(&mut write, series, &office, today, Occasion::Moved, &mut allowance).await?;
        }
        write.commit().await?;
        self.batches.fetch_add(1, Ordering::Release);
        Ok(true)
    }
}

/// Makes and withdraws what the rules say, and notes when to look at the series again.
pub(crate) async fn replan(
    write: &mut Write<'_>,
    series: &CheckInSeries,
    today: NaiveDate,
    occasion: Occasion,
) -> Result<(), Failure> {
    let office = office_calendar(&mut write.reader()).await?;
    replan_within(write, series, &office, today, occasion, &mut { Allowance::ALL }).await
}

/// The same as far as the allowance goes. Check-ins are made in order of time, so the last one made says
/// where to go on; until then the series waits to be planned.
async fn replan_within(
    write: &mut Write<'_>,
    series: &CheckInSeries,
    office: &OfficeCalendar,
    today: NaiveDate,
    occasion: Occasion,
    allowance: &mut Allowance,
) -> Result<(), Failure> {
    let circumstances = write.reader().circumstances_of(series, today).await?;
    if let Some(rest) = rest(series, &circumstances) {
        allowance.take();
        // A condition may come to hold by the mere passing of days: a risk flag that begins tomorrow.
        let again_on = if rest == Rest::ConditionOver { today.succ_opt() } else { None };
        return Ok(write.planned(&series.id, again_on, true).await?);
    }
    let existing = write.reader().check_ins_to_plan_by(series, today).await?;
    let planned = match occasion {
        Occasion::Moved if !circumstances.rested => {
            plan(series, &existing, &circumstances, office, today, HORIZON_DAYS)
        }
        Occasion::Moved | Occasion::Changed => {
            plan_after_change(series, &existing, &circumstances, office, today, HORIZON_DAYS)
        }
    };
    let at = write.stamp().at;
    for check_in in existing.iter().filter(|c| planned.withdraw.contains(&c.id)) {
        let withdrawn = withdraw(check_in, series.status_reason.as_deref(), at).map_err(super::answer::refused)?;
        write.save(&withdrawn).await?;
    }
    if planned.create.is_empty() {
        allowance.take();
    }
    for window in &planned.create {
        if !allowance.take() {
            return Ok(write.planned(&series.id, Some(today), circumstances.rested).await?);
        }
        write.save(&made(series, window, CheckInId(new_id(at)))).await?;
    }
    let day = look_again_on(series, &existing, &planned, &circumstances, office, today);
    Ok(write.planned(&series.id, day, false).await?)
}

fn made(series: &CheckInSeries, window: &DueWindow, id: CheckInId) -> CheckIn {
    CheckIn {
        id,
        series_id: series.id.clone(),
        client_id: series.client_id.clone(),
        number: window.number,
        due_on: window.due_on,
        do_on: window.opens_on,
        snooze_reason: None,
        state: CheckInState::Open,
        attempts: 0,
        closed_at: None,
        late: false,
        reason: None,
        contact_id: None,
        done_on: None,
    }
}

#[cfg(test)]
mod tests {
    use throughline_domain::cadence::{Cadence, Ending, IntervalUnit, Pattern, Period, Stage, Window};
    use throughline_domain::check_in::{CheckInKind, Circumstances, Planned, SeriesStatus};
    use throughline_domain::contact::Medium;
    use throughline_domain::office_days::OfficeDays;

    use super::*;

    fn day(days: i64) -> NaiveDate {
        NaiveDate::default() + chrono::Duration::days(20_000 + days)
    }

    fn series(pattern: Pattern, ending: Ending) -> CheckInSeries {
        let cadence =
            Cadence { pattern, starts_on: day(0), ending, at: None, zone: "UTC".into(), window: Window::default() };
        CheckInSeries {
            id: "s".into(),
            client_id: "c".into(),
            episode_id: None,
            purpose: "See how it goes".into(),
            medium: Medium::Phone,
            with_whom: None,
            cadence,
            status: SeriesStatus::Active,
            status_reason: None,
            kind: CheckInKind::Contact,
            anchor: None,
            attempts_suffice: None,
            escalation: Vec::new(),
            source: None,
        }
    }

    /// Planning only on the days it asked for makes the same check-ins, on the same day, as planning
    /// every day.
    #[test]
    fn looking_again_on_the_day_it_said_misses_nothing() {
        let check = |pattern: Pattern, ending: Ending| {
            let series = series(pattern.clone(), ending);
            let (calm, office) = (Circumstances::default(), OfficeCalendar::new(&OfficeDays::default(), &[]));
            let (mut daily, mut asked) = (Vec::new(), Vec::new());
            let mut again = Some(day(0));
            let take = |list: &mut Vec<CheckIn>, planned: &Planned| {
                list.extend(planned.create.iter().map(|w| made(&series, w, CheckInId(w.number.to_string()))));
            };
            for today in (0..200).map(day) {
                let planned = plan(&series, &daily, &calm, &office, today, HORIZON_DAYS);
                take(&mut daily, &planned);
                if again.is_some_and(|again| again <= today) {
                    let planned = plan(&series, &asked, &calm, &office, today, HORIZON_DAYS);
                    again = look_again_on(&series, &asked, &planned, &calm, &office, today);
                    assert!(again.is_none_or(|again| again > today), "{pattern:?}");
                    take(&mut asked, &planned);
                }
                assert_eq!(asked, daily, "{pattern:?} on {today}");
            }
            assert!(!asked.is_empty());
        };
        check(Pattern::Once, Ending::Never);
        check(Pattern::Days { every: 1 }, Ending::Never);
        check(Pattern::Days { every: 13 }, Ending::Times { count: 4 });
        check(Pattern::Days { every: 40 }, Ending::Never);
        check(Pattern::Weeks { every: 2, weekdays: Vec::new() }, Ending::Until { on: day(100) });
        check(Pattern::MonthDay { every: 2, day: 31 }, Ending::Never);
        check(Pattern::BusinessDays { every: 3 }, Ending::Times { count: 20 });
        check(Pattern::Within { period: Period::Week }, Ending::Never);
        check(Pattern::Within { period: Period::Quarter }, Ending::Until { on: day(150) });
        let stage = |every, unit, times| Stage { every, unit, times };
        let stages = vec![stage(2, IntervalUnit::Days, Some(2)), stage(1, IntervalUnit::Months, None)];
        check(Pattern::Stages { stages }, Ending::Never);
        check(Pattern::AfterContact { every: 7, unit: IntervalUnit::Days }, Ending::Never);
    }
}
