//! What may be an instrument: names, texts and references. Scales and circles are checked beside.

mod bands;
mod circles;
mod conditions;

use std::collections::{HashMap, HashSet};

use super::{Condition, FlagRule, Instrument, Instruments, Item, ItemType, Scale, Tier};
use crate::data_file::{DataFault, DataFileFault, LONGEST_ID, well_formed_id};

pub(crate) use conditions::condition_faults;

/// Items of one instrument, at most: twice the longest comprehensive assessment.
const MOST_ITEMS: usize = 500;
/// Options of an item, elements of any other list.
const MOST_ELEMENTS: usize = 100;
/// Groups within groups.
const DEEPEST: usize = 8;
/// Characters of a text.
const LONGEST: usize = 4_000;
/// Digits after the point.
const MOST_DECIMALS: u32 = 3;
/// Units of the longest time until an instrument is asked again.
const LONGEST_WAIT: u32 = 1_200;

/// Everything that is wrong with an instrument by itself. Whether the others it names are there,
/// [`unknown_instruments`] says.
#[must_use]
pub fn faults(instrument: &Instrument) -> Vec<DataFileFault> {
    let mut found = Found { instrument, items: HashMap::new(), faults: Vec::new() };
    found.head();
    let mut count = 0;
    instrument.each_item(&mut |_| count += 1);
    if count > MOST_ITEMS {
        found.add("item", DataFault::TooMany);
        return found.faults;
    }
    found.items(&instrument.items, 1);
    found.scoring();
    for (at, flag) in instrument.flags.iter().enumerate() {
        found.flag(at, flag);
    }
    for rule in &instrument.repeat {
        if !(1..=LONGEST_WAIT).contains(&rule.every) {
            found.add("repeat", DataFault::OutOfRange);
        }
        found.texts("repeat", &[&rule.why], &[&rule.source]);
        if let Some(when) = &rule.when {
            found.condition("repeat", when);
        }
    }
    // Circles are looked for only among names that are there.
    if found.faults.is_empty() {
        found.faults.extend(circles::circles(instrument));
    }
    found.faults
}

/// Instruments it offers next, or beside it, that there are none of.
#[must_use]
pub fn unknown_instruments(instrument: &Instrument, all: &Instruments) -> Vec<DataFileFault> {
    let known = |id: &str| id == instrument.id || all.newest(id).is_some();
    let mut faults = Vec::new();
    for flag in &instrument.flags {
        if flag.offer.as_ref().is_some_and(|id| !known(id)) {
            faults.push(DataFileFault::new(format!("flags.{}", flag.id), DataFault::UnknownInstrument));
        }
    }
    instrument.each_item(&mut |item| {
        if item.instruments.iter().any(|id| !known(id)) {
            faults.push(DataFileFault::new(format!("item {}", item.link_id), DataFault::UnknownInstrument));
        }
    });
    faults
}

/// Letters, digits, hyphens, points and underscores: what a `linkId` and an option's code may be made of.
/// Keys of suggestions are made of them, so that they hold none of `=`, `,`, `;` and `|`.
fn well_formed_code(code: &str) -> bool {
    let inside = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_' | '/');
    !code.is_empty() && code.len() <= LONGEST_ID && code.chars().all(inside)
}

struct Found<'a> {
    instrument: &'a Instrument,
    items: HashMap<&'a str, &'a Item>,
    faults: Vec<DataFileFault>,
}

impl<'a> Found<'a> {
    fn add(&mut self, entry: impl Into<String>, fault: DataFault) {
        self.faults.push(DataFileFault::new(entry, fault));
    }

    fn check(&mut self, broken: bool, entry: &str, fault: DataFault) {
        if broken {
            self.add(entry, fault);
        }
    }

    /// The required texts are there, and none is too long.
    fn texts(&mut self, entry: &str, required: &[&str], optional: &[&str]) {
        self.check(required.iter().any(|text| text.trim().is_empty()), entry, DataFault::EmptyText);
        let long = |text: &&str| text.len() > LONGEST && text.chars().count() > LONGEST;
        self.check(required.iter().chain(optional).any(long), entry, DataFault::TooMany);
    }

    fn condition(&mut self, entry: &str, condition: &Condition) {
        for fault in condition_faults(self.instrument, condition) {
            self.add(entry, fault);
        }
    }

