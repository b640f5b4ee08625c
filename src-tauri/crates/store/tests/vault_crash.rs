//! Killed in the middle of its work, again and again: nothing acknowledged is missing, nothing is
//! half there, and the log is whole.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use chrono::{DateTime, Utc};
use serde_json::json;
use tempfile::tempdir;
use throughline_store::{KdfProfile, Passphrase, Record, Setting, StoreError, Unlock, WriteContext};

const ROUNDS: usize = 12;

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000, 0).unwrap()
}

fn phrase() -> Passphrase {
    Passphrase::new("correct horse battery staple".into()).unwrap()
}

async fn patiently(folder: &Path) -> Record {
    loop {
        match Record::open(folder, Unlock::Passphrase(phrase())).await {
            Err(StoreError::Busy) => tokio::task::yield_now().await,
            settled => return settled.unwrap(),
        }
    }
}

fn writer(folder: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "write_until_killed", "--ignored", "--nocapture"])
        .env("THROUGHLINE_WRITE", folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

#[tokio::test]
async fn nothing_acknowledged_is_missing_after_a_crash() {
    let folder = tempdir().unwrap();
    Record::create(folder.path(), phrase(), KdfProfile::LEAST, now()).await.unwrap().0.close().await.unwrap();
    let mut total = 0;
    for round in 0..ROUNDS {
        let mut child = writer(folder.path());
        let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        // Killed after another number of acknowledgements each time, with the next write under way.
        let acknowledged: Vec<String> =
            lines.filter_map(|line| line.strip_prefix("saved ").map(str::to_owned)).take(1 + round * 7).collect();
        child.kill().unwrap();
        child.wait().unwrap();
        assert_eq!(acknowledged.len(), 1 + round * 7, "the writer wrote");

        let mut record = patiently(folder.path()).await;
        for key in &acknowledged {
            for half in ["left", "right"] {
                let value = record.reader().await.unwrap().setting(&format!("{key}-{half}")).await.unwrap();
                assert_eq!(value, Some(json!(key)), "round {round}");
            }
        }
        let report = record.verify().await.unwrap();
        assert_eq!(report.broken, None, "round {round}");
        assert_eq!(report.sound % 2, 0, "both halves of an act, or neither");
        total += acknowledged.len() as u64;
        assert!(report.sound >= 2 * total);
        // Every other round the next writer finds the log of the one before still to be folded in.
        if round % 2 == 0 {
            record.close().await.unwrap();
        }
    }
}

/// The other process of [`nothing_acknowledged_is_missing_after_a_crash`].
#[tokio::test]
#[ignore = "started by another test"]
async fn write_until_killed() {
    let Ok(folder) = std::env::var("THROUGHLINE_WRITE") else { return };
    let mut record = patiently(Path::new(&folder)).await;
    let start = record.verify().await.unwrap().sound;
    for number in start.. {
        let mut write = record.write(WriteContext::new("Ada", now(), "test")).await.unwrap();
        for half in ["left", "right"] {
            write.save(&Setting { key: format!("{number}-{half}"), value: json!(number.to_string()) }).await.unwrap();
        }
        write.commit().await.unwrap();
        println!("saved {number}");
    }
}
