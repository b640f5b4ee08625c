//! The gaps of a client, by a second reckoning: from what the record lists of check-ins, notes and the plan, and
//! from what was done. Nothing of the rules is called here.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Duration, NaiveDate};
use throughline_domain::check_in::{CheckIn, CheckInKind, CheckInState, SeriesStatus};
use throughline_domain::client::{Episode, EpisodeStatus};
use throughline_domain::contact::UnsignedNote;
use throughline_domain::gap::{GapDecisionKind, GapSeverity, GapState};
use throughline_domain::plan::GoalStatus;

use super::stay::step_of;
use super::{Line, Moment, Story};
use crate::tests::Desk;

/// Since when a gap counts that was seen first on `from`, after so many days.
fn after(from: NaiveDate, days: i64) -> NaiveDate {
    from + Duration::days(days)
}

/// What a day it is, and where.
#[derive(Clone, Copy)]
pub(super) struct Here {
    pub(super) today: NaiveDate,
    /// So much is the wall clock ahead of UTC.
    pub(super) ahead: Duration,
}

impl Here {
    fn day(self, at: Moment) -> NaiveDate {
        (at + self.ahead).date_naive()
    }
}

/// The gaps of a client.
pub(super) async fn reckoned(desk: &Desk, story: &Story, unsigned: &[UnsignedNote], here: Here) -> Vec<Line> {
    use GapSeverity::{Late, Urgent, Watch};
    let today = here.today;
    let mut record = desk.app.record().await.unwrap();
    let mut reader = record.reader().await.unwrap();
    let episode: Episode = reader.get(story.episode.as_str()).await.unwrap();
    let all_series = reader.series_of(&story.id).await.unwrap();
    let check_ins = reader.check_ins_of(&story.id, 10_000).await.unwrap();
    let content = reader.plan_content(&story.id).await.unwrap();
    let running = episode.status == EpisodeStatus::Active;
    let opened = episode.opened_on.unwrap();
    let kind_of = |k: &CheckIn| all_series.iter().find(|s| s.id == k.series_id).unwrap().kind.clone();
    let mut found: Vec<(&str, String, NaiveDate, GapSeverity)> = Vec::new();
    let open: Vec<&CheckIn> = check_ins.iter().filter(|k| k.state == CheckInState::Open).collect();
    let is_put_off = |k: &CheckIn| k.do_on > today && k.due_on < today;
    for k in open.iter().filter(|k| k.do_on <= today || is_put_off(k)) {
        let id = k.id.0.clone();
        match (kind_of(k), k.due_on < today) {
            (CheckInKind::Promise { .. }, true) => found.push(("promise-past-due", id, after(k.due_on, 1), Late)),
            (CheckInKind::Promise { .. } | CheckInKind::DischargeStep { .. }, _) => {}
            (_, true) => found.push(("check-in-overdue", id, after(k.due_on, 1), Late)),
            (_, false) => found.push(("check-in-due", id, k.do_on, Watch)),
        }
    }
    // Steps after a discharge: what waits is what was not done, whatever the record lists.
    let mut steps: BTreeMap<(&str, &str), &CheckIn> = BTreeMap::new();
    for series in &all_series {
        if let Some((stay, slot)) = step_of(&series.kind)
            && let Some(k) = open.iter().find(|k| k.series_id == series.id)
        {
            assert!(steps.insert((stay.as_str(), slot), k).is_none(), "a step is there twice");
        }
    }
    for stay in &story.stays {
        for (slot, due_on) in stay.waiting() {
            let k = steps.remove(&(stay.id.as_str(), slot)).unwrap_or_else(|| panic!("{slot} is missing"));
            let severity = if due_on < today { Urgent } else { Late };
            found.push(("discharge-step", k.id.0.clone(), after(due_on, -1), severity));
        }
    }
    assert!(steps.is_empty(), "steps nobody has to do: {:?}", steps.keys());
    for value in story.values.iter().filter(|value| !value.answered) {
        let on = here.day(value.at);
        let bounds = story.bounds.get(&value.pressure);
        if bounds.is_some_and(|bounds| on >= bounds.from && bounds.exclude(value)) {
            found.push(("measure-unanswered", value.id.0.clone(), on, Urgent));
        }
    }
    for note in unsigned.iter().filter(|note| note.client_id == story.id) {
        found.push(("note-unsigned", note.note_id.0.clone(), after(here.day(note.written_at), 2), Late));
    }
    if running {
        let reached = story.contacts.iter().filter(|(_, reached, _)| *reached).map(|(at, ..)| here.day(*at)).max();
        let client = || story.id.0.clone();
        found.push(("no-contact", client(), after(reached.unwrap_or(opened).max(opened), 30), Late));
        if !open.iter().any(|k| kind_of(k) == CheckInKind::Contact) {
            let closed = check_ins.iter().filter(|k| kind_of(k) == CheckInKind::Contact);
            let last = closed.filter_map(|k| k.closed_at).map(|at| here.day(at)).max();
            found.push(("no-next-contact", client(), last.unwrap_or(opened).max(opened), Late));
        }
        // Attempts since anybody was reached: of each open check-in, and all the others together.
        let since = story.contacts.iter().rposition(|(_, reached, _)| *reached).map_or(0, |at| at + 1);
        let mut tried: BTreeMap<Option<&str>, Vec<NaiveDate>> = BTreeMap::new();
        for (at, _, check_in) in &story.contacts[since..] {
            let still_open = check_in.as_deref().filter(|id| open.iter().any(|k| k.id.as_str() == *id));
            tried.entry(still_open).or_default().push(here.day(*at));
        }
        for (check_in, days) in tried {
            if let Some(from) = came_to_a_step(&days) {
                let subject = check_in.map_or_else(client, str::to_owned);
                found.push(("attempts-without-contact", subject, from, Late));
            }
        }
        // Of each instrument the newest, unless a check-in is there to ask it.
        for instrument in ["phq-9", "gad-7"] {
            let of_it = story.asked.iter().filter(|asked| asked.instrument == instrument);
            let Some(last) = of_it.max_by_key(|asked| asked.on) else { continue };
            let asks = |k: &&CheckIn| {
                let kind = CheckInKind::Assessment { instrument_id: instrument.into() };
                kind_of(k) == kind && (k.do_on <= today || k.due_on < today)
            };
            if !open.iter().any(asks) {
                // Nobody here was late before the client came.
                found.push(("assessment-due", instrument.to_owned(), last.again_on().max(opened), Late));
            }
        }
        if let Some(on) = episode.next_review_on {
            found.push(("plan-review-due", story.episode.0.clone(), after(on, 1), Late));
        }
        match (story.finalised, story.changed) {
            (None, _) => found.push(("plan-unsigned", client(), after(opened, 14), Late)),
            (Some(_), Some(changed)) => {
                let plan = story.plan.clone().unwrap().0;
                found.push(("plan-unsigned", plan, after(here.day(changed), 14), Late));
            }
            (Some(_), None) => {}
        }
        if let Some(at) = story.finalised.filter(|_| !story.given) {
            found.push(("plan-not-given", story.plan.clone().unwrap().0, after(here.day(at), 7), Watch));
        }
        if let Some(content) = content {
            for goal in content.goals.iter().filter(|goal| goal.status == GoalStatus::Active) {
                // What it is measured by is something done about it.
                let measured = story.bounds.iter().filter(|(_, bounds)| bounds.goal.as_ref() == Some(&goal.id));
                let measured = measured.flat_map(|(pressure, _)| {
                    story.values.iter().filter(move |value| value.pressure == *pressure).map(|value| value.at)
                });
                let touched = measured.chain([story.touched[&goal.id]]).max().unwrap();
                found.push(("goal-inactive", goal.id.0.clone(), after(here.day(touched), 30), Watch));
                if let Some(on) = goal.targets.iter().filter_map(|target| target.due_on).min() {
                    found.push(("goal-past-date", goal.id.0.clone(), after(on, 1), Late));
                }
            }
            for intervention in &content.interventions {
                if let Some(on) = intervention.due_on {
                    found.push(("intervention-overdue", intervention.id.0.clone(), after(on, 1), Late));
                }
            }
        }
        let paused = all_series.iter().any(|s| s.status == SeriesStatus::Paused);
        nothing_was_left_out(story, &check_ins, paused, today);
    }
    let mut lines = Vec::new();
    for (rule, subject, since, severity) in found.into_iter().filter(|(_, _, since, _)| *since <= today) {
        let state = match story.decided.get(&(rule.to_owned(), subject.clone())) {
            Some((GapDecisionKind::Settled, _, of)) if *of == since => continue,
            Some((GapDecisionKind::Snoozed, Some(until), _)) if *until >= today => GapState::Snoozed,
            Some((GapDecisionKind::Exempt, Some(until), _)) if *until >= today => GapState::Exempt,
            _ => {
                // Dates that others set wait for no snooze, and attempts are gaps of their own.
                let waits = ["check-in-overdue", "promise-past-due"].contains(&rule);
                let put_off = waits && open.iter().any(|k| k.id.0 == subject && is_put_off(k));
                if put_off { GapState::Snoozed } else { GapState::Open }
            }
        };
        lines.push((rule.to_owned(), subject, since, severity, state));
    }
    lines
}

