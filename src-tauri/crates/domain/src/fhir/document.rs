//! What is in a file: an index over its resources, none of them built yet, and how they name each other.
//!
//! **Keys.** A row's key must be the same whenever the same system sends the same thing again, and
//! must never be shared by two systems: a chart that opens for the wrong client is the worst that an
//! import can do. So a resource is known by
//! 1. its absolute `fullUrl` (`https://…/Patient/1`), without a version; else
//! 2. type and UUID (`Patient/6f1c…`), from a `urn:uuid:` address or from an id that no other system
//!    would make by chance (a UUID, or 20 characters and more); else
//! 3. type and id, which is *weak*: `Patient/1` is in every example file. A weak key only counts
//!    together with the patient it belongs to, and a patient's own weak key only together with a
//!    digest of who the patient is; else
//! 4. type and a digest of the resource's text.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use super::fault::{FhirFault, Limits};
use super::{history, scan, version};

/// Resource types that become rows or are looked up from rows. All others are counted, not read.
const READ: &[&str] = &[
    "Patient",
    "RelatedPerson",
    "Practitioner",
    "PractitionerRole",
    "Organization",
    "Location",
    "CareTeam",
    "Coverage",
    "CarePlan",
    "Goal",
    "Condition",
    "AllergyIntolerance",
    "MedicationRequest",
    "MedicationStatement",
    "Medication",
    "Encounter",
    "Observation",
    "QuestionnaireResponse",
    "ServiceRequest",
    "Task",
    "Appointment",
    "CommunicationRequest",
    "NutritionOrder",
    "DeviceRequest",
    "RequestGroup",
    "VisionPrescription",
];

const OWN_NAMES: [&str; 4] = ["resourceType", "id", "contained", "entry"];
const PEEKED: [&str; OWN_NAMES.len() + version::TELLING.len()] = {
    let mut names = [""; OWN_NAMES.len() + version::TELLING.len()];
    let mut at = 0;
    while at < names.len() {
        names[at] = if at < OWN_NAMES.len() { OWN_NAMES[at] } else { version::TELLING[at - OWN_NAMES.len()] };
        at += 1;
    }
    names
};

/// Bundles within bundles are opened this deep: a searchset of documents is two.
const MAX_NESTED_BUNDLES: usize = 4;

/// One resource of the file, unread.
pub(super) struct Resource<'a> {
    /// Its type.
    pub(super) kind: &'static str,
    /// What it is known by; see the module's words on keys.
    pub(super) key: String,
    /// The key only counts together with the patient's.
    pub(super) is_weak: bool,
    /// The resource it is contained in.
    pub(super) container: Option<usize>,
    full_url: Option<String>,
    updated: String,
    text: &'a str,
}

/// Whose a resource is.
pub(super) enum Subject {
    /// This resource's.
    Target(usize),
    /// Somebody's who is not in the file.
    Unknown,
    /// It does not say.
    Missing,
}

/// A file, indexed.
pub(super) struct Document<'a> {
    resources: Vec<Resource<'a>>,
    by_kind: HashMap<&'static str, Vec<usize>>,
    targets: HashMap<String, usize>,
    /// How many of each type the file holds, contained ones not counted.
    pub(super) found: BTreeMap<String, i32>,
    /// Types of resources that were there twice.
    pub(super) doubled: Vec<&'static str>,
    /// Entries that hold no resource that could be told.
    pub(super) unreadable: i32,
    entries: usize,
}

