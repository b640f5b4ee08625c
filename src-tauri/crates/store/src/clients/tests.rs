//! Clients and their parts on real encrypted files.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::NaiveDate;
use proptest::prelude::*;
use tempfile::tempdir;
use throughline_domain::client::*;
use throughline_domain::id::ActId;
use throughline_domain::measure::{Measure, MeasureKind};
use throughline_domain::timeline::Encounter;

use crate::tests::{act, at, record};
use crate::{Entity, OfClient, Record, StoreError};

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn client(id: &str, given: &str, family: &str) -> Client {
    Client {
        id: id.into(),
        given_name: given.into(),
        family_name: family.into(),
        preferred_name: None,
        pronouns: None,
        birth_date: None,
        clinical_sex: ClinicalSex::Unknown,
        language: None,
        interpreter_needed: None,
        format_needs: Vec::new(),
        decision_maker: DecisionMaker::Unknown,
        decision_maker_detail: None,
        deceased_on: None,
        about: None,
        source: None,
    }
}

pub(crate) fn identifier(id: &str, client_id: &str, value: &str) -> Identifier {
    Identifier { id: id.into(), client_id: client_id.into(), system: "MRN".into(), value: value.into(), source: None }
}

pub(crate) fn phone(id: &str, client_id: &str, value: &str) -> ContactMethod {
    ContactMethod {
        id: id.into(),
        client_id: client_id.into(),
        kind: ContactMethodKind::Mobile,
        value: value.into(),
        label: None,
        safe_to_leave_message: SafeToLeaveMessage::Unknown,
        preferred: false,
        source: None,
    }
}

pub(crate) fn episode(id: &str, client_id: &str, status: EpisodeStatus, opened_on: Option<&str>) -> Episode {
    Episode {
        id: id.into(),
        client_id: client_id.into(),
        programme: "Home again".into(),
        status,
        status_history: vec![StatusChange { status, at: at(1), reason: None }],
        acuity: Acuity::High,
        case_manager: None,
        referral_source: None,
        referred_on: None,
        opened_on: opened_on.map(day),
        closed_on: None,
        closure_reason: None,
        next_review_on: None,
        source: None,
    }
}

fn from(key: &str) -> Option<Source> {
    Some(Source { system: "fhir-r4".into(), key: key.into() })
}

/// Saves in one act of its own.
pub(crate) async fn put<E: Entity>(record: &mut Record, second: i64, entity: &E) -> Result<Option<ActId>, StoreError> {
    let mut write = record.write(act(second)).await?;
    write.save(entity).await?;
    write.commit().await
}

async fn take_away<E: Entity>(record: &mut Record, second: i64, id: &str) -> ActId {
    let mut write = record.write(act(second)).await.unwrap();
    write.remove::<E>(id, "entered twice").await.unwrap();
    write.commit().await.unwrap().unwrap()
}

async fn take_back(record: &mut Record, second: i64, id: &ActId) {
    let mut write = record.write(act(second)).await.unwrap();
    write.undo_act(id).await.unwrap();
    write.commit().await.unwrap();
}

async fn find<E: Entity>(record: &mut Record, id: &str) -> Option<E> {
    record.reader().await.unwrap().find::<E>(id).await.unwrap()
}

/// Kept as it is, changed, removed, and back as it was.
async fn holds<E: OfClient + std::fmt::Debug>(record: &mut Record, first: E, changed: E) {
    let (id, client_id) = (first.id().to_owned(), first.client_id().unwrap().to_owned());
    put(record, 10, &first).await.unwrap();
    assert_eq!(find::<E>(record, &id).await.as_ref(), Some(&first));
    put(record, 11, &changed).await.unwrap();
    assert_eq!(find::<E>(record, &id).await.as_ref(), Some(&changed));
    assert_eq!(record.reader().await.unwrap().parts_of::<E>(&client_id).await.unwrap(), vec![changed.clone()]);
    let removal = take_away::<E>(record, 12, &id).await;
    assert_eq!(find::<E>(record, &id).await, None, "{} after removal", E::KIND);
    assert!(record.reader().await.unwrap().parts_of::<E>(&client_id).await.unwrap().is_empty());
    take_back(record, 13, &removal).await;
    assert_eq!(find::<E>(record, &id).await, Some(changed));
    take_away::<E>(record, 14, &id).await;
}

