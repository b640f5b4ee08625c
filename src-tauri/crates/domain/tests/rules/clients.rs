//! Age, what is not known, and what may be saved of a client.

use throughline_domain::client::{
    Address, Allergy, Client, ClientPart, ContactMethod, ContactMethodKind, Coverage, CoverageKind, CoverageStatus,
    DecisionMaker, Episode, EpisodeStatus, Identifier, Medication, MedicationStatus, MissingFact, Person, PersonKind,
    RiskFlag, RiskFlagKind, SafeToLeaveMessage,
};
use throughline_domain::client_rules::{
    KnownFacts, age, age_of, missing_facts, validate_client, validate_part, validate_practice, validate_preferences,
};
use throughline_domain::practice::{Practice, Preferences};
use throughline_domain::{Fault, FieldFault};

use crate::samples::{client, day};

const TODAY: &str = "2026-11-22";

#[test]
fn age_is_completed_years() {
    let check =
        |birth: &str, on: &str, expect: Option<i32>| assert_eq!(age(day(birth), day(on)), expect, "{birth} {on}");
    check("1950-11-22", "2026-11-21", Some(75));
    check("1950-11-22", "2026-11-22", Some(76));
    check("2026-11-22", "2026-11-22", Some(0));
    check("2026-11-23", "2026-11-22", None);
    check("1880-01-01", "2026-11-22", Some(146));
    // Born on 29 February: 1 March where there is no such day.
    check("2000-02-29", "2026-02-28", Some(25));
    check("2000-02-29", "2026-03-01", Some(26));
    check("2000-02-29", "2028-02-28", Some(27));
    check("2000-02-29", "2028-02-29", Some(28));
}

#[test]
fn the_dead_do_not_age() {
    let check = |birth: Option<&str>, died: Option<&str>, expect: Option<i32>| {
        let client = Client { birth_date: birth.map(day), deceased_on: died.map(day), ..client("Ada", "Quill") };
        assert_eq!(age_of(&client, day(TODAY)), expect);
    };
    check(Some("1950-01-01"), None, Some(76));
    check(Some("1950-01-01"), Some("2020-06-01"), Some(70));
    check(None, Some("2020-06-01"), None);
}

fn full_client() -> Client {
    Client {
        birth_date: Some(day("1950-01-01")),
        language: Some("es".to_owned()),
        interpreter_needed: Some(true),
        decision_maker: DecisionMaker::Own,
        ..client("Ada", "Quill")
    }
}

fn phone(safe: SafeToLeaveMessage) -> ContactMethod {
    ContactMethod {
        id: "m".into(),
        client_id: "c".into(),
        kind: ContactMethodKind::Mobile,
        value: "216-555-0142".to_owned(),
        label: None,
        safe_to_leave_message: safe,
        preferred: true,
        source: None,
    }
}

fn address() -> Address {
    Address {
        id: "a".into(),
        client_id: "c".into(),
        label: None,
        lines: "1 Elm St".to_owned(),
        city: String::new(),
        region: String::new(),
        postal_code: String::new(),
        country: String::new(),
        source: None,
    }
}

fn coverage(status: CoverageStatus) -> Coverage {
    Coverage {
        id: "v".into(),
        client_id: "c".into(),
        kind: CoverageKind::MedicareFfs,
        status,
        payer: "Medicare".to_owned(),
        plan_name: None,
        member_id: None,
        group_number: None,
        rank: Some(1),
        starts_on: None,
        ends_on: None,
        injured_on: None,
        adjuster_name: None,
        adjuster_phone: None,
        adjuster_email: None,
        source: None,
    }
}

fn episode(status: EpisodeStatus) -> Episode {
    Episode {
        id: "e".into(),
        client_id: "c".into(),
        programme: "Complex care".to_owned(),
        status,
        status_history: Vec::new(),
        acuity: throughline_domain::client::Acuity::High,
        case_manager: None,
        referral_source: None,
        referred_on: None,
        opened_on: None,
        closed_on: None,
        closure_reason: None,
        next_review_on: None,
        source: None,
    }
}