impl<'a> Document<'a> {
    pub(super) fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, FhirFault> {
        if bytes.len() > limits.max_bytes {
            return Err(FhirFault::TooLarge { limit: limits.max_bytes });
        }
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let text = std::str::from_utf8(bytes).map_err(|error| {
            let before = String::from_utf8_lossy(bytes.get(..error.valid_up_to()).unwrap_or_default());
            let line = before.matches('\n').count() + 1;
            FhirFault::NotJson { line, column: before.rsplit('\n').next().unwrap_or_default().chars().count() + 1 }
        })?;
        let members = scan::members(text, &PEEKED).map_err(|error| {
            // A wrong type is told before the rest is looked at; what is not even JSON goes first.
            match serde_json::from_str::<serde::de::IgnoredAny>(text) {
                Err(syntax) => not_json(text, &syntax),
                Ok(_) if error.is_data() => FhirFault::NotFhir,
                Ok(_) => not_json(text, &error),
            }
        })?;
        let mut document = Self {
            resources: Vec::new(),
            by_kind: HashMap::new(),
            targets: HashMap::new(),
            found: BTreeMap::new(),
            doubled: Vec::new(),
            unreadable: 0,
            entries: 0,
        };
        if resource_type(&members).is_none() {
            return Err(FhirFault::NotFhir);
        }
        document.take(None, text, &members, limits, 0)?;
        Ok(document)
    }

    /// How many resources the file holds.
    pub(super) fn found_total(&self) -> usize {
        self.found.values().map(|count| usize::try_from(*count).unwrap_or(0)).sum()
    }

    /// The resources of a type, in the order of the file.
    pub(super) fn of(&self, kind: &str) -> &[usize] {
        self.by_kind.get(kind).map_or(&[], Vec::as_slice)
    }

