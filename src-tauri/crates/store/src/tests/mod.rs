//! What can only be shown with a hand inside the record. The rest is in the crate's `tests` folder.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod chain;
mod damage;
pub(crate) mod given;
mod leaks;
mod migrations;
mod model;
mod undo;
mod work;

use std::path::Path;

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::{KdfProfile, Passphrase, Record, Setting, Unlock, WriteContext};

pub(crate) const PHRASE: &str = "correct horse battery staple";

pub(crate) fn phrase(text: &str) -> Passphrase {
    Passphrase::new(text.into()).unwrap()
}

pub(crate) fn unlock() -> Unlock {
    Unlock::Passphrase(phrase(PHRASE))
}

pub(crate) fn at(second: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000 + second, 0).unwrap()
}

pub(crate) fn act(second: i64) -> WriteContext {
    WriteContext::new("Ada", at(second), "setting.change")
}

pub(crate) async fn record(folder: &Path) -> Record {
    Record::create(folder, phrase(PHRASE), KdfProfile::LEAST, at(0)).await.unwrap().0
}

pub(crate) async fn reopened(folder: &Path) -> Record {
    Record::open(folder, unlock()).await.unwrap()
}

pub(crate) fn setting(key: &str, value: &str) -> Setting {
    Setting { key: key.into(), value: json!(value) }
}

/// Saves settings in one act and returns it.
pub(crate) async fn save(record: &mut Record, second: i64, pairs: &[(&str, &str)]) -> throughline_domain::id::ActId {
    let mut write = record.write(act(second)).await.unwrap();
    for (key, value) in pairs {
        write.save(&setting(key, value)).await.unwrap();
    }
    write.commit().await.unwrap().unwrap()
}

pub(crate) async fn value(record: &mut Record, key: &str) -> Option<String> {
    let value = record.reader().await.unwrap().setting(key).await.unwrap();
    value.map(|v| v.as_str().unwrap().to_owned())
}
