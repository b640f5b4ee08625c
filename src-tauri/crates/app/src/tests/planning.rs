//! What a new day or a long absence asks for is worked out a moment at a time, and nothing of it is lost;
//! and when none of it is asked for.

use std::future::Future;

use chrono::NaiveDate;
use proptest::prelude::*;
use throughline_domain::agenda::AgendaSection;
use throughline_domain::cadence::{AcuityStep, IntervalUnit, Pattern, Weekday};
use throughline_domain::check_in::{CheckIn, CheckInOutcome, CheckInSeries, CheckInState, Circumstances, Rest};
use throughline_domain::client::{Acuity, Client, ClientPart, Episode, EpisodeStatus};

use super::check_ins::series;
use super::{Desk, PASSPHRASE, ada, client, day};
use crate::check_ins::Allowance;

/// Everything planning is to leave behind, without the identifiers it chooses.
type Outcome = Vec<(String, Circumstances, Vec<(i32, NaiveDate, CheckInState)>)>;

async fn outcome(desk: &Desk, all: &[CheckInSeries]) -> Outcome {
    let mut record = desk.app.record().await.unwrap();
    let mut reader = record.reader().await.unwrap();
    let mut outcome = Vec::new();
    for one in all {
        // From the first day on: nothing is left out.
        let made = reader.check_ins_to_plan_by(one, day(-1)).await.unwrap();
        let mut made: Vec<_> = made.iter().map(|c: &CheckIn| (c.number, c.due_on, c.state)).collect();
        made.sort_unstable_by_key(|(number, ..)| *number);
        outcome.push((one.purpose.clone(), reader.circumstances_of(one, desk.app.today()).await.unwrap(), made));
    }
    outcome
}

async fn unplanned(desk: &Desk) -> i32 {
    let mut record = desk.app.record().await.unwrap();
    record.reader().await.unwrap().agenda_counts(desk.app.today()).await.unwrap().unplanned
}

/// Gives a future so many chances to go on, then drops it.
async fn cancelled_after(chances: u32, future: impl Future<Output = ()>) {
    let patience = async {
        for _ in 0..chances {
            tokio::task::yield_now().await;
            std::thread::yield_now();
        }
    };
    tokio::select! {
        biased;
        () = future => {}
        () = patience => {}
    }
}

fn patterns() -> impl Strategy<Value = Vec<(Pattern, bool)>> {
    let pattern = prop_oneof![
        (1..9_i32).prop_map(|every| Pattern::Days { every }),
        (1..4_i32).prop_map(|every| Pattern::Weeks { every, weekdays: vec![Weekday::Tuesday, Weekday::Friday] }),
        (1..31_i32).prop_map(|day| Pattern::MonthDay { every: 1, day }),
        Just(Pattern::Once),
    ];
    prop::collection::vec((pattern, any::<bool>()), 1..5)
}

/// What happens between one batch and the next.
#[derive(Debug, Clone, Copy)]
enum Between {
    Nothing,
    Locked,
    Cancelled(u32),
    TwoAtOnce,
}

fn between() -> impl Strategy<Value = Vec<Between>> {
    let one = prop_oneof![
        3 => Just(Between::Nothing),
        1 => Just(Between::Locked),
        2 => (0..400_u32).prop_map(Between::Cancelled),
        1 => Just(Between::TwoAtOnce),
    ];
    prop::collection::vec(one, 1..6)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    /// However small the batches, and whatever comes between them, they end where one go ends.
    #[test]
    fn batches_end_where_one_go_ends(
        patterns in patterns(), absence in 1..60_i64, steps in 1..8_u32, between in between(),
    ) {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let desk = Desk::open().await;
            let mut all = Vec::new();
            for (number, (pattern, answered)) in patterns.into_iter().enumerate() {
                let one = CheckInSeries { purpose: number.to_string(), ..series(pattern) };
                let one = desk.app.series_save(one).await.unwrap();
                if answered && let Some(first) = desk.app.check_in_list(ada()).await.unwrap().into_iter().find(|c| c.series_id == one.id) {
                    desk.app.check_in_answer(first.id, CheckInOutcome::Reached).await.unwrap();
                }
                all.push(one);
            }
            desk.days_pass(absence);
            let batched = desk.after_a_crash().await;
            desk.app.roll_forward().await.unwrap();
            prop_assert_eq!(unplanned(&desk).await, 0);

            let few = Allowance::of(steps);
            let batch = async || {
                let mut record = batched.app.record().await.unwrap();
                batched.app.plan_some(&mut record, None, few).await.unwrap();
            };
            let mut left = unplanned(&batched).await;
            for turn in 0.. {
                match between[turn % between.len()] {
                    Between::Nothing => {}
                    Between::Locked => {
                        batched.app.record_lock().await.unwrap();
                        batched.app.record_unlock(PASSPHRASE.into()).await.unwrap();
                    }
                    Between::Cancelled(chances) => cancelled_after(chances, batch()).await,
                    Between::TwoAtOnce => { tokio::join!(batch(), batch()); }
                }
                batch().await;
                let now = unplanned(&batched).await;
                prop_assert!(now <= left, "series do not begin to wait by themselves");
                left = now;
                if left == 0 {
                    break;
                }
            }
            prop_assert_eq!(outcome(&batched, &all).await, outcome(&desk, &all).await);
            let counts = |desk| async move { Desk::counts(desk).await };
            prop_assert_eq!(counts(&batched).await, counts(&desk).await);
            Ok(())
        })?;
    }
}