#[tokio::test]
async fn every_part_is_kept_changed_removed_and_brought_back() {
    let folder = tempdir().unwrap();
    let mut r = record(folder.path()).await;
    put(&mut r, 1, &client("c", "Ada", "Lovelace")).await.unwrap();
    let (id, of) = (|| "p".into(), || "c".into());
    let text = || Some("O'Neil \"quoted\"\n後".to_owned());
    let on = || Some(day("2026-02-28"));

    let first = Identifier { source: from("1"), ..identifier("p", "c", "12-34") };
    holds(&mut r, first.clone(), Identifier { value: "56".into(), source: None, ..first }).await;
    let first = ContactMethod { label: text(), preferred: true, ..phone("p", "c", "555") };
    holds(
        &mut r,
        first.clone(),
        ContactMethod { kind: ContactMethodKind::Email, preferred: false, source: from("1"), ..first },
    )
    .await;
    let first = Address {
        id: id(),
        client_id: of(),
        label: text(),
        lines: "1 Way\nFlat 2".into(),
        city: "Town".into(),
        region: String::new(),
        postal_code: "01234".into(),
        country: "US".into(),
        source: None,
    };
    holds(&mut r, first.clone(), Address { label: None, city: "Elsewhere".into(), source: from("1"), ..first }).await;
    let first = Coverage {
        id: id(),
        client_id: of(),
        kind: CoverageKind::WorkersCompensation,
        status: CoverageStatus::Active,
        payer: "Payer".into(),
        plan_name: text(),
        member_id: text(),
        group_number: text(),
        rank: Some(1),
        starts_on: on(),
        ends_on: on(),
        injured_on: on(),
        adjuster_name: text(),
        adjuster_phone: text(),
        adjuster_email: text(),
        source: from("1"),
    };
    let empty = Coverage {
        plan_name: None,
        member_id: None,
        group_number: None,
        rank: None,
        starts_on: None,
        ends_on: None,
        injured_on: None,
        adjuster_name: None,
        adjuster_phone: None,
        adjuster_email: None,
        ..first.clone()
    };
    holds(&mut r, first, empty).await;
    let first = Episode {
        case_manager: text(),
        referral_source: text(),
        referred_on: on(),
        closed_on: on(),
        closure_reason: text(),
        next_review_on: on(),
        ..episode("p", "c", EpisodeStatus::Active, Some("2026-01-02"))
    };
    holds(&mut r, first, episode("p", "c", EpisodeStatus::Waitlist, None)).await;
    let first = Person {
        id: id(),
        client_id: of(),
        kind: PersonKind::Family,
        name: "Bo".into(),
        role: "son".into(),
        organisation: text(),
        phone: text(),
        email: text(),
        on_care_team: true,
        emergency_contact: false,
        lives_with_client: true,
        about: text(),
        source: None,
    };
    holds(
        &mut r,
        first.clone(),
        Person { on_care_team: false, emergency_contact: true, about: None, source: from("1"), ..first },
    )
    .await;
    let first = RiskFlag {
        id: id(),
        client_id: of(),
        kind: RiskFlagKind::Safety,
        text: "Dog".into(),
        starts_on: on(),
        ends_on: None,
        source: None,
    };
    holds(&mut r, first.clone(), RiskFlag { ends_on: on(), source: from("1"), ..first }).await;
    let first = Allergy {
        id: id(),
        client_id: of(),
        substance: "Latex".into(),
        reaction: text(),
        criticality: Some(AllergyCriticality::High),
        source: None,
    };
    holds(&mut r, first.clone(), Allergy { criticality: None, source: from("1"), ..first }).await;
    let first = Medication {
        id: id(),
        client_id: of(),
        name: "Metformin 500 mg".into(),
        dose: text(),
        reason: text(),
        prescriber: text(),
        status: MedicationStatus::Active,
        starts_on: on(),
        reconciled_on: on(),
        source: None,
    };
    holds(
        &mut r,
        first.clone(),
        Medication { status: MedicationStatus::Stopped, dose: None, source: from("1"), ..first },
    )
    .await;
    let first = Measure {
        id: "p".into(),
        client_id: of(),
        kind: MeasureKind::BloodPressure,
        name: "Blood pressure".into(),
        value: 128.5,
        second_value: Some(80.1),
        unit: "mm[Hg]".into(),
        loinc: text(),
        at: at(5),
        source: None,
    };
    holds(&mut r, first.clone(), Measure { second_value: None, value: -0.1, source: from("1"), ..first }).await;
    let first = Encounter {
        id: id(),
        client_id: of(),
        what: "Visit".into(),
        reason: text(),
        place: text(),
        starts_at: at(5),
        ends_at: Some(at(6)),
        source: None,
    };
    holds(&mut r, first.clone(), Encounter { ends_at: None, source: from("1"), ..first }).await;
    r.close().await.unwrap();
}

