//! A client and everything that hangs on a client except the plan, check-ins and notes.
//!
//! Shape: `shared` data model §1.3 (FHIR R4 Patient, RelatedPerson, Coverage, EpisodeOfCare, Flag,
//! AllergyIntolerance and MedicationStatement, with their required value sets).

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{ClientId, EpisodeId, PartId};

text_enum! {
    /// Sex for clinical use: the parameter some instruments' cut-offs ask for. It is not gender.
    pub enum ClinicalSex { Female = "female", Male = "male", Unknown = "unknown" }
}
text_enum! {
    /// Who decides for the client.
    pub enum DecisionMaker { Own = "own", Guardian = "guardian", PowerOfAttorney = "power-of-attorney", Minor = "minor", Unknown = "unknown" }
}
text_enum! {
    /// How a contact method reaches the client.
    pub enum ContactMethodKind { Phone = "phone", Mobile = "mobile", Email = "email", Fax = "fax", Other = "other" }
}
text_enum! {
    /// May a message be left here? Unknown is treated as no.
    pub enum SafeToLeaveMessage { Yes = "yes", No = "no", Unknown = "unknown" }
}
text_enum! {
    /// The kind of payer.
    pub enum CoverageKind {
        MedicareFfs = "medicare-ffs", MedicareAdvantage = "medicare-advantage", PartD = "part-d",
        MedicaidFfs = "medicaid-ffs", MedicaidManagedCare = "medicaid-mco", Commercial = "commercial",
        Erisa = "erisa-self-funded", WorkersCompensation = "workers-compensation", Veterans = "va",
        Disability = "ssdi-ssi", Other = "other",
    }
}
text_enum! {
    /// FHIR Coverage.status.
    pub enum CoverageStatus { Active = "active", Cancelled = "cancelled", Draft = "draft", EnteredInError = "entered-in-error" }
}
text_enum! {
    /// FHIR EpisodeOfCare.status.
    pub enum EpisodeStatus {
        Planned = "planned", Waitlist = "waitlist", Active = "active", OnHold = "onhold",
        Finished = "finished", Cancelled = "cancelled", EnteredInError = "entered-in-error",
    }
}
text_enum! {
    /// How much attention an episode asks for.
    pub enum Acuity { Low = "low", Moderate = "moderate", High = "high", Intensive = "intensive" }
}
text_enum! {
    /// What a person is to the client, broadly.
    pub enum PersonKind { Family = "family", Friend = "friend", Professional = "professional", Organisation = "organisation" }
}
text_enum! {
    /// FHIR Flag.category, those a case manager needs.
    pub enum RiskFlagKind { Safety = "safety", Behavioural = "behavioral", AdvanceDirective = "advance-directive", Contact = "contact", Clinical = "clinical", Other = "other" }
}
text_enum! {
    /// How bad an allergic reaction can be (FHIR AllergyIntolerance.criticality).
    pub enum AllergyCriticality { Low = "low", High = "high", UnableToAssess = "unable-to-assess" }
}
text_enum! {
    /// FHIR MedicationStatement.status, those that matter in a plan.
    pub enum MedicationStatus { Active = "active", OnHold = "on-hold", Stopped = "stopped", Completed = "completed" }
}

/// Where a row came from, when it was not typed here.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// What kind of file or system, for example `fhir-r4`.
    pub system: String,
    /// The key under which the source knows this row; the same key is never taken in twice.
    pub key: String,
}

/// A client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Client {
    /// Empty asks the core to make one.
    pub id: ClientId,
    /// Given names, as written in law.
    pub given_name: String,
    /// Family name, as written in law. One of the two names is required.
    pub family_name: String,
    /// The name to be used, where it differs.
    pub preferred_name: Option<String>,
    /// In the client's own words.
    pub pronouns: Option<String>,
    /// Date of birth.
    pub birth_date: Option<NaiveDate>,
    /// Sex for clinical use.
    pub clinical_sex: ClinicalSex,
    /// BCP 47 tag of the language the client wants to be spoken to in.
    pub language: Option<String>,
    /// None: nobody asked yet.
    pub interpreter_needed: Option<bool>,
    /// Reading and format needs, in words ("large print", "easy read", "read aloud").
    pub format_needs: Vec<String>,
    /// Who decides.
    pub decision_maker: DecisionMaker,
    /// Who that is and under what paper, where it is not the client.
    pub decision_maker_detail: Option<String>,
    /// Date of death. A deceased client stays in the record, marked.
    pub deceased_on: Option<NaiveDate>,
    /// Anything that must be seen at first sight.
    pub about: Option<String>,
    /// Where it came from, when it was not typed here.
    pub source: Option<Source>,
}

