//! What a file gives, and how its keys become identifiers of the record.

use std::collections::{HashMap, HashSet};

use super::assessments::MappedAssessment;
use super::reading::{Patient, Reading};
use super::{assessments, client, coverage, health, history, people, plan};
use crate::client::{Client, ClientPart, Source};
use crate::id::{AnswerId, AssessmentId, ClientId, ItemId, MeasureId, PartId, PlanId};
use crate::import::{ImportNotice, ResourceCount};
use crate::measure::Measure;
use crate::plan::PlanContent;
use crate::timeline::Encounter;

/// [`Source::system`] of every row this reader makes.
pub const SYSTEM: &str = "fhir-r4";

/// Where a row of this reader comes from.
pub(super) fn source(key: String) -> Source {
    Source { system: SYSTEM.to_owned(), key }
}

/// A file, read.
#[derive(Debug, Clone, PartialEq)]
pub struct FhirFile {
    /// Its patients, in the order of the file.
    pub clients: Vec<MappedClient>,
    /// Every resource type of the file, found and taken; and `Patient.identifier`.
    pub resources: Vec<ResourceCount>,
    /// What was odd, and dealt with.
    pub notices: Vec<ImportNotice>,
}

/// One patient of a file, as the record keeps a client.
///
/// Until [`Self::link`], every identifier in here is the row's source key, and rows name each other
/// by it.
#[derive(Debug, Clone, PartialEq)]
pub struct MappedClient {
    /// The client's source key.
    pub key: String,
    /// The client.
    pub client: Client,
    /// What hangs on the client.
    pub parts: Vec<ClientPart>,
    /// The care plan, where the file has anything for one.
    pub plan: Option<PlanContent>,
    /// Measured values.
    pub measures: Vec<Measure>,
    /// Visits and stays.
    pub encounters: Vec<Encounter>,
    /// Answers and totals of instruments.
    pub assessments: Vec<MappedAssessment>,
}

/// Where the rows of a mapped client are to go. Empty: to what their keys say, or to new rows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Home {
    /// The client to add to.
    pub client: Option<ClientId>,
    /// The care plan that client has already.
    pub plan: Option<PlanId>,
}

/// A mapped client with identifiers of the record, reduced to the rows that are new to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Linked {
    /// The rows. Those the record knows by their key are taken out; the client and the head of the
    /// plan stay, with the identifiers that the others name.
    pub rows: MappedClient,
    /// Write the client, too.
    pub client_is_new: bool,
    /// Write the head of the plan, too.
    pub plan_is_new: bool,
    /// How many rows are new, those two included.
    pub new_rows: usize,
    /// How many rows the record knows already.
    pub known_rows: usize,
}

pub(super) fn map(reading: &Reading<'_>, patient: &Patient) -> MappedClient {
    let value = reading.value(patient.at);
    let client = client::client(reading, patient, &value);
    reading.take(patient.at);
    let mut parts = client::parts(reading, patient, &value);
    parts.extend(coverage::coverages(reading, patient).into_iter().map(ClientPart::Coverage));
    parts.extend(people::people(reading, patient, &value).into_iter().map(ClientPart::Person));
    parts.extend(health::allergies(reading, patient).into_iter().map(ClientPart::Allergy));
    parts.extend(health::medications(reading, patient).into_iter().map(ClientPart::Medication));
    let sex = client.clinical_sex;
    let mut seen = HashSet::new();
    parts.retain(|part| seen.insert(part_id(part).to_owned()));
    MappedClient {
        key: patient.key.clone(),
        client,
        parts,
        plan: plan::plan(reading, patient),
        measures: history::measures(reading, patient),
        encounters: history::encounters(reading, patient),
        assessments: assessments::assessments(reading, patient, sex),
    }
}

impl MappedClient {
    /// The source key of every row, for asking the record which of them it knows.
    #[must_use]
    pub fn keys(&self) -> Vec<&str> {
        let mut keys = vec![self.key.as_str()];
        keys.extend(self.parts.iter().map(part_id));
        if let Some(plan) = &self.plan {
            keys.push(plan.plan.id.as_str());
            keys.extend(plan.needs.iter().map(|row| row.id.as_str()));
            keys.extend(plan.goals.iter().map(|row| row.id.as_str()));
            keys.extend(plan.interventions.iter().map(|row| row.id.as_str()));
            keys.extend(plan.risks.iter().map(|row| row.id.as_str()));
        }
        keys.extend(self.measures.iter().map(|row| row.id.as_str()));
        keys.extend(self.encounters.iter().map(|row| row.id.as_str()));
        keys.extend(self.assessments.iter().map(|row| row.assessment.id.as_str()));
        keys
    }

