//! RelatedPerson, Patient.contact and the members of the care teams of today.

use std::collections::HashSet;

use serde_json::Value;

use super::concept::{concept, display};
use super::document::digest;
use super::mapped::source;
use super::node::Node;
use super::reading::{Patient, Reading};
use crate::client::{Person, PersonKind};
use crate::id::{ClientId, PartId};
use crate::import::ImportNoticeKind;

/// People around one client, at most; see [`super::reading::MOST`].
const MOST_PEOPLE: usize = 300;

/// The people around a client: family first, then the care team.
pub(super) fn people(reading: &Reading<'_>, patient: &Patient, value: &Value) -> Vec<Person> {
    let mut people = Vec::<Person>::new();
    for (at, value) in reading.belonging("RelatedPerson", patient).take(MOST_PEOPLE) {
        let node = Node::new(&value);
        if node.get("active").truth() == Some(false) {
            continue;
        }
        if let Some(person) = relative(reading, patient, node, "RelatedPerson", reading.key(patient, at, "")) {
            reading.take(at);
            people.push(person);
        }
    }
    for contact in Node::new(value).get("contact").items().take(MOST_PEOPLE) {
        let Some(mut person) = relative(reading, patient, contact, "Patient", String::new()) else { continue };
        if people.iter().any(|known| known.name.to_lowercase() == person.name.to_lowercase()) {
            continue;
        }
        let key = format!("{}#contact/{:016x}", patient.key, digest(&person.name.to_lowercase()));
        rekey(&mut person, key);
        people.push(person);
    }
    care_team(reading, patient, &mut people);
    for practitioner in Node::new(value).get("generalPractitioner").items().take(MOST_PEOPLE) {
        if let Some(person) = member(reading, patient, practitioner, patient.at, "Primary care") {
            add_or_enrich(&mut people, person);
        }
    }
    people
}

fn rekey(person: &mut Person, key: String) {
    person.id = PartId(key.clone());
    person.source = Some(source(key));
}

fn blank(patient: &Patient) -> Person {
    Person {
        id: PartId::default(),
        client_id: ClientId(patient.key.clone()),
        kind: PersonKind::Professional,
        name: String::new(),
        role: String::new(),
        organisation: None,
        phone: None,
        email: None,
        on_care_team: false,
        emergency_contact: false,
        lives_with_client: false,
        about: None,
        source: None,
    }
}

fn relative(
    reading: &Reading<'_>,
    patient: &Patient,
    node: Node<'_>,
    kind: &'static str,
    key: String,
) -> Option<Person> {
    let name = human_name(reading, node.get("name"), kind);
    let organisation = display(reading, node.get("organization"), kind);
    let relationship = node.get("relationship");
    let codes: HashSet<&str> = relationship
        .items()
        .flat_map(|it| it.get("coding").items())
        .filter_map(|coding| coding.get("code").text())
        .collect();
    let has = |wanted: &[&str]| wanted.iter().any(|code| codes.contains(code));
    let words: Vec<String> =
        relationship.items().filter_map(|it| concept(reading, it, kind)).map(|it| it.text).collect();
    let (phone, email) = telecom(reading, node, kind);
    let mut person = Person {
        kind: if name.is_none() {
            PersonKind::Organisation
        } else if has(&["FRND", "NBOR", "ROOM"]) {
            PersonKind::Friend
        } else if has(&["GUARD", "POWATT", "HPOWATT", "E", "F", "I", "S"]) && !has(&["FAMMEMB", "N"]) {
            PersonKind::Professional
        } else {
            PersonKind::Family
        },
        name: name.or_else(|| organisation.clone())?,
        role: words.join(", "),
        organisation,
        phone,
        email,
        // HL7 v2 table 0131 and v3 RoleCode.
        emergency_contact: has(&["C", "ECON"]),
        lives_with_client: has(&["ROOM"]),
        ..blank(patient)
    };
    rekey(&mut person, key);
    Some(person)
}

/// A human name in the order it is said: "Dr. Jane Okafor".
pub(super) fn human_name(reading: &Reading<'_>, names: Node<'_>, kind: &str) -> Option<String> {
    let old = |name: &Node<'_>| matches!(name.get("use").text(), Some("old" | "maiden"));
    let name = names.items().find(|name| !old(name))?;
    let parts = ["prefix", "given", "family", "suffix"];
    let words: Vec<&str> = parts.iter().flat_map(|part| name.get(part).items()).filter_map(Node::text).collect();
    reading.line_of(&words.join(" "), kind).or_else(|| reading.line(name.get("text"), kind))
}

fn telecom(reading: &Reading<'_>, node: Node<'_>, kind: &str) -> (Option<String>, Option<String>) {
    let of = |system: &str| {
        let found = node
            .get("telecom")
            .items()
            .find(|it| it.get("system").text() == Some(system) && it.get("use").text() != Some("old"));
        found.and_then(|it| reading.line(it.get("value"), kind))
    };
    (of("phone").or_else(|| of("sms")), of("email"))
}

