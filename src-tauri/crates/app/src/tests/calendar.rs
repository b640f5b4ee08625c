//! The calendar, moving and settling, and what waits after a long leave, on a real record.

use std::collections::HashMap;

use throughline_domain::Code;
use throughline_domain::agenda::AgendaSection;
use throughline_domain::cadence::{ClosedDay, Pattern};
use throughline_domain::calendar::{CalendarFile, CalendarNames, CalendarQuery, CalendarRange};
use throughline_domain::check_in::{
    CheckInKind, CheckInOutcome, CheckInSeries, CheckInState, EscalationAct, EscalationStep, PromisedBy,
};
use throughline_domain::client::{Address, Client, Coverage, CoverageKind, CoverageStatus};
use throughline_domain::contact::Medium;
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

#[tokio::test]
async fn office_days_shift_what_is_ahead_and_are_named() {
    let desk = Desk::open().await;
    let mut daily = series(Pattern::Days { every: 1 });
    daily.cadence.window.closed_day = ClosedDay::Skip;
    desk.app.series_save(daily).await.unwrap();
    let shown = range(&desk, 0, 40).await;
    let closed = |offset: i64| shown.days[usize::try_from(offset).unwrap()].closed.as_deref();
    // 22 November 2026 is a Sunday; Thanksgiving is the 26th, Christmas Day a Friday.
    assert_eq!(
        (closed(0), closed(1), closed(4), closed(33)),
        (Some("Sunday"), None, Some("Thanksgiving Day"), Some("Christmas Day"))
    );
    for day in &shown.days {
        assert_eq!(day.total, i32::from(day.closed.is_none()), "{}", day.on);
    }
}

