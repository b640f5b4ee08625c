//! Rhythms that depend on more than the calendar, on a real record: contacts, acuity, conditions, the days the
//! office is open, the date they hang on; and clocks that are set wrong.

use chrono::NaiveDate;
use throughline_domain::Code;
use throughline_domain::cadence::{
    AcuityStep, CadenceCondition, ClosedDay, DueState, Ending, IntervalUnit, MovedDate, Pattern, Period, Window,
};
use throughline_domain::check_in::{
    Anchor, CheckIn, CheckInKind, CheckInOutcome, CheckInSeries, CheckInState, Rest, SeriesView,
};
use throughline_domain::client::{Acuity, ClientPart, ClientPartKind, Episode, EpisodeStatus, RiskFlag, RiskFlagKind};
use throughline_domain::contact::{Contact, ContactNote, ContactOutcome, Note};
use throughline_domain::id::EpisodeId;
use throughline_domain::office_days::{OfficeDay, OfficeDays};

use super::check_ins::series;
use super::notes::{contact, note};
use super::suggestions::{complete, phq9};
use super::{Desk, ada, day};

fn episode(acuity: Acuity) -> Episode {
    Episode {
        id: EpisodeId("e".to_owned()),
        client_id: ada(),
        programme: "Care at home".into(),
        status: EpisodeStatus::Active,
        status_history: Vec::new(),
        acuity,
        case_manager: None,
        referral_source: None,
        referred_on: None,
        opened_on: Some(day(0)),
        closed_on: None,
        closure_reason: None,
        next_review_on: None,
        source: None,
    }
}

async fn check_ins(desk: &Desk, state: CheckInState) -> Vec<CheckIn> {
    desk.app.roll_forward().await.unwrap();
    let mut all = desk.app.check_in_list(ada()).await.unwrap();
    all.retain(|check_in| check_in.state == state);
    all.sort_by_key(|check_in| (check_in.due_on, check_in.number));
    all
}

async fn open(desk: &Desk) -> Vec<NaiveDate> {
    check_ins(desk, CheckInState::Open).await.into_iter().map(|c| c.due_on).collect()
}

async fn view(desk: &Desk) -> SeriesView {
    desk.app.roll_forward().await.unwrap();
    desk.app.series_list(ada()).await.unwrap().remove(0)
}

async fn answer_first(desk: &Desk, outcome: CheckInOutcome) -> CheckIn {
    let first = check_ins(desk, CheckInState::Open).await.remove(0);
    desk.app.check_in_answer(first.id, outcome).await.unwrap()
}

fn days(all: &[i64]) -> Vec<NaiveDate> {
    all.iter().map(|n| day(*n)).collect()
}

#[tokio::test]
async fn only_a_contact_begins_the_next() {
    let desk = Desk::open().await;
    desk.app.series_save(series(Pattern::AfterContact { every: 7, unit: IntervalUnit::Days })).await.unwrap();
    assert_eq!(open(&desk).await, days(&[0]));
    desk.days_pass(3);
    // While one waits, nobody knows when the next is due.
    assert_eq!(open(&desk).await, days(&[0]));
    answer_first(&desk, CheckInOutcome::NoAnswer).await;
    assert_eq!(open(&desk).await, days(&[0]));
    answer_first(&desk, CheckInOutcome::Done { on: Some(day(2)), remark: None }).await;
    assert_eq!(open(&desk).await, days(&[9]));
    let stands = view(&desk).await.standing;
    assert_eq!(stands.state, DueState::NotYet { opens_on: day(9) });
    assert_eq!(
        stands.sentence,
        "Next due on December 1. 7 days after the last contact at 2:00 PM. The last was on November 24."
    );
    // Settled without a contact: an interval later, from the same contact.
    desk.days_pass(6);
    answer_first(&desk, CheckInOutcome::NotPossible { reason: "In hospital".into() }).await;
    assert_eq!(open(&desk).await, days(&[16]));
}