fn person(emergency_contact: bool) -> Person {
    Person {
        id: "q".into(),
        client_id: "c".into(),
        kind: PersonKind::Family,
        name: "Ida".to_owned(),
        role: "Daughter".to_owned(),
        organisation: None,
        phone: None,
        email: None,
        on_care_team: false,
        emergency_contact,
        lives_with_client: false,
        about: None,
        source: None,
    }
}

fn allergy() -> Allergy {
    Allergy {
        id: "y".into(),
        client_id: "c".into(),
        substance: "No known allergies".to_owned(),
        reaction: None,
        criticality: None,
        source: None,
    }
}

/// Everything that is known of a client, to take from.
struct Known {
    client: Client,
    contact_methods: Vec<ContactMethod>,
    addresses: Vec<Address>,
    coverages: Vec<Coverage>,
    episodes: Vec<Episode>,
    people: Vec<Person>,
    allergies: Vec<Allergy>,
    has_open_check_in: bool,
}

impl Known {
    fn all() -> Self {
        Self {
            client: full_client(),
            contact_methods: vec![phone(SafeToLeaveMessage::Yes)],
            addresses: vec![address()],
            coverages: vec![coverage(CoverageStatus::Active)],
            episodes: vec![episode(EpisodeStatus::Active)],
            people: vec![person(true)],
            allergies: vec![allergy()],
            has_open_check_in: true,
        }
    }

    fn missing(&self) -> Vec<MissingFact> {
        missing_facts(&KnownFacts {
            client: &self.client,
            contact_methods: &self.contact_methods,
            addresses: &self.addresses,
            coverages: &self.coverages,
            episodes: &self.episodes,
            people: &self.people,
            allergies: &self.allergies,
            has_open_check_in: self.has_open_check_in,
        })
    }
}

#[test]
fn what_is_not_known_is_asked_for() {
    use MissingFact as F;
    let check = |change: fn(&mut Known), expect: &[MissingFact]| {
        let mut known = Known::all();
        change(&mut known);
        assert_eq!(known.missing(), expect);
    };
    check(|_| {}, &[]);
    check(|k| k.client.birth_date = None, &[F::BirthDate]);
    check(|k| k.client.language = None, &[F::Language]);
    check(|k| k.client.language = Some(" ".into()), &[F::Language]);
    check(|k| k.client.interpreter_needed = None, &[F::Interpreter]);
    check(|k| k.contact_methods.clear(), &[F::Phone]);
    check(|k| k.contact_methods[0].kind = ContactMethodKind::Email, &[F::Phone]);
    check(|k| k.contact_methods[0].value.clear(), &[F::Phone]);
    check(|k| k.contact_methods[0] = phone(SafeToLeaveMessage::Unknown), &[F::SafeToLeaveMessage]);
    check(|k| k.contact_methods.push(phone(SafeToLeaveMessage::Unknown)), &[F::SafeToLeaveMessage]);
    check(|k| k.contact_methods[0] = phone(SafeToLeaveMessage::No), &[]);
    check(|k| k.addresses.clear(), &[F::Address]);
    check(|k| k.client.decision_maker = DecisionMaker::Unknown, &[F::DecisionMaker]);
    check(|k| k.client.decision_maker = DecisionMaker::Guardian, &[F::DecisionMaker]);
    check(
        |k| {
            (k.client.decision_maker, k.client.decision_maker_detail) =
                (DecisionMaker::Minor, Some("Her mother".into()))
        },
        &[],
    );
    check(|k| k.coverages.clear(), &[F::Coverage]);
    check(|k| k.coverages[0].status = CoverageStatus::Cancelled, &[F::Coverage]);
    check(|k| k.people[0].emergency_contact = false, &[F::EmergencyContact]);
    check(|k| k.allergies.clear(), &[F::Allergies]);
    check(|k| k.episodes.clear(), &[F::Episode]);
    check(|k| k.episodes[0].status = EpisodeStatus::EnteredInError, &[F::Episode]);
    check(|k| k.has_open_check_in = false, &[F::CheckIn]);
    check(|k| (k.has_open_check_in, k.episodes[0].status) = (false, EpisodeStatus::Finished), &[]);
    check(|k| (k.client.deceased_on, k.client.birth_date) = (Some(day(TODAY)), None), &[]);
    let nothing = Known {
        client: client("Ada", "Quill"),
        contact_methods: Vec::new(),
        addresses: Vec::new(),
        coverages: Vec::new(),
        episodes: Vec::new(),
        people: Vec::new(),
        allergies: Vec::new(),
        has_open_check_in: false,
    };
    let all = MissingFact::ALL.iter().copied().filter(|f| !matches!(f, F::SafeToLeaveMessage | F::CheckIn));
    assert_eq!(nothing.missing(), all.collect::<Vec<_>>());
}

