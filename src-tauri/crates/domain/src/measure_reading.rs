//! Measures as people type them: "bp 142/88", "weight 168 lb yesterday", "steps 4,200", "spo2 91 %".
//!
//! [`read_measures`] takes a text apart, one measure a line or between commas; [`read_measure`] reads one.
//! A value nobody can believe is refused with what would be believed; a word that was not understood is
//! named. Nothing is dropped silently.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::measure::{Breach, MeasureKind};
use crate::measure_kinds::{MeasureKindFacts, MeasureUnit, MeasuresFile, shipped};
use crate::said::{SaidIn, Token, after, in_parts, tokens};
use crate::speech::days::Toward;

/// Measures of one text, at most.
pub const MOST_MEASURES: usize = 50;
/// Characters of a custom measure's name, at most.
pub const LONGEST_NAME: usize = 60;

/// A measure as it was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct MeasureReading {
    /// What was typed.
    pub text: String,
    /// What was measured; none: nothing says so.
    pub kind: Option<MeasureKind>,
    /// What a custom measure is called, else empty.
    pub name: String,
    /// It is a custom measure that this client has no value of yet.
    pub is_new: bool,
    /// The value.
    pub value: Option<f64>,
    /// The second one: diastolic.
    pub second_value: Option<f64>,
    /// Its unit: UCUM of a known kind, of a custom measure as typed.
    pub unit: String,
    /// On which day; none: today.
    pub on: Option<NaiveDate>,
    /// At what time, where that was said.
    pub at: Option<NaiveTime>,
    /// What keeps it from being kept; empty: it can be.
    pub faults: Vec<ReadingFault>,
    /// Which of the client's limits it is beyond.
    pub breach: Option<Breach>,
}

/// What keeps a reading from being kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReadingFault {
    /// What is wrong.
    pub what: ReadingFaultKind,
    /// The words it is about, where it is about some.
    pub words: String,
    /// The least that would be believed.
    pub least: Option<f64>,
    /// The most that would be believed.
    pub most: Option<f64>,
}

text_enum! {
    /// What is wrong with a reading. The window has words for each.
    pub enum ReadingFaultKind {
        /// Nothing says what was measured.
        NoName = "no-name",
        /// No number.
        NoValue = "no-value",
        /// Blood pressure has two values.
        SecondNeeded = "second-needed",
        /// The value cannot be.
        Implausible = "implausible",
        /// The second value cannot be.
        SecondImplausible = "second-implausible",
        /// Diastolic is not below systolic.
        SecondAbove = "second-above",
        /// The day or time has not come yet.
        InFuture = "in-future",
        /// These words were not understood.
        Unread = "unread",
        /// There are more measures than are taken at once.
        TooMany = "too-many",
    }
}

/// Reads a text of several measures: a line, a semicolon, a comma before a word, or "and" begins the next.
///
/// `now` is the wall clock where the case manager is; `known` are the names of the client's custom measures.
#[must_use]
pub fn read_measures(text: &str, now: NaiveDateTime, known: &[String]) -> Vec<MeasureReading> {
    let Some(file) = shipped() else { return Vec::new() };
    let mut read: Vec<MeasureReading> = Vec::new();
    for piece in pieces(text, file) {
        if read.len() == MOST_MEASURES {
            let mut more = blank(piece);
            more.faults.push(fault(ReadingFaultKind::TooMany, ""));
            read.push(more);
            break;
        }
        read.push(read_measure(piece, now, known));
    }
    read
}

/// Where one measure ends and the next begins. A comma between digits belongs to a number.
fn pieces<'a>(text: &'a str, file: &'static MeasuresFile) -> Vec<&'a str> {
    let mut found = Vec::new();
    for line in text.split(['\n', '\r', ';']) {
        let parts = tokens(line);
        let days = SaidIn::new(line, 0..line.len(), NaiveDate::default(), Toward::Past);
        let mut from = 0;
        let mut has_number = false;
        for (at, token) in parts.iter().enumerate() {
            let next_is_word = parts.get(at + 1).is_some_and(|next| next.number.is_none());
            let parting = (token.text == "," && next_is_word) || file.and.contains(&token.text);
            // "bp 142/88, yesterday" goes on; so does "November 20, 2026".
            let names_one = || alias_at(&parts, at + 1, file).is_some() || names_a_value(&parts, &days, at + 1);
            if parting && has_number && names_one() {
                found.push(&line[from..token.start]);
                from = token.end;
                has_number = false;
            }
            has_number |= token.number.is_some();
        }
        found.push(&line[from..]);
    }
    found.into_iter().map(str::trim).filter(|piece| !piece.is_empty()).collect()
}

