//! A simulated year: 120 clients, and every day something happens to some of them, as people would do it.
//! On some days all gaps are reckoned a second time, naively, from what the record lists and from what was
//! done, with nothing of the rules: no gap may be missed and none invented.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use throughline_domain::cadence::{Cadence, Ending, Pattern, Window};
use throughline_domain::check_in::{
    CheckIn, CheckInKind, CheckInOutcome, CheckInSeries, CheckInState, PromisedBy, SeriesStatus,
};
use throughline_domain::client::{Acuity, Client, Episode, EpisodeStatus};
use throughline_domain::contact::{
    Contact, ContactNote, ContactOutcome, Direction, Medium, Note, NoteKind, UnsignedNote,
};
use throughline_domain::gap::{GapDecisionKind, GapKey, GapQuery, GapSettlement, GapSeverity, GapState};
use throughline_domain::id::{ClientId, ContactId, EpisodeId, ItemId, NoteId, PlanId, PrintingId, SeriesId};
use throughline_domain::plan::{
    Goal, GoalStatus, Intervention, InterventionKind, InterventionStatus, PlanItem, Support, Target,
};
use throughline_domain::practice::{Paper, PrintSize};
use throughline_domain::timeline::{PrintedDocument, Printing};

use super::{Desk, client, day};

const CLIENTS: usize = 120;
const DAYS: i64 = 365;
/// How often all is reckoned again.
const EVERY: i64 = 26;
/// How many clients something happens to on a day.
const A_DAY: u64 = 7;

