//! Search as you type: clients by name, identifier or phone, and notes by their words.
//!
//! A client's row of the index holds the words of their names, folded, and their numbers in every way
//! people type them: a phone's last ten, seven and four digits, an identifier without its dashes. What
//! is typed is folded the same way and quoted, so it can never be read as an operator.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::SqliteConnection;
use throughline_domain::caseload::SearchHit;
use throughline_domain::fold::{MOST_SEARCH_WORDS, digits, fold, fts_prefix_query, name_tokens};

use crate::row::to_json;
use crate::{Reader, StoreError};

#[cfg(test)]
mod tests;

/// How many of the newest matches are looked at: with more, the words do not say enough yet.
const LOOKED_AT: usize = 200;
/// Ends of a phone number that are searched for on their own.
const PHONE_ENDS: [usize; 3] = [10, 7, 4];
/// Fewer digits than these are searched for as typed only, not as one number.
const FEWEST_DIGITS: usize = 3;

/// Writes a client's row of the index anew where it is not what it should be.
pub(crate) async fn index(conn: &mut SqliteConnection, client_id: &str) -> Result<(), StoreError> {
    let Some(client) = sqlx::query!(
        "SELECT seq, given_name, family_name, preferred_name, removed_at IS NOT NULL AS \"removed!: bool\" FROM client WHERE id = ?1",
        client_id
    )
    .fetch_optional(&mut *conn)
    .await?
    else {
        return Ok(());
    };
    let wanted = if client.removed {
        None
    } else {
        let numbers = sqlx::query!(
            r#"SELECT value AS "value!", 0 AS "is_phone!: bool" FROM identifier WHERE client_id = ?1 AND removed_at IS NULL
               UNION ALL
               SELECT value, 1 FROM contact_method WHERE client_id = ?1 AND kind IN ('phone', 'mobile', 'fax') AND removed_at IS NULL"#,
            client_id
        )
        .fetch_all(&mut *conn)
        .await?;
        let names = names_of(&client.given_name, &client.family_name, client.preferred_name.as_deref());
        let numbers: Vec<String> =
            numbers.iter().map(|n| if n.is_phone { phone_of(&n.value) } else { identifier_of(&n.value) }).collect();
        Some((names, numbers.join(" ")))
    };
    // The columns of an FTS table have no declared type, at which sqlx's description of a query crashes:
    // so everything read from one is an expression.
    let is = sqlx::query!(
        r#"SELECT names || '' AS "names!: String", numbers || '' AS "numbers!: String" FROM client_search WHERE rowid = ?1"#,
        client.seq
    )
        .fetch_optional(&mut *conn)
        .await?
        .map(|row| (row.names, row.numbers));
    if is == wanted {
        return Ok(());
    }
    if is.is_some() {
        sqlx::query!("DELETE FROM client_search WHERE rowid = ?1", client.seq).execute(&mut *conn).await?;
    }
    if let Some((names, numbers)) = wanted {
        sqlx::query!(
            "INSERT INTO client_search (rowid, names, numbers) VALUES (?1, ?2, ?3)",
            client.seq,
            names,
            numbers
        )
        .execute(conn)
        .await?;
    }
    Ok(())
}

/// The words a client is found by: those of every name; names of several words also as one
/// ("Anne-Marie" by "annemarie"); names written without blanks also from within ("小明" in "王小明").
fn names_of(given: &str, family: &str, preferred: Option<&str>) -> String {
    let parts = [fold(given), fold(family), fold(preferred.unwrap_or_default())];
    let mut words: Vec<String> = parts.iter().flat_map(|part| part.split(' ')).map(str::to_owned).collect();
    words.extend(parts.iter().filter(|part| part.contains(' ')).map(|part| part.replace(' ', "")));
    let [given, family, _] = &parts;
    let unspaced = |text: &str| text.chars().any(is_unspaced);
    if unspaced(given) && unspaced(family) {
        words.extend([format!("{family}{given}").replace(' ', ""), format!("{given}{family}").replace(' ', "")]);
    }
    let within: Vec<String> = words
        .iter()
        .filter(|word| unspaced(word))
        .flat_map(|word| word.char_indices().skip(1).take(8).map(|(at, _)| word[at..].to_owned()))
        .collect();
    words.extend(within);
    distinct(words)
}

/// Han, kana and Hangul: scripts whose names are often written without a blank in between.
const fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3fffd}')
}

fn identifier_of(value: &str) -> String {
    let folded = fold(value);
    let whole = folded.replace(' ', "");
    distinct(folded.split(' ').map(str::to_owned).chain([whole]).collect())
}

fn phone_of(value: &str) -> String {
    let all = digits(value);
    let ends = PHONE_ENDS.iter().filter(|n| all.len() > **n).map(|n| all[all.len() - n..].to_owned());
    let mut words: Vec<String> = fold(value).split(' ').map(str::to_owned).collect();
    words.extend(ends);
    words.push(all);
    distinct(words)
}

