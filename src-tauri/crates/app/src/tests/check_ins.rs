//! Check-ins: nothing is lost for being late.

use chrono::NaiveTime;
use throughline_domain::Code;
use throughline_domain::agenda::{AgendaCounts, AgendaRow, AgendaSection};
use throughline_domain::cadence::{Cadence, Ending, Pattern, Window};
use throughline_domain::check_in::{CheckInKind, CheckInOutcome, CheckInSeries, CheckInState, SeriesStatus};
use throughline_domain::contact::{ContactOutcome, Medium};
use throughline_domain::id::SeriesId;
use throughline_domain::timeline::TimelineBody;

use super::{Desk, ada, day};

pub(super) fn series(pattern: Pattern) -> CheckInSeries {
    let cadence = Cadence {
        pattern,
        starts_on: day(0),
        ending: Ending::Never,
        at: NaiveTime::from_hms_opt(14, 0, 0),
        zone: String::new(),
        window: Window::default(),
    };
    CheckInSeries {
        id: SeriesId::default(),
        client_id: ada(),
        episode_id: None,
        purpose: "See how the walker works out".into(),
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

async fn rows(desk: &Desk, section: AgendaSection) -> Vec<AgendaRow> {
    desk.app.roll_forward().await.unwrap();
    desk.app.agenda_page(section, None, 200).await.unwrap().rows
}

async fn counts(desk: &Desk) -> AgendaCounts {
    desk.counts().await
}

#[tokio::test]
async fn three_weeks_of_leave_leave_every_missed_one_overdue() {
    let desk = Desk::open().await;
    let saved = desk.app.series_save(series(Pattern::Days { every: 1 })).await.unwrap();
    assert_eq!(saved.cadence.zone, "UTC");
    let counts_then = counts(&desk).await;
    assert_eq!((counts_then.overdue, counts_then.today, counts_then.coming), (0, 1, 14));
    desk.days_pass(21);
    let overdue = rows(&desk, AgendaSection::Overdue).await;
    assert_eq!(overdue.iter().map(|row| row.check_in.due_on).collect::<Vec<_>>(), (0..21).map(day).collect::<Vec<_>>());
    assert_eq!(overdue.iter().map(|row| row.check_in.number).collect::<Vec<_>>(), (1..=21).collect::<Vec<_>>());
    assert_eq!(overdue[0].days_overdue, 21);
    let counts_now = counts(&desk).await;
    assert_eq!((counts_now.overdue, counts_now.today, counts_now.coming), (21, 1, 14));
    // Nothing more to do: the next look writes nothing.
    let act = desk.last_act().await;
    desk.app.roll_forward().await.unwrap();
    assert_eq!(desk.last_act().await, act);
}

#[tokio::test]
async fn late_completion_is_recorded_as_late() {
    let desk = Desk::open().await;
    desk.app.series_save(series(Pattern::Once)).await.unwrap();
    desk.days_pass(4);
    let row = rows(&desk, AgendaSection::Overdue).await.remove(0);
    let done = desk.app.check_in_answer(row.check_in.id.clone(), CheckInOutcome::Reached).await.unwrap();
    assert_eq!((done.state, done.late, done.due_on), (CheckInState::Done, true, day(0)));
    let again = desk.app.check_in_answer(row.check_in.id, CheckInOutcome::Reached).await.unwrap_err();
    assert_eq!(again.code, Code::Immutable);
    let story = desk.app.timeline_page(ada(), Vec::new(), None, 10).await.unwrap();
    let [entry] = &story.rows[..] else { panic!("{story:?}") };
    let TimelineBody::Contact { contact } = &entry.body else { panic!("{entry:?}") };
    assert_eq!((contact.outcome, contact.check_in_id.as_ref()), (ContactOutcome::Reached, Some(&done.id)));
    assert_eq!(done.contact_id.as_ref(), Some(&contact.id));
    assert_eq!(counts(&desk).await.overdue, 0);
}

#[tokio::test]
async fn a_contact_on_an_earlier_day_is_written_down_on_that_day() {
    let check = async |on: i64, noon: (u32, u32), late: bool| {
        let desk = Desk::open().await;
        let mut called = series(Pattern::Days { every: 30 });
        called.cadence.zone = "Asia/Kathmandu".into();
        desk.app.series_save(called).await.unwrap();
        desk.days_pass(9);
        let id = desk.app.check_in_list(ada()).await.unwrap().into_iter().find(|c| c.due_on == day(0)).unwrap().id;
        let outcome = CheckInOutcome::Done { on: Some(day(on)), remark: Some("At the market".into()) };
        let closed = desk.app.check_in_answer(id, outcome).await.unwrap();
        assert_eq!((closed.done_on, closed.late), (Some(day(on)), late), "{on}");
        let at = day(on).and_hms_opt(noon.0, noon.1, 0).unwrap().and_utc();
        assert_eq!(desk.app.client_get(ada()).await.unwrap().banner.last_contact_at, Some(at), "noon in Kathmandu");
    };
    check(0, (6, 15), false).await;
    check(3, (6, 15), true).await;
}

#[tokio::test]
async fn attempts_are_counted_and_leave_it_open() {
    let desk = Desk::open().await;
    desk.app.series_save(series(Pattern::Once)).await.unwrap();
    let id = rows(&desk, AgendaSection::Today).await.remove(0).check_in.id;
    for (attempts, outcome) in
        [CheckInOutcome::NoAnswer, CheckInOutcome::LeftMessage, CheckInOutcome::WrongNumber].into_iter().enumerate()
    {
        let tried = desk.app.check_in_answer(id.clone(), outcome).await.unwrap();
        assert_eq!((tried.state, tried.attempts), (CheckInState::Open, i32::try_from(attempts).unwrap() + 1));
    }
    assert_eq!(desk.app.timeline_page(ada(), Vec::new(), None, 10).await.unwrap().rows.len(), 3);
    let act = desk.last_act().await;
    desk.app.act_undo(act).await.unwrap();
    assert_eq!(rows(&desk, AgendaSection::Today).await[0].check_in.attempts, 2);
    let refused = CheckInOutcome::Refused { reason: Some("busy".into()) };
    let refused = desk.app.check_in_answer(id, refused).await.unwrap();
    assert_eq!(
        (refused.state, refused.reason.as_deref(), refused.contact_id.is_some()),
        (CheckInState::Refused, Some("busy"), true)
    );
}

#[tokio::test]
async fn a_snooze_keeps_the_deadline() {
    let desk = Desk::open().await;
    desk.app.series_save(series(Pattern::Once)).await.unwrap();
    let id = rows(&desk, AgendaSection::Today).await.remove(0).check_in.id;
    let past =
        desk.app.check_in_answer(id.clone(), CheckInOutcome::Snooze { until: day(0), reason: None }).await.unwrap_err();
    assert_eq!((past.code, past.detail.field.as_deref()), (Code::Invalid, Some("until")));
    desk.app.check_in_answer(id.clone(), CheckInOutcome::Snooze { until: day(30), reason: None }).await.unwrap();
    let coming = rows(&desk, AgendaSection::Coming).await;
    assert_eq!((coming.len(), coming[0].check_in.due_on, coming[0].check_in.do_on), (1, day(0), day(30)));
    desk.days_pass(30);
    let overdue = rows(&desk, AgendaSection::Overdue).await;
    assert_eq!((overdue.len(), overdue[0].days_overdue), (1, 30));
    let unexplained =
        desk.app.check_in_answer(id.clone(), CheckInOutcome::NotPossible { reason: " ".into() }).await.unwrap_err();
    assert_eq!(unexplained.detail.field.as_deref(), Some("reason"));
    let closed =
        desk.app.check_in_answer(id, CheckInOutcome::NotPossible { reason: "in hospital".into() }).await.unwrap();
    assert_eq!((closed.late, closed.contact_id), (true, None));
    let story = desk.app.timeline_page(ada(), Vec::new(), None, 10).await.unwrap();
    assert!(
        matches!(&story.rows[0].body, TimelineBody::CheckIn { purpose, .. } if purpose == "See how the walker works out")
    );
}

/// Done before it is due, the next one is made at once, and one undo takes both back.
#[tokio::test]
async fn a_series_is_never_without_one_ahead() {
    let desk = Desk::open().await;
    let every = Pattern::Days { every: 60 };
    desk.app.series_save(series(every)).await.unwrap();
    let first = rows(&desk, AgendaSection::Today).await.remove(0).check_in;
    desk.app.check_in_answer(first.id, CheckInOutcome::Reached).await.unwrap();
    let open = |all: Vec<throughline_domain::check_in::CheckIn>| -> Vec<_> {
        all.into_iter().filter(|c| c.state == CheckInState::Open).map(|c| c.due_on).collect()
    };
    let ahead = desk.app.check_in_list(ada()).await.unwrap();
    assert_eq!(open(ahead.clone()), [day(60)]);
    desk.app.check_in_answer(ahead[0].id.clone(), CheckInOutcome::Reached).await.unwrap();
    assert_eq!(open(desk.app.check_in_list(ada()).await.unwrap()), [day(120)]);
    let act = desk.last_act().await;
    desk.app.act_undo(act).await.unwrap();
    assert_eq!(open(desk.app.check_in_list(ada()).await.unwrap()), [day(60)]);
    // After the undo the series is looked at again, and the next one comes when it should.
    desk.days_pass(60);
    assert_eq!(rows(&desk, AgendaSection::Today).await.len(), 1);
    assert_eq!(open(desk.app.check_in_list(ada()).await.unwrap()), [day(60), day(120)]);
}

#[tokio::test]
async fn pausing_withdraws_what_lies_ahead_and_nothing_else() {
    let desk = Desk::open().await;
    let saved = desk.app.series_save(series(Pattern::Days { every: 1 })).await.unwrap();
    desk.days_pass(2);
    assert_eq!(counts(&desk).await.overdue, 2);
    let paused =
        CheckInSeries { status: SeriesStatus::Paused, status_reason: Some("in hospital".into()), ..saved.clone() };
    desk.app.series_save(paused).await.unwrap();
    let now = counts(&desk).await;
    assert_eq!((now.overdue, now.today, now.coming), (2, 1, 0));
    desk.days_pass(10);
    assert_eq!(counts(&desk).await.overdue, 3);
    desk.app.series_save(saved).await.unwrap();
    let now = counts(&desk).await;
    assert_eq!((now.overdue, now.today, now.coming), (3, 1, 14));
    assert_eq!(desk.app.series_list(ada()).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_cadence_is_previewed() {
    let desk = Desk::open().await;
    let preview = desk.app.cadence_preview(series(Pattern::Days { every: 7 })).await.unwrap();
    assert_eq!(preview.next.iter().map(|window| window.date).collect::<Vec<_>>(), [0, 7, 14, 21, 28].map(day));
    assert!(!preview.sentence.is_empty());
    let wrong = desk.app.cadence_preview(series(Pattern::Days { every: 0 })).await.unwrap_err();
    assert_eq!((wrong.code, wrong.detail.field.as_deref()), (Code::Invalid, Some("every")));
    let nowhere = desk.app.agenda_page(AgendaSection::Today, Some("nowhere".into()), 10).await.unwrap_err();
    assert_eq!(nowhere.code, Code::Invalid);
}
