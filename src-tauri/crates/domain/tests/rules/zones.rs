//! Local times in both hemispheres, where the clock jumps and where it goes twice.

use chrono::{DateTime, Utc};
use throughline_domain::cadence::{instant, parse_zone, today_in};

use crate::samples::{day, time};

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

#[test]
fn a_local_time_is_one_instant() {
    let check = |date: &str, at: &str, zone: &str, expect: &str| {
        assert_eq!(instant(day(date), time(at), parse_zone(zone).unwrap()), utc(expect), "{date} {at} {zone}");
    };
    // Plain days, winter and summer.
    check("2026-01-15", "14:00:00", "America/New_York", "2026-01-15T19:00:00Z");
    check("2026-07-15", "14:00:00", "America/New_York", "2026-07-15T18:00:00Z");
    check("2026-07-15", "14:00:00", "America/Phoenix", "2026-07-15T21:00:00Z");
    check("2026-07-15", "14:00:00", "Asia/Kolkata", "2026-07-15T08:30:00Z");
    // Skipped: moves forward by as much as the clock does.
    check("2026-03-08", "01:59:59", "America/New_York", "2026-03-08T06:59:59Z");
    check("2026-03-08", "02:00:00", "America/New_York", "2026-03-08T07:00:00Z");
    check("2026-03-08", "02:30:00", "America/New_York", "2026-03-08T07:30:00Z"); // 3:30 local
    check("2026-03-08", "03:00:00", "America/New_York", "2026-03-08T07:00:00Z");
    check("2026-03-29", "01:30:00", "Europe/London", "2026-03-29T01:30:00Z"); // 2:30 local
    check("2026-10-04", "02:15:00", "Australia/Sydney", "2026-10-03T16:15:00Z"); // 3:15 local
    check("2026-10-04", "02:10:00", "Australia/Lord_Howe", "2026-10-03T15:40:00Z"); // half an hour: 2:40 local
    check("2026-09-06", "00:30:00", "America/Santiago", "2026-09-06T04:30:00Z"); // midnight itself is skipped
    check("2011-12-30", "10:00:00", "Pacific/Apia", "2011-12-30T20:00:00Z"); // a whole day was skipped
    // Twice: the first.
    check("2026-11-01", "01:30:00", "America/New_York", "2026-11-01T05:30:00Z");
    check("2026-10-25", "01:30:00", "Europe/London", "2026-10-25T00:30:00Z");
    check("2026-04-05", "02:30:00", "Australia/Sydney", "2026-04-04T15:30:00Z");
    check("2026-04-05", "01:45:00", "Australia/Lord_Howe", "2026-04-04T14:45:00Z");
}

#[test]
fn today_is_a_day_of_the_zone() {
    let check = |now: &str, zone: &str, expect: &str| {
        assert_eq!(today_in(parse_zone(zone).unwrap(), utc(now)), day(expect), "{now} {zone}");
    };
    check("2026-11-22T04:59:59Z", "America/New_York", "2026-11-21");
    check("2026-11-22T05:00:00Z", "America/New_York", "2026-11-22");
    check("2026-07-22T04:00:00Z", "America/New_York", "2026-07-22");
    check("2026-11-22T10:00:00Z", "Pacific/Kiritimati", "2026-11-23");
    check("2026-11-22T11:59:00Z", "Pacific/Pago_Pago", "2026-11-22");
    check("2026-11-22T10:59:00Z", "Pacific/Pago_Pago", "2026-11-21");
}

#[test]
fn zones_have_iana_names() {
    for good in ["America/New_York", " Europe/Berlin ", "UTC", "Asia/Kathmandu"] {
        assert!(parse_zone(good).is_some(), "{good}");
    }
    for bad in ["", "Eastern", "America/Springfield", "UTC+5", "\u{0}", "../../etc"] {
        assert!(parse_zone(bad).is_none(), "{bad}");
    }
}
