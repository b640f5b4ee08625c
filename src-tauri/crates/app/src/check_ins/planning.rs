//! Which check-ins a series has, made true in the record.

use chrono::{Days, NaiveDate};
use throughline_domain::cadence::numbered_from;
use throughline_domain::check_in::{
    CheckIn, CheckInSeries, CheckInState, HORIZON_DAYS, Planned, SeriesStatus, plan, plan_after_change, withdraw,
};
use throughline_domain::id::CheckInId;
use throughline_store::{Write, WriteContext, new_id};

use crate::{App, Failure};

/// The program itself: who makes the check-ins a new day asks for.
const PROGRAM: &str = "throughline";

/// How many series are planned in one act, so that a long absence does not become one huge transaction.
const AT_ONCE: u32 = 200;

/// Why a series is planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Occasion {
    /// A new day, or a check-in that was closed.
    Moved,
    /// The series itself was saved: nothing is owed for the days before.
    Changed,
}

impl App {
    /// Makes the check-ins that have come within the horizon since the last time, also those that were
    /// missed while the program was not running. One look at an index where there is nothing to do.
    ///
    /// # Errors
    /// [`Code::Locked`](throughline_domain::Code::Locked) and what the store says.
    pub async fn roll_forward(&self) -> Result<(), Failure> {
        let today = self.today();
        loop {
            let mut record = self.record().await?;
            let due = record.reader().await?.series_to_plan(today, AT_ONCE).await?;
            if due.is_empty() {
                return Ok(());
            }
            let mut write = record.write(WriteContext::new(PROGRAM, self.now(), "check_in.roll_forward")).await?;
            for series in &due {
                replan(&mut write, series, today, Occasion::Moved).await?;
            }
            write.commit().await?;
        }
    }
}

/// Makes and withdraws what the rules say, and notes when to look at the series again.
pub(crate) async fn replan(
    write: &mut Write<'_>,
    series: &CheckInSeries,
    today: NaiveDate,
    occasion: Occasion,
) -> Result<(), Failure> {
    let existing = write.reader().check_ins_to_plan_by(&series.id, today).await?;
    let planned = match occasion {
        Occasion::Moved => plan(series, &existing, today, HORIZON_DAYS),
        Occasion::Changed => plan_after_change(series, &existing, today, HORIZON_DAYS),
    };
    let at = write.stamp().at;
    for check_in in existing.iter().filter(|c| planned.withdraw.contains(&c.id)) {
        let withdrawn = withdraw(check_in, series.status_reason.as_deref(), at).map_err(super::answer::refused)?;
        write.save(&withdrawn).await?;
    }
    for (number, due_on) in &planned.create {
        write.save(&made(series, *number, *due_on, CheckInId(new_id(at)))).await?;
    }
    let day = look_again_on(series, &existing, &planned, today);
    Ok(write.plan_again_on(&series.id, day).await?)
}

fn made(series: &CheckInSeries, number: i32, due_on: NaiveDate, id: CheckInId) -> CheckIn {
    CheckIn {
        id,
        series_id: series.id.clone(),
        client_id: series.client_id.clone(),
        number,
        due_on,
        do_on: due_on,
        snooze_reason: None,
        state: CheckInState::Open,
        attempts: 0,
        closed_at: None,
        late: false,
        reason: None,
        contact_id: None,
    }
}

/// The first day on which planning may have something to make: when the next date that has no check-in
/// comes within the horizon, or when the last open one ahead is no longer ahead. None: never.
fn look_again_on(
    series: &CheckInSeries,
    existing: &[CheckIn],
    planned: &Planned,
    today: NaiveDate,
) -> Option<NaiveDate> {
    if series.status != SeriesStatus::Active {
        return None;
    }
    let stands = |c: &&CheckIn| c.state != CheckInState::Withdrawn && !planned.withdraw.contains(&c.id);
    let horizon = today.checked_add_days(Days::new(u64::from(HORIZON_DAYS)))?;
    let made = planned.create.iter().map(|(_, due_on)| *due_on);
    let next = numbered_from(&series.cadence, horizon.succ_opt()?).map(|(_, date)| date).find(|date| {
        !existing.iter().filter(stands).any(|c| c.due_on == *date)
            && !planned.create.iter().any(|(_, due_on)| due_on == date)
    })?;
    let open_ahead = existing.iter().filter(stands).filter(|c| c.state == CheckInState::Open).map(|c| c.due_on);
    let last_ahead = open_ahead.chain(made).filter(|due_on| *due_on > today).max();
    let in_horizon = next.checked_sub_days(Days::new(u64::from(HORIZON_DAYS)))?;
    Some(last_ahead.map_or(in_horizon, |last| last.min(in_horizon)))
}

#[cfg(test)]
mod tests {
    use throughline_domain::cadence::{Cadence, Ending, Pattern};
    use throughline_domain::contact::Medium;

    use super::*;

    fn day(days: i64) -> NaiveDate {
        NaiveDate::default() + chrono::Duration::days(20_000 + days)
    }

    fn series(pattern: Pattern, ending: Ending) -> CheckInSeries {
        let cadence = Cadence { pattern, starts_on: day(0), ending, at: None, zone: "UTC".into() };
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
            source: None,
        }
    }

    /// Planning only on the days it asked for makes the same check-ins, on the same day, as planning
    /// every day.
    #[test]
    fn looking_again_on_the_day_it_said_misses_nothing() {
        let check = |pattern: Pattern, ending: Ending| {
            let series = series(pattern.clone(), ending);
            let (mut daily, mut asked) = (Vec::new(), Vec::new());
            let mut again = Some(day(0));
            for today in (0..200).map(day) {
                let planned = plan(&series, &daily, today, HORIZON_DAYS);
                daily.extend(
                    planned
                        .create
                        .iter()
                        .map(|(number, due_on)| made(&series, *number, *due_on, CheckInId(number.to_string()))),
                );
                if again.is_some_and(|again| again <= today) {
                    let planned = plan(&series, &asked, today, HORIZON_DAYS);
                    again = look_again_on(&series, &asked, &planned, today);
                    assert!(again.is_none_or(|again| again > today), "{pattern:?}");
                    asked.extend(
                        planned
                            .create
                            .iter()
                            .map(|(number, due_on)| made(&series, *number, *due_on, CheckInId(number.to_string()))),
                    );
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
    }
}
