//! A simulated year: 120 clients, and every day something happens to some of them, as people would do it, also
//! by mistake (what is taken back), with a clock that is set wrong and in other places of the world. Week by
//! week the gaps of a third of the clients are reckoned a second time, naively, from what the record lists and
//! from what was done, with nothing of the rules: no gap may be missed and none invented.

mod events;
mod oracle;
mod stay;
mod values;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Duration, NaiveDate, Utc};
use throughline_domain::cadence::{Cadence, Ending, Pattern, Window};
use throughline_domain::check_in::{CheckInKind, CheckInSeries, SeriesStatus};
use throughline_domain::client::{Acuity, Client, Episode, EpisodeStatus};
use throughline_domain::contact::Medium;
use throughline_domain::gap::{GapDecisionKind, GapQuery, GapSeverity, GapState};
use throughline_domain::id::{ActId, ClientId, EpisodeId, ItemId, PlanId, SeriesId};

use super::{Desk, client, day};
use oracle::{Here, reckoned};

const CLIENTS: usize = 120;
const DAYS: i64 = 365;
/// How often a part of the clients is reckoned again, and how large that part is.
const EVERY: i64 = 7;
const PARTS: i64 = 3;
/// How often all of them are, and built from nothing.
const ALL_EVERY: i64 = 28;
/// How many clients something happens to on a day.
const A_DAY: u64 = 7;
/// Days spent elsewhere: the first, the last, the zone, how far its clock is ahead of UTC, and the hour of UTC at
/// which work begins. None of them has a summer time.
const ELSEWHERE: [(i64, i64, &str, i64, u32); 4] = [
    (40, 44, "Pacific/Honolulu", -600, 8),
    (118, 120, "Pacific/Kiritimati", 840, 12),
    (202, 206, "Asia/Kathmandu", 345, 18),
    (299, 301, "Pacific/Honolulu", -600, 9),
];

type Moment = DateTime<Utc>;

/// What was done to a client, as somebody who stood beside would have written it down.
#[derive(Clone, Default)]
struct Story {
    id: ClientId,
    episode: EpisodeId,
    rhythm: Option<Rhythm>,
    plan: Option<PlanId>,
    goals: Vec<ItemId>,
    /// When something was done about a goal last.
    touched: BTreeMap<ItemId, Moment>,
    /// How many changes there were to the words of goals themselves.
    reworded: u32,
    finalised: Option<Moment>,
    given: bool,
    /// The first change since it was finalised.
    changed: Option<Moment>,
    /// Contacts in order: when, whether somebody was reached, the check-in.
    contacts: Vec<(Moment, bool, Option<String>)>,
    /// The last decision on each gap: rule and subject.
    decided: BTreeMap<(String, String), (GapDecisionKind, Option<NaiveDate>, NaiveDate)>,
    stays: Vec<stay::Stay>,
    values: Vec<values::Value>,
    /// Of pressures (true) and of weights.
    bounds: BTreeMap<bool, values::Bounds>,
    asked: Vec<values::Asked>,
}

impl Story {
    /// Somebody was called, whenever it was.
    fn spoke(&mut self, at: Moment, reached: bool, check_in: Option<String>) {
        let place = self.contacts.partition_point(|(other, ..)| *other <= at);
        self.contacts.insert(place, (at, reached, check_in));
    }
}

/// A client is called every so many days.
#[derive(Clone)]
struct Rhythm {
    series: SeriesId,
    every: i64,
    grace: i64,
    starts_on: NaiveDate,
    /// The days on which it was paused, gone on with, paused…
    turns: Vec<NaiveDate>,
}

/// Rule, subject, since, how pressing, where it stands.
type Line = (String, String, NaiveDate, GapSeverity, GapState);

/// Numbers that are the same in every run (splitmix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % n
    }

    fn of<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        let n = u64::try_from(items.len()).unwrap();
        (n > 0).then(|| &items[usize::try_from(self.below(n)).unwrap()])
    }
}