    pub(super) fn resource(&self, at: usize) -> Option<&Resource<'a>> {
        self.resources.get(at)
    }

    /// Reads one resource. `None` where no JSON reader could: nested too deeply, a number out of range.
    pub(super) fn value(&self, at: usize) -> Option<(Value, bool)> {
        let text = self.resource(at)?.text;
        match serde_json::from_str(text) {
            Ok(value) => Some((value, false)),
            Err(_) => Some((serde_json::from_str(&without_lone_surrogates(text)?).ok()?, true)),
        }
    }

    /// The resource that `reference`, written in resource `from`, names.
    pub(super) fn target(&self, reference: &str, from: usize) -> Option<usize> {
        let source = self.resource(from)?;
        if let Some(inner) = reference.strip_prefix('#') {
            let root = source.container.unwrap_or(from);
            return if inner.is_empty() { Some(root) } else { self.targets.get(&format!("{root}#{inner}")).copied() };
        }
        let reference = unversioned(reference);
        if reference.contains(':') {
            let exact = self.targets.get(normal_url(reference).as_ref());
            return exact.copied().or_else(|| {
                // An absolute address of something the file gives without one.
                let relative = last_two(reference)?;
                let found = *self.targets.get(relative)?;
                let has_own = self.resource(found)?.full_url.as_deref().is_some_and(|url| url.starts_with("http"));
                (!has_own).then_some(found)
            });
        }
        let base = source
            .full_url
            .as_deref()
            .filter(|url| url.starts_with("http"))
            .and_then(|url| url.strip_suffix(last_two(url)?));
        base.and_then(|base| self.targets.get(&format!("{base}{reference}")))
            .or_else(|| self.targets.get(reference))
            .copied()
    }

    /// Whose a resource is.
    pub(super) fn subject(&self, at: usize) -> Subject {
        let text = self.resource(at).map_or("", |resource| resource.text);
        let Ok(members) = scan::members(text, &["subject", "patient", "beneficiary"]) else { return Subject::Missing };
        let Some(subject) = members.into_iter().flatten().next() else { return Subject::Missing };
        let reference = scan::members(subject, &["reference"]).ok().and_then(|[reference]| scan::string(reference?));
        reference.and_then(|reference| self.target(reference.trim(), at)).map_or(Subject::Unknown, Subject::Target)
    }

    fn take(
        &mut self,
        full_url: Option<&str>,
        text: &'a str,
        members: &[Option<&'a str>; PEEKED.len()],
        limits: &Limits,
        depth: usize,
    ) -> Result<(), FhirFault> {
        let Some(kind) = resource_type(members) else {
            self.unreadable += 1;
            return Ok(());
        };
        version::check(&kind, members.get(OWN_NAMES.len()..).unwrap_or_default())?;
        let [_, id, contained, entry, ..] = *members;
        if kind == "Bundle" {
            if depth >= MAX_NESTED_BUNDLES {
                self.unreadable += 1;
                return Ok(());
            }
            return entry.map_or(Ok(()), |entries| self.open_bundle(entries, limits, depth));
        }
        *self.found.entry(kind.clone()).or_default() += 1;
        let Some(kind) = READ.iter().find(|read| **read == kind) else { return Ok(()) };
        if *kind == "Observation" && !history::may_be_a_measure(text) {
            return Ok(());
        }
        let id = id.and_then(scan::string).filter(|id| !id.is_empty() && id.len() <= 128);
        let updated = updated(members);
        let Some(at) = self.index(kind, full_url, id.as_deref(), None, updated, text) else { return Ok(()) };
        if let Some(contained) = contained {
            self.take_contained(contained, at);
        }
        Ok(())
    }

    fn open_bundle(&mut self, entries: &'a str, limits: &Limits, depth: usize) -> Result<(), FhirFault> {
        let mut fault = None;
        let read = scan::items(entries, &mut |entry| {
            self.entries += 1;
            if self.entries > limits.max_entries {
                fault = Some(FhirFault::TooManyEntries { limit: limits.max_entries });
                return false;
            }
            let Ok([full_url, resource]) = scan::members(entry, &["fullUrl", "resource"]) else {
                self.unreadable += 1;
                return true;
            };
            let Some(resource) = resource else { return true };
            let Ok(members) = scan::members(resource, &PEEKED) else {
                self.unreadable += 1;
                return true;
            };
            let full_url = full_url.and_then(scan::string);
            match self.take(full_url.as_deref(), resource, &members, limits, depth + 1) {
                Ok(()) => true,
                Err(found) => {
                    fault = Some(found);
                    false
                }
            }
        });
        match (fault, read) {
            (Some(fault), _) => Err(fault),
            (None, Err(_)) => Err(FhirFault::NotFhir),
            (None, Ok(())) => Ok(()),
        }
    }

    fn take_contained(&mut self, contained: &'a str, container: usize) {
        // A contained resource is of its container's version, and may itself contain nothing.
        let _not_an_array = scan::items(contained, &mut |text| {
            let Ok([kind, id]) = scan::members(text, &["resourceType", "id"]) else { return true };
            let kind = kind.and_then(scan::string);
            if let Some(kind) = READ.iter().find(|read| Some(**read) == kind.as_deref()) {
                let id = id.and_then(scan::string).unwrap_or_default();
                self.index(kind, None, Some(id.trim_start_matches('#')), Some(container), String::new(), text);
            }
            true
        });
    }

    /// Puts a resource into the index; `None` where it is there already.
    fn index(
        &mut self,
        kind: &'static str,
        full_url: Option<&str>,
        id: Option<&str>,
        container: Option<usize>,
        updated: String,
        text: &'a str,
    ) -> Option<usize> {
        let full_url =
            full_url.map(|url| normal_url(unversioned(url.trim())).into_owned()).filter(|url| !url.is_empty());
        let by_type = id.map(|id| format!("{kind}/{id}"));
        let identity = match container {
            Some(container) => id.map(|id| format!("{container}#{id}")),
            None => full_url.clone().or_else(|| by_type.clone()),
        };
        // One address for two types of thing is a fault of the file, but no repetition.
        let twin = identity.as_ref().and_then(|identity| self.targets.get(identity)).copied();
        if let Some(twin) = twin.and_then(|twin| self.resources.get_mut(twin)).filter(|twin| twin.kind == kind) {
            self.doubled.push(kind);
            // Of two versions of one thing, as a history holds, the newer one counts.
            if twin.updated < updated {
                twin.text = text;
                twin.updated = updated;
            }
            return None;
        }
        let at = self.resources.len();
        let (key, is_weak) = match container.and_then(|container| self.resources.get(container)) {
            Some(container) => (format!("{}#{}", container.key, id.unwrap_or_default()), container.is_weak),
            None => key(kind, full_url.as_deref(), id, text),
        };
        if container.is_none() {
            if let Some(by_type) = by_type {
                self.targets.entry(by_type).or_insert(at);
            }
            if let Some(id) = id.filter(|id| is_uuid(id)) {
                self.targets.entry(format!("urn:uuid:{}", id.to_lowercase())).or_insert(at);
            }
        }
        if let Some(identity) = identity {
            self.targets.entry(identity).or_insert(at);
        }
        self.by_kind.entry(kind).or_default().push(at);
        self.resources.push(Resource { kind, key, is_weak, container, full_url, updated, text });
        Some(at)
    }
}

