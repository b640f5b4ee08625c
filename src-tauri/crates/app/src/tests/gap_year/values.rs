//! Values and what is held against them, instruments that are asked.

use chrono::{Datelike, Days, Duration, NaiveDate};
use throughline_domain::assessment::{AnswerValue, AssessmentMode, AssessmentStart, GivenAnswer};
use throughline_domain::id::{ItemId, MeasureId, MeasureLimitId};
use throughline_domain::measure::{MeasureKind, MeasureLimit};

use super::{Moment, Story, Year};

/// A value of a client's.
#[derive(Clone)]
pub(super) struct Value {
    pub(super) id: MeasureId,
    pub(super) pressure: bool,
    pub(super) at: Moment,
    /// Kilograms; of a blood pressure the upper and the lower value.
    numbers: (f64, f64),
    pub(super) answered: bool,
}

/// What weights or pressures are held against.
#[derive(Clone)]
pub(super) struct Bounds {
    id: MeasureLimitId,
    pub(super) from: NaiveDate,
    low: f64,
    high: f64,
    pub(super) goal: Option<ItemId>,
}

impl Bounds {
    /// Beyond them, by a pound being 0.45359237 kilograms.
    pub(super) fn exclude(&self, value: &Value) -> bool {
        let (first, second) = value.numbers;
        let beyond = first < self.low || first > self.high;
        beyond || (value.pressure && (second < self.low / 2.0 || second > self.high - 50.0))
    }
}

/// An instrument that was asked.
#[derive(Clone)]
pub(super) struct Asked {
    pub(super) instrument: &'static str,
    pub(super) on: NaiveDate,
    points: u32,
}

impl Asked {
    /// Four weeks later where it came to ten points or more, else a year later.
    pub(super) fn again_on(&self) -> NaiveDate {
        if self.points >= 10 { self.on + Days::new(28) } else { self.on.with_year(self.on.year() + 1).unwrap() }
    }
}

impl Year {
    /// A value is measured.
    pub(super) async fn measure(&mut self, story: &mut Story) {
        let pressure = self.chance.below(3) == 0;
        let kilograms = 55 + u32::try_from(self.chance.below(40)).unwrap();
        let (text, numbers) = if pressure {
            let (upper, lower) = (95 + self.chance.below(60), 45 + self.chance.below(50));
            let exact = |n: u64| f64::from(u32::try_from(n).unwrap());
            (format!("bp {upper}/{lower}"), (exact(upper), exact(lower)))
        } else if self.chance.below(3) == 0 {
            let pounds = kilograms * 2 + 7;
            (format!("weight {pounds} lb"), (f64::from(pounds) * 0.453_592_37, 0.0))
        } else {
            (format!("weight {kilograms} kg"), (f64::from(kilograms), 0.0))
        };
        let when = if self.chance.below(4) == 0 { " yesterday" } else { "" };
        let kept = self.desk.app.measures_keep(story.id.clone(), format!("{text}{when}")).await.unwrap().kept.remove(0);
        let at = if when.is_empty() {
            self.now()
        } else {
            (self.today - Days::new(1)).and_hms_opt(12, 0, 0).unwrap().and_utc() - self.ahead
        };
        story.values.push(Value { id: kept.measure.id, pressure, at, numbers, answered: false });
    }

    /// Somebody says what was done about a value, or that it is another client's.
    pub(super) async fn answer_value(&mut self, story: &mut Story) {
        if story.values.is_empty() {
            return;
        }
        let at = usize::try_from(self.chance.below(u64::try_from(story.values.len()).unwrap())).unwrap();
        let id = story.values[at].id.clone();
        if self.chance.below(4) == 0 {
            self.desk.app.measure_remove(id, "Another client's scale".into()).await.unwrap();
            story.values.remove(at);
        } else {
            self.desk.app.measure_answer(id, "Called Dr. Example".into()).await.unwrap();
            story.values[at].answered = true;
        }
    }

    /// Weights or pressures are held against something, from that day on, or against nothing any more.
    pub(super) async fn bound(&mut self, story: &mut Story) {
        let pressure = self.chance.below(3) == 0;
        if let Some(bounds) = story.bounds.get(&pressure).filter(|_| self.chance.below(5) == 0).cloned() {
            self.desk.app.measure_limit_remove(bounds.id, "Not followed any more".into()).await.unwrap();
            story.bounds.remove(&pressure);
            return;
        }
        // Often from the very day of a value on.
        let of_value = self.chance.of(&story.values).filter(|value| value.pressure == pressure);
        let from = match of_value.map(|value| (value.at + self.ahead).date_naive()) {
            Some(on) => on,
            None => self.today - Days::new(self.chance.below(20)),
        };
        let goal = if self.chance.below(2) == 0 { self.chance.of(&story.goals).cloned() } else { None };
        let (low, high) = if pressure {
            (100.0, 140.0)
        } else {
            (60.0, 80.0 + f64::from(u32::try_from(self.chance.below(9)).unwrap()))
        };
        let limit = MeasureLimit {
            id: MeasureLimitId::default(),
            client_id: story.id.clone(),
            kind: if pressure { MeasureKind::BloodPressure } else { MeasureKind::Weight },
            name: String::new(),
            unit: if pressure { "mm[Hg]" } else { "kg" }.into(),
            low: Some(low),
            high: Some(high),
            second_low: pressure.then_some(low / 2.0),
            second_high: pressure.then_some(high - 50.0),
            target: None,
            second_target: None,
            goal_id: goal.clone(),
            starts_on: from,
        };
        let kept = self.desk.app.measure_limit_save(limit).await.unwrap();
        story.bounds.insert(pressure, Bounds { id: kept.id, from, low, high, goal });
    }

    /// An instrument is asked, or an older form entered.
    pub(super) async fn ask(&mut self, story: &mut Story) {
        let (instrument, items) = [("phq-9", 8), ("gad-7", 7)][usize::try_from(self.chance.below(2)).unwrap()];
        let back = [0, 0, 3, 345][usize::try_from(self.chance.below(4)).unwrap()];
        let points = u32::try_from(self.chance.below(15)).unwrap();
        let on = self.today - Duration::days(back);
        let start = AssessmentStart {
            client_id: story.id.clone(),
            instrument_id: instrument.into(),
            mode: AssessmentMode::Interview,
            informant: String::new(),
            language: String::new(),
            interpreter: None,
            asked_on: on,
            part_of: None,
        };
        let id = self.desk.app.assessment_start(start).await.unwrap().assessment.id;
        let mut left = points;
        let mut given: Vec<GivenAnswer> = Vec::new();
        for item in 1..=items {
            let of_item = left.min(2 + u32::from(item == 1));
            left -= of_item;
            given.push(chosen(item, of_item));
        }
        if instrument == "phq-9" {
            given.push(chosen(9, 0));
        }
        let revision = self.desk.app.assessment_answer(id.clone(), given).await.unwrap().revision;
        self.desk.app.assessment_complete(id, revision).await.unwrap();
        story.asked.push(Asked { instrument, on, points });
    }
}

fn chosen(item: u32, points: u32) -> GivenAnswer {
    GivenAnswer { link_id: item.to_string(), value: Some(AnswerValue::Choice { code: points.to_string() }) }
}
