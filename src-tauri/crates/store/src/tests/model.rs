//! A long random day against a plain map: the tables, the log and the map agree all along.

use std::collections::BTreeMap;

use tempfile::tempdir;
use throughline_domain::id::ActId;

use super::*;
use crate::{Op, StoreError, Which};

type Model = BTreeMap<String, String>;

/// xorshift64*: the same day every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % n
    }
}

#[tokio::test]
async fn tables_log_and_model_agree_all_day() {
    let folder = tempdir().unwrap();
    let mut record = record(folder.path()).await;
    let mut dice = Dice(0x0dd_ba11);
    let mut model = Model::new();
    // What every act changed: key, before, after.
    let mut acts: Vec<(ActId, Model, Model)> = Vec::new();
    let (mut undone, mut refused) = (0, 0);

    for second in 0..400 {
        let before = model.clone();
        match dice.below(10) {
            0 if !acts.is_empty() => {
                let (id, was, became) = acts[acts.len() - 1 - dice.below(acts.len().min(4))].clone();
                let still = |key: &String| model.get(key) == became.get(key);
                let possible = was.keys().chain(became.keys()).filter(|k| was.get(*k) != became.get(*k)).all(still);
                let mut write = record.write(act(second)).await.unwrap();
                match write.undo_act(&id).await {
                    Ok(()) => {
                        assert!(possible);
                        let by = write.commit().await.unwrap().unwrap();
                        for key in was.keys().chain(became.keys()).filter(|k| was.get(*k) != became.get(*k)) {
                            match was.get(key) {
                                Some(value) => model.insert(key.clone(), value.clone()),
                                None => model.remove(key),
                            };
                        }
                        acts.push((by, before, model.clone()));
                        undone += 1;
                    }
                    Err(StoreError::ChangedSince { .. }) => {
                        assert!(!possible);
                        refused += 1;
                    }
                    Err(StoreError::AlreadyUndone) => refused += 1,
                    Err(e) => panic!("{e}"),
                }
            }
            1 => {
                record.close().await.unwrap();
                record = reopened(folder.path()).await;
            }
            choice => {
                let mut write = record.write(act(second)).await.unwrap();
                for _ in 0..=dice.below(3) {
                    let key = format!("k{}", dice.below(6));
                    if dice.below(4) == 0 && model.remove(&key).is_some() {
                        write.remove::<Setting>(&key, "test").await.unwrap();
                    } else {
                        let value = format!("v{}", dice.below(4));
                        write.save(&setting(&key, &value)).await.unwrap();
                        model.insert(key, value);
                    }
                }
                if choice == 2 {
                    drop(write);
                    model = before;
                } else if let Some(id) = write.commit().await.unwrap() {
                    acts.push((id, before, model.clone()));
                }
            }
        }
        if second % 20 == 0 {
            agree(&mut record, &model).await;
        }
    }
    agree(&mut record, &model).await;
    assert!(undone > 5 && refused > 0, "{undone} {refused}");
}

async fn agree(record: &mut Record, model: &Model) {
    let report = record.verify().await.unwrap();
    assert_eq!(report.broken, None);
    let mut tables = Model::new();
    for key in (0..6).map(|k| format!("k{k}")) {
        if let Some(value) = value(record, &key).await {
            tables.insert(key, value);
        }
    }
    assert_eq!(&tables, model);
    // The log, played from the start, says the same as the tables.
    let mut changes = record.reader().await.unwrap().changes(Which::All, None, u32::MAX).await.unwrap();
    changes.reverse();
    assert_eq!(changes.len() as u64, report.sound);
    let mut played = Model::new();
    let text = |v: &Option<serde_json::Value>| v.as_ref().map(|v| v["value"].as_str().unwrap().to_owned());
    for change in changes {
        assert_eq!(played.get(&change.entity_id).cloned(), text(&change.before), "{}", change.seq);
        match (change.op, text(&change.after)) {
            (Op::Remove, None) => played.remove(&change.entity_id),
            (Op::Create | Op::Update, Some(value)) => played.insert(change.entity_id, value),
            other => panic!("{other:?}"),
        };
    }
    assert_eq!(&played, model);
}
