//! Gaps in a real record: numbers that agree, decisions, and enrolments that are closed with nothing left.

use std::collections::{BTreeMap, BTreeSet};

use throughline_domain::Code;
use throughline_domain::cadence::Pattern;
use throughline_domain::check_in::{CheckInOutcome, CheckInState};
use throughline_domain::client::{Acuity, ClientPart, ClientPartKind, Episode, EpisodeStatus};
use throughline_domain::gap::{
    Gap, GapCounts, GapDecisionKind, GapQuery, GapSettlement, GapSeverity, GapState, GapWatch,
};
use throughline_domain::id::ClientId;

use super::check_ins::series;
use super::{Desk, ada, client, day};

fn episode() -> Episode {
    Episode {
        id: "e".into(),
        client_id: ada(),
        programme: "Care at home".into(),
        status: EpisodeStatus::Active,
        status_history: Vec::new(),
        acuity: Acuity::Moderate,
        case_manager: None,
        referral_source: None,
        referred_on: None,
        opened_on: Some(day(-40)),
        closed_on: None,
        closure_reason: None,
        next_review_on: None,
        source: None,
    }
}

fn closed() -> Episode {
    Episode {
        status: EpisodeStatus::Finished,
        closed_on: Some(day(0)),
        closure_reason: Some("Goals met".into()),
        ..episode()
    }
}

/// Every gap a query asks for, three at a time.
async fn all(desk: &Desk, query: GapQuery) -> Vec<Gap> {
    let (mut rows, mut cursor) = (Vec::new(), None);
    loop {
        let page = desk.app.gap_page(query.clone(), cursor, 3).await.unwrap();
        assert!(page.rows.len() <= 3);
        rows.extend(page.rows);
        cursor = page.next;
        if cursor.is_none() {
            assert_eq!(usize::try_from(page.total).unwrap(), rows.len());
            return rows;
        }
    }
}

async fn open(desk: &Desk) -> Vec<Gap> {
    all(desk, GapQuery::default()).await
}

async fn rules(desk: &Desk) -> BTreeSet<String> {
    open(desk).await.into_iter().map(|gap| gap.key.rule).collect()
}

fn settle(gap: &Gap, kind: GapDecisionKind, until: Option<i64>, reason: &str) -> GapSettlement {
    GapSettlement { key: gap.key.clone(), kind, until: until.map(day), reason: reason.into() }
}

/// A client with an enrolment of forty days, one check-in overdue and one due today.
async fn desk() -> Desk {
    let desk = Desk::open().await;
    desk.put(&episode()).await;
    let saved = desk.app.series_save(series(Pattern::Days { every: 1 })).await.unwrap();
    assert_eq!(saved.client_id, ada());
    desk.days_pass(1);
    desk
}

fn count(gaps: &[Gap], of: impl Fn(&&Gap) -> bool) -> i32 {
    i32::try_from(gaps.iter().filter(of).count()).unwrap()
}

