//! Series whose first day hangs on a date of the record: where it moves, they move.

use chrono::{Duration, NaiveDate};
use throughline_domain::check_in::{Anchor, CheckInSeries};
use throughline_domain::client::Episode;
use throughline_domain::discharge::Discharge;
use throughline_store::{Reader, Write};

use super::{Occasion, replan};
use crate::Failure;

/// Moves the series that hang on an episode or a discharge to its new date, with their check-ins, in the
/// same act. Answers how many moved.
///
/// # Errors
/// What the store says.
pub(crate) async fn follow_anchor(
    write: &mut Write<'_>,
    anchor_id: &str,
    new_date: NaiveDate,
    today: NaiveDate,
) -> Result<usize, Failure> {
    let mut moved = 0;
    for series in write.reader().series_anchored_to(anchor_id).await? {
        let after = moved_to(&series, new_date);
        if after != series {
            write.save(&after).await?;
            replan(write, &after, today, Occasion::Changed).await?;
            moved += 1;
        }
    }
    Ok(moved)
}

/// The series with its first day as it follows from the anchor's date.
pub(super) fn moved_to(series: &CheckInSeries, date: NaiveDate) -> CheckInSeries {
    let mut series = series.clone();
    let Some(Anchor::EpisodeOpened { offset_days, .. } | Anchor::Discharge { offset_days, .. }) = &series.anchor else {
        return series;
    };
    if let Some(starts_on) = date.checked_add_signed(Duration::days(i64::from(*offset_days))) {
        series.cadence.starts_on = starts_on;
    }
    series
}

/// The date an anchor has now; none where it is not there any more, or has no date.
pub(super) async fn date_of(reader: &mut Reader<'_>, anchor: &Anchor) -> Result<Option<NaiveDate>, Failure> {
    Ok(match anchor {
        Anchor::EpisodeOpened { episode_id, .. } => {
            reader.find::<Episode>(episode_id.as_str()).await?.and_then(|episode| episode.opened_on)
        }
        Anchor::Discharge { discharge_id, .. } => {
            reader.find::<Discharge>(discharge_id.as_str()).await?.map(|discharge| discharge.discharged_on)
        }
    })
}
