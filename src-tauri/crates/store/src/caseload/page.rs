//! One page of the caseload: which clients, in which order.
//!
//! Every order is an index, and a page begins where the last one ended (keyset paging), so no page
//! reads what stands before it. Clients without a value come last in both directions: the index is
//! read once for those with one and once for those without. Where words are searched, the search
//! index finds the clients and only they are sorted.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use throughline_domain::caseload::{CaseloadQuery, CaseloadRow, CaseloadSort};

use super::rank;
use crate::row::{small, to_json};
use crate::{Reader, StoreError, client_search};

/// Most clients a page holds.
const LARGEST_PAGE: i64 = 100;
/// Sorts after every text that is stored.
const LAST: &str = "\u{10ffff}";

/// A place in the list: the last client of a page, and what it was sorted by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseloadPlace {
    key: Option<String>,
    id: String,
}

/// A part of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseloadSlice {
    /// Clients in order.
    pub rows: Vec<CaseloadRow>,
    /// Where the next part begins; `None` at the end.
    pub next: Option<CaseloadPlace>,
    /// How many clients the query finds; only for the beginning of the list.
    pub total: Option<i32>,
}

/// What a query asks for, as the statements take it: `None` asks for nothing.
struct Filter<'q> {
    statuses: Option<String>,
    acuities: Option<String>,
    programme: Option<&'q str>,
    overdue_before: Option<NaiveDate>,
    without_check_in: bool,
    words: Option<String>,
}

impl<'q> Filter<'q> {
    fn of(query: &'q CaseloadQuery, today: NaiveDate) -> Result<Self, StoreError> {
        let acuities: Vec<i64> = query.acuities.iter().map(|a| rank(*a)).collect();
        Ok(Self {
            statuses: (!query.statuses.is_empty()).then(|| to_json("caseload", &query.statuses)).transpose()?,
            acuities: (!acuities.is_empty()).then(|| to_json("caseload", &acuities)).transpose()?,
            programme: query.programme.as_deref(),
            overdue_before: query.overdue_only.then_some(today),
            without_check_in: query.without_check_in,
            words: client_search::words(&query.text),
        })
    }
}

/// The places that follow `$key`, `$id` along the index of `$column`.
macro_rules! along {
    ($conn:expr, $filter:expr, $key:expr, $id:expr, $limit:expr, $column:literal, $beyond:literal, $order:literal) => {
        sqlx::query_as!(
            CaseloadPlace,
            "SELECT CAST("
                + $column
                + r#" AS TEXT) AS "key: String", id AS "id!" FROM client
             WHERE removed_at IS NULL
                 AND (?1 IS NULL OR episode_status IN (SELECT value FROM json_each(?1)))
                 AND (?2 IS NULL OR episode_acuity_rank IN (SELECT value FROM json_each(?2)))
                 AND (?3 IS NULL OR episode_programme = ?3)
                 AND (?4 IS NULL OR next_check_in_on < ?4)
                 AND (NOT ?5 OR next_check_in_on IS NULL)
                 AND ("#
                + $column
                + ", id) "
                + $beyond
                + " (?6, ?7)
             ORDER BY "
                + $order
                + " LIMIT ?8",
            $filter.statuses,
            $filter.acuities,
            $filter.programme,
            $filter.overdue_before,
            $filter.without_check_in,
            $key,
            $id,
            $limit
        )
        .fetch_all($conn)
        .await?
    };
}

/// The places that follow `$id` among the clients without a value in `$column`.
macro_rules! without {
    ($conn:expr, $filter:expr, $id:expr, $limit:expr, $column:literal, $beyond:literal, $order:literal) => {
        sqlx::query_as!(
            CaseloadPlace,
            r#"SELECT NULL AS "key: String", id AS "id!" FROM client
             WHERE removed_at IS NULL
                 AND (?1 IS NULL OR episode_status IN (SELECT value FROM json_each(?1)))
                 AND (?2 IS NULL OR episode_acuity_rank IN (SELECT value FROM json_each(?2)))
                 AND (?3 IS NULL OR episode_programme = ?3)
                 AND (?4 IS NULL OR next_check_in_on < ?4)
                 AND (NOT ?5 OR next_check_in_on IS NULL)
                 AND "#
                + $column
                + " IS NULL AND id "
                + $beyond
                + " ?6
             ORDER BY "
                + $order
                + " LIMIT ?7",
            $filter.statuses,
            $filter.acuities,
            $filter.programme,
            $filter.overdue_before,
            $filter.without_check_in,
            $id,
            $limit
        )
        .fetch_all($conn)
        .await?
    };
}

/// The places that follow among the clients the words find; these are sorted, so any order will do.
macro_rules! found {
    ($conn:expr, $filter:expr, $words:expr, $sort:expr, $first:expr, $key:expr, $id:expr, $limit:expr, $beyond:literal, $order:literal) => {
        sqlx::query_as!(
            CaseloadPlace,
            r#"SELECT key AS "key: String", id AS "id!: String" FROM (
                 SELECT c.id, CASE ?7 WHEN 'name' THEN c.sort_name WHEN 'next-check-in' THEN c.next_check_in_on
                     WHEN 'last-contact' THEN c.last_contact_at WHEN 'acuity' THEN CAST(c.episode_acuity_rank AS TEXT)
                     ELSE c.episode_opened_on END AS key
                 FROM client_search CROSS JOIN client c ON c.seq = client_search.rowid
                 WHERE client_search MATCH ?6 AND c.removed_at IS NULL
                     AND (?1 IS NULL OR c.episode_status IN (SELECT value FROM json_each(?1)))
                     AND (?2 IS NULL OR c.episode_acuity_rank IN (SELECT value FROM json_each(?2)))
                     AND (?3 IS NULL OR c.episode_programme = ?3)
                     AND (?4 IS NULL OR c.next_check_in_on < ?4)
                     AND (NOT ?5 OR c.next_check_in_on IS NULL))
             WHERE ?8 OR CASE WHEN ?9 IS NULL THEN key IS NULL AND id "# + $beyond + " ?10
                 ELSE key IS NULL OR (key, id) " + $beyond + " (?9, ?10) END
             ORDER BY key IS NULL, " + $order + " LIMIT ?11",
            $filter.statuses, $filter.acuities, $filter.programme, $filter.overdue_before, $filter.without_check_in,
            $words, $sort, $first, $key, $id, $limit
        )
        .fetch_all($conn)
        .await?
    };
}