fn fault(field: &'static str, fault: Fault) -> Option<FieldFault> {
    Some(FieldFault::new(field, fault))
}

#[test]
fn a_client_may_be_saved_or_says_why_not() {
    let check = |change: fn(&mut Client), expect: Option<FieldFault>| {
        let mut client = full_client();
        change(&mut client);
        assert_eq!(validate_client(&client, day(TODAY)).err(), expect);
    };
    check(|_| {}, None);
    check(|c| c.given_name.clear(), None);
    check(|c| c.family_name.clear(), None);
    check(|c| (c.given_name, c.family_name) = ("\u{a0}".into(), "\t".into()), fault("familyName", Fault::Required));
    check(|c| c.given_name = "王👩‍🦰e\u{301}".into(), None);
    check(|c| c.about = Some("é".repeat(100_000)), None);
    check(|c| c.about = Some("é".repeat(100_001)), fault("about", Fault::TooLong));
    check(|c| c.format_needs = vec!["x".repeat(100_001)], fault("formatNeeds", Fault::TooLong));
    check(|c| c.language = Some("zh-Hant-TW".into()), None);
    check(|c| c.language = Some(String::new()), None);
    check(|c| c.language = Some("Spanish, a little".into()), fault("language", Fault::Malformed));
    check(|c| c.birth_date = Some(day(TODAY)), None);
    check(|c| c.birth_date = Some(day("2026-11-23")), fault("birthDate", Fault::InFuture));
    check(|c| c.birth_date = Some(day("1880-01-01")), None);
    check(|c| c.birth_date = Some(day("1879-12-31")), fault("birthDate", Fault::OutOfRange));
    check(|c| c.deceased_on = Some(day("1950-01-01")), None);
    check(|c| c.deceased_on = Some(day("1949-12-31")), fault("deceasedOn", Fault::BeforeStart));
    check(|c| c.deceased_on = Some(day("2026-11-23")), fault("deceasedOn", Fault::InFuture));
    check(|c| (c.birth_date, c.deceased_on) = (None, Some(day(TODAY))), None);
}