/// The counts are those of the pages, of each client's list, of each rule's and of each severity's; and
/// check-ins are those of Today.
pub(super) async fn numbers_agree(desk: &Desk) {
    let counts = desk.app.gap_counts().await.unwrap();
    let gaps = open(desk).await;
    assert!(gaps.is_sorted_by_key(|gap| (gap.severity, gap.counted_from)));
    let of = |severity| count(&gaps, |gap| gap.severity == severity);
    let clients: BTreeSet<&ClientId> = gaps.iter().map(|gap| &gap.key.client_id).collect();
    let mut by_rule: BTreeMap<&str, i32> = BTreeMap::new();
    for gap in &gaps {
        *by_rule.entry(gap.key.rule.as_str()).or_default() += 1;
    }
    let in_state = |state| GapQuery { state: Some(state), ..GapQuery::default() };
    let expect = GapCounts {
        open: count(&gaps, |_| true),
        urgent: of(GapSeverity::Urgent),
        late: of(GapSeverity::Late),
        watch: of(GapSeverity::Watch),
        snoozed: desk.app.gap_page(in_state(GapState::Snoozed), None, 1).await.unwrap().total,
        exempt: desk.app.gap_page(in_state(GapState::Exempt), None, 1).await.unwrap().total,
        clients: i32::try_from(clients.len()).unwrap(),
        by_rule: counts.by_rule.clone(),
    };
    assert_eq!(counts, expect);
    assert_eq!(counts.by_rule.iter().map(|of| (of.rule.as_str(), of.open)).collect::<BTreeMap<_, _>>(), by_rule);
    for (client_id, rule) in [(clients.first(), by_rule.keys().next()), (clients.last(), by_rule.keys().next_back())] {
        if let (Some(client_id), Some(rule)) = (client_id, rule) {
            let hers = GapQuery { client_id: Some((*client_id).clone()), ..GapQuery::default() };
            assert_eq!(
                desk.app.gap_page(hers, None, 1).await.unwrap().total,
                count(&gaps, |gap| gap.key.client_id == **client_id)
            );
            let of_rule = GapQuery { rule: Some((*rule).to_owned()), ..GapQuery::default() };
            assert_eq!(desk.app.gap_page(of_rule, None, 1).await.unwrap().total, by_rule[rule]);
        }
    }
    let today = desk.counts().await;
    let mut everywhere = Vec::new();
    for state in GapState::ALL {
        everywhere.extend(all(desk, in_state(*state)).await);
    }
    let is_overdue = |gap: &&Gap| ["check-in-overdue", "promise-past-due"].contains(&gap.key.rule.as_str());
    assert!(count(&gaps, is_overdue) <= today.overdue);
    // What was put off past its deadline stands under Coming.
    assert!(count(&everywhere, is_overdue) <= today.overdue + today.coming);
    assert!(count(&everywhere, |gap| gap.key.rule == "check-in-due") <= today.today);
}

#[tokio::test]
async fn gaps_say_since_when_why_and_what_acts_on_them() {
    let desk = desk().await;
    let gaps = open(&desk).await;
    let found: Vec<(&str, &str)> = gaps.iter().map(|gap| (gap.key.rule.as_str(), gap.why.as_str())).collect();
    assert_eq!(
        found,
        [
            ("no-contact", "Nobody was reached since the enrolment began on October 13, 41 days ago."),
            ("plan-unsigned", "No care plan was finalised since October 13, 41 days ago."),
            ("check-in-overdue", "“See how the walker works out” was due on November 22, 1 day ago."),
            ("check-in-due", "“See how the walker works out” is due today."),
        ]
    );
    assert!(gaps.iter().all(|gap| gap.client_name == "Ada Lovelace" && !gap.acts.is_empty() && !gap.episode_closed));
    // As many days as its sentence and Today say; the first day it counted is the one after the deadline.
    let late = &gaps[2];
    assert_eq!(
        (late.days, late.deadline, late.since, late.title.as_str()),
        (1, Some(day(0)), day(1), "Check-in overdue")
    );
    assert_eq!((gaps[3].days, gaps[3].deadline), (0, Some(day(1))));
    assert_eq!((gaps[1].days, gaps[1].deadline, gaps[1].since), (41, None, day(-26)));
    numbers_agree(&desk).await;
    // What is done is no gap any more; what is taken back is one again.
    let id = gaps[2].key.subject_id.as_str().into();
    desk.app.check_in_answer(id, CheckInOutcome::Reached).await.unwrap();
    assert_eq!(rules(&desk).await, BTreeSet::from(["plan-unsigned".to_owned(), "check-in-due".to_owned()]));
    desk.app.act_undo(desk.last_act().await).await.unwrap();
    assert_eq!(open(&desk).await, gaps);
    let nowhere = desk.app.gap_page(GapQuery::default(), Some("nowhere".into()), 3).await.unwrap_err();
    assert_eq!((nowhere.code, nowhere.detail.field.as_deref()), (Code::Invalid, Some("cursor")));
}

