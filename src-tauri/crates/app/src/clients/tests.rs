//! Clients end to end: from what the window sends to the encrypted file and back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use tempfile::{TempDir, tempdir};
use throughline_domain::caseload::CaseloadSort;
use throughline_domain::client::*;
use throughline_domain::duplicates::DuplicateReason;
use throughline_domain::id::PartId;
use throughline_store::KdfProfile;

use super::*;
use crate::{Clock, Host, Places};

struct Noon;
impl Clock for Noon {
    fn now(&self) -> DateTime<Utc> {
        "2026-06-15T12:00:00Z".parse().unwrap()
    }
    fn zone(&self) -> String {
        "UTC".to_owned()
    }
}
impl Host for Noon {
    fn open_file(&self, _: &Path) -> Result<(), Failure> {
        Ok(())
    }
}

async fn app() -> (TempDir, App) {
    let folder = tempdir().unwrap();
    let places = Places { data: folder.path().join("data"), documents: folder.path().join("documents") };
    let app = App::new(places, Arc::new(Noon), Arc::new(Noon)).with_profile(KdfProfile::LEAST);
    app.record_create("correct horse battery".into()).await.unwrap();
    (folder, app)
}

fn client(given: &str, family: &str, born: Option<&str>) -> Client {
    Client {
        id: "".into(),
        given_name: given.into(),
        family_name: family.into(),
        preferred_name: Some("  ".into()),
        pronouns: None,
        birth_date: born.map(|b| b.parse().unwrap()),
        clinical_sex: ClinicalSex::Unknown,
        language: None,
        interpreter_needed: None,
        format_needs: vec![" large print ".into(), String::new()],
        decision_maker: DecisionMaker::Own,
        decision_maker_detail: None,
        deceased_on: None,
        about: None,
        source: Some(Source { system: "made up".into(), key: "by the window".into() }),
    }
}

fn phone(value: &str, preferred: bool) -> ContactMethod {
    ContactMethod {
        id: "".into(),
        client_id: "".into(),
        kind: ContactMethodKind::Phone,
        value: value.into(),
        label: None,
        safe_to_leave_message: SafeToLeaveMessage::Yes,
        preferred,
        source: None,
    }
}

fn identifier(value: &str) -> ClientPart {
    ClientPart::Identifier(Identifier {
        id: "".into(),
        client_id: "".into(),
        system: "MRN".into(),
        value: value.into(),
        source: None,
    })
}

