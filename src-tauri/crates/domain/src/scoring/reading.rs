//! A form being read: its items in one row, its answers beside them, and what conditions say of it.
//!
//! Everything is worked out when it is first asked for and then kept, so that the order of items and
//! conditions in the file does not matter. A circle (which the loader refuses) reads as unknown.

use super::Scored;
use super::points::{points, rounded};
use super::truth::Truth;
use crate::assessment::{AnswerValue, ClientFacts};
use crate::assessment_rules::{counts, says_nothing};
use crate::client::ClinicalSex;
use crate::instrument::{BandSign, Condition, Instrument, Item, Method, Scale};

/// What is worked out once.
#[derive(Debug, Clone, Copy)]
enum Memo<T> {
    New,
    /// It is being worked out: asked for again, it rests on itself.
    Busy,
    Known(T),
}

pub(crate) struct Entry<'a> {
    pub(crate) item: &'a Item,
    pub(crate) parent: Option<usize>,
    pub(crate) answer: Option<&'a AnswerValue>,
    asked: Memo<Truth>,
    points: Memo<Option<f64>>,
}

impl Entry<'_> {
    /// Answered with declined or not asked.
    pub(crate) fn withheld(&self) -> bool {
        matches!(self.answer, Some(AnswerValue::Declined | AnswerValue::NotAsked))
    }
}

/// Which triage holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Triaged {
    Not,
    Open,
    As(usize),
}

/// How an item stands to a condition.
enum Standing<'a> {
    Hidden,
    Open,
    Declined,
    Given(&'a AnswerValue),
}

pub(crate) struct Reading<'a> {
    pub(crate) instrument: &'a Instrument,
    sex: Option<ClinicalSex>,
    pub(crate) entries: Vec<Entry<'a>>,
    /// Places of `entries` in the order of their links.
    by_link: Vec<usize>,
    scales: Vec<Memo<Option<f64>>>,
    positive: Memo<Truth>,
    triage: Memo<Triaged>,
    flags: Vec<Memo<Truth>>,
}

impl<'a> Reading<'a> {
    /// The instrument with these answers. An answer that does not fit its item counts as none.
    pub(crate) fn of(
        instrument: &'a Instrument,
        answers: impl IntoIterator<Item = (&'a str, &'a AnswerValue)>,
        facts: &ClientFacts,
    ) -> Self {
        let mut entries = Vec::with_capacity(instrument.items.len());
        lay_out(&instrument.items, None, &mut entries);
        let mut by_link: Vec<usize> = (0..entries.len()).collect();
        by_link.sort_by(|a, b| link(&entries, *a).cmp(link(&entries, *b)));
        let mut reading = Self {
            instrument,
            sex: facts.sex.filter(|sex| *sex != ClinicalSex::Unknown),
            by_link,
            entries,
            scales: vec![Memo::New; instrument.scoring.scales.len()],
            positive: Memo::New,
            triage: Memo::New,
            flags: vec![Memo::New; instrument.flags.len()],
        };
        for (link_id, value) in answers {
            if let Some(at) = reading.find(link_id) {
                let entry = &mut reading.entries[at];
                entry.answer = (!says_nothing(value) && counts(entry.item, value)).then_some(value);
            }
        }
        reading
    }

    /// Takes the value of a scale as given: a total from a form elsewhere.
    pub(crate) fn set_scale(&mut self, at: usize, value: Option<f64>) {
        if let Some(scale) = self.scales.get_mut(at) {
            *scale = Memo::Known(value);
        }
    }

    /// Takes results as they were frozen, instead of working them out again.
    pub(crate) fn frozen(mut self, scored: &Scored) -> Self {
        for (at, scale) in self.instrument.scoring.scales.iter().enumerate() {
            let value = scored.scales.iter().find(|frozen| frozen.id == scale.id).and_then(|frozen| frozen.value);
            self.set_scale(at, value);
        }
        self.positive = Memo::Known(scored.positive.into());
        if let Some(result) = &scored.triage
            && let Some(at) = self.instrument.scoring.triage.iter().position(|triage| triage.id == result.id)
        {
            self.triage = Memo::Known(Triaged::As(at));
        }
        for (at, rule) in self.instrument.flags.iter().enumerate() {
            self.flags[at] = Memo::Known(scored.flags.iter().any(|flag| flag.id == rule.id).into());
        }
        self
    }

    /// The place of an item.
    pub(crate) fn find(&self, link_id: &str) -> Option<usize> {
        let at = self.by_link.binary_search_by(|at| link(&self.entries, *at).cmp(link_id)).ok()?;
        self.by_link.get(at).copied()
    }

    /// Is the item asked? Its own condition and those of the groups around it.
    pub(crate) fn asked(&mut self, at: usize) -> Truth {
        match self.entries[at].asked {
            Memo::Known(truth) => return truth,
            Memo::Busy => return Truth::Unknown,
            Memo::New => self.entries[at].asked = Memo::Busy,
        }
        let around = self.entries[at].parent.map_or(Truth::True, |parent| self.asked(parent));
        let own = self.entries[at].item.enable_when.as_ref();
        let truth = match own {
            Some(condition) if around != Truth::False => around.and(self.holds(condition)),
            _ => around,
        };
        self.entries[at].asked = Memo::Known(truth);
        truth
    }

