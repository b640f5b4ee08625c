//! What every table of a client's parts does the same way.

/// Implements [`Entity`](crate::Entity) for a part of a client, and a list of all of a client's.
///
/// `select` reads the columns of the private row type; `put` writes them. `in_caseload` says that the
/// caseload or search shows something of it, so that both are brought up to date whenever a row is put
/// or removed, by undo too.
macro_rules! part_table {
    (
        $entity:ident, $kind:literal, $row:ident,
        select: $select:tt,
        order: $order:literal,
        tombstone: $tombstone:tt,
        put: $put:path,
        in_caseload: $in_caseload:literal $(,)?
    ) => {
        impl crate::Entity for $entity {
            const KIND: &'static str = $kind;

            fn id(&self) -> &str {
                self.id.as_str()
            }

            fn client_id(&self) -> Option<&str> {
                Some(self.client_id.as_str())
            }

            async fn find(conn: &mut SqliteConnection, id: &str) -> Result<Option<Self>, StoreError> {
                let row = sqlx::query_as!($row, $select + " WHERE id = ?1 AND removed_at IS NULL", id)
                    .fetch_optional(conn)
                    .await?;
                row.map(Self::try_from).transpose()
            }

            async fn put(conn: &mut SqliteConnection, entity: &Self, stamp: &Stamp) -> Result<(), StoreError> {
                $put(conn, entity, stamp).await?;
                if $in_caseload {
                    crate::caseload::refresh(conn, entity.client_id.as_str()).await?;
                }
                Ok(())
            }

            async fn tombstone(
                conn: &mut SqliteConnection,
                id: &str,
                reason: &str,
                stamp: &Stamp,
            ) -> Result<(), StoreError> {
                let at = stamp.at_text();
                let client_id = sqlx::query_scalar!($tombstone, at, reason, id).fetch_optional(&mut *conn).await?;
                if let (true, Some(client_id)) = ($in_caseload, client_id) {
                    crate::caseload::refresh(conn, &client_id).await?;
                }
                Ok(())
            }
        }

        impl super::OfClient for $entity {
            async fn of_client(conn: &mut SqliteConnection, client_id: &str) -> Result<Vec<Self>, StoreError> {
                let rows = sqlx::query_as!(
                    $row,
                    $select + " WHERE client_id = ?1 AND removed_at IS NULL ORDER BY " + $order,
                    client_id
                )
                .fetch_all(conn)
                .await?;
                rows.into_iter().map(Self::try_from).collect()
            }
        }
    };
}
