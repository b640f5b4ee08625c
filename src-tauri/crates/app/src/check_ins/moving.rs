//! Moving and settling many check-ins at once, and what waits after a long absence.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;
use throughline_domain::calendar::CatchUpPage;
use throughline_domain::check_in::{CheckIn, CheckInOutcome, CheckInSeries, apply, moved};
use throughline_domain::id::{CheckInId, SeriesId};
use throughline_store::{AgendaKey, Saved};

use super::{Occasion, day_of, refused, replan};
use crate::{App, Failure, page};

/// So many series are planned anew in the act itself. Where more were settled, the record keeps that they
/// wait, and the next answers plan them a moment at a time: nobody waits for all of them.
const REPLANNED_AT_ONCE: usize = 64;

impl App {
    /// Moves when to do check-ins, all in one act; deadlines stay. Answers how many were moved.
    ///
    /// # Errors
    /// [`Code::Immutable`](throughline_domain::Code::Immutable) where one of them is closed: then none is moved;
    /// [`Code::Invalid`](throughline_domain::Code::Invalid) on `doOn` or `reason`;
    /// [`Code::NotFound`](throughline_domain::Code::NotFound).
    pub async fn check_ins_move(
        &self,
        ids: Vec<CheckInId>,
        do_on: NaiveDate,
        reason: Option<String>,
    ) -> Result<i32, Failure> {
        let today = self.today();
        let mut record = self.record().await?;
        let mut write = record.write(self.context("check_in.move")).await?;
        let mut count = 0;
        for id in &ids {
            let check_in: CheckIn = write.reader().get(id.as_str()).await?;
            let check_in = moved(&check_in, do_on, reason.as_deref(), today).map_err(refused)?;
            count += i32::from(write.save(&check_in).await? != Saved::Unchanged);
        }
        write.commit().await?;
        Ok(count)
    }

    /// Closes open check-ins as not possible, with one reason, in one act; answers how many.
    ///
    /// # Errors
    /// As [`check_ins_move`](Self::check_ins_move), on `reason`.
    pub async fn check_ins_settle(&self, ids: Vec<CheckInId>, reason: String) -> Result<i32, Failure> {
        let now = self.now();
        let outcome = CheckInOutcome::NotPossible { reason };
        let mut record = self.record().await?;
        let mut write = record.write(self.context("check_in.settle")).await?;
        let (mut count, mut seen) = (0, HashSet::new());
        let mut touched: BTreeMap<SeriesId, CheckInSeries> = BTreeMap::new();
        for id in ids.iter().filter(|id| seen.insert(*id)) {
            let check_in: CheckIn = write.reader().get(id.as_str()).await?;
            let series = match touched.entry(check_in.series_id.clone()) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(place) => place.insert(write.reader().get(check_in.series_id.as_str()).await?),
            };
            let today = day_of(series, now, self.today());
            write.save(&apply(&check_in, &outcome, now, today).map_err(refused)?).await?;
            count += 1;
        }
        if touched.len() <= REPLANNED_AT_ONCE {
            for series in touched.values() {
                replan(&mut write, series, self.today(), Occasion::Moved).await?;
            }
        }
        write.commit().await?;
        Ok(count)
    }

    /// Overdue check-ins, one line a series, the longest overdue first.
    ///
    /// # Errors
    /// [`Code::Invalid`](throughline_domain::Code::Invalid) for a cursor this program did not give out.
    pub async fn catch_up_page(&self, cursor: Option<String>, limit: i32) -> Result<CatchUpPage, Failure> {
        let after: Option<AgendaKey> = page::after(cursor.as_deref())?;
        let today = self.today();
        let mut record = self.record_planned().await?;
        let mut reader = record.reader().await?;
        let (rows, next) = reader.catch_up(today, after.as_ref(), page::length(limit)).await?;
        let series = reader.series_overdue(today).await?;
        let check_ins = reader.agenda_counts(today).await?.overdue;
        Ok(CatchUpPage { rows, next: page::next(next.as_ref())?, series, check_ins })
    }
}