    fn head(&mut self) {
        let it = self.instrument;
        self.check(!well_formed_id(&it.id), "id", DataFault::MalformedId);
        self.check(it.version == 0, "version", DataFault::OutOfRange);
        for (entry, text) in
            [("title", &it.title), ("shortTitle", &it.short_title), ("topic", &it.topic), ("licence", &it.licence)]
        {
            self.texts(entry, &[text], &[]);
        }
        self.check(it.tier == Tier::ShipTextAttribution && it.notice.trim().is_empty(), "notice", DataFault::EmptyText);
        self.texts("notice", &[], &[&it.notice]);
        self.texts("stem", &[], &[&it.stem, &it.recall_period, &it.guidance, &it.scoring.missing]);
        for (entry, texts) in [("sources", &it.sources), ("toBeConfirmed", &it.to_be_confirmed)] {
            self.check(texts.len() > MOST_ELEMENTS, entry, DataFault::TooMany);
            for text in texts {
                self.texts(entry, &[text], &[]);
            }
        }
        let lists = [it.flags.len(), it.repeat.len(), it.scoring.scales.len(), it.scoring.triage.len()];
        self.check(lists.iter().any(|length| *length > MOST_ELEMENTS), "scoring", DataFault::TooMany);
        let nothing = it.items.is_empty() && it.scoring.scales.is_empty();
        self.check(nothing, "item", DataFault::NoOptions);
    }

    fn items(&mut self, items: &'a [Item], depth: usize) {
        if depth > DEEPEST {
            self.add("item", DataFault::TooMany);
            return;
        }
        for item in items {
            self.item(item);
            self.items(&item.items, depth + 1);
        }
    }

    fn item(&mut self, item: &'a Item) {
        let entry = format!("item {}", item.link_id);
        let entry = entry.as_str();
        self.check(!well_formed_code(&item.link_id), entry, DataFault::MalformedId);
        let new = self.items.insert(&item.link_id, item).is_none();
        self.check(!new, entry, DataFault::DuplicateId);
        self.texts(entry, &[&item.text], &[&item.unit, &item.category, &item.hint]);
        let group = item.item_type == ItemType::Group;
        self.check(!group && !item.items.is_empty(), entry, DataFault::WrongShape);
        self.options(entry, item);
        self.numbers(entry, item);
        if let Some(condition) = &item.enable_when {
            self.condition(entry, condition);
        }
    }

    fn options(&mut self, entry: &str, item: &Item) {
        let chosen = matches!(item.item_type, ItemType::Choice | ItemType::Multiple | ItemType::YesNo);
        self.check(chosen && item.options.is_empty(), entry, DataFault::NoOptions);
        self.check(!chosen && !item.options.is_empty(), entry, DataFault::WrongShape);
        self.check(item.options.len() > MOST_ELEMENTS, entry, DataFault::TooMany);
        let mut codes = HashSet::new();
        for option in &item.options {
            self.check(!well_formed_code(&option.code), entry, DataFault::MalformedId);
            self.check(!codes.insert(option.code.as_str()), entry, DataFault::DuplicateId);
            self.texts(entry, &[&option.label], &[]);
            self.check(option.points.is_some_and(|points| points.abs() > 1e6), entry, DataFault::OutOfRange);
            self.check(option.exclusive && item.item_type != ItemType::Multiple, entry, DataFault::WrongShape);
        }
        let yes_and_no = codes.len() == 2 && codes.contains("yes") && codes.contains("no");
        self.check(item.item_type == ItemType::YesNo && !yes_and_no, entry, DataFault::UnknownOption);
    }

    fn numbers(&mut self, entry: &str, item: &Item) {
        let number = item.item_type == ItemType::Number;
        let said = item.min.is_some() || item.max.is_some() || item.decimals > 0;
        self.check(said && !number, entry, DataFault::WrongShape);
        self.check(
            matches!((item.min, item.max), (Some(min), Some(max)) if min > max),
            entry,
            DataFault::RangeReversed,
        );
        self.check(item.decimals > MOST_DECIMALS, entry, DataFault::OutOfRange);
        let huge = |value: Option<f64>| value.is_some_and(|value| value.abs() > 1e9);
        self.check(huge(item.min) || huge(item.max) || huge(item.hidden_points), entry, DataFault::OutOfRange);
        self.check(item.weight == 0.0 || item.weight.abs() > 1e6, entry, DataFault::OutOfRange);
    }

