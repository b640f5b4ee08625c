//! Gaps: commands.

use throughline_app::{App, Failure};
use throughline_domain::client::Episode;
use throughline_domain::gap::{Gap, GapCounts, GapHistoryRow, GapKey, GapPage, GapQuery, GapRule, GapSettlement};
use throughline_domain::id::{ClientId, EpisodeId};

/// A page of gaps, the most pressing first; `limit` is at most 100.
pub(super) async fn gap_page(
    app: &App,
    query: GapQuery,
    cursor: Option<String>,
    limit: i32,
) -> Result<GapPage, Failure> {
    app.gap_page(query, cursor, limit).await
}

/// How many gaps there are.
pub(super) async fn gap_counts(app: &App) -> Result<GapCounts, Failure> {
    app.gap_counts().await
}

/// Decides about gaps, in one act: snoozes, exempts, takes back, settles.
pub(super) async fn gaps_decide(app: &App, settlements: Vec<GapSettlement>) -> Result<GapCounts, Failure> {
    app.gaps_decide(settlements).await
}

/// What was decided about gaps, of one client, of one gap or of all, the newest first; at most 200.
pub(super) async fn gap_history(
    app: &App,
    client_id: Option<ClientId>,
    key: Option<GapKey>,
) -> Result<Vec<GapHistoryRow>, Failure> {
    app.gap_history(client_id, key).await
}

/// The rules, as they are in force.
pub(super) async fn gap_rules_get(app: &App) -> Result<Vec<GapRule>, Failure> {
    app.gap_rules_get().await
}

/// The rules as they come with the program.
pub(super) async fn gap_rules_shipped(app: &App) -> Result<Vec<GapRule>, Failure> {
    app.gap_rules_shipped().await
}

/// Keeps what the practice changed about the rules: days, severity, whether they are in force.
pub(super) async fn gap_rules_save(app: &App, rules: Vec<GapRule>) -> Result<Vec<GapRule>, Failure> {
    app.gap_rules_save(rules).await
}

/// The gaps closing an enrolment would leave behind, those that are quiet for now too.
pub(super) async fn episode_gaps(app: &App, id: EpisodeId) -> Result<Vec<Gap>, Failure> {
    app.episode_gaps(id).await
}

/// Closes an enrolment; every gap of it that is open must be settled with it.
pub(super) async fn episode_close(
    app: &App,
    episode: Episode,
    settlements: Vec<GapSettlement>,
) -> Result<Episode, Failure> {
    app.episode_close(episode, settlements).await
}