#[test]
fn a_part_says_what_it_is_about() {
    let check = |part: ClientPart, expect: Option<FieldFault>| {
        assert_eq!(validate_part(&part, day(TODAY)).err(), expect, "{part:?}");
    };
    let required = |field| fault(field, Fault::Required);
    let identifier = |system: &str, value: &str| {
        ClientPart::Identifier(Identifier {
            id: "i".into(),
            client_id: "c".into(),
            system: system.into(),
            value: value.into(),
            source: None,
        })
    };
    check(identifier("MRN", "1"), None);
    check(identifier("", "1"), required("system"));
    check(identifier("MRN", " "), required("value"));
    check(ClientPart::ContactMethod(phone(SafeToLeaveMessage::Yes)), None);
    check(
        ClientPart::ContactMethod(ContactMethod { value: String::new(), ..phone(SafeToLeaveMessage::Yes) }),
        required("value"),
    );
    check(ClientPart::Address(address()), None);
    check(ClientPart::Address(Address { lines: String::new(), ..address() }), required("lines"));
    check(ClientPart::Address(Address { lines: String::new(), city: "Akron".into(), ..address() }), None);
    let covered = || coverage(CoverageStatus::Active);
    check(ClientPart::Coverage(covered()), None);
    check(ClientPart::Coverage(Coverage { payer: String::new(), ..covered() }), required("payer"));
    check(ClientPart::Coverage(Coverage { rank: Some(0), ..covered() }), fault("rank", Fault::OutOfRange));
    let dated = |from: &str, to: &str| Coverage { starts_on: Some(day(from)), ends_on: Some(day(to)), ..covered() };
    check(ClientPart::Coverage(dated("2026-01-01", "2026-01-01")), None);
    check(ClientPart::Coverage(dated("2026-01-02", "2026-01-01")), fault("endsOn", Fault::BeforeStart));
    check(ClientPart::Coverage(Coverage { ends_on: Some(day("2020-01-01")), ..covered() }), None);
    check(
        ClientPart::Coverage(Coverage { injured_on: Some(day("2026-11-23")), ..covered() }),
        fault("injuredOn", Fault::InFuture),
    );
    let active = || episode(EpisodeStatus::Active);
    check(ClientPart::Episode(active()), None);
    check(ClientPart::Episode(Episode { programme: String::new(), ..active() }), required("programme"));
    let closed = Episode { opened_on: Some(day("2026-02-01")), closed_on: Some(day("2026-01-01")), ..active() };
    check(ClientPart::Episode(closed), fault("closedOn", Fault::BeforeStart));
    check(ClientPart::Person(person(false)), None);
    check(ClientPart::Person(Person { name: String::new(), ..person(false) }), required("name"));
    let flag = |text: &str, ends: Option<&str>| {
        ClientPart::RiskFlag(RiskFlag {
            id: "f".into(),
            client_id: "c".into(),
            kind: RiskFlagKind::Safety,
            text: text.into(),
            starts_on: Some(day("2026-01-02")),
            ends_on: ends.map(day),
            source: None,
        })
    };
    check(flag("Dog", None), None);
    check(flag("", None), required("text"));
    check(flag("Dog", Some("2026-01-01")), fault("endsOn", Fault::BeforeStart));
    check(ClientPart::Allergy(allergy()), None);
    check(ClientPart::Allergy(Allergy { substance: String::new(), ..allergy() }), required("substance"));
    let medication = |name: &str, reconciled: &str| {
        ClientPart::Medication(Medication {
            id: "m".into(),
            client_id: "c".into(),
            name: name.into(),
            dose: None,
            reason: None,
            prescriber: None,
            status: MedicationStatus::Active,
            starts_on: None,
            reconciled_on: Some(day(reconciled)),
            source: None,
        })
    };
    check(medication("Lisinopril 10 mg", TODAY), None);
    check(medication("", TODAY), required("name"));
    check(medication("Lisinopril 10 mg", "2026-11-23"), fault("reconciledOn", Fault::InFuture));
}

#[test]
fn settings_have_bounds() {
    let practice = |zone: &str, idle_minutes| {
        validate_practice(&Practice { zone: zone.into(), idle_minutes, ..Practice::default() }).err()
    };
    assert_eq!(practice("", 10), None);
    assert_eq!(practice("America/New_York", 1), None);
    assert_eq!(practice("Eastern", 10), fault("zone", Fault::UnknownZone));
    for minutes in [0, 121, -1] {
        assert_eq!(practice("", minutes), fault("idleMinutes", Fault::OutOfRange));
    }
    let preferences = |zoom, locale: &str| {
        validate_preferences(&Preferences { zoom, locale: locale.into(), ..Preferences::default() }).err()
    };
    assert_eq!(preferences(80, "en-US"), None);
    assert_eq!(preferences(200, ""), None);
    assert_eq!(preferences(79, ""), fault("zoom", Fault::OutOfRange));
    assert_eq!(preferences(201, ""), fault("zoom", Fault::OutOfRange));
    assert_eq!(preferences(100, "??"), fault("locale", Fault::Malformed));
}
