//! The board: the gaps of all clients, as they stand on one day, in the order they are shown.
//!
//! It is never kept in the record, only beside it while it is open. Before every look the change log is
//! asked what happened since: clients something happened to are looked at anew; a new day, another zone, or
//! a change that is nobody's in particular (a rule, an instrument, the office) builds it from nothing. Every
//! list and every number about gaps comes from here, so that they cannot disagree.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use throughline_domain::Code;
use throughline_domain::assessment_rules::due;
use throughline_domain::gap::{
    Gap, GapCounts, GapDecision, GapKey, GapQuery, GapRule, GapRuleCount, GapSeverity, GapState, GapWatch,
};
use throughline_domain::gap_rules::{FoundGap, GapDay, find, standing};
use throughline_domain::id::{ClientId, EpisodeId};
use throughline_domain::instrument::{Instrument, SpanUnit};
use throughline_domain::messages::{Catalogue as Words, MessageFault, gap_sentence, gap_title};
use throughline_store::{GapLeast, Record};

use super::rules::rules_in;
use crate::Failure;
use crate::instruments::Catalogue;

/// Where so many clients changed, building from nothing costs no more than looking at each.
const MANY: usize = 300;

/// The place of a gap in the list: the most pressing first, then the longest late, then by client and rule.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct GapPlace {
    severity: GapSeverity,
    counted_from: NaiveDate,
    sort_name: String,
    client_id: ClientId,
    rule: usize,
    subject_id: String,
}

/// A gap on the board.
#[derive(Debug, Clone)]
pub(crate) struct GapLine {
    pub(crate) place: GapPlace,
    client_name: Arc<str>,
    pub(crate) found: FoundGap,
    pub(crate) state: GapState,
    decision: Option<GapDecision>,
}

/// All gaps on a day.
pub(crate) struct GapBoard {
    day: GapDay,
    /// The newest change it knows of.
    seq: i64,
    pub(crate) rules: Vec<GapRule>,
    words: Words,
    lines: Vec<GapLine>,
}

impl GapBoard {
    /// The board as the record stands: the one there was, where nothing happened since.
    pub(crate) async fn fresh(
        record: &mut Record,
        catalogue: &Catalogue,
        was: Option<Self>,
        day: GapDay,
    ) -> Result<Self, Failure> {
        let mut reader = record.reader().await?;
        let seq = reader.newest_change().await?;
        let Some(mut board) = was.filter(|board| board.day == day && board.seq <= seq) else {
            return Self::from_nothing(record, catalogue, day, seq).await;
        };
        if board.seq == seq {
            return Ok(board);
        }
        match reader.clients_changed_since(board.seq).await? {
            Some(changed) if changed.len() <= MANY => {
                board.renew(record, catalogue, changed).await?;
                board.seq = seq;
                Ok(board)
            }
            Some(_) | None => Self::from_nothing(record, catalogue, day, seq).await,
        }
    }

    async fn from_nothing(record: &mut Record, catalogue: &Catalogue, day: GapDay, seq: i64) -> Result<Self, Failure> {
        let rules = rules_in(record).await?;
        let words = Words::english().map_err(unsaid)?;
        let lines = look(record, catalogue, &rules, day, None).await?;
        let mut board = Self { day, seq, rules, words, lines };
        board.lines.sort_unstable_by(|a, b| a.place.cmp(&b.place));
        Ok(board)
    }

    async fn renew(
        &mut self,
        record: &mut Record,
        catalogue: &Catalogue,
        changed: BTreeSet<ClientId>,
    ) -> Result<(), Failure> {
        let of: Vec<ClientId> = changed.iter().cloned().collect();
        let lines = look(record, catalogue, &self.rules, self.day, Some(&of)).await?;
        self.lines.retain(|line| !changed.contains(&line.place.client_id));
        self.lines.extend(lines);
        // Stable, because it is quick where nearly everything is in order.
        self.lines.sort_by(|a, b| a.place.cmp(&b.place));
        Ok(())
    }

