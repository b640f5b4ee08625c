//! Clients and what hangs on them, one file a table.
//!
//! A part is an [`Entity`](crate::Entity) by [`part_table!`]; [`Reader::parts_of`] lists those of one
//! client, [`Reader::client_file`] reads all of them at once.

#[macro_use]
mod part_table;

mod address;
mod alike;
mod allergy;
mod client;
mod contact_method;
mod coverage;
mod encounter;
mod episode;
mod file;
mod identifier;
mod measure;
mod medication;
mod person;
mod risk_flag;

#[cfg(test)]
pub(crate) mod tests;

use std::future::Future;

use sqlx::SqliteConnection;

use crate::{Entity, Reader, StoreError};

pub use alike::Candidate;
pub use file::Standing;

/// A part that can be listed by its client.
pub trait OfClient: Entity {
    /// All of a client's, in the order people read them in; removed ones are not there.
    fn of_client(
        conn: &mut SqliteConnection,
        client_id: &str,
    ) -> impl Future<Output = Result<Vec<Self>, StoreError>> + Send;
}

impl Reader<'_> {
    /// A client's parts of one kind, in the order people read them in.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn parts_of<E: OfClient>(&mut self, client_id: &str) -> Result<Vec<E>, StoreError> {
        E::of_client(self.conn(), client_id).await
    }
}
