//! Making, opening and locking the record.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use throughline_domain::Code;
use throughline_domain::record::{RecordChoice, RecordState, RecordStatus, RecoveryKeyShown};
use throughline_store::{KdfProfile, Passphrase, Record, RecoveryKey, StoreError, Unlock};

use super::{Secret, Session, practice_in};
use crate::failure::{Detail, Failure};
use crate::{App, demo};

/// NIST SP 800-63B §5.1.1.2: at least eight characters, no rules of composition.
const SHORTEST_PASSPHRASE: usize = 8;

/// The demo's people are fictional and the lock screen says this passphrase: it guards nothing.
pub(crate) const DEMO_PASSPHRASE: &str = "demo-demo";

impl App {
    /// Where the record stands.
    ///
    /// # Errors
    /// None today; a failure would be the system's.
    pub async fn record_status(&self) -> Result<RecordStatus, Failure> {
        let mut session = self.session.lock().await;
        Ok(self.status_of(&mut session))
    }

    /// Makes the case manager's own record and opens it.
    ///
    /// # Errors
    /// [`Code::WeakPassphrase`]; [`Code::RecordExists`], and what is open stays open; what the store says.
    pub async fn record_create(&self, passphrase: Secret) -> Result<RecoveryKeyShown, Failure> {
        let passphrase = strong(passphrase)?;
        let mut session = self.session.lock().await;
        let folder = self.folder(RecordChoice::Own);
        if Record::is_in(&folder) {
            return Err(StoreError::RecordExists.into());
        }
        self.close(&mut session).await?;
        session.choice = RecordChoice::Own;
        let profile = self.key_profile().await?;
        let (record, recovery) = Record::create(&folder, passphrase, profile, self.now()).await?;
        session.open = Some(record.into());
        session.attempts.succeeded();
        self.settle_in(&mut session).await?;
        Ok(RecoveryKeyShown { recovery_key: recovery.printed().to_string() })
    }

    /// Locks what is open and turns to another record. The demo's is made when absent, and opened.
    ///
    /// # Errors
    /// What the store says.
    pub async fn record_choose(&self, choice: RecordChoice) -> Result<RecordStatus, Failure> {
        {
            let mut session = self.session.lock().await;
            self.close(&mut session).await?;
            session.choice = choice;
            if choice == RecordChoice::Own {
                return Ok(self.status_of(&mut session));
            }
            let folder = self.folder(RecordChoice::Demo);
            let passphrase = Passphrase::new(DEMO_PASSPHRASE.to_owned())?;
            if Record::is_in(&folder) {
                session.open = Some(Record::open(&folder, Unlock::Passphrase(passphrase)).await?.into());
                self.settle_in(&mut session).await?;
            } else {
                let (record, _) = Record::create(&folder, passphrase, KdfProfile::LEAST, self.now()).await?;
                session.open = Some(record.into());
            }
        }
        // Also where filling was cut short the last time.
        if demo::is_unfilled(self).await? {
            demo::fill(self).await?;
        }
        let mut session = self.session.lock().await;
        self.settle_in(&mut session).await?;
        Ok(self.status_of(&mut session))
    }

    /// Opens the record.
    ///
    /// # Errors
    /// [`Code::SlowDown`] with the seconds to wait; [`Code::WrongPassphrase`]; what the store says.
    pub async fn record_unlock(&self, passphrase: Secret) -> Result<RecordStatus, Failure> {
        let unlock = Unlock::Passphrase(Passphrase::new(passphrase.into_text())?);
        self.unlock(unlock).await
    }

    /// Opens the record with the recovery key.
    ///
    /// # Errors
    /// [`Code::SlowDown`]; [`Code::WrongRecoveryKey`]; what the store says.
    pub async fn record_unlock_with_recovery_key(&self, recovery_key: Secret) -> Result<RecordStatus, Failure> {
        self.unlock(Unlock::Recovery(RecoveryKey::parse(recovery_key.reveal())?)).await
    }

    /// Opens the record with the recovery key and puts a new passphrase in the place of the forgotten one.
    ///
    /// # Errors
    /// As [`App::record_unlock_with_recovery_key`]; [`Code::WeakPassphrase`] before anything is opened.
    pub async fn record_reset_passphrase(&self, recovery_key: Secret, new: Secret) -> Result<RecordStatus, Failure> {
        let new = strong(new)?;
        let recovery = RecoveryKey::parse(recovery_key.reveal())?;
        self.unlock(Unlock::Recovery(recovery.clone())).await?;
        let profile = self.key_profile().await?;
        let mut session = self.session.lock().await;
        let now = self.now();
        may_try(&mut session, now)?;
        let done = opened(&mut session)?.change_passphrase(Unlock::Recovery(recovery), new, profile).await;
        tried(&mut session, now, done)?;
        Ok(self.status_of(&mut session))
    }

    /// Closes the record and wipes its key.
    ///
    /// # Errors
    /// What the store says; what was committed is safe all the same, and the record is locked.
    pub async fn record_lock(&self) -> Result<RecordStatus, Failure> {
        self.forget_set_type();
        let mut session = self.session.lock().await;
        self.close(&mut session).await?;
        Ok(self.status_of(&mut session))
    }

    /// Changes the passphrase; the database is not touched.
    ///
    /// # Errors
    /// [`Code::WrongPassphrase`] when `old` does not open the record; [`Code::SlowDown`] as on the lock
    /// screen: whoever finds the screen unlocked cannot try a list here either; [`Code::WeakPassphrase`].
    pub async fn record_change_passphrase(&self, old: Secret, new: Secret) -> Result<RecordStatus, Failure> {
        let old = Unlock::Passphrase(Passphrase::new(old.into_text())?);
        let new = strong(new)?;
        let profile = self.key_profile().await?;
        let mut session = self.session.lock().await;
        let now = self.now();
        may_try(&mut session, now)?;
        let done = opened(&mut session)?.change_passphrase(old, new, profile).await;
        tried(&mut session, now, done)?;
        Ok(self.status_of(&mut session))
    }

