//! The calendar, moving and settling, and what waits after a long leave, on a real record.

use throughline_domain::Code;
use throughline_domain::agenda::AgendaSection;
use throughline_domain::cadence::Pattern;
use throughline_domain::calendar::{CalendarQuery, CalendarRange};
use throughline_domain::check_in::{CheckInOutcome, CheckInState};
use throughline_domain::id::CheckInId;

use super::check_ins::series;
use super::{Desk, day};

async fn range(desk: &Desk, from: i64, to: i64) -> CalendarRange {
    desk.app.roll_forward().await.unwrap();
    let query = CalendarQuery { from: day(from), to: day(to), client_id: None, per_day: 3 };
    desk.app.calendar_range(query).await.unwrap()
}

async fn open_ids(desk: &Desk, section: AgendaSection) -> Vec<CheckInId> {
    desk.app.roll_forward().await.unwrap();
    desk.app.agenda_page(section, None, 200).await.unwrap().rows.into_iter().map(|row| row.check_in.id).collect()
}

#[tokio::test]
async fn the_calendar_goes_on_where_check_ins_are_not_made_yet() {
    let desk = Desk::open().await;
    desk.app.series_save(series(Pattern::Days { every: 2 })).await.unwrap();
    let shown = range(&desk, -1, 30).await;
    assert_eq!((shown.today, shown.complete_to, shown.days.len()), (day(0), None, 32));
    for (offset, shown) in (-1..).zip(&shown.days) {
        assert_eq!(shown.on, day(offset));
        assert_eq!(shown.total, i32::from(offset >= 0 && offset % 2 == 0), "{offset}");
        // What is not made yet has no identifier: nothing can be done to it.
        let made: Vec<bool> = shown.entries.iter().map(|entry| entry.check_in_id.is_some()).collect();
        assert_eq!(made, if shown.total == 0 { vec![] } else { vec![offset <= 14] }, "{offset}");
    }
    // Every date is shown once, whichever window is looked at.
    let ahead: i32 = range(&desk, 10, 30).await.days.iter().map(|shown| shown.total).sum();
    assert_eq!(ahead, 11);
}

#[tokio::test]
async fn a_calendar_has_bounds() {
    let desk = Desk::open().await;
    for (from, to, per_day, field) in [(1, 0, 3, "to"), (0, 63, 3, "to"), (0, 7, 0, "perDay"), (0, 7, 201, "perDay")] {
        let query = CalendarQuery { from: day(from), to: day(to), client_id: None, per_day };
        let refused = desk.app.calendar_range(query).await.unwrap_err();
        assert_eq!((refused.code, refused.detail.field.as_deref()), (Code::Invalid, Some(field)));
    }
}

#[tokio::test]
async fn many_are_moved_in_one_act_and_deadlines_stay() {
    let desk = Desk::open().await;
    desk.app.series_save(series(Pattern::Days { every: 1 })).await.unwrap();
    desk.days_pass(5);
    let ids = open_ids(&desk, AgendaSection::Overdue).await;
    assert_eq!(desk.app.check_ins_move(ids.clone(), day(7), Some(" on leave ".into())).await.unwrap(), 5);
    let counts = desk.counts().await;
    assert_eq!((counts.overdue, counts.today, counts.coming), (0, 1, 19));
    let coming = desk.app.agenda_page(AgendaSection::Coming, None, 200).await.unwrap().rows;
    let moved = coming.iter().find(|row| row.check_in.id == ids[0]).unwrap();
    assert_eq!((moved.check_in.due_on, moved.check_in.do_on), (day(0), day(7)));
    assert_eq!(moved.check_in.snooze_reason.as_deref(), Some("on leave"));
    // Back to today, and one that is still ahead with them.
    let mut earlier = ids.clone();
    earlier.push(coming.last().unwrap().check_in.id.clone());
    assert_eq!(desk.app.check_ins_move(earlier, day(5), None).await.unwrap(), 6);
    assert_eq!(desk.counts().await.overdue, 5);
    desk.app.act_undo(desk.last_act().await).await.unwrap();
    assert_eq!(desk.counts().await.overdue, 0);
}

#[tokio::test]
async fn nothing_is_moved_or_settled_half() {
    let desk = Desk::open().await;
    desk.app.series_save(series(Pattern::Days { every: 1 })).await.unwrap();
    desk.days_pass(3);
    let ids = open_ids(&desk, AgendaSection::Overdue).await;
    desk.app.check_in_answer(ids[2].clone(), CheckInOutcome::Reached).await.unwrap();
    let act = desk.last_act().await;
    let refused = |failure: crate::Failure| (failure.code, failure.detail.field);
    let closed = desk.app.check_ins_move(ids.clone(), day(9), None).await.unwrap_err();
    assert_eq!(refused(closed), (Code::Immutable, None));
    for on in [day(2), day(400)] {
        let no_day = desk.app.check_ins_move(ids[..2].to_vec(), on, None).await.unwrap_err();
        assert_eq!(refused(no_day), (Code::Invalid, Some("doOn".into())));
    }
    let closed = desk.app.check_ins_settle(ids.clone(), "On leave".into()).await.unwrap_err();
    assert_eq!(refused(closed), (Code::Immutable, None));
    let no_reason = desk.app.check_ins_settle(ids[..2].to_vec(), " ".into()).await.unwrap_err();
    assert_eq!(refused(no_reason), (Code::Invalid, Some("reason".into())));
    assert_eq!(desk.last_act().await, act);
    assert_eq!(desk.counts().await.overdue, 2);
}

#[tokio::test]
async fn a_long_leave_is_caught_up_with_by_series() {
    let desk = Desk::open().await;
    for _ in 0..3 {
        desk.app.series_save(series(Pattern::Days { every: 1 })).await.unwrap();
    }
    desk.days_pass(100);
    desk.app.roll_forward().await.unwrap();
    let first = desk.app.catch_up_page(None, 2).await.unwrap();
    assert_eq!((first.rows.len(), first.series, first.check_ins), (2, 3, 300));
    let second = desk.app.catch_up_page(first.next, 2).await.unwrap();
    assert_eq!((second.rows.len(), second.next), (1, None));
    let line = &first.rows[0];
    assert_eq!((line.overdue, line.oldest_due_on, line.newest_due_on), (100, day(0), day(99)));
    assert_eq!(desk.app.check_ins_settle(line.earlier.clone(), "On leave".into()).await.unwrap(), 99);
    let then = desk.app.catch_up_page(None, 10).await.unwrap();
    assert_eq!((then.series, then.check_ins), (3, 201));
    let last = then.rows.last().unwrap();
    assert_eq!((&last.series_id, last.overdue, &last.newest), (&line.series_id, 1, &line.newest));
    let settled = desk.app.check_in_list(super::ada()).await.unwrap();
    assert!(settled.iter().any(|c| c.state == CheckInState::NotPossible && c.reason.as_deref() == Some("On leave")));
    desk.app.act_undo(desk.last_act().await).await.unwrap();
    assert_eq!(desk.app.catch_up_page(None, 10).await.unwrap().check_ins, 300);
}
