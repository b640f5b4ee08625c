//! From an entity's name in the log back to its type.

use std::future::Future;
use std::pin::Pin;

use sqlx::SqliteConnection;

use crate::{Entity, Stamp, StoreError, entities};

/// A future behind a function pointer.
pub(crate) type Step<'a> = Pin<Box<dyn Future<Output = Result<bool, StoreError>> + Send + 'a>>;

/// What to put back, and what has to be there for it.
pub(crate) struct Restore<'a> {
    pub(crate) id: &'a str,
    /// What the act left behind; `None` where it removed.
    pub(crate) left: Option<&'a str>,
    /// What was there before; `None` where it created.
    pub(crate) before: Option<&'a str>,
    pub(crate) reason: &'a str,
    pub(crate) stamp: &'a Stamp,
}

/// An entity's type behind its name.
pub(crate) struct Kind {
    name: &'static str,
    /// Puts an entity back; `false`, and nothing written, where it is no longer what the act left.
    pub(crate) restore: for<'a> fn(&'a mut SqliteConnection, Restore<'a>) -> Step<'a>,
}

impl Kind {
    /// The entry for `E`.
    pub(crate) const fn of<E: Entity>() -> Self {
        Self { name: E::KIND, restore: restore::<E> }
    }

    /// The entry under this name.
    pub(crate) fn named(name: &str) -> Result<&'static Self, StoreError> {
        entities::KINDS.iter().find(|k| k.name == name).ok_or_else(|| StoreError::UnknownKind(name.to_owned()))
    }
}

fn restore<'a, E: Entity>(conn: &'a mut SqliteConnection, what: Restore<'a>) -> Step<'a> {
    Box::pin(async move {
        let (left, before) = (read::<E>(what.left)?, read::<E>(what.before)?);
        // Compared as values, not as text: a field that was added since reads as its default.
        if E::find(conn, what.id).await? != left {
            return Ok(false);
        }
        match before {
            Some(entity) => E::put(conn, &entity, what.stamp).await?,
            None => E::tombstone(conn, what.id, what.reason, what.stamp).await?,
        }
        Ok(true)
    })
}

fn read<E: Entity>(json: Option<&str>) -> Result<Option<E>, StoreError> {
    json.map(serde_json::from_str).transpose().map_err(|_| StoreError::Unreadable { kind: E::KIND })
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_name_is_there_once() {
        let names: HashSet<_> = entities::KINDS.iter().map(|k| k.name).collect();
        assert_eq!(names.len(), entities::KINDS.len());
        assert!(Kind::named("no such kind").is_err());
    }
}
