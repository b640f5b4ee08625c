//! A stay that ended on the last Friday, with the steps that follow and what was done of them so far.

use chrono::{Datelike, TimeDelta};
use throughline_domain::check_in::{CheckIn, CheckInState};
use throughline_domain::discharge::{Discharge, Lace};
use throughline_domain::id::{ClientId, DischargeId, EpisodeId};
use throughline_store::Write;

use super::build::Making;
use super::caseload::Stay;
use crate::{Failure, discharges};

pub(super) async fn discharge(
    write: &mut Write<'_>,
    making: &Making<'_>,
    client_id: &ClientId,
    episode_id: &EpisodeId,
    stay: &Stay,
) -> Result<(), Failure> {
    // Two to eight days ago, so that a day has passed on which something was done.
    let since = i64::from((making.today - TimeDelta::days(2)).weekday().days_since(chrono::Weekday::Fri)) + 2;
    let discharged_on = making.day(-since);
    let (comorbidity, visits) = stay.lace;
    let discharge = Discharge {
        id: DischargeId(making.id()),
        client_id: client_id.clone(),
        episode_id: Some(episode_id.clone()),
        from_place: stay.from.clone(),
        to_place: stay.to.clone(),
        to_community: true,
        admitted_on: Some(discharged_on - TimeDelta::days(i64::from(stay.days))),
        discharged_on,
        reason: stay.reason.clone(),
        lace: Lace { days: Some(stay.days), emergency: false, comorbidity: Some(comorbidity), visits: Some(visits) },
        complexity: stay.complexity,
        mental_health: false,
        source: None,
    };
    write.save(&discharge).await?;
    discharges::align(write, &discharge, &making.app.zone(), making.today).await?;
    for step in write.reader().discharge_steps(&discharge.id).await? {
        let Some((_, days, words)) = stay.done.iter().find(|(rule, _, _)| rule == step.rule()) else { continue };
        let on = discharged_on + TimeDelta::days(*days);
        if on > making.today {
            continue;
        }
        let closed_at = Some(making.moment((on - making.today).num_days()));
        let late = on > step.check_in.due_on;
        let (done_on, reason, state) = (Some(on), Some(words.clone()), CheckInState::Done);
        write.save(&CheckIn { state, done_on, closed_at, late, reason, ..step.check_in }).await?;
    }
    Ok(())
}
