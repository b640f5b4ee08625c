//! Taking in another system's file: first a report, then one act that can be undone whole.

mod file;

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use throughline_domain::Code;
use throughline_domain::assessment::{Answer, Assessment, ClientFacts};
use throughline_domain::client::{Client, ClientPart, Source};
use throughline_domain::fhir::{FhirFile, Home, Limits, Linked, MappedAssessment, MappedClient, SYSTEM};
use throughline_domain::id::ClientId;
use throughline_domain::import::{ImportChoice, ImportClient, ImportReport, ImportResult, ResourceCount};
use throughline_domain::instrument::Instruments;
use throughline_domain::scoring::score;
use throughline_store::{Reader, Write, new_id};

use crate::assessments::{Form, follow};
use crate::{App, Failure};

pub use file::ImportFile;

/// Files that were read and wait for the word to take them in.
///
/// The newest only: a file of a hundred megabytes is not kept twice.
#[derive(Default)]
pub struct PendingImports {
    newest: Option<Pending>,
}

struct Pending {
    token: String,
    name: String,
    file: FhirFile,
}

impl PendingImports {
    /// Forgets what was read: it is client data.
    pub(crate) fn clear(&mut self) {
        self.newest = None;
    }
}

impl App {
    /// Reads a FHIR file and says what taking it in would do. Writes nothing.
    ///
    /// # Errors
    /// [`Code::ImportUnreadable`], [`Code::ImportTooLarge`], [`Code::ImportNotJson`] with line and
    /// column, [`Code::ImportNotFhir`], [`Code::ImportWrongVersion`], [`Code::ImportNoClient`].
    pub async fn import_read(&self, file: ImportFile) -> Result<ImportReport, Failure> {
        // Locked answers before the file is looked at.
        drop(self.record().await?);
        let limits = Limits::default();
        let (name, parsed) = tokio::task::spawn_blocking(move || {
            let (name, text) = file.unpacked(&limits)?;
            Ok::<_, Failure>((name, throughline_domain::fhir::read(&text, &limits)?))
        })
        .await
        .map_err(|_| Failure::new(Code::Internal, "reading the file was interrupted"))??;

        let mut clients = Vec::with_capacity(parsed.clients.len());
        let (mut known_rows, mut new_rows) = (0, 0);
        for mapped in &parsed.clients {
            let known_as = self.record().await?.reader().await?.client_from(SYSTEM, &mapped.key).await?.map(ClientId);
            let duplicates = match known_as {
                Some(_) => Vec::new(),
                None => self.client_duplicates(mapped.client.clone(), mapped.parts.clone()).await?,
            };
            let linked =
                linked(&mut self.record().await?.reader().await?, mapped.clone(), known_as.clone(), self).await?;
            known_rows += linked.known_rows;
            new_rows += linked.new_rows;
            clients.push(ImportClient {
                key: mapped.key.clone(),
                name: mapped.client.display_name(),
                birth_date: mapped.client.birth_date,
                known_as,
                duplicates,
                creates: created_by_kind(&linked),
            });
        }
        let token = new_id(self.now());
        let report = ImportReport {
            token: token.clone(),
            file_name: name.clone(),
            clients,
            resources: parsed.resources.clone(),
            notices: parsed.notices.clone(),
            known_rows: count(known_rows),
            new_rows: count(new_rows),
        };
        let mut session = self.session.lock().await;
        if session.open.is_none() {
            // Locked meanwhile: what was read is client data and is not kept.
            return Err(Failure::new(Code::Locked, "the record is locked"));
        }
        session.pending_imports.newest = Some(Pending { token, name, file: parsed });
        Ok(report)
    }

