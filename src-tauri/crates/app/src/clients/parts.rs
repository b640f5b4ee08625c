//! The parts of a client: saving and removing them one by one.

use chrono::{DateTime, NaiveDate, Utc};
use throughline_domain::Fault;
use throughline_domain::client::{
    Address, Allergy, Client, ClientPart, ClientPartKind, ContactMethod, Coverage, Episode, EpisodeStatus, Identifier,
    Medication, Person, RiskFlag, StatusChange,
};
use throughline_domain::client_rules::{is_running, validate_part};
use throughline_domain::id::ClientId;
use throughline_store::{Entity, Reader, Write, new_id};

use super::tidy::Tidy;
use crate::check_ins::follow_anchor;
use crate::{App, Failure};

/// Does the same with whichever part it is.
macro_rules! with_part {
    ($part:expr, $inner:ident => $body:expr) => {
        match $part {
            ClientPart::Identifier($inner) => $body,
            ClientPart::ContactMethod($inner) => $body,
            ClientPart::Address($inner) => $body,
            ClientPart::Coverage($inner) => $body,
            ClientPart::Episode($inner) => $body,
            ClientPart::Person($inner) => $body,
            ClientPart::RiskFlag($inner) => $body,
            ClientPart::Allergy($inner) => $body,
            ClientPart::Medication($inner) => $body,
        }
    };
}

/// Makes a part new and this client's: an identifier of its own, typed here, its history at its beginning.
pub(super) fn begin(part: &mut ClientPart, client_id: &ClientId, now: DateTime<Utc>) {
    with_part!(part, inner => {
        inner.id = new_id(now).into();
        inner.client_id = client_id.clone();
        inner.source = None;
    });
    if let ClientPart::Episode(episode) = part {
        episode.status_history = vec![change_to(episode, now)];
    }
}

fn change_to(episode: &Episode, at: DateTime<Utc>) -> StatusChange {
    let ended = matches!(episode.status, EpisodeStatus::Finished | EpisodeStatus::Cancelled);
    StatusChange { status: episode.status, at, reason: episode.closure_reason.clone().filter(|_| ended) }
}

/// Leaves the first preferred contact method as the only one.
pub(super) fn one_preferred(parts: &mut [ClientPart]) {
    let mut taken = false;
    for part in parts {
        if let ClientPart::ContactMethod(method) = part {
            method.preferred &= !taken;
            taken |= method.preferred;
        }
    }
}

/// Saves a part as it is.
pub(crate) async fn save(write: &mut Write<'_>, part: &ClientPart) -> Result<(), Failure> {
    with_part!(part, inner => write.save(inner).await?);
    Ok(())
}

/// Makes a part that is there already go on from what is stored: whose it is and where it came from
/// stay, and an episode's new status joins its history.
pub(crate) async fn go_on(reader: &mut Reader<'_>, part: &mut ClientPart, now: DateTime<Utc>) -> Result<(), Failure> {
    with_part!(part, inner => {
        let stored = stored_like(reader, inner).await?;
        inner.client_id = stored.client_id;
        inner.source = stored.source;
    });
    if let ClientPart::Episode(episode) = part {
        let stored: Episode = reader.get(episode.id.as_str()).await?;
        episode.status_history = stored.status_history;
        if episode.status != stored.status {
            let change = change_to(episode, now);
            episode.status_history.push(change);
        }
    }
    Ok(())
}

async fn stored_like<E: Entity>(reader: &mut Reader<'_>, part: &E) -> Result<E, Failure> {
    Ok(reader.get(part.id()).await?)
}

/// A part without blanks around its texts, where it may be kept.
///
/// # Errors
/// [`Code::Invalid`](throughline_domain::Code::Invalid) with the field.
pub(crate) fn checked(part: ClientPart, today: NaiveDate) -> Result<ClientPart, Failure> {
    let part = part.tidied();
    validate_part(&part, today)?;
    Ok(part)
}