fn distinct(words: Vec<String>) -> String {
    let mut seen: Vec<String> = Vec::with_capacity(words.len());
    for word in words {
        if !word.is_empty() && !seen.contains(&word) {
            seen.push(word);
        }
    }
    seen.join(" ")
}

/// What the client index is to match for what was typed; `None` where nothing searchable was.
pub(crate) fn words(typed: &str) -> Option<String> {
    let words = fts_prefix_query(typed);
    match (words, whole_number(typed)) {
        (Some(words), Some(number)) => Some(format!("({words}) OR \"{number}\"*")),
        (words, _) => words,
    }
}

/// What the index is to match for clients with one of these identifiers or phones, whole.
pub(crate) fn numbers(identifiers: &[&str], phones: &[&str]) -> Option<String> {
    let identifiers = identifiers.iter().map(|value| fold(value).replace(' ', ""));
    // A national number with or without its prefix has the same ten last digits.
    let phones =
        phones.iter().map(|value| digits(value)).map(|all| all[all.len().saturating_sub(PHONE_ENDS[0])..].to_owned());
    let wanted: Vec<String> = identifiers.chain(phones).filter(|n| !n.is_empty()).map(|n| format!("\"{n}\"")).collect();
    (!wanted.is_empty()).then(|| format!("numbers : ({})", wanted.join(" OR ")))
}

/// All digits as one number, where nothing but a number was typed: "(555) 010-12" finds 55501012….
fn whole_number(typed: &str) -> Option<String> {
    let number = digits(typed);
    let is_one = !typed.chars().any(char::is_alphabetic) && number.len() >= FEWEST_DIGITS && number.len() <= 20;
    is_one.then_some(number)
}

/// The same words whole, for names that are the beginning of many others.
fn whole_words(tokens: &[String]) -> Option<String> {
    (!tokens.is_empty()).then(|| tokens.iter().map(|t| format!("\"{t}\"")).collect::<Vec<_>>().join(" "))
}

/// What the note index is to match. Its words stand there as written, folded by SQLite only, so that
/// an excerpt shows them; `None` where what was typed says too little.
fn note_words(typed: &str) -> Option<String> {
    let words: Vec<&str> = typed
        .split(|c: char| !c.is_alphanumeric() && !unicode_normalization::char::is_combining_mark(c))
        .filter(|word| word.chars().any(char::is_alphanumeric) && word.len() <= 256)
        .take(MOST_SEARCH_WORDS)
        .collect();
    // A single letter begins too many words to be looked up as a beginning.
    let says_enough = words.iter().any(|word| word.len() > 1);
    says_enough.then(|| {
        words
            .iter()
            .map(|w| if w.len() > 1 { format!("\"{w}\"*") } else { format!("\"{w}\"") })
            .collect::<Vec<_>>()
            .join(" ")
    })
}

/// A client the words were found at.
struct Found {
    seq: i64,
    names: String,
    id: String,
    given_name: String,
    family_name: String,
    preferred_name: Option<String>,
    birth_date: Option<NaiveDate>,
}

impl Found {
    /// How good a match: every word whole in the names, every word's beginning, or a number.
    fn grade(&self, tokens: &[String]) -> u8 {
        let has = |fits: fn(&str, &str) -> bool| tokens.iter().all(|t| self.names.split(' ').any(|name| fits(name, t)));
        if tokens.is_empty() {
            2
        } else if has(|name, token| name == token) {
            0
        } else if has(|name, token| name.starts_with(token)) {
            1
        } else {
            2
        }
    }
}

