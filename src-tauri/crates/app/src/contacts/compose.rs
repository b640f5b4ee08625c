//! A contact with its note, written until it is signed.

use chrono::{NaiveDate, SubsecRound};
use throughline_domain::Code;
use throughline_domain::check_in::{CheckIn, CheckInSeries, CheckInState, after_contact};
use throughline_domain::client::Client;
use throughline_domain::contact::{Contact, ContactNote, Note, NoteKind, NoteView};
use throughline_domain::contact_rules::{validate_contact, validate_note};
use throughline_domain::id::{CheckInId, ClientId, ContactId, NoteId};
use throughline_store::{Write, new_id};

use crate::check_ins::{Occasion, closed_by_attempts, day_of, refused, replan, rhythms_follow};
use crate::{App, Failure, discharges};

impl App {
    /// Keeps a contact with its note, unsigned, in one act with what it means for its check-in. May be
    /// called again and again until the note is signed.
    ///
    /// # Errors
    /// [`Code::Immutable`] where the note is signed, or another one about the contact is and the contact
    /// would change; [`Code::Invalid`]; [`Code::NotFound`].
    pub async fn contact_note_save(&self, contact_note: ContactNote) -> Result<NoteView, Failure> {
        let ContactNote { contact, note } = contact_note;
        validate_note(&note)?;
        let now = self.now();
        let mut record = self.record().await?;
        let mut write = record.write(self.context("note.save")).await?;
        let kept = known::<Note>(&mut write, note.id.as_str()).await?;
        if kept.as_ref().is_some_and(|kept| kept.signed_at.is_some()) {
            return Err(Failure::new(Code::Immutable, "the note is signed"));
        }
        let mut note = Note { signed_at: None, ..note };
        match kept {
            Some(kept) => {
                note.client_id = kept.client_id;
                note.contact_id = kept.contact_id.or(note.contact_id);
                note.written_at = kept.written_at;
                note.author = kept.author;
                note.source = kept.source;
            }
            None => {
                write.reader().get::<Client>(note.client_id.as_str()).await?;
                note.id = NoteId(new_id(now));
                note.written_at = note.written_at.trunc_subsecs(3).min(now);
                note.author = write.stamp().actor.clone();
            }
        }
        if let Some(contact) = contact {
            let contact = self.contact_kept(&mut write, contact, &note).await?;
            note.contact_id = Some(contact);
        } else if let Some(id) = &note.contact_id {
            let contact: Contact = write.reader().get(id.as_str()).await?;
            refuse_other_client(&contact.client_id, &note.client_id, "contactId")?;
        }
        note.kind = if note.contact_id.is_some() { NoteKind::Contact } else { NoteKind::Progress };
        write.save(&note).await?;
        write.commit().await?;
        Ok(record.reader().await?.note_view(&note.id).await?)
    }

    async fn contact_kept(
        &self,
        write: &mut Write<'_>,
        mut contact: Contact,
        note: &Note,
    ) -> Result<ContactId, Failure> {
        if contact.id.is_unset() {
            contact.id = note.contact_id.clone().unwrap_or_default();
        }
        let before = known::<Contact>(write, contact.id.as_str()).await?;
        contact.client_id = note.client_id.clone();
        contact.at = contact.at.trunc_subsecs(3);
        match &before {
            Some(before) => {
                refuse_other_client(&before.client_id, &note.client_id, "contactId")?;
                contact.source = before.source.clone();
            }
            None => contact.id = ContactId(new_id(write.stamp().at)),
        }
        validate_contact(&contact, write.stamp().at)?;
        write.save(&contact).await?;
        let named = before.as_ref().and_then(|c| c.check_in_id.clone());
        if named != contact.check_in_id
            && let Some(id) = named
        {
            self.check_in_follows(write, &id, before.as_ref(), &contact).await?;
        }
        if let Some(id) = contact.check_in_id.clone() {
            self.check_in_follows(write, &id, before.as_ref(), &contact).await?;
        }
        rhythms_follow(write, &contact, self.today()).await?;
        Ok(contact.id)
    }

    /// Lets a check-in follow what a contact said before and says now. What happened on a day that does not count
    /// for a step after a discharge is kept all the same, and the step stays open.
    async fn check_in_follows(
        &self,
        write: &mut Write<'_>,
        id: &CheckInId,
        before: Option<&Contact>,
        now: &Contact,
    ) -> Result<(), Failure> {
        let today: NaiveDate = self.today();
        let check_in: CheckIn = write.reader().get(id.as_str()).await?;
        refuse_other_client(&check_in.client_id, &now.client_id, "checkInId")?;
        let series: CheckInSeries = write.reader().get(check_in.series_id.as_str()).await?;
        let day = day_of(&series, now.at, today);
        let mut after = after_contact(&check_in, before, Some(now), day).map_err(refused)?;
        let done_by_it = after.state == CheckInState::Done && after.contact_id.as_ref() == Some(&now.id);
        if done_by_it && after != check_in && !discharges::day_counts(&mut write.reader(), &series, day).await? {
            after = after_contact(&check_in, before, None, day).map_err(refused)?;
        }
        let open = after.state == CheckInState::Open;
        let mut after = closed_by_attempts(&mut write.reader(), &series, after, now.at, day).await?;
        if open && after.state != CheckInState::Open {
            after.contact_id = Some(now.id.clone());
        }
        if after != check_in {
            write.save(&after).await?;
            if after.state != check_in.state {
                replan(write, &series, today, Occasion::Moved).await?;
            }
            if check_in.state == CheckInState::Done && after.state != CheckInState::Done {
                discharges::unsettle(write, &series, &check_in).await?;
            }
            if after.state != CheckInState::Open || check_in.state != CheckInState::Open {
                discharges::follow(write, &series, &after, today).await?;
            }
        }
        Ok(())
    }
}

/// What is kept under an identifier; none for an empty one.
async fn known<E: throughline_store::Entity>(write: &mut Write<'_>, id: &str) -> Result<Option<E>, Failure> {
    if id.is_empty() { Ok(None) } else { Ok(Some(write.reader().get(id).await?)) }
}

fn refuse_other_client(whose: &ClientId, client_id: &ClientId, field: &str) -> Result<(), Failure> {
    if whose == client_id { Ok(()) } else { Err(Failure::invalid(field, "malformed")) }
}