/// What was done to a client, as somebody who stood beside would have written it down.
#[derive(Default)]
struct Story {
    id: ClientId,
    episode: EpisodeId,
    plan: Option<PlanId>,
    goals: Vec<ItemId>,
    /// The last day something was done about a goal.
    touched: BTreeMap<ItemId, NaiveDate>,
    finalised: Option<NaiveDate>,
    given: bool,
    /// The day of the first change since it was finalised.
    changed: Option<NaiveDate>,
    /// Contacts in order: the day, whether somebody was reached, the check-in.
    contacts: Vec<(NaiveDate, bool, Option<String>)>,
    /// The last decision on each gap: rule and subject.
    decided: BTreeMap<(String, String), (GapDecisionKind, Option<NaiveDate>, NaiveDate)>,
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
        let mut year = Self { desk: Desk::open().await, chance: Chance(4), stories: Vec::new(), today: day(0) };
        for n in 0..CLIENTS {
            let story = Story {
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
                let window = Window { grace_days: i32::try_from(n % 3).unwrap(), ..Window::default() };
                let start = day(i64::try_from(year.chance.below(20)).unwrap());
                let rhythm = series(&story, CheckInKind::Contact, Pattern::Days { every }, start, window);
                year.desk.app.series_save(rhythm).await.unwrap();
            }
            year.stories.push(story);
        }
        year
    }

    async fn happen(&mut self) {
        let at = usize::try_from(self.chance.below(u64::try_from(self.stories.len()).unwrap())).unwrap();
        let mut story = std::mem::take(&mut self.stories[at]);
        // No two things happen at once.
        *self.desk.clock.0.lock().unwrap() += chrono::Duration::minutes(1);
        match self.chance.below(20) {
            0..=6 => self.answer(&mut story).await,
            7..=8 => self.contact(&mut story, true).await,
            9..=10 => self.contact(&mut story, false).await,
            11..=13 => self.plan(&mut story).await,
            14 => self.finalise(&mut story).await,
            15 => self.promise(&story).await,
            16..=17 => self.decide(&mut story).await,
            18 => self.sign().await,
            _ if self.chance.below(5) == 0 => self.close(&mut story).await,
            _ => self.undo_a_snooze(&mut story).await,
        }
        self.stories[at] = story;
    }

    async fn answer(&mut self, story: &mut Story) {
        let open: Vec<CheckIn> = self.desk.app.check_in_list(story.id.clone()).await.unwrap();
        let due: Vec<CheckIn> =
            open.into_iter().filter(|k| k.state == CheckInState::Open && k.do_on <= self.today).collect();
        let Some(check_in) = self.chance.of(&due).cloned() else { return };
        let all = self.desk.app.series_list(story.id.clone()).await.unwrap();
        let is_contact = all.iter().any(|v| v.series.id == check_in.series_id && v.series.kind.is_contact());
        let id = Some(check_in.id.0.clone());
        let outcome = match self.chance.below(10) {
            0..=3 if is_contact => {
                story.contacts.push((self.today, true, id));
                CheckInOutcome::Reached
            }
            4..=5 if is_contact => {
                story.contacts.push((self.today, false, id));
                CheckInOutcome::NoAnswer
            }
            6 => CheckInOutcome::NotPossible { reason: "In hospital".into() },
            7 => CheckInOutcome::Snooze { until: self.today + chrono::Duration::days(9), reason: None },
            _ if is_contact => {
                story.contacts.push((self.today, true, id));
                CheckInOutcome::Reached
            }
            _ => CheckInOutcome::Done { on: Some(self.today), remark: None },
        };
        self.desk.app.check_in_answer(check_in.id, outcome).await.unwrap();
    }

    async fn contact(&mut self, story: &mut Story, reached: bool) {
        let at = *self.desk.clock.0.lock().unwrap();
        let contact = Contact {
            id: ContactId::default(),
            client_id: story.id.clone(),
            episode_id: Some(story.episode.clone()),
            check_in_id: None,
            at,
            minutes: None,
            direction: Direction::Outgoing,
            medium: Medium::Phone,
            with_whom: None,
            outcome: if reached { ContactOutcome::Reached } else { ContactOutcome::LeftMessage },
            outcome_reason: None,
            purpose: "How it goes".into(),
            source: None,
        };
        let note = Note {
            id: NoteId::default(),
            client_id: story.id.clone(),
            kind: NoteKind::Contact,
            contact_id: None,
            text: "Doing well.".into(),
            written_at: at,
            author: String::new(),
            signed_at: None,
            source: None,
        };
        let view = self.desk.app.contact_note_save(ContactNote { contact: Some(contact), note }).await.unwrap();
        story.contacts.push((self.today, reached, None));
        if self.chance.below(3) > 0 {
            self.desk.app.note_sign(view.note.id).await.unwrap();
        }
    }

    async fn sign(&mut self) {
        let rows = self.desk.app.unsigned_page(None, 50).await.unwrap().rows;
        if let Some(row) = self.chance.of(&rows) {
            self.desk.app.note_sign(row.note_id.clone()).await.unwrap();
        }
    }

    /// Something is added to the plan, or changed in it.
    async fn plan(&mut self, story: &mut Story) {
        let view = self.desk.app.plan_get(story.id.clone()).await.unwrap();
        let plan_id = view.content.plan.id;
        story.plan = Some(plan_id.clone());
        let soon = Some(self.today + chrono::Duration::days(10 + i64::try_from(self.chance.below(60)).unwrap()));
        if story.goals.len() < 3 && self.chance.below(2) == 0 {
            let target = Target {
                measure: "Walks".into(),
                baseline: "0".into(),
                target: "3".into(),
                unit: String::new(),
                due_on: soon.filter(|_| self.chance.below(2) == 0),
            };
            let goal = Goal {
                id: ItemId::default(),
                plan_id,
                client_id: story.id.clone(),
                need_id: None,
                position: 0,
                client_words: "Walk to the porch".into(),
                clinical_text: String::new(),
                targets: vec![target],
                status: GoalStatus::Active,
                achievement: None,
                status_on: None,
                status_reason: String::new(),
                priority: None,
                starts_on: None,
                expressed_by: String::new(),
                confidence: None,
                importance: None,
                progress: 0,
                source: None,
            };
            let PlanItem::Goal(goal) = self.desk.app.plan_item_save(PlanItem::Goal(goal), None).await.unwrap() else {
                unreachable!()
            };
            story.touched.insert(goal.id.clone(), self.today);
            story.goals.push(goal.id);
        } else if let Some(goal_id) = self.chance.of(&story.goals).cloned() {
            if self.chance.below(2) == 0 {
                let intervention = Intervention {
                    id: ItemId::default(),
                    plan_id,
                    client_id: story.id.clone(),
                    goal_id: Some(goal_id.clone()),
                    position: 0,
                    what: "Order a ramp".into(),
                    kind: InterventionKind::Task,
                    responsible: String::new(),
                    amount: String::new(),
                    frequency: String::new(),
                    duration: String::new(),
                    location: String::new(),
                    due_on: soon,
                    support: Support::Unknown,
                    status: InterventionStatus::NotStarted,
                    status_reason: String::new(),
                    outcome: String::new(),
                    source: None,
                };
                self.desk.app.plan_item_save(PlanItem::Intervention(intervention), None).await.unwrap();
            } else {
                let goal = view.content.goals.into_iter().find(|goal| goal.id == goal_id).unwrap();
                let status = if self.chance.below(4) == 0 { GoalStatus::Completed } else { goal.status };
                let words = format!("{} {}", goal.client_words, self.today);
                let changed = Goal { status, client_words: words, ..goal };
                self.desk.app.plan_item_save(PlanItem::Goal(changed), None).await.unwrap();
            }
            story.touched.insert(goal_id, self.today);
        } else {
            return;
        }
        if story.finalised.is_some() && story.changed.is_none() {
            story.changed = Some(self.today);
        }
    }

    async fn finalise(&mut self, story: &mut Story) {
        if story.plan.is_none() || (story.finalised.is_some() && story.changed.is_none()) {
            return;
        }
        let head = self.desk.app.plan_finalise(story.id.clone(), Some("The rest follows".into()), false).await.unwrap();
        story.finalised = Some(self.today);
        story.changed = None;
        story.given = self.chance.below(2) == 0;
        if story.given {
            let printing = Printing {
                id: PrintingId(format!("print-{}-{}", story.id, self.today)),
                client_id: story.id.clone(),
                version_id: Some(head.id),
                at: self.today.and_hms_opt(12, 0, 0).unwrap().and_utc(),
                by: String::new(),
                given_to: "Her daughter".into(),
                paper: Paper::Letter,
                size: PrintSize::Clear,
                pages: 4,
                file_hash: String::new(),
                document: PrintedDocument::CarePlan,
                assessment_id: None,
                safety_plan_id: None,
            };
            self.desk.put(&printing).await;
        }
    }

    async fn promise(&mut self, story: &Story) {
        let on = self.today + chrono::Duration::days(1 + i64::try_from(self.chance.below(20)).unwrap());
        let kind = CheckInKind::Promise { by: PromisedBy::Them, who: "The landlord".into(), note_id: None };
        let promise = series(story, kind, Pattern::Once, on, Window::default());
        self.desk.app.series_save(promise).await.unwrap();
    }

    /// Snoozes, exempts or takes back.
    async fn decide(&mut self, story: &mut Story) {
        let state =
            [None, Some(GapState::Snoozed), Some(GapState::Exempt)][usize::try_from(self.chance.below(3)).unwrap()];
        let query = GapQuery { client_id: Some(story.id.clone()), state, ..GapQuery::default() };
        let rows = self.desk.app.gap_page(query, None, 100).await.unwrap().rows;
        let Some(gap) = self.chance.of(&rows).cloned() else { return };
        let (kind, until) = match self.chance.below(3) {
            0 => (GapDecisionKind::Reopened, None),
            1 => (GapDecisionKind::Snoozed, Some(self.today + chrono::Duration::days(20))),
            _ => (GapDecisionKind::Exempt, Some(self.today + chrono::Duration::days(50))),
        };
        let settlement = GapSettlement { key: gap.key.clone(), kind, until, reason: "Away".into() };
        self.desk.app.gaps_decide(vec![settlement]).await.unwrap();
        story.decided.insert((gap.key.rule, gap.key.subject_id), (kind, until, gap.since));
    }

    /// A decision that is taken back leaves what was decided before.
    async fn undo_a_snooze(&mut self, story: &mut Story) {
        let before = story.decided.clone();
        self.decide(story).await;
        if story.decided != before {
            self.desk.app.act_undo(self.desk.last_act().await).await.unwrap();
            story.decided = before;
        }
    }

    async fn close(&mut self, story: &mut Story) {
        let mut record = self.desk.app.record().await.unwrap();
        let episode: Episode = record.reader().await.unwrap().get(story.episode.as_str()).await.unwrap();
        drop(record);
        if episode.status != EpisodeStatus::Active {
            return;
        }
        let closed = Episode {
            status: EpisodeStatus::Finished,
            closed_on: Some(self.today),
            closure_reason: Some("Goals met".into()),
            ..episode
        };
        let mut open = Vec::new();
        for state in [GapState::Open, GapState::Snoozed] {
            let query = GapQuery { client_id: Some(story.id.clone()), state: Some(state), ..GapQuery::default() };
            open.extend(self.desk.app.gap_page(query, None, 100).await.unwrap().rows);
        }
        let settle = |key: &GapKey| GapSettlement {
            key: key.clone(),
            kind: GapDecisionKind::Settled,
            until: None,
            reason: "Moved away".into(),
        };
        let settlements = open.iter().map(|gap| settle(&gap.key)).collect();
        self.desk.app.episode_close(closed, settlements).await.unwrap();
        for gap in open {
            story.decided.insert((gap.key.rule, gap.key.subject_id), (GapDecisionKind::Settled, None, gap.since));
        }
    }

    /// What the program says of all clients.
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

    async fn reckon(&self) {
        let told = self.told().await;
        let mut naive = BTreeSet::new();
        let unsigned = self.desk.app.record().await.unwrap().reader().await.unwrap().unsigned_notes(None, 10_000).await;
        let unsigned = unsigned.unwrap();
        for story in &self.stories {
            for line in reckoned(&self.desk, story, &unsigned, self.today).await {
                naive.insert((story.id.clone(), line));
            }
        }
        let of_year: BTreeSet<_> = told.iter().filter(|(id, _)| id.as_str() != "ada").cloned().collect();
        let (missed, invented): (Vec<_>, Vec<_>) =
            (naive.difference(&of_year).collect(), of_year.difference(&naive).collect());
        assert!(missed.is_empty() && invented.is_empty(), "{}: missed {missed:?}, invented {invented:?}", self.today);
        // What followed the changes one by one is what is found from nothing.
        self.desk.app.record().await.unwrap().forget_gaps();
        assert_eq!(self.told().await, told);
        super::gaps::numbers_agree(&self.desk).await;
    }
}

