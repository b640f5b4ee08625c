//! Who looks like whom: cases from life.

use proptest::prelude::*;
use throughline_domain::duplicates::{DuplicateReason, Identity, LIKE_NAME, NameParts, judge, likeness, near_dates};

use crate::samples::day;

fn name<'a>(given: &'a str, family: &'a str) -> NameParts<'a> {
    NameParts { given, family, preferred: None }
}

fn known_as<'a>(given: &'a str, family: &'a str, preferred: &'a str) -> NameParts<'a> {
    NameParts { given, family, preferred: Some(preferred) }
}

#[test]
fn names_are_alike_or_not() {
    let check = |a: NameParts<'_>, b: NameParts<'_>, alike: bool| {
        let score = likeness(&a, &b);
        assert_eq!(score >= LIKE_NAME, alike, "{a:?} {b:?}: {score:.3}");
    };
    check(name("Maria", "Garcia"), name("María", "GARCÍA"), true);
    check(name("Katherine", "Smith"), name("Kathryn", "Smith"), true);
    check(name("Catherine", "Smith"), name("Katherine", "Smith"), true);
    check(name("Jon", "Peterson"), name("John", "Petersen"), true);
    check(name("Wei", "Zhang"), name("Zhang", "Wei"), true);
    check(name("Shawn", "O'Neil"), name("Shawn", "ONeil"), true);
    check(name("Shawn", "O'Neil"), name("Shawn", "O Neil"), true);
    check(name("Maria", "Garcia-Lopez"), name("Maria", "Garcia"), true);
    check(name("Maria", "Garcia-Lopez"), name("Maria", "Garcia Lopez"), true);
    check(name("Mary Ann", "Jones"), name("Maryann", "Jones"), true);
    check(name("Robert James", "Hill"), name("Robert", "Hill"), true);
    check(name("Robert J.", "Hill"), name("Robert James", "Hill"), true);
    check(known_as("Robert", "Hill", "Bob"), name("Bob", "Hill"), true);
    check(known_as("Robert", "Hill", "Bob"), known_as("Bobby", "Hill", "Bob Hill"), true);
    check(name("Jürgen", "Groß"), name("Jurgen", "Gross"), true);
    check(name("小明", "王"), name("小明", "王"), true);
    // Siblings, namesakes of the family, and strangers.
    check(name("Anna", "Smith"), name("Emma", "Smith"), false);
    check(name("Jayden", "Cole"), name("Aiden", "Cole"), false);
    check(name("Jean-Paul", "Dupont"), name("Jean-Pierre", "Dupont"), false);
    check(name("Michael", "Brown"), name("Michelle", "Green"), false);
    check(name("Robert", "Hill"), name("Bob", "Hill"), false);
    check(name("Maria", "Garcia"), name("Maria", "Lopez"), false);
    check(name("", "Garcia"), name("Maria", "Garcia"), false);
    check(name("", ""), name("", ""), false);
    check(name("?", "-"), name("Maria", "Garcia"), false);
}

/// A client as a test writes them: name, birth date, identifiers, phones.
struct Person<'a>(NameParts<'a>, Option<&'a str>, &'a [(&'a str, &'a str)], &'a [&'a str]);

impl Person<'_> {
    fn identity(&self) -> Identity {
        Identity::new(&self.0, self.1.map(day), self.2.iter().copied(), self.3.iter().copied())
    }
}

