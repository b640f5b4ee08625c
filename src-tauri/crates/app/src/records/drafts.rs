//! What is being typed, kept as it is typed.

use throughline_domain::id::ClientId;
use throughline_domain::record::Draft;

use crate::{App, Failure};

/// Text of 100,000 characters with everything around it; more is no form.
const LONGEST: usize = 2_000_000;

/// A kind and an identifier or two.
const LONGEST_KEY: usize = 500;

impl App {
    /// What was being typed under this key.
    ///
    /// # Errors
    /// [`Code::Locked`](throughline_domain::Code::Locked).
    pub async fn draft_get(&self, key: String) -> Result<Option<Draft>, Failure> {
        Ok(self.record().await?.drafts().await?.get(&key).await?.map(shown))
    }

    /// Keeps what is being typed. Durable when it returns.
    ///
    /// # Errors
    /// [`Code::Invalid`](throughline_domain::Code::Invalid) for a key that is empty or over 500 bytes, or a body of over two million.
    pub async fn draft_save(&self, key: String, client_id: Option<ClientId>, body: String) -> Result<Draft, Failure> {
        if key.trim().is_empty() {
            return Err(Failure::invalid("key", "required"));
        }
        if key.len() > LONGEST_KEY {
            return Err(Failure::invalid("key", "too-long"));
        }
        if body.len() > LONGEST {
            return Err(Failure::invalid("body", "too-long"));
        }
        let draft = throughline_store::Draft {
            key,
            client_id: client_id.map(|id| id.0),
            body: serde_json::Value::String(body),
            at: self.now(),
        };
        self.record().await?.drafts().await?.put(&draft).await?;
        Ok(shown(draft))
    }

    /// Forgets a draft; answers whether there was one.
    ///
    /// # Errors
    /// [`Code::Locked`](throughline_domain::Code::Locked).
    pub async fn draft_discard(&self, key: String) -> Result<bool, Failure> {
        let mut record = self.record().await?;
        let mut drafts = record.drafts().await?;
        let was_there = drafts.get(&key).await?.is_some();
        drafts.discard(&key).await?;
        Ok(was_there)
    }

    /// Every draft, the newest first.
    ///
    /// # Errors
    /// [`Code::Locked`](throughline_domain::Code::Locked).
    pub async fn draft_list(&self) -> Result<Vec<Draft>, Failure> {
        Ok(self.record().await?.drafts().await?.list().await?.into_iter().map(shown).collect())
    }
}

fn shown(draft: throughline_store::Draft) -> Draft {
    let body = match draft.body {
        serde_json::Value::String(text) => text,
        other => other.to_string(),
    };
    Draft { key: draft.key, client_id: draft.client_id.map(ClientId), body, at: draft.at }
}