/// Ten thousand series at once: the first answer has planned a handful, says how many wait, and knows
/// what it knew; a client who is looked at is planned before all others.
#[tokio::test]
async fn after_a_long_absence_the_first_answer_does_not_wait_for_all() {
    const SERIES: i32 = 10_000;
    let desk = Desk::open().await;
    let known = desk.app.series_save(series(Pattern::Days { every: 1 })).await.unwrap();
    desk.put(&Client { id: "bea".into(), ..client() }).await;
    {
        let mut record = desk.app.record().await.unwrap();
        let mut write = record.write(desk.app.context("test")).await.unwrap();
        for number in 0..SERIES {
            let id = format!("s{number:06}");
            write.save(&CheckInSeries { id: id.into(), ..known.clone() }).await.unwrap();
        }
        let last = CheckInSeries { id: "z".into(), client_id: "bea".into(), ..known };
        write.save(&last).await.unwrap();
        write.commit().await.unwrap();
    }
    desk.days_pass(400);
    let first = desk.app.agenda_page(AgendaSection::Overdue, None, 10).await.unwrap();
    assert_eq!(first.rows[0].check_in.due_on, day(0));
    assert!(first.counts.unplanned > SERIES - 1000, "{:?}", first.counts);

    let hers = desk.app.series_list("bea".into()).await.unwrap();
    assert_eq!(hers.len(), 1);
    let hers = desk.app.check_in_list("bea".into()).await.unwrap();
    assert!(hers.iter().all(|c| c.client_id.as_str() == "bea") && !hers.is_empty());
    let banner = desk.app.client_get("bea".into()).await.unwrap().banner;
    assert_eq!(banner.next_check_in_on, Some(day(400)));

    // Asked one after the other, each answer is a little further; asked at once, one goes on for all.
    let page = async || desk.app.agenda_page(AgendaSection::Overdue, None, 10).await.unwrap().counts.unplanned;
    let next = page().await;
    assert!(next < first.counts.unplanned);
    let (a, b, c) = tokio::join!(page(), page(), page());
    assert!(a < next && a == b && b == c, "{next} {a} {b} {c}");
}

/// A daily series of three years ago is more than one answer's worth by itself.
#[tokio::test]
async fn one_series_may_take_more_than_one_answer() {
    let desk = Desk::open().await;
    let saved = desk.app.series_save(series(Pattern::Days { every: 1 })).await.unwrap();
    desk.days_pass(1000);
    let few = Allowance::of(10);
    desk.app.plan_some(&mut desk.app.record().await.unwrap(), None, few).await.unwrap();
    assert_eq!(unplanned(&desk).await, 1);
    // Answered in between, it is planned at once, and once.
    let open = desk.app.record().await.unwrap().reader().await.unwrap().check_ins_of(&ada(), 0).await.unwrap();
    assert_eq!(open.len(), 25);
    desk.app.check_in_answer(open[0].id.clone(), CheckInOutcome::Reached).await.unwrap();
    assert_eq!(unplanned(&desk).await, 0);
    let made = outcome(&desk, &[saved]).await.remove(0).2;
    assert_eq!(made.iter().map(|(_, due_on, _)| *due_on).collect::<Vec<_>>(), (0..=1014).map(day).collect::<Vec<_>>());
    assert_eq!(made.iter().map(|(number, ..)| *number).collect::<Vec<_>>(), (1..=1015).collect::<Vec<_>>());
}

fn enrolment(status: EpisodeStatus) -> Episode {
    Episode {
        id: "".into(),
        client_id: ada(),
        programme: "Home again".into(),
        status,
        status_history: Vec::new(),
        acuity: Acuity::High,
        case_manager: None,
        referral_source: None,
        referred_on: None,
        opened_on: None,
        closed_on: None,
        closure_reason: None,
        next_review_on: None,
        source: None,
    }
}

async fn overdue_today_coming(desk: &Desk) -> (i32, i32, i32) {
    let counts = desk.counts().await;
    (counts.overdue, counts.today, counts.coming)
}

async fn rests(desk: &Desk) -> Option<Rest> {
    desk.app.series_list(ada()).await.unwrap()[0].rests
}

