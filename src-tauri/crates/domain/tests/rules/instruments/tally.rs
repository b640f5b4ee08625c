//! Checks that count themselves, by instrument.

use std::collections::BTreeMap;

use throughline_domain::assessment::ClientFacts;
use throughline_domain::client::ClinicalSex;
use throughline_domain::scoring::{Scored, score_total};

use crate::answers::{flags, outcome, score_of, shipped};

/// Codes of the options with their points, as typed from the source.
pub(super) type Points = &'static [(&'static str, i64)];

/// Not at all, several days, more than half the days, nearly every day.
pub(super) const P03: Points = &[("0", 0), ("1", 1), ("2", 2), ("3", 3)];
pub(super) const P04: Points = &[("0", 0), ("1", 1), ("2", 2), ("3", 3), ("4", 4)];
/// "Yes" is the point.
pub(super) const YES: Points = &[("yes", 1), ("no", 0)];
/// "No" is the point.
pub(super) const NO: Points = &[("yes", 0), ("no", 1)];

/// A scale that adds up points, and what its totals are called.
#[derive(Default)]
pub(super) struct Sum {
    pub(super) id: &'static str,
    /// Answers beside it that stay the same ("gate=yes").
    pub(super) also: &'static str,
    /// What those add.
    pub(super) plus: i64,
    /// Items (one, or a range) with their options.
    pub(super) parts: &'static [(&'static str, Points)],
    /// Total, what it is called ("" where the source names no bands), and the screen's sign.
    pub(super) edges: &'static [(i64, &'static str, Option<bool>)],
}

/// Cases, by instrument.
#[derive(Default)]
pub(super) struct Tally {
    pub(super) cases: BTreeMap<&'static str, u32>,
}

impl Tally {
    pub(super) fn count(&mut self, id: &'static str) {
        *self.cases.entry(id).or_default() += 1;
    }

    /// Total and band: "12 Moderate", or "-".
    #[track_caller]
    pub(super) fn outcome(&mut self, id: &'static str, answers: &str, expected: &str) {
        assert_eq!(outcome(&score_of(id, answers, None)), expected, "{id}: {answers}");
        self.count(id);
    }

    /// The screen's sign.
    #[track_caller]
    pub(super) fn positive(
        &mut self,
        id: &'static str,
        answers: &str,
        sex: Option<ClinicalSex>,
        expected: Option<bool>,
    ) {
        assert_eq!(score_of(id, answers, sex).positive, expected, "{id}: {answers} for {sex:?}");
        self.count(id);
    }

    /// The flags raised, all of them.
    #[track_caller]
    pub(super) fn flags(&mut self, id: &'static str, answers: &str, sex: Option<ClinicalSex>, expected: &[&str]) {
        assert_eq!(flags(&score_of(id, answers, sex)), expected, "{id}: {answers} for {sex:?}");
        self.count(id);
    }

    /// What the triage says, and the sign that follows.
    #[track_caller]
    pub(super) fn triage(&mut self, id: &'static str, answers: &str, expected: Option<&str>, positive: Option<bool>) {
        let scored = score_of(id, answers, None);
        assert_eq!(scored.triage.as_ref().map(|triage| triage.id.as_str()), expected, "{id}: {answers}");
        assert_eq!(scored.positive, positive, "{id}: {answers}");
        self.count(id);
    }

    /// Is the item on the form?
    #[track_caller]
    pub(super) fn shown(
        &mut self,
        id: &'static str,
        answers: &str,
        sex: Option<ClinicalSex>,
        link: &str,
        expected: bool,
    ) {
        let visible = score_of(id, answers, sex).visible;
        assert_eq!(visible.iter().any(|shown| shown == link), expected, "{id}: {answers}: {link} for {sex:?}");
        self.count(id);
    }

    /// Is every required item answered?
    #[track_caller]
    pub(super) fn complete(&mut self, id: &'static str, answers: &str, expected: bool) {
        assert_eq!(score_of(id, answers, None).complete, expected, "{id}: {answers}");
        self.count(id);
    }

    /// No total, and these items keep it from having one.
    #[track_caller]
    pub(super) fn no_total(&mut self, id: &'static str, answers: &str, because: &[&str]) {
        let scored = score_of(id, answers, None);
        has_no_total(&scored, &format!("{id}: {answers}"));
        assert_eq!(scored.scales[0].missing, because, "{id}: {answers}");
        self.count(id);
    }

    /// The value of one scale.
    #[track_caller]
    pub(super) fn scale(&mut self, id: &'static str, answers: &str, scale: &str, expected: Option<f64>) {
        let scored = score_of(id, answers, None);
        let found = scored.scales.iter().find(|found| found.id == scale);
        let found = found.unwrap_or_else(|| panic!("{id} has no scale {scale}"));
        assert_eq!(found.value, expected, "{id}: {answers}: {scale}");
        self.count(id);
    }

