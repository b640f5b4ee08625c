//! Discharges, and what is done about the steps that follow.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Days, Duration, NaiveDate, Utc, Weekday};
use throughline_domain::check_in::{CheckInKind, CheckInOutcome, CheckInState};
use throughline_domain::discharge::{Complexity, Discharge, Lace};
use throughline_domain::id::DischargeId;

use super::{Story, Year};

/// A stay that ended.
#[derive(Clone)]
pub(super) struct Stay {
    pub(super) id: DischargeId,
    on: NaiveDate,
    high: bool,
    mental: bool,
    community: bool,
    removed: bool,
    /// Where it was entered: so much is the wall clock there ahead of UTC.
    ahead: Duration,
    pub(super) steps: BTreeMap<&'static str, Step>,
    /// When nobody was reached about it.
    tried: Vec<DateTime<Utc>>,
}

/// What was done about a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// On that day.
    Done(NaiveDate),
    /// It was not.
    Closed,
}

/// Federal holidays on weekdays, as the government's calendar has them.
const HOLIDAYS: [(i32, u32, u32); 14] = [
    (2026, 11, 26),
    (2026, 12, 25),
    (2027, 1, 1),
    (2027, 1, 18),
    (2027, 2, 15),
    (2027, 5, 31),
    (2027, 6, 18),
    (2027, 7, 5),
    (2027, 9, 6),
    (2027, 10, 11),
    (2027, 11, 11),
    (2027, 11, 25),
    (2027, 12, 24),
    (2027, 12, 31),
];

/// The second working day after a day.
fn second_working_day(after: NaiveDate) -> NaiveDate {
    let works = |day: &NaiveDate| {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
            && !HOLIDAYS.contains(&(day.year(), day.month(), day.day()))
    };
    after.iter_days().skip(1).filter(works).nth(1).unwrap()
}

/// Which step a rule of the program's makes.
fn slot_of(rule: &str) -> &'static str {
    match rule {
        "tcm-contact" | "facility-contact" => "contact",
        "red-flags" => "red-flags",
        "equipment" => "equipment",
        "tcm-visit-high" | "tcm-visit-moderate" => "visit",
        "tcm-medicines" | "facility-medicines" => "medicines",
        "fuh-7" => "seven",
        "fuh-30" => "thirty",
        "tcm-period-end" => "end",
        other => panic!("nobody foresaw {other}"),
    }
}

impl Stay {
    /// What is to be done, and by when.
    fn asked(&self) -> Vec<(&'static str, NaiveDate)> {
        let later = |days| self.on + Days::new(days);
        let soon = second_working_day(self.on);
        if !self.community {
            return vec![("contact", soon), ("medicines", later(7))];
        }
        let visit = later(if self.high { 7 } else { 14 });
        let medicines = match self.steps.get("visit") {
            Some(Step::Done(on)) if *on >= self.on => visit.min(*on),
            _ => visit,
        };
        let mut asked = vec![
            ("contact", soon),
            ("red-flags", soon),
            ("equipment", soon),
            ("visit", visit),
            ("medicines", medicines),
            ("end", later(29)),
        ];
        if self.mental {
            asked.extend([("seven", later(7)), ("thirty", later(30))]);
        }
        asked
    }

    /// What waits, and by when it is to be done.
    pub(super) fn waiting(&self) -> Vec<(&'static str, NaiveDate)> {
        if self.removed {
            return Vec::new();
        }
        self.asked().into_iter().filter(|(slot, _)| !self.steps.contains_key(slot)).collect()
    }

    /// It ended on that day or later, and something waits.
    pub(super) fn waits_since(&self, day: NaiveDate) -> bool {
        self.on >= day && !self.waiting().is_empty()
    }

    /// The first day that counts for a step.
    fn counts_from(&self, slot: &str) -> NaiveDate {
        let days = match slot {
            "contact" if self.community => 1,
            "seven" | "thirty" => 1,
            "end" => 25,
            _ => 0,
        };
        self.on + Days::new(days)
    }

    /// The day it was where it was entered.
    fn day_of(&self, at: DateTime<Utc>) -> NaiveDate {
        (at + self.ahead).date_naive()
    }

    /// Two attempts at least half an hour apart, from the day after on, stand for reaching somebody.
    fn tried_enough(&self) -> bool {
        let mut counted: Vec<_> =
            self.tried.iter().filter(|at| self.day_of(**at) >= self.counts_from("contact")).collect();
        counted.sort();
        let first = counted.first().copied();
        self.community && first.is_some_and(|first| counted.iter().any(|at| **at - *first >= Duration::minutes(30)))
    }
}

