//! Who changed what, and taking an act back.

use std::collections::BTreeSet;

use throughline_domain::Code;
use throughline_domain::id::{ActId, ClientId};
use throughline_domain::record::{ChainReport, ChangeEntry, ChangeOp, ChangePage};
use throughline_store::{Change, Op, Which};

use crate::{App, Failure};

const PAGE: u32 = 50;

impl App {
    /// Walks the chain of changes. Gives the record back after every few hundred links, so that what is
    /// typed meanwhile is kept; what is written meanwhile is walked as well.
    ///
    /// # Errors
    /// [`Code::Locked`], also when the record was locked meanwhile; a broken chain is a report, not a
    /// failure.
    pub async fn record_verify(&self) -> Result<ChainReport, Failure> {
        let (mut walk, opening) = {
            let record = self.record().await?;
            (record.walk(), record.opening())
        };
        let (report, cut_off) = loop {
            let mut record = self.record().await?;
            if record.opening() != opening {
                return Err(Failure::new(Code::Locked, "the record was locked meanwhile"));
            }
            if let Some(report) = record.walk_on(&mut walk).await? {
                break (report, record.is_cut_off());
            }
        };
        Ok(ChainReport {
            links: i32::try_from(report.sound).unwrap_or(i32::MAX),
            broken_at: report.broken.map(|b| i32::try_from(b.seq).unwrap_or(i32::MAX)),
            matches_checkpoint: !cut_off && report.broken.is_none(),
        })
    }

    /// Changes of the record or of one client, the newest first.
    ///
    /// # Errors
    /// [`Code::Invalid`](throughline_domain::Code::Invalid) for a cursor this program did not give out.
    pub async fn change_page(
        &self,
        client_id: Option<ClientId>,
        cursor: Option<String>,
    ) -> Result<ChangePage, Failure> {
        let before =
            cursor.map(|c| c.parse::<i64>()).transpose().map_err(|_| Failure::invalid("cursor", "malformed"))?;
        let which = client_id.as_ref().map_or(Which::All, |id| Which::Client(id.as_str()));
        let changes = self.record().await?.reader().await?.changes(which, before, PAGE).await?;
        let full = changes.len() == PAGE as usize;
        let next = changes.last().filter(|last| full && last.seq > 1).map(|last| last.seq.to_string());
        Ok(ChangePage { rows: changes.into_iter().map(shown).collect(), next })
    }

    /// Undoes one act whole; answers how many changes that took.
    ///
    /// # Errors
    /// [`Code::ChangedSince`](throughline_domain::Code::ChangedSince) when something it wrote was
    /// changed since, and then nothing is undone; [`Code::NotFound`](throughline_domain::Code::NotFound).
    pub async fn act_undo(&self, act_id: ActId) -> Result<i32, Failure> {
        let mut record = self.record().await?;
        let mut write = record.write(self.context("act.undo")).await?;
        write.undo_act(&act_id).await?;
        let act = write.commit().await?;
        // It may have put an instrument of the practice back, or taken one away.
        record.forget_catalogue();
        let Some(act) = act else { return Ok(0) };
        let undone = record.reader().await?.changes(Which::Act(act.as_str()), None, u32::MAX).await?;
        Ok(i32::try_from(undone.len()).unwrap_or(i32::MAX))
    }
}

fn shown(change: Change) -> ChangeEntry {
    ChangeEntry {
        seq: i32::try_from(change.seq).unwrap_or(i32::MAX),
        at: change.at,
        fields: differing(change.before.as_ref(), change.after.as_ref()),
        op: match change.op {
            Op::Create => ChangeOp::Create,
            Op::Update => ChangeOp::Update,
            Op::Remove => ChangeOp::Remove,
        },
        act_id: change.act,
        actor: change.actor,
        kind: change.kind,
        entity_id: change.entity_id,
    }
}

/// Names of the fields that differ; none unless there was something before and after.
fn differing(before: Option<&serde_json::Value>, after: Option<&serde_json::Value>) -> Vec<String> {
    let (Some(before), Some(after)) = (before.and_then(|v| v.as_object()), after.and_then(|v| v.as_object())) else {
        return Vec::new();
    };
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    names.into_iter().filter(|name| before.get(*name) != after.get(*name)).cloned().collect()
}
