//! What people decide about gaps.

use std::collections::HashMap;

use throughline_domain::check_in::{CheckIn, moved};
use throughline_domain::client::Client;
use throughline_domain::gap::{GapCounts, GapDecision, GapDecisionKind, GapHistoryRow, GapKey, GapSettlement};
use throughline_domain::gap_rules::validate_settlement;
use throughline_domain::id::{ClientId, GapDecisionId};
use throughline_domain::{Fault, FieldFault};
use throughline_store::{Write, new_id};

use crate::check_ins::refused;
use crate::{App, Failure};

/// How much of the history is shown.
const SHOWN: u32 = 200;

impl App {
    /// Decides about gaps, in one act that can be undone: snoozes for 90 days at most, exempts for 366 at
    /// most, takes either back. A check-in that was put off past its deadline is to be done today again where its
    /// gap is reopened. Settling belongs to closing an enrolment.
    ///
    /// # Errors
    /// [`Code::Invalid`](throughline_domain::Code::Invalid) on `until`, `reason` or `kind`;
    /// [`Code::NotFound`](throughline_domain::Code::NotFound) for a gap there is not, or not any more.
    pub async fn gaps_decide(&self, settlements: Vec<GapSettlement>) -> Result<GapCounts, Failure> {
        let day = self.gap_day();
        let mut record = self.record().await?;
        let board = record.gap_board(day).await?;
        let mut decided = Vec::new();
        for settlement in &settlements {
            if settlement.kind == GapDecisionKind::Settled {
                return Err(FieldFault::new("kind", Fault::Malformed).into());
            }
            let settlement = validate_settlement(settlement, day.today)?;
            let line = board.line(&settlement.key);
            let put_off = line.is_some_and(|line| line.found.put_off.is_some());
            decided.push((settlement, line.map(|line| line.found.since), put_off));
        }
        let mut write = record.write(self.context("gap.decide")).await?;
        for (settlement, since, put_off) in decided {
            if put_off && settlement.kind == GapDecisionKind::Reopened {
                let check_in: CheckIn = write.reader().get(&settlement.key.subject_id).await?;
                write.save(&moved(&check_in, day.today, None, day.today).map_err(refused)?).await?;
            }
            let since = match since {
                Some(since) => since,
                // What was settled is on no list; it can be taken back all the same.
                None if settlement.kind == GapDecisionKind::Reopened => {
                    let last = write.reader().gap_history(None, Some(&settlement.key), 1).await?;
                    last.first().ok_or_else(|| Failure::not_found("gap"))?.since
                }
                None => return Err(Failure::not_found("gap")),
            };
            decide(&mut write, settlement, since).await?;
        }
        write.commit().await?;
        Ok(record.gap_board(day).await?.counts())
    }

    /// What was decided about gaps, of one client, of one gap or of all, the newest first; at most 200.
    ///
    /// # Errors
    /// [`Code::Locked`](throughline_domain::Code::Locked).
    pub async fn gap_history(
        &self,
        client_id: Option<ClientId>,
        key: Option<GapKey>,
    ) -> Result<Vec<GapHistoryRow>, Failure> {
        let day = self.gap_day();
        let mut record = self.record().await?;
        let mut reader = record.reader().await?;
        let decisions = reader.gap_history(client_id.as_ref(), key.as_ref(), SHOWN).await?;
        let mut names: HashMap<ClientId, String> = HashMap::new();
        for decision in &decisions {
            if !names.contains_key(&decision.key.client_id) {
                let client: Option<Client> = reader.find(decision.key.client_id.as_str()).await?;
                names.insert(
                    decision.key.client_id.clone(),
                    client.as_ref().map(Client::display_name).unwrap_or_default(),
                );
            }
        }
        let board = record.gap_board(day).await?;
        let title = |id: &str| {
            let rule = board.rules.iter().find(|rule| rule.id == id);
            rule.map_or_else(|| id.to_owned(), |rule| board.title(rule))
        };
        Ok(decisions
            .into_iter()
            .map(|decision| GapHistoryRow {
                client_name: names.get(&decision.key.client_id).cloned().unwrap_or_default(),
                title: title(&decision.key.rule),
                decision,
            })
            .collect())
    }
}

/// Keeps a decision on a gap that counts since a day.
pub(super) async fn decide(
    write: &mut Write<'_>,
    settlement: GapSettlement,
    since: chrono::NaiveDate,
) -> Result<(), Failure> {
    let stamp = write.stamp().clone();
    let decision = GapDecision {
        id: GapDecisionId(new_id(stamp.at)),
        key: settlement.key,
        kind: settlement.kind,
        until: settlement.until,
        reason: settlement.reason,
        since,
        at: stamp.at,
        by: stamp.actor,
    };
    write.save(&decision).await?;
    Ok(())
}