#[tokio::test]
async fn a_decision_lapses_by_itself_and_its_history_stays() {
    let desk = desk().await;
    let gaps = open(&desk).await;
    let (second, first) = (&gaps[0], &gaps[1]);
    let decided = desk
        .app
        .gaps_decide(vec![
            settle(first, GapDecisionKind::Snoozed, Some(4), "Meeting on Thursday"),
            settle(second, GapDecisionKind::Exempt, Some(30), "Abroad"),
        ])
        .await
        .unwrap();
    assert_eq!((decided.open, decided.snoozed, decided.exempt), (2, 1, 1));
    numbers_agree(&desk).await;
    let quiet = all(&desk, GapQuery { state: Some(GapState::Snoozed), ..GapQuery::default() }).await;
    assert_eq!((quiet[0].until, quiet[0].reason.as_deref()), (Some(day(4)), Some("Meeting on Thursday")));
    // One act: both are taken back together, and come again by undoing that.
    let act = desk.last_act().await;
    desk.app.act_undo(act).await.unwrap();
    assert_eq!(desk.app.gap_counts().await.unwrap().open, 4);
    desk.app.act_undo(desk.last_act().await).await.unwrap();
    assert_eq!(desk.app.gap_counts().await.unwrap(), decided);
    desk.days_pass(3);
    assert!(!rules(&desk).await.contains("plan-unsigned"));
    desk.days_pass(1);
    assert!(rules(&desk).await.contains("plan-unsigned"));
    assert!(!rules(&desk).await.contains("no-contact"));
    desk.app.gaps_decide(vec![settle(second, GapDecisionKind::Reopened, None, "")]).await.unwrap();
    assert!(rules(&desk).await.contains("no-contact"));
    let history = desk.app.gap_history(Some(ada()), None).await.unwrap();
    let told: Vec<_> = history.iter().map(|row| (row.decision.kind, row.title.as_str())).collect();
    assert_eq!(
        told,
        [
            (GapDecisionKind::Reopened, "No contact"),
            (GapDecisionKind::Exempt, "No contact"),
            (GapDecisionKind::Snoozed, "Care plan not final"),
        ]
    );
    let of_one = desk.app.gap_history(None, Some(first.key.clone())).await.unwrap();
    assert_eq!((of_one.len(), of_one[0].client_name.as_str()), (1, "Ada Lovelace"));
}

#[tokio::test]
async fn a_check_in_put_off_past_its_deadline_is_snoozed_not_gone() {
    let desk = desk().await;
    let snoozed = || all(&desk, GapQuery { state: Some(GapState::Snoozed), ..GapQuery::default() });
    let gaps = open(&desk).await;
    let overdue = gaps.iter().find(|gap| gap.key.rule == "check-in-overdue").unwrap();
    let put_off = CheckInOutcome::Snooze { until: day(9), reason: Some("At her sister's".into()) };
    desk.app.check_in_answer(overdue.key.subject_id.as_str().into(), put_off).await.unwrap();
    assert!(!rules(&desk).await.contains("check-in-overdue"));
    let quiet = snoozed().await;
    assert_eq!((quiet.len(), &quiet[0].key, quiet[0].since), (1, &overdue.key, overdue.since));
    assert_eq!((quiet[0].until, quiet[0].reason.as_deref()), (Some(day(9)), Some("At her sister's")));
    numbers_agree(&desk).await;
    // It is settled with the rest where the enrolment is closed.
    let settled = || gaps.iter().map(|gap| settle(gap, GapDecisionKind::Settled, None, "Moved away"));
    let without = settled().filter(|settled| settled.key != overdue.key).collect();
    let missing = desk.app.episode_close(closed(), without).await.unwrap_err();
    assert_eq!((missing.code, missing.detail.items), (Code::OpenGaps, vec!["Check-in overdue".to_owned()]));
    // Reopened it is to be done today again, and put off again where that is undone.
    desk.app.gaps_decide(vec![settle(overdue, GapDecisionKind::Reopened, None, "")]).await.unwrap();
    assert_eq!((open(&desk).await, snoozed().await), (gaps.clone(), Vec::new()));
    numbers_agree(&desk).await;
    desk.app.act_undo(desk.last_act().await).await.unwrap();
    assert_eq!(snoozed().await, quiet);
    desk.days_pass(8);
    assert!(rules(&desk).await.contains("check-in-overdue"));
}