fn care_team(reading: &Reading<'_>, patient: &Patient, people: &mut Vec<Person>) {
    for (at, team) in reading.belonging("CareTeam", patient) {
        let team = Node::new(&team);
        match team.get("status").text() {
            Some("active") => {}
            Some("proposed" | "suspended" | "inactive" | "entered-in-error") => continue,
            _ => {
                reading.note(ImportNoticeKind::UnknownStatus, "CareTeam");
                continue;
            }
        }
        let managing =
            team.get("managingOrganization").items().find_map(|it| organisation_name(reading, it, at, "CareTeam"));
        let mut any = false;
        for participant in team.get("participant").items() {
            if participant.get("period").get("end").exists() {
                continue;
            }
            let role = participant.get("role").items().find_map(|role| concept(reading, role, "CareTeam"));
            let role = role.map(|role| role.text).unwrap_or_default();
            let Some(mut person) = member(reading, patient, participant.get("member"), at, &role) else { continue };
            if people.len() >= MOST_PEOPLE {
                reading.note(ImportNoticeKind::TooMany, "CareTeam");
                break;
            }
            if person.kind == PersonKind::Professional && person.organisation.is_none() {
                person.organisation = organisation_name(reading, participant.get("onBehalfOf"), at, "CareTeam")
                    .or_else(|| managing.clone());
            }
            person.on_care_team = true;
            any = true;
            add_or_enrich(people, person);
        }
        if any {
            reading.take(at);
        }
    }
}

/// The same person on two teams, or a relative on one, is one person.
fn add_or_enrich(people: &mut Vec<Person>, person: Person) {
    let same = |known: &&mut Person| {
        known.id == person.id || (known.name == person.name && known.organisation == person.organisation)
    };
    if let Some(known) = people.iter_mut().find(same) {
        known.on_care_team |= person.on_care_team;
        if known.role.is_empty() {
            known.role = person.role;
        }
        return;
    }
    people.push(person);
}

/// Whom a reference to a Practitioner, PractitionerRole, Organization or RelatedPerson names.
fn member(reading: &Reading<'_>, patient: &Patient, reference: Node<'_>, from: usize, role: &str) -> Option<Person> {
    let shown = display(reading, reference, "CareTeam");
    let mut person = Person { role: role.to_owned(), ..blank(patient) };
    let Some(at) = reading.target(reference, from) else {
        let Some(name) = shown else {
            reading
                .note(ImportNoticeKind::DanglingReference, reading.resource(from).map_or("", |resource| resource.kind));
            return None;
        };
        if reference.get("reference").text().is_some_and(|it| it.starts_with("Organization/")) {
            person.kind = PersonKind::Organisation;
        }
        rekey(&mut person, format!("{}#person/{:016x}", patient.key, digest(&name.to_lowercase())));
        return Some(Person { name, ..person });
    };
    let kind = reading.resource(at)?.kind;
    let value = reading.value(at);
    let node = Node::new(&value);
    match kind {
        "Practitioner" => describe_practitioner(reading, &mut person, at, node),
        "PractitionerRole" => {
            let practitioner = node.get("practitioner");
            match reading.target(practitioner, at) {
                Some(practitioner) => {
                    let value = reading.value(practitioner);
                    describe_practitioner(reading, &mut person, practitioner, Node::new(&value));
                }
                None => person.name = display(reading, practitioner, kind).unwrap_or_default(),
            }
            describe_role(reading, &mut person, at, node);
        }
        "Organization" => {
            person.kind = PersonKind::Organisation;
            person.name = reading.line(node.get("name"), kind).unwrap_or_default();
            (person.phone, person.email) = telecom(reading, node, kind);
        }
        "RelatedPerson" => {
            person = relative(reading, patient, node, kind, String::new())?;
            if person.role.is_empty() {
                role.clone_into(&mut person.role);
            }
        }
        // The client on their own team is no news.
        _ => return None,
    }
    if person.name.is_empty() {
        person.name = shown?;
    }
    reading.take(at);
    // Practitioners are shared between patients: their rows are this client's own.
    let resource = reading.resource(at)?;
    let key = if kind == "RelatedPerson" {
        reading.key(patient, at, "")
    } else {
        format!("{}#person/{}", patient.key, resource.key)
    };
    rekey(&mut person, key);
    Some(person)
}

fn describe_practitioner(reading: &Reading<'_>, person: &mut Person, at: usize, node: Node<'_>) {
    reading.take(at);
    person.name = human_name(reading, node.get("name"), "Practitioner").unwrap_or_default();
    (person.phone, person.email) = telecom(reading, node, "Practitioner");
    // What they are and where they work stands in a resource that points at them.
    if let Some(role) = reading.role_of(at) {
        let value = reading.value(role);
        describe_role(reading, person, role, Node::new(&value));
    }
}

fn describe_role(reading: &Reading<'_>, person: &mut Person, at: usize, node: Node<'_>) {
    const KIND: &str = "PractitionerRole";
    reading.take(at);
    let words =
        ["specialty", "code"].iter().find_map(|name| node.get(name).items().find_map(|it| concept(reading, it, KIND)));
    if let Some(words) = words {
        // "Healthcare professional" says less than what they are.
        if person.role.is_empty() || person.role == "Healthcare professional" {
            person.role = words.text;
        }
    }
    if person.organisation.is_none() {
        person.organisation = organisation_name(reading, node.get("organization"), at, KIND);
    }
    let (phone, email) = telecom(reading, node, KIND);
    person.phone = person.phone.take().or(phone);
    person.email = person.email.take().or(email);
}

/// What the organisation of a reference is called.
pub(super) fn organisation_name(reading: &Reading<'_>, reference: Node<'_>, from: usize, kind: &str) -> Option<String> {
    let found = reading.target(reference, from).and_then(|at| {
        let value = reading.value(at);
        let name = reading.line(Node::new(&value).get("name"), "Organization")?;
        reading.take(at);
        Some(name)
    });
    found.or_else(|| display(reading, reference, kind))
}
