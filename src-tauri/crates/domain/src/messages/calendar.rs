//! What the calendar file says of a check-in, and what the system's notices say.

use chrono::{Datelike, NaiveDate};

use super::dates::one_of;
use super::{Catalogue, DateStyle, MessageFault, Value, WEEKDAYS, format_date};
use crate::check_in::CheckInKind;
use crate::contact::Medium;

/// What is to be done, as a line of a calendar that others may see: "Call AL". Without a client's initials or
/// name: "Call a client". Never what it is for.
///
/// # Errors
/// Where the catalogue lacks the message.
pub fn calendar_line(
    kind: &CheckInKind,
    medium: Medium,
    who: Option<&str>,
    late: bool,
    catalogue: &Catalogue,
) -> Result<String, MessageFault> {
    let what = if kind.is_contact() { medium.as_str() } else { kind.as_str() };
    let line = match who.map(str::trim).filter(|who| !who.is_empty()) {
        Some(who) => catalogue.fill(&format!("calendar-{what}"), &[("who", Value::Text(who))])?,
        None => catalogue.text(&format!("calendar-{what}-nobody"))?,
    };
    if late { catalogue.fill("calendar-late", &[("what", Value::Text(&line))]) } else { Ok(line) }
}

/// "Deadline: December 3, 2026".
///
/// # Errors
/// Where the catalogue lacks the message.
pub fn calendar_deadline(due_on: NaiveDate, catalogue: &Catalogue) -> Result<String, MessageFault> {
    let date = format_date(due_on, DateStyle::Long, catalogue)?;
    catalogue.fill("calendar-deadline", &[("date", Value::Text(&date))])
}

/// "Saturday".
///
/// # Errors
/// Where the catalogue lacks the message.
pub fn weekday_name(on: NaiveDate, catalogue: &Catalogue) -> Result<String, MessageFault> {
    one_of(&WEEKDAYS, on.weekday().num_days_from_monday(), catalogue)
}

/// What a notice of the system says: how many check-ins are due, and nothing of anybody.
///
/// # Errors
/// Where the catalogue lacks the message.
pub fn notice_line(count: i32, catalogue: &Catalogue) -> Result<String, MessageFault> {
    catalogue.fill("notice-due", &[("count", Value::Number(count))])
}

/// What the tray says: how many check-ins are due; none: the record is locked.
///
/// # Errors
/// Where the catalogue lacks the message.
pub fn tray_line(count: Option<i32>, catalogue: &Catalogue) -> Result<String, MessageFault> {
    match count {
        Some(count) => catalogue.fill("tray-due", &[("count", Value::Number(count))]),
        None => catalogue.text("tray-locked"),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::check_in::PromisedBy;
    use crate::id::DischargeId;

    fn kinds() -> [CheckInKind; 5] {
        [
            CheckInKind::Contact,
            CheckInKind::Task,
            CheckInKind::Assessment { instrument_id: "phq-9".into() },
            CheckInKind::DischargeStep { discharge_id: DischargeId::default(), rule: "tcm-contact".into() },
            CheckInKind::Promise { by: PromisedBy::Me, who: "Joe".into(), note_id: None },
        ]
    }

    #[test]
    fn every_kind_and_medium_has_its_line_with_and_without_a_name() {
        let catalogue = Catalogue::english().unwrap();
        for kind in kinds() {
            for medium in Medium::ALL {
                let named = calendar_line(&kind, *medium, Some("AL"), false, &catalogue).unwrap();
                let unnamed = calendar_line(&kind, *medium, None, true, &catalogue).unwrap();
                assert!(named.contains("AL"), "{named}");
                assert!(unnamed.starts_with("Overdue: ") && !unnamed.contains("Joe"), "{unnamed}");
            }
        }
        let line = |who| calendar_line(&CheckInKind::Contact, Medium::Phone, who, false, &catalogue).unwrap();
        assert_eq!(
            (line(Some("AL")), line(Some(" ")), line(None)),
            ("Call AL".into(), "Call a client".into(), "Call a client".into())
        );
    }

    #[test]
    fn notices_count_and_name_nobody() {
        let catalogue = Catalogue::english().unwrap();
        assert_eq!(notice_line(1, &catalogue).unwrap(), "One check-in is due");
        assert_eq!(notice_line(3, &catalogue).unwrap(), "3 check-ins are due");
        assert_eq!(tray_line(Some(0), &catalogue).unwrap(), "Nothing is due");
        assert_eq!(tray_line(None, &catalogue).unwrap(), "Locked");
    }
}