#[tokio::test]
async fn what_cannot_be_decided_is_refused() {
    let desk = desk().await;
    let gap = open(&desk).await.remove(0);
    let check = async |settlement: GapSettlement, code: Code, field: Option<&str>| {
        let failure = desk.app.gaps_decide(vec![settlement]).await.unwrap_err();
        assert_eq!((failure.code, failure.detail.field.as_deref()), (code, field));
    };
    check(settle(&gap, GapDecisionKind::Snoozed, Some(200), "Away"), Code::Invalid, Some("until")).await;
    check(settle(&gap, GapDecisionKind::Exempt, Some(9), " "), Code::Invalid, Some("reason")).await;
    check(settle(&gap, GapDecisionKind::Settled, None, "Away"), Code::Invalid, Some("kind")).await;
    let mut other = settle(&gap, GapDecisionKind::Snoozed, Some(9), "Away");
    other.key.subject_id = "nobody".into();
    check(other.clone(), Code::NotFound, None).await;
    check(GapSettlement { kind: GapDecisionKind::Reopened, ..other }, Code::NotFound, None).await;
    assert_eq!(desk.app.gap_counts().await.unwrap().snoozed, 0);
}

#[tokio::test]
async fn an_enrolment_is_closed_with_every_gap_settled() {
    let desk = desk().await;
    let gaps = open(&desk).await;
    // Not in passing.
    let passing = desk.app.client_part_save(ClientPart::Episode(closed())).await.unwrap_err();
    assert_eq!((passing.code, passing.detail.items.len()), (Code::OpenGaps, 4));
    let settled = || gaps.iter().map(|gap| settle(gap, GapDecisionKind::Settled, None, "Moved away"));
    let missing = desk.app.episode_close(closed(), settled().skip(1).collect()).await.unwrap_err();
    assert_eq!((missing.code, missing.detail.items), (Code::OpenGaps, vec!["No contact".to_owned()]));
    let why = |episode: Episode| async { desk.app.episode_close(episode, settled().collect()).await.unwrap_err() };
    assert_eq!(why(episode()).await.detail.field.as_deref(), Some("status"));
    assert_eq!(why(Episode { closure_reason: None, ..closed() }).await.detail.field.as_deref(), Some("closureReason"));
    assert_eq!(open(&desk).await, gaps);

    let kept = desk.app.episode_close(closed(), settled().collect()).await.unwrap();
    assert_eq!((kept.status, kept.status_history.len()), (EpisodeStatus::Finished, 1));
    let check_ins = desk.app.check_in_list(ada()).await.unwrap();
    let refused: Vec<_> = check_ins.iter().filter(|k| k.state == CheckInState::NotPossible).collect();
    assert_eq!(refused.len(), 2);
    assert!(refused.iter().all(|k| k.reason.as_deref() == Some("Moved away")));
    assert_eq!(open(&desk).await, []);
    assert_eq!(desk.app.gap_history(Some(ada()), None).await.unwrap().len(), 4);
    // All of it was one act.
    desk.app.act_undo(desk.last_act().await).await.unwrap();
    assert_eq!(open(&desk).await, gaps);
    assert_eq!(desk.app.gap_history(Some(ada()), None).await.unwrap().len(), 0);
}

#[tokio::test]
async fn the_clients_own_gaps_wait_for_the_last_enrolment() {
    let desk = desk().await;
    desk.put(&Episode { id: "f".into(), ..episode() }).await;
    assert_eq!(open(&desk).await.len(), 4);
    let kept = desk.app.client_part_save(ClientPart::Episode(closed())).await.unwrap();
    assert!(matches!(kept, ClientPart::Episode(kept) if kept.status == EpisodeStatus::Finished));
    assert_eq!(open(&desk).await.len(), 4);
    let last = Episode { id: "f".into(), ..closed() };
    assert_eq!(desk.app.client_part_save(ClientPart::Episode(last)).await.unwrap_err().code, Code::OpenGaps);
}

