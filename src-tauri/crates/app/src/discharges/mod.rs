//! Discharges: one entry makes the sequence that has to follow, and keeps the proof of it.
//!
//! Which steps, and until when, the rules of the domain say (`throughline_domain::discharge`); here they are
//! made and moved as series of check-ins, each with the one check-in it has (`steps`), and read as a timeline
//! (`view`).

mod steps;
mod view;

use throughline_domain::cadence::MovedDate;
use throughline_domain::client::{Client, Episode};
use throughline_domain::discharge::{
    Discharge, DischargeView, Lace, LaceScore, TransitionRules, changes, moved_dates, validate_discharge,
    validate_discharge_days,
};
use throughline_domain::fault::said;
use throughline_domain::id::{ClientId, DischargeId};
use throughline_store::{Reader, new_id};

use crate::check_ins::follow_anchor;
use crate::{App, Failure};

pub(crate) use steps::{align, day_counts, follow, may_be_done, rule_of, unsettle};

impl App {
    /// A client's discharges with their steps, the newest first.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound) where there is no such client.
    pub async fn discharge_list(&self, client_id: ClientId) -> Result<Vec<DischargeView>, Failure> {
        let mut record = self.record().await?;
        let mut reader = record.reader().await?;
        reader.get::<Client>(client_id.as_str()).await?;
        let mut views = Vec::new();
        for (discharge, entered_at) in reader.discharges_of(&client_id).await? {
            views.push(self.discharge_view(&mut reader, discharge, entered_at).await?);
        }
        Ok(views)
    }

    /// One discharge with its steps.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound).
    pub async fn discharge_get(&self, id: DischargeId) -> Result<DischargeView, Failure> {
        let mut record = self.record().await?;
        let mut reader = record.reader().await?;
        let discharge: Discharge = reader.get(id.as_str()).await?;
        let entered_at = reader.discharge_entered_at(id.as_str()).await?;
        self.discharge_view(&mut reader, discharge, entered_at).await
    }

    /// Keeps a discharge and the steps that follow from it, in one act. Of one that is changed, what waits is
    /// moved, made or withdrawn; what was done stays and is judged anew.
    ///
    /// # Errors
    /// [`Code::Invalid`](throughline_domain::Code::Invalid) with the field;
    /// [`Code::NotFound`](throughline_domain::Code::NotFound) for a client or a discharge that is not there.
    pub async fn discharge_save(&self, discharge: Discharge) -> Result<DischargeView, Failure> {
        let (today, zone) = (self.today(), self.zone());
        let mut record = self.record().await?;
        let mut write = record.write(self.context("discharge.save")).await?;
        let (mut discharge, client) = as_known(&mut write.reader(), discharge).await?;
        validate_discharge(&discharge, &client, today)?;
        if discharge.id.is_unset() {
            discharge.id = DischargeId(new_id(self.now()));
        }
        write.save(&discharge).await?;
        align(&mut write, &discharge, &zone, today).await?;
        follow_anchor(&mut write, discharge.id.as_str(), discharge.discharged_on, today).await?;
        write.commit().await?;
        drop(record);
        self.discharge_get(discharge.id).await
    }

    /// What saving a discharge would change: every deadline before and after. Writes nothing, and asks for no
    /// more than the days: deadlines can be seen while the rest is still being filled in.
    ///
    /// # Errors
    /// As [`discharge_save`](Self::discharge_save).
    pub async fn discharge_preview(&self, discharge: Discharge) -> Result<Vec<MovedDate>, Failure> {
        let mut record = self.record().await?;
        let mut reader = record.reader().await?;
        let (discharge, client) = as_known(&mut reader, discharge).await?;
        validate_discharge_days(&discharge, &client, self.today())?;
        let existing = if discharge.id.is_unset() { Vec::new() } else { reader.discharge_steps(&discharge.id).await? };
        let planned = steps::planned(&mut reader, &discharge, &existing).await?;
        Ok(moved_dates(&changes(TransitionRules::shipped(), &existing, planned)))
    }

    /// Removes a discharge, by tombstone; what waits is withdrawn with the reason, what was done stays.
    ///
    /// # Errors
    /// [`Code::Invalid`](throughline_domain::Code::Invalid) without a reason;
    /// [`Code::NotFound`](throughline_domain::Code::NotFound).
    pub async fn discharge_remove(&self, id: DischargeId, reason: String) -> Result<bool, Failure> {
        let reason = said("reason", &reason)?;
        let mut record = self.record().await?;
        let mut write = record.write(self.context("discharge.remove")).await?;
        write.remove::<Discharge>(id.as_str(), &reason).await?;
        for step in write.reader().discharge_steps(&id).await? {
            steps::withdraw_step(&mut write, &step, &reason).await?;
        }
        write.commit().await?;
        Ok(true)
    }

    /// Withdraws what still waits after a discharge, as after a readmission; the discharge and what was done stay.
    ///
    /// # Errors
    /// [`Code::Invalid`](throughline_domain::Code::Invalid) without a reason;
    /// [`Code::NotFound`](throughline_domain::Code::NotFound).
    pub async fn discharge_withdraw(&self, id: DischargeId, reason: String) -> Result<DischargeView, Failure> {
        let reason = said("reason", &reason)?;
        let mut record = self.record().await?;
        let mut write = record.write(self.context("discharge.withdraw")).await?;
        write.reader().get::<Discharge>(id.as_str()).await?;
        for step in write.reader().discharge_steps(&id).await? {
            steps::withdraw_step(&mut write, &step, &reason).await?;
        }
        write.commit().await?;
        drop(record);
        self.discharge_get(id).await
    }

    /// The rules about the days after a discharge, each with its source.
    ///
    /// # Errors
    /// None: it works while locked too.
    pub async fn discharge_rules(&self) -> Result<TransitionRules, Failure> {
        Ok(TransitionRules::shipped().clone())
    }

    /// What the parts of the LACE index come to, while they are being filled in.
    ///
    /// # Errors
    /// None: it works while locked too.
    pub async fn discharge_lace(&self, lace: Lace) -> Result<LaceScore, Failure> {
        Ok(lace.score().into())
    }
}

/// The discharge with whose it is and where it came from, which is not for the window to say; and the client.
async fn as_known(reader: &mut Reader<'_>, discharge: Discharge) -> Result<(Discharge, Client), Failure> {
    let stored: Option<Discharge> =
        if discharge.id.is_unset() { None } else { Some(reader.get(discharge.id.as_str()).await?) };
    let client_id = stored.as_ref().map_or(&discharge.client_id, |stored| &stored.client_id).clone();
    let client: Client = reader.get(client_id.as_str()).await?;
    if let Some(id) = &discharge.episode_id {
        let episode: Episode = reader.get(id.as_str()).await?;
        if episode.client_id != client_id {
            return Err(Failure::not_found("episode"));
        }
    }
    let discharge = Discharge {
        client_id,
        source: stored.map_or_else(|| discharge.source.clone(), |stored| stored.source),
        from_place: discharge.from_place.trim().to_owned(),
        to_place: discharge.to_place.trim().to_owned(),
        reason: discharge.reason.trim().to_owned(),
        ..discharge
    };
    Ok((discharge, client))
}