    /// Is the item on the form now? An answer given stays in sight until a condition says that it is
    /// not asked: taking another answer back must not hide it, nor a flag that rests on it.
    pub(crate) fn visible(&mut self, at: usize) -> bool {
        match self.asked(at) {
            Truth::True => true,
            Truth::Unknown => self.entries[at].answer.is_some(),
            Truth::False => false,
        }
    }

    fn standing(&mut self, at: usize) -> Standing<'a> {
        if self.asked(at) == Truth::False {
            return Standing::Hidden;
        }
        match self.entries[at].answer {
            None | Some(AnswerValue::NotAsked) => Standing::Open,
            Some(AnswerValue::Declined) => Standing::Declined,
            Some(value) => Standing::Given(value),
        }
    }

    /// Does the condition hold?
    pub(crate) fn holds(&mut self, condition: &'a Condition) -> Truth {
        match condition {
            Condition::All(parts) => {
                let mut truth = Truth::True;
                for part in parts {
                    truth = truth.and(self.holds(part));
                    if truth == Truth::False {
                        break;
                    }
                }
                truth
            }
            Condition::Any(parts) => {
                let mut truth = Truth::False;
                for part in parts {
                    truth = truth.or(self.holds(part));
                    if truth == Truth::True {
                        break;
                    }
                }
                truth
            }
            Condition::Not(part) => !self.holds(part),
            Condition::Answer(test) => self.of_item(&test.item, |value| match value {
                AnswerValue::Choice { code } => test.is.contains(code).into(),
                AnswerValue::Choices { codes } => codes.iter().any(|code| test.is.contains(code)).into(),
                _ => Truth::Unknown,
            }),
            Condition::Number(test) => self.of_item(&test.item, |value| match value {
                AnswerValue::Number { value } => within(*value, test.at_least, test.at_most).into(),
                _ => Truth::Unknown,
            }),
            Condition::Declined(item) => match self.find(item).map(|at| self.standing(at)) {
                Some(Standing::Declined) => Truth::True,
                Some(Standing::Given(_) | Standing::Hidden) => Truth::False,
                Some(Standing::Open) | None => Truth::Unknown,
            },
            Condition::Count(test) => {
                let (mut reached, mut open) = (0_u32, 0_u32);
                for item in &test.items {
                    if reached >= test.at_least {
                        break;
                    }
                    match self.find(item).map(|at| (self.asked(at), self.points(at))) {
                        Some((_, Some(points))) => reached += u32::from(points >= test.points_at_least),
                        Some((Truth::False, None)) => {}
                        _ => open += 1,
                    }
                }
                if reached >= test.at_least {
                    Truth::True
                } else if reached.saturating_add(open) < test.at_least {
                    Truth::False
                } else {
                    Truth::Unknown
                }
            }
            Condition::Score(test) => self
                .place_of_scale(&test.scale)
                .and_then(|at| self.value(at))
                .map(|value| within(value, test.at_least, test.at_most))
                .into(),
            Condition::Sex(sexes) => match self.sex {
                None if sexes.contains(&ClinicalSex::Unknown) => Truth::True,
                sex => sex.map(|sex| sexes.contains(&sex)).into(),
            },
            Condition::Positive(wanted) => self.positive().known().map(|positive| positive == *wanted).into(),
            Condition::Flag(id) => {
                self.instrument.flags.iter().position(|flag| flag.id == *id).map_or(Truth::Unknown, |at| self.flag(at))
            }
            Condition::Triage(ids) => match self.triage() {
                Triaged::As(at) => ids.contains(&self.instrument.scoring.triage[at].id).into(),
                Triaged::Not => Truth::False,
                Triaged::Open => Truth::Unknown,
            },
        }
    }

    fn of_item(&mut self, item: &str, test: impl FnOnce(&'a AnswerValue) -> Truth) -> Truth {
        match self.find(item).map(|at| self.standing(at)) {
            Some(Standing::Given(value)) => test(value),
            Some(Standing::Hidden) => Truth::False,
            Some(Standing::Open | Standing::Declined) | None => Truth::Unknown,
        }
    }

    pub(crate) fn place_of_scale(&self, id: &str) -> Option<usize> {
        self.instrument.scoring.scales.iter().position(|scale| scale.id == id)
    }

    /// The places of the items a scale counts.
    pub(crate) fn items_of_scale(&self, at: usize) -> Vec<usize> {
        let items = self.instrument.scoring.scales.get(at).map_or(&[][..], |scale| &scale.items);
        items.iter().filter_map(|item| self.find(item)).collect()
    }

    /// What an item adds to a scale; none: it keeps the scale from having a value.
    pub(crate) fn points(&mut self, at: usize) -> Option<f64> {
        if let Memo::Known(points) = self.entries[at].points {
            return points;
        }
        let asked = self.asked(at);
        let entry = &mut self.entries[at];
        let points = match asked {
            // Not kept: what rests on itself reads as unknown only from within.
            Truth::Unknown => return None,
            Truth::False => entry.item.hidden_points,
            Truth::True => entry.answer.and_then(|answer| points(entry.item, answer)),
        };
        entry.points = Memo::Known(points);
        points
    }

    /// The value of a scale; none: an item it needs has none.
    pub(crate) fn value(&mut self, at: usize) -> Option<f64> {
        match self.scales.get(at)? {
            Memo::Known(value) => return *value,
            Memo::Busy => return None,
            Memo::New => self.scales[at] = Memo::Busy,
        }
        let scale = &self.instrument.scoring.scales[at];
        let value = self.add_up(scale).map(|sum| rounded(sum, scale.decimals));
        self.scales[at] = Memo::Known(value);
        value
    }

    fn add_up(&mut self, scale: &'a Scale) -> Option<f64> {
        let items = match scale.method {
            Method::Sum => scale.items.as_slice(),
            Method::Value => scale.items.get(..1)?,
        };
        if items.is_empty() {
            return None;
        }
        let mut sum = 0.0;
        for item in items {
            sum += self.find(item).and_then(|at| self.points(at))?;
        }
        Some(sum)
    }

    /// The place of the band the value of a scale lies in. Tables stand in the order of the file: the
    /// first whose condition holds counts, and none while an earlier one might.
    pub(crate) fn band(&mut self, at: usize) -> Option<usize> {
        let value = self.value(at)?;
        let scale = &self.instrument.scoring.scales[at];
        for (place, band) in scale.bands.iter().enumerate() {
            match band.when.as_ref().map_or(Truth::True, |when| self.holds(when)) {
                Truth::False => {}
                Truth::Unknown => return None,
                Truth::True => {
                    if within(value, Some(band.min), band.max) {
                        return Some(place);
                    }
                }
            }
        }
        None
    }

    /// Is the screen positive? Where the instrument does not say when: by the triage, or else by the
    /// band of the first scale.
    pub(crate) fn positive(&mut self) -> Truth {
        match self.positive {
            Memo::Known(truth) => return truth,
            Memo::Busy => return Truth::Unknown,
            Memo::New => self.positive = Memo::Busy,
        }
        let scoring = &self.instrument.scoring;
        let truth = if let Some(condition) = &scoring.positive {
            self.holds(condition)
        } else if !scoring.triage.is_empty() {
            match self.triage() {
                Triaged::As(at) => sign(scoring.triage[at].sign),
                Triaged::Not => Truth::False,
                Triaged::Open => Truth::Unknown,
            }
        } else {
            self.band(0).map_or(Truth::Unknown, |at| sign(scoring.scales[0].bands[at].sign))
        };
        self.positive = Memo::Known(truth);
        truth
    }

    /// The first triage that holds. Open while one before it might hold still.
    pub(crate) fn triage(&mut self) -> Triaged {
        match self.triage {
            Memo::Known(triaged) => return triaged,
            Memo::Busy => return Triaged::Open,
            Memo::New => self.triage = Memo::Busy,
        }
        let mut triaged = Triaged::Not;
        for (at, triage) in self.instrument.scoring.triage.iter().enumerate() {
            match self.holds(&triage.when) {
                Truth::False => continue,
                Truth::Unknown => triaged = Triaged::Open,
                Truth::True => triaged = Triaged::As(at),
            }
            break;
        }
        self.triage = Memo::Known(triaged);
        triaged
    }

    /// Is the flag raised?
    pub(crate) fn flag(&mut self, at: usize) -> Truth {
        match self.flags[at] {
            Memo::Known(truth) => return truth,
            Memo::Busy => return Truth::Unknown,
            Memo::New => self.flags[at] = Memo::Busy,
        }
        let truth = self.holds(&self.instrument.flags[at].when);
        self.flags[at] = Memo::Known(truth);
        truth
    }
}

fn link<'a>(entries: &[Entry<'a>], at: usize) -> &'a str {
    &entries[at].item.link_id
}

fn lay_out<'a>(items: &'a [Item], parent: Option<usize>, into: &mut Vec<Entry<'a>>) {
    for item in items {
        into.push(Entry { item, parent, answer: None, asked: Memo::New, points: Memo::New });
        let at = into.len() - 1;
        lay_out(&item.items, Some(at), into);
    }
}

fn within(value: f64, least: Option<f64>, most: Option<f64>) -> bool {
    least.is_none_or(|least| value >= least) && most.is_none_or(|most| value <= most)
}

const fn sign(sign: BandSign) -> Truth {
    match sign {
        BandSign::Positive => Truth::True,
        BandSign::Negative => Truth::False,
        BandSign::Depends => Truth::Unknown,
    }
}
