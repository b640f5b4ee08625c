//! Taking an act back whole, as an act of its own. Taking that back is redoing.

use std::collections::HashMap;

use throughline_domain::id::ActId;

use super::Op;
use super::chain::Entry;
use super::kind::{Kind, Restore};
use crate::{StoreError, Write};

/// What an act did to one entity, from first to last.
struct Net {
    kind: String,
    entity_id: String,
    client_id: Option<String>,
    before: Option<String>,
    left: Option<String>,
}

impl Write<'_> {
    /// Takes back every change of an act. Has to be the first and only thing in its unit of work.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for an unknown act, [`StoreError::AlreadyUndone`],
    /// [`StoreError::ChangedSince`] where an entity is no longer what the act left. Drop the unit of
    /// work then: nothing of it remains.
    pub async fn undo_act(&mut self, act: &ActId) -> Result<(), StoreError> {
        let done = self.try_undo(act).await;
        done.map_err(|e| self.record.noted(e))
    }

    async fn try_undo(&mut self, act: &ActId) -> Result<(), StoreError> {
        if self.changes > 0 || self.undoes.is_some() {
            return Err(StoreError::Internal("undo has to come first in its unit of work"));
        }
        let id = act.as_str();
        let target = sqlx::query!("SELECT undoes, undone_by FROM act WHERE id = ?1", id)
            .fetch_optional(self.conn())
            .await?
            .ok_or(StoreError::NotFound { kind: "act" })?;
        if target.undone_by.is_some() {
            return Err(StoreError::AlreadyUndone);
        }
        self.undoes = Some(act.clone());
        let stamp = self.stamp.clone();
        for net in self.net_of(id).await?.into_iter().rev() {
            if net.before == net.left {
                continue; // made and removed within the act
            }
            let restore = Restore {
                id: &net.entity_id,
                left: net.left.as_deref(),
                before: net.before.as_deref(),
                reason: "undo",
                stamp: &stamp,
            };
            if !(Kind::named(&net.kind)?.restore)(self.conn(), restore).await? {
                return Err(StoreError::ChangedSince { kind: net.kind });
            }
            let op = match (&net.left, &net.before) {
                (_, None) => Op::Remove,
                (None, Some(_)) => Op::Create,
                (Some(_), Some(_)) => Op::Update,
            };
            self.append(Entry {
                kind: &net.kind,
                entity_id: &net.entity_id,
                client_id: net.client_id.as_deref(),
                op,
                reason: (op == Op::Remove).then_some("undo"),
                before: net.left.as_deref(),
                after: net.before.as_deref(),
            })
            .await?;
        }
        if self.changes == 0 {
            return Err(StoreError::AlreadyUndone);
        }
        let by = stamp.act.as_str();
        sqlx::query!("UPDATE act SET undone_by = ?1 WHERE id = ?2", by, id).execute(self.conn()).await?;
        // Taking back an undo makes what it had undone stand again.
        sqlx::query!("UPDATE act SET undone_by = NULL WHERE id = ?1", target.undoes).execute(self.conn()).await?;
        Ok(())
    }

    /// What an act did, one row for each entity, in the order it touched them first.
    async fn net_of(&mut self, act: &str) -> Result<Vec<Net>, StoreError> {
        let rows = sqlx::query!(
            "SELECT kind, entity_id, client_id, before_json, after_json FROM change WHERE act_id = ?1 ORDER BY seq",
            act
        )
        .fetch_all(self.conn())
        .await?;
        let mut net: Vec<Net> = Vec::new();
        let mut place = HashMap::new();
        for row in rows {
            let at = *place.entry((row.kind.clone(), row.entity_id.clone())).or_insert(net.len());
            match net.get_mut(at) {
                Some(seen) => seen.left = row.after_json,
                None => net.push(Net {
                    kind: row.kind,
                    entity_id: row.entity_id,
                    client_id: row.client_id,
                    before: row.before_json,
                    left: row.after_json,
                }),
            }
        }
        Ok(net)
    }
}