/// What closing would leave behind is told by whoever asks for it: the same, whoever asks.
#[tokio::test]
async fn gaps_of_an_enrolment_are_those_closing_it_asks_for() {
    let desk = desk().await;
    let gaps = async |id: &str| -> Vec<String> {
        let gaps = desk.app.episode_gaps(id.into()).await.unwrap();
        gaps.into_iter().map(|gap| gap.key.rule).collect()
    };
    let all = open(&desk).await;
    assert_eq!(desk.app.episode_gaps("e".into()).await.unwrap(), all);
    // What is quiet for now is left behind, too; what does not count is not.
    desk.app.gaps_decide(vec![settle(&all[0], GapDecisionKind::Snoozed, Some(9), "Away")]).await.unwrap();
    desk.app.gaps_decide(vec![settle(&all[1], GapDecisionKind::Exempt, Some(9), "Away")]).await.unwrap();
    let left: Vec<_> = [0, 2, 3].iter().map(|at| all[*at].key.rule.clone()).collect();
    assert_eq!(gaps("e").await, left);
    let passing = desk.app.client_part_save(ClientPart::Episode(closed())).await.unwrap_err();
    let names: Vec<_> = [0, 2, 3].iter().map(|at| all[*at].title.clone()).collect();
    assert_eq!(passing.detail.items, names);
    // The client's own wait for the last enrolment.
    desk.put(&Episode { id: "f".into(), ..episode() }).await;
    let own = all.iter().filter(|gap| gap.episode_id.as_ref().is_some_and(|id| id.as_str() == "e"));
    let own: Vec<_> = own.filter(|gap| *gap != &all[1]).map(|gap| gap.key.rule.clone()).collect();
    assert_eq!(gaps("e").await, own);
    assert_eq!(desk.app.episode_gaps("nobody".into()).await.unwrap_err().code, Code::NotFound);
    desk.put(&closed()).await;
    assert_eq!(gaps("e").await, Vec::<String>::new());
}

#[tokio::test]
async fn an_enrolment_with_open_gaps_is_not_removed_in_passing() {
    let desk = desk().await;
    let gaps = open(&desk).await;
    let remove = || desk.app.client_part_remove(ClientPartKind::Episode, "e".into(), "Entered by mistake".into());
    let refused = remove().await.unwrap_err();
    assert_eq!((refused.code, refused.detail.items.len()), (Code::OpenGaps, 4));
    assert_eq!(open(&desk).await, gaps);
    let settled = gaps.iter().map(|gap| settle(gap, GapDecisionKind::Settled, None, "Entered by mistake"));
    desk.app.episode_close(closed(), settled.collect()).await.unwrap();
    assert!(remove().await.unwrap());
    assert_eq!(open(&desk).await, []);
}

/// An import or another program may close an enrolment: what is open in it is shown until it is settled.
#[tokio::test]
async fn what_somebody_has_to_finish_outlives_the_enrolment_and_the_client() {
    let desk = desk().await;
    desk.put(&closed()).await;
    let left = open(&desk).await;
    assert_eq!(left.iter().map(|gap| gap.key.rule.as_str()).collect::<Vec<_>>(), ["check-in-overdue", "check-in-due"]);
    assert!(left.iter().all(|gap| gap.episode_closed));
    desk.put(&throughline_domain::client::Client { deceased_on: Some(day(0)), ..client() }).await;
    assert_eq!(open(&desk).await.len(), 2);
    numbers_agree(&desk).await;
}

#[tokio::test]
async fn a_practice_says_which_rules_are_in_force() {
    let desk = desk().await;
    let shipped = desk.app.gap_rules_get().await.unwrap();
    let mut rules_kept = shipped.clone();
    for rule in &mut rules_kept {
        match rule.watches {
            GapWatch::NoContact => rule.after_days = 60,
            GapWatch::CheckInDue => rule.enabled = false,
            GapWatch::CheckInOverdue => rule.severity = GapSeverity::Urgent,
            _ => {}
        }
    }
    assert_eq!(open(&desk).await.len(), 4);
    assert_eq!(desk.app.gap_rules_save(rules_kept.clone()).await.unwrap(), rules_kept);
    assert_eq!(desk.app.gap_rules_get().await.unwrap(), rules_kept);
    let gaps = open(&desk).await;
    let left: Vec<_> = gaps.iter().map(|gap| (gap.key.rule.as_str(), gap.severity)).collect();
    assert_eq!(left, [("check-in-overdue", GapSeverity::Urgent), ("plan-unsigned", GapSeverity::Late)]);
    rules_kept[0].after_days = -1;
    let failure = desk.app.gap_rules_save(rules_kept).await.unwrap_err();
    assert_eq!((failure.code, failure.detail.field.as_deref()), (Code::Invalid, Some("afterDays")));
    desk.app.act_undo(desk.last_act().await).await.unwrap();
    assert_eq!(desk.app.gap_rules_get().await.unwrap(), shipped);
    assert_eq!(open(&desk).await.len(), 4);
}
