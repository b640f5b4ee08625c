//! What the wall clock makes of a local time.

use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Offset, TimeZone, Utc};
use chrono_tz::Tz;

/// The zone of that IANA name (`America/New_York`), where there is one.
#[must_use]
pub fn parse_zone(name: &str) -> Option<Tz> {
    name.trim().parse().ok()
}

/// The instant of a local time: what falls into the hour that daylight saving skips moves forward by
/// as much as was skipped (RFC 5545 §3.3.5); what happens twice is the first of the two.
#[must_use]
pub fn instant(date: NaiveDate, time: NaiveTime, zone: Tz) -> DateTime<Utc> {
    let local = date.and_time(time);
    if let Some(found) = zone.from_local_datetime(&local).earliest() {
        return found.to_utc();
    }
    // Skipped: read it with the offset that was in force before. A whole day was skipped where the
    // date line moved (Samoa, 30 December 2011), so look back as far as two days.
    let before = (1..=192).find_map(|quarters| {
        let earlier = local.checked_sub_signed(Duration::minutes(15 * quarters))?;
        zone.offset_from_local_datetime(&earlier).latest()
    });
    let offset = before.map_or(0, |o| o.fix().local_minus_utc());
    (local.and_utc()) - Duration::seconds(i64::from(offset))
}

/// The day it is in a zone.
#[must_use]
pub fn today_in(zone: Tz, now: DateTime<Utc>) -> NaiveDate {
    now.with_timezone(&zone).date_naive()
}
