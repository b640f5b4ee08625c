//! For measurements only (feature `measure`): what the bare database can do on the same file, and a
//! way to make a record large. Never part of a program that people run.
#![allow(unsafe_code)]

use std::ffi::{CStr, c_int};
use std::ptr;

use libsqlite3_sys::{
    SQLITE_DONE, SQLITE_OK, SQLITE_ROW, sqlite3, sqlite3_column_bytes, sqlite3_column_count, sqlite3_column_text,
    sqlite3_exec, sqlite3_finalize, sqlite3_prepare_v2, sqlite3_step,
};
use sqlx::{AssertSqlSafe, Row};

use crate::{Record, StoreError};

/// Tables whose rows belong to a client, parents before children.
const TABLES: &[&str] = &[
    "client",
    "identifier",
    "contact_method",
    "address",
    "coverage",
    "episode",
    "person",
    "risk_flag",
    "allergy",
    "medication",
    "measure",
    "encounter",
    "care_plan",
    "need",
    "goal",
    "intervention",
    "strength",
    "barrier",
    "risk",
    "check_in_series",
    "check_in",
    "contact",
    "note",
    // The answers of a completed assessment are final, so they come before it.
    "answer",
    "raised_flag",
    "assessment",
];

impl Record {
    /// Runs a query through SQLite's own interface and looks at every column of every row. Answers
    /// how many rows there were.
    ///
    /// # Errors
    /// [`StoreError::Database`].
    pub async fn bare_query(&mut self, sql: &CStr) -> Result<u64, StoreError> {
        let mut handle = self.conn.lock_handle().await?;
        let db: *mut sqlite3 = handle.as_raw_handle().as_ptr();
        let mut statement = ptr::null_mut();
        let mut rows = 0;
        // SAFETY: the lock keeps sqlx's thread off the handle; the statement is prepared, stepped and
        // finalised here, and column texts are only measured while their row stands.
        unsafe {
            check(sqlite3_prepare_v2(db, sql.as_ptr(), -1, &raw mut statement, ptr::null_mut()))?;
            let columns = sqlite3_column_count(statement);
            let mut bytes: i64 = 0;
            let ended = loop {
                match sqlite3_step(statement) {
                    SQLITE_ROW => {
                        rows += 1;
                        for column in 0..columns {
                            sqlite3_column_text(statement, column);
                            bytes += i64::from(sqlite3_column_bytes(statement, column));
                        }
                    }
                    other => break other,
                }
            };
            std::hint::black_box(bytes);
            sqlite3_finalize(statement);
            if ended == SQLITE_DONE { Ok(rows) } else { Err(StoreError::Database(ended)) }
        }
    }

    /// Runs statements through SQLite's own interface, as for one bare durable commit.
    ///
    /// # Errors
    /// [`StoreError::Database`].
    pub async fn bare_execute(&mut self, sql: &CStr) -> Result<(), StoreError> {
        let mut handle = self.conn.lock_handle().await?;
        let db: *mut sqlite3 = handle.as_raw_handle().as_ptr();
        // SAFETY: as above; no callback is given.
        check(unsafe { sqlite3_exec(db, sql.as_ptr(), None, ptr::null_mut(), ptr::null_mut()) })
    }

    /// Copies every client so that there are `times` as many, each copy with identifiers and a name of
    /// its own. The change log is not copied: it stays that of the first ones.
    ///
    /// # Errors
    /// [`StoreError::Database`].
    pub async fn multiply(&mut self, times: u32) -> Result<(), StoreError> {
        sqlx::query("BEGIN IMMEDIATE").execute(&mut self.conn).await?;
        sqlx::query("PRAGMA defer_foreign_keys = ON").execute(&mut self.conn).await?;
        for table in TABLES {
            let columns: Vec<String> =
                sqlx::query(AssertSqlSafe(format!("SELECT name FROM pragma_table_info('{table}')")))
                    .fetch_all(&mut self.conn)
                    .await?
                    .into_iter()
                    .map(|row| row.get::<String, _>(0))
                    .filter(|name| name != "seq")
                    .collect();
            let copied: Vec<String> = columns.iter().map(|name| copied(name)).collect();
            let sql = format!(
                "WITH RECURSIVE copy (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copy WHERE n + 1 < {times})
                 INSERT INTO {table} ({}) SELECT {} FROM (SELECT * FROM {table}) AS row, copy",
                columns.join(", "),
                copied.join(", ")
            );
            sqlx::query(AssertSqlSafe(sql)).execute(&mut self.conn).await?;
        }
        for (search, of, text) in [("client_search", "client", "names, numbers"), ("note_search", "note", "text")] {
            let values = if of == "client" { "lower(family_name || ' ' || given_name), ''" } else { "text" };
            let sql = format!(
                "INSERT INTO {search} (rowid, {text}) SELECT seq, {values} FROM {of} WHERE seq NOT IN (SELECT rowid FROM {search})"
            );
            sqlx::query(AssertSqlSafe(sql)).execute(&mut self.conn).await?;
        }
        sqlx::query("COMMIT").execute(&mut self.conn).await?;
        sqlx::query("ANALYZE").execute(&mut self.conn).await?;
        Ok(())
    }
}

/// What a column of a copy holds. Of an identifier the first 28 places are its time and counter, which
/// no two share; the last eight say which copy it is.
fn copied(column: &str) -> String {
    match column {
        "id" | "client_id" | "episode_id" | "plan_id" | "need_id" | "goal_id" | "series_id" | "check_in_id"
        | "contact_id" | "assessment_id" | "amends" | "part_of" => {
            format!("substr(row.{column}, 1, 28) || printf('%08x', copy.n)")
        }
        "family_name" => "row.family_name || ' ' || copy.n".to_owned(),
        "sort_name" => "row.sort_name || ' ' || printf('%06d', copy.n)".to_owned(),
        _ => format!("row.{column}"),
    }
}

fn check(status: c_int) -> Result<(), StoreError> {
    if status == SQLITE_OK { Ok(()) } else { Err(StoreError::Database(status)) }
}
