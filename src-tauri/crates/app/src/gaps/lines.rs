//! The gaps of all clients in the order they are shown, with how many there are of each sort kept beside
//! them: what happened to one client costs no more than that client's gaps.

use std::collections::{BTreeMap, HashMap};
use std::ops::Bound;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use throughline_domain::gap::{GapDecision, GapSeverity, GapState};
use throughline_domain::gap_rules::FoundGap;
use throughline_domain::id::ClientId;

/// The place of a gap in the list: the most pressing first, then the longest late, then by client and rule.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct GapPlace {
    pub(super) severity: GapSeverity,
    pub(super) counted_from: NaiveDate,
    pub(super) sort_name: String,
    pub(super) client_id: ClientId,
    pub(super) rule: usize,
    pub(super) subject_id: String,
}

/// A gap on the board.
#[derive(Debug, Clone)]
pub(crate) struct GapLine {
    pub(crate) place: Arc<GapPlace>,
    pub(super) client_name: Arc<str>,
    pub(crate) found: FoundGap,
    pub(crate) state: GapState,
    pub(super) decision: Option<GapDecision>,
}

/// Which lines are asked for; what is none does not matter.
#[derive(Debug, Clone)]
pub(super) struct Wanted {
    pub(super) client_id: Option<ClientId>,
    pub(super) rule: Option<usize>,
    pub(super) severity: Option<GapSeverity>,
    pub(super) state: GapState,
}

impl Wanted {
    fn is_of(&self, sort: Sort) -> bool {
        let (state, severity, rule) = sort;
        state == self.state
            && self.severity.is_none_or(|wanted| wanted == severity)
            && self.rule.is_none_or(|wanted| wanted == rule)
    }
}

/// What lines are counted by.
type Sort = (GapState, GapSeverity, usize);

fn sort_of(line: &GapLine) -> Sort {
    (line.state, line.found.severity, line.found.rule)
}

/// The lines of all clients.
#[derive(Default)]
pub(super) struct GapLines {
    in_order: BTreeMap<Arc<GapPlace>, GapLine>,
    /// Where those of each client are, in order; a client without any is not there.
    of: HashMap<ClientId, Vec<Arc<GapPlace>>>,
    /// How many there are of each sort.
    counts: BTreeMap<Sort, i32>,
    /// How many clients have an open one.
    clients: i32,
}

impl FromIterator<GapLine> for GapLines {
    fn from_iter<I: IntoIterator<Item = GapLine>>(lines: I) -> Self {
        let in_order: BTreeMap<_, _> = lines.into_iter().map(|line| (line.place.clone(), line)).collect();
        let mut all = Self::default();
        for line in in_order.values() {
            all.of.entry(line.place.client_id.clone()).or_default().push(line.place.clone());
            *all.counts.entry(sort_of(line)).or_default() += 1;
        }
        all.in_order = in_order;
        all.clients = all.of.values().map(|places| i32::from(all.has_open(places))).sum();
        all
    }
}

impl GapLines {
    /// Puts the lines of one client in the place of those there were.
    pub(super) fn replace(&mut self, client_id: &ClientId, mut lines: Vec<GapLine>) {
        let was = self.of.remove(client_id).unwrap_or_default();
        self.clients -= i32::from(self.has_open(&was));
        for place in was {
            let Some(line) = self.in_order.remove(&place) else { continue };
            *self.counts.entry(sort_of(&line)).or_default() -= 1;
        }
        if lines.is_empty() {
            return;
        }
        lines.sort_unstable_by(|a, b| a.place.cmp(&b.place));
        let places: Vec<_> = lines.iter().map(|line| line.place.clone()).collect();
        for line in lines {
            *self.counts.entry(sort_of(&line)).or_default() += 1;
            self.in_order.insert(line.place.clone(), line);
        }
        self.clients += i32::from(self.has_open(&places));
        self.of.insert(client_id.clone(), places);
    }

    fn has_open(&self, places: &[Arc<GapPlace>]) -> bool {
        let line = |place| self.in_order.get::<GapPlace>(place);
        places.iter().any(|place| line(place).is_some_and(|line| line.state == GapState::Open))
    }

    /// Those of one client, in order.
    pub(super) fn of(&self, client_id: &ClientId) -> impl Iterator<Item = &GapLine> {
        let places = self.of.get(client_id).map_or(&[][..], Vec::as_slice);
        places.iter().filter_map(|place| self.in_order.get(place))
    }

    /// So many of those that are wanted, in order, after a place.
    pub(super) fn wanted(&self, wanted: &Wanted, after: Option<&GapPlace>, limit: usize) -> Vec<&GapLine> {
        let is_of = |line: &&GapLine| wanted.is_of(sort_of(line));
        match &wanted.client_id {
            Some(client_id) => {
                let later = |line: &&GapLine| after.is_none_or(|after| *line.place > *after);
                self.of(client_id).filter(later).filter(is_of).take(limit).collect()
            }
            None => {
                let from = after.map_or(Bound::Unbounded, Bound::Excluded);
                let later = self.in_order.range::<GapPlace, _>((from, Bound::Unbounded));
                later.map(|(_, line)| line).filter(is_of).take(limit).collect()
            }
        }
    }

