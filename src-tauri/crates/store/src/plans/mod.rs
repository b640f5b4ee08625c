//! The care plan, its frozen versions and its printings, one file a table.
//!
//! [`Reader::plan_content`](crate::Reader::plan_content) reads what is being edited, item by item in the order of the plan;
//! [`frozen`] is how a version is made of it.

#[macro_use]
mod plan_table;

mod barrier;
mod care_plan;
mod content;
mod goal;
mod intervention;
mod need;
mod printing;
mod risk;
mod strength;
mod version;

#[cfg(test)]
mod tests;

use std::future::Future;

use sqlx::SqliteConnection;

use crate::{Entity, StoreError};

pub use version::frozen;

/// An item that can be listed by its plan.
trait OfPlan: Entity {
    /// All of a plan's, by position; removed ones are not there.
    fn of_plan(
        conn: &mut SqliteConnection,
        plan_id: &str,
    ) -> impl Future<Output = Result<Vec<Self>, StoreError>> + Send;
}
