//! What a gap is called, and why it is one.

use chrono::{Datelike, NaiveDate};

use super::{Catalogue, DateStyle, MessageFault, Value, format_date};
use crate::gap::GapRule;
use crate::gap_rules::GapWhy;

/// So many days.
const GAP_DAYS: &str = "gap-days";

/// The rule's name: "No contact".
///
/// # Errors
/// Where the catalogue lacks the message.
pub fn gap_title(rule: &GapRule, catalogue: &Catalogue) -> Result<String, MessageFault> {
    catalogue.text(&rule.wording)
}

/// Why, in a sentence: "No contact for 34 days; the last was on October 19." Years are said where they are
/// not this one.
///
/// # Errors
/// Where the catalogue lacks one of the messages.
pub fn gap_sentence(
    rule: &GapRule,
    why: &GapWhy,
    today: NaiveDate,
    catalogue: &Catalogue,
) -> Result<String, MessageFault> {
    let style = if why.on.year() == today.year() { DateStyle::Day } else { DateStyle::Long };
    let date = format_date(why.on, style, catalogue)?;
    let days = i32::try_from((today - why.on).num_days().abs()).unwrap_or(i32::MAX);
    let ago = catalogue.fill(GAP_DAYS, &[("days", Value::Number(days))])?;
    let values = [
        ("case", Value::Text(why.case)),
        ("what", Value::Text(why.what.trim())),
        ("who", Value::Text(&why.who)),
        ("date", Value::Text(&date)),
        ("days", Value::Number(days)),
        ("ago", Value::Text(&ago)),
        ("count", Value::Number(why.count)),
    ];
    catalogue.fill(&format!("{}-why", rule.wording), &values)
}