/// Whoever was reached yesterday about something else is not called today for having been silent for a week.
#[tokio::test]
async fn a_contact_in_a_note_begins_the_next_too() {
    let desk = Desk::open().await;
    desk.app.series_save(series(Pattern::AfterContact { every: 7, unit: IntervalUnit::Days })).await.unwrap();
    answer_first(&desk, CheckInOutcome::Reached).await;
    assert_eq!(open(&desk).await, days(&[7]));
    desk.days_pass(3);
    let told = |outcome| ContactNote {
        contact: Some(Contact { at: *desk.clock.at.lock().unwrap(), ..contact(None, outcome) }),
        note: note("Called"),
    };
    desk.app.contact_note_save(told(ContactOutcome::NoAnswer)).await.unwrap();
    assert_eq!(open(&desk).await, days(&[7]));
    let view = desk.app.contact_note_save(told(ContactOutcome::Reached)).await.unwrap();
    assert_eq!(open(&desk).await, days(&[10]));
    // Corrected: it was the machine that answered.
    let corrected = Contact { outcome: ContactOutcome::LeftMessage, ..view.contact.unwrap() };
    let again = ContactNote { contact: Some(corrected), note: view.note };
    desk.app.contact_note_save(again).await.unwrap();
    assert_eq!(open(&desk).await, days(&[7]));
}

/// Whoever was reached in a conversation about something else since a check-in came due has been reached.
#[tokio::test]
async fn a_contact_in_a_note_satisfies_what_has_come_due() {
    let desk = Desk::open().await;
    desk.app.series_save(series(Pattern::AfterContact { every: 7, unit: IntervalUnit::Days })).await.unwrap();
    answer_first(&desk, CheckInOutcome::Reached).await;
    desk.days_pass(9);
    assert_eq!(open(&desk).await, days(&[7]));
    let told = |days_ago: i64, outcome| {
        let at = *desk.clock.at.lock().unwrap() - chrono::Duration::days(days_ago);
        ContactNote { contact: Some(Contact { at, ..contact(None, outcome) }), note: note("Called") }
    };
    // Nobody was reached, or before it was due.
    desk.app.contact_note_save(told(0, ContactOutcome::LeftMessage)).await.unwrap();
    desk.app.contact_note_save(told(3, ContactOutcome::Reached)).await.unwrap();
    assert_eq!(open(&desk).await, days(&[7]));
    let view = desk.app.contact_note_save(told(1, ContactOutcome::Reached)).await.unwrap();
    assert_eq!(open(&desk).await, days(&[15]));
    let kept = view.contact.clone().unwrap();
    let done = check_ins(&desk, CheckInState::Done).await;
    let closed = done.iter().find(|check_in| check_in.due_on == day(7)).unwrap();
    assert_eq!((closed.contact_id.as_ref(), closed.late), (Some(&kept.id), true));
    // Written on, it changes nothing; undone, corrected to another day or outcome, what it closed waits again.
    let again = |contact: &Contact, text: &str| ContactNote {
        contact: Some(contact.clone()),
        note: Note { text: text.into(), ..view.note.clone() },
    };
    desk.app.contact_note_save(again(&kept, "Called her about the walker")).await.unwrap();
    assert_eq!(check_ins(&desk, CheckInState::Done).await, done);
    let early = Contact { at: kept.at - chrono::Duration::days(3), ..kept.clone() };
    desk.app.contact_note_save(again(&early, "Called")).await.unwrap();
    assert_eq!(open(&desk).await, days(&[7]));
    desk.app.act_undo(desk.last_act().await).await.unwrap();
    assert_eq!(open(&desk).await, days(&[15]));
    let machine = Contact { outcome: ContactOutcome::LeftMessage, ..kept };
    desk.app.contact_note_save(again(&machine, "Called")).await.unwrap();
    assert_eq!(open(&desk).await, days(&[7]));
}