fn episode(status: EpisodeStatus) -> Episode {
    Episode {
        id: "".into(),
        client_id: "".into(),
        programme: " Home again ".into(),
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

async fn create(app: &App, client: Client, parts: Vec<ClientPart>) -> ClientFile {
    app.client_create(client, parts, true).await.unwrap()
}

#[tokio::test]
async fn a_client_is_taken_in_with_their_parts_in_one_act() {
    let (_folder, app) = app().await;
    let parts = vec![
        ClientPart::ContactMethod(phone(" 555 0100 ", true)),
        ClientPart::ContactMethod(phone("555 0101", true)),
        ClientPart::Episode(episode(EpisodeStatus::Active)),
    ];
    let file = create(&app, client(" Ada ", "Lovelace", Some("1950-01-02")), parts).await;
    assert_eq!(
        (file.client.given_name.as_str(), &file.client.preferred_name, &file.client.source),
        ("Ada", &None, &None)
    );
    assert_eq!(file.client.format_needs, ["large print"]);
    assert_eq!(
        file.contact_methods.iter().map(|m| (m.value.as_str(), m.preferred)).collect::<Vec<_>>(),
        [("555 0100", true), ("555 0101", false)]
    );
    assert_eq!(file.episodes[0].programme, "Home again");
    assert_eq!(file.episodes[0].status_history.len(), 1);
    assert_eq!(file.banner.age, Some(76));
    let page = app.change_page(Some(file.client.id.clone()), None).await.unwrap();
    let acts: std::collections::HashSet<_> = page.rows.iter().map(|c| c.act_id.clone()).collect();
    assert_eq!((acts.len(), page.rows.len()), (1, 4));

    app.act_undo(acts.into_iter().next().unwrap()).await.unwrap();
    assert_eq!(app.client_get(file.client.id).await.unwrap_err().code, Code::NotFound);
    assert!(app.search("ada".into(), 10).await.unwrap().is_empty());
    app.record_lock().await.unwrap();
}

#[tokio::test]
async fn what_is_wrong_is_said_with_its_field_and_nothing_is_written() {
    let (_folder, app) = app().await;
    let field = |failure: Failure| {
        (failure.code, failure.detail.field.unwrap_or_default(), failure.detail.fault.unwrap_or_default())
    };
    let invalid = |field: &str, fault: &str| (Code::Invalid, field.to_owned(), fault.to_owned());
    let nameless = app.client_create(client(" ", "", None), vec![], false).await.unwrap_err();
    assert_eq!(field(nameless), invalid("familyName", "required"));
    let unborn = app.client_create(client("A", "B", Some("2027-01-01")), vec![], false).await.unwrap_err();
    assert_eq!(field(unborn), invalid("birthDate", "in-future"));
    let part =
        app.client_create(client("A", "B", None), vec![identifier("1"), identifier("  ")], false).await.unwrap_err();
    assert_eq!(field(part), invalid("parts.1.value", "required"));
    assert!(app.search("B".into(), 10).await.unwrap().is_empty());

    let file = create(&app, client("A", "B", None), vec![identifier("1")]).await;
    let id = file.identifiers[0].id.0.clone();
    let unsaid = app.client_part_remove(ClientPartKind::Identifier, id.clone(), "  ".into()).await.unwrap_err();
    assert_eq!(field(unsaid), invalid("reason", "required"));
    assert!(app.client_part_remove(ClientPartKind::Identifier, id.clone(), "mistyped".into()).await.unwrap());
    assert_eq!(
        app.client_part_remove(ClientPartKind::Identifier, id, "again".into()).await.unwrap_err().code,
        Code::NotFound
    );
    let nobody = ContactMethod { client_id: "nobody".into(), ..phone("1", false) };
    assert_eq!(app.client_part_save(ClientPart::ContactMethod(nobody)).await.unwrap_err().code, Code::NotFound);
    assert_eq!(
        app.client_save(Client { id: "nobody".into(), ..client("A", "B", None) }).await.unwrap_err().code,
        Code::NotFound
    );
    app.record_lock().await.unwrap();
}

#[tokio::test]
async fn likely_duplicates_are_shown_and_ask_for_a_decision() {
    let (_folder, app) = app().await;
    let parts = vec![identifier("12-34"), ClientPart::ContactMethod(phone("+1 (555) 010-1234", false))];
    let known = create(&app, client("Katherine", "Smith", Some("1960-03-04")), parts).await.client;
    for number in 0..30 {
        create(&app, client(&format!("Other{number}"), "Person", Some("1960-03-04")), vec![]).await;
    }
    let cases: Vec<(Client, Vec<ClientPart>, Option<DuplicateReason>)> = vec![
        (client("katherine", "SMITH", Some("1960-03-04")), vec![], Some(DuplicateReason::SameNameAndBirthDate)),
        (client("Smith", "Katherine", Some("1960-03-04")), vec![], Some(DuplicateReason::SameNameAndBirthDate)),
        (client("Kathryn", "Smith", Some("1960-03-04")), vec![], Some(DuplicateReason::LikeNameAndBirthDate)),
        (client("Katherine", "Smith", Some("1960-04-03")), vec![], Some(DuplicateReason::LikeNameAndBirthDate)),
        (client("Katherine", "Smith", Some("1968-03-04")), vec![], Some(DuplicateReason::LikeNameAndBirthDate)),
        (client("Someone", "Else", None), vec![identifier("1234")], Some(DuplicateReason::SameIdentifier)),
        (
            client("Kathryn", "Smith", None),
            vec![ClientPart::ContactMethod(phone("555.010.1234", false))],
            Some(DuplicateReason::LikeNameAndPhone),
        ),
        (client("Katherine", "Smith", Some("1980-12-24")), vec![], None),
        (client("Katherine", "Smith", None), vec![], None),
        (client("Emma", "Jones", Some("1960-03-04")), vec![], None),
    ];
    for (entered, parts, expect) in cases {
        let label = format!("{} {} {:?}", entered.given_name, entered.family_name, entered.birth_date);
        let duplicates = app.client_duplicates(entered.clone(), parts.clone()).await.unwrap();
        let reasons: Vec<_> = duplicates.iter().map(|d| (d.client_id.clone(), d.reason)).collect();
        assert_eq!(reasons, expect.map(|reason| (known.id.clone(), reason)).into_iter().collect::<Vec<_>>(), "{label}");
        if expect.is_some() {
            assert_eq!(
                app.client_create(entered, parts, false).await.unwrap_err().code,
                Code::LooksLikeDuplicate,
                "{label}"
            );
        }
    }
    // A client is never their own duplicate.
    assert!(app.client_duplicates(known, vec![identifier("12-34")]).await.unwrap().is_empty());
    app.record_lock().await.unwrap();
}

#[tokio::test]
async fn an_episode_keeps_its_own_history() {
    let (_folder, app) = app().await;
    // It is to begin only later, so that nothing is open in it when it ends.
    let later = Episode { opened_on: chrono::NaiveDate::from_ymd_opt(2030, 1, 1), ..episode(EpisodeStatus::Waitlist) };
    let file = create(&app, client("A", "B", None), vec![ClientPart::Episode(later)]).await;
    let saved = |part: ClientPart| if let ClientPart::Episode(e) = part { e } else { panic!("not an episode") };
    let mut now = file.episodes[0].clone();
    for (status, length) in [
        (EpisodeStatus::Waitlist, 1),
        (EpisodeStatus::Active, 2),
        (EpisodeStatus::Active, 2),
        (EpisodeStatus::Finished, 3),
    ] {
        let sent = Episode {
            status,
            status_history: Vec::new(),
            closure_reason: Some("Goals met".into()),
            client_id: "".into(),
            ..now.clone()
        };
        now = saved(app.client_part_save(ClientPart::Episode(sent)).await.unwrap());
        assert_eq!((now.status_history.len(), &now.client_id), (length, &file.client.id));
    }
    assert_eq!(
        now.status_history[2],
        StatusChange { status: EpisodeStatus::Finished, at: Noon.now(), reason: Some("Goals met".into()) }
    );
    assert_eq!(app.client_get(file.client.id).await.unwrap().episodes, [now]);
    app.record_lock().await.unwrap();
}

#[tokio::test]
async fn one_contact_method_is_preferred_at_a_time() {
    let (_folder, app) = app().await;
    let file = create(&app, client("A", "B", None), vec![ClientPart::ContactMethod(phone("1", true))]).await;
    let other = ContactMethod { client_id: file.client.id.clone(), ..phone("2", true) };
    app.client_part_save(ClientPart::ContactMethod(other)).await.unwrap();
    let methods = app.client_get(file.client.id.clone()).await.unwrap().contact_methods;
    assert_eq!(
        methods.iter().map(|m| (m.value.as_str(), m.preferred)).collect::<Vec<_>>(),
        [("2", true), ("1", false)]
    );
    let strangers = ContactMethod { id: PartId::from("unknown"), client_id: file.client.id, ..phone("3", false) };
    assert_eq!(app.client_part_save(ClientPart::ContactMethod(strangers)).await.unwrap_err().code, Code::NotFound);
    app.record_lock().await.unwrap();
}

#[tokio::test]
async fn the_caseload_is_paged_by_opaque_words() {
    let (_folder, app) = app().await;
    for number in 0..7 {
        create(&app, client("Given", &format!("Family{number}"), None), vec![]).await;
    }
    let query = CaseloadQuery {
        statuses: vec![],
        acuities: vec![],
        programme: None,
        overdue_only: false,
        without_check_in: false,
        text: String::new(),
        sort: CaseloadSort::Name,
        descending: true,
    };
    let first = app.caseload_page(query.clone(), None, 4).await.unwrap();
    assert_eq!((first.rows.len(), first.total, first.rows[0].sort_name.as_str()), (4, Some(7), "Family6, Given"));
    let second = app.caseload_page(query.clone(), first.next, 4).await.unwrap();
    assert_eq!((second.rows.len(), second.total, second.next), (3, None, None));
    for cursor in ["", "{}", "null ", "[1]", "{\"key\":1,\"id\":2}"] {
        let failure = app.caseload_page(query.clone(), Some(cursor.into()), 4).await;
        assert_eq!(failure.map(|_| ()).map_err(|f| f.code), Err(Code::Invalid), "{cursor}");
    }
    app.record_lock().await.unwrap();
}

#[tokio::test]
async fn nothing_is_answered_while_locked() {
    let (_folder, app) = app().await;
    app.record_lock().await.unwrap();
    assert_eq!(app.search("a".into(), 5).await.unwrap_err().code, Code::Locked);
    assert_eq!(app.client_create(client("A", "B", None), vec![], true).await.unwrap_err().code, Code::Locked);
}
