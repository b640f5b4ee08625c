//! The text of a calendar file (RFC 5545).
//!
//! Written with the `icalendar` crate: typed, maintained, under MIT or Apache-2.0, and it escapes text and
//! folds lines by octets, which is where a hand-written file goes wrong. Every date is an event of its own: a
//! rule could say neither a date that was moved nor one that a holiday shifts. Whoever reads the file sees whom the
//! case manager chose to name, and never an address, a number or, without full names, what a check-in is for.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use icalendar::{Calendar, Class, Component, Event, EventLike, Property};
use throughline_domain::cadence::{instant, parse_zone};
use throughline_domain::calendar::{CalendarEntry, CalendarNames};
use throughline_domain::fold;
use throughline_domain::messages::{Catalogue, MessageFault, calendar_deadline, calendar_line};

/// What has a time is shown this long: nobody said how long it takes.
const LENGTH: TimeDelta = TimeDelta::minutes(30);

/// What the file is called in the calendar that shows it.
const NAME: &str = "Throughline";

/// What goes into the file.
pub(super) struct Sources<'a> {
    /// Check-ins and dates to come, each with the zone of its time.
    pub(super) entries: &'a [(CalendarEntry, String)],
    pub(super) names: CalendarNames,
    pub(super) today: NaiveDate,
    pub(super) now: DateTime<Utc>,
    pub(super) catalogue: &'a Catalogue,
}

/// The file's text.
///
/// # Errors
/// Where the catalogue lacks a message.
pub(super) fn text(sources: &Sources<'_>) -> Result<String, MessageFault> {
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//Throughline//Throughline//EN"));
    calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
    calendar.name(NAME);
    for (entry, zone) in sources.entries {
        calendar.push(event(entry, zone, sources)?);
    }
    Ok(calendar.to_string())
}

fn event(entry: &CalendarEntry, zone: &str, sources: &Sources<'_>) -> Result<Event, MessageFault> {
    let late = entry.due_on < sources.today;
    let who = match sources.names {
        CalendarNames::Initials => Some(fold::initials(&entry.client_name)),
        CalendarNames::Names => Some(entry.client_name.clone()),
        CalendarNames::Nobody => None,
    };
    let mut event = Event::new();
    // A date keeps its name when its check-in is made and when it is moved: the calendar moves it, too.
    event.uid(&format!("{}-{}@throughline", entry.series_id.as_str(), entry.due_on.format("%Y%m%d")));
    event.timestamp(sources.now);
    event.summary(&printable(&calendar_line(&entry.kind, entry.medium, who.as_deref(), late, sources.catalogue)?));
    let mut about = Vec::new();
    if sources.names == CalendarNames::Names {
        about.push(printable(&entry.purpose));
    }
    if entry.due_on != entry.do_on {
        about.push(calendar_deadline(entry.due_on, sources.catalogue)?);
    }
    if !about.is_empty() {
        event.description(&about.join("\n"));
    }
    event.class(Class::Private);
    let at = entry.at.filter(|_| entry.do_on >= sources.today).zip(parse_zone(zone));
    match at {
        // In UTC: a file without zone tables of its own is read the same everywhere.
        Some((at, zone)) => {
            let starts = instant(entry.do_on, at, zone);
            event.starts(starts).ends(starts + LENGTH);
        }
        // What waits from earlier days is to be done today, whatever the hour was.
        None => {
            let day = entry.do_on.max(sources.today);
            // The end is the day after: RFC 5545 (3.6.1) wants it later than the start, which the crate's own
            // `all_day` does not see to.
            event.starts(day).ends(day.succ_opt().unwrap_or(day)).add_property("TRANSP", "TRANSPARENT");
        }
    }
    Ok(event)
}

/// Without characters that have no place in a calendar file: what was typed may hold any.
fn printable(text: &str) -> String {
    text.lines().map(|line| line.chars().filter(|c| !c.is_control()).collect::<String>()).collect::<Vec<_>>().join("\n")
}
