//! Walking the log from its first link to its last.

use super::Op;
use super::chain::{self, Act, Entry, Head};
use crate::StoreError;
use crate::record::Record;
use crate::vault::header::Checkpoint;

/// Links read at a time: some milliseconds, so that whoever wants to write in between hardly waits.
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

/// A walk of the log, as far as it has come. Between two [steps](Record::walk_on) anything may be
/// written: links are only ever added at the end, and the walk goes on to whatever is the end then.
#[derive(Debug)]
pub struct Walk {
    point: Checkpoint,
    head: Head,
    replaced: bool,
}

impl Walk {
    fn broken(&self, fault: LinkFault) -> ChainReport {
        let broken = Some(Broken { seq: self.head.seq + 1, fault });
        ChainReport { sound: self.head.seq, head: self.head, broken }
    }

    /// What is to be said at the end of the log.
    fn ended(&self) -> ChainReport {
        if self.head.seq < self.point.seq {
            return self.broken(LinkFault::CutOff);
        }
        let broken = self.replaced.then_some(Broken { seq: self.point.seq, fault: LinkFault::Replaced });
        ChainReport { sound: self.head.seq, head: self.head, broken }
    }
}

impl Record {
    /// Begins to walk the log, to compare it with the checkpoint that is in the header now.
    #[must_use]
    pub fn walk(&self) -> Walk {
        Walk { point: self.checkpoint(), head: Head::default(), replaced: false }
    }

    /// Walks the whole log at once.
    ///
    /// # Errors
    /// As [`walk_on`](Self::walk_on).
    pub async fn verify(&mut self) -> Result<ChainReport, StoreError> {
        let mut walk = self.walk();
        loop {
            if let Some(report) = self.walk_on(&mut walk).await? {
                return Ok(report);
            }
        }
    }

    /// Walks the next 500 links; says what was found once it came to the end or to a fault. The walk
    /// must have begun on this very opening of the record.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read; a broken log is no error but a report.
    pub async fn walk_on(&mut self, walk: &mut Walk) -> Result<Option<ChainReport>, StoreError> {
        self.settle().await?;
        let after = chain::signed(walk.head.seq)?;
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
        let at_end = i64::try_from(rows.len()).is_ok_and(|read| read < PAGE);
        for row in rows {
            if row.seq != chain::signed(walk.head.seq + 1)? {
                return Ok(Some(walk.broken(LinkFault::Missing)));
            }
            let (Some(first_seq), Some(label), Some(act_at), Some(act_actor)) =
                (row.first_seq, row.label, row.act_at, row.act_actor)
            else {
                return Ok(Some(walk.broken(LinkFault::Missing)));
            };
            let (Ok(op), Ok(mac)) = (Op::from_stored(&row.op), chain::mac_of(&row.mac)) else {
                return Ok(Some(walk.broken(LinkFault::Altered)));
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
            let expected = chain::link(&self.audit, &walk.head.mac, walk.head.seq + 1, &act, &entry)?;
            if expected != mac || act_at != row.at || act_actor != row.actor {
                return Ok(Some(walk.broken(LinkFault::Altered)));
            }
            walk.head = Head { seq: walk.head.seq + 1, mac };
            walk.replaced |= walk.head.seq == walk.point.seq && walk.head.mac != walk.point.mac;
        }
        Ok(if at_end { Some(walk.ended()) } else { None })
    }
}
