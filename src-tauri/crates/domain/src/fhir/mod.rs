//! From a FHIR R4 file to what the record keeps.
