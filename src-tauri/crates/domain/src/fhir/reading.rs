//! What every mapper needs while a file is read: looking things up, cleaning what is found, and
//! counting what was odd.

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeMap, HashMap, HashSet};

use serde_json::Value;

use super::date::{FhirDate, Parsed, parse};
use super::document::{Document, Resource, Subject};
use super::node::Node;
use super::text::{LINE_LIMIT, PROSE_LIMIT, clean};
use crate::import::{ImportNotice, ImportNoticeKind, ResourceCount};

/// A patient of the file: where it stands and what its rows are keyed under.
pub(super) struct Patient {
    pub(super) at: usize,
    pub(super) key: String,
    /// Other copies of the same patient, as resources that contain one carry along.
    pub(super) copies: Vec<usize>,
}

/// How many of a kind one client can have in a file. No person has as many; a hostile file may, and
/// must not freeze the window.
pub(super) const MOST: usize = 2_000;

/// Resource types of which a file rightly holds more: they are reduced to a few rows.
const PLENTIFUL: [&str; 5] = ["Condition", "MedicationRequest", "MedicationStatement", "Encounter", "Observation"];

/// Resource types that are somebody's.
const SHARED: [&str; 12] = [
    "RelatedPerson",
    "CareTeam",
    "Coverage",
    "CarePlan",
    "Goal",
    "Condition",
    "AllergyIntolerance",
    "MedicationRequest",
    "MedicationStatement",
    "Encounter",
    "Observation",
    "QuestionnaireResponse",
];

