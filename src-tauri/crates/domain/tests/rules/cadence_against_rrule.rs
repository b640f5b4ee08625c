//! Our dates against those of another program, the `rrule` crate (RFC 5545), for every cadence that
//! both can express.

use chrono::{Days, NaiveDate, NaiveTime, TimeZone};
use proptest::prelude::*;
use rrule::{Frequency, NWeekday, RRule, RRuleSet, Tz};
use throughline_domain::cadence::{Cadence, Ending, Pattern, Weekday, instant, occurrences, parse_zone};

use crate::cadence::any_cadence;

const AT: NaiveTime = match NaiveTime::from_hms_opt(12, 0, 0) {
    Some(noon) => noon,
    None => NaiveTime::MIN,
};

fn weekday(day: Weekday) -> chrono::Weekday {
    use chrono::Weekday as W;
    [W::Mon, W::Tue, W::Wed, W::Thu, W::Fri, W::Sat, W::Sun][day as usize]
}

fn number(n: i32) -> u16 {
    u16::try_from(n).unwrap()
}

/// The same rule in RFC 5545's words. Clamping a day of the month is said as "the last of the 28th to
/// the nth that there is".
fn rule(cadence: &Cadence, zone: Tz) -> RRuleSet {
    let start = zone.from_local_datetime(&cadence.starts_on.and_time(AT)).unwrap();
    let rule = match &cadence.pattern {
        Pattern::Once => RRule::new(Frequency::Daily).count(1),
        Pattern::Days { every } => RRule::new(Frequency::Daily).interval(number(*every)),
        Pattern::Weeks { every, weekdays } => {
            let days = weekdays.iter().map(|d| NWeekday::Every(weekday(*d))).collect();
            RRule::new(Frequency::Weekly).interval(number(*every)).week_start(chrono::Weekday::Mon).by_weekday(days)
        }
        Pattern::MonthDay { every, day } => {
            let day = i8::try_from(*day).unwrap();
            let rule = RRule::new(Frequency::Monthly).interval(number(*every));
            if day <= 28 {
                rule.by_month_day(vec![day])
            } else {
                rule.by_month_day((28..=day).collect()).by_set_pos(vec![-1])
            }
        }
        Pattern::MonthWeekday { every, nth, weekday: day } => {
            let nth = NWeekday::Nth(i16::try_from(*nth).unwrap(), weekday(*day));
            RRule::new(Frequency::Monthly).interval(number(*every)).by_weekday(vec![nth])
        }
        other => panic!("no rule in RFC 5545: {other:?}"),
    };
    let rule = match (&cadence.pattern, &cadence.ending) {
        // RFC 5545 does not let a rule have two ends.
        (Pattern::Once, _) | (_, Ending::Never | Ending::While { .. }) => rule,
        (_, Ending::Times { count }) => rule.count(u32::try_from(*count).unwrap()),
        (_, Ending::Until { on }) => {
            rule.until(zone.from_local_datetime(&on.and_time(AT)).unwrap().with_timezone(&Tz::UTC))
        }
    };
    rule.build(start).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn our_dates_are_theirs(cadence in any_cadence()) {
        let zone = parse_zone(&cadence.zone).unwrap();
        let theirs: Vec<_> = rule(&cadence, Tz::Tz(zone)).all(40).dates;
        let ours: Vec<NaiveDate> = occurrences(&cadence).take(40).collect();
        let dates: Vec<NaiveDate> = theirs.iter().map(chrono::DateTime::date_naive).collect();
        prop_assert_eq!(&ours, &dates);
        let instants: Vec<_> = ours.iter().map(|date| instant(*date, AT, zone)).collect();
        let their_instants: Vec<_> = theirs.iter().map(chrono::DateTime::to_utc).collect();
        prop_assert_eq!(instants, their_instants);
    }

    /// Every hour of a year and a half, where the hour is there once.
    #[test]
    fn our_instants_are_chronos(days in 0_u64..550, hour in 0_u32..24, zone in proptest::sample::select(&["America/New_York", "Australia/Lord_Howe", "America/Santiago"][..])) {
        let zone = parse_zone(zone).unwrap();
        let date = NaiveDate::from_ymd_opt(2025, 7, 1).unwrap().checked_add_days(Days::new(days)).unwrap();
        let time = NaiveTime::from_hms_opt(hour, 15, 0).unwrap();
        if let Some(one) = zone.from_local_datetime(&date.and_time(time)).single() {
            prop_assert_eq!(instant(date, time, zone), one.to_utc());
        }
    }
}