    /// Takes the file in, in one act. Rows the record knows from before are left alone.
    ///
    /// # Errors
    /// [`Code::ImportStale`] when another file was read since, or the record was locked;
    /// [`Code::NotFound`] when a chosen client is gone. Nothing is written then.
    pub async fn import_apply(&self, token: String, choices: Vec<ImportChoice>) -> Result<ImportResult, Failure> {
        let mut session = self.session.lock().await;
        let session = &mut *session;
        let Some(record) = session.open.as_mut() else {
            return Err(Failure::new(Code::Locked, "the record is locked"));
        };
        let Some(pending) = session.pending_imports.newest.as_ref().filter(|p| p.token == token) else {
            return Err(Failure::new(Code::ImportStale, "the report is gone"));
        };
        let choices: HashMap<&str, &ImportChoice> = choices.iter().map(|c| (c.key.as_str(), c)).collect();
        let mut write = record.write(self.context("import.apply").from_source(pending.name.clone())).await?;
        let (mut client_ids, mut created, mut known) = (Vec::new(), 0, 0);
        for mapped in &pending.file.clients {
            let choice = choices.get(mapped.key.as_str());
            if choice.is_some_and(|c| c.skip) {
                continue;
            }
            let from = write.reader().client_from(SYSTEM, &mapped.key).await?.map(ClientId);
            let into = match choice.and_then(|c| c.into.clone()) {
                Some(id) => {
                    let client: Client = write.reader().get(id.as_str()).await?;
                    // The next time this file comes, it is known whose it is; a client from elsewhere keeps
                    // where they came from.
                    if from.is_none() && client.source.is_none() {
                        let source = Some(Source { system: SYSTEM.to_owned(), key: mapped.key.clone() });
                        write.save(&Client { source, ..client }).await?;
                    }
                    Some(id)
                }
                None => from,
            };
            let linked = linked(&mut write.reader(), mapped.clone(), into, self).await?;
            created += linked.new_rows;
            known += linked.known_rows;
            client_ids.push(linked.rows.client.id.clone());
            if linked.new_rows > 0 {
                take_in(&mut write, linked, self.today()).await?;
            }
        }
        let act_id = write.commit().await?.filter(|_| created > 0);
        session.pending_imports.clear();
        Ok(ImportResult { act_id, client_ids, created: count(created), known: count(known) })
    }
}

/// The mapped client with identifiers of the record, reduced to what is new to it.
async fn linked(
    reader: &mut Reader<'_>,
    mapped: MappedClient,
    into: Option<ClientId>,
    app: &App,
) -> Result<Linked, Failure> {
    let (mut known, mut home) = (HashMap::new(), Home::default());
    let mut existing = (0, 0, 0, 0);
    if let Some(id) = into {
        known = reader.rows_from(SYSTEM, id.as_str()).await?;
        if reader.client_from(SYSTEM, &mapped.key).await?.as_deref() == Some(id.as_str()) {
            known.insert(mapped.key.clone(), id.0.clone());
        }
        if let Some(content) = reader.plan_content(&id).await? {
            existing = (content.needs.len(), content.goals.len(), content.interventions.len(), content.risks.len());
            home.plan = Some(content.plan.id);
        }
        home.client = Some(id);
    }
    let now = app.now();
    let mut linked = mapped.link(&known, &home, || uuid::Uuid::parse_str(&new_id(now)).unwrap_or_default());
    if let Some(plan) = &mut linked.rows.plan {
        // What is new goes after what is there.
        plan.needs.iter_mut().for_each(|row| row.position += count(existing.0));
        plan.goals.iter_mut().for_each(|row| row.position += count(existing.1));
        plan.interventions.iter_mut().for_each(|row| row.position += count(existing.2));
        plan.risks.iter_mut().for_each(|row| row.position += count(existing.3));
    }
    Ok(linked)
}

