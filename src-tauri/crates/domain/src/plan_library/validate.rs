//! What may be a plan library.

use std::collections::HashSet;

use super::{LibraryGoal, LibraryNeed, PlanLibrary};
use crate::data_file::{DataFault, DataFileFault, well_formed_id};
use crate::instrument::{Instruments, condition_faults};

/// The most needs of a library, goals of a need, and interventions of a goal.
const MOST: [usize; 3] = [2_000, 20, 20];
/// Characters of the longest text.
const LONGEST: usize = 2_000;
/// Days of the longest time to a goal: ten years.
const LONGEST_WAIT: u32 = 3_650;

/// Everything that is wrong with a library by itself. The entry is the identifier of need, goal or intervention.
#[must_use]
pub fn faults(library: &PlanLibrary) -> Vec<DataFileFault> {
    let mut found = Faults::default();
    if library.needs.len() > MOST[0] {
        found.add("needs", DataFault::TooMany);
    }
    for need in &library.needs {
        found.need(need);
    }
    found.faults
}

/// What screens name that there is not: instruments, items, options, scales, flags.
#[must_use]
pub fn validate(library: &PlanLibrary, instruments: &Instruments) -> Vec<DataFileFault> {
    let mut found = Vec::new();
    for need in &library.needs {
        for screen in &need.screens {
            match instruments.newest(&screen.instrument) {
                None => found.push(DataFileFault::new(&need.id, DataFault::UnknownInstrument)),
                Some(instrument) => {
                    let faults = condition_faults(instrument, &screen.when);
                    found.extend(faults.into_iter().map(|fault| DataFileFault::new(&need.id, fault)));
                }
            }
        }
    }
    found.dedup();
    found
}

#[derive(Default)]
struct Faults<'a> {
    faults: Vec<DataFileFault>,
    needs: HashSet<&'a str>,
    goals: HashSet<&'a str>,
    interventions: HashSet<&'a str>,
}

impl<'a> Faults<'a> {
    fn add(&mut self, entry: &str, fault: DataFault) {
        self.faults.push(DataFileFault::new(entry, fault));
    }

    fn id(&mut self, id: &str, new: bool) {
        if !well_formed_id(id) {
            self.add(id, DataFault::MalformedId);
        } else if !new {
            self.add(id, DataFault::DuplicateId);
        }
    }

    /// The texts are there where they must be, and none is too long.
    fn texts(&mut self, entry: &str, required: &[&str], optional: &[&str]) {
        if required.iter().any(|text| text.trim().is_empty()) {
            self.add(entry, DataFault::EmptyText);
        }
        if required.iter().chain(optional).any(|text| text.chars().count() > LONGEST) {
            self.add(entry, DataFault::TooMany);
        }
    }

    fn need(&mut self, need: &'a LibraryNeed) {
        let new = self.needs.insert(&need.id);
        self.id(&need.id, new);
        let optional = [need.category.as_str(), &need.mitigation, &need.back_up_plan, &need.source];
        self.texts(&need.id, &[&need.statement, &need.clinical_text], &optional);
        if need.settings.is_empty() {
            self.add(&need.id, DataFault::NoOptions);
        }
        if need.goals.len() > MOST[1] {
            self.add(&need.id, DataFault::TooMany);
        }
        for goal in &need.goals {
            self.goal(goal);
        }
    }

    fn goal(&mut self, goal: &'a LibraryGoal) {
        let new = self.goals.insert(&goal.id);
        self.id(&goal.id, new);
        self.texts(&goal.id, &[&goal.client_words, &goal.measure, &goal.target], &[&goal.unit]);
        if !(1..=LONGEST_WAIT).contains(&goal.due_days) {
            self.add(&goal.id, DataFault::OutOfRange);
        }
        if goal.interventions.len() > MOST[2] {
            self.add(&goal.id, DataFault::TooMany);
        }
        for intervention in &goal.interventions {
            let new = self.interventions.insert(&intervention.id);
            self.id(&intervention.id, new);
            let texts = [intervention.what.as_str(), &intervention.responsible, &intervention.frequency];
            self.texts(&intervention.id, &texts, &[]);
        }
    }
}