struct Year {
    desk: Desk,
    chance: Chance,
    stories: Vec<Story>,
    today: NaiveDate,
    /// So much is the wall clock ahead of UTC.
    ahead: Duration,
    /// What was taken back, and what could not be.
    undone: (u32, u32),
}

fn series(story: &Story, kind: CheckInKind, pattern: Pattern, starts_on: NaiveDate, window: Window) -> CheckInSeries {
    let cadence = Cadence { pattern, starts_on, ending: Ending::Never, at: None, zone: "UTC".into(), window };
    CheckInSeries {
        id: SeriesId::default(),
        client_id: story.id.clone(),
        episode_id: Some(story.episode.clone()),
        purpose: "See how it goes".into(),
        medium: Medium::Phone,
        with_whom: None,
        cadence,
        status: SeriesStatus::Active,
        status_reason: None,
        kind,
        anchor: None,
        attempts_suffice: None,
        escalation: Vec::new(),
        source: None,
    }
}

impl Year {
    async fn begin() -> Self {
        let mut year = Self {
            desk: Desk::open().await,
            chance: Chance(4),
            stories: Vec::new(),
            today: day(0),
            ahead: Duration::zero(),
            undone: (0, 0),
        };
        for n in 0..CLIENTS {
            let mut story = Story {
                id: format!("client-{n:03}").as_str().into(),
                episode: format!("episode-{n:03}").as_str().into(),
                ..Story::default()
            };
            year.desk
                .put(&Client { id: story.id.clone(), family_name: format!("Sample {}", n % 40), ..client() })
                .await;
            let episode = Episode {
                id: story.episode.clone(),
                client_id: story.id.clone(),
                programme: "Care at home".into(),
                status: EpisodeStatus::Active,
                status_history: Vec::new(),
                acuity: Acuity::Moderate,
                case_manager: None,
                referral_source: None,
                referred_on: None,
                opened_on: Some(day(-i64::try_from(year.chance.below(20)).unwrap())),
                closed_on: None,
                closure_reason: None,
                next_review_on: (n % 5 == 0).then(|| day(100 + i64::try_from(n).unwrap())),
                source: None,
            };
            year.desk.put(&episode).await;
            if n % 6 != 5 {
                let every = [14, 21, 28, 42][n % 4];
                let grace = i32::try_from(n % 3).unwrap();
                let window = Window { grace_days: grace, ..Window::default() };
                let starts_on = day(i64::try_from(year.chance.below(20)).unwrap());
                let rhythm = series(&story, CheckInKind::Contact, Pattern::Days { every }, starts_on, window);
                let series = year.desk.app.series_save(rhythm).await.unwrap().id;
                let (every, grace) = (i64::from(every), i64::from(grace));
                story.rhythm = Some(Rhythm { series, every, grace, starts_on, turns: Vec::new() });
            }
            if n % 7 == 0 {
                let kind = CheckInKind::Assessment { instrument_id: "phq-9".into() };
                let rhythm = series(&story, kind, Pattern::Days { every: 50 }, day(30), Window::default());
                year.desk.app.series_save(rhythm).await.unwrap();
            }
            if n % 2 == 0 {
                year.bound(&mut story).await;
            }
            year.stories.push(story);
        }
        year
    }

    fn now(&self) -> Moment {
        *self.desk.clock.at.lock().unwrap()
    }

    /// It is so late, there.
    fn set(&mut self, at: Moment, zone: &str, ahead: Duration) {
        *self.desk.clock.at.lock().unwrap() = at;
        zone.clone_into(&mut self.desk.clock.zone.lock().unwrap());
        self.ahead = ahead;
        self.today = (at + ahead).date_naive();
    }

    /// No two things happen at once; midnight may pass between them.
    fn a_little_later(&mut self) {
        let mut at = self.desk.clock.at.lock().unwrap();
        *at += Duration::minutes(9);
        self.today = (*at + self.ahead).date_naive();
    }