impl Year {
    /// Somebody came home, it was entered wrongly, or it was another client.
    pub(super) async fn discharge(&mut self, story: &mut Story) {
        let running = story.stays.iter().filter(|stay| !stay.removed).count();
        let back = Days::new(self.chance.below(4));
        if running == 0 || self.chance.below(2) == 0 {
            let stay = Stay {
                id: DischargeId::default(),
                on: self.today - back,
                high: self.chance.below(2) == 0,
                mental: self.chance.below(3) == 0,
                community: self.chance.below(5) > 0,
                removed: false,
                ahead: self.ahead,
                steps: BTreeMap::new(),
                tried: Vec::new(),
            };
            let kept = self.desk.app.discharge_save(entry(story, &stay)).await.unwrap();
            story.stays.push(Stay { id: kept.discharge.id, ..stay });
            return;
        }
        let at = usize::try_from(self.chance.below(u64::try_from(story.stays.len()).unwrap())).unwrap();
        if story.stays[at].removed {
            return;
        }
        if self.chance.below(6) == 0 {
            let id = story.stays[at].id.clone();
            self.desk.app.discharge_remove(id, "Another client".into()).await.unwrap();
            story.stays[at].removed = true;
            return;
        }
        let mut stay = story.stays[at].clone();
        stay.on = stay.on - Days::new(self.chance.below(2));
        stay.high = self.chance.below(2) == 0;
        self.desk.app.discharge_save(entry(story, &stay)).await.unwrap();
        story.stays[at] = stay;
    }

    /// Something is done about a step.
    pub(super) async fn step(&mut self, story: &mut Story) {
        let open: Vec<_> = story.stays.iter().enumerate().filter(|(_, stay)| !stay.waiting().is_empty()).collect();
        let Some((at, _)) = self.chance.of(&open).copied() else { return };
        let view = self.desk.app.discharge_get(story.stays[at].id.clone()).await.unwrap();
        let asked: Vec<_> = view
            .steps
            .iter()
            .filter(|step| step.check_in.state == CheckInState::Open && step.opens_on <= self.today)
            .collect();
        let Some(step) = self.chance.of(&asked).copied() else { return };
        let (slot, id, now) = (slot_of(&step.rule), step.check_in.id.clone(), self.now());
        let stay = &story.stays[at];
        let here = stay.day_of(now).min(self.today);
        let on = stay.counts_from(slot).max(here - Days::new(self.chance.below(3)));
        let reaching = slot == "contact";
        let outcome = match self.chance.below(8) {
            0 => CheckInOutcome::NotPossible { reason: "Moved away".into() },
            1 => CheckInOutcome::Snooze { until: here + Days::new(9), reason: Some("At her sister's".into()) },
            2..=4 if reaching => CheckInOutcome::NoAnswer,
            5 if reaching && here >= stay.counts_from(slot) => CheckInOutcome::Reached,
            _ if on <= here => CheckInOutcome::Done { on: Some(on), remark: Some("As agreed".into()) },
            _ => return,
        };
        let days_ago = stay.day_of(now) > on;
        let noon = on.and_hms_opt(12, 0, 0).unwrap().and_utc() - stay.ahead;
        let today_there = stay.day_of(now);
        self.desk.app.check_in_answer(id.clone(), outcome.clone()).await.unwrap();
        let stay = &mut story.stays[at];
        match outcome {
            CheckInOutcome::NoAnswer => {
                stay.tried.push(now);
                if stay.tried_enough() {
                    stay.steps.insert(slot, Step::Closed);
                }
                story.spoke(now, false, Some(id.0));
            }
            CheckInOutcome::Reached => {
                stay.steps.insert(slot, Step::Done(today_there));
                story.spoke(now, true, Some(id.0));
            }
            CheckInOutcome::Done { .. } => {
                stay.steps.insert(slot, Step::Done(on));
                // Who was seen within seven days was seen within thirty.
                if slot == "seven" && on >= stay.counts_from("thirty") {
                    stay.steps.entry("thirty").or_insert(Step::Done(on));
                }
                if reaching {
                    story.spoke(if days_ago { noon } else { now }, true, Some(id.0));
                }
            }
            CheckInOutcome::NotPossible { .. } => {
                stay.steps.insert(slot, Step::Closed);
            }
            _ => {}
        }
    }

    /// The stay and step a check-in stands for; none where it is another check-in.
    pub(super) async fn step_named(&self, story: &Story, check_in: &str) -> Option<(usize, &'static str)> {
        for (at, stay) in story.stays.iter().enumerate() {
            if stay.removed {
                continue;
            }
            let view = self.desk.app.discharge_get(stay.id.clone()).await.unwrap();
            if let Some(step) = view.steps.iter().find(|step| step.check_in.id.as_str() == check_in) {
                return Some((at, slot_of(&step.rule)));
            }
        }
        None
    }
}

/// The step a series stands for, and after which discharge.
pub(super) fn step_of(kind: &CheckInKind) -> Option<(&DischargeId, &'static str)> {
    let CheckInKind::DischargeStep { discharge_id, rule } = kind else { return None };
    Some((discharge_id, slot_of(rule)))
}

fn entry(story: &Story, stay: &Stay) -> Discharge {
    Discharge {
        id: stay.id.clone(),
        client_id: story.id.clone(),
        episode_id: Some(story.episode.clone()),
        from_place: "Imaginary General Hospital".into(),
        to_place: "Home".into(),
        to_community: stay.community,
        admitted_on: None,
        discharged_on: stay.on,
        reason: "Heart failure".into(),
        lace: Lace::default(),
        complexity: if stay.high { Complexity::High } else { Complexity::Moderate },
        mental_health: stay.mental,
        source: None,
    }
}