/// So it is where another check-in was answered.
#[tokio::test]
async fn reaching_somebody_for_one_check_in_satisfies_a_rhythm_after_contacts() {
    let desk = Desk::open().await;
    desk.app.series_save(series(Pattern::AfterContact { every: 7, unit: IntervalUnit::Days })).await.unwrap();
    let other = desk.app.series_save(series(Pattern::Once)).await.unwrap();
    let once = check_ins(&desk, CheckInState::Open).await.into_iter().find(|k| k.series_id == other.id).unwrap();
    desk.app.check_in_answer(once.id.clone(), CheckInOutcome::NoAnswer).await.unwrap();
    assert_eq!(open(&desk).await, days(&[0, 0]));
    desk.app.check_in_answer(once.id, CheckInOutcome::Reached).await.unwrap();
    assert_eq!(open(&desk).await, days(&[7]));
    desk.app.act_undo(desk.last_act().await).await.unwrap();
    assert_eq!(open(&desk).await, days(&[0, 0]));
}

#[tokio::test]
async fn a_week_is_done_on_any_day_of_it() {
    let desk = Desk::open().await;
    desk.days_pass(1); // a Monday
    desk.app.series_save(series(Pattern::Within { period: Period::Week })).await.unwrap();
    // The first week is the one the rhythm begins in, though only its Sunday is left, and that is over.
    let first = check_ins(&desk, CheckInState::Open).await.remove(0);
    assert_eq!((first.do_on, first.due_on), (day(1), day(7)));
    assert_eq!(view(&desk).await.standing.state, DueState::Due);
    desk.days_pass(2);
    let done = answer_first(&desk, CheckInOutcome::Reached).await;
    assert!(!done.late);
    assert_eq!(view(&desk).await.standing.state, DueState::Satisfied { on: day(3), late: false, attempts: None });
    assert_eq!(open(&desk).await, days(&[14, 21]));
}

#[tokio::test]
async fn documented_attempts_suffice_where_the_series_says_so() {
    let desk = Desk::open().await;
    let calls = CheckInSeries { attempts_suffice: Some(2), ..series(Pattern::Once) };
    desk.app.series_save(calls).await.unwrap();
    // Two on one day are one.
    answer_first(&desk, CheckInOutcome::NoAnswer).await;
    let open = answer_first(&desk, CheckInOutcome::LeftMessage).await;
    assert_eq!((open.state, open.attempts), (CheckInState::Open, 2));
    desk.days_pass(1);
    let closed = answer_first(&desk, CheckInOutcome::NoAnswer).await;
    assert_eq!((closed.state, closed.attempts, closed.late), (CheckInState::Attempted, 3, true));
    assert!(closed.contact_id.is_some());
}

#[tokio::test]
async fn acuity_moves_what_is_ahead() {
    let desk = Desk::open().await;
    desk.put(&episode(Acuity::Low)).await;
    let step = |acuity, every| AcuityStep { acuity, every, unit: IntervalUnit::Weeks };
    let steps = vec![step(Acuity::Low, 4), step(Acuity::High, 1)];
    desk.app.series_save(series(Pattern::ByAcuity { steps })).await.unwrap();
    assert_eq!(open(&desk).await, days(&[0, 28]));
    answer_first(&desk, CheckInOutcome::Reached).await;
    desk.days_pass(2);
    desk.app.client_part_save(ClientPart::Episode(episode(Acuity::High))).await.unwrap();
    // The one of before falls on the new rhythm as well: it stays.
    assert_eq!(open(&desk).await, days(&[7, 14, 28]));
    desk.app.client_part_save(ClientPart::Episode(episode(Acuity::Low))).await.unwrap();
    assert_eq!(open(&desk).await, days(&[28]));
}

#[tokio::test]
async fn a_rhythm_rests_while_its_condition_does_not_hold() {
    let desk = Desk::open().await;
    let condition = CadenceCondition::RiskFlag { flag: RiskFlagKind::Safety };
    let mut daily = series(Pattern::Days { every: 1 });
    daily.cadence.ending = Ending::While { condition };
    desk.app.series_save(daily).await.unwrap();
    assert_eq!(view(&desk).await.rests, Some(Rest::ConditionOver));
    assert!(open(&desk).await.is_empty());
    let flag = RiskFlag {
        id: "f".into(),
        client_id: ada(),
        kind: RiskFlagKind::Safety,
        text: "Falls".into(),
        starts_on: Some(day(2)),
        ends_on: Some(day(4)),
        source: None,
    };
    desk.put(&flag).await;
    assert!(open(&desk).await.is_empty());
    // It begins to hold by the passing of days alone.
    desk.days_pass(2);
    let made = open(&desk).await;
    assert_eq!(made.first(), Some(&day(2)));
    assert_eq!(view(&desk).await.rests, None);
    // Over: what was made stays until somebody has settled it.
    desk.days_pass(20);
    assert_eq!(view(&desk).await.rests, Some(Rest::ConditionOver));
    assert_eq!(open(&desk).await, made);
}