fn not_json(text: &str, error: &serde_json::Error) -> FhirFault {
    let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
    // The parser counts bytes; a person counts characters.
    let before = line.as_bytes().get(..error.column().saturating_sub(1)).unwrap_or(line.as_bytes());
    FhirFault::NotJson { line: error.line().max(1), column: String::from_utf8_lossy(before).chars().count() + 1 }
}

fn resource_type(members: &[Option<&str>; PEEKED.len()]) -> Option<String> {
    let [kind, ..] = members;
    let kind = kind.and_then(scan::string)?;
    let is_type = kind.len() <= 64
        && kind.starts_with(|c: char| c.is_ascii_uppercase())
        && kind.bytes().all(|b| b.is_ascii_alphabetic());
    is_type.then_some(kind)
}

fn updated(members: &[Option<&str>; PEEKED.len()]) -> String {
    let [_, _, _, _, meta, ..] = members;
    let found = meta.and_then(|meta| scan::members(meta, &["lastUpdated"]).ok());
    found.and_then(|[updated]| scan::string(updated?)).unwrap_or_default()
}

fn key(kind: &str, full_url: Option<&str>, id: Option<&str>, text: &str) -> (String, bool) {
    if let Some(url) = full_url {
        if url.starts_with("http") {
            return (url.to_owned(), false);
        }
        if let Some((_, name)) = url.strip_prefix("urn:").and_then(|rest| rest.split_once(':')) {
            return (format!("{kind}/{name}"), false);
        }
    }
    match id {
        Some(id) if is_uuid(id) || id.len() >= 20 => (format!("{kind}/{}", id.to_lowercase()), false),
        Some(id) => (format!("{kind}/{id}"), true),
        None => (format!("{kind}/~{:016x}", digest(text)), false),
    }
}

/// A digest that is the same on every machine and in every version: FNV-1a, 64 bits. Not for secrets.
pub(super) fn digest(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn is_uuid(id: &str) -> bool {
    id.len() == 36 && uuid::Uuid::try_parse(id).is_ok()
}

fn unversioned(url: &str) -> &str {
    url.split_once("/_history/").map_or(url, |(url, _)| url).trim_end_matches('/')
}

fn normal_url(url: &str) -> Cow<'_, str> {
    if url.starts_with("urn:uuid:") { Cow::Owned(url.to_lowercase()) } else { Cow::Borrowed(url) }
}

fn last_two(url: &str) -> Option<&str> {
    let (before, _) = url.rsplit_once('/')?;
    let start = before.rfind('/').map_or(0, |slash| slash + 1);
    url.get(start..)
}

/// The text with every half of a surrogate pair, as cut-off emoji leave them, replaced by U+FFFD.
fn without_lone_surrogates(text: &str) -> Option<String> {
    let unit = |at: usize| -> Option<u16> {
        let escape = text.get(at..at + 6)?.strip_prefix("\\u")?;
        u16::from_str_radix(escape, 16).ok()
    };
    let mut repaired = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(slash) = text.get(at..)?.find('\\').map(|found| at + found) {
        repaired.push_str(text.get(at..slash)?);
        let (length, keep) = match unit(slash) {
            Some(0xd800..=0xdbff) if matches!(unit(slash + 6), Some(0xdc00..=0xdfff)) => (12, true),
            Some(0xd800..=0xdfff) => (6, false),
            // Any other escape: the slash and what it escapes.
            _ => (1 + text.get(slash + 1..)?.chars().next().map_or(0, char::len_utf8), true),
        };
        repaired.push_str(if keep { text.get(slash..slash + length)? } else { "\\ufffd" });
        at = slash + length;
    }
    repaired.push_str(text.get(at..)?);
    Some(repaired)
}