    /// Makes a new recovery key; the old one opens nothing any more.
    ///
    /// # Errors
    /// [`Code::WrongPassphrase`] when the passphrase does not open the record; [`Code::SlowDown`].
    pub async fn record_replace_recovery_key(&self, passphrase: Secret) -> Result<RecoveryKeyShown, Failure> {
        let proof = Unlock::Passphrase(Passphrase::new(passphrase.into_text())?);
        let mut session = self.session.lock().await;
        let now = self.now();
        may_try(&mut session, now)?;
        let made = opened(&mut session)?.replace_recovery_key(proof).await;
        let key = tried(&mut session, now, made)?;
        Ok(RecoveryKeyShown { recovery_key: key.printed().to_string() })
    }

    /// Closes what is open. The record counts as locked even where closing it fails half-way: its key is gone.
    pub(super) async fn close(&self, session: &mut Session) -> Result<(), Failure> {
        self.end_watch();
        session.pending_imports.clear();
        session.printed.clear();
        match session.open.take() {
            Some(record) => record.close().await,
            None => Ok(()),
        }
    }

    async fn unlock(&self, unlock: Unlock) -> Result<RecordStatus, Failure> {
        let mut session = self.session.lock().await;
        if session.open.is_some() {
            return Ok(self.status_of(&mut session));
        }
        let now = self.now();
        may_try(&mut session, now)?;
        let opened = Record::open(&self.folder(session.choice), unlock).await;
        session.open = Some(tried(&mut session, now, opened)?.into());
        self.settle_in(&mut session).await?;
        Ok(self.status_of(&mut session))
    }

    /// Reads what every use case needs to know before the first of them.
    async fn settle_in(&self, session: &mut Session) -> Result<(), Failure> {
        if let Some(record) = session.open.as_mut() {
            self.begin_watch();
            let practice = practice_in(record).await?;
            self.set_idle_minutes(practice.idle_minutes);
            self.stand(&practice);
        }
        Ok(())
    }

    fn status_of(&self, session: &mut Session) -> RecordStatus {
        let folder = self.folder(session.choice);
        let state = match &session.open {
            Some(_) => RecordState::Open,
            None if Record::is_in(&folder) => RecordState::Locked,
            None => RecordState::Absent,
        };
        let wait_seconds = wait_seconds(session, self.now());
        RecordStatus {
            state,
            choice: session.choice,
            own_exists: Record::is_in(&self.folder(RecordChoice::Own)),
            folder: folder.display().to_string(),
            idle_minutes: self.idle_minutes(),
            today: self.today(),
            wait_seconds,
            version: env!("CARGO_PKG_VERSION").to_owned(),
        }
    }

    pub(crate) fn folder(&self, choice: RecordChoice) -> PathBuf {
        self.places.data.join(match choice {
            RecordChoice::Own => "record",
            RecordChoice::Demo => "demo",
        })
    }

    async fn key_profile(&self) -> Result<KdfProfile, Failure> {
        if let Some(profile) = self.profile {
            return Ok(profile);
        }
        let calibrated = tokio::task::spawn_blocking(KdfProfile::calibrated).await;
        Ok(calibrated.map_err(|_| Failure::new(Code::Internal, "calibrating the key derivation was interrupted"))??)
    }
}

fn opened(session: &mut Session) -> Result<&mut Record, Failure> {
    session.open.as_deref_mut().ok_or_else(|| Failure::new(Code::Locked, "the record is locked"))
}

/// Refuses a key while the wait after the wrong ones is not over. The demo's passphrase is on its lock
/// screen, so nobody waits there; choosing it in between shortens no wait for one's own record.
fn may_try(session: &mut Session, now: DateTime<Utc>) -> Result<(), Failure> {
    match wait_seconds(session, now) {
        0 => Ok(()),
        seconds => Err(Failure {
            detail: Box::new(Detail { limit: Some(seconds), ..Detail::default() }),
            ..Failure::new(Code::SlowDown, "too many wrong attempts")
        }),
    }
}

/// Counts a wrong key, or forgets those before a right one.
fn tried<T>(session: &mut Session, now: DateTime<Utc>, done: Result<T, StoreError>) -> Result<T, Failure> {
    if session.choice == RecordChoice::Own {
        match &done {
            Ok(_) => session.attempts.succeeded(),
            Err(StoreError::WrongPassphrase | StoreError::WrongRecoveryKey) => session.attempts.failed(now),
            Err(_) => {}
        }
    }
    Ok(done?)
}

/// Seconds until a key may be tried, rounded up.
fn wait_seconds(session: &mut Session, now: DateTime<Utc>) -> i32 {
    if session.choice != RecordChoice::Own {
        return 0;
    }
    let wait = session.attempts.wait(now);
    i32::try_from(wait.as_secs() + u64::from(wait.subsec_nanos() > 0)).unwrap_or(i32::MAX)
}

fn strong(passphrase: Secret) -> Result<Passphrase, Failure> {
    if passphrase.reveal().trim().chars().count() < SHORTEST_PASSPHRASE {
        let limit = i32::try_from(SHORTEST_PASSPHRASE).ok();
        return Err(Failure {
            detail: Box::new(Detail { limit, ..Detail::default() }),
            ..Failure::new(Code::WeakPassphrase, "the passphrase is too short")
        });
    }
    Ok(Passphrase::new(passphrase.into_text())?)
}
