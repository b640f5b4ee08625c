//! What people type, and what it comes to.

use chrono::NaiveDate;
use throughline_domain::check_in::{CheckInKind, PromisedBy};
use throughline_domain::contact::Medium;
use throughline_domain::messages::Catalogue;
use throughline_domain::office_days::{OfficeCalendar, OfficeDays};
use throughline_domain::quick_add::{
    InstrumentName, NamedClient, QuickAddChoice, QuickAddClient, QuickAddContext, QuickAddDoubt, QuickAddFault,
    QuickAddMissing, QuickAddReading, TextSpan, hear,
};

/// A Wednesday.
pub(super) const TODAY: &str = "2026-03-04";

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn instruments() -> Vec<InstrumentName> {
    vec![
        InstrumentName::new("phq-9", "PHQ-9", &[], vec!["total".to_owned()]),
        InstrumentName::new("gad-7", "GAD-7", &[], vec!["total".to_owned()]),
        InstrumentName::new("frail", "FRAIL", &["FRAIL scale"], vec!["total".to_owned()]),
        InstrumentName::new("promis", "PROMIS", &[], vec!["depression".to_owned()]),
    ]
}

/// Open on weekdays but for US federal holidays.
pub(super) fn office() -> OfficeCalendar {
    OfficeCalendar::new(&OfficeDays::default(), &[])
}

fn read_with(text: &str, choices: &[QuickAddChoice]) -> QuickAddReading {
    let (instruments, office) = (instruments(), office());
    let context = QuickAddContext {
        today: day(TODAY),
        zone: "America/New_York",
        instruments: &instruments,
        office: &office,
        choices,
    };
    let heard = hear(text, &context);
    // A practice of one client, Ada Lovelace.
    let ada = QuickAddClient { client_id: "ada".into(), name: "Ada Lovelace".to_owned(), birth_date: None };
    let phrase = heard
        .name_phrases()
        .into_iter()
        .find(|phrase| phrase.text.to_lowercase().split(' ').all(|word| ["ada", "lovelace"].contains(&word)));
    let named = phrase.map(|phrase| NamedClient { phrase: Some(phrase), candidates: vec![ada], sure: true });
    heard.reading(named.as_ref(), &Catalogue::english().unwrap()).unwrap()
}

fn read(text: &str) -> QuickAddReading {
    read_with(text, &[])
}

pub(super) fn slice(text: &str, span: TextSpan) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(&units[span.start as usize..span.end as usize]).unwrap()
}