/// The first day on which two attempts fell within seven days, three within fourteen, four within
/// twenty-one, or five within thirty.
fn came_to_a_step(days: &[NaiveDate]) -> Option<NaiveDate> {
    let is_step =
        |n: usize, within: i64, last: usize| last + 1 >= n && (days[last] - days[last + 1 - n]).num_days() < within;
    (0..days.len())
        .find(|last| [(2, 7), (3, 14), (4, 21), (5, 30)].iter().any(|(n, w)| is_step(*n, *w, *last)))
        .map(|last| days[last])
}

/// A rhythm has a check-in on each of its days that it was not paused on; while it is paused it has none ahead.
fn nothing_was_left_out(story: &Story, check_ins: &[CheckIn], paused: bool, today: NaiveDate) {
    let Some(rhythm) = &story.rhythm else { return };
    assert_eq!(paused, rhythm.turns.len() % 2 == 1, "paused and gone on with: {:?}", rhythm.turns);
    let of_it: Vec<&CheckIn> = check_ins.iter().filter(|k| k.series_id == rhythm.series).collect();
    let there: BTreeSet<NaiveDate> = of_it.iter().map(|k| k.due_on).collect();
    let pauses: Vec<(NaiveDate, NaiveDate)> =
        rhythm.turns.chunks(2).map(|turns| (turns[0], turns.get(1).copied().unwrap_or(NaiveDate::MAX))).collect();
    let mut on = rhythm.starts_on;
    while on <= today {
        let due_on = after(on, rhythm.grace);
        if pauses.iter().all(|(from, to)| due_on < *from || on > *to) {
            assert!(there.contains(&due_on), "{today}: no check-in for {on}, turns {:?}", rhythm.turns);
        }
        on = after(on, rhythm.every);
    }
    if let Some(from) = rhythm.turns.last().filter(|_| paused) {
        let ahead = of_it.iter().find(|k| k.state == CheckInState::Open && k.due_on > today.max(*from));
        assert!(ahead.is_none(), "paused since {from}, and still {ahead:?}");
    }
}
