//! Where a rhythm stands, in a few short sentences.

use chrono::{Datelike, NaiveDate};

use super::{
    Catalogue, DateStyle, MessageFault, STANDING, STANDING_ATTEMPTS, STANDING_DUE, STANDING_DUE_TODAY, STANDING_EXEMPT,
    STANDING_LAST, STANDING_NOT_YET, STANDING_NOT_YET_WINDOW, STANDING_OVER, STANDING_OVERDUE, STANDING_OVERDUE_MANY,
    STANDING_SATISFIED, STANDING_SATISFIED_LATE, Value, cadence_sentence, format_date,
};
use crate::cadence::{Cadence, DueStanding, DueState};

/// Where a rhythm stands: "Overdue since November 18. Once in every calendar week. The last was on November
/// 9." `last` is the last day on which somebody was reached; years are said where they are not this one.
///
/// # Errors
/// Where the catalogue lacks one of the messages.
pub fn standing_sentence(
    cadence: &Cadence,
    standing: &DueStanding,
    last: Option<NaiveDate>,
    today: NaiveDate,
    catalogue: &Catalogue,
) -> Result<String, MessageFault> {
    let day = |on: NaiveDate| {
        format_date(on, if on.year() == today.year() { DateStyle::Day } else { DateStyle::Long }, catalogue)
    };
    let window = standing.window.as_ref();
    let due = window.map(|window| day(window.due_on)).transpose()?.unwrap_or_default();
    let due = ("due", Value::Text(&due));
    let state = match &standing.state {
        DueState::NotYet { opens_on } => {
            let opens = day(*opens_on)?;
            let wide = window.is_some_and(|window| window.due_on != *opens_on);
            let key = if wide { STANDING_NOT_YET_WINDOW } else { STANDING_NOT_YET };
            catalogue.fill(key, &[("opens", Value::Text(&opens)), due])?
        }
        DueState::Due if window.is_some_and(|window| window.due_on == today) => catalogue.text(STANDING_DUE_TODAY)?,
        DueState::Due => catalogue.fill(STANDING_DUE, &[due])?,
        DueState::Overdue { since, windows } => {
            let since = day(*since)?;
            let key = if *windows > 1 { STANDING_OVERDUE_MANY } else { STANDING_OVERDUE };
            catalogue.fill(key, &[("since", Value::Text(&since)), ("count", Value::Number(*windows))])?
        }
        DueState::Satisfied { on, late, attempts } => {
            let on = day(*on)?;
            let on = ("on", Value::Text(&on));
            match attempts {
                Some(attempts) => catalogue.fill(STANDING_ATTEMPTS, &[on, ("count", Value::Number(*attempts))])?,
                None => catalogue.fill(if *late { STANDING_SATISFIED_LATE } else { STANDING_SATISFIED }, &[on])?,
            }
        }
        DueState::Exempt => catalogue.text(STANDING_EXEMPT)?,
        DueState::Over => catalogue.text(STANDING_OVER)?,
    };
    let rhythm = cadence_sentence(cadence, today, catalogue)?;
    let said = [("state", Value::Text(&state)), ("cadence", Value::Text(&rhythm))];
    match last {
        Some(last) => {
            let last = day(last)?;
            catalogue.fill(STANDING_LAST, &[said[0], said[1], ("last", Value::Text(&last))])
        }
        None => catalogue.fill(STANDING, &said),
    }
}
