//! Reading over a real record: whom the words name, and what is kept of them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use throughline_domain::Code;
use throughline_domain::check_in::CheckInKind;
use throughline_domain::client::Client;
use throughline_domain::id::ClientId;
use throughline_domain::quick_add::{QuickAddChoice, QuickAddMissing, QuickAddReading, QuickAddValue};

use crate::tests::{Desk, ada, client, day};

/// A desk with namesakes beside its one client.
async fn desk() -> Desk {
    let desk = Desk::open().await;
    for (id, given, family) in [("mona", "Mona", "Keller"), ("mona2", "Mona", "Kellerman"), ("li", "Li", "Wei")] {
        let one = Client { id: id.into(), given_name: given.into(), family_name: family.into(), ..client() };
        desk.put(&Client { preferred_name: None, ..one }).await;
    }
    desk
}

async fn read(desk: &Desk, text: &str, client_id: Option<&str>, choices: &[QuickAddChoice]) -> QuickAddReading {
    desk.app.quick_add_read(text.to_owned(), client_id.map(Into::into), choices.to_vec()).await.unwrap()
}

fn named(reading: &QuickAddReading) -> Option<&str> {
    reading.tokens.iter().find_map(|token| match &token.value {
        QuickAddValue::Client { client: Some(client) } => Some(client.name.as_str()),
        _ => None,
    })
}

#[tokio::test]
async fn clients_are_found_by_their_names() {
    let desk = desk().await;
    let one = read(&desk, "call li wei every 2nd Tuesday 2pm", None, &[]).await;
    assert_eq!(named(&one), Some("Li Wei"));
    assert_eq!(one.series.as_ref().unwrap().client_id, ClientId::from("li"));
    assert_eq!(one.sentence.as_deref(), Some("Every second Tuesday at 2:00 PM, from November 24"));
    assert_eq!(one.next.iter().map(|window| window.date).collect::<Vec<_>>(), [day(2), day(16), day(30)]);
    // A whole name goes before one it only begins.
    assert_eq!(named(&read(&desk, "call Mona Keller tomorrow", None, &[]).await), Some("Mona Keller"));
    // A beginning is enough where a name is expected.
    assert_eq!(named(&read(&desk, "call Mona Kellerm tomorrow", None, &[]).await), Some("Mona Kellerman"));
    assert_eq!(read(&desk, "call nobody tomorrow", None, &[]).await.missing, [QuickAddMissing::Client]);
}

#[tokio::test]
async fn namesakes_are_a_choice() {
    let desk = desk().await;
    let open = read(&desk, "call Mona weekly", None, &[]).await;
    assert_eq!((open.clients.len(), &open.missing[..], &open.series), (2, &[QuickAddMissing::ClientChoice][..], &None));
    let choice = [QuickAddChoice::Client { client_id: "mona2".into() }];
    let chosen = read(&desk, "call Mona weekly", None, &choice).await;
    assert_eq!(chosen.series.unwrap().client_id, ClientId::from("mona2"));
    // A choice among others does not count for somebody else.
    assert_eq!(named(&read(&desk, "call Li weekly", None, &choice).await), Some("Li Wei"));
}

#[tokio::test]
async fn in_a_chart_it_is_about_its_client() {
    let desk = desk().await;
    let reading = read(&desk, "call Mona weekly", Some("li"), &[]).await;
    assert_eq!((named(&reading), &reading.missing[..]), (Some("Li Wei"), &[][..]));
    let series = reading.series.unwrap();
    assert_eq!((series.client_id, series.with_whom.as_deref()), (ClientId::from("li"), Some("Mona")));
    let daughter = read(&desk, "call daughter about the walker tomorrow", Some("li"), &[]).await.series.unwrap();
    assert_eq!((daughter.with_whom.as_deref(), daughter.purpose.as_str()), (Some("daughter"), "The walker"));
    let gone = desk.app.quick_add_read("call weekly".to_owned(), Some("gone".into()), Vec::new()).await;
    assert_eq!(gone.unwrap_err().code, Code::NotFound);
}

#[tokio::test]
async fn what_was_read_can_be_kept() {
    let desk = desk().await;
    for text in
        ["PHQ-9 monthly", "call every 3 business days", "once a week", "visit in 10 days", "renew papers by June 1"]
    {
        let series = read(&desk, text, Some(ada().as_str()), &[]).await.series.unwrap();
        let kept = desk.app.series_save(series.clone()).await.unwrap();
        assert_eq!((kept.purpose, kept.cadence), (series.purpose, series.cadence), "{text}");
    }
    let phq = read(&desk, "PHQ-9 monthly", Some(ada().as_str()), &[]).await.series.unwrap();
    assert_eq!(phq.kind, CheckInKind::Assessment { instrument_id: "phq-9".to_owned() });
}

#[tokio::test]
async fn names_that_are_words_are_names_where_one_is_expected() {
    let desk = desk().await;
    for (id, given, family) in [("sunday", "Sunday", "Adeyemi"), ("faith", "Faith", "Weekly"), ("may", "May", "Brown")]
    {
        let one = Client { id: id.into(), given_name: given.into(), family_name: family.into(), ..client() };
        desk.put(&Client { preferred_name: None, ..one }).await;
    }
    let table = [
        ("call Sunday daily", "Sunday Adeyemi", "Every day"),
        ("call sunday adeyemi on Friday", "Sunday Adeyemi", "On Friday, November 27"),
        ("call Faith Weekly tomorrow", "Faith Weekly", "On Monday, November 23"),
        ("call Faith weekly", "Faith Weekly", "Every Sunday"),
        ("call May 2pm tomorrow", "May Brown", "On Monday, November 23 at 2:00 PM"),
        ("call Li Sunday", "Li Wei", "On Sunday, November 22"),
        ("Li's landlord will send the lease by Friday", "Li Wei", "On Friday, November 27"),
        ("f/u with li 2 weeks from today", "Li Wei", "On Sunday, December 6"),
        ("call 555-0100 for Li tomorrow", "Li Wei", "On Monday, November 23"),
        ("PHQ-9 with Li every 2 weeks x6", "Li Wei", "Every second Sunday, 6 times"),
    ];
    for (text, name, sentence) in table {
        let reading = read(&desk, text, None, &[]).await;
        assert_eq!((named(&reading), reading.sentence.as_deref()), (Some(name), Some(sentence)), "{text}");
        assert!(reading.series.is_some(), "{text}");
    }
    // In her own chart the day is a day.
    let own = read(&desk, "call Sunday 2pm", Some("sunday"), &[]).await;
    assert_eq!(own.sentence.as_deref(), Some("On Sunday, November 22 at 2:00 PM"));
}
