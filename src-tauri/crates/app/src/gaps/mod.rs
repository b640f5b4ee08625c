//! Gaps over all clients: which there are (`board`, and its `lines` in order and counted), what is decided about
//! them (`deciding`), closing an enrolment with all of its gaps settled (`closing`), and the rules as the practice
//! changed them (`rules`).

mod board;
mod closing;
mod deciding;
mod lines;
mod rules;

pub(crate) use board::GapBoard;

use throughline_domain::cadence::parse_zone;
use throughline_domain::gap::{GapCounts, GapPage, GapQuery};
use throughline_domain::gap_rules::GapDay;

use self::lines::GapPlace;
use crate::{App, Failure, page};

/// No page is longer.
const LONGEST: u32 = 100;

impl App {
    /// The day gaps are looked for.
    pub(crate) fn gap_day(&self) -> GapDay {
        GapDay { today: self.today(), zone: parse_zone(&self.zone()).unwrap_or(chrono_tz::UTC) }
    }

    /// A page of gaps, the most pressing first, then the oldest; `limit` is at most 100. Check-ins that have
    /// come due since are made first, for a moment, as for Today.
    ///
    /// # Errors
    /// [`Code::Invalid`](throughline_domain::Code::Invalid) for a cursor this program did not give out;
    /// [`Code::Locked`](throughline_domain::Code::Locked).
    pub async fn gap_page(&self, query: GapQuery, cursor: Option<String>, limit: i32) -> Result<GapPage, Failure> {
        let after: Option<GapPlace> = page::after(cursor.as_deref())?;
        let limit = usize::try_from(page::length(limit).min(LONGEST)).unwrap_or(usize::MAX);
        let mut record = self.record_planned().await?;
        let board = record.gap_board(self.gap_day()).await?;
        let mut lines = board.matching(&query, after.as_ref(), limit.saturating_add(1));
        let is_more = lines.len() > limit;
        lines.truncate(limit);
        Ok(GapPage {
            rows: lines.iter().map(|line| board.said(line)).collect::<Result<_, _>>()?,
            next: page::next(lines.last().map(|line| line.place.as_ref()).filter(|_| is_more))?,
            counts: board.counts(),
            total: board.count(&query),
        })
    }

    /// How many gaps there are: the numbers every page of gaps shows as well.
    ///
    /// # Errors
    /// [`Code::Locked`](throughline_domain::Code::Locked).
    pub async fn gap_counts(&self) -> Result<GapCounts, Failure> {
        let mut record = self.record_planned().await?;
        Ok(record.gap_board(self.gap_day()).await?.counts())
    }
}
