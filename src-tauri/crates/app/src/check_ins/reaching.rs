//! Rhythms after contacts, and contacts about something else.

use chrono::NaiveDate;
use throughline_domain::cadence::Pattern;
use throughline_domain::check_in::{CheckInSeries, after_other_contact, counts_from};
use throughline_domain::contact::Contact;
use throughline_store::Write;

use super::{Occasion, day_of, office_calendar, refused, replan};
use crate::Failure;

/// How many closed check-ins are read of other rhythms: of those after contacts all are.
const NONE: u32 = 0;

/// Lets the client's rhythms after contacts follow a contact that was written down or corrected: one that reached
/// the client closes the check-in that was due, and gives it back where it turns out not to have. The check-in the
/// contact is about follows it by itself.
///
/// # Errors
/// What the store says.
pub(crate) async fn rhythms_follow(write: &mut Write<'_>, contact: &Contact, today: NaiveDate) -> Result<(), Failure> {
    let after_contacts = |series: &CheckInSeries| {
        series.kind.is_contact() && matches!(series.cadence.pattern, Pattern::AfterContact { .. })
    };
    let mut all = write.reader().series_of(&contact.client_id).await?;
    all.retain(after_contacts);
    if all.is_empty() {
        return Ok(());
    }
    let office = office_calendar(&mut write.reader()).await?;
    for series in all {
        let day = day_of(&series, contact.at, today);
        let mut moved = false;
        for check_in in write.reader().check_ins_to_stand_by(&series, NONE).await? {
            if contact.check_in_id.as_ref() == Some(&check_in.id) {
                continue;
            }
            let opens_on = counts_from(&series, &office, check_in.due_on);
            let after = after_other_contact(&check_in, contact, opens_on, day).map_err(refused)?;
            if after != check_in {
                write.save(&after).await?;
                moved = true;
            }
        }
        if moved {
            replan(write, &series, today, Occasion::Moved).await?;
        }
    }
    Ok(())
}
