//! Check-ins that ask an instrument: completing it is what they wait for.

use chrono::NaiveDate;
use throughline_domain::assessment::Assessment;
use throughline_domain::check_in::{CheckInOutcome, answered_by_form, apply, counts_from};
use throughline_store::Write;

use super::{Occasion, office_calendar, refused, replan};
use crate::Failure;

/// How many closed check-ins are read beside the open ones: none is needed.
const NONE: u32 = 0;

/// Closes the check-in of each series that asked for what an assessment has answered: one form is one check-in.
/// Those that were missed before it wait for a person to say so; one further ahead asks for another time, and so
/// does one that an older form, entered only now, was before.
///
/// # Errors
/// What the store says.
pub(crate) async fn assessment_done(
    write: &mut Write<'_>,
    assessment: &Assessment,
    today: NaiveDate,
) -> Result<(), Failure> {
    let on = assessment.asked_on.min(today);
    let at = write.stamp().at;
    let office = office_calendar(&mut write.reader()).await?;
    for series in write.reader().series_asking(&assessment.client_id, &assessment.instrument_id).await? {
        let open = write.reader().check_ins_to_stand_by(&series, NONE).await?.into_iter();
        let open = open.map(|check_in| {
            let opens_on = counts_from(&series, &office, check_in.due_on);
            (check_in, opens_on)
        });
        if let Some(check_in) = answered_by_form(&open.collect::<Vec<_>>(), on) {
            let done = CheckInOutcome::Done { on: Some(on), remark: None };
            write.save(&apply(check_in, &done, at, today).map_err(refused)?).await?;
            replan(write, &series, today, Occasion::Moved).await?;
        }
    }
    Ok(())
}
