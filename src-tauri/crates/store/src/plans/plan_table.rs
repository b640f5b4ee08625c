//! What every table of a care plan does the same way.

/// Implements [`Entity`](crate::Entity) for the head of a plan or an item of it.
///
/// `select` reads the columns of the private row type, `put` writes them. `hanging` asks whether
/// something hangs on it that would be left in the air: then it is not removed, by an undo neither.
macro_rules! plan_table {
    (
        $entity:ident, $kind:literal, $row:ident,
        select: $select:tt,
        tombstone: $tombstone:tt,
        hanging: $hanging:tt,
        put: $put:path $(,)?
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
                let row = sqlx::query_as!($row, $select + " WHERE id = ?1 AND removed_at IS NULL", id).fetch_optional(conn).await?;
                row.map(Self::try_from).transpose()
            }

            async fn put(conn: &mut SqliteConnection, entity: &Self, stamp: &Stamp) -> Result<(), StoreError> {
                $put(conn, entity, stamp).await
            }

            async fn tombstone(conn: &mut SqliteConnection, id: &str, reason: &str, stamp: &Stamp) -> Result<(), StoreError> {
                plan_table!(@refuse conn, id, $kind, $hanging);
                let at = stamp.at_text();
                sqlx::query!($tombstone, at, reason, id).execute(conn).await?;
                Ok(())
            }
        }
    };
    (@refuse $conn:ident, $id:ident, $kind:literal, nothing) => {};
    (@refuse $conn:ident, $id:ident, $kind:literal, $hanging:tt) => {
        if sqlx::query_scalar!($hanging, $id).fetch_one(&mut *$conn).await? != 0 {
            return Err(StoreError::ChangedSince { kind: $kind.to_owned() });
        }
    };
}

/// The same for an item, and a list of all of a plan's.
macro_rules! item_table {
    ($entity:ident, $kind:literal, $row:ident, select: $select:tt, tombstone: $tombstone:tt, hanging: $hanging:tt, put: $put:path $(,)?) => {
        plan_table! { $entity, $kind, $row, select: $select, tombstone: $tombstone, hanging: $hanging, put: $put }

        impl super::OfPlan for $entity {
            async fn of_plan(conn: &mut SqliteConnection, plan_id: &str) -> Result<Vec<Self>, StoreError> {
                let rows = sqlx::query_as!(
                    $row,
                    $select + " WHERE plan_id = ?1 AND removed_at IS NULL ORDER BY position, id",
                    plan_id
                )
                .fetch_all(conn)
                .await?;
                rows.into_iter().map(Self::try_from).collect()
            }
        }
    };
}
