//! What gaps are made of: the facts of all clients in a handful of statements, or of a few after a change;
//! and what was decided about gaps.
//!
//! The statements read only what may be a gap on the day (a check-in to be done by then, a goal nobody has
//! touched for long enough to matter); the rules of the domain decide.

mod changed;
mod decision;
mod facts;
mod plans;
mod results;

pub use facts::GapLeast;
pub use results::LastResult;

/// Runs a statement over all clients, or with a further condition over some: a JSON list of identifiers.
macro_rules! of_clients {
    ($conn:expr, $row:ty, $of:expr, $select:literal, $narrow:literal, $order:literal $(, $bound:expr)*) => {
        match $of {
            None => sqlx::query_as!($row, $select + $order $(, $bound)*).fetch_all($conn).await?,
            Some(of) => sqlx::query_as!($row, $select + $narrow + $order $(, $bound)*, of).fetch_all($conn).await?,
        }
    };
}
use of_clients;

/// The same for what there is much of; `$all` is a further condition over all clients, for where an index needs
/// one.
///
/// The rows come as one JSON text, each the list of the fields of `$row` in their order. Handed over one by one
/// from the database's thread to this one, tens of thousands of rows cost several times what finding them does.
macro_rules! listed_of_clients {
    ($conn:expr, $kind:expr, $of:expr, $fields:literal, $from:literal, $narrow:literal, $all:literal $(, $bound:expr)*) => {{
        let rows = match $of {
            None => {
                sqlx::query_scalar!(
                    "SELECT json_group_array(json_array(" + $fields + r#")) AS "rows!: String" FROM "# + $from + $all
                    $(, $bound)*
                )
                .fetch_one($conn)
                .await?
            }
            Some(of) => {
                sqlx::query_scalar!(
                    "SELECT json_group_array(json_array(" + $fields + r#")) AS "rows!: String" FROM "# + $from + $narrow
                    $(, $bound)*,
                    of
                )
                .fetch_one($conn)
                .await?
            }
        };
        crate::row::from_json($kind, &rows)?
    }};
}
use listed_of_clients;