#[test]
fn when_it_is() {
    let table = [
        // Every so many days, weeks, months.
        ("every day", "Every day"),
        ("daily", "Every day"),
        ("once a day", "Every day"),
        ("every other day", "Every 2 days"),
        ("every 3 days", "Every 3 days"),
        ("every third day", "Every 3 days"),
        ("each 10 days", "Every 10 days"),
        ("every week", "Every Wednesday"),
        ("weekly", "Every Wednesday"),
        ("every other week", "Every second Wednesday"),
        ("every two weeks", "Every second Wednesday"),
        ("every 2nd week", "Every second Wednesday"),
        ("fortnightly", "Every second Wednesday"),
        ("every fortnight", "Every second Wednesday"),
        ("once every 3 weeks", "Every third Wednesday"),
        ("every 6 weeks", "Every 6 weeks on Wednesday"),
        ("every month", "On the 4th of every month"),
        ("monthly", "On the 4th of every month"),
        ("every 2 months", "On the 4th, every 2 months"),
        ("quarterly", "On the 4th, every 3 months"),
        ("every quarter", "On the 4th, every 3 months"),
        ("twice a year", "On the 4th, every 6 months"),
        ("every year", "Every year on March 4"),
        ("every year on November 23", "Every year on November 23"),
        ("every year on March 4", "Every year on March 4"),
        ("yearly on March 3", "Every year on March 3"),
        ("every November 23", "Every year on November 23"),
        ("every 23rd of November", "Every year on November 23"),
        ("on November 23 every year", "Every year on November 23"),
        ("every year on 11/23", "Every year on November 23"),
        ("every year on November 23, 2027", "Every year on November 23, from November 23, 2027"),
        ("every year on November 23 from 2028-01-01", "Every year on November 23, from November 23, 2028"),
        ("every 2 years on November 23", "Every 2 years on November 23"),
        ("every other year on June 1", "Every 2 years on June 1"),
        ("every year on February 29", "Every year on the last day of February"),
        ("every year on the last day of February", "Every year on the last day of February"),
        ("every year on the last day of June", "Every year on June 30"),
        ("yearly starting April 1", "Every year on April 1"),
        ("every year on November 23 at 9am", "Every year on November 23 at 9:00 AM"),
        ("every year on November 23, 3 times", "Every year on November 23, 3 times"),
        ("weekly this month", "Every Wednesday, until March 31"),
        ("daily this week", "Every day, until March 6"),
        // Weekdays.
        ("every Tuesday", "Every Tuesday"),
        ("Tuesdays", "Every Tuesday"),
        ("on Mondays and Thursdays", "Every Monday and Thursday"),
        ("every mon, wed & fri", "Every Monday, Wednesday, and Friday"),
        ("weekly on Friday", "Every Friday"),
        ("every other Friday", "Every second Friday, from March 6"),
        ("every 2nd Tuesday", "Every second Tuesday, from March 10"),
        ("every 3 weeks on Monday and Wednesday", "Every 3 weeks on Monday and Wednesday"),
        ("every weekday", "Every weekday"),
        ("Monday through Friday", "Every weekday"),
        ("every weekend", "Every Saturday and Sunday"),
        ("twice a week", "Every Monday and Thursday"),
        ("3 times a week", "Every Monday, Wednesday, and Friday"),
        ("biweekly", "Every second Wednesday"),
        ("bi-weekly on Tue and Fri", "Every Tuesday and Friday"),
        ("bimonthly", "On the 4th, every 2 months"),
        // Days of the month.
        ("on the 15th of every month", "On the 15th of every month"),
        ("monthly on the 1st", "On the 1st of every month"),
        ("every 15th", "On the 15th of every month"),
        ("last day of every month", "On the last day of every month"),
        ("on the 30th of each month", "On the 30th of every month, or on its last day"),
        ("every first Monday", "On the first Monday of every month"),
        ("the second Tuesday of the month", "On the second Tuesday of every month"),
        ("every last Friday", "On the last Friday of every month"),
        ("every 2 months on the third Thursday", "On the third Thursday of the month, every 2 months, from March 19"),
        // Business days, windows of the calendar, contacts, stages, acuity.
        ("every 3 business days", "Every 3 business days"),
        ("every working day", "Every business day"),
        ("once a week", "Once in every calendar week"),
        ("once per month", "Once in every calendar month"),
        ("once every calendar quarter", "Once in every calendar quarter"),
        ("7 days after the last contact", "7 days after the last contact"),
        ("2 weeks after last successful contact", "2 weeks after the last contact"),
        (
            "every 2 days twice, then weekly 4 times, then monthly",
            "Every 2 days twice, then every week 4 times, then every month",
        ),
        ("daily for 2 weeks then weekly", "Every day 14 times, then every week"),
        ("weekly for high acuity, monthly for low acuity", "Every week for high acuity, every month for low acuity"),
        // One day.
        ("today", "On Wednesday, March 4"),
        ("tomorrow", "On Thursday, March 5"),
        ("day after tomorrow", "On Friday, March 6"),
        ("in 10 days", "On Saturday, March 14"),
        ("in 3 business days", "On Monday, March 9"),
        ("2 working days from now", "On Friday, March 6"),
        ("in a week", "On Wednesday, March 11"),
        ("3 months from now", "On Thursday, June 4"),
        ("next week", "On Wednesday, March 11"),
        ("Friday", "On Friday, March 6"),
        ("on Wednesday", "On Wednesday, March 4"),
        ("this fri", "On Friday, March 6"),
        ("next Friday", "On Friday, March 6"),
        ("by June 1", "On Monday, June 1"),
        ("5 June", "On Friday, June 5"),
        ("June 5th, 2027", "On Saturday, June 5, 2027"),
        ("2026-12-01", "On Tuesday, December 1"),
        ("3/9", "On Monday, March 9"),
        ("13/4", "On Monday, April 13"),
        ("3/1", "On Monday, March 1, 2027"),
        ("the 20th", "On Friday, March 20"),
        ("end of the month", "On Tuesday, March 31"),
        ("Tuesday, March 10", "On Tuesday, March 10"),
        // The time.
        ("every day at 2pm", "Every day at 2:00 PM"),
        ("every day 14:30", "Every day at 2:30 PM"),
        ("daily at 9 a.m.", "Every day at 9:00 AM"),
        ("daily at 2", "Every day at 2:00 PM"),
        ("daily at 9", "Every day at 9:00 AM"),
        ("daily at noon", "Every day at 12:00 PM"),
        ("daily 9 in the morning", "Every day at 9:00 AM"),
        ("tomorrow at 09:15", "On Thursday, March 5 at 9:15 AM"),
        ("at 4pm", "On Wednesday, March 4 at 4:00 PM"),
        // From, until, so often.
        ("weekly from April 1", "Every Wednesday, from April 1"),
        ("weekly from August 21, 1000 times", "Every Friday, from August 21, 1000 times"),
        ("weekly starting next Monday", "Every Monday, from March 9"),
        ("every other week until March", "Every second Wednesday, until March 31"),
        ("every week until June 1", "Every Wednesday, until June 1"),
        ("every weekday for 3 weeks", "Every weekday, until March 24"),
        ("daily for 5 times", "Every day, 5 times"),
        ("weekly, twice", "Every Wednesday, twice"),
        ("monthly for a year", "On the 4th of every month, until March 3, 2027"),
        ("once a week while high risk", "Once in every calendar week, while a risk flag for safety is in force"),
        ("weekly while enrolled", "Every Wednesday, while the episode is open"),
        ("weekly while PHQ-9 is at least 10", "Every Wednesday, while PHQ-9 is at least 10"),
        // The window.
        ("monthly with 5 days grace", "On the 4th of every month, with 5 days of grace"),
        ("monthly up to 3 days early", "On the 4th of every month, up to 3 days early"),
        ("monthly give or take 2 days", "On the 4th of every month, up to 2 days early, with 2 days of grace"),
        (
            "monthly or the next business day",
            "On the 4th of every month, on the business day after when the office is closed",
        ),
        ("daily except holidays", "Every day, left out when the office is closed"),
    ];
    // Among other words it is the same.
    let all =
        table.into_iter().flat_map(|(text, expect)| [(text.to_owned(), expect), (format!("call Ada {text}"), expect)]);
    let heard = |text: &str| read(text).sentence.unwrap_or_default();
    let wrong: Vec<_> =
        all.map(|(text, expect)| (heard(&text), text, expect)).filter(|(is, _, expect)| is != expect).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_it_is_and_for_whom() {
    let contact = |medium| (CheckInKind::Contact, medium);
    let ask = |id: &str| (CheckInKind::Assessment { instrument_id: id.to_owned() }, Medium::Phone);
    let task = (CheckInKind::Task, Medium::Phone);
    let promise = CheckInKind::Promise { by: PromisedBy::Me, who: String::new(), note_id: None };
    let table = [
        ("call Ada weekly", contact(Medium::Phone), "Call", None),
        ("weekly call Ada", contact(Medium::Phone), "Call", None),
        ("visit Ada Lovelace in 10 days", contact(Medium::InPerson), "Visit", None),
        ("check in with Ada weekly", contact(Medium::Phone), "Check in", None),
        ("check in with ada by video weekly", contact(Medium::Video), "Check in", None),
        ("Ada every week", contact(Medium::Phone), "Check in", None),
        ("text Ada on Friday about the ride", contact(Medium::Text), "The ride", None),
        ("call Ada's daughter Bea every weekday", contact(Medium::Phone), "Call", Some("daughter Bea")),
        ("call Ada’s son about the walker tomorrow", contact(Medium::Phone), "The walker", Some("son")),
        (
            "call Ada every week to see how the walker works out",
            contact(Medium::Phone),
            "See how the walker works out",
            None,
        ),
        ("meet with Ada on Friday", contact(Medium::InPerson), "Meet", None),
        ("PHQ-9 for Ada monthly", ask("phq-9"), "PHQ-9", None),
        ("phq9 Ada monthly", ask("phq-9"), "PHQ-9", None),
        ("ask Ada the GAD 7 every quarter", ask("gad-7"), "GAD-7", None),
        ("do the frail scale with Ada monthly", ask("frail"), "FRAIL", None),
        ("visit Ada weekly because she is frail", contact(Medium::InPerson), "Because she is frail", None),
        ("renew Ada's Medicaid papers by June 1", task.clone(), "Renew Medicaid papers", None),
        ("send records to Dr. Lee for Ada tomorrow", task.clone(), "Send records to Dr. Lee", None),
        ("remind me to fax Ada's form tomorrow", task, "Fax form", None),
        ("I will send Ada the form tomorrow", (promise, Medium::Phone), "Send the form", None),
    ];
    let mut wrong = Vec::new();
    for (text, (kind, medium), purpose, with_whom) in table {
        let series = read(text).series.unwrap_or_else(|| panic!("{text:?}"));
        let heard = (series.kind, series.medium, series.purpose, series.with_whom);
        if heard != (kind, medium, purpose.to_owned(), with_whom.map(str::to_owned)) {
            wrong.push((text, heard));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_may_be_meant_in_two_ways_says_both() {
    use QuickAddDoubt::{Bimonthly, Biweekly, DayMonth, HalfOfDay, NextWeekday, NthWeekday, UntilMonth};
    let table: &[(&str, QuickAddDoubt, [&str; 2])] = &[
        ("every 2nd Tuesday", NthWeekday, ["Every second Tuesday", "On the second Tuesday of every month"]),
        ("every third Monday", NthWeekday, ["Every third Monday", "On the third Monday of every month"]),
        ("on 3/9", DayMonth, ["Monday, March 9", "Thursday, September 3"]),
        ("biweekly", Biweekly, ["Every second Wednesday", "Every Monday and Thursday"]),
        ("bi-monthly", Bimonthly, ["On the 4th, every 2 months", "Every second Wednesday"]),
        ("next Friday", NextWeekday, ["Friday, March 6", "Friday, March 13"]),
        ("daily at 2", HalfOfDay, ["2:00 PM", "2:00 AM"]),
        ("daily at 10:30", HalfOfDay, ["10:30 AM", "10:30 PM"]),
        ("weekly until June", UntilMonth, ["Tuesday, June 30", "Monday, June 1"]),
    ];
    for (text, doubt, options) in table {
        let open = read(text).ambiguities;
        let said: Vec<_> = open.iter().map(|one| (one.doubt, one.options.clone(), one.taken)).collect();
        assert_eq!(said, [(*doubt, options.map(str::to_owned).to_vec(), 0)], "{text:?}");
        let choice = [QuickAddChoice::Doubt { doubt: *doubt, option: 1 }];
        let other = read_with(text, &choice);
        assert_eq!(other.ambiguities[0].taken, 1, "{text:?}");
        assert_ne!(other.sentence, read(text).sentence, "{text:?}");
    }
    for sure in
        ["every first Tuesday", "13/4", "daily at 14:00", "daily at 09:00", "2pm", "2/2", "until June 1", "on Friday"]
    {
        assert_eq!(read(sure).ambiguities, [], "{sure:?}");
    }
}

#[test]
fn what_cannot_be_says_why() {
    use QuickAddFault::{EndBeforeStart, NoSuchDay, OtherWeekday, Past};
    let table = [
        ("call Ada on 31 February", NoSuchDay, "on 31 February"),
        ("call Ada Feb 30", NoSuchDay, "Feb 30"),
        ("call Ada 2/31", NoSuchDay, "2/31"),
        ("call Ada 2026-13-01", NoSuchDay, "2026-13-01"),
        ("call Ada Monday, March 10", OtherWeekday, "Monday, March 10"),
        ("call Ada yesterday", Past, "yesterday"),
        ("call Ada on March 1, 2026", Past, "on March 1, 2026"),
        ("call Ada weekly from June 1 until May 1", EndBeforeStart, "until May 1"),
        ("call Ada weekly until March 1, 2026", EndBeforeStart, "until March 1, 2026"),
    ];
    for (text, fault, words) in table {
        let reading = read(text);
        let faulty: Vec<_> =
            reading.tokens.iter().filter_map(|token| Some((token.fault?, slice(text, token.span?)))).collect();
        assert_eq!(faulty, [(fault, words.to_owned())], "{text:?}");
        assert_eq!(reading.series, None, "{text:?}");
    }
}

#[test]
fn what_is_not_understood_stays_and_says_so() {
    let table: &[(&str, &[&str], &str)] = &[
        ("call Ada every 4 hours", &["every 4 hours"], "Every 4 hours"),
        ("call Ada zzz weekly", &["zzz"], "Zzz"),
        ("PHQ-9 for Ada monthly zzz", &["zzz"], "Zzz"),
        ("call Ada weekly zzz 𝒳𝒳 and more", &["zzz 𝒳𝒳 and more"], "Zzz 𝒳𝒳 and more"),
        // A day beside a rhythm that cannot be kept is not taken for it.
        ("visit Ada tomorrow every 900 days", &["tomorrow every 900 days"], ""),
    ];
    for (text, unread, purpose) in table {
        let reading = read(text);
        let words: Vec<String> = reading.unread.iter().map(|span| slice(text, *span)).collect();
        assert_eq!(&words, unread, "{text:?}");
        if let Some(series) = reading.series {
            assert_eq!(series.purpose, *purpose, "{text:?}");
        }
    }
}

#[test]
fn what_is_missing_is_asked_for() {
    use QuickAddMissing::{Client, When};
    let table: &[(&str, &[QuickAddMissing])] = &[
        ("", &[Client, When]),
        ("call", &[Client, When]),
        ("call Ada", &[When]),
        ("weekly", &[Client]),
        ("call Ada weekly", &[]),
    ];
    for (text, missing) in table {
        let reading = read(text);
        assert_eq!(reading.missing, *missing, "{text:?}");
        assert_eq!(reading.series.is_some(), missing.is_empty(), "{text:?}");
    }
}
