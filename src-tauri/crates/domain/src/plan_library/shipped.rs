//! The library shipped with the program, and a practice's own entries over it.

use std::sync::LazyLock;

use super::{LibraryNeed, PlanLibrary, read};

/// Name and text of each file.
macro_rules! files {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../data/plan-library/", $name, ".json")))),*]
    };
}

/// The shipped files, one a domain of life, in the order shown. A test compares the list with the folder.
pub const SHIPPED_FILES: &[(&str, &str)] = files![
    "physical",
    "mental",
    "cognitive",
    "psychosocial",
    "functional",
    "environmental",
    "caregiver",
    "financial-legal",
    "safety",
];

static SHIPPED: LazyLock<PlanLibrary> = LazyLock::new(|| {
    // A test reads every shipped file; one that cannot be read is left out, and the rest still works.
    let needs = SHIPPED_FILES.iter().filter_map(|(_, text)| read(text).ok()).flat_map(|library| library.needs);
    PlanLibrary { needs: needs.collect(), edited: Vec::new() }
});

impl PlanLibrary {
    /// The library shipped with the program.
    #[must_use]
    pub fn shipped() -> &'static Self {
        &SHIPPED
    }

    /// This library with a practice's entries over it: one with the identifier of an entry here stands in
    /// its place, the others follow. Entries taken out of use stay, marked as hidden.
    #[must_use]
    pub fn with(&self, practice: Vec<LibraryNeed>) -> Self {
        let mut needs = self.needs.clone();
        let edited = practice.iter().map(|need| need.id.clone()).collect();
        for need in practice {
            match needs.iter_mut().find(|other| other.id == need.id) {
                Some(place) => *place = need,
                None => needs.push(need),
            }
        }
        Self { needs, edited }
    }

    /// The need of this identifier.
    #[must_use]
    pub fn need(&self, id: &str) -> Option<&LibraryNeed> {
        self.needs.iter().find(|need| need.id == id)
    }
}
