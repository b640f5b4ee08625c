//! What is found by what is typed, on real encrypted files.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use proptest::prelude::*;
use tempfile::tempdir;
use throughline_domain::client::{Client, Identifier};
use throughline_domain::contact::{Note, NoteKind};

use super::*;
use crate::Record;
use crate::clients::tests::{client, identifier, phone, put};
use crate::tests::{act, at, record};

async fn filled(folder: &std::path::Path) -> Record {
    let mut record = record(folder).await;
    let mut write = record.write(act(1)).await.unwrap();
    for (id, given, family, preferred) in [
        ("maria", "María", "García", None),
        ("jose", "José Luis", "Peña", None),
        ("oneil", "Sean", "O'Neil", None),
        ("anne", "Anne-Marie", "Müller-Lüdenscheidt", None),
        ("bob", "Robert", "Smith", Some("Bob")),
        ("xiaoming", "小明", "王", None),
        ("jamila", "جميلة", "بوحيرد", None),
        ("li", "Wei", "Li", None),
        ("lisa", "Lisa", "Lindqvist", None),
    ] {
        write
            .save(&Client { preferred_name: preferred.map(str::to_owned), ..client(id, given, family) })
            .await
            .unwrap();
    }
    write.save(&identifier("i1", "maria", "1EG4-TE5-MK73")).await.unwrap();
    write.save(&phone("p1", "bob", "+1 (555) 010-1234")).await.unwrap();
    write.commit().await.unwrap();
    record
}

async fn found(record: &mut Record, typed: &str) -> Vec<String> {
    let hits = record.reader().await.unwrap().search(typed, 20).await.unwrap();
    hits.into_iter()
        .map(|hit| match hit {
            SearchHit::Client { client_id, .. } => client_id.0,
            SearchHit::Note { note_id, .. } => note_id.0,
        })
        .collect()
}

#[tokio::test]
async fn clients_are_found_however_they_are_typed() {
    let folder = tempdir().unwrap();
    let mut r = filled(folder.path()).await;
    let cases: &[(&str, &[&str])] = &[
        ("jose", &["jose"]),
        ("JOSÉ", &["jose"]),
        ("garcia maria", &["maria"]),
        ("María Gar", &["maria"]),
        ("oneil", &["oneil"]),
        ("o'neil", &["oneil"]),
        ("O’Neil", &["oneil"]),
        ("annemarie", &["anne"]),
        ("marie anne", &["anne"]),
        ("mueller", &[]),
        ("muller", &["anne"]),
        ("bob smith", &["bob"]),
        ("smith robert", &["bob"]),
        ("王小明", &["xiaoming"]),
        ("小明王", &["xiaoming"]),
        ("明", &["xiaoming"]),
        ("小明", &["xiaoming"]),
        ("جميلة", &["jamila"]),
        ("بوح جمي", &["jamila"]),
        // Whose name it is comes before those whose name begins so.
        ("li", &["li", "lisa"]),
        ("1234", &["bob"]),
        ("010-1234", &["bob"]),
        ("5550101234", &["bob"]),
        ("15550101234", &["bob"]),
        ("(555) 010-12", &["bob"]),
        ("+1 555 010 1234", &["bob"]),
        ("bob 1234", &["bob"]),
        ("1EG4-TE5-MK73", &["maria"]),
        ("1eg4te5", &["maria"]),
        ("mk73", &["maria"]),
        ("nobody", &[]),
        ("", &[]),
        ("   ", &[]),
    ];
    for (typed, expect) in cases {
        assert_eq!(found(&mut r, typed).await, *expect, "{typed}");
    }
    r.close().await.unwrap();
}

#[tokio::test]
async fn a_hit_says_what_matched_where_it_was_not_the_name() {
    let folder = tempdir().unwrap();
    let mut r = filled(folder.path()).await;
    let cases = [
        ("bob", None),
        ("1234", Some("+1 (555) 010-1234")),
        ("smith 1234", Some("+1 (555) 010-1234")),
        ("mk73", Some("1EG4-TE5-MK73")),
    ];
    for (typed, expect) in cases {
        let hits = r.reader().await.unwrap().search(typed, 5).await.unwrap();
        let [SearchHit::Client { name, matched, .. }] = hits.as_slice() else { panic!("{typed}: {hits:?}") };
        assert_eq!(matched.as_deref(), expect, "{typed}");
        assert!(name == "Bob Smith" || name == "María García");
    }
    r.close().await.unwrap();
}