#[test]
fn a_name_needs_something_beside_it() {
    use DuplicateReason::{LikeNameAndBirthDate, LikeNameAndPhone, SameIdentifier, SameNameAndBirthDate};
    let check = |a: Person<'_>, b: Person<'_>, expect: Option<DuplicateReason>| {
        let found = judge(&a.identity(), &b.identity()).map(|(reason, _)| reason);
        assert_eq!(found, expect, "{:?} {:?}", a.0, b.0);
        assert_eq!(judge(&b.identity(), &a.identity()).map(|(reason, _)| reason), expect, "the other way round");
    };
    let born = |given, family, on| Person(name(given, family), Some(on), &[], &[]);
    let (ann, spring) = ("1950-03-04", "1950-04-03");
    check(born("Ann", "Lee", ann), born("Ann", "Lee", ann), Some(SameNameAndBirthDate));
    check(born("Ann", "Lee", ann), born("LEE", "Ann", ann), Some(SameNameAndBirthDate));
    check(born("Katherine", "Smith", ann), born("Kathryn", "Smith", ann), Some(LikeNameAndBirthDate));
    // Twins.
    check(born("Anna", "Smith", ann), born("Emma", "Smith", ann), None);
    check(born("Liam", "Smith", ann), born("Noah", "Smith", ann), None);
    // Day and month swapped; a digit mistyped; the name must then be the same or nearly so.
    check(born("Ann", "Lee", ann), born("Ann", "Lee", spring), Some(LikeNameAndBirthDate));
    check(born("Ann", "Lee", ann), born("Ann", "Lee", "1951-03-04"), Some(LikeNameAndBirthDate));
    check(born("Katherine", "Smith", ann), born("Kathryn", "Smith", spring), None);
    check(born("Ann", "Lee", ann), born("Ann", "Lee", "1972-08-19"), None);
    check(born("Maria", "Garcia", ann), born("Susan", "Chen", ann), None);
    // Namesakes of whom nothing else is known.
    check(Person(name("Ann", "Lee"), None, &[], &[]), born("Ann", "Lee", ann), None);
    // A phone.
    let phone = |given, family, on, number| Person(name(given, family), on, &[], number);
    let (one, same): (&[&str], &[&str]) = (&["(216) 555-0142"], &["home: +1 216.555.0142"]);
    check(phone("Ann", "Lee", None, one), phone("Anne", "Lee", None, same), Some(LikeNameAndPhone));
    check(phone("Ann", "Lee", None, one), phone("George", "Lee", None, same), None);
    check(phone("Ann", "Lee", None, &["0142"]), phone("Ann", "Lee", None, &["0142"]), None);
    // Mother and daughter of one name and one phone.
    check(phone("Ann", "Lee", Some(ann), one), phone("Ann", "Lee", Some("1978-10-30"), same), None);
    // An identifier, whatever the name.
    let id = |given, ids| Person(name(given, "Lee"), None, ids, &[]);
    check(id("Ann", &[("MRN", "00-123 a")]), id("Zoë", &[("mrn", "00123A")]), Some(SameIdentifier));
    check(id("Ann", &[("MRN", "00123")]), id("Ann", &[("Medicaid", "00123")]), None);
    check(id("Ann", &[("MRN", "")]), id("Zoë", &[("MRN", " ")]), None);
}

proptest! {
    #[test]
    fn whom_to_ask_about_is_whom_is_judged(days in 0_i64..40_000, apart in -400_i64..400) {
        let one = day("1900-01-01") + chrono::Duration::days(days);
        for other in near_dates(one).into_iter().chain([one + chrono::Duration::days(apart)]) {
            let born = |on: chrono::NaiveDate| Identity::new(&name("Ann", "Lee"), Some(on), [], []);
            prop_assert_eq!(judge(&born(one), &born(other)).is_some(), near_dates(one).contains(&other), "{} {}", one, other);
        }
    }

    #[test]
    fn likeness_goes_both_ways_and_stays_between_0_and_1(a in "\\PC{0,12}", b in "\\PC{0,12}", c in "\\PC{0,12}", d in "\\PC{0,12}") {
        let (x, y) = (name(&a, &b), known_as(&c, &d, &a));
        let there = likeness(&x, &y);
        prop_assert!((0.0..=1.0).contains(&there));
        prop_assert!((there - likeness(&y, &x)).abs() < 1e-9);
    }

    #[test]
    fn a_name_is_like_itself(given in "[a-zà-ž]{1,10}", family in "[a-zà-ž]{1,10}") {
        prop_assert!(likeness(&name(&given, &family), &name(&family, &given)) > 0.999);
    }
}