/// The reading of one file.
pub(super) struct Reading<'a> {
    document: &'a Document<'a>,
    notices: RefCell<BTreeMap<(ImportNoticeKind, String), i32>>,
    taken: RefCell<HashSet<usize>>,
    extra: RefCell<BTreeMap<&'static str, (i32, i32)>>,
    shares: RefCell<HashMap<(usize, &'static str), Vec<usize>>>,
    subjects: Vec<(&'static str, usize, Subject)>,
    roles: OnceCell<HashMap<usize, usize>>,
}

impl<'a> Reading<'a> {
    pub(super) fn new(document: &'a Document<'a>) -> Self {
        let reading = Self {
            document,
            notices: RefCell::default(),
            taken: RefCell::default(),
            extra: RefCell::default(),
            shares: RefCell::default(),
            subjects: SHARED
                .into_iter()
                .flat_map(|kind| document.of(kind).iter().map(move |at| (kind, *at, document.subject(*at))))
                .collect(),
            roles: OnceCell::new(),
        };
        for kind in &document.doubled {
            reading.note(ImportNoticeKind::DuplicateId, kind);
        }
        for _ in 0..document.unreadable {
            reading.note(ImportNoticeKind::MissingRequired, "Bundle.entry");
        }
        reading
    }

    /// The counts and notices, when all is read.
    pub(super) fn finish(self) -> (Vec<ResourceCount>, Vec<ImportNotice>) {
        let mut taken = BTreeMap::<&str, i32>::new();
        for resource in self.taken.borrow().iter().filter_map(|at| self.document.resource(*at)) {
            if resource.container.is_none() {
                *taken.entry(resource.kind).or_default() += 1;
            }
        }
        let of_file = self.document.found.iter().map(|(resource, found)| ResourceCount {
            resource: resource.clone(),
            found: *found,
            taken: taken.get(resource.as_str()).copied().unwrap_or(0),
        });
        let extra = self.extra.borrow();
        let of_parts = extra.iter().map(|(part, (found, taken))| ResourceCount {
            resource: (*part).to_owned(),
            found: *found,
            taken: *taken,
        });
        let resources = of_file.chain(of_parts).collect();
        let notices = self.notices.borrow();
        let notices = notices
            .iter()
            .map(|((kind, resource), count)| ImportNotice { kind: *kind, resource: resource.clone(), count: *count })
            .collect();
        (resources, notices)
    }

    pub(super) fn note(&self, kind: ImportNoticeKind, resource: &str) {
        *self.notices.borrow_mut().entry((kind, resource.to_owned())).or_default() += 1;
    }

    /// Counts a resource as taken in.
    pub(super) fn take(&self, at: usize) {
        self.taken.borrow_mut().insert(at);
    }

    /// Counts parts of a resource that are reported on their own, such as a patient's identifiers.
    pub(super) fn count(&self, part: &'static str, taken: bool) {
        let mut extra = self.extra.borrow_mut();
        let (found, kept) = extra.entry(part).or_default();
        *found += 1;
        *kept += i32::from(taken);
    }

    /// The resources of a type, in the order of the file.
    pub(super) fn of(&self, kind: &str) -> &'a [usize] {
        self.document.of(kind)
    }

    pub(super) fn resource(&self, at: usize) -> Option<&'a Resource<'a>> {
        self.document.resource(at)
    }

    /// Reads a resource; notes it where that cannot be done.
    pub(super) fn value(&self, at: usize) -> Value {
        let kind = self.resource(at).map_or("", |resource| resource.kind);
        match self.document.value(at) {
            Some((value, repaired)) => {
                if repaired {
                    self.note(ImportNoticeKind::MalformedText, kind);
                }
                value
            }
            None => {
                self.note(ImportNoticeKind::MalformedText, kind);
                Value::Null
            }
        }
    }

    /// The resource a Reference element names.
    pub(super) fn target(&self, reference: Node<'_>, from: usize) -> Option<usize> {
        self.document.target(reference.get("reference").text()?, from)
    }

    /// What some resource says it is of.
    pub(super) fn subjects(&self) -> HashSet<usize> {
        self.subjects
            .iter()
            .filter_map(|(_, _, it)| if let Subject::Target(target) = it { Some(*target) } else { None })
            .collect()
    }

    /// The PractitionerRole in force of a Practitioner.
    pub(super) fn role_of(&self, practitioner: usize) -> Option<usize> {
        let roles = self.roles.get_or_init(|| {
            let mut roles = HashMap::new();
            for at in self.of("PractitionerRole") {
                let value = self.value(*at);
                let role = Node::new(&value);
                if role.get("active").truth() != Some(false)
                    && let Some(practitioner) = self.target(role.get("practitioner"), *at)
                {
                    roles.entry(practitioner).or_insert(*at);
                }
            }
            roles
        });
        roles.get(&practitioner).copied()
    }

    /// Shares the resources out among the patients. What names nobody in the file is noted, and
    /// belongs to nobody.
    pub(super) fn share_out(&self, patients: &[Patient]) {
        let owners: HashMap<usize, usize> = patients
            .iter()
            .flat_map(|patient| patient.copies.iter().chain([&patient.at]).map(|copy| (*copy, patient.at)))
            .collect();
        let mut shares = HashMap::<(usize, &'static str), Vec<usize>>::new();
        for (kind, at, subject) in &self.subjects {
            let owner = if let Subject::Target(target) = subject { owners.get(target) } else { None };
            match (owner, subject) {
                (Some(owner), _) => {
                    let share = shares.entry((*owner, kind)).or_default();
                    if share.len() < MOST || PLENTIFUL.contains(kind) {
                        share.push(*at);
                    } else {
                        self.note(ImportNoticeKind::TooMany, kind);
                    }
                }
                (None, Subject::Missing) => self.note(ImportNoticeKind::MissingRequired, kind),
                (None, _) => self.note(ImportNoticeKind::OtherPatient, kind),
            }
        }
        *self.shares.borrow_mut() = shares;
    }

    /// The resources of a type that are this patient's, read one after the other.
    pub(super) fn belonging(
        &self,
        kind: &'static str,
        patient: &Patient,
    ) -> impl Iterator<Item = (usize, Value)> + use<'_, 'a> {
        let share = self.shares.borrow().get(&(patient.at, kind)).cloned().unwrap_or_default();
        share.into_iter().map(|at| (at, self.value(at)))
    }

    /// The key of a row made from a resource, or, with `part`, from a part of it.
    pub(super) fn key(&self, patient: &Patient, at: usize, part: &str) -> String {
        let Some(resource) = self.resource(at) else { return format!("{}{part}", patient.key) };
        if resource.is_weak {
            format!("{}/{}{part}", patient.key, resource.key)
        } else {
            format!("{}{part}", resource.key)
        }
    }

    /// A date, if it is one.
    pub(super) fn date(&self, node: Node<'_>, kind: &str) -> Option<FhirDate> {
        match parse(node.text()?) {
            Parsed::Date(date) => {
                if date.is_partial() {
                    self.note(ImportNoticeKind::PartialDate, kind);
                }
                Some(date)
            }
            Parsed::Never => None,
            Parsed::Impossible => {
                self.note(ImportNoticeKind::ImpossibleDate, kind);
                None
            }
        }
    }

    /// A text for one line: a name, a role.
    pub(super) fn line(&self, node: Node<'_>, kind: &str) -> Option<String> {
        self.cleaned(node.text()?, LINE_LIMIT, true, kind)
    }

    /// Running text.
    pub(super) fn prose(&self, node: Node<'_>, kind: &str) -> Option<String> {
        self.cleaned(node.text()?, PROSE_LIMIT, false, kind)
    }

    /// As [`Self::line`], for a text that is at hand.
    pub(super) fn line_of(&self, text: &str, kind: &str) -> Option<String> {
        self.cleaned(text, LINE_LIMIT, true, kind)
    }

    /// As [`Self::prose`], for a text that is at hand.
    pub(super) fn prose_of(&self, text: &str, kind: &str) -> Option<String> {
        self.cleaned(text, PROSE_LIMIT, false, kind)
    }

    fn cleaned(&self, text: &str, limit: usize, one_line: bool, kind: &str) -> Option<String> {
        let cleaned = clean(text, limit, one_line);
        if cleaned.was_cut {
            self.note(ImportNoticeKind::TextTooLong, kind);
        }
        if cleaned.was_malformed {
            self.note(ImportNoticeKind::MalformedText, kind);
        }
        Some(cleaned.text).filter(|text| !text.is_empty())
    }
}