/// Since when a gap counts that was seen first on `from`, after so many days.
fn after(from: NaiveDate, days: i64) -> NaiveDate {
    from + chrono::Duration::days(days)
}

/// The gaps of a client on a day, by a second reckoning.
async fn reckoned(desk: &Desk, story: &Story, unsigned: &[UnsignedNote], today: NaiveDate) -> Vec<Line> {
    use GapSeverity::{Late, Watch};
    let mut record = desk.app.record().await.unwrap();
    let mut reader = record.reader().await.unwrap();
    let episode: Episode = reader.get(story.episode.as_str()).await.unwrap();
    let all_series = reader.series_of(&story.id).await.unwrap();
    let check_ins = reader.check_ins_of(&story.id, 10_000).await.unwrap();
    let content = reader.plan_content(&story.id).await.unwrap();
    let running = episode.status == EpisodeStatus::Active;
    let opened = episode.opened_on.unwrap();
    let kind_of = |k: &CheckIn| all_series.iter().find(|s| s.id == k.series_id).unwrap().kind.clone();
    let mut found: Vec<(&str, String, NaiveDate, GapSeverity)> = Vec::new();
    let open: Vec<&CheckIn> = check_ins.iter().filter(|k| k.state == CheckInState::Open).collect();
    let is_put_off = |k: &CheckIn| k.do_on > today && k.due_on < today;
    for k in open.iter().filter(|k| k.do_on <= today || is_put_off(k)) {
        let id = k.id.0.clone();
        match (kind_of(k), k.due_on < today) {
            (CheckInKind::Promise { .. }, true) => found.push(("promise-past-due", id, after(k.due_on, 1), Late)),
            (CheckInKind::Contact, true) => found.push(("check-in-overdue", id, after(k.due_on, 1), Late)),
            (CheckInKind::Contact, false) => found.push(("check-in-due", id, k.do_on, Watch)),
            _ => {}
        }
    }
    for note in unsigned.iter().filter(|note| note.client_id == story.id) {
        found.push(("note-unsigned", note.note_id.0.clone(), after(note.written_at.date_naive(), 2), Late));
    }
    if running {
        let reached = story.contacts.iter().filter(|(_, reached, _)| *reached).map(|(on, ..)| *on).max();
        let client = || story.id.0.clone();
        found.push(("no-contact", client(), after(reached.unwrap_or(opened).max(opened), 30), Late));
        if !open.iter().any(|k| kind_of(k) == CheckInKind::Contact) {
            let closed = check_ins.iter().filter(|k| kind_of(k) == CheckInKind::Contact);
            let last = closed.filter_map(|k| k.closed_at).map(|at| at.date_naive()).max();
            found.push(("no-next-contact", client(), last.unwrap_or(opened).max(opened), Late));
        }
        // Attempts since anybody was reached: of each open check-in, and all the others together.
        let since = story.contacts.iter().rposition(|(_, reached, _)| *reached).map_or(0, |at| at + 1);
        let mut tried: BTreeMap<Option<&str>, Vec<NaiveDate>> = BTreeMap::new();
        for (on, _, check_in) in &story.contacts[since..] {
            let still_open = check_in.as_deref().filter(|id| open.iter().any(|k| k.id.as_str() == *id));
            tried.entry(still_open).or_default().push(*on);
        }
        for (check_in, days) in tried {
            if let Some(from) = came_to_a_step(&days) {
                let subject = check_in.map_or_else(client, str::to_owned);
                found.push(("attempts-without-contact", subject, from, Late));
            }
        }
        if let Some(on) = episode.next_review_on {
            found.push(("plan-review-due", story.episode.0.clone(), after(on, 1), Late));
        }
        match (story.finalised, story.changed) {
            (None, _) => found.push(("plan-unsigned", client(), after(opened, 14), Late)),
            (Some(_), Some(changed)) => {
                found.push(("plan-unsigned", story.plan.clone().unwrap().0, after(changed, 14), Late));
            }
            (Some(_), None) => {}
        }
        if let Some(on) = story.finalised.filter(|_| !story.given) {
            found.push(("plan-not-given", story.plan.clone().unwrap().0, after(on, 7), Watch));
        }
        if let Some(content) = content {
            for goal in content.goals.iter().filter(|goal| goal.status == GoalStatus::Active) {
                found.push(("goal-inactive", goal.id.0.clone(), after(story.touched[&goal.id], 30), Watch));
                if let Some(on) = goal.targets.iter().filter_map(|target| target.due_on).min() {
                    found.push(("goal-past-date", goal.id.0.clone(), after(on, 1), Late));
                }
            }
            for intervention in &content.interventions {
                if let Some(on) = intervention.due_on {
                    found.push(("intervention-overdue", intervention.id.0.clone(), after(on, 1), Late));
                }
            }
        }
    }
    let mut lines = Vec::new();
    for (rule, subject, since, severity) in found.into_iter().filter(|(_, _, since, _)| *since <= today) {
        let state = match story.decided.get(&(rule.to_owned(), subject.clone())) {
            Some((GapDecisionKind::Settled, _, of)) if *of == since => continue,
            Some((GapDecisionKind::Snoozed, Some(until), _)) if *until >= today => GapState::Snoozed,
            Some((GapDecisionKind::Exempt, Some(until), _)) if *until >= today => GapState::Exempt,
            _ => {
                let put_off =
                    rule != "attempts-without-contact" && open.iter().any(|k| k.id.0 == subject && is_put_off(k));
                if put_off { GapState::Snoozed } else { GapState::Open }
            }
        };
        lines.push((rule.to_owned(), subject, since, severity, state));
    }
    lines
}

