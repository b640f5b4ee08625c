//! Is this R4? FHIR files seldom say so; what another version has and R4 has not tells it.
//!
//! Sources: the resource lists and changed elements of FHIR DSTU2 (1.0.2), STU3 (3.0.2), R4 (4.0.1)
//! and R5 (5.0.0). R4B (4.3.0) reads as R4: nothing the record takes differs.

use super::fault::FhirFault;
use super::scan;

/// Resource types that R4 does not have, and the version that does.
const FOREIGN_TYPES: &[(&str, &str)] = &[
    ("MedicationOrder", "DSTU2"),
    ("DiagnosticOrder", "DSTU2"),
    ("Conformance", "DSTU2"),
    ("ImagingObjectSelection", "DSTU2"),
    ("ProcedureRequest", "STU3"),
    ("ReferralRequest", "STU3"),
    ("ProcessRequest", "STU3"),
    ("ProcessResponse", "STU3"),
    ("EligibilityRequest", "STU3"),
    ("EligibilityResponse", "STU3"),
    ("DeviceComponent", "STU3"),
    ("DataElement", "STU3"),
    ("ExpansionProfile", "STU3"),
    ("ServiceDefinition", "STU3"),
    ("ImagingManifest", "STU3"),
    ("BodySite", "STU3"),
    ("Sequence", "STU3"),
    ("ActorDefinition", "R5"),
    ("ArtifactAssessment", "R5"),
    ("DeviceAssociation", "R5"),
    ("DeviceDispense", "R5"),
    ("DeviceUsage", "R5"),
    ("EncounterHistory", "R5"),
    ("FormularyItem", "R5"),
    ("GenomicStudy", "R5"),
    ("ImagingSelection", "R5"),
    ("InventoryItem", "R5"),
    ("InventoryReport", "R5"),
    ("NutritionIntake", "R5"),
    ("Permission", "R5"),
    ("RequestOrchestration", "R5"),
    ("Requirements", "R5"),
    ("TestPlan", "R5"),
    ("Transport", "R5"),
];

/// Elements that are of another version whatever they hold: resource type, element, version.
const FOREIGN_ELEMENTS: &[(&str, &str, &str)] = &[
    ("Bundle", "issues", "R5"),
    ("Encounter", "actualPeriod", "R5"),
    ("MedicationStatement", "taken", "STU3"),
    ("MedicationStatement", "wasNotTaken", "DSTU2"),
    ("Patient", "careProvider", "DSTU2"),
    ("Coverage", "bin", "DSTU2"),
];

/// Members of a resource that can tell its version. `Peek` in `document` reads them all in one pass.
pub(super) const TELLING: [&str; 14] = [
    "meta",
    "fhirVersion",
    "issues",
    "actualPeriod",
    "taken",
    "wasNotTaken",
    "careProvider",
    "bin",
    "medication",
    "clinicalStatus",
    "class",
    "lifecycleStatus",
    "status",
    "addresses",
];

/// Checks one resource. `members` are those of [`TELLING`], in its order, as slices of the text.
pub(super) fn check(resource: &str, members: &[Option<&str>]) -> Result<(), FhirFault> {
    if let Some((name, version)) = FOREIGN_TYPES.iter().find(|(name, _)| *name == resource) {
        return Err(FhirFault::WrongVersion { version, hint: name });
    }
    let member =
        |name: &str| TELLING.iter().position(|told| *told == name).and_then(|at| members.get(at).copied().flatten());
    for (of, name, version) in FOREIGN_ELEMENTS {
        if *of == resource && member(name).is_some() {
            return Err(FhirFault::WrongVersion { version, hint: name });
        }
    }
    let starts = |name: &str, mark: char| member(name).is_some_and(|text| text.starts_with(mark));
    let foreign = match resource {
        "MedicationRequest" | "MedicationStatement" if starts("medication", '{') => Some(("R5", "medication")),
        "Encounter" if starts("class", '[') => Some(("R5", "Encounter.class")),
        // A plain code up to STU3, a concept since R4.
        "Condition" | "AllergyIntolerance" if starts("clinicalStatus", '"') => Some(("STU3", "clinicalStatus")),
        "Goal" if member("lifecycleStatus").is_none() && starts("status", '"') => Some(("STU3", "Goal.status")),
        "CarePlan" if member("addresses").is_some_and(|text| text.contains("\"concept\"")) => {
            Some(("R5", "CarePlan.addresses"))
        }
        _ => None,
    };
    if let Some((version, hint)) = foreign {
        return Err(FhirFault::WrongVersion { version, hint });
    }
    if matches!(resource, "CapabilityStatement" | "ImplementationGuide" | "StructureDefinition") {
        let text = member("fhirVersion").unwrap_or_default();
        if let Some(first) = text.split('"').nth(1) {
            said(first, "fhirVersion")?;
        }
    }
    if let Some([Some(profiles)]) = member("meta").and_then(|meta| scan::members(meta, &["profile"]).ok()) {
        for profile in profiles.split('"').filter(|text| text.starts_with("http")) {
            // Only the base definitions carry FHIR's own version after the bar; others carry their own.
            if let Some((_, version)) =
                profile.strip_prefix("http://hl7.org/fhir/StructureDefinition/").and_then(|p| p.split_once('|'))
            {
                said(version, "meta.profile")?;
            }
            for version in ["1.0", "3.0", "5.0"] {
                if profile.strip_prefix("http://hl7.org/fhir/").is_some_and(|p| p.starts_with(version)) {
                    said(version, "meta.profile")?;
                }
            }
        }
    }
    Ok(())
}

fn said(version: &str, hint: &'static str) -> Result<(), FhirFault> {
    let version = match version.split('.').next() {
        Some("4") => return Ok(()),
        Some("1") => "DSTU2",
        Some("3") => "STU3",
        Some("5") => "R5",
        _ => "another version",
    };
    Err(FhirFault::WrongVersion { version, hint })
}
