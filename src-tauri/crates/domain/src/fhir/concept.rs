//! CodeableConcept: the words to show, the code to keep, and the kind of thing SNOMED CT says it is.

use super::node::Node;
use super::reading::Reading;
use super::text::{humanised, without_tag};
use crate::import::ImportNoticeKind;

/// A concept in words and code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Concept {
    /// To be shown: text, else display, else the code itself.
    pub(super) text: String,
    /// `system|code` of the first coding that has a code.
    pub(super) code: Option<String>,
    /// SNOMED CT's kind: `disorder`, `finding`, …
    pub(super) tag: Option<String>,
}

/// Reads a CodeableConcept. Noted where it has a code but no words.
pub(super) fn concept(reading: &Reading<'_>, node: Node<'_>, kind: &str) -> Option<Concept> {
    let codings = node.get("coding");
    let coded = codings.items().find(|coding| coding.get("code").text().is_some());
    let code = coded.and_then(|coding| {
        let code = coding.get("code").text()?;
        let system = coding.get("system").text().unwrap_or_default();
        reading.line_of(&format!("{system}|{code}"), kind)
    });
    let display = codings.items().find_map(|coding| coding.get("display").text());
    let written = node.get("text").text();
    let words = match (written, display) {
        // A program's own name for it is worse than the code system's.
        (Some(written), Some(display)) if written.contains('_') && !written.contains(' ') => display.to_owned(),
        (Some(written), _) => humanised(written),
        (None, Some(display)) => display.to_owned(),
        (None, None) => {
            let code = coded.and_then(|coding| coding.get("code").text())?;
            reading.note(ImportNoticeKind::MissingDisplay, kind);
            code.to_owned()
        }
    };
    let (name, tag) = without_tag(&words);
    let tag = tag.or_else(|| without_tag(display?).1).map(str::to_owned);
    Some(Concept { text: reading.line_of(name, kind)?, code, tag })
}

/// The words of a concept, where it has any: not noted where it is only a code.
pub(super) fn concept_in_words(reading: &Reading<'_>, node: Node<'_>, kind: &str) -> Option<String> {
    let has_words = node.get("text").exists() || node.get("coding").items().any(|it| it.get("display").exists());
    if has_words { concept(reading, node, kind).map(|it| it.text) } else { None }
}

/// The code of the first coding whose system ends with `system`, or the first code where none does.
pub(super) fn code_in<'n>(node: Node<'n>, system: &str) -> Option<&'n str> {
    let codings = node.get("coding");
    let named = codings.items().find(|coding| coding.get("system").text().is_some_and(|name| name.ends_with(system)));
    named.or_else(|| codings.items().next())?.get("code").text()
}

/// What a reference shows: its display, cleaned.
pub(super) fn display(reading: &Reading<'_>, reference: Node<'_>, kind: &str) -> Option<String> {
    reading.line_of(without_tag(reference.get("display").text()?).0, kind)
}