    /// How many are wanted.
    pub(super) fn count(&self, wanted: &Wanted) -> i32 {
        match &wanted.client_id {
            Some(client_id) => self.of(client_id).map(|line| i32::from(wanted.is_of(sort_of(line)))).sum(),
            None => self.counts.iter().filter(|(sort, _)| wanted.is_of(**sort)).map(|(_, count)| count).sum(),
        }
    }

    /// How many clients have an open one.
    pub(super) const fn clients(&self) -> i32 {
        self.clients
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use chrono::Days;
    use proptest::prelude::*;
    use throughline_domain::gap::GapSubjectKind;
    use throughline_domain::gap_rules::GapWhy;

    use super::*;

    /// What distinguishes a line: severity, days, rule, subject, state.
    type Made = (usize, u64, usize, u8, usize);

    fn line(client: u8, (severity, days, rule, subject, state): Made) -> GapLine {
        let severity = GapSeverity::ALL[severity];
        let since = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + Days::new(days);
        let client_id: ClientId = client.to_string().as_str().into();
        let found = FoundGap {
            rule,
            subject: GapSubjectKind::Client,
            subject_id: subject.to_string(),
            episode_id: None,
            episode_closed: false,
            severity,
            since,
            deadline: None,
            counted_from: since,
            put_off: None,
            why: GapWhy { case: "", what: String::new(), who: String::new(), on: since, count: 0 },
        };
        let place = GapPlace {
            severity,
            counted_from: since,
            // Two clients of one name stand beside each other.
            sort_name: (client / 2).to_string(),
            client_id,
            rule,
            subject_id: subject.to_string(),
        };
        let state = GapState::ALL[state];
        GapLine { place: Arc::new(place), client_name: "".into(), found, state, decision: None }
    }

    /// One line a rule and subject, as the rules find them.
    fn lines() -> impl Strategy<Value = Vec<Made>> {
        prop::collection::btree_map((0..4_usize, 0..3_u8), (0..3_usize, 0..4_u64, 0..3_usize), 0..6).prop_map(|made| {
            let line = |((rule, subject), (severity, days, state))| (severity, days, rule, subject, state);
            made.into_iter().map(line).collect()
        })
    }

    fn queries() -> Vec<Wanted> {
        let mut all = Vec::new();
        for client_id in [None, Some("0".into()), Some("5".into()), Some("nobody".into())] {
            for rule in [None, Some(1), Some(9)] {
                for severity in [None, Some(GapSeverity::Late)] {
                    for state in GapState::ALL {
                        all.push(Wanted { client_id: client_id.clone(), rule, severity, state: *state });
                    }
                }
            }
        }
        all
    }

    /// Everything that can be asked, beside a list that is sorted and counted anew.
    fn agrees(lines: &GapLines, all: &BTreeMap<u8, Vec<Made>>) {
        let mut list: Vec<GapLine> =
            all.iter().flat_map(|(client, made)| made.iter().map(|made| line(*client, *made))).collect();
        list.sort_by(|a, b| a.place.cmp(&b.place));
        let open = |made: &&Vec<Made>| made.iter().any(|made| GapState::ALL[made.4] == GapState::Open);
        assert_eq!(usize::try_from(lines.clients()).unwrap(), all.values().filter(open).count());
        for wanted in queries() {
            let places: Vec<_> = list
                .iter()
                .filter(|line| {
                    line.state == wanted.state
                        && wanted.client_id.as_ref().is_none_or(|client_id| *client_id == line.place.client_id)
                        && wanted.rule.is_none_or(|rule| rule == line.found.rule)
                        && wanted.severity.is_none_or(|severity| severity == line.found.severity)
                })
                .map(|line| line.place.clone())
                .collect();
            let found = |after: Option<&GapPlace>, limit| -> Vec<_> {
                lines.wanted(&wanted, after, limit).into_iter().map(|line| line.place.clone()).collect()
            };
            assert_eq!(found(None, usize::MAX), places);
            assert_eq!(found(None, 2), places[..places.len().min(2)]);
            assert_eq!(usize::try_from(lines.count(&wanted)).unwrap(), places.len());
            if let Some(after) = list.get(list.len() / 2).map(|line| &line.place) {
                let later: Vec<_> = places.into_iter().filter(|place| place > after).collect();
                assert_eq!(found(Some(after), usize::MAX), later);
            }
        }
    }

    proptest! {
        /// Replaced client by client or put in all at once, it is the same list with the same numbers.
        #[test]
        fn lines_that_are_kept_up_are_those_that_are_made_anew(
            begun in prop::collection::btree_map(0..8_u8, lines(), 0..8),
            changes in prop::collection::vec((0..8_u8, lines()), 0..12),
        ) {
            let made = |all: &BTreeMap<u8, Vec<Made>>| -> GapLines {
                all.iter().flat_map(|(client, made)| made.iter().map(|made| line(*client, *made))).collect()
            };
            let mut all = begun;
            let mut kept = made(&all);
            agrees(&kept, &all);
            for (client, lines) in changes {
                let client_id: ClientId = client.to_string().as_str().into();
                kept.replace(&client_id, lines.iter().map(|made| line(client, *made)).collect());
                all.insert(client, lines);
                agrees(&kept, &all);
            }
            agrees(&made(&all), &all);
        }
    }
}