    /// Turns source keys into identifiers of the record.
    ///
    /// `known` holds, for every key of [`Self::keys`] that a row of the record has as its
    /// [`Source::key`] under [`SYSTEM`], that row's identifier. `home` says where the rows go all
    /// the same, as when a person chose the client to add to. `make` makes a new identifier.
    #[must_use]
    pub fn link(
        mut self,
        known: &HashMap<String, String>,
        home: &Home,
        mut make: impl FnMut() -> uuid::Uuid,
    ) -> Linked {
        let mut linking = Linking { known, made: HashMap::new(), make: &mut make };
        let client_key = self.key.clone();
        let client_id = ClientId(home.client.as_ref().map_or_else(|| linking.id(&client_key), |id| id.0.clone()));
        let client_is_new = home.client.is_none() && !known.contains_key(&client_key);
        let known_rows = self.keys().iter().filter(|key| known.contains_key(**key)).count();
        let is_new = |key: &str| !known.contains_key(key);

        self.parts.retain(|part| is_new(part_id(part)));
        self.measures.retain(|row| is_new(row.id.as_str()));
        self.encounters.retain(|row| is_new(row.id.as_str()));
        self.assessments.retain(|row| is_new(row.assessment.id.as_str()));
        let mut new_rows = usize::from(client_is_new)
            + self.parts.len()
            + self.measures.len()
            + self.encounters.len()
            + self.assessments.len();

        self.client.id = client_id.clone();
        for part in &mut self.parts {
            let (id, owner) = part_ids_mut(part);
            *id = linking.id(id);
            *owner = client_id.clone();
        }
        for row in &mut self.measures {
            row.id = MeasureId(linking.id(row.id.as_str()));
            row.client_id = client_id.clone();
        }
        for row in &mut self.encounters {
            row.id = PartId(linking.id(row.id.as_str()));
            row.client_id = client_id.clone();
        }
        for row in &mut self.assessments {
            let id = AssessmentId(linking.id(row.assessment.id.as_str()));
            for answer in &mut row.answers {
                answer.id = AnswerId(linking.id(answer.id.as_str()));
                answer.assessment_id = id.clone();
                answer.client_id = client_id.clone();
            }
            row.assessment.id = id;
            row.assessment.client_id = client_id.clone();
        }
        let mut plan_is_new = false;
        if let Some(plan) = &mut self.plan {
            let key = plan.plan.id.0.clone();
            plan_is_new = home.plan.is_none() && is_new(&key);
            let plan_id = PlanId(home.plan.as_ref().map_or_else(|| linking.id(&key), |id| id.0.clone()));
            plan.needs.retain(|row| is_new(row.id.as_str()));
            plan.goals.retain(|row| is_new(row.id.as_str()));
            plan.interventions.retain(|row| is_new(row.id.as_str()));
            plan.risks.retain(|row| is_new(row.id.as_str()));
            new_rows += usize::from(plan_is_new)
                + plan.needs.len()
                + plan.goals.len()
                + plan.interventions.len()
                + plan.risks.len();
            plan.plan.id = plan_id.clone();
            plan.plan.client_id = client_id.clone();
            let mut item = |id: &mut ItemId, plan: &mut PlanId, client: &mut ClientId| {
                *id = ItemId(linking.id(id.as_str()));
                *plan = plan_id.clone();
                *client = client_id.clone();
            };
            plan.needs.iter_mut().for_each(|row| item(&mut row.id, &mut row.plan_id, &mut row.client_id));
            plan.goals.iter_mut().for_each(|row| item(&mut row.id, &mut row.plan_id, &mut row.client_id));
            plan.interventions.iter_mut().for_each(|row| item(&mut row.id, &mut row.plan_id, &mut row.client_id));
            plan.risks.iter_mut().for_each(|row| item(&mut row.id, &mut row.plan_id, &mut row.client_id));
            let named = plan.goals.iter_mut().map(|row| &mut row.need_id);
            for named in named.chain(plan.interventions.iter_mut().map(|row| &mut row.goal_id)).flatten() {
                *named = ItemId(linking.id(named.as_str()));
            }
        }
        Linked { client_is_new, plan_is_new, new_rows, known_rows, rows: self }
    }
}

struct Linking<'l> {
    known: &'l HashMap<String, String>,
    made: HashMap<String, String>,
    make: &'l mut dyn FnMut() -> uuid::Uuid,
}

impl Linking<'_> {
    /// The identifier of the row with that key; the same for every row that names it.
    fn id(&mut self, key: &str) -> String {
        if let Some(id) = self.known.get(key).or_else(|| self.made.get(key)) {
            return id.clone();
        }
        let id = (self.make)().hyphenated().to_string();
        self.made.insert(key.to_owned(), id.clone());
        id
    }
}

/// The identifier of a part, which is its source key until linked.
fn part_id(part: &ClientPart) -> &str {
    match part {
        ClientPart::Identifier(row) => &row.id.0,
        ClientPart::ContactMethod(row) => &row.id.0,
        ClientPart::Address(row) => &row.id.0,
        ClientPart::Coverage(row) => &row.id.0,
        ClientPart::Episode(row) => &row.id.0,
        ClientPart::Person(row) => &row.id.0,
        ClientPart::RiskFlag(row) => &row.id.0,
        ClientPart::Allergy(row) => &row.id.0,
        ClientPart::Medication(row) => &row.id.0,
    }
}

fn part_ids_mut(part: &mut ClientPart) -> (&mut String, &mut ClientId) {
    match part {
        ClientPart::Identifier(row) => (&mut row.id.0, &mut row.client_id),
        ClientPart::ContactMethod(row) => (&mut row.id.0, &mut row.client_id),
        ClientPart::Address(row) => (&mut row.id.0, &mut row.client_id),
        ClientPart::Coverage(row) => (&mut row.id.0, &mut row.client_id),
        ClientPart::Episode(row) => (&mut row.id.0, &mut row.client_id),
        ClientPart::Person(row) => (&mut row.id.0, &mut row.client_id),
        ClientPart::RiskFlag(row) => (&mut row.id.0, &mut row.client_id),
        ClientPart::Allergy(row) => (&mut row.id.0, &mut row.client_id),
        ClientPart::Medication(row) => (&mut row.id.0, &mut row.client_id),
    }
}