#[tokio::test]
async fn a_visit_is_found_where_the_client_lives() {
    let desk = Desk::open().await;
    for (name, city) in [("bea", "Riverton"), ("cy", "Ashford"), ("dee", "")] {
        desk.put(&Client { id: name.into(), given_name: name.into(), ..super::client() }).await;
        let address = |label: &str, city: &str| Address {
            id: format!("{name}-{label}").into(),
            client_id: name.into(),
            label: Some(label.into()),
            lines: "1 Elm St\n".into(),
            city: city.into(),
            region: "OH".into(),
            postal_code: String::new(),
            country: String::new(),
            source: None,
        };
        if !city.is_empty() {
            desk.put(&address("a shelter", "Elsewhere")).await;
            desk.put(&address("Home", city)).await;
        }
        let visit = CheckInSeries { client_id: name.into(), medium: Medium::InPerson, ..series(Pattern::Once) };
        desk.app.series_save(visit).await.unwrap();
    }
    desk.app.series_save(series(Pattern::Once)).await.unwrap();
    let places = desk.app.visit_plan(day(0)).await.unwrap();
    let said: Vec<_> = places.iter().map(|p| (p.place.as_str(), p.visits[0].row.client_name.as_str())).collect();
    assert_eq!(said, [("Ashford", "cy Lovelace"), ("Riverton", "bea Lovelace"), ("", "dee Lovelace")]);
    assert_eq!(places[0].visits[0].address, ["1 Elm St", "Ashford, OH"]);
    desk.days_pass(2);
    assert_eq!(desk.app.visit_plan(day(2)).await.unwrap().len(), 3, "what waits is to be visited today");
    assert!(desk.app.visit_plan(day(3)).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_brief_says_what_waits_and_what_to_watch_for() {
    let desk = Desk::open().await;
    desk.app.series_save(series(Pattern::Once)).await.unwrap();
    let promise = CheckInKind::Promise { by: PromisedBy::Me, who: String::new(), note_id: None };
    let promised = CheckInSeries { kind: promise, purpose: "Bring the form".into(), ..series(Pattern::Once) };
    desk.app.series_save(promised).await.unwrap();
    desk.put(&Coverage { ends_on: Some(day(60)), ..coverage("soon") }).await;
    desk.put(&Coverage { ends_on: Some(day(61)), ..coverage("later") }).await;
    desk.put(&Coverage { ends_on: Some(day(-3)), ..coverage("just over") }).await;
    let cancelled = Coverage { ends_on: Some(day(3)), status: CoverageStatus::Cancelled, ..coverage("cancelled") };
    desk.put(&cancelled).await;
    let daily = CheckInSeries { purpose: "Weight".into(), ..series(Pattern::Days { every: 1 }) };
    desk.app.series_save(daily).await.unwrap();
    desk.app.roll_forward().await.unwrap();
    let brief = desk.app.visit_brief(super::ada()).await.unwrap();
    let mut due: Vec<_> =
        brief.due.iter().map(|due| (due.row.purpose.as_str(), due.row.check_in.due_on, due.more)).collect();
    due.sort_unstable();
    // What comes every day leaves room for the rest.
    assert_eq!(due, [("See how the walker works out", day(0), 0), ("Weight", day(0), 14)]);
    assert_eq!(brief.promises.iter().map(|row| row.purpose.as_str()).collect::<Vec<_>>(), ["Bring the form"]);
    let papers: Vec<_> = brief.papers.iter().map(|paper| (paper.what.as_str(), paper.ends_on)).collect();
    assert_eq!(papers, [("just over", day(-3)), ("soon", day(60))]);
    let nobody = desk.app.visit_brief("nobody".into()).await.unwrap_err();
    assert_eq!(nobody.code, Code::NotFound);
}

fn coverage(payer: &str) -> Coverage {
    Coverage {
        id: payer.into(),
        client_id: super::ada(),
        kind: CoverageKind::MedicaidFfs,
        status: CoverageStatus::Active,
        payer: payer.into(),
        plan_name: None,
        member_id: None,
        group_number: None,
        rank: None,
        starts_on: None,
        ends_on: None,
        injured_on: None,
        adjuster_name: None,
        adjuster_phone: None,
        adjuster_email: None,
        source: None,
    }
}

#[tokio::test]
async fn a_day_is_swept() {
    let desk = Desk::open().await;
    desk.app.series_save(series(Pattern::Once)).await.unwrap();
    desk.app.series_save(series(Pattern::Once)).await.unwrap();
    let promise = |on: i64| {
        let kind = CheckInKind::Promise { by: PromisedBy::Me, who: String::new(), note_id: None };
        let mut promised = CheckInSeries { kind, ..series(Pattern::Once) };
        promised.cadence.starts_on = day(on);
        promised
    };
    for on in [0, 1, 2] {
        desk.app.series_save(promise(on)).await.unwrap();
    }
    let ids = open_ids(&desk, AgendaSection::Today).await;
    let calls: Vec<_> = desk.app.day_sweep().await.unwrap().open_today.into_iter().map(|row| row.check_in.id).collect();
    assert_eq!((ids.len(), calls.len()), (3, 2));
    desk.app.check_in_answer(calls[0].clone(), CheckInOutcome::Reached).await.unwrap();
    desk.app.check_in_answer(calls[1].clone(), CheckInOutcome::NoAnswer).await.unwrap();
    let swept = desk.app.day_sweep().await.unwrap();
    assert_eq!((swept.unnoted_total, swept.unnoted.len()), (1, 1), "an attempt needs no note");
    assert_eq!(swept.unnoted[0].client_name, "Ada Lovelace");
    assert_eq!((swept.promises_total, swept.promises.len()), (2, 2));
    assert_eq!((swept.open_today_total, swept.open_today.len()), (1, 1));
    desk.days_pass(1);
    let next = desk.app.day_sweep().await.unwrap();
    assert_eq!((next.unnoted_total, next.promises_total), (0, 3), "what is past due stays");
}

#[tokio::test]
async fn attempts_that_reach_nobody_say_what_to_do_next() {
    let desk = Desk::open().await;
    desk.app.series_save(series(Pattern::Once)).await.unwrap();
    let own = vec![EscalationStep { attempts: 1, within_days: 1, act: EscalationAct::Letter }];
    desk.app.series_save(CheckInSeries { escalation: own, ..series(Pattern::Once) }).await.unwrap();
    let ids = open_ids(&desk, AgendaSection::Today).await;
    let acts = async || {
        let rows = desk.app.agenda_page(AgendaSection::Overdue, None, 9).await.unwrap().rows;
        ids.iter().map(|id| rows.iter().find(|row| row.check_in.id == *id).unwrap().escalate).collect::<Vec<_>>()
    };
    desk.days_pass(1);
    assert_eq!(acts().await, [None, None]);
    for id in &ids {
        desk.app.check_in_answer(id.clone(), CheckInOutcome::NoAnswer).await.unwrap();
    }
    assert_eq!(acts().await, [None, Some(EscalationAct::Letter)]);
    desk.days_pass(1);
    desk.app.check_in_answer(ids[0].clone(), CheckInOutcome::LeftMessage).await.unwrap();
    assert_eq!(acts().await, [Some(EscalationAct::OtherNumber), Some(EscalationAct::Letter)]);
}

/// Another program's reading of the file: for each event its properties.
fn events(text: &str) -> Vec<HashMap<String, String>> {
    let calendars: Vec<_> = ical::IcalParser::new(text.as_bytes()).collect::<Result<_, _>>().unwrap();
    let [calendar] = &calendars[..] else { panic!("{} calendars", calendars.len()) };
    let properties = |event: &ical::parser::ical::component::IcalEvent| {
        event.properties.iter().map(|p| (p.name.clone(), p.value.clone().unwrap_or_default())).collect()
    };
    calendar.events.iter().map(properties).collect()
}

#[tokio::test]
async fn the_calendar_file_names_whom_it_may_and_is_read_by_others() {
    let desk = Desk::open().await;
    let mut weekly = series(Pattern::Weeks { every: 1, weekdays: Vec::new() });
    weekly.purpose = "See how, \"it\"; works\nout \u{7} \\n".into();
    weekly.cadence.zone = "America/New_York".into();
    let weekly = desk.app.series_save(weekly).await.unwrap();
    desk.days_pass(1);
    let path = desk.folder.path().join("mine.ics");
    let write = async |names| {
        let file = CalendarFile { path: path.display().to_string(), names, ..CalendarFile::default() };
        let saved = desk.app.calendar_file_save(file).await.unwrap();
        assert!(saved.written_at.is_some());
        std::fs::read_to_string(&path).unwrap()
    };
    let initials = write(CalendarNames::Initials).await;
    for word in ["Ada", "Lovelace", "works", "See how"] {
        assert!(!initials.contains(word), "{word}");
    }
    assert!(initials.split("\r\n").all(|line| line.len() <= 76), "lines are folded");
    let read = events(&initials);
    // 22 November to 22 January: what waits, one made and those to come.
    assert_eq!(read.len(), 9);
    assert!(read.iter().all(|event| event["SUMMARY"].contains("AL") && event["CLASS"] == "PRIVATE"));
    assert_eq!((read[0]["SUMMARY"].as_str(), read[0]["DTSTART"].as_str()), ("Overdue: Call AL", "20261123"));
    assert_eq!(read[0]["DTEND"], "20261124", "a whole day ends as the next one begins");
    assert_eq!((read[1]["SUMMARY"].as_str(), read[1]["DTSTART"].as_str()), ("Call AL", "20261129T190000Z"));
    let mut uids: Vec<_> = read.iter().map(|event| event["UID"].clone()).collect();
    uids.dedup();
    assert_eq!((uids.len(), uids[0].as_str()), (9, format!("{}-20261122@throughline", weekly.id.as_str()).as_str()));

    let named = events(&write(CalendarNames::Names).await);
    assert_eq!(named[1]["SUMMARY"], "Call Ada Lovelace");
    assert_eq!(named[1]["DESCRIPTION"], r#"See how\, "it"\; works\nout  \\n"#);
    let nobody = write(CalendarNames::Nobody).await;
    assert!(events(&nobody).iter().all(|event| event["SUMMARY"].contains("a client")));
    assert!(!nobody.contains("AL-") && !nobody.contains("Ada"));
    // The same dates have the same names a week later, though one of them was made meanwhile.
    desk.days_pass(7);
    let later = events(&write(CalendarNames::Initials).await);
    let kept = later.iter().filter(|event| uids.contains(&event["UID"])).count();
    assert_eq!(kept, 9);
}

#[tokio::test]
async fn a_calendar_file_goes_only_where_it_may() {
    let desk = Desk::open().await;
    let save = async |path: String| {
        desk.app.calendar_file_save(CalendarFile { path, live: true, ..CalendarFile::default() }).await
    };
    let inside = desk.folder.path().join("data/record/mine.ics");
    for path in
        ["mine.ics".to_owned(), desk.folder.path().join("mine.txt").display().to_string(), inside.display().to_string()]
    {
        assert_eq!(save(path).await.unwrap_err().code, Code::PrintTarget);
    }
    assert_eq!(desk.app.calendar_file_get().await.unwrap(), CalendarFile::default());
    let none = save("  ".into()).await.unwrap();
    assert_eq!(none, CalendarFile { live: false, ..CalendarFile::default() });
}

#[tokio::test]
async fn a_live_file_follows_the_record_and_the_day() {
    let desk = Desk::open().await;
    desk.app.series_save(series(Pattern::Once)).await.unwrap();
    let path = desk.folder.path().join("mine.ics");
    let file = CalendarFile { path: path.display().to_string(), live: true, ..CalendarFile::default() };
    desk.app.calendar_file_save(file).await.unwrap();
    let text = || std::fs::read_to_string(&path).unwrap();
    let mark = desk.app.calendar_file_follow(None).await.unwrap();
    std::fs::write(&path, "gone").unwrap();
    assert_eq!(desk.app.calendar_file_follow(mark).await.unwrap(), mark);
    assert_eq!(text(), "gone", "nothing was written, so nothing is");
    let id = open_ids(&desk, AgendaSection::Today).await.remove(0);
    desk.app.check_in_answer(id, CheckInOutcome::Reached).await.unwrap();
    let mark = desk.app.calendar_file_follow(mark).await.unwrap();
    assert!(events(&text()).is_empty());
    desk.app.series_save(series(Pattern::Once)).await.unwrap();
    let mark = desk.app.calendar_file_follow(mark).await.unwrap();
    assert_eq!(events(&text())[0]["SUMMARY"], "Call AL");
    desk.days_pass(1);
    let mark = desk.app.calendar_file_follow(mark).await.unwrap();
    assert_eq!(events(&text())[0]["SUMMARY"], "Overdue: Call AL");
    desk.app.record_lock().await.unwrap();
    let before = text();
    assert_eq!(desk.app.calendar_file_follow(mark).await.unwrap(), mark);
    assert_eq!(text(), before, "locking leaves the last file");
}
