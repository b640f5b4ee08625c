//! What people do in the year, but for what follows a discharge and for values.

use throughline_domain::cadence::{Pattern, Window};
use throughline_domain::check_in::{
    CheckIn, CheckInKind, CheckInOutcome, CheckInSeries, CheckInState, PromisedBy, SeriesStatus,
};
use throughline_domain::client::{Episode, EpisodeStatus};
use throughline_domain::contact::{Contact, ContactNote, ContactOutcome, Direction, Medium, Note, NoteKind};
use throughline_domain::gap::{GapDecisionKind, GapKey, GapQuery, GapSettlement, GapState};
use throughline_domain::id::{ContactId, ItemId, NoteId, PrintingId};
use throughline_domain::plan::{
    Goal, GoalStatus, Intervention, InterventionKind, InterventionStatus, PlanItem, Support, Target,
};
use throughline_domain::practice::{Paper, PrintSize};
use throughline_domain::timeline::{PrintedDocument, Printing};

use super::stay::Step;
use super::{Story, Year, series};

impl Year {
    pub(super) async fn answer(&mut self, story: &mut Story) {
        let open: Vec<CheckIn> = self.desk.app.check_in_list(story.id.clone()).await.unwrap();
        let due: Vec<CheckIn> =
            open.into_iter().filter(|k| k.state == CheckInState::Open && k.do_on <= self.today).collect();
        let Some(check_in) = self.chance.of(&due).cloned() else { return };
        let all = self.desk.app.series_list(story.id.clone()).await.unwrap();
        let Some(of) = all.iter().find(|v| v.series.id == check_in.series_id) else { return };
        // Steps after a discharge are answered as what they are.
        if matches!(of.series.kind, CheckInKind::DischargeStep { .. }) {
            return;
        }
        let is_contact = of.series.kind.is_contact();
        let (at, id) = (self.now(), Some(check_in.id.0.clone()));
        let outcome = match self.chance.below(10) {
            0..=3 if is_contact => {
                story.spoke(at, true, id);
                CheckInOutcome::Reached
            }
            4..=5 if is_contact => {
                story.spoke(at, false, id);
                CheckInOutcome::NoAnswer
            }
            6 => CheckInOutcome::NotPossible { reason: "In hospital".into() },
            7 => CheckInOutcome::Snooze { until: self.today + chrono::Duration::days(9), reason: None },
            _ if is_contact => {
                story.spoke(at, true, id);
                CheckInOutcome::Reached
            }
            _ => CheckInOutcome::Done { on: None, remark: None },
        };
        self.desk.app.check_in_answer(check_in.id, outcome).await.unwrap();
    }

    pub(super) async fn contact(&mut self, story: &mut Story, reached: bool, sign: bool) {
        let at = self.now();
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
        story.spoke(at, reached, None);
        if sign {
            self.desk.app.note_sign(view.note.id).await.unwrap();
        }
    }

    pub(super) async fn sign(&mut self) {
        let rows = self.desk.app.unsigned_page(None, 50).await.unwrap().rows;
        if let Some(row) = self.chance.of(&rows) {
            self.desk.app.note_sign(row.note_id.clone()).await.unwrap();
        }
    }

    /// Something is added to the plan, or changed in it.
    pub(super) async fn plan(&mut self, story: &mut Story) {
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
            story.touched.insert(goal.id.clone(), self.now());
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
                story.reworded += 1;
                let changed = Goal { status, client_words: words, ..goal };
                self.desk.app.plan_item_save(PlanItem::Goal(changed), None).await.unwrap();
            }
            story.touched.insert(goal_id, self.now());
        } else {
            return;
        }
        if story.finalised.is_some() && story.changed.is_none() {
            story.changed = Some(self.now());
        }
    }

    pub(super) async fn finalise(&mut self, story: &mut Story) {
        if story.plan.is_none() || (story.finalised.is_some() && story.changed.is_none()) {
            return;
        }
        let head = self.desk.app.plan_finalise(story.id.clone(), Some("The rest follows".into()), false).await.unwrap();
        story.finalised = Some(self.now());
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

    pub(super) async fn promise(&mut self, story: &Story) {
        let on = self.today + chrono::Duration::days(1 + i64::try_from(self.chance.below(20)).unwrap());
        let kind = CheckInKind::Promise { by: PromisedBy::Them, who: "The landlord".into(), note_id: None };
        let promise = series(story, kind, Pattern::Once, on, Window::default());
        self.desk.app.series_save(promise).await.unwrap();
    }

    /// Snoozes, exempts or takes back.
    pub(super) async fn decide(&mut self, story: &mut Story) {
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

    /// Pauses the rhythm, or goes on with it.
    pub(super) async fn pause(&mut self, story: &mut Story) {
        let Some(rhythm) = &mut story.rhythm else { return };
        let all = self.desk.app.series_list(story.id.clone()).await.unwrap();
        let saved = all.into_iter().find(|view| view.series.id == rhythm.series).unwrap().series;
        let status = if saved.status == SeriesStatus::Active { SeriesStatus::Paused } else { SeriesStatus::Active };
        let reason = (status == SeriesStatus::Paused).then(|| "In hospital".to_owned());
        let changed = CheckInSeries { status, status_reason: reason, ..saved };
        self.desk.app.series_save(changed).await.unwrap();
        rhythm.turns.push(self.today);
    }

    pub(super) async fn close(&mut self, story: &mut Story) {
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
            // With its gap a step is closed as well.
            if let Some((stay, slot)) = self.step_named(story, &gap.key.subject_id).await {
                story.stays[stay].steps.insert(slot, Step::Closed);
            }
            story.decided.insert((gap.key.rule, gap.key.subject_id), (GapDecisionKind::Settled, None, gap.since));
        }
    }
}
