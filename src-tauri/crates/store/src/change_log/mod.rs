//! The one log of what changed: audit trail, history, undo.
//!
//! Each link's MAC covers the link and the MAC before it, so a link cannot be edited, removed or
//! moved without breaking all that follow. A chain alone cannot show that its end was cut off: its
//! head is also kept in the header (and in backups and printed files). Whoever holds the unlocked
//! key could rewrite what came after the last such checkpoint; nothing here claims otherwise.

pub(crate) mod chain;
mod history;
pub(crate) mod kind;
mod undo;
mod verify;

use chrono::{DateTime, Utc};
use throughline_domain::id::ActId;

pub use history::Which;
pub use verify::{Broken, ChainReport, LinkFault, Walk};

/// What happened to an entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    /// It came to be, or came back.
    Create,
    /// It became different.
    Update,
    /// It was tombstoned.
    Remove,
}

impl Op {
    /// The text that is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Update => "update",
            Self::Remove => "remove",
        }
    }

    fn from_stored(text: &str) -> Result<Self, crate::StoreError> {
        match text {
            "create" => Ok(Self::Create),
            "update" => Ok(Self::Update),
            "remove" => Ok(Self::Remove),
            _ => Err(crate::StoreError::Unreadable { kind: "change" }),
        }
    }
}

/// One link of the log.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Its place, from 1, without gaps.
    pub seq: i64,
    /// The act it is part of.
    pub act: ActId,
    /// The act's label, a code.
    pub label: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: String,
    /// [`Entity::KIND`](crate::Entity::KIND).
    pub kind: String,
    /// Which entity.
    pub entity_id: String,
    /// Whose, if anybody's.
    pub client_id: Option<String>,
    /// What happened to it.
    pub op: Op,
    /// Why it was removed.
    pub reason: Option<String>,
    /// What it was; `None` for a creation.
    pub before: Option<serde_json::Value>,
    /// What it became; `None` for a removal.
    pub after: Option<serde_json::Value>,
}

/// One act of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// Its identifier.
    pub id: ActId,
    /// The number of its first change: acts in this order are in the order they happened.
    pub first_seq: i64,
    /// What it was, as a code.
    pub label: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: String,
    /// Where the data came from, when not from the keyboard.
    pub source: Option<String>,
    /// The act this one took back.
    pub undoes: Option<ActId>,
    /// The act that took this one back, if that one still stands.
    pub undone_by: Option<ActId>,
}