/// The first day on which two attempts fell within seven days, three within fourteen, four within
/// twenty-one, or five within thirty.
fn came_to_a_step(days: &[NaiveDate]) -> Option<NaiveDate> {
    let is_step =
        |n: usize, within: i64, last: usize| last + 1 >= n && (days[last] - days[last + 1 - n]).num_days() < within;
    (0..days.len())
        .find(|last| [(2, 7), (3, 14), (4, 21), (5, 30)].iter().any(|(n, w)| is_step(*n, *w, *last)))
        .map(|last| days[last])
}

#[tokio::test]
async fn no_gap_is_missed_and_none_is_invented_in_a_year() {
    let mut year = Year::begin().await;
    let mut seen = BTreeSet::new();
    for number in 0..DAYS {
        year.today = day(number);
        *year.desk.clock.0.lock().unwrap() = year.today.and_hms_opt(8, 0, 0).unwrap().and_utc();
        year.desk.app.roll_forward().await.unwrap();
        let reckoned_today = number % EVERY == EVERY - 1;
        if reckoned_today {
            // The board stands before anything happens, so that it has to follow.
            seen.extend(year.told().await.into_iter().map(|(_, line)| (line.0, line.4)));
        }
        for _ in 0..A_DAY {
            year.happen().await;
        }
        if reckoned_today {
            year.reckon().await;
        }
    }
    let rules: BTreeSet<&str> = seen.iter().map(|(rule, _)| rule.as_str()).collect();
    assert!(rules.len() >= 12, "too little happened: {rules:?}");
    assert_eq!(seen.iter().map(|(_, state)| *state).collect::<BTreeSet<_>>().len(), 3);
}