impl Client {
    /// The name to be used, first: "Ada Lovelace", with the preferred name in place of the given one.
    #[must_use]
    pub fn display_name(&self) -> String {
        let first = self.preferred_name.as_deref().filter(|p| !p.trim().is_empty()).unwrap_or(&self.given_name);
        [first.trim(), self.family_name.trim()].into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

/// An identifier some system knows the client by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Identifier {
    /// Empty asks the core to make one.
    pub id: PartId,
    /// Whose it is.
    pub client_id: ClientId,
    /// Which system: "MRN", "Medicaid", "Medicare MBI", "claim number", …
    pub system: String,
    /// The identifier itself.
    pub value: String,
    /// Where it came from.
    pub source: Option<Source>,
}

/// A way to reach the client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContactMethod {
    /// Empty asks the core to make one.
    pub id: PartId,
    /// Whose it is.
    pub client_id: ClientId,
    /// Phone, mobile, email, …
    pub kind: ContactMethodKind,
    /// The number or address.
    pub value: String,
    /// "Home", "work", "daughter's phone", …
    pub label: Option<String>,
    /// May a message be left?
    pub safe_to_leave_message: SafeToLeaveMessage,
    /// The one to try first.
    pub preferred: bool,
    /// Where it came from.
    pub source: Option<Source>,
}

/// Where the client lives or gets post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Address {
    /// Empty asks the core to make one.
    pub id: PartId,
    /// Whose it is.
    pub client_id: ClientId,
    /// "Home", "shelter", "post", …
    pub label: Option<String>,
    /// Street lines, separated by line ends.
    pub lines: String,
    /// Town or city.
    pub city: String,
    /// State, province or county.
    pub region: String,
    /// Postal code.
    pub postal_code: String,
    /// Country, as written.
    pub country: String,
    /// Where it came from.
    pub source: Option<Source>,
}

/// Who pays, and under which claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Coverage {
    /// Empty asks the core to make one.
    pub id: PartId,
    /// Whose it is.
    pub client_id: ClientId,
    /// The kind of payer.
    pub kind: CoverageKind,
    /// FHIR status.
    pub status: CoverageStatus,
    /// The payer's name.
    pub payer: String,
    /// The plan's name or class.
    pub plan_name: Option<String>,
    /// Member or claim number.
    pub member_id: Option<String>,
    /// Group number.
    pub group_number: Option<String>,
    /// 1 is billed first.
    pub rank: Option<i32>,
    /// First day of cover.
    pub starts_on: Option<NaiveDate>,
    /// Last day of cover.
    pub ends_on: Option<NaiveDate>,
    /// Workers' compensation and injury: the day it happened.
    pub injured_on: Option<NaiveDate>,
    /// The adjuster's name.
    pub adjuster_name: Option<String>,
    /// The adjuster's phone.
    pub adjuster_phone: Option<String>,
    /// The adjuster's email.
    pub adjuster_email: Option<String>,
    /// Where it came from.
    pub source: Option<Source>,
}

/// One change of an episode's status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct StatusChange {
    /// The status from then on.
    pub status: EpisodeStatus,
    /// When.
    pub at: DateTime<Utc>,
    /// Why, where one was given.
    pub reason: Option<String>,
}

/// One enrolment of a client in a programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Episode {
    /// Empty asks the core to make one.
    pub id: EpisodeId,
    /// Whose it is.
    pub client_id: ClientId,
    /// The programme's name.
    pub programme: String,
    /// FHIR status.
    pub status: EpisodeStatus,
    /// Every status it had; kept by the core, whatever the window sends.
    pub status_history: Vec<StatusChange>,
    /// How much attention it asks for.
    pub acuity: Acuity,
    /// Who holds it.
    pub case_manager: Option<String>,
    /// Who sent the client.
    pub referral_source: Option<String>,
    /// When they did.
    pub referred_on: Option<NaiveDate>,
    /// First day.
    pub opened_on: Option<NaiveDate>,
    /// Last day.
    pub closed_on: Option<NaiveDate>,
    /// Why it was closed.
    pub closure_reason: Option<String>,
    /// When the episode is to be looked at again.
    pub next_review_on: Option<NaiveDate>,
    /// Where it came from.
    pub source: Option<Source>,
}

/// A person or organisation around the client: family, friend, professional, care team member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    /// Empty asks the core to make one.
    pub id: PartId,
    /// Around whom.
    pub client_id: ClientId,
    /// Family, friend, professional, organisation.
    pub kind: PersonKind,
    /// Their name.
    pub name: String,
    /// "Daughter", "primary care physician", "landlord", …
    pub role: String,
    /// Where they work.
    pub organisation: Option<String>,
    /// Phone.
    pub phone: Option<String>,
    /// Email.
    pub email: Option<String>,
    /// A member of the care team.
    pub on_care_team: bool,
    /// To be called in an emergency.
    pub emergency_contact: bool,
    /// Lives with the client.
    pub lives_with_client: bool,
    /// Anything else.
    pub about: Option<String>,
    /// Where it came from.
    pub source: Option<Source>,
}