impl App {
    /// Keeps one part of a client; an empty id makes a new one. Of contact methods only one is
    /// preferred: preferring another one takes the preference from the one before, in the same act.
    ///
    /// # Errors
    /// [`Code::Locked`](throughline_domain::Code::Locked);
    /// [`Code::NotFound`](throughline_domain::Code::NotFound) for the client or the part;
    /// [`Code::Invalid`](throughline_domain::Code::Invalid) with the field;
    /// [`Code::OpenGaps`](throughline_domain::Code::OpenGaps) for an enrolment that would be closed with gaps
    /// open in it: [`episode_close`](Self::episode_close) settles them.
    pub async fn client_part_save(&self, part: ClientPart) -> Result<ClientPart, Failure> {
        let mut part = checked(part, self.today())?;
        let mut record = self.record().await?;
        if let ClientPart::Episode(episode) = &part
            && !episode.id.is_unset()
            && !is_running(episode.status)
        {
            self.refuse_open_gaps(&mut record, &episode.id).await?;
        }
        let mut write = record.write(self.context("client-part.save")).await?;
        let (client_id, is_new) = with_part!(&part, inner => (inner.client_id.clone(), inner.id.is_unset()));
        if is_new {
            write.reader().get::<Client>(client_id.as_str()).await?;
            begin(&mut part, &client_id, self.now());
        } else {
            go_on(&mut write.reader(), &mut part, self.now()).await?;
        }
        if let ClientPart::ContactMethod(method) = &part
            && method.preferred
        {
            let others: Vec<ContactMethod> = write.reader().parts_of(method.client_id.as_str()).await?;
            for other in others.into_iter().filter(|other| other.preferred && other.id != method.id) {
                write.save(&ContactMethod { preferred: false, ..other }).await?;
            }
        }
        save(&mut write, &part).await?;
        if let ClientPart::Episode(Episode { id, opened_on: Some(opened_on), .. }) = &part {
            follow_anchor(&mut write, id.as_str(), *opened_on, self.today()).await?;
        }
        write.commit().await?;
        Ok(part)
    }

    /// Removes one part of a client, by tombstone; the reason is kept. What is open in an enrolment would be on
    /// no list without it: it is closed first, with its gaps settled.
    ///
    /// # Errors
    /// [`Code::Locked`](throughline_domain::Code::Locked);
    /// [`Code::NotFound`](throughline_domain::Code::NotFound);
    /// [`Code::Invalid`](throughline_domain::Code::Invalid) without a reason;
    /// [`Code::OpenGaps`](throughline_domain::Code::OpenGaps) for an enrolment with gaps open in it.
    pub async fn client_part_remove(&self, kind: ClientPartKind, id: String, reason: String) -> Result<bool, Failure> {
        let reason = reason.tidied();
        if reason.is_empty() {
            return Err(Failure::invalid("reason", Fault::Required.as_str()));
        }
        let mut record = self.record().await?;
        if kind == ClientPartKind::Episode {
            self.refuse_open_gaps(&mut record, &id.as_str().into()).await?;
        }
        let mut write = record.write(self.context("client-part.remove")).await?;
        match kind {
            ClientPartKind::Identifier => write.remove::<Identifier>(&id, &reason).await?,
            ClientPartKind::ContactMethod => write.remove::<ContactMethod>(&id, &reason).await?,
            ClientPartKind::Address => write.remove::<Address>(&id, &reason).await?,
            ClientPartKind::Coverage => write.remove::<Coverage>(&id, &reason).await?,
            ClientPartKind::Episode => write.remove::<Episode>(&id, &reason).await?,
            ClientPartKind::Person => write.remove::<Person>(&id, &reason).await?,
            ClientPartKind::RiskFlag => write.remove::<RiskFlag>(&id, &reason).await?,
            ClientPartKind::Allergy => write.remove::<Allergy>(&id, &reason).await?,
            ClientPartKind::Medication => write.remove::<Medication>(&id, &reason).await?,
        }
        write.commit().await?;
        Ok(true)
    }
}