/// Writes the new rows, parents before children.
async fn take_in(write: &mut Write<'_>, linked: Linked, today: NaiveDate) -> Result<(), Failure> {
    let rows = linked.rows;
    if linked.client_is_new {
        write.save(&rows.client).await?;
    }
    for part in &rows.parts {
        match part {
            ClientPart::Identifier(row) => write.save(row).await?,
            ClientPart::ContactMethod(row) => write.save(row).await?,
            ClientPart::Address(row) => write.save(row).await?,
            ClientPart::Coverage(row) => write.save(row).await?,
            ClientPart::Episode(row) => write.save(row).await?,
            ClientPart::Person(row) => write.save(row).await?,
            ClientPart::RiskFlag(row) => write.save(row).await?,
            ClientPart::Allergy(row) => write.save(row).await?,
            ClientPart::Medication(row) => write.save(row).await?,
        };
    }
    if let Some(plan) = &rows.plan {
        if linked.plan_is_new {
            write.save(&plan.plan).await?;
        }
        for row in &plan.needs {
            write.save(row).await?;
        }
        for row in &plan.goals {
            write.save(row).await?;
        }
        for row in &plan.interventions {
            write.save(row).await?;
        }
        for row in &plan.risks {
            write.save(row).await?;
        }
    }
    for row in &rows.measures {
        write.save(row).await?;
    }
    for row in &rows.encounters {
        write.save(row).await?;
    }
    let facts = ClientFacts::of(&rows.client);
    for MappedAssessment { assessment, answers } in rows.assessments {
        // The answers of a completed assessment are final, so they come first.
        for answer in &answers {
            write.save(answer).await?;
        }
        write.save(&assessment).await?;
        raise_flags(write, assessment, answers, facts, today).await?;
    }
    Ok(())
}

/// Somebody may wait for help on an answer of these last days that nobody here has seen. On an older one
/// nobody can act at once any more: its result says what was flagged.
const FRESH: Days = Days::new(30);

async fn raise_flags(
    write: &mut Write<'_>,
    assessment: Assessment,
    answers: Vec<Answer>,
    facts: ClientFacts,
    today: NaiveDate,
) -> Result<(), Failure> {
    let found = Instruments::shipped().version(&assessment.instrument_id, assessment.instrument_version);
    let is_fresh = assessment.asked_on.checked_add_days(FRESH).is_some_and(|until| until >= today);
    let Some(instrument) = found.filter(|_| is_fresh) else { return Ok(()) };
    let scored = match &assessment.result {
        Some(frozen) => frozen.clone(),
        None => score(instrument, answers.iter().map(|it| (it.link_id.as_str(), &it.value)), &facts),
    };
    follow(write, &Form { assessment, instrument, answers, facts, scored }).await?;
    Ok(())
}

/// How many rows of each kind would be made, under the names the change log uses.
fn created_by_kind(linked: &Linked) -> Vec<ResourceCount> {
    let rows = &linked.rows;
    let mut kinds: Vec<(&str, usize)> = vec![("client", usize::from(linked.client_is_new))];
    for part in &rows.parts {
        let kind = match part {
            ClientPart::Identifier(_) => "identifier",
            ClientPart::ContactMethod(_) => "contactMethod",
            ClientPart::Address(_) => "address",
            ClientPart::Coverage(_) => "coverage",
            ClientPart::Episode(_) => "episode",
            ClientPart::Person(_) => "person",
            ClientPart::RiskFlag(_) => "riskFlag",
            ClientPart::Allergy(_) => "allergy",
            ClientPart::Medication(_) => "medication",
        };
        match kinds.iter_mut().find(|(k, _)| *k == kind) {
            Some((_, n)) => *n += 1,
            None => kinds.push((kind, 1)),
        }
    }
    if let Some(plan) = &rows.plan {
        kinds.push(("plan", usize::from(linked.plan_is_new)));
        kinds.extend([
            ("need", plan.needs.len()),
            ("goal", plan.goals.len()),
            ("intervention", plan.interventions.len()),
            ("risk", plan.risks.len()),
        ]);
    }
    kinds.extend([
        ("measure", rows.measures.len()),
        ("encounter", rows.encounters.len()),
        ("assessment", rows.assessments.len()),
    ]);
    kinds
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(kind, n)| ResourceCount { resource: kind.to_owned(), found: count(n), taken: count(n) })
        .collect()
}

fn count(n: usize) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}
