//! Rules about a client: age, what the record does not know yet, what may be saved.

use chrono::{Datelike, NaiveDate};

use crate::client::{
    Address, Allergy, Client, ClientPart, ContactMethod, ContactMethodKind, Coverage, CoverageStatus, DecisionMaker,
    Episode, EpisodeStatus, MissingFact, Person, SafeToLeaveMessage,
};
use crate::fault::{
    Fault, FieldFault, blank, days, not_in_future, optional_texts, ordered, reject, required, text, texts, within,
};
use crate::practice::{Practice, Preferences};

/// Nobody alive was born before this year.
const EARLIEST_BIRTH_YEAR: i32 = 1880;

/// Age in completed years on a day; none before birth. Who was born on 29 February completes a year on
/// 1 March where there is no such day.
#[must_use]
pub fn age(birth: NaiveDate, on: NaiveDate) -> Option<i32> {
    on.years_since(birth).and_then(|years| i32::try_from(years).ok())
}

/// The age the banner says: today, or at death.
#[must_use]
pub fn age_of(client: &Client, today: NaiveDate) -> Option<i32> {
    age(client.birth_date?, client.deceased_on.unwrap_or(today).min(today))
}

/// What is known of a client, as far as [`missing_facts`] looks at it.
#[derive(Debug, Clone, Copy)]
pub struct KnownFacts<'a> {
    /// The client.
    pub client: &'a Client,
    /// Contact methods.
    pub contact_methods: &'a [ContactMethod],
    /// Addresses.
    pub addresses: &'a [Address],
    /// Coverages.
    pub coverages: &'a [Coverage],
    /// Episodes.
    pub episodes: &'a [Episode],
    /// People around the client.
    pub people: &'a [Person],
    /// Allergies; "no known allergies" is an entry too.
    pub allergies: &'a [Allergy],
    /// A check-in is open.
    pub has_open_check_in: bool,
}

/// What a plan needs and the record does not know yet, in the order of [`MissingFact::ALL`]. Nothing
/// is asked about a client who died, and no check-in where no enrolment is running.
#[must_use]
pub fn missing_facts(known: &KnownFacts<'_>) -> Vec<MissingFact> {
    if known.client.deceased_on.is_some() {
        return Vec::new();
    }
    MissingFact::ALL.iter().copied().filter(|fact| is_missing(*fact, known)).collect()
}

fn is_missing(fact: MissingFact, known: &KnownFacts<'_>) -> bool {
    let client = known.client;
    let mut phones = known
        .contact_methods
        .iter()
        .filter(|m| matches!(m.kind, ContactMethodKind::Phone | ContactMethodKind::Mobile) && !blank(&m.value));
    let running = known.episodes.iter().any(|e| is_running(e.status));
    match fact {
        MissingFact::BirthDate => client.birth_date.is_none(),
        MissingFact::Language => client.language.as_deref().is_none_or(blank),
        MissingFact::Interpreter => client.interpreter_needed.is_none(),
        MissingFact::Phone => phones.next().is_none(),
        MissingFact::SafeToLeaveMessage => phones.any(|m| m.safe_to_leave_message == SafeToLeaveMessage::Unknown),
        MissingFact::Address => known.addresses.is_empty(),
        MissingFact::DecisionMaker => match client.decision_maker {
            DecisionMaker::Unknown => true,
            DecisionMaker::Own => false,
            DecisionMaker::Guardian | DecisionMaker::PowerOfAttorney | DecisionMaker::Minor => {
                client.decision_maker_detail.as_deref().is_none_or(blank)
            }
        },
        MissingFact::Coverage => !known.coverages.iter().any(|c| c.status == CoverageStatus::Active),
        MissingFact::EmergencyContact => !known.people.iter().any(|p| p.emergency_contact),
        MissingFact::Allergies => known.allergies.is_empty(),
        MissingFact::Episode => !known.episodes.iter().any(|e| e.status != EpisodeStatus::EnteredInError),
        MissingFact::CheckIn => running && !known.has_open_check_in,
    }
}

/// Is the client being worked with under such an enrolment?
#[must_use]
pub const fn is_running(status: EpisodeStatus) -> bool {
    matches!(status, EpisodeStatus::Planned | EpisodeStatus::Waitlist | EpisodeStatus::Active | EpisodeStatus::OnHold)
}

/// May this client be saved?
///
/// # Errors
/// The first field that may not: no name at all, a birth date to come or before 1880, a death to come or
/// before birth, a language that is no BCP 47 tag, a text that is too long.
pub fn validate_client(client: &Client, today: NaiveDate) -> Result<(), FieldFault> {
    reject(blank(&client.given_name) && blank(&client.family_name), "familyName", Fault::Required)?;
    texts(&[("givenName", &client.given_name), ("familyName", &client.family_name)])?;
    optional_texts(&[
        ("preferredName", &client.preferred_name),
        ("pronouns", &client.pronouns),
        ("decisionMakerDetail", &client.decision_maker_detail),
        ("about", &client.about),
    ])?;
    client.format_needs.iter().try_for_each(|need| text("formatNeeds", need))?;
    language("language", client.language.as_deref().unwrap_or_default())?;
    not_in_future("birthDate", client.birth_date, today)?;
    reject(client.birth_date.is_some_and(|b| b.year() < EARLIEST_BIRTH_YEAR), "birthDate", Fault::OutOfRange)?;
    not_in_future("deceasedOn", client.deceased_on, today)?;
    ordered(client.birth_date, "deceasedOn", client.deceased_on)
}

