//! When a series makes no more check-ins although nobody paused or ended it.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CheckInSeries, SeriesStatus};
use crate::cadence::{DueStanding, Ending};
use crate::client::{Acuity, EpisodeStatus};

text_enum! {
    /// Why an active series rests. Nobody is asked to call a client who died, or on behalf of a
    /// programme the client has left; but what was due before waits until a person has settled it.
    pub enum Rest {
        /// The client died.
        Deceased = "deceased",
        /// The enrolment the series belongs to was closed.
        EpisodeClosed = "episode-closed",
        /// What had to hold for the rhythm to go on does not hold.
        ConditionOver = "condition-over",
    }
}

/// What planning a series has to know beside its check-ins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Circumstances {
    /// The day the client died.
    pub deceased_on: Option<NaiveDate>,
    /// Where the series' own enrolment stands; none where it has none.
    pub episode: Option<EpisodeStatus>,
    /// It rested when it was planned last.
    pub rested: bool,
    /// The first day on which planning may have something to make; none: never again.
    pub plan_again_on: Option<NaiveDate>,
    /// The acuity of the series' enrolment, else that of the client's active one.
    pub acuity: Option<Acuity>,
    /// What must hold for the rhythm to go on does not hold. False where nothing has to.
    pub condition_over: bool,
    /// When the client was reached last, for whatever reason.
    pub reached_at: Option<DateTime<Utc>>,
}

/// Why an active series makes no check-ins now; none where it does, and where somebody paused or ended
/// it: that says enough. An enrolment on hold, planned or on the waiting list is not closed.
///
/// It makes none and withdraws none: the open ones stay until they have an outcome. When the reason is
/// gone it goes on from that day, like one that was paused.
#[must_use]
pub fn rest(series: &CheckInSeries, circumstances: &Circumstances) -> Option<Rest> {
    if series.status != SeriesStatus::Active {
        return None;
    }
    if circumstances.deceased_on.is_some() {
        return Some(Rest::Deceased);
    }
    let closed = circumstances.episode.is_some_and(|status| match status {
        EpisodeStatus::Finished | EpisodeStatus::Cancelled | EpisodeStatus::EnteredInError => true,
        EpisodeStatus::Planned | EpisodeStatus::Waitlist | EpisodeStatus::Active | EpisodeStatus::OnHold => false,
    });
    if closed {
        return Some(Rest::EpisodeClosed);
    }
    let conditional = matches!(series.cadence.ending, Ending::While { .. });
    (conditional && circumstances.condition_over).then_some(Rest::ConditionOver)
}

/// Whether check-ins of the series may still have to be made: what is known of it may be too little.
#[must_use]
pub fn unplanned(series: &CheckInSeries, circumstances: &Circumstances, today: NaiveDate) -> bool {
    series.status == SeriesStatus::Active && circumstances.plan_again_on.is_some_and(|day| day <= today)
}

/// A series as the window shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct SeriesView {
    /// The series.
    pub series: CheckInSeries,
    /// Why it makes no check-ins although it is active.
    pub rests: Option<Rest>,
    /// Its check-ins are still being worked out.
    pub unplanned: bool,
    /// Its rhythm in a sentence.
    pub sentence: String,
    /// Where it stands today, by the check-ins that are kept.
    pub standing: DueStanding,
    /// What its first day hung on is not there any more: it keeps the last day it had.
    pub anchor_lost: bool,
}