    /// How many there are.
    pub(crate) fn counts(&self) -> GapCounts {
        let mut counts = GapCounts::default();
        let mut clients = HashSet::new();
        let mut by_rule = vec![0; self.rules.len()];
        for line in &self.lines {
            match line.state {
                GapState::Snoozed => counts.snoozed += 1,
                GapState::Exempt => counts.exempt += 1,
                GapState::Open => {
                    counts.open += 1;
                    match line.found.severity {
                        GapSeverity::Urgent => counts.urgent += 1,
                        GapSeverity::Late => counts.late += 1,
                        GapSeverity::Watch => counts.watch += 1,
                    }
                    clients.insert(&line.place.client_id);
                    if let Some(open) = by_rule.get_mut(line.found.rule) {
                        *open += 1;
                    }
                }
            }
        }
        counts.clients = i32::try_from(clients.len()).unwrap_or(i32::MAX);
        let counted = self.rules.iter().zip(by_rule).filter(|(_, open)| *open > 0);
        counts.by_rule =
            counted.map(|(rule, open)| GapRuleCount { rule: rule.id.clone(), title: self.title(rule), open }).collect();
        counts
    }

    /// Those a query asks for, in order.
    pub(crate) fn matching<'a>(&'a self, query: &'a GapQuery) -> impl Iterator<Item = &'a GapLine> {
        let state = query.state.unwrap_or(GapState::Open);
        self.lines.iter().filter(move |line| {
            line.state == state
                && query.client_id.as_ref().is_none_or(|client_id| *client_id == line.place.client_id)
                && query.severity.is_none_or(|severity| severity == line.found.severity)
                && query.rule.as_ref().is_none_or(|rule| *rule == self.rule_id(line))
        })
    }

    /// One gap, whatever its state.
    pub(crate) fn line(&self, key: &GapKey) -> Option<&GapLine> {
        self.lines.iter().find(|line| {
            line.place.client_id == key.client_id
                && line.found.subject_id == key.subject_id
                && self.rule_id(line) == key.rule
        })
    }

    /// Gaps that would be left behind where an enrolment is closed, those that are quiet for now too: its own,
    /// and the client's where it is the last.
    pub(crate) fn left_by(
        &self,
        client_id: &ClientId,
        episode_id: &EpisodeId,
        is_last: bool,
    ) -> impl Iterator<Item = &GapLine> {
        self.lines.iter().filter(move |line| {
            line.place.client_id == *client_id
                && line.state != GapState::Exempt
                && line.found.episode_id.as_ref().map_or(is_last, |of| of == episode_id)
        })
    }

    fn rule_id(&self, line: &GapLine) -> &str {
        self.rules.get(line.found.rule).map_or("", |rule| rule.id.as_str())
    }

    /// Which gap a line is.
    pub(crate) fn key(&self, line: &GapLine) -> GapKey {
        GapKey {
            rule: self.rule_id(line).to_owned(),
            client_id: line.place.client_id.clone(),
            subject_id: line.found.subject_id.clone(),
        }
    }

    /// What a rule is called.
    pub(crate) fn title(&self, rule: &GapRule) -> String {
        gap_title(rule, &self.words).unwrap_or_else(|_| rule.id.clone())
    }