#[tokio::test]
async fn what_a_source_sent_is_there_once() {
    let folder = tempdir().unwrap();
    let mut r = record(folder.path()).await;
    put(&mut r, 1, &Client { source: from("a"), ..client("c1", "A", "A") }).await.unwrap();
    put(&mut r, 1, &client("c2", "B", "B")).await.unwrap();
    let twice = put(&mut r, 2, &Client { source: from("a"), ..client("c3", "A", "A") }).await;
    assert!(matches!(twice, Err(StoreError::Constraint(_))), "{twice:?}");

    let sent = |id: &str, client_id: &str| Identifier { source: from("i"), ..identifier(id, client_id, "1") };
    put(&mut r, 3, &sent("i1", "c1")).await.unwrap();
    assert!(matches!(put(&mut r, 4, &sent("i2", "c1")).await, Err(StoreError::Constraint(_))));
    put(&mut r, 5, &sent("i3", "c2")).await.unwrap();
    take_away::<Identifier>(&mut r, 6, "i1").await;
    put(&mut r, 7, &sent("i2", "c1")).await.unwrap();
    r.close().await.unwrap();
}

/// The columns of the caseload, as they stand.
async fn shown(record: &mut Record, id: &str) -> (Option<String>, Option<i64>, Option<String>) {
    let row: (Option<String>, Option<i64>, Option<String>) = sqlx::query_as(
        "SELECT episode_status, episode_acuity_rank, CAST(episode_opened_on AS TEXT) FROM client WHERE id = ?1",
    )
    .bind(id)
    .fetch_one(record.reader().await.unwrap().conn())
    .await
    .unwrap();
    row
}

#[tokio::test]
async fn the_episode_that_is_worked_on_speaks_for_the_client() {
    let folder = tempdir().unwrap();
    let mut r = record(folder.path()).await;
    put(&mut r, 1, &client("c", "Ada", "Lovelace")).await.unwrap();
    assert_eq!(shown(&mut r, "c").await, (None, None, None));
    put(&mut r, 2, &episode("old", "c", EpisodeStatus::Active, Some("2025-01-01"))).await.unwrap();
    let worked_on = (Some("active".into()), Some(2), Some("2025-01-01".into()));
    assert_eq!(shown(&mut r, "c").await, worked_on);
    put(&mut r, 3, &episode("refused", "c", EpisodeStatus::Cancelled, Some("2026-01-01"))).await.unwrap();
    put(&mut r, 3, &episode("mistake", "c", EpisodeStatus::EnteredInError, Some("2026-02-01"))).await.unwrap();
    assert_eq!(shown(&mut r, "c").await, worked_on);
    put(&mut r, 4, &Client { about: Some("changed".into()), ..client("c", "Ada", "King") }).await.unwrap();
    assert_eq!(shown(&mut r, "c").await, worked_on, "saving the client leaves them alone");
    let newer = put(&mut r, 5, &episode("new", "c", EpisodeStatus::OnHold, Some("2026-03-01"))).await.unwrap().unwrap();
    assert_eq!(shown(&mut r, "c").await.0.as_deref(), Some("onhold"));
    take_back(&mut r, 6, &newer).await;
    assert_eq!(shown(&mut r, "c").await, worked_on, "undo brings them back too");
    take_away::<Episode>(&mut r, 7, "old").await;
    assert_eq!(shown(&mut r, "c").await.0.as_deref(), Some("cancelled"));
    r.close().await.unwrap();
}