/// A word that is no day, and a number behind it.
fn names_a_value(parts: &[Token], days: &SaidIn<'_>, at: usize) -> bool {
    parts.get(at).is_some_and(|token| token.number.is_none() && token.text.chars().any(char::is_alphanumeric))
        && parts.get(at + 1).is_some_and(|token| token.number.is_some())
        && days.look(parts, at).is_none()
}

fn alias_at(parts: &[Token], at: usize, file: &'static MeasuresFile) -> Option<(&'static MeasureKindFacts, usize)> {
    let all = file.kinds.iter().flat_map(|facts| facts.aliases.iter().map(move |alias| (facts, alias)));
    all.filter_map(|(facts, alias)| Some((facts, after(&in_parts(alias), parts, at)?))).max_by_key(|(_, next)| *next)
}

/// Reads one measure.
#[must_use]
pub fn read_measure(text: &str, now: NaiveDateTime, known: &[String]) -> MeasureReading {
    let mut reading = blank(text);
    if let Some(file) = shipped() {
        let days = SaidIn::new(text, 0..text.len(), now.date(), Toward::Past);
        Reader { file, parts: tokens(text), days, text, now, known }.read(&mut reading);
    }
    reading
}

fn blank(text: &str) -> MeasureReading {
    MeasureReading {
        text: text.to_owned(),
        kind: None,
        name: String::new(),
        is_new: false,
        value: None,
        second_value: None,
        unit: String::new(),
        on: None,
        at: None,
        faults: Vec::new(),
        breach: None,
    }
}

fn fault(what: ReadingFaultKind, words: &str) -> ReadingFault {
    ReadingFault { what, words: words.to_owned(), least: None, most: None }
}

struct Reader<'a> {
    file: &'static MeasuresFile,
    parts: Vec<Token>,
    days: SaidIn<'a>,
    text: &'a str,
    now: NaiveDateTime,
    known: &'a [String],
}

/// A value and where it stands.
struct Found {
    value: f64,
    second: Option<f64>,
    from: usize,
    next: usize,
}