/// The name to be used, as the domain's `Client::display_name` says it.
pub(crate) fn display_name(given: String, family: String, preferred: Option<String>) -> String {
    let first = preferred.filter(|p| !p.trim().is_empty()).unwrap_or(given);
    [first.trim(), family.trim()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

impl Reader<'_> {
    /// Clients and notes that match what was typed so far, clients first, at most `limit`.
    ///
    /// Clients come best match first, notes newest first; where there are enough of both, a third of
    /// the places is kept for notes.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn search(&mut self, typed: &str, limit: usize) -> Result<Vec<SearchHit>, StoreError> {
        let mut clients = self.search_clients(typed, limit).await?;
        let notes = self.search_notes(typed, limit).await?;
        let kept = notes.len().min(limit / 3);
        clients.truncate(limit.saturating_sub(kept));
        let left = limit.saturating_sub(clients.len());
        Ok(clients.into_iter().chain(notes.into_iter().take(left)).collect())
    }

    /// Clients that match what was typed so far, the best match first, at most `limit`.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub async fn search_clients(&mut self, typed: &str, limit: usize) -> Result<Vec<SearchHit>, StoreError> {
        let Some(beginnings) = words(typed) else { return Ok(Vec::new()) };
        let tokens: Vec<String> = name_tokens(typed).into_iter().take(MOST_SEARCH_WORDS).collect();
        // "Li" begins thousands of newer names; who is called just that is looked for first.
        let mut found = match whole_words(&tokens) {
            Some(whole) => self.newest_found(&whole).await?,
            None => Vec::new(),
        };
        let more = self.newest_found(&beginnings).await?;
        found.extend(more);
        found.sort_by_cached_key(|f| (f.grade(&tokens), f.names.clone(), f.seq));
        found.dedup_by_key(|f| f.seq);
        found.truncate(limit);
        let matched = self.numbers_matched(&found, &tokens, typed).await?;
        Ok(found
            .into_iter()
            .zip(matched)
            .map(|(f, matched)| SearchHit::Client {
                client_id: f.id.into(),
                name: display_name(f.given_name, f.family_name, f.preferred_name),
                birth_date: f.birth_date,
                matched,
            })
            .collect())
    }

    async fn newest_found(&mut self, words: &str) -> Result<Vec<Found>, StoreError> {
        let looked_at = i64::try_from(LOOKED_AT).unwrap_or(i64::MAX);
        let found = sqlx::query_as!(
            Found,
            r#"SELECT c.seq AS "seq!", s.names AS "names!: String", c.id AS "id!", c.given_name AS "given_name!", c.family_name AS "family_name!",
                   c.preferred_name, c.birth_date
               FROM (SELECT rowid AS seq, names || '' AS names FROM client_search WHERE client_search MATCH ?1 ORDER BY rowid DESC LIMIT ?2) AS s
               CROSS JOIN client c ON c.seq = s.seq
               WHERE c.removed_at IS NULL"#,
            words,
            looked_at
        )
        .fetch_all(self.conn())
        .await?;
        Ok(found)
    }

    /// The identifier or phone each client was found by; `None` where it was the name.
    async fn numbers_matched(
        &mut self,
        found: &[Found],
        tokens: &[String],
        typed: &str,
    ) -> Result<Vec<Option<String>>, StoreError> {
        let by_number: Vec<&str> = found.iter().filter(|f| f.grade(tokens) == 2).map(|f| f.id.as_str()).collect();
        if by_number.is_empty() {
            return Ok(found.iter().map(|_| None).collect());
        }
        let ids = to_json("client", &by_number)?;
        let numbers = sqlx::query!(
            r#"SELECT client_id AS "client_id!", value AS "value!", 0 AS "is_phone!: bool" FROM identifier
               WHERE client_id IN (SELECT value FROM json_each(?1)) AND removed_at IS NULL
               UNION ALL
               SELECT client_id, value, 1 FROM contact_method
               WHERE client_id IN (SELECT value FROM json_each(?1)) AND kind IN ('phone', 'mobile', 'fax') AND removed_at IS NULL"#,
            ids
        )
        .fetch_all(self.conn())
        .await?;
        let whole = whole_number(typed);
        let fits = |value: &str, is_phone: bool, names: &str| {
            let ways = if is_phone { phone_of(value) } else { identifier_of(value) };
            let begins = |token: &str| ways.split(' ').any(|way| way.starts_with(token));
            whole.as_deref().is_some_and(begins)
                || tokens.iter().any(|t| begins(t))
                    && tokens.iter().all(|t| begins(t) || names.split(' ').any(|name| name.starts_with(t.as_str())))
        };
        Ok(found
            .iter()
            .map(|f| {
                let of_client = numbers.iter().filter(|n| by_number.contains(&f.id.as_str()) && n.client_id == f.id);
                of_client.into_iter().find(|n| fits(&n.value, n.is_phone, &f.names)).map(|n| n.value.clone())
            })
            .collect())
    }

    async fn search_notes(&mut self, typed: &str, limit: usize) -> Result<Vec<SearchHit>, StoreError> {
        let Some(words) = note_words(typed) else { return Ok(Vec::new()) };
        let limit = i64::try_from(limit.min(LOOKED_AT)).unwrap_or(0);
        let rows = sqlx::query!(
            r#"SELECT n.id AS "id!", n.client_id AS "client_id!", n.written_at AS "written_at!: DateTime<Utc>", s.excerpt AS "excerpt!: String",
                   c.given_name AS "given_name!", c.family_name AS "family_name!", c.preferred_name
               FROM (SELECT rowid AS seq, snippet(note_search, 0, char(8296), char(8297), '…', 16) AS excerpt
                     FROM note_search WHERE note_search MATCH ?1 ORDER BY rowid DESC LIMIT ?2) AS s
               CROSS JOIN note n ON n.seq = s.seq
               CROSS JOIN client c ON c.id = n.client_id
               WHERE n.removed_at IS NULL AND c.removed_at IS NULL
               ORDER BY n.seq DESC"#,
            words,
            limit
        )
        .fetch_all(self.conn())
        .await?;
        Ok(rows
            .into_iter()
            .map(|row| SearchHit::Note {
                note_id: row.id.into(),
                client_id: row.client_id.into(),
                client_name: display_name(row.given_name, row.family_name, row.preferred_name),
                written_at: row.written_at,
                excerpt: row.excerpt,
            })
            .collect())
    }
}
