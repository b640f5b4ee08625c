//! Whatever stands in the field, reading it comes to an end and says where.

use proptest::prelude::*;
use throughline_domain::messages::Catalogue;
use throughline_domain::quick_add::{
    NamedClient, QuickAddChoice, QuickAddClient, QuickAddContext, QuickAddDoubt, hear,
};

use crate::table::{TODAY, day, instruments, office};

fn whole(text: &str, option: u32) {
    let (instruments, office) = (instruments(), office());
    let choices: Vec<QuickAddChoice> =
        QuickAddDoubt::ALL.iter().map(|doubt| QuickAddChoice::Doubt { doubt: *doubt, option }).collect();
    let context = QuickAddContext {
        today: day(TODAY),
        zone: "UTC",
        instruments: &instruments,
        office: &office,
        choices: &choices,
    };
    let heard = hear(text, &context);
    let client = QuickAddClient { client_id: "ada".into(), name: "Ada".to_owned(), birth_date: None };
    let catalogue = Catalogue::english().unwrap();
    let length = u32::try_from(text.encode_utf16().count()).unwrap();
    let phrases = heard.name_phrases().into_iter().map(Some).chain([None]);
    for phrase in phrases {
        let named = NamedClient { phrase, candidates: vec![client.clone()], sure: true };
        let heard = hear(text, &context).knowing(Some(&named));
        let reading = heard.reading(Some(&named), &catalogue).unwrap();
        let spans = reading.tokens.iter().filter_map(|token| token.span).chain(reading.unread.iter().copied());
        for span in spans {
            assert!(span.start < span.end && span.end <= length, "{text:?} {span:?}");
        }
        if let Some(series) = reading.series {
            assert!(!series.purpose.trim().is_empty(), "{text:?}");
            assert_eq!(series.cadence.validate(), Ok(()), "{text:?}");
        }
    }
}

/// Words and marks the grammar knows, in any order.
const WORDS: &[&str] = &[
    "call",
    "Ada's",
    "every",
    "2nd",
    "31",
    "February",
    "Tuesday",
    "until",
    "for",
    "weeks",
    "then",
    "twice",
    ",",
    "99999",
    "at",
    "2",
    ":",
    "30",
    "pm",
    "of the month",
    "last",
    "day",
    "3/4",
    "while",
    "PHQ-9",
    "is at least",
    "10.5",
    "in",
    "days",
    "early",
    "up to",
    "next",
    "business days",
    "after",
    "the last contact",
    "low acuity",
    "0",
    "-",
    "/",
    "once a",
    "week",
    "'",
    "É",
    "𝒳",
    "2026-02-31",
    "biweekly",
    "about",
    "with",
    "will",
    "from",
    "400",
    "months",
    "1/0/0",
    "12:99",
    "24:00",
    "999999 years",
    "MWF",
    "x",
    "between",
    "half past",
    "morning",
    "she'll",
    "landlord will",
    "client to",
    "Dr. Lee",
    "Sunday Adeyemi",
    "except",
    "evry",
    "48 hours",
    "business day",
    "twice weekly",
    "and",
    "the",
    "1st",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    #[test]
    fn any_long_text_is_read(
        text in "\\PC{1500,2100}",
        words in proptest::collection::vec(proptest::sample::select(WORDS), 300..500),
        word in proptest::sample::select(WORDS),
    ) {
        whole(&text, 0);
        whole(&words.join(" "), 0);
        whole(&format!("{word} ").repeat(2000 / (word.len() + 1)), 0);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(text in "\\PC{0,60}", option in 0_u32..3) {
        whole(&text, option);
    }

    #[test]
    fn any_words_of_the_grammar_are_read(
        words in proptest::collection::vec(proptest::sample::select(WORDS), 0..14),
        glue in proptest::sample::select(vec![" ", "", "  "]),
        option in 0_u32..3,
    ) {
        whole(&words.join(glue), option);
    }
}
