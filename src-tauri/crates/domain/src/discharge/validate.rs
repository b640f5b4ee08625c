//! What may be a discharge.

use chrono::{Days, NaiveDate};

use super::Discharge;
use crate::client::Client;
use crate::fault::{Fault, FieldFault, days, ordered, reject, required, within};

/// The longest stay, the most Charlson points and emergency visits that are no slip of the hand.
const MOST: [i32; 3] = [20_000, 50, 400];

/// May this discharge be saved?
///
/// # Errors
/// The first field that may not: no place, no reason; a day later than tomorrow, before the client was born or
/// after they died, or before the admission; a part of the LACE index out of its range.
pub fn validate_discharge(discharge: &Discharge, client: &Client, today: NaiveDate) -> Result<(), FieldFault> {
    required("fromPlace", &discharge.from_place)?;
    required("toPlace", &discharge.to_place)?;
    required("reason", &discharge.reason)?;
    validate_discharge_days(discharge, client, today)?;
    within("days", discharge.lace.days, 0, MOST[0])?;
    within("comorbidity", discharge.lace.comorbidity, 0, MOST[1])?;
    within("visits", discharge.lace.visits, 0, MOST[2])
}

/// May these be the days of a discharge? All that its deadlines can be reckoned from.
///
/// # Errors
/// As [`validate_discharge`], of the days alone.
pub fn validate_discharge_days(discharge: &Discharge, client: &Client, today: NaiveDate) -> Result<(), FieldFault> {
    let (admitted_on, discharged_on) = (discharge.admitted_on, Some(discharge.discharged_on));
    days(&[("admittedOn", admitted_on), ("dischargedOn", discharged_on)])?;
    let tomorrow = today.checked_add_days(Days::new(1)).unwrap_or(today);
    reject(discharge.discharged_on > tomorrow, "dischargedOn", Fault::InFuture)?;
    ordered(admitted_on, "dischargedOn", discharged_on)?;
    ordered(client.birth_date, "admittedOn", admitted_on)?;
    ordered(client.birth_date, "dischargedOn", discharged_on)?;
    let died_before = client.deceased_on.is_some_and(|died| discharge.discharged_on > died);
    reject(died_before, "dischargedOn", Fault::OutOfRange)
}
