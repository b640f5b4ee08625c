//! Text of another system's, made fit to be shown: no control characters, no code system's marks,
//! and no more of it than a screen can hold.

use crate::letters::capitalised;
use unicode_normalization::char::is_combining_mark;

/// Characters kept of a text that stands on one line: a name, a role, a payer.
pub const LINE_LIMIT: usize = 300;
/// Characters kept of running text: a goal, a note. More is a document, not an entry of a plan.
pub const PROSE_LIMIT: usize = 20_000;

/// A cleaned text, and what cleaning had to do.
pub(super) struct Cleaned {
    pub(super) text: String,
    pub(super) was_cut: bool,
    pub(super) was_malformed: bool,
}

/// Takes out what cannot be shown and cuts to `limit` characters. Line ends become spaces where
/// `one_line` is set.
pub(super) fn clean(text: &str, limit: usize, one_line: bool) -> Cleaned {
    let mut kept = String::with_capacity(text.len().min(limit * 4));
    let (mut count, mut was_cut, mut was_malformed) = (0, false, false);
    let mut joined = false;
    for character in text.trim().chars() {
        let character = match character {
            '\r' => continue,
            '\n' | '\u{2028}' | '\u{2029}' if !one_line => '\n',
            '\n' | '\u{2028}' | '\u{2029}' | '\t' | '\u{a0}' => ' ',
            // Overriding marks can make text read as what it is not; the isolates and plain marks
            // that right-to-left scripts need stay. U+FEFF and the noncharacters show as nothing.
            '\u{202a}'..='\u{202e}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => {
                was_malformed = true;
                continue;
            }
            c if c.is_control() => {
                was_malformed = true;
                continue;
            }
            '\u{fffd}' => {
                was_malformed = true;
                '\u{fffd}'
            }
            c => c,
        };
        if one_line && character == ' ' && kept.ends_with(' ') {
            continue;
        }
        if count >= limit {
            was_cut = true;
            // A letter is never parted from its marks, nor an emoji from what it is joined with;
            // but a heap of marks is no letter.
            let belongs = joined
                || is_combining_mark(character)
                || matches!(character, '\u{200d}' | '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}');
            if !belongs || count >= limit + 16 {
                break;
            }
        }
        joined = character == '\u{200d}';
        kept.push(character);
        count += 1;
    }
    kept.truncate(kept.trim_end().len());
    Cleaned { text: kept, was_cut, was_malformed }
}

/// The kinds by which SNOMED CT closes a fully specified name: "Migraine (disorder)".
const SEMANTIC_TAGS: &[&str] = &[
    "disorder",
    "finding",
    "procedure",
    "regime/therapy",
    "situation",
    "observable entity",
    "person",
    "record artifact",
    "qualifier value",
    "substance",
    "product",
    "medicinal product",
    "medicinal product form",
    "clinical drug",
    "physical object",
    "event",
    "environment",
    "environment / location",
    "body structure",
    "morphologic abnormality",
    "organism",
    "social concept",
    "assessment scale",
    "staging scale",
    "tumor staging",
    "context-dependent category",
    "life style",
    "occupation",
    "religion/philosophy",
    "ethnic group",
    "racial group",
    "attribute",
    "specimen",
    "administrative concept",
    "navigational concept",
    "function",
    "cell",
    "cell structure",
    "physical force",
];

/// Parts a SNOMED CT name from its kind: `("Migraine", Some("disorder"))`.
pub(super) fn without_tag(name: &str) -> (&str, Option<&str>) {
    let parted = name.trim_end().strip_suffix(')').and_then(|rest| rest.rsplit_once(" ("));
    match parted {
        Some((name, tag)) if SEMANTIC_TAGS.contains(&tag) && !name.trim().is_empty() => (name.trim_end(), Some(tag)),
        _ => (name, None),
    }
}

/// A program's own name for something, in words: `Gets_Ear_Infection` is "Gets ear infection".
pub(super) fn humanised(text: &str) -> String {
    if text.contains(' ') || !text.contains('_') {
        return text.to_owned();
    }
    capitalised(&text.replace('_', " ").to_lowercase())
}

/// UCUM units as people write them. Others stay as they are.
pub(super) fn readable_unit(unit: &str) -> String {
    match unit {
        "mm[Hg]" => "mmHg",
        "[lb_av]" => "lb",
        "{score}" | "{Score}" | "1" => "",
        other => other,
    }
    .to_owned()
}