    fn scoring(&mut self) {
        let scoring = &self.instrument.scoring;
        let mut ids = HashSet::new();
        for scale in &scoring.scales {
            let entry = format!("scoring.scales.{}", scale.id);
            self.check(!well_formed_id(&scale.id), &entry, DataFault::MalformedId);
            self.check(!ids.insert(scale.id.as_str()), &entry, DataFault::DuplicateId);
            self.texts(&entry, &[&scale.label], &[&scale.unit]);
            self.scale(&entry, scale);
        }
        let mut ids = HashSet::new();
        for triage in &scoring.triage {
            let entry = format!("scoring.triage.{}", triage.id);
            self.check(!well_formed_id(&triage.id), &entry, DataFault::MalformedId);
            self.check(!ids.insert(triage.id.as_str()), &entry, DataFault::DuplicateId);
            self.texts(&entry, &[&triage.label], &[]);
            self.condition(&entry, &triage.when);
        }
        if let Some(positive) = &scoring.positive {
            self.condition("scoring.positive", positive);
        }
        self.check(scoring.cutoffs.len() > MOST_ELEMENTS, "scoring.cutoffs", DataFault::TooMany);
        for cutoff in &scoring.cutoffs {
            self.texts("scoring.cutoffs", &[&cutoff.label], &[]);
        }
        if let Some(change) = &scoring.meaningful_change {
            let entry = "scoring.meaningfulChange";
            self.check(change.points <= 0.0 || scoring.scales.is_empty(), entry, DataFault::OutOfRange);
            self.texts(entry, &[&change.source], &[]);
        }
    }

    fn scale(&mut self, entry: &str, scale: &Scale) {
        self.check(scale.items.len() > MOST_ITEMS || scale.bands.len() > MOST_ELEMENTS, entry, DataFault::TooMany);
        let mut seen = HashSet::new();
        for link in &scale.items {
            match self.items.get(link.as_str()).copied() {
                None => self.add(entry, DataFault::UnknownItem),
                Some(_) if !seen.insert(link.as_str()) => self.add(entry, DataFault::DuplicateId),
                Some(item) => self.scored(item),
            }
        }
        for band in &scale.bands {
            self.texts(&format!("{entry}.bands"), &[&band.label], &[]);
            if let Some(when) = &band.when {
                self.condition(&format!("{entry}.bands"), when);
            }
        }
        for fault in bands::faults(scale, &self.items) {
            self.add(if fault.in_bands { format!("{entry}.bands") } else { entry.to_owned() }, fault.fault);
        }
    }

    /// Every answer of a scored item gives points, also of one that may not be asked.
    fn scored(&mut self, item: &Item) {
        let entry = format!("item {}", item.link_id);
        let choice = matches!(item.item_type, ItemType::Choice | ItemType::YesNo);
        let mute = if choice {
            item.options.iter().any(|option| option.points.is_none())
        } else {
            crate::scoring::raw_range(item).is_none()
        };
        let unturnable = item.reverse && item.item_type == ItemType::Number && item.max.is_none();
        self.check(mute || unturnable, &entry, DataFault::NoPoints);
        let conditional = conditional(&self.instrument.items, &item.link_id, false).unwrap_or(false);
        self.check(conditional && item.hidden_points.is_none(), &entry, DataFault::HiddenPoints);
    }

    fn flag(&mut self, at: usize, flag: &FlagRule) {
        let entry = format!("flags.{}", flag.id);
        self.check(!well_formed_id(&flag.id), &entry, DataFault::MalformedId);
        let twice = self.instrument.flags[..at].iter().any(|other| other.id == flag.id);
        self.check(twice, &entry, DataFault::DuplicateId);
        self.texts(&entry, &[&flag.title], &[&flag.source]);
        self.check(flag.actions.len() > MOST_ELEMENTS, &entry, DataFault::TooMany);
        for action in &flag.actions {
            self.texts(&entry, &[action], &[]);
        }
        self.condition(&entry, &flag.when);
    }
}

/// Has the item, or a group around it, a condition? None: it is not among these.
fn conditional(items: &[Item], link_id: &str, around: bool) -> Option<bool> {
    items.iter().find_map(|item| {
        let here = around || item.enable_when.is_some();
        if item.link_id == link_id { Some(here) } else { conditional(&item.items, link_id, here) }
    })
}