#[tokio::test]
async fn no_text_is_an_operator() {
    let folder = tempdir().unwrap();
    let mut r = filled(folder.path()).await;
    for typed in [
        "\" OR *",
        "* OR names:smith",
        "names:*",
        "NEAR(smith, 1)",
        "smith NOT smith",
        "^smith",
        "'; DROP TABLE client; --",
        "(",
        "\"",
        "\u{0}",
        "a\u{0}b",
        "-smith",
        "{names}:x",
    ] {
        r.reader().await.unwrap().search(typed, 20).await.unwrap_or_else(|e| panic!("{typed}: {e}"));
    }
    assert!(found(&mut r, "smith NOT smith").await.is_empty(), "NOT is a word like any other");
    assert!(found(&mut r, "\" OR *").await.is_empty());
    r.close().await.unwrap();
}

#[test]
fn any_text_can_be_typed() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let folder = tempdir().unwrap();
    let record = tokio::sync::Mutex::new(runtime.block_on(filled(folder.path())));
    proptest!(ProptestConfig::with_cases(256), |(typed in "(\\PC|[\"*():^+\\-{} ]|OR|AND|NOT|NEAR|\\p{Mn}){0,40}")| {
        runtime.block_on(async {
            record.lock().await.reader().await.unwrap().search(&typed, 20).await.unwrap();
        });
    });
    runtime.block_on(record.into_inner().close()).unwrap();
}

#[test]
fn every_client_is_found_by_the_words_of_their_name() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let folder = tempdir().unwrap();
    let record = tokio::sync::Mutex::new(runtime.block_on(record(folder.path())));
    proptest!(ProptestConfig::with_cases(128), |(given in "\\p{L}{1,12}", family in "\\p{L}{1,12}")| {
        runtime.block_on(async {
            let mut record = record.lock().await;
            put(&mut record, 1, &client("c", &given, &family)).await.unwrap();
            for typed in [format!("{given} {family}"), format!("{family} {given}"), given.to_uppercase()] {
                // Upper case can spell a letter out ("ῷ" → "Ω͂Ι"): that is another word to the domain's folding.
                let same_words = typed != given.to_uppercase() || fold(&typed) == fold(&given);
                if same_words && name_tokens(&typed).iter().any(|t| t.chars().any(char::is_alphanumeric)) {
                    assert_eq!(found(&mut record, &typed).await, ["c"], "{typed}");
                }
            }
        });
    });
    runtime.block_on(record.into_inner().close()).unwrap();
}

#[tokio::test]
async fn the_index_follows_every_change_and_undo() {
    let folder = tempdir().unwrap();
    let mut r = filled(folder.path()).await;
    put(&mut r, 2, &client("bob", "Robert", "Jones")).await.unwrap();
    assert!(found(&mut r, "smith").await.is_empty() && found(&mut r, "bob").await.is_empty());
    assert_eq!(found(&mut r, "jones").await, ["bob"]);
    let mut write = r.write(act(3)).await.unwrap();
    write.remove::<Identifier>("i1", "not theirs").await.unwrap();
    let removal = write.commit().await.unwrap().unwrap();
    assert!(found(&mut r, "mk73").await.is_empty());
    let mut write = r.write(act(4)).await.unwrap();
    write.undo_act(&removal).await.unwrap();
    write.commit().await.unwrap();
    assert_eq!(found(&mut r, "mk73").await, ["maria"]);
    r.close().await.unwrap();
}

#[tokio::test]
async fn notes_are_found_newest_first_after_clients() {
    let folder = tempdir().unwrap();
    let mut r = filled(folder.path()).await;
    let note = |id: &str, text: &str| Note {
        id: id.into(),
        client_id: "li".into(),
        kind: NoteKind::Progress,
        contact_id: None,
        text: text.into(),
        written_at: at(5),
        author: "Ada".into(),
        signed_at: None,
        source: None,
    };
    put(&mut r, 2, &note("n1", "Talked with Robert about the walker.")).await.unwrap();
    put(&mut r, 3, &note("n2", "The Café will hold a walking group; robert may join.")).await.unwrap();
    assert_eq!(found(&mut r, "robert").await, ["bob", "n2", "n1"]);
    assert_eq!(found(&mut r, "walk cafe").await, ["n2"]);
    let hits = r.reader().await.unwrap().search("walker", 5).await.unwrap();
    let [SearchHit::Note { excerpt, client_name, .. }] = hits.as_slice() else { panic!("{hits:?}") };
    assert_eq!(excerpt, "Talked with Robert about the \u{2068}walker\u{2069}.");
    assert_eq!(client_name, "Wei Li");
    r.close().await.unwrap();
}