impl Reader<'_> {
    fn read(&self, reading: &mut MeasureReading) {
        let mut used = vec![false; self.parts.len()];
        let take = |used: &mut Vec<bool>, from: usize, next: usize| used[from..next].fill(true);
        let named = self.named();
        let mut facts = named.map(|(facts, from, next)| {
            take(&mut used, from, next);
            facts
        });
        let from = named.map_or(0, |(_, _, next)| next);
        let known = if facts.is_none() { self.known_name() } else { None };
        if let Some((_, from, next)) = known {
            take(&mut used, from, next);
        }
        let from = known.map_or(from, |(_, _, next)| next);
        let Some(found) = self.value(facts, from) else {
            reading.kind = facts.map(|facts| facts.kind);
            reading.faults.push(fault(
                if self.parts.is_empty() { ReadingFaultKind::NoName } else { ReadingFaultKind::NoValue },
                "",
            ));
            return;
        };
        take(&mut used, found.from, found.next);
        // "142/88" and "168 lb" say what they are without a name.
        let bare = facts.is_none() && known.is_none() && !self.has_name(&used, found.from);
        if bare {
            facts = self.file.kinds.iter().find(|facts| {
                if found.second.is_some() { facts.has_second } else { self.only_unit(facts, found.next) }
            });
        }
        let unit = self.unit(facts, found.next);
        if let Some((_, next)) = &unit {
            take(&mut used, found.next, *next);
        }
        self.when(&mut used, reading);
        reading.value = Some(found.value);
        reading.second_value = found.second;
        match facts {
            Some(facts) => self.of_kind(facts, unit.map(|(unit, _)| unit), reading),
            None => self.custom(known.map(|(name, _, _)| name), &mut used, found.from, reading),
        }
        let unread = self.unread(&used);
        if !unread.is_empty() {
            reading.faults.push(fault(ReadingFaultKind::Unread, &unread));
        }
    }

    /// The kind whose alias stands first, the longest of those that stand there.
    fn named(&self) -> Option<(&'static MeasureKindFacts, usize, usize)> {
        (0..self.parts.len()).find_map(|at| alias_at(&self.parts, at, self.file).map(|(facts, next)| (facts, at, next)))
    }

    fn known_name(&self) -> Option<(&str, usize, usize)> {
        (0..self.parts.len()).find_map(|at| {
            let all = self.known.iter().filter_map(|name| Some((name, after(&in_parts(name), &self.parts, at)?)));
            all.max_by_key(|(_, next)| *next).map(|(name, next)| (name.as_str(), at, next))
        })
    }

    fn number(&self, at: usize) -> Option<f64> {
        self.parts.get(at)?.number
    }

    /// The value: the first number behind the name that is no day and no time, else one before it.
    fn value(&self, facts: Option<&'static MeasureKindFacts>, from: usize) -> Option<Found> {
        let pair = facts.is_some_and(|facts| facts.has_second);
        let places = (from..self.parts.len()).chain(0..from);
        // Numbers of a day or time that began before them: "on Nov 20".
        let mut of_a_day = vec![false; self.parts.len()];
        for at in (0..self.parts.len()).filter(|at| self.parts[*at].number.is_none()) {
            if let Some(next) = self.said_at(at) {
                of_a_day[at..next].fill(true);
            }
        }
        let mut fallback = None;
        let mut skip_to = 0;
        for at in places {
            if at == 0 {
                skip_to = 0;
            }
            let Some(value) = self.number(at).filter(|_| at >= skip_to) else { continue };
            let stroke = self
                .parts
                .get(at + 1)
                .is_some_and(|token| token.text == "/" || self.file.between.contains(&token.text));
            let second = self.number(at + 2).filter(|_| stroke);
            if let (Some(second), Some(end)) = (second, facts.and_then(|facts| facts.out_of))
                && (second - end).abs() < f64::EPSILON
            {
                return Some(Found { value, second: None, from: at, next: at + 3 });
            }
            if let Some(second) = second.filter(|_| pair || facts.is_none()) {
                let found = Found { value, second: Some(second), from: at, next: at + 3 };
                // A day looks like a pair: "11/20".
                if believable(self.file, value, second) || !self.is_when(at) {
                    return Some(found);
                }
                fallback = fallback.or(Some(found));
                skip_to = at + 3;
                continue;
            }
            if let Some(when) = self.said_at(at) {
                skip_to = when;
                continue;
            }
            if of_a_day[at] {
                continue;
            }
            let alone = Found { value, second: None, from: at, next: at + 1 };
            if !pair {
                return Some(alone);
            }
            fallback = fallback.or(Some(alone));
        }
        fallback.filter(|found| pair || found.second.is_none())
    }

    fn said_at(&self, at: usize) -> Option<usize> {
        self.days.at(&self.parts, at).map(|said| said.next)
    }

    fn is_when(&self, at: usize) -> bool {
        self.said_at(at).is_some()
    }

    fn has_name(&self, used: &[bool], value_at: usize) -> bool {
        (0..value_at).any(|at| {
            !used[at]
                && self.parts[at].number.is_none()
                && self.parts[at].text.chars().any(char::is_alphanumeric)
                && !self.is_filler(at)
                && self.said_at(at).is_none()
        })
    }

    /// The unit behind the value belongs to this kind and to no other.
    fn only_unit(&self, facts: &MeasureKindFacts, at: usize) -> bool {
        let has = |facts: &MeasureKindFacts| unit_at(facts, &self.parts, at).is_some();
        has(facts) && self.file.kinds.iter().filter(|other| has(other)).count() == 1
    }

    fn unit(&self, facts: Option<&'static MeasureKindFacts>, at: usize) -> Option<(&'static MeasureUnit, usize)> {
        unit_at(facts?, &self.parts, at)
    }

    /// Takes the days and times among what is left.
    fn when(&self, used: &mut [bool], reading: &mut MeasureReading) {
        let mut at = 0;
        while at < self.parts.len() {
            let next = self
                .days
                .at(&self.parts, at)
                .filter(|said| said.next > at && used[at..said.next].iter().all(|used| !used));
            let Some(when) = next else {
                at += 1;
                continue;
            };
            if (reading.on.is_none() || when.day.is_none()) && (reading.at.is_none() || when.time.is_none()) {
                reading.on = reading.on.or(when.day);
                reading.at = reading.at.or(when.time);
                used[at..when.next].fill(true);
            }
            at = when.next;
        }
        let day = reading.on.unwrap_or(self.now.date());
        let late = reading.at.is_some_and(|time| day.and_time(time) > self.now);
        if day > self.now.date() || late {
            reading.faults.push(fault(ReadingFaultKind::InFuture, ""));
        }
    }

    fn of_kind(
        &self,
        facts: &'static MeasureKindFacts,
        said: Option<&'static MeasureUnit>,
        reading: &mut MeasureReading,
    ) {
        reading.kind = Some(facts.kind);
        let own = facts.units.iter().find(|unit| unit.unit == facts.unit);
        let Some(unit) = said.or(own) else { return };
        reading.unit.clone_from(&unit.unit);
        let Some(value) = reading.value else { return };
        let outside = |value: f64, least: f64, most: f64| !(least..=most).contains(&value);
        let implausible =
            |what, least, most| ReadingFault { what, words: String::new(), least: Some(least), most: Some(most) };
        if outside(value, unit.least, unit.most) {
            reading.faults.push(implausible(ReadingFaultKind::Implausible, unit.least, unit.most));
        }
        let bounds = unit.second_least.zip(unit.second_most);
        match (bounds, reading.second_value) {
            (Some(_), None) => reading.faults.push(fault(ReadingFaultKind::SecondNeeded, "")),
            (Some((least, most)), Some(second)) => {
                if outside(second, least, most) {
                    reading.faults.push(implausible(ReadingFaultKind::SecondImplausible, least, most));
                } else if second >= value && reading.faults.is_empty() {
                    reading.faults.push(fault(ReadingFaultKind::SecondAbove, ""));
                }
            }
            (None, _) => {}
        }
    }

    /// Whatever stands before the value is its name, the word behind it its unit.
    fn custom(&self, known: Option<&str>, used: &mut [bool], value_at: usize, reading: &mut MeasureReading) {
        reading.kind = Some(MeasureKind::Custom);
        let behind = (value_at + 1..self.parts.len()).find(|at| !used[*at]);
        let after_value = (value_at..self.parts.len()).find(|at| !used[*at]).filter(|at| {
            // Only what directly follows the value.
            used[value_at..*at].iter().all(|used| *used) && Some(*at) == behind && !self.is_filler(*at)
        });
        if let Some(from) = after_value {
            let mut next = from + 1;
            while next < self.parts.len() && !used[next] && self.parts[next].start == self.parts[next - 1].end {
                next += 1;
            }
            self.text[self.parts[from].start..self.parts[next - 1].end].clone_into(&mut reading.unit);
            used[from..next].fill(true);
        }
        if let Some(name) = known {
            name.clone_into(&mut reading.name);
            return;
        }
        let first = (0..value_at).find(|at| !used[*at] && !self.is_filler(*at));
        let last = (0..value_at).rev().find(|at| !used[*at] && !self.is_filler(*at));
        match first.zip(last) {
            Some((first, last)) if used[first..=last].iter().all(|used| !used) => {
                let name = &self.text[self.parts[first].start..self.parts[last].end];
                reading.name = name.chars().take(LONGEST_NAME).collect();
                reading.is_new = true;
                used[first..=last].fill(true);
            }
            _ => reading.faults.push(fault(ReadingFaultKind::NoName, "")),
        }
    }

    fn is_filler(&self, at: usize) -> bool {
        self.file.fillers.iter().any(|word| *word == self.parts[at].text)
    }

    fn unread(&self, used: &[bool]) -> String {
        let left = (0..self.parts.len()).filter(|at| !used[*at] && !self.is_filler(*at));
        left.map(|at| &self.text[self.parts[at].start..self.parts[at].end]).collect::<Vec<_>>().join(" ")
    }
}

/// Whether two values can be a pair of a kind that has two.
fn believable(file: &MeasuresFile, value: f64, second: f64) -> bool {
    let units = file.kinds.iter().filter(|facts| facts.has_second).flat_map(|facts| &facts.units);
    units.into_iter().any(|unit| {
        let seconds = unit.second_least.zip(unit.second_most);
        (unit.least..=unit.most).contains(&value)
            && seconds.is_some_and(|(least, most)| (least..=most).contains(&second))
    })
}

pub(crate) fn unit_at<'f>(facts: &'f MeasureKindFacts, parts: &[Token], at: usize) -> Option<(&'f MeasureUnit, usize)> {
    let all = facts.units.iter().flat_map(|unit| unit.words.iter().map(move |word| (unit, word)));
    all.filter_map(|(unit, word)| Some((unit, after(&in_parts(word), parts, at)?))).max_by_key(|(_, next)| *next)
}

#[cfg(test)]
mod tests;