#[tokio::test]
async fn a_file_holds_what_hangs_on_the_client_and_nobody_elses() {
    let folder = tempdir().unwrap();
    let mut r = record(folder.path()).await;
    put(&mut r, 1, &Client { birth_date: Some(day("1950-06-15")), ..client("c", "Ada", "Lovelace") }).await.unwrap();
    put(&mut r, 1, &client("d", "Bo", "Ek")).await.unwrap();
    put(&mut r, 2, &phone("p1", "c", "555-0101")).await.unwrap();
    put(&mut r, 2, &ContactMethod { preferred: true, ..phone("p2", "c", "555-0102") }).await.unwrap();
    put(&mut r, 2, &phone("p3", "d", "555-0103")).await.unwrap();
    let ended = RiskFlag {
        id: "f1".into(),
        client_id: "c".into(),
        kind: RiskFlagKind::Safety,
        text: "was".into(),
        starts_on: None,
        ends_on: Some(day("2026-01-01")),
        source: None,
    };
    put(&mut r, 3, &ended).await.unwrap();
    put(&mut r, 3, &RiskFlag { id: "f2".into(), ends_on: None, ..ended.clone() }).await.unwrap();
    let file = r.reader().await.unwrap().client_file("c", day("2026-06-14")).await.unwrap().unwrap();
    assert_eq!(file.contact_methods.iter().map(|m| m.id.as_str()).collect::<Vec<_>>(), ["p2", "p1"]);
    assert_eq!(file.risk_flags.iter().map(|f| f.id.as_str()).collect::<Vec<_>>(), ["f2", "f1"]);
    assert_eq!(file.banner.age, Some(75));
    assert!(file.banner.missing.contains(&MissingFact::Episode) && !file.banner.missing.contains(&MissingFact::Phone));
    assert_eq!(r.reader().await.unwrap().client_file("nobody", day("2026-06-14")).await.unwrap(), None);
    r.close().await.unwrap();
}

fn any_client() -> impl Strategy<Value = Client> {
    let text = || proptest::option::of(".{0,40}");
    let days =
        || proptest::option::of((0i64..60_000).prop_map(|n| day("1880-01-01") + chrono::Days::new(n.unsigned_abs())));
    (
        (".{0,30}", ".{0,30}", text(), text(), days(), proptest::sample::select(ClinicalSex::ALL)),
        (
            text(),
            any::<Option<bool>>(),
            proptest::collection::vec(".{0,10}", 0..3),
            proptest::sample::select(DecisionMaker::ALL),
            text(),
            days(),
            text(),
        ),
        proptest::option::of((".{0,10}", ".{0,10}").prop_map(|(system, key)| Source { system, key })),
    )
        .prop_map(|(a, b, source)| Client {
            given_name: a.0,
            family_name: a.1,
            preferred_name: a.2,
            pronouns: a.3,
            birth_date: a.4,
            clinical_sex: a.5,
            language: b.0,
            interpreter_needed: b.1,
            format_needs: b.2,
            decision_maker: b.3,
            decision_maker_detail: b.4,
            deceased_on: b.5,
            about: b.6,
            source,
            ..client("c", "", "")
        })
}

#[test]
fn any_client_comes_back_as_it_was() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let folder = tempdir().unwrap();
    let record = std::cell::RefCell::new(runtime.block_on(record(folder.path())));
    proptest!(ProptestConfig::with_cases(64), |(client in any_client())| {
        let mut record = record.borrow_mut();
        runtime.block_on(async {
            put(&mut record, 2, &client).await.unwrap();
            assert_eq!(find::<Client>(&mut record, "c").await, Some(client));
        });
    });
    runtime.block_on(record.into_inner().close()).unwrap();
}
