//! Walking the log from its first link to its last.

use super::Op;
use super::chain::{self, Act, Entry, Head};
use crate::StoreError;
use crate::record::Record;
use crate::vault::header::Checkpoint;

const PAGE: i64 = 500;

/// What a walk of the log found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainReport {
    /// How many links are whole, counted from the first.
    pub sound: u64,
    /// The last sound link, to be compared with what a backup or a printed file says.
    pub head: Checkpoint,
    /// The first fault, if there is one.
    pub broken: Option<Broken>,
}

/// The first fault of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Broken {
    /// The number of the link.
    pub seq: u64,
    /// What is wrong with it.
    pub fault: LinkFault,
}

/// What can be wrong with a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkFault {
    /// The link, or the act it is part of, is missing from the middle.
    Missing,
    /// It says something else than when it was written.
    Altered,
    /// The log ends before the link the header vouches for: its end was cut off.
    CutOff,
    /// The log is sound but says something else at the link the header vouches for.
    Replaced,
}

impl Record {
    /// Walks the whole log and compares it with the checkpoint in the header.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read; a broken log is no error but a report.
    pub async fn verify(&mut self) -> Result<ChainReport, StoreError> {
        self.settle().await?;
        let point = self.checkpoint();
        let mut head = Head::default();
        let mut replaced = false;
        let broken = |head: Head, fault| Some(Broken { seq: head.seq + 1, fault });
        loop {
            let after = chain::signed(head.seq)?;
            let rows = sqlx::query!(
                r#"SELECT c.seq, c.act_id, c.at, c.actor, c.kind, c.entity_id, c.client_id, c.op, c.reason, c.before_json,
                          c.after_json, c.mac, a.first_seq AS "first_seq?", a.label AS "label?", a.at AS "act_at?", a.actor AS "act_actor?", a.source, a.undoes
                   FROM change c LEFT JOIN act a ON a.id = c.act_id
                   WHERE c.seq > ?1 ORDER BY c.seq LIMIT ?2"#,
                after,
                PAGE
            )
            .fetch_all(&mut self.conn)
            .await?;
            if rows.is_empty() {
                break;
            }
            for row in rows {
                let missing = ChainReport { sound: head.seq, head, broken: broken(head, LinkFault::Missing) };
                let altered = ChainReport { sound: head.seq, head, broken: broken(head, LinkFault::Altered) };
                if row.seq != chain::signed(head.seq + 1)? {
                    return Ok(missing);
                }
                let (Some(first_seq), Some(label), Some(act_at), Some(act_actor)) =
                    (row.first_seq, row.label, row.act_at, row.act_actor)
                else {
                    return Ok(missing);
                };
                let (Ok(op), Ok(mac)) = (Op::from_stored(&row.op), chain::mac_of(&row.mac)) else {
                    return Ok(altered);
                };
                let act = Act {
                    id: &row.act_id,
                    first_seq,
                    label: &label,
                    at: &row.at,
                    actor: &row.actor,
                    source: row.source.as_deref(),
                    undoes: row.undoes.as_deref(),
                };
                let entry = Entry {
                    kind: &row.kind,
                    entity_id: &row.entity_id,
                    client_id: row.client_id.as_deref(),
                    op,
                    reason: row.reason.as_deref(),
                    before: row.before_json.as_deref(),
                    after: row.after_json.as_deref(),
                };
                let expected = chain::link(&self.audit, &head.mac, head.seq + 1, &act, &entry)?;
                if expected != mac || act_at != row.at || act_actor != row.actor {
                    return Ok(altered);
                }
                head = Head { seq: head.seq + 1, mac };
                replaced |= head.seq == point.seq && head.mac != point.mac;
            }
        }
        let broken = if head.seq < point.seq {
            broken(head, LinkFault::CutOff)
        } else if replaced {
            Some(Broken { seq: point.seq, fault: LinkFault::Replaced })
        } else {
            None
        };
        Ok(ChainReport { sound: head.seq, head, broken })
    }
}
