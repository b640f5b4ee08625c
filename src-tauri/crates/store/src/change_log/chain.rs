//! Appending links, and the bytes a link's MAC covers.

use hmac::Mac;
use sha2::{Digest, Sha256};
use sqlx::SqliteConnection;

use super::Op;
use crate::StoreError;
use crate::vault::header::Checkpoint;
use crate::vault::keys::MacKey;

/// The newest link: its number and MAC.
pub(crate) type Head = Checkpoint;

/// What a link says of the act it is part of.
pub(crate) struct Act<'a> {
    pub(crate) id: &'a str,
    pub(crate) first_seq: i64,
    pub(crate) label: &'a str,
    pub(crate) at: &'a str,
    pub(crate) actor: &'a str,
    pub(crate) source: Option<&'a str>,
    pub(crate) undoes: Option<&'a str>,
}

/// What a link says of its entity.
pub(crate) struct Entry<'a> {
    pub(crate) kind: &'a str,
    pub(crate) entity_id: &'a str,
    pub(crate) client_id: Option<&'a str>,
    pub(crate) op: Op,
    pub(crate) reason: Option<&'a str>,
    pub(crate) before: Option<&'a str>,
    pub(crate) after: Option<&'a str>,
}

/// The newest link of this file; zeros while there is none.
pub(crate) async fn head(conn: &mut SqliteConnection) -> Result<Head, StoreError> {
    let row = sqlx::query!("SELECT seq, mac FROM change ORDER BY seq DESC LIMIT 1").fetch_optional(conn).await?;
    row.map_or(Ok(Head::default()), |r| Ok(Head { seq: number(r.seq)?, mac: mac_of(&r.mac)? }))
}

/// Whether this file holds the link somebody outside has vouched for.
pub(crate) async fn holds(conn: &mut SqliteConnection, point: &Checkpoint) -> Result<bool, StoreError> {
    if point.seq == 0 {
        return Ok(true);
    }
    let seq = signed(point.seq)?;
    let mac = sqlx::query_scalar!("SELECT mac FROM change WHERE seq = ?1", seq).fetch_optional(conn).await?;
    Ok(mac.is_some_and(|m| m == point.mac))
}

/// Writes the next link and returns it as the new head.
pub(crate) async fn append(
    conn: &mut SqliteConnection,
    key: &MacKey,
    head: Head,
    act: &Act<'_>,
    entry: &Entry<'_>,
) -> Result<Head, StoreError> {
    let next = head.seq + 1;
    let mac = link(key, &head.mac, next, act, entry)?;
    let (seq, op, stored_mac) = (signed(next)?, entry.op.as_str(), mac.as_slice());
    sqlx::query!(
        "INSERT INTO change (seq, act_id, at, actor, kind, entity_id, client_id, op, reason, before_json, after_json, mac)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        seq,
        act.id,
        act.at,
        act.actor,
        entry.kind,
        entry.entity_id,
        entry.client_id,
        op,
        entry.reason,
        entry.before,
        entry.after,
        stored_mac
    )
    .execute(conn)
    .await?;
    Ok(Head { seq: next, mac })
}

/// HMAC-SHA256 over the MAC before, the number, and every field, each with its length before it so
/// that no two rows can have the same bytes. Of the entity's two states it covers digests: when they
/// are purged one day, a digest left in their place keeps the link verifiable.
pub(crate) fn link(
    key: &MacKey,
    before: &[u8; 32],
    seq: u64,
    act: &Act<'_>,
    entry: &Entry<'_>,
) -> Result<[u8; 32], StoreError> {
    let mut mac = key.mac()?;
    mac.update(before);
    mac.update(&seq.to_le_bytes());
    mac.update(&act.first_seq.to_le_bytes());
    let fields = [
        Some(act.id),
        Some(act.label),
        Some(act.at),
        Some(act.actor),
        act.source,
        act.undoes,
        Some(entry.kind),
        Some(entry.entity_id),
        entry.client_id,
        Some(entry.op.as_str()),
        entry.reason,
    ];
    for field in fields {
        match field {
            None => mac.update(&[0]),
            Some(text) => {
                mac.update(&[1]);
                mac.update(&(text.len() as u64).to_le_bytes());
                mac.update(text.as_bytes());
            }
        }
    }
    for state in [entry.before, entry.after] {
        match state {
            None => mac.update(&[0]),
            Some(json) => {
                mac.update(&[2]);
                mac.update(&Sha256::digest(json));
            }
        }
    }
    Ok(mac.finalize().into_bytes().into())
}

pub(crate) fn mac_of(bytes: &[u8]) -> Result<[u8; 32], StoreError> {
    bytes.try_into().map_err(|_| StoreError::Unreadable { kind: "change" })
}

pub(crate) fn number(seq: i64) -> Result<u64, StoreError> {
    u64::try_from(seq).map_err(|_| StoreError::Unreadable { kind: "change" })
}

pub(crate) fn signed(seq: u64) -> Result<i64, StoreError> {
    i64::try_from(seq).map_err(|_| StoreError::Internal("the log is full"))
}
