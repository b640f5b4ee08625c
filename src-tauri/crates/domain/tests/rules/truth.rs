//! Kleene's logic, by its laws.

use proptest::prelude::*;
use throughline_domain::scoring::Truth;

const ALL: [Truth; 3] = [Truth::False, Truth::Unknown, Truth::True];

fn any_truth() -> impl Strategy<Value = Truth> {
    prop::sample::select(&ALL[..])
}

/// Kleene 1952 §64: rows false, unknown, true; columns the same.
#[test]
fn and_is_kleenes_table() {
    use Truth::{False as F, True as T, Unknown as U};
    let table = [[F, F, F], [F, U, U], [F, U, T]];
    for (row, a) in table.iter().zip(ALL) {
        for (expect, b) in row.iter().zip(ALL) {
            assert_eq!(a.and(b), *expect, "{a:?} and {b:?}");
        }
    }
}

#[test]
fn or_is_kleenes_table() {
    use Truth::{False as F, True as T, Unknown as U};
    let table = [[F, U, T], [U, U, T], [T, T, T]];
    for (row, a) in table.iter().zip(ALL) {
        for (expect, b) in row.iter().zip(ALL) {
            assert_eq!(a.or(b), *expect, "{a:?} or {b:?}");
        }
    }
}

proptest! {
    #[test]
    fn laws(a in any_truth(), b in any_truth(), c in any_truth()) {
        prop_assert_eq!(!!a, a);
        prop_assert_eq!(!(a.and(b)), (!a).or(!b));
        prop_assert_eq!(!(a.or(b)), (!a).and(!b));
        prop_assert_eq!(a.and(b), b.and(a));
        prop_assert_eq!(a.or(b.or(c)), a.or(b).or(c));
        prop_assert_eq!(a.and(b.or(c)), a.and(b).or(a.and(c)));
        prop_assert_eq!(a.and(a.or(b)), a);
    }

    /// What is true or false stays so, whatever the unknown parts turn out to be.
    #[test]
    fn knowing_more_takes_nothing_back(a in any_truth(), b in any_truth(), later in any::<bool>()) {
        let settle = |truth: Truth| truth.known().unwrap_or(later).into();
        let (sure_a, sure_b): (Truth, Truth) = (settle(a), settle(b));
        if let Some(known) = a.and(b).known() {
            prop_assert_eq!(sure_a.and(sure_b), known.into());
        }
        if let Some(known) = a.or(b).known() {
            prop_assert_eq!(sure_a.or(sure_b), known.into());
        }
    }
}