#[tokio::test]
async fn a_closed_office_moves_what_is_ahead() {
    let desk = Desk::open().await;
    let mut weekly = series(Pattern::Weeks { every: 1, weekdays: Vec::new() }); // Sundays
    weekly.cadence.window = Window { closed_day: ClosedDay::After, ..Window::default() };
    desk.app.series_save(weekly).await.unwrap();
    assert_eq!(open(&desk).await, days(&[1, 8]));
    let closed = vec![OfficeDay { on: day(8), name: "Moving house".into() }];
    desk.app.office_days_save(OfficeDays { closed, ..OfficeDays::default() }).await.unwrap();
    assert_eq!(open(&desk).await, days(&[1, 9]));
    assert_eq!(desk.app.office_days_get().await.unwrap().closed.len(), 1);
    let refused = desk.app.office_days_save(OfficeDays { weekdays: Vec::new(), ..OfficeDays::default() }).await;
    assert_eq!(refused.unwrap_err().code, Code::Invalid);
    let heads = desk.app.holiday_calendars(2026).await.unwrap();
    assert_eq!(heads.iter().map(|head| head.id.as_str()).collect::<Vec<_>>(), ["us-federal", "england-wales"]);
}

#[tokio::test]
async fn a_moved_anchor_shows_its_dates_and_moves_them() {
    let desk = Desk::open().await;
    desk.put(&episode(Acuity::Low)).await;
    let anchor = Anchor::EpisodeOpened { episode_id: EpisodeId("e".to_owned()), offset_days: 30 };
    let review = CheckInSeries { anchor: Some(anchor), ..series(Pattern::Once) };
    let saved = desk.app.series_save(review).await.unwrap();
    assert_eq!(saved.cadence.starts_on, day(30));
    assert_eq!(open(&desk).await, days(&[30]));
    let moved = ClientPart::Episode(Episode { opened_on: Some(day(-10)), ..episode(Acuity::Low) });
    let told = desk.app.anchor_preview(moved.clone()).await.unwrap();
    let expect = MovedDate { purpose: saved.purpose.clone(), before: Some(day(30)), after: Some(day(20)) };
    assert_eq!(told, [expect]);
    assert_eq!(open(&desk).await, days(&[30]));
    desk.app.client_part_save(moved).await.unwrap();
    assert_eq!(open(&desk).await, days(&[20]));
    // The anchor goes: the last day it gave stays.
    desk.app.client_part_remove(ClientPartKind::Episode, "e".into(), "Twice".into()).await.unwrap();
    let view = view(&desk).await;
    assert!(view.anchor_lost);
    assert_eq!(view.series.cadence.starts_on, day(20));
}

#[tokio::test]
async fn a_change_tells_what_it_would_move_and_writes_nothing() {
    let desk = Desk::open().await;
    let saved = desk.app.series_save(series(Pattern::Weeks { every: 1, weekdays: Vec::new() })).await.unwrap();
    desk.days_pass(1);
    let before = open(&desk).await;
    let act = desk.last_act().await;
    let mut changed = saved.clone();
    changed.cadence.pattern = Pattern::Weeks { every: 2, weekdays: Vec::new() };
    let told = desk.app.series_preview(changed.clone()).await.unwrap();
    // Every second week keeps one of the two ahead.
    assert_eq!(told.iter().map(|m| (m.before, m.after)).collect::<Vec<_>>(), [(Some(day(7)), None)]);
    assert!(desk.app.series_preview(saved).await.unwrap().is_empty());
    assert_eq!((open(&desk).await, desk.last_act().await), (before, act));
    desk.app.series_save(changed).await.unwrap();
    assert_eq!(open(&desk).await, days(&[0, 14]));
}