/// Something everybody who opens the chart must know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct RiskFlag {
    /// Empty asks the core to make one.
    pub id: PartId,
    /// Whose it is.
    pub client_id: ClientId,
    /// What it is about.
    pub kind: RiskFlagKind,
    /// In a few words.
    pub text: String,
    /// From when.
    pub starts_on: Option<NaiveDate>,
    /// Until when; a flag past its end is shown as ended, not hidden.
    pub ends_on: Option<NaiveDate>,
    /// Where it came from.
    pub source: Option<Source>,
}

/// An allergy or intolerance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Allergy {
    /// Empty asks the core to make one.
    pub id: PartId,
    /// Whose it is.
    pub client_id: ClientId,
    /// To what.
    pub substance: String,
    /// What happens.
    pub reaction: Option<String>,
    /// How bad it can be.
    pub criticality: Option<AllergyCriticality>,
    /// Where it came from.
    pub source: Option<Source>,
}

/// A medication the client takes or took.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Medication {
    /// Empty asks the core to make one.
    pub id: PartId,
    /// Whose it is.
    pub client_id: ClientId,
    /// Name and strength.
    pub name: String,
    /// How much and when, as told to the client.
    pub dose: Option<String>,
    /// What it is for.
    pub reason: Option<String>,
    /// Who prescribed it.
    pub prescriber: Option<String>,
    /// Status.
    pub status: MedicationStatus,
    /// From when.
    pub starts_on: Option<NaiveDate>,
    /// When the list was last gone through with the client.
    pub reconciled_on: Option<NaiveDate>,
    /// Where it came from.
    pub source: Option<Source>,
}

/// Anything that hangs on a client and is saved on its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "part", rename_all = "camelCase")]
pub enum ClientPart {
    /// An identifier.
    Identifier(Identifier),
    /// A contact method.
    ContactMethod(ContactMethod),
    /// An address.
    Address(Address),
    /// A coverage.
    Coverage(Coverage),
    /// An episode.
    Episode(Episode),
    /// A person around the client.
    Person(Person),
    /// A risk flag.
    RiskFlag(RiskFlag),
    /// An allergy.
    Allergy(Allergy),
    /// A medication.
    Medication(Medication),
}

text_enum! {
    /// Which part of a client, where only its identifier is named.
    pub enum ClientPartKind {
        Identifier = "identifier", ContactMethod = "contactMethod", Address = "address", Coverage = "coverage",
        Episode = "episode", Person = "person", RiskFlag = "riskFlag", Allergy = "allergy", Medication = "medication",
    }
}

/// A client with everything that hangs on them, as the detail screen shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClientFile {
    /// The client.
    pub client: Client,
    /// Identifiers.
    pub identifiers: Vec<Identifier>,
    /// Contact methods, the preferred one first.
    pub contact_methods: Vec<ContactMethod>,
    /// Addresses.
    pub addresses: Vec<Address>,
    /// Coverages by rank.
    pub coverages: Vec<Coverage>,
    /// Episodes, the newest first.
    pub episodes: Vec<Episode>,
    /// People around the client.
    pub people: Vec<Person>,
    /// Risk flags, those in force first.
    pub risk_flags: Vec<RiskFlag>,
    /// Allergies.
    pub allergies: Vec<Allergy>,
    /// Medications, active first.
    pub medications: Vec<Medication>,
    /// What the banner that never scrolls away says beside the above.
    pub banner: Banner,
}

/// The computed part of the client's banner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Banner {
    /// Age in completed years today, or at death.
    pub age: Option<i32>,
    /// When the last successful contact was.
    pub last_contact_at: Option<DateTime<Utc>>,
    /// When the next check-in is due.
    pub next_check_in_on: Option<NaiveDate>,
    /// Check-ins past their due date.
    pub overdue_check_ins: i32,
    /// Payer that is billed first.
    pub payer: Option<String>,
    /// What the record does not know yet.
    pub missing: Vec<MissingFact>,
}

text_enum! {
    /// A fact about a client that a plan needs and the record lacks; the prompt is the way to fill it in.
    pub enum MissingFact {
        BirthDate = "birth-date", Language = "language", Interpreter = "interpreter", Phone = "phone",
        Address = "address", DecisionMaker = "decision-maker", Coverage = "coverage",
        EmergencyContact = "emergency-contact", Allergies = "allergies", Episode = "episode",
        SafeToLeaveMessage = "safe-to-leave-message", CheckIn = "check-in",
    }
}