#[tokio::test]
async fn nobody_is_called_after_their_death_and_nothing_open_is_lost() {
    let desk = Desk::open().await;
    desk.app.series_save(series(Pattern::Days { every: 1 })).await.unwrap();
    assert_eq!(overdue_today_coming(&desk).await, (0, 1, 14));
    let died = Client { deceased_on: Some(day(0)), ..client() };
    desk.app.client_save(died.clone()).await.unwrap();
    assert_eq!(rests(&desk).await, Some(Rest::Deceased));
    desk.days_pass(30);
    assert_eq!(overdue_today_coming(&desk).await, (15, 0, 0));
    // Settled by hand, they make no others.
    let first = desk.app.check_in_list(ada()).await.unwrap().remove(0);
    desk.app.check_in_answer(first.id, CheckInOutcome::NotPossible { reason: "She died".into() }).await.unwrap();
    assert_eq!(overdue_today_coming(&desk).await, (14, 0, 0));
    // Changed meanwhile, it still rests.
    let changed = desk.app.series_list(ada()).await.unwrap().remove(0).series;
    desk.app.series_save(CheckInSeries { purpose: "Ask the family".into(), ..changed }).await.unwrap();
    assert_eq!(overdue_today_coming(&desk).await, (14, 0, 0));
    // It was a mistake: it goes on from today; the days of rest owe nothing.
    desk.app.client_save(client()).await.unwrap();
    assert_eq!(overdue_today_coming(&desk).await, (14, 1, 14));
    assert_eq!(rests(&desk).await, None);
    // What is missed from now on is missed.
    desk.days_pass(20);
    assert_eq!(overdue_today_coming(&desk).await, (34, 1, 14));
}

#[tokio::test]
async fn a_death_that_is_undone_leaves_no_trace_in_the_plan() {
    let desk = Desk::open().await;
    desk.app.series_save(series(Pattern::Days { every: 1 })).await.unwrap();
    desk.app.client_save(Client { deceased_on: Some(day(0)), ..client() }).await.unwrap();
    let act = desk.last_act().await;
    desk.app.act_undo(act).await.unwrap();
    desk.days_pass(30);
    assert_eq!(overdue_today_coming(&desk).await, (30, 1, 14));
    assert_eq!(rests(&desk).await, None);
}

#[tokio::test]
async fn a_closed_enrolment_lets_its_own_series_rest_until_it_is_open_again() {
    let desk = Desk::open().await;
    let kept = desk.app.client_part_save(ClientPart::Episode(enrolment(EpisodeStatus::Active))).await.unwrap();
    let ClientPart::Episode(open) = kept else { unreachable!() };
    let hers = CheckInSeries { episode_id: Some(open.id.clone()), ..series(Pattern::Days { every: 1 }) };
    desk.app.series_save(hers).await.unwrap();
    desk.app.client_part_save(ClientPart::Episode(enrolment(EpisodeStatus::Active))).await.unwrap();
    let closed = Episode {
        status: EpisodeStatus::Finished,
        closed_on: Some(day(0)),
        closure_reason: Some("Goals met".into()),
        ..open.clone()
    };
    desk.put(&closed).await;
    assert_eq!(rests(&desk).await, Some(Rest::EpisodeClosed));
    // One that belongs to no enrolment goes on.
    desk.app.series_save(series(Pattern::Days { every: 1 })).await.unwrap();
    desk.days_pass(20);
    assert_eq!(overdue_today_coming(&desk).await, (15 + 20, 1, 14));
    desk.app.client_part_save(ClientPart::Episode(open)).await.unwrap();
    assert_eq!(overdue_today_coming(&desk).await, (15 + 20, 2, 28));
}

#[tokio::test]
async fn a_preview_shows_the_dates_of_this_client() {
    let desk = Desk::open().await;
    desk.put(&enrolment(EpisodeStatus::Active)).await;
    let dates = async |series: &CheckInSeries| {
        let next = desk.app.cadence_preview(series.clone()).await.unwrap().next;
        next.into_iter().map(|window| window.date).collect::<Vec<_>>()
    };
    // By acuity: theirs is high, not the intensive one that stands first.
    let step = |acuity, every| AcuityStep { acuity, every, unit: IntervalUnit::Weeks };
    let by_acuity = series(Pattern::ByAcuity { steps: vec![step(Acuity::Intensive, 1), step(Acuity::High, 3)] });
    assert_eq!(dates(&by_acuity).await[..2], [day(0), day(21)]);
    // After the last contact: there was one today.
    let once = desk.app.series_save(series(Pattern::Once)).await.unwrap();
    let open = desk.app.check_in_list(ada()).await.unwrap().remove(0);
    desk.app.check_in_answer(open.id, CheckInOutcome::Reached).await.unwrap();
    let after = series(Pattern::AfterContact { every: 7, unit: IntervalUnit::Days });
    assert_eq!(dates(&after).await, [day(7)]);
    // What would be overdue is shown, not left out.
    desk.days_pass(9);
    assert_eq!(dates(&after).await, [day(7)]);
    assert!(dates(&once).await.is_empty());
}
