//! Folding, tokens, initials and search text.

use proptest::prelude::*;
use throughline_domain::fold::{
    LONGEST_SEARCH_WORD, MOST_SEARCH_WORDS, digits, fold, fts_prefix_query, initials, name_tokens,
};

#[test]
fn folding_forgives_what_people_leave_out() {
    let check = |text: &str, expect: &str| assert_eq!(fold(text), expect, "{text:?}");
    check("", "");
    check("  José   MÚÑOZ ", "jose munoz");
    check("O'Neil", "oneil");
    check("O’Neil O‘Neil O`Neil Oʼneil", "oneil oneil oneil oneil");
    check("Smith-Jones", "smith jones");
    check("Strauß STRAUẞ", "strauss strauss");
    check("Łukasz Ødegård Æsir Đorđe Œuvre Þór", "lukasz odegard aesir dorde oeuvre thor");
    check("İpek Işık ISIK", "ipek isik isik");
    check("Nguyễn Thị Phượng", "nguyen thi phuong");
    check("Zo\u{308}e Zoë", "zoe zoe");
    check("Ｆｕｌｌ ﬁne", "full fine");
    check("Αχιλλεύς ΑΧΙΛΛΕΥΣ", "αχιλλευσ αχιλλευσ");
    check("Семён Андрей", "семен андреи");
    check("(216) 555-0142", "216 555 0142");
    check("👩‍🦰 Ana 🙂", "ana");
    check("Ann\u{200d}a \u{202e}Bo\u{ad}b", "anna bob");
    check("\"a\" AND* (b) -c:^d", "a and b c d");
    // Other scripts keep what their readers read.
    check("王小明", "王小明");
    check("がぎ ガ", "がぎ ガ");
    check("김철수", "김철수");
    check("محمد أحمد", "محمد أحمد");
    check("שָׁלוֹם", &fold("שָׁלוֹם"));
    check("प्रिया", "प्रिया");
}

#[test]
fn names_have_tokens_and_initials() {
    assert_eq!(name_tokens("García-López, María José"), ["garcia", "lopez", "maria", "jose"]);
    assert_eq!(name_tokens(" -- "), [""; 0]);
    let check = |name: &str, expect: &str| assert_eq!(initials(name), expect, "{name:?}");
    check("Ada Lovelace", "AL");
    check("  érik o'neil-smith ", "ÉO");
    check("(Bob) Jones", "BJ");
    check("王 小明", "王小");
    check("Madonna", "M");
    check("", "");
    check("-- 🙂", "");
}

#[test]
fn digits_are_digits_in_any_script() {
    let check = |text: &str, expect: &str| assert_eq!(digits(text), expect, "{text:?}");
    check("+1 (216) 555-0142 ext. 7", "121655501427");
    check("٠١٢٣٤٥٦٧٨٩", "0123456789");
    check("۴५３", "453");
    check("none", "");
}

#[test]
fn search_text_is_quoted_words() {
    let check = |typed: &str, expect: Option<&str>| assert_eq!(fts_prefix_query(typed).as_deref(), expect, "{typed:?}");
    check("", None);
    check("  * \" - ^ : ( ) ", None);
    check("garcía mar", Some("\"garcia\"* \"mar\"*"));
    check("a OR b", Some("\"a\"* \"or\"* \"b\"*"));
    check("name:\"x\" NEAR(y, 2)", Some("\"name\"* \"x\"* \"near\"* \"y\"* \"2\"*"));
    check("'; DROP TABLE client --", Some("\"drop\"* \"table\"* \"client\"*"));
    check("\u{0}a\u{0}b", Some("\"a\"* \"b\"*"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn folding_twice_is_folding_once(text in "\\PC{0,40}") {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once.clone());
        prop_assert!(!once.contains("  ") && once.trim() == once);
    }

    #[test]
    fn case_does_not_matter(text in "[a-zA-ZÀ-ÖØ-öø-ÿĀ-ž' -]{0,30}") {
        prop_assert_eq!(fold(&text.to_uppercase()), fold(&text.to_lowercase()));
    }

    #[test]
    fn search_text_is_safe(typed in any::<String>()) {
        if let Some(query) = fts_prefix_query(&typed) {
            let words: Vec<_> = query.split(' ').collect();
            prop_assert!(words.len() <= MOST_SEARCH_WORDS);
            for word in words {
                let inner = word.strip_prefix('"').and_then(|w| w.strip_suffix("\"*")).unwrap();
                prop_assert!(!inner.is_empty() && !inner.contains('"') && !inner.contains('\0'));
                prop_assert!(inner.chars().count() <= LONGEST_SEARCH_WORD);
            }
        }
    }

    #[test]
    fn nothing_panics(text in any::<String>()) {
        let _ = (fold(&text), digits(&text), initials(&text), name_tokens(&text));
    }
}
