//! Nothing rests on itself: not an item on what it hides, not a result on what it decides.

use std::collections::HashMap;

use crate::data_file::{DataFault, DataFileFault};
use crate::instrument::{Condition, Instrument, Item};

/// A fault for every place where a circle closes.
pub(super) fn circles(instrument: &Instrument) -> Vec<DataFileFault> {
    let mut graph = Graph::default();
    graph.build(instrument);
    graph.search();
    graph.closed.iter().map(|at| DataFileFault::new(graph.names[*at].clone(), DataFault::Cycle)).collect()
}

/// What can rest on something, by the name a fault gives it.
#[derive(Default)]
struct Graph {
    names: Vec<String>,
    places: HashMap<String, usize>,
    rests_on: Vec<Vec<usize>>,
    closed: Vec<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    New,
    Busy,
    Done,
}

fn item_name(link: &str) -> String {
    format!("item {link}")
}

impl Graph {
    fn node(&mut self, name: String) -> usize {
        if let Some(at) = self.places.get(&name) {
            return *at;
        }
        self.names.push(name.clone());
        self.rests_on.push(Vec::new());
        self.places.insert(name, self.names.len() - 1);
        self.names.len() - 1
    }

    fn edge(&mut self, from: usize, on: String) {
        let on = self.node(on);
        self.rests_on[from].push(on);
    }

    fn build(&mut self, instrument: &Instrument) {
        self.items(&instrument.items, None);
        let scoring = &instrument.scoring;
        for scale in &scoring.scales {
            let value = self.node(format!("scoring.scales.{}", scale.id));
            for link in &scale.items {
                self.edge(value, item_name(link));
            }
            let bands = self.node(format!("scoring.scales.{}.bands", scale.id));
            self.edge(bands, format!("scoring.scales.{}", scale.id));
            for when in scale.bands.iter().filter_map(|band| band.when.as_ref()) {
                self.condition(bands, when);
            }
        }
        let triage = self.node("scoring.triage".to_owned());
        for rule in &scoring.triage {
            self.condition(triage, &rule.when);
        }
        let positive = self.node("scoring.positive".to_owned());
        match (&scoring.positive, scoring.scales.first()) {
            (Some(condition), _) => self.condition(positive, condition),
            (None, _) if !scoring.triage.is_empty() => self.edge(positive, "scoring.triage".to_owned()),
            (None, Some(scale)) => self.edge(positive, format!("scoring.scales.{}.bands", scale.id)),
            (None, None) => {}
        }
        for flag in &instrument.flags {
            let at = self.node(format!("flags.{}", flag.id));
            self.condition(at, &flag.when);
        }
    }

    fn items(&mut self, items: &[Item], group: Option<usize>) {
        for item in items {
            let at = self.node(item_name(&item.link_id));
            self.rests_on[at].extend(group);
            if let Some(condition) = &item.enable_when {
                self.condition(at, condition);
            }
            self.items(&item.items, Some(at));
        }
    }

    fn condition(&mut self, from: usize, condition: &Condition) {
        match condition {
            Condition::All(parts) | Condition::Any(parts) => {
                for part in parts {
                    self.condition(from, part);
                }
            }
            Condition::Not(part) => self.condition(from, part),
            Condition::Answer(test) => self.edge(from, item_name(&test.item)),
            Condition::Number(test) => self.edge(from, item_name(&test.item)),
            Condition::Declined(link) => self.edge(from, item_name(link)),
            Condition::Count(test) => {
                for link in &test.items {
                    self.edge(from, item_name(link));
                }
            }
            Condition::Score(test) => self.edge(from, format!("scoring.scales.{}", test.scale)),
            Condition::Sex(_) => {}
            Condition::Positive(_) => self.edge(from, "scoring.positive".to_owned()),
            Condition::Flag(id) => self.edge(from, format!("flags.{id}")),
            Condition::Triage(_) => self.edge(from, "scoring.triage".to_owned()),
        }
    }

    fn search(&mut self) {
        let mut marks = vec![Mark::New; self.names.len()];
        for at in 0..self.names.len() {
            self.visit(at, &mut marks);
        }
        self.closed.sort_unstable();
        self.closed.dedup();
    }

    fn visit(&mut self, at: usize, marks: &mut [Mark]) {
        if marks[at] != Mark::New {
            return;
        }
        marks[at] = Mark::Busy;
        for next in self.rests_on[at].clone() {
            if marks[next] == Mark::Busy {
                self.closed.push(next);
            }
            self.visit(next, marks);
        }
        marks[at] = Mark::Done;
    }
}
