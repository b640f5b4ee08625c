//! Promises: found in what is written, kept as check-ins with a date and a name.
//!
//! What becomes of one is answered as of every check-in ([`App::check_in_answer`]).

use chrono::NaiveDate;
use throughline_domain::Code;
use throughline_domain::cadence::{Cadence, Ending, Pattern, Window};
use throughline_domain::check_in::{
    CheckInKind, CheckInOutcome, CheckInSeries, CheckInState, PromisedBy, SeriesStatus, apply,
};
use throughline_domain::client::Client;
use throughline_domain::contact::{Medium, Note};
use throughline_domain::contact_rules::validate_series;
use throughline_domain::fault::said;
use throughline_domain::id::{ActId, ClientId, SeriesId};
use throughline_domain::promise::{FoundPromise, PromiseMade, PromiseRow, validate_due_on, validate_promise};
use throughline_domain::promise_words::promises_in;
use throughline_store::new_id;

use crate::check_ins::{Occasion, refused, replan};
use crate::{App, Failure};

/// Promises that are listed, at most; the open ones come first.
const MOST: u32 = 500;

impl App {
    /// The promises a text speaks of. Writes nothing.
    ///
    /// # Errors
    /// None; every command may fail.
    pub async fn promises_in(&self, text: String) -> Result<Vec<FoundPromise>, Failure> {
        Ok(promises_in(&text, self.today()))
    }

    /// Keeps a promise in mind: a check-in on its day.
    ///
    /// # Errors
    /// [`Code::Invalid`] as [`validate_promise`] says; [`Code::NotFound`] for a client or note that is not
    /// there.
    pub async fn promise_keep(&self, client_id: ClientId, promise: PromiseMade) -> Result<ActId, Failure> {
        validate_promise(&promise, self.today())?;
        let who = if promise.by == PromisedBy::Me { String::new() } else { promise.who.trim().to_owned() };
        let mut record = self.record().await?;
        let mut write = record.write(self.context("promise.keep")).await?;
        write.reader().get::<Client>(client_id.as_str()).await?;
        if let Some(note_id) = &promise.note_id {
            let note: Note = write.reader().get(note_id.as_str()).await?;
            if note.client_id != client_id {
                return Err(Failure::invalid("noteId", "malformed"));
            }
        }
        let series = CheckInSeries {
            id: SeriesId(new_id(self.now())),
            client_id,
            episode_id: None,
            purpose: promise.words.trim().to_owned(),
            medium: Medium::Phone,
            with_whom: None,
            cadence: self.once(promise.due_on),
            status: SeriesStatus::Active,
            status_reason: None,
            kind: CheckInKind::Promise { by: promise.by, who, note_id: promise.note_id },
            anchor: None,
            attempts_suffice: None,
            escalation: Vec::new(),
            source: None,
        };
        validate_series(&series)?;
        write.save(&series).await?;
        replan(&mut write, &series, self.today(), Occasion::Changed).await?;
        write.commit().await?.ok_or_else(|| Failure::new(Code::Internal, "nothing was written"))
    }

    /// Gives a promise another day. One whose day is over was not kept, and is recorded so, with the reason;
    /// what was not due yet moves without a trace of lateness.
    ///
    /// # Errors
    /// [`Code::Invalid`] on `dueOn` or `reason`; [`Code::NotFound`] where there is no such promise.
    pub async fn promise_move(&self, id: SeriesId, due_on: NaiveDate, reason: String) -> Result<ActId, Failure> {
        let reason = said("reason", &reason)?;
        let (now, today) = (self.now(), self.today());
        validate_due_on(due_on, today)?;
        let mut record = self.record().await?;
        let mut write = record.write(self.context("promise.move")).await?;
        let mut series: CheckInSeries = write.reader().get(id.as_str()).await?;
        if !matches!(series.kind, CheckInKind::Promise { .. }) {
            return Err(Failure::not_found("promise"));
        }
        for check_in in write.reader().check_ins_of(&series.client_id, 0).await? {
            let open = check_in.series_id == series.id && check_in.state == CheckInState::Open;
            if open && check_in.due_on <= today && check_in.due_on != due_on {
                let outcome = CheckInOutcome::NotPossible { reason: reason.clone() };
                write.save(&apply(&check_in, &outcome, now, today).map_err(refused)?).await?;
            }
        }
        series.cadence = self.once(due_on);
        series.status = SeriesStatus::Active;
        write.save(&series).await?;
        replan(&mut write, &series, today, Occasion::Changed).await?;
        write.commit().await?.ok_or_else(|| Failure::new(Code::Internal, "nothing was written"))
    }

    /// Promises of one client or of all: open ones first, by their day, then what became of the others.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn promise_list(&self, client_id: Option<ClientId>) -> Result<Vec<PromiseRow>, Failure> {
        let today = self.today();
        Ok(self.record().await?.reader().await?.promises(client_id.as_ref(), today, MOST).await?)
    }

    fn once(&self, on: NaiveDate) -> Cadence {
        Cadence {
            pattern: Pattern::Once,
            starts_on: on,
            ending: Ending::Never,
            at: None,
            zone: self.zone(),
            window: Window::default(),
        }
    }
}