impl Reader<'_> {
    /// Part of the caseload: at most `limit` clients (and at most 100) after a place, or from the
    /// beginning. `today` says what is overdue.
    ///
    /// # Errors
    /// [`StoreError::NoSuchPlace`] where the place is none of this order; otherwise where the
    /// database cannot be read.
    pub async fn caseload(
        &mut self,
        query: &CaseloadQuery,
        after: Option<&CaseloadPlace>,
        limit: i32,
        today: NaiveDate,
    ) -> Result<CaseloadSlice, StoreError> {
        let filter = Filter::of(query, today)?;
        let limit = i64::from(limit).clamp(1, LARGEST_PAGE);
        let total = if after.is_none() { Some(self.caseload_total(&filter).await?) } else { None };
        // One more than asked for tells whether there is a next page.
        let mut places = match filter.words.clone() {
            Some(words) => self.places_found(query, &filter, &words, after, limit + 1).await?,
            None => self.places(query, &filter, after, limit + 1).await?,
        };
        let size = usize::try_from(limit).unwrap_or(1);
        let more = places.len() > size;
        places.truncate(size);
        let ids: Vec<&str> = places.iter().map(|p| p.id.as_str()).collect();
        let rows = self.caseload_rows(&ids, today).await?;
        Ok(CaseloadSlice { rows, next: if more { places.pop() } else { None }, total })
    }

    async fn places(
        &mut self,
        query: &CaseloadQuery,
        filter: &Filter<'_>,
        after: Option<&CaseloadPlace>,
        limit: i64,
    ) -> Result<Vec<CaseloadPlace>, StoreError> {
        let first = if query.descending { LAST } else { "" };
        let mut places = match after {
            None => self.places_with(query, filter, None, first, limit).await?,
            Some(CaseloadPlace { key: Some(key), id }) => self.places_with(query, filter, Some(key), id, limit).await?,
            Some(_) => Vec::new(),
        };
        let left = limit - i64::try_from(places.len()).unwrap_or(limit);
        if left > 0 {
            let id = match after {
                Some(CaseloadPlace { key: None, id }) => id,
                _ => first,
            };
            places.extend(self.places_without(query, filter, id, left).await?);
        }
        Ok(places)
    }

    async fn places_with(
        &mut self,
        query: &CaseloadQuery,
        f: &Filter<'_>,
        key: Option<&str>,
        id: &str,
        limit: i64,
    ) -> Result<Vec<CaseloadPlace>, StoreError> {
        let conn = self.conn();
        let text = key.unwrap_or(if query.descending { LAST } else { "" });
        Ok(match (query.sort, query.descending) {
            (CaseloadSort::Name, false) => along!(conn, f, text, id, limit, "sort_name", ">", "sort_name, id"),
            (CaseloadSort::Name, true) => along!(conn, f, text, id, limit, "sort_name", "<", "sort_name DESC, id DESC"),
            (CaseloadSort::NextCheckIn, false) => {
                along!(conn, f, text, id, limit, "next_check_in_on", ">", "next_check_in_on, id")
            }
            (CaseloadSort::NextCheckIn, true) => {
                along!(conn, f, text, id, limit, "next_check_in_on", "<", "next_check_in_on DESC, id DESC")
            }
            (CaseloadSort::LastContact, false) => {
                along!(conn, f, text, id, limit, "last_contact_at", ">", "last_contact_at, id")
            }
            (CaseloadSort::LastContact, true) => {
                along!(conn, f, text, id, limit, "last_contact_at", "<", "last_contact_at DESC, id DESC")
            }
            (CaseloadSort::Opened, false) => {
                along!(conn, f, text, id, limit, "episode_opened_on", ">", "episode_opened_on, id")
            }
            (CaseloadSort::Opened, true) => {
                along!(conn, f, text, id, limit, "episode_opened_on", "<", "episode_opened_on DESC, id DESC")
            }
            (CaseloadSort::Acuity, descending) => {
                let rank = match key {
                    Some(key) => key.parse::<i64>().map_err(|_| StoreError::NoSuchPlace)?,
                    None if descending => i64::MAX,
                    None => i64::MIN,
                };
                if descending {
                    along!(conn, f, rank, id, limit, "episode_acuity_rank", "<", "episode_acuity_rank DESC, id DESC")
                } else {
                    along!(conn, f, rank, id, limit, "episode_acuity_rank", ">", "episode_acuity_rank, id")
                }
            }
        })
    }

    async fn places_without(
        &mut self,
        query: &CaseloadQuery,
        f: &Filter<'_>,
        id: &str,
        limit: i64,
    ) -> Result<Vec<CaseloadPlace>, StoreError> {
        let conn = self.conn();
        Ok(match (query.sort, query.descending) {
            (CaseloadSort::Name, _) => Vec::new(),
            (CaseloadSort::NextCheckIn, false) => without!(conn, f, id, limit, "next_check_in_on", ">", "id"),
            (CaseloadSort::NextCheckIn, true) => without!(conn, f, id, limit, "next_check_in_on", "<", "id DESC"),
            (CaseloadSort::LastContact, false) => without!(conn, f, id, limit, "last_contact_at", ">", "id"),
            (CaseloadSort::LastContact, true) => without!(conn, f, id, limit, "last_contact_at", "<", "id DESC"),
            (CaseloadSort::Acuity, false) => without!(conn, f, id, limit, "episode_acuity_rank", ">", "id"),
            (CaseloadSort::Acuity, true) => without!(conn, f, id, limit, "episode_acuity_rank", "<", "id DESC"),
            (CaseloadSort::Opened, false) => without!(conn, f, id, limit, "episode_opened_on", ">", "id"),
            (CaseloadSort::Opened, true) => without!(conn, f, id, limit, "episode_opened_on", "<", "id DESC"),
        })
    }

    async fn places_found(
        &mut self,
        query: &CaseloadQuery,
        f: &Filter<'_>,
        words: &str,
        after: Option<&CaseloadPlace>,
        limit: i64,
    ) -> Result<Vec<CaseloadPlace>, StoreError> {
        let conn = self.conn();
        let (sort, first) = (query.sort.as_str(), after.is_none());
        let (key, id) = after.map_or((None, ""), |p| (p.key.as_deref(), p.id.as_str()));
        Ok(if query.descending {
            found!(conn, f, words, sort, first, key, id, limit, "<", "key DESC, id DESC")
        } else {
            found!(conn, f, words, sort, first, key, id, limit, ">", "key, id")
        })
    }

    async fn caseload_total(&mut self, f: &Filter<'_>) -> Result<i32, StoreError> {
        let total = match &f.words {
            None => {
                sqlx::query_scalar!(
                    "SELECT count(*) FROM client
                     WHERE removed_at IS NULL
                         AND (?1 IS NULL OR episode_status IN (SELECT value FROM json_each(?1)))
                         AND (?2 IS NULL OR episode_acuity_rank IN (SELECT value FROM json_each(?2)))
                         AND (?3 IS NULL OR episode_programme = ?3)
                         AND (?4 IS NULL OR next_check_in_on < ?4)
                         AND (NOT ?5 OR next_check_in_on IS NULL)",
                    f.statuses,
                    f.acuities,
                    f.programme,
                    f.overdue_before,
                    f.without_check_in
                )
                .fetch_one(self.conn())
                .await?
            }
            Some(words) => {
                sqlx::query_scalar!(
                    "SELECT count(*) FROM client_search CROSS JOIN client c ON c.seq = client_search.rowid
                     WHERE client_search MATCH ?6 AND c.removed_at IS NULL
                         AND (?1 IS NULL OR c.episode_status IN (SELECT value FROM json_each(?1)))
                         AND (?2 IS NULL OR c.episode_acuity_rank IN (SELECT value FROM json_each(?2)))
                         AND (?3 IS NULL OR c.episode_programme = ?3)
                         AND (?4 IS NULL OR c.next_check_in_on < ?4)
                         AND (NOT ?5 OR c.next_check_in_on IS NULL)",
                    f.statuses,
                    f.acuities,
                    f.programme,
                    f.overdue_before,
                    f.without_check_in,
                    words
                )
                .fetch_one(self.conn())
                .await?
            }
        };
        small("client", total)
    }
}