    /// A line, as the window shows it.
    pub(crate) fn said(&self, line: &GapLine) -> Result<Gap, Failure> {
        let rule =
            self.rules.get(line.found.rule).ok_or_else(|| Failure::new(Code::Internal, "a gap without a rule"))?;
        let today = self.day.today;
        let quiet = line.state != GapState::Open;
        let decision = line.decision.as_ref().filter(|d| quiet && d.until.is_some_and(|until| until >= today));
        let put_off = line.found.put_off.as_ref().filter(|_| quiet && decision.is_none());
        Ok(Gap {
            key: self.key(line),
            client_name: line.client_name.to_string(),
            subject: line.found.subject,
            episode_id: line.found.episode_id.clone(),
            episode_closed: line.found.episode_closed,
            severity: line.found.severity,
            since: line.found.since,
            deadline: line.found.deadline,
            counted_from: line.found.counted_from,
            days: line.found.days(today),
            title: self.title(rule),
            why: gap_sentence(rule, &line.found.why, today, &self.words).map_err(unsaid)?,
            acts: rule.acts.clone(),
            state: line.state,
            until: decision.and_then(|d| d.until).or_else(|| put_off.map(|put_off| put_off.until)),
            reason: decision.map(|d| d.reason.clone()).or_else(|| put_off.and_then(|put_off| put_off.reason.clone())),
        })
    }
}

fn unsaid(fault: MessageFault) -> Failure {
    Failure::new(Code::Internal, fault.to_string())
}

/// Finds the gaps of all clients or of some.
async fn look(
    record: &mut Record,
    catalogue: &Catalogue,
    rules: &[GapRule],
    day: GapDay,
    of: Option<&[ClientId]>,
) -> Result<Vec<GapLine>, Failure> {
    let mut reader = record.reader().await?;
    let quiet = rules.iter().filter(|rule| rule.enabled && rule.watches == GapWatch::GoalInactive);
    let quiet = quiet.map(|rule| rule.after_days).min().unwrap_or(0);
    let least = GapLeast { today: day.today, goals_touched_by: earlier(day.today, u64::from(quiet.unsigned_abs())) };
    let mut all = reader.gap_facts(of, least).await?;
    let asked_by: HashMap<&str, NaiveDate> =
        catalogue.in_use().filter_map(|i| Some((i.id.as_str(), earlier(day.today, soonest(i)?)))).collect();
    let places: HashMap<ClientId, usize> =
        all.iter().enumerate().map(|(at, facts)| (facts.client_id.clone(), at)).collect();
    for last in reader.last_results(of, &asked_by).await? {
        let Some(facts) = places.get(&last.client_id).and_then(|at| all.get_mut(*at)) else { continue };
        let again = due(catalogue.newest(&last.instrument_id)?, last.asked_on, &last.result, &facts.asked);
        facts.assessments.extend(again.filter(|again| again.due_on <= day.today));
    }
    let mut decisions: HashMap<ClientId, Vec<GapDecision>> = HashMap::new();
    for decision in reader.gap_decisions(of).await? {
        decisions.entry(decision.key.client_id.clone()).or_default().push(decision);
    }
    let mut lines = Vec::new();
    for facts in &all {
        let decided = decisions.get(&facts.client_id).map_or(&[][..], Vec::as_slice);
        let client_name: Arc<str> = facts.client_name.as_str().into();
        for found in find(rules, facts, day) {
            let is_of = |decision: &&GapDecision| {
                decision.key.subject_id == found.subject_id
                    && rules.get(found.rule).is_some_and(|rule| rule.id == decision.key.rule)
            };
            let last = decided.iter().find(is_of);
            let Some(state) = standing(&found, last, day.today) else { continue };
            lines.push(GapLine {
                place: GapPlace {
                    severity: found.severity,
                    counted_from: found.counted_from,
                    sort_name: facts.sort_name.clone(),
                    client_id: facts.client_id.clone(),
                    rule: found.rule,
                    subject_id: found.subject_id.clone(),
                },
                client_name: client_name.clone(),
                state,
                decision: last.cloned(),
                found,
            });
        }
    }
    Ok(lines)
}

fn earlier(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN)
}

/// The fewest days after which an instrument may have to be asked again; none: never.
fn soonest(instrument: &Instrument) -> Option<u64> {
    let days = instrument.repeat.iter().map(|rule| {
        // No month is shorter.
        let unit = match rule.unit {
            SpanUnit::Day => 1,
            SpanUnit::Week => 7,
            SpanUnit::Month => 28,
        };
        u64::from(rule.every) * unit
    });
    days.min()
}