    async fn happen(&mut self) {
        let what = self.chance.below(40);
        // Whoever came home lately is thought of before others.
        let lately: Vec<usize> = if (23..=27).contains(&what) && self.chance.below(4) > 0 {
            let came_home =
                |story: &Story| story.stays.iter().any(|stay| stay.waits_since(self.today - Duration::days(12)));
            (0..CLIENTS).filter(|n| came_home(&self.stories[*n])).collect()
        } else {
            Vec::new()
        };
        let anybody = usize::try_from(self.chance.below(u64::try_from(self.stories.len()).unwrap())).unwrap();
        let at = self.chance.of(&lately).copied().unwrap_or(anybody);
        let mut story = std::mem::take(&mut self.stories[at]);
        self.a_little_later();
        match what {
            0..=7 => self.answer(&mut story).await,
            8..=9 => self.contact(&mut story, true, true).await,
            10..=11 => self.contact(&mut story, false, false).await,
            12..=15 => self.plan(&mut story).await,
            16 => self.finalise(&mut story).await,
            17 => self.promise(&story).await,
            18..=19 => self.decide(&mut story).await,
            20 => self.sign().await,
            21..=22 => self.discharge(&mut story).await,
            23..=27 => self.step(&mut story).await,
            28..=29 => self.measure(&mut story).await,
            30..=31 => self.answer_value(&mut story).await,
            32 => self.bound(&mut story).await,
            33 => self.ask(&mut story).await,
            34 => self.pause(&mut story).await,
            35 if self.chance.below(4) == 0 => self.close(&mut story).await,
            _ => self.slip(&mut story).await,
        }
        self.stories[at] = story;
    }

    /// Something is done by mistake, and taken back.
    async fn slip(&mut self, story: &mut Story) {
        let (before, act) = (story.clone(), self.desk.last_act().await);
        match self.chance.below(12) {
            0..=1 => self.answer(story).await,
            2 => self.contact(story, true, false).await,
            3 => self.plan(story).await,
            4 => self.promise(story).await,
            5 => self.decide(story).await,
            6 => self.discharge(story).await,
            7..=8 => self.step(story).await,
            9 => self.measure(story).await,
            10 => self.answer_value(story).await,
            _ => self.pause(story).await,
        }
        let Some(only) = self.only_act_since(&act).await else { return };
        if self.desk.app.act_undo(only).await.is_ok() {
            self.undone.0 += 1;
            let now = self.now();
            let after = std::mem::replace(story, before);
            // Whoever takes back other words has looked at the goal.
            for (goal, touched) in &mut story.touched {
                if after.reworded != story.reworded && after.touched.get(goal) != Some(touched) {
                    *touched = now;
                }
            }
        } else {
            self.undone.1 += 1;
        }
    }

    /// The act that was done since, where there was one and no more.
    async fn only_act_since(&self, before: &ActId) -> Option<ActId> {
        let mut record = self.desk.app.record().await.unwrap();
        let acts = record.reader().await.unwrap().acts(None, 2).await.unwrap();
        (acts.len() == 2 && acts[1].id == *before).then(|| acts[0].id.clone())
    }

    /// What the program says of these clients.
    async fn told(&self) -> BTreeSet<(ClientId, Line)> {
        let mut all = BTreeSet::new();
        for state in GapState::ALL {
            let mut cursor = None;
            loop {
                let query = GapQuery { state: Some(*state), ..GapQuery::default() };
                let page = self.desk.app.gap_page(query, cursor, 100).await.unwrap();
                for gap in page.rows {
                    let line = (gap.key.rule, gap.key.subject_id, gap.since, gap.severity, gap.state);
                    assert!(all.insert((gap.key.client_id, line)), "a gap is there twice");
                }
                cursor = page.next;
                if cursor.is_none() {
                    break;
                }
            }
        }
        all
    }