    /// A total entered alone: what it is called, or "refused".
    #[track_caller]
    pub(super) fn entered(&mut self, id: &'static str, value: f64, expected: &str) {
        let found = score_total(shipped(id), value, &ClientFacts { sex: None });
        let found = found.map_or_else(|_| "refused".to_owned(), |scored| outcome(&scored));
        assert_eq!(found, expected, "{id}: {value}");
        self.count(id);
    }

    /// Every edge; then, of the least and the greatest form, each item missing, declined, left out.
    #[track_caller]
    pub(super) fn sum(&mut self, sum: &Sum) {
        let id = sum.id;
        for (total, label, positive) in sum.edges {
            let answers = sum.form(*total);
            let scored = score_of(id, &answers, None);
            let expected = format!("{total} {label}");
            assert_eq!(outcome(&scored), expected.trim_end(), "{id}: {answers}");
            assert_eq!(scored.positive, *positive, "{id}: {answers}");
            assert!(scored.scales[0].missing.is_empty(), "{id}: {answers}");
            self.count(id);
        }
        let (lowest, highest) = (sum.edges[0].0, sum.edges[sum.edges.len() - 1].0);
        for total in [lowest, highest] {
            let form = sum.form(total);
            for item in sum.items() {
                self.each_way_of_missing(id, &form, &item);
            }
        }
        assert_eq!(sum.reach(highest + 1), None, "{id}: more than the greatest total can be reached");
        assert_eq!(sum.reach(lowest - 1), None, "{id}: less than the least total can be reached");
    }

    #[track_caller]
    fn each_way_of_missing(&mut self, id: &'static str, form: &str, item: &str) {
        let own = format!("{item}=");
        let rest: Vec<&str> = form.split(' ').filter(|word| !word.starts_with(&own)).collect();
        let rest = rest.join(" ");
        for given in ["", "declined", "not-asked"] {
            let answers = if given.is_empty() { rest.clone() } else { format!("{rest} {item}={given}") };
            let scored = score_of(id, &answers, None);
            has_no_total(&scored, &format!("{id}: {answers}"));
            assert_eq!(scored.scales[0].missing, [item], "{id}: {answers}");
            let stays_open = given.is_empty();
            assert_eq!(scored.complete, !stays_open, "{id}: {answers}");
            assert_eq!(scored.unanswered == [item], stays_open, "{id}: {answers}");
            assert_eq!(scored.withheld == [item], !stays_open, "{id}: {answers}");
            self.count(id);
        }
    }
}

#[track_caller]
fn has_no_total(scored: &Scored, case: &str) {
    let scale = &scored.scales[0];
    assert_eq!((scale.value, scale.band, scale.sign), (None, None, None), "{case}");
    assert_eq!(scale.band_label, None, "{case}");
}

impl Sum {
    fn items(&self) -> Vec<String> {
        self.parts.iter().flat_map(|(links, _)| each(links)).collect()
    }

    /// Answers that add up to the total.
    #[track_caller]
    fn form(&self, total: i64) -> String {
        self.reach(total).unwrap_or_else(|| panic!("{}: no answers add up to {total}", self.id))
    }

    fn reach(&self, total: i64) -> Option<String> {
        let items: Vec<(String, Points)> =
            self.parts.iter().flat_map(|(links, points)| each(links).into_iter().map(|link| (link, *points))).collect();
        let mut words: Vec<String> = Vec::new();
        if !self.also.is_empty() {
            words.push(self.also.to_owned());
        }
        fill(&items, total - self.plus, &mut words).then(|| words.join(" "))
    }
}

/// Takes the greatest points that leave a total the other items can reach.
fn fill(items: &[(String, Points)], left: i64, words: &mut Vec<String>) -> bool {
    let Some(((link, points), rest)) = items.split_first() else { return left == 0 };
    let bound = |pick: fn(i64, i64) -> i64| -> i64 {
        rest.iter().map(|(_, points)| points.iter().map(|(_, p)| *p).reduce(pick).unwrap_or(0)).sum()
    };
    let (least, most) = (bound(i64::min), bound(i64::max));
    let mut options = points.to_vec();
    options.sort_by_key(|(_, points)| -points);
    for (code, points) in options {
        let after = left - points;
        if after < least || after > most {
            continue;
        }
        words.push(format!("{link}={code}"));
        if fill(rest, after, words) {
            return true;
        }
        words.pop();
    }
    false
}

/// `1-9` is nine links.
fn each(links: &str) -> Vec<String> {
    if let Some((first, last)) = links.split_once('-')
        && let (Ok(first), Ok(last)) = (first.parse::<u32>(), last.parse::<u32>())
    {
        return (first..=last).map(|link| link.to_string()).collect();
    }
    vec![links.to_owned()]
}