/// Where it stands is said of the next few dates: to make all of them, to the last year there is, would never end.
#[tokio::test]
async fn a_rhythm_of_business_days_without_an_end_says_where_it_stands() {
    let desk = Desk::open().await;
    desk.app.series_save(series(Pattern::BusinessDays { every: 2 })).await.unwrap();
    desk.days_pass(1);
    let standing = view(&desk).await.standing;
    assert_eq!((standing.state, standing.next.len()), (DueState::Due, 3));
}

#[tokio::test]
async fn a_rhythm_without_a_date_ahead_is_refused() {
    let desk = Desk::open().await;
    desk.days_pass(5);
    let refused = desk.app.series_save(series(Pattern::Once)).await.unwrap_err();
    assert_eq!((refused.code, refused.detail.field.as_deref()), (Code::Invalid, Some("startsOn")));
    let mut ended = series(Pattern::Days { every: 1 });
    ended.cadence.ending = Ending::Until { on: day(3) };
    let refused = desk.app.series_save(ended).await.unwrap_err();
    assert_eq!((refused.code, refused.detail.field.as_deref()), (Code::Invalid, Some("on")));
}

/// Whatever the clock says in between, every date of the rhythm has one check-in when it is right again.
#[tokio::test]
async fn a_clock_set_wrong_loses_and_doubles_nothing() {
    for wrong in [-365, 365] {
        let desk = Desk::open().await;
        desk.app.series_save(series(Pattern::Weeks { every: 1, weekdays: Vec::new() })).await.unwrap();
        answer_first(&desk, CheckInOutcome::Reached).await;
        desk.days_pass(wrong);
        let then = open(&desk).await;
        desk.days_pass(-wrong);
        desk.days_pass(7);
        let now = open(&desk).await;
        let mut once = now.clone();
        once.dedup();
        assert_eq!(once, now, "none doubled, {wrong}");
        assert!(then.iter().all(|due| now.contains(due)), "none lost, {wrong}");
        assert!(days(&[7, 14, 21]).iter().all(|due| now.contains(due)), "all there, {wrong}: {now:?}");
    }
}

#[tokio::test]
async fn a_task_and_a_form_are_done_without_a_contact() {
    let desk = Desk::open().await;
    let kind = CheckInKind::Assessment { instrument_id: "phq-9".into() };
    let monthly = CheckInSeries { kind, ..series(Pattern::Days { every: 10 }) };
    desk.app.series_save(monthly).await.unwrap();
    assert_eq!(open(&desk).await, days(&[0, 10]));
    // An older form that is entered only now is none of them.
    let old = phq9(&desk, -30, [0; 9]).await;
    complete(&desk, &old).await;
    assert_eq!(open(&desk).await, days(&[0, 10]));
    let id = phq9(&desk, 0, [0; 9]).await;
    complete(&desk, &id).await;
    // The one whose time has come is done; the one further ahead asks for another time.
    assert_eq!(open(&desk).await, days(&[10]));
    let done = check_ins(&desk, CheckInState::Done).await;
    assert_eq!(done[0].done_on, Some(day(0)));
    assert!(done[0].contact_id.is_none());
}

/// A form that was missed was not filled in: one form is one check-in.
#[tokio::test]
async fn one_form_answers_one_check_in() {
    let desk = Desk::open().await;
    let kind = CheckInKind::Assessment { instrument_id: "phq-9".into() };
    desk.app.series_save(CheckInSeries { kind, ..series(Pattern::Days { every: 10 }) }).await.unwrap();
    desk.days_pass(25);
    assert_eq!(open(&desk).await, days(&[0, 10, 20, 30]));
    let id = phq9(&desk, 25, [0; 9]).await;
    complete(&desk, &id).await;
    assert_eq!(open(&desk).await, days(&[0, 10, 30]));
    let done = check_ins(&desk, CheckInState::Done).await;
    assert_eq!((done.len(), done[0].due_on, done[0].done_on, done[0].late), (1, day(20), Some(day(25)), true));
    // One from before, entered now, answers the check-in of its time.
    let id = phq9(&desk, 11, [0; 9]).await;
    complete(&desk, &id).await;
    assert_eq!(open(&desk).await, days(&[0, 30]));
}