    /// Compares what the program says of a part of the clients with what somebody finds who looks.
    async fn reckon(&self, part: impl Fn(usize) -> bool) {
        let told = self.told().await;
        let mut naive = BTreeSet::new();
        let unsigned = self.desk.app.record().await.unwrap().reader().await.unwrap().unsigned_notes(None, 10_000).await;
        let unsigned = unsigned.unwrap();
        let here = Here { today: self.today, ahead: self.ahead };
        let mut looked_at = BTreeSet::new();
        for (_, story) in self.stories.iter().enumerate().filter(|(n, _)| part(*n)) {
            for line in reckoned(&self.desk, story, &unsigned, here).await {
                naive.insert((story.id.clone(), line));
            }
            looked_at.insert(story.id.clone());
        }
        let of_part: BTreeSet<_> = told.into_iter().filter(|(id, _)| looked_at.contains(id)).collect();
        let (missed, invented): (Vec<_>, Vec<_>) =
            (naive.difference(&of_part).collect(), of_part.difference(&naive).collect());
        assert!(missed.is_empty() && invented.is_empty(), "{}: missed {missed:?}, invented {invented:?}", self.today);
    }

    /// What followed the changes one by one is what is found from nothing, and all numbers say so.
    async fn reckon_all(&self) {
        self.reckon(|_| true).await;
        let told = self.told().await;
        self.desk.app.record().await.unwrap().forget_gaps();
        assert_eq!(self.told().await, told);
        super::gaps::numbers_agree(&self.desk).await;
    }

    /// The clock is a day off for an hour: what is seen and done then is right for that day.
    async fn with_a_wrong_clock(&mut self, days: i64, part: impl Fn(usize) -> bool + Copy) {
        let (right, ahead) = (self.now(), self.ahead);
        let zone = self.desk.clock.zone.lock().unwrap().clone();
        self.set(right + Duration::days(days), &zone, ahead);
        self.desk.app.roll_forward().await.unwrap();
        self.reckon(part).await;
        for _ in 0..3 {
            let at = usize::try_from(self.chance.below(u64::try_from(self.stories.len()).unwrap())).unwrap();
            let mut story = std::mem::take(&mut self.stories[at]);
            self.a_little_later();
            match self.chance.below(4) {
                0 => self.answer(&mut story).await,
                1 => self.contact(&mut story, true, false).await,
                2 => self.measure(&mut story).await,
                _ => self.decide(&mut story).await,
            }
            self.stories[at] = story;
        }
        self.reckon(part).await;
        self.set(right + Duration::hours(1), &zone, ahead);
        self.reckon(part).await;
    }
}

#[tokio::test]
async fn no_gap_is_missed_and_none_is_invented_in_a_year() {
    let mut year = Year::begin().await;
    let mut seen = BTreeSet::new();
    for number in 0..DAYS {
        let elsewhere = ELSEWHERE.iter().find(|(from, to, ..)| (*from..=*to).contains(&number));
        let (zone, ahead, hour) = elsewhere.map_or(("UTC", 0, 8), |(.., zone, ahead, hour)| (*zone, *ahead, *hour));
        year.set(day(number).and_hms_opt(hour, 0, 0).unwrap().and_utc(), zone, Duration::minutes(ahead));
        year.desk.app.roll_forward().await.unwrap();
        let part = usize::try_from(number / EVERY % PARTS).unwrap();
        let in_part = |n: usize| n % 3 == part;
        let is_looked_at = number % EVERY == EVERY - 1 || elsewhere.is_some();
        if is_looked_at {
            // The board stands before anything happens, so that it has to follow, step by step.
            seen.extend(year.told().await.into_iter().map(|(_, line)| (line.0, line.4)));
        }
        for _ in 0..A_DAY {
            year.happen().await;
            if is_looked_at {
                year.desk.app.gap_counts().await.unwrap();
            }
        }
        if number % ALL_EVERY == ALL_EVERY - 1 {
            year.reckon_all().await;
        } else if is_looked_at {
            year.reckon(in_part).await;
        }
        if number % 33 == 32 {
            year.with_a_wrong_clock(if number % 2 == 0 { -1 } else { 1 }, in_part).await;
        }
    }
    let rules: BTreeSet<&str> = seen.iter().map(|(rule, _)| rule.as_str()).collect();
    assert_eq!(rules.len(), 16, "too little happened: {rules:?}");
    assert_eq!(seen.iter().map(|(_, state)| *state).collect::<BTreeSet<_>>().len(), 3);
    assert!(year.undone.0 > 100 && year.undone.1 == 0, "{:?}", year.undone);
}
