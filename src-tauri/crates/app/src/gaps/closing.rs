//! Closing an enrolment: nothing that is open in it is left behind.

use throughline_domain::Code;
use throughline_domain::check_in::{CheckIn, CheckInOutcome, CheckInSeries, CheckInState, apply};
use throughline_domain::client::{ClientPart, Episode};
use throughline_domain::client_rules::is_running;
use throughline_domain::gap::{Gap, GapDecisionKind, GapKey, GapSettlement, GapSubjectKind};
use throughline_domain::gap_rules::validate_settlement;
use throughline_domain::id::{CheckInId, EpisodeId};
use throughline_domain::{Fault, FieldFault};
use throughline_store::Write;

use super::deciding::decide;
use crate::check_ins::{Occasion, day_of, refused, replan};
use crate::records::Opened;
use crate::{App, Failure, clients};

/// A gap that closing an enrolment would leave behind.
struct Left {
    key: GapKey,
    title: String,
    since: chrono::NaiveDate,
    check_in: Option<CheckInId>,
}

impl App {
    /// Closes an enrolment, in one act with what is settled for it: every open or snoozed gap of it, and of the
    /// client where no other enrolment is running, must be among the settlements, each with its reason. A check-in, a
    /// step or a promise is closed as not possible with that reason.
    ///
    /// # Errors
    /// [`Code::OpenGaps`] with the names of what is not among the settlements, as one that came up meanwhile;
    /// [`Code::Invalid`] on `status` where it does not close, on `closedOn` and `closureReason` where they are
    /// empty; [`Code::NotFound`].
    pub async fn episode_close(&self, episode: Episode, settlements: Vec<GapSettlement>) -> Result<Episode, Failure> {
        let today = self.today();
        let mut part = clients::checked(ClientPart::Episode(episode), today)?;
        let ClientPart::Episode(closing) = &part else { return Err(Failure::not_found("episode")) };
        if is_running(closing.status) {
            return Err(FieldFault::new("status", Fault::Malformed).into());
        }
        if closing.closed_on.is_none() {
            return Err(FieldFault::new("closedOn", Fault::Required).into());
        }
        if closing.closure_reason.is_none() {
            return Err(FieldFault::new("closureReason", Fault::ReasonRequired).into());
        }
        let mut record = self.record().await?;
        let left = self.left_by(&mut record, &closing.id).await?;
        let mut settled = Vec::new();
        let mut missing = Vec::new();
        for left in left {
            let settlement = settlements.iter().find(|settlement| settlement.key == left.key);
            match settlement.filter(|s| s.kind == GapDecisionKind::Settled) {
                Some(settlement) => settled.push((left, validate_settlement(settlement, today)?)),
                None => missing.push(left),
            }
        }
        refuse(missing)?;
        let mut write = record.write(self.context("episode.close")).await?;
        clients::go_on(&mut write.reader(), &mut part, self.now()).await?;
        clients::save(&mut write, &part).await?;
        for (left, settlement) in settled {
            if let Some(id) = &left.check_in {
                self.settle_check_in(&mut write, id, &settlement.reason).await?;
            }
            decide(&mut write, settlement, left.since).await?;
        }
        write.commit().await?;
        let ClientPart::Episode(episode) = part else { return Err(Failure::not_found("episode")) };
        Ok(episode)
    }

    /// Closes a check-in as not possible, unless it was closed with another of the gaps about it.
    async fn settle_check_in(&self, write: &mut Write<'_>, id: &CheckInId, reason: &str) -> Result<(), Failure> {
        let check_in: CheckIn = write.reader().get(id.as_str()).await?;
        if check_in.state != CheckInState::Open {
            return Ok(());
        }
        let series: CheckInSeries = write.reader().get(check_in.series_id.as_str()).await?;
        let outcome = CheckInOutcome::NotPossible { reason: reason.to_owned() };
        let now = self.now();
        let settled = apply(&check_in, &outcome, now, day_of(&series, now, self.today())).map_err(refused)?;
        write.save(&settled).await?;
        replan(write, &series, self.today(), Occasion::Moved).await
    }

    /// The gaps that closing an enrolment would leave behind, open ones and those that are quiet for now, the most
    /// pressing first: [`episode_close`](Self::episode_close) asks for a settlement of each. None where it is closed
    /// already.
    ///
    /// # Errors
    /// [`Code::NotFound`]; [`Code::Locked`].
    pub async fn episode_gaps(&self, id: EpisodeId) -> Result<Vec<Gap>, Failure> {
        let mut record = self.record_planned().await?;
        let Some((episode, is_last)) = running(&mut record, &id).await? else { return Ok(Vec::new()) };
        let board = record.gap_board(self.gap_day()).await?;
        board.left_by(&episode.client_id, &episode.id, is_last).map(|line| board.said(line)).collect()
    }

    /// Refuses to close or remove an enrolment in passing while something is open in it.
    ///
    /// # Errors
    /// [`Code::OpenGaps`] with the names of what is open, each once.
    pub(crate) async fn refuse_open_gaps(&self, record: &mut Opened, id: &EpisodeId) -> Result<(), Failure> {
        refuse(self.left_by(record, id).await?)
    }

    /// Open and snoozed gaps that closing an enrolment would leave behind; none where it is closed already.
    async fn left_by(&self, record: &mut Opened, id: &EpisodeId) -> Result<Vec<Left>, Failure> {
        let Some((episode, is_last)) = running(record, id).await? else { return Ok(Vec::new()) };
        let board = record.gap_board(self.gap_day()).await?;
        let lines = board.left_by(&episode.client_id, &episode.id, is_last);
        Ok(lines
            .map(|line| Left {
                key: board.key(line),
                title: board.title_of(line),
                since: line.found.since,
                check_in: (line.found.subject == GapSubjectKind::CheckIn)
                    .then(|| CheckInId(line.found.subject_id.clone())),
            })
            .collect())
    }
}

/// Refuses where anything is left, and names it: each rule once.
fn refuse(left: Vec<Left>) -> Result<(), Failure> {
    let mut names: Vec<String> = Vec::new();
    for Left { title, .. } in left {
        if !names.contains(&title) {
            names.push(title);
        }
    }
    if names.is_empty() {
        return Ok(());
    }
    Err(Failure::listing(Code::OpenGaps, "gaps of the enrolment are open", names))
}

/// An enrolment that is not over, and whether it is the client's last.
async fn running(record: &mut Opened, id: &EpisodeId) -> Result<Option<(Episode, bool)>, Failure> {
    let mut reader = record.reader().await?;
    let episode: Episode = reader.get(id.as_str()).await?;
    if !is_running(episode.status) {
        return Ok(None);
    }
    let all: Vec<Episode> = reader.parts_of(episode.client_id.as_str()).await?;
    let is_last = !all.iter().any(|other| other.id != episode.id && is_running(other.status));
    Ok(Some((episode, is_last)))
}
