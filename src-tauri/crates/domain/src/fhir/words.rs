//! The addresses and codes that reading and writing of assessments share.

/// HL7: why a value is absent.
pub(super) const ABSENT_REASON: &str = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
/// HL7 code system of that extension.
pub(super) const ASKED_DECLINED: &str = "asked-declined";
/// The same.
pub(super) const NOT_ASKED: &str = "not-asked";
/// LOINC.
pub(super) const LOINC: &str = "http://loinc.org";

/// What the canonical address of every instrument of this program begins with.
pub(super) const INSTRUMENT: &str = "urn:throughline:instrument:";

/// The canonical address of an instrument of this program. A URN: nothing is ever fetched from it.
pub(super) fn canonical(id: &str) -> String {
    format!("{INSTRUMENT}{id}")
}
