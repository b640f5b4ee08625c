//! Check-ins that ask an instrument: completing it is what they wait for.

use chrono::NaiveDate;
use throughline_domain::assessment::Assessment;
use throughline_domain::check_in::{CheckInOutcome, CheckInState, apply, counts_from};
use throughline_store::Write;

use super::{Occasion, office_calendar, refused, replan};
use crate::Failure;

/// How many closed check-ins are read beside the open ones: none is needed.
const NONE: u32 = 0;

/// Closes the check-ins that asked for what an assessment has answered: those whose time has come. One
/// further ahead asks for another time, and so does one that an older form, entered only now, was before.
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
        let mut closed = false;
        for check_in in write.reader().check_ins_to_stand_by(&series, NONE).await? {
            let waits = check_in.state == CheckInState::Open && check_in.do_on.min(check_in.due_on) <= today;
            if waits && on >= counts_from(&series, &office, check_in.due_on) {
                let done = CheckInOutcome::Done { on: Some(on), remark: None };
                write.save(&apply(&check_in, &done, at, today).map_err(refused)?).await?;
                closed = true;
            }
        }
        if closed {
            replan(write, &series, today, Occasion::Moved).await?;
        }
    }
    Ok(())
}
