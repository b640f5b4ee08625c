//! Gaps over all clients.

use throughline_domain::Code;
use throughline_domain::client::Episode;
use throughline_domain::gap::{GapCounts, GapHistoryRow, GapKey, GapPage, GapQuery, GapRule, GapSettlement};
use throughline_domain::id::ClientId;

use crate::{App, Failure};

impl App {
    /// A page of gaps, the most pressing first; `limit` is at most 100.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn gap_page(&self, _query: GapQuery, _cursor: Option<String>, _limit: i32) -> Result<GapPage, Failure> {
        Err(Failure::new(Code::Internal, "gap_page"))
    }

    /// How many gaps there are.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn gap_counts(&self) -> Result<GapCounts, Failure> {
        Err(Failure::new(Code::Internal, "gap_counts"))
    }

    /// Decides about gaps, in one act: snoozes, exempts, takes back, settles.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn gaps_decide(&self, _settlements: Vec<GapSettlement>) -> Result<GapCounts, Failure> {
        Err(Failure::new(Code::Internal, "gaps_decide"))
    }

    /// What was decided about gaps, of one client, of one gap or of all, the newest first; at most 200.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn gap_history(
        &self,
        _client_id: Option<ClientId>,
        _key: Option<GapKey>,
    ) -> Result<Vec<GapHistoryRow>, Failure> {
        Err(Failure::new(Code::Internal, "gap_history"))
    }

    /// The rules, as they are in force.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn gap_rules_get(&self) -> Result<Vec<GapRule>, Failure> {
        Err(Failure::new(Code::Internal, "gap_rules_get"))
    }

    /// Keeps what the practice changed about the rules: days, severity, whether they are in force.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn gap_rules_save(&self, _rules: Vec<GapRule>) -> Result<Vec<GapRule>, Failure> {
        Err(Failure::new(Code::Internal, "gap_rules_save"))
    }

    /// Closes an enrolment; every gap of it that is open must be settled with it.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn episode_close(&self, _episode: Episode, _settlements: Vec<GapSettlement>) -> Result<Episode, Failure> {
        Err(Failure::new(Code::Internal, "episode_close"))
    }
}
