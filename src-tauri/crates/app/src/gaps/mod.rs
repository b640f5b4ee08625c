//! Gaps over all clients: which there are (`board`), what is decided about them (`deciding`), closing an
//! enrolment with all of its gaps settled (`closing`), and the rules as the practice changed them (`rules`).

mod board;
mod closing;
mod deciding;
mod rules;

pub(crate) use board::GapBoard;

use throughline_domain::cadence::parse_zone;
use throughline_domain::gap::{GapCounts, GapPage, GapQuery};
use throughline_domain::gap_rules::GapDay;

use self::board::GapPlace;
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
        let total = board.matching(&query).count();
        let mut rest = board.matching(&query).filter(|line| after.as_ref().is_none_or(|after| line.place > *after));
        let lines: Vec<_> = rest.by_ref().take(limit).collect();
        let last = lines.last().map(|line| &line.place).filter(|_| rest.next().is_some());
        Ok(GapPage {
            rows: lines.iter().map(|line| board.said(line)).collect::<Result<_, _>>()?,
            next: page::next(last)?,
            counts: board.counts(),
            total: i32::try_from(total).unwrap_or(i32::MAX),
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
