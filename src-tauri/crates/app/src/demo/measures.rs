//! What a demo client's measures are held against, one of them out of range and not answered; and promises, one
//! of the case manager's and one of somebody else's.

use throughline_domain::cadence::{Cadence, Ending, Pattern, Window};
use throughline_domain::check_in::{CheckIn, CheckInKind, CheckInSeries, CheckInState, PromisedBy, SeriesStatus};
use throughline_domain::contact::Medium;
use throughline_domain::id::{CheckInId, ClientId, EpisodeId, MeasureId, MeasureLimitId, SeriesId};
use throughline_domain::measure::{Measure, MeasureAnswer, MeasureKind, MeasureLimit};
use throughline_store::Write;

use super::build::Making;
use crate::Failure;

/// Every sixth client of the demo: blood pressure over some weeks, with limits. The last value but one was answered.
pub(super) async fn followed(write: &mut Write<'_>, making: &Making<'_>, client_id: &ClientId) -> Result<(), Failure> {
    if making.number >= 12 || !making.number.is_multiple_of(6) {
        return Ok(());
    }
    let limit = MeasureLimit {
        id: MeasureLimitId(making.id()),
        client_id: client_id.clone(),
        kind: MeasureKind::BloodPressure,
        name: String::new(),
        unit: "mm[Hg]".to_owned(),
        low: Some(90.0),
        high: Some(140.0),
        second_low: Some(60.0),
        second_high: Some(90.0),
        target: Some(130.0),
        second_target: Some(80.0),
        goal_id: None,
        starts_on: making.day(-40),
    };
    write.save(&limit).await?;
    for (day, value, second) in [(-36, 136.0, 84.0), (-29, 146.0, 92.0), (-22, 132.0, 80.0), (-3, 152.0, 94.0)] {
        let measure = Measure {
            id: MeasureId(making.id()),
            client_id: client_id.clone(),
            kind: MeasureKind::BloodPressure,
            name: String::new(),
            value,
            second_value: Some(second),
            unit: "mm[Hg]".to_owned(),
            loinc: Some("85354-9".to_owned()),
            at: making.moment(day),
            source: None,
        };
        write.save(&measure).await?;
        if day == -29 {
            let answer = MeasureAnswer {
                measure_id: measure.id,
                client_id: client_id.clone(),
                what: "Measured again after a rest: 134/82. The morning tablet had been forgotten.".to_owned(),
                at: making.moment(-28),
                by: making.app.actor(),
            };
            write.save(&answer).await?;
        }
    }
    Ok(())
}

/// Every sixth client of the demo: two promises, one due tomorrow, one whose day was the day before yesterday.
pub(super) async fn promised(
    write: &mut Write<'_>,
    making: &Making<'_>,
    client_id: &ClientId,
    episode_id: &EpisodeId,
) -> Result<(), Failure> {
    if making.number >= 12 || !making.number.is_multiple_of(6) {
        return Ok(());
    }
    let made = [
        ("I will call the pharmacy about the refill", PromisedBy::Me, "", 1),
        ("The landlord will send the signed lease", PromisedBy::Them, "Casey Example, landlord", -2),
    ];
    for (words, by, who, day) in made {
        let series = CheckInSeries {
            id: SeriesId(making.id()),
            client_id: client_id.clone(),
            episode_id: Some(episode_id.clone()),
            purpose: words.to_owned(),
            medium: Medium::Phone,
            with_whom: None,
            cadence: Cadence {
                pattern: Pattern::Once,
                starts_on: making.day(day),
                ending: Ending::Never,
                at: None,
                zone: making.app.zone(),
                window: Window::default(),
            },
            status: SeriesStatus::Active,
            status_reason: None,
            kind: CheckInKind::Promise { by, who: who.to_owned(), note_id: None },
            anchor: None,
            attempts_suffice: None,
            escalation: Vec::new(),
            source: None,
        };
        write.save(&series).await?;
        let check_in = CheckIn {
            id: CheckInId(making.id()),
            series_id: series.id,
            client_id: client_id.clone(),
            number: 1,
            due_on: making.day(day),
            do_on: making.day(day),
            snooze_reason: None,
            state: CheckInState::Open,
            attempts: 0,
            closed_at: None,
            late: false,
            reason: None,
            contact_id: None,
            done_on: None,
        };
        write.save(&check_in).await?;
    }
    Ok(())
}
