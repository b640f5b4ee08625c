//! A note's row of the search index: its text and that of its addenda, under the note's `seq`.

use sqlx::SqliteConnection;

use crate::StoreError;

/// Brings a note's row up to date.
pub(super) async fn write(conn: &mut SqliteConnection, note_id: &str) -> Result<(), StoreError> {
    clear(conn, note_id).await?;
    sqlx::query!(
        "INSERT INTO note_search (rowid, text)
         SELECT seq, text || coalesce((SELECT group_concat(char(10) || text, '') FROM addendum WHERE note_id = ?1), '')
         FROM note WHERE id = ?1",
        note_id
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes a note out of the index.
pub(super) async fn clear(conn: &mut SqliteConnection, note_id: &str) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM note_search WHERE rowid = (SELECT seq FROM note WHERE id = ?1)", note_id)
        .execute(conn)
        .await?;
    Ok(())
}
