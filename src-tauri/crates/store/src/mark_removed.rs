//! How a row is removed: it stays, with when and why.

/// Marks a row of a table removed, whose columns for that are called alike everywhere.
///
/// Answers `Result<(), StoreError>`. A macro, since the query is checked against the schema by its words.
macro_rules! mark_removed {
    ($conn:expr, $table:literal, $id:ident, $reason:ident, $stamp:ident) => {{
        let at = $stamp.at_text();
        sqlx::query!(
            "UPDATE " + $table + " SET removed_at = ?1, removed_reason = ?2, updated_at = ?1 WHERE id = ?3",
            at,
            $reason,
            $id
        )
        .execute($conn)
        .await
        .map(|_| ())
        .map_err(crate::StoreError::from)
    }};
}
