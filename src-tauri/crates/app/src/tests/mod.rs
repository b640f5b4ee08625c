//! An application over a real encrypted record, with a clock that stands where it is put.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod calendar;
mod check_ins;
mod demo;
mod discharges;
mod documents;
mod gap_year;
mod gaps;
mod imports;
mod measures;
mod notes;
mod notices;
mod planning;
mod plans;
mod printing;
mod records;
mod rhythms;
mod safety;
mod suggestions;
mod trends;

use std::path::Path;
use std::sync::{Arc, Mutex};

use chrono::{DateTime, Duration, NaiveDate, Utc};
use tempfile::TempDir;
use throughline_domain::agenda::{AgendaCounts, AgendaSection};
use throughline_domain::client::{Client, ClinicalSex, DecisionMaker};
use throughline_domain::id::{ActId, ClientId};
use throughline_store::Entity;

use crate::{App, Clock, Failure, Host, KdfProfile, Places};

/// A clock that is put, in a zone that is.
struct PutClock {
    at: Mutex<DateTime<Utc>>,
    zone: Mutex<String>,
}

impl Clock for PutClock {
    fn now(&self) -> DateTime<Utc> {
        *self.at.lock().unwrap()
    }
    fn zone(&self) -> String {
        self.zone.lock().unwrap().clone()
    }
}

struct NoHost;

impl Host for NoHost {
    fn open_file(&self, _: &Path) -> Result<(), Failure> {
        Ok(())
    }
}

const PASSPHRASE: &str = "correct horse battery";

/// An application with an open record and one client, at noon of 22 November 2026.
pub(crate) struct Desk {
    pub(crate) app: App,
    clock: Arc<PutClock>,
    folder: TempDir,
}

pub(crate) fn day(days: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap() + Duration::days(days)
}

pub(crate) fn ada() -> ClientId {
    "ada".into()
}

impl Desk {
    pub(crate) async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(PutClock {
            at: Mutex::new(day(0).and_hms_opt(12, 0, 0).unwrap().and_utc()),
            zone: Mutex::new("UTC".to_owned()),
        });
        let places = Places { data: folder.path().join("data"), documents: folder.path().join("documents") };
        let app = App::new(places, clock.clone(), Arc::new(NoHost)).with_profile(KdfProfile::LEAST);
        app.record_create(PASSPHRASE.into()).await.unwrap();
        let desk = Self { app, clock, folder };
        desk.put(&client()).await;
        desk
    }

    /// The record as a crash at this moment would leave it: its files as they are, without being closed.
    pub(crate) async fn after_a_crash(&self) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (self.folder.path().join("data/record"), folder.path().join("data/record"));
        std::fs::create_dir_all(&to).unwrap();
        for file in std::fs::read_dir(from).unwrap() {
            let file = file.unwrap();
            std::fs::copy(file.path(), to.join(file.file_name())).unwrap();
        }
        let places = Places { data: folder.path().join("data"), documents: folder.path().join("documents") };
        let app = App::new(places, self.clock.clone(), Arc::new(NoHost)).with_profile(KdfProfile::LEAST);
        app.record_unlock(PASSPHRASE.into()).await.unwrap();
        Self { app, clock: self.clock.clone(), folder }
    }

    /// Lets so many days go by.
    pub(crate) fn days_pass(&self, days: i64) {
        *self.clock.at.lock().unwrap() += Duration::days(days);
    }

    pub(crate) async fn put<E: Entity>(&self, entity: &E) {
        let mut record = self.app.record().await.unwrap();
        let mut write = record.write(self.app.context("test")).await.unwrap();
        write.save(entity).await.unwrap();
        write.commit().await.unwrap();
    }

    /// Today's counts, once all check-ins are made.
    pub(crate) async fn counts(&self) -> AgendaCounts {
        self.app.roll_forward().await.unwrap();
        self.app.agenda_page(AgendaSection::Today, None, 1).await.unwrap().counts
    }

    /// The act done last.
    pub(crate) async fn last_act(&self) -> ActId {
        self.app.record().await.unwrap().reader().await.unwrap().acts(None, 1).await.unwrap().remove(0).id
    }
}

pub(crate) fn client() -> Client {
    Client {
        id: ada(),
        given_name: "Ada".into(),
        family_name: "Lovelace".into(),
        preferred_name: None,
        pronouns: None,
        birth_date: None,
        clinical_sex: ClinicalSex::Unknown,
        language: None,
        interpreter_needed: None,
        format_needs: Vec::new(),
        decision_maker: DecisionMaker::Unknown,
        decision_maker_detail: None,
        deceased_on: None,
        about: None,
        source: None,
    }
}