fn language(field: &'static str, tag: &str) -> Result<(), FieldFault> {
    reject(!blank(tag) && tag.trim().parse::<unic_langid::LanguageIdentifier>().is_err(), field, Fault::Malformed)
}

/// May this part of a client be saved?
///
/// # Errors
/// The first field that may not: what the part is about is not said, a text is too long, dates are out
/// of order or to come.
pub fn validate_part(part: &ClientPart, today: NaiveDate) -> Result<(), FieldFault> {
    match part {
        ClientPart::Identifier(i) => {
            required("system", &i.system)?;
            required("value", &i.value)
        }
        ClientPart::ContactMethod(m) => {
            required("value", &m.value)?;
            optional_texts(&[("label", &m.label)])
        }
        ClientPart::Address(a) => validate_address(a),
        ClientPart::Coverage(c) => validate_coverage(c, today),
        ClientPart::Episode(e) => validate_episode(e),
        ClientPart::Person(p) => {
            required("name", &p.name)?;
            text("role", &p.role)?;
            optional_texts(&[
                ("organisation", &p.organisation),
                ("phone", &p.phone),
                ("email", &p.email),
                ("about", &p.about),
            ])
        }
        ClientPart::RiskFlag(f) => {
            required("text", &f.text)?;
            days(&[("startsOn", f.starts_on), ("endsOn", f.ends_on)])?;
            ordered(f.starts_on, "endsOn", f.ends_on)
        }
        ClientPart::Allergy(a) => {
            required("substance", &a.substance)?;
            optional_texts(&[("reaction", &a.reaction)])
        }
        ClientPart::Medication(m) => {
            required("name", &m.name)?;
            optional_texts(&[("dose", &m.dose), ("reason", &m.reason), ("prescriber", &m.prescriber)])?;
            days(&[("startsOn", m.starts_on), ("reconciledOn", m.reconciled_on)])?;
            not_in_future("reconciledOn", m.reconciled_on, today)
        }
    }
}

fn validate_address(a: &Address) -> Result<(), FieldFault> {
    let said = [&a.lines, &a.city, &a.region, &a.postal_code, &a.country].into_iter().any(|t| !blank(t));
    reject(!said, "lines", Fault::Required)?;
    optional_texts(&[("label", &a.label)])?;
    texts(&[
        ("lines", &a.lines),
        ("city", &a.city),
        ("region", &a.region),
        ("postalCode", &a.postal_code),
        ("country", &a.country),
    ])
}

fn validate_coverage(c: &Coverage, today: NaiveDate) -> Result<(), FieldFault> {
    required("payer", &c.payer)?;
    optional_texts(&[
        ("planName", &c.plan_name),
        ("memberId", &c.member_id),
        ("groupNumber", &c.group_number),
        ("adjusterName", &c.adjuster_name),
        ("adjusterPhone", &c.adjuster_phone),
        ("adjusterEmail", &c.adjuster_email),
    ])?;
    within("rank", c.rank, 1, 99)?;
    days(&[("startsOn", c.starts_on), ("endsOn", c.ends_on), ("injuredOn", c.injured_on)])?;
    ordered(c.starts_on, "endsOn", c.ends_on)?;
    not_in_future("injuredOn", c.injured_on, today)
}

fn validate_episode(e: &Episode) -> Result<(), FieldFault> {
    required("programme", &e.programme)?;
    optional_texts(&[
        ("caseManager", &e.case_manager),
        ("referralSource", &e.referral_source),
        ("closureReason", &e.closure_reason),
    ])?;
    days(&[
        ("referredOn", e.referred_on),
        ("openedOn", e.opened_on),
        ("closedOn", e.closed_on),
        ("nextReviewOn", e.next_review_on),
    ])?;
    ordered(e.opened_on, "closedOn", e.closed_on)
}

/// May the case manager's own details be saved? An empty zone means the system's.
///
/// # Errors
/// The first field that may not: a zone nobody knows, minutes outside 1 to 120, a text that is too long.
pub fn validate_practice(practice: &Practice) -> Result<(), FieldFault> {
    texts(&[
        ("caseManager", &practice.case_manager),
        ("credentials", &practice.credentials),
        ("agency", &practice.agency),
        ("directPhone", &practice.direct_phone),
        ("email", &practice.email),
        ("afterHoursPhone", &practice.after_hours_phone),
        ("printFolder", &practice.print_folder),
    ])?;
    let zone = &practice.zone;
    reject(!blank(zone) && crate::cadence::parse_zone(zone).is_none(), "zone", Fault::UnknownZone)?;
    within("idleMinutes", Some(practice.idle_minutes), 1, 120)
}

/// May these preferences be saved?
///
/// # Errors
/// The first field that may not: a zoom outside 80 to 200, a locale that is no BCP 47 tag.
pub fn validate_preferences(preferences: &Preferences) -> Result<(), FieldFault> {
    within("zoom", Some(preferences.zoom), 80, 200)?;
    language("locale", &preferences.locale)
}
