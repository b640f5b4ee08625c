//! The board: the gaps of all clients, as they stand on one day, in the order they are shown.
//!
//! It is never kept in the record, only beside it while it is open. Before every look the change log is
//! asked what happened since: clients something happened to are looked at anew; a new day, another zone, or
//! a change that is nobody's in particular (a rule, an instrument, the office) builds it from nothing. Every
//! list and every number about gaps comes from here, so that they cannot disagree.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use chrono::{Days, NaiveDate};
use throughline_domain::Code;
use throughline_domain::assessment_rules::due;
use throughline_domain::gap::{
    Gap, GapCounts, GapDecision, GapKey, GapQuery, GapRule, GapRuleCount, GapSeverity, GapState, GapWatch,
};
use throughline_domain::gap_rules::{GapDay, find, standing};
use throughline_domain::id::{ClientId, EpisodeId};
use throughline_domain::instrument::{Instrument, SpanUnit};
use throughline_domain::messages::{Catalogue as Words, MessageFault, gap_sentence, gap_title};
use throughline_store::{GapLeast, Record};

use super::lines::{GapLine, GapLines, GapPlace, Wanted};
use super::rules::rules_in;
use crate::Failure;
use crate::instruments::Catalogue;

/// Where so many clients changed, building from nothing costs no more than looking at each.
const MANY: usize = 300;

/// All gaps on a day.
pub(crate) struct GapBoard {
    day: GapDay,
    /// The newest change it knows of.
    seq: i64,
    pub(crate) rules: Vec<GapRule>,
    words: Words,
    lines: GapLines,
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
        let lines = look(record, catalogue, &rules, day, None).await?.into_iter().collect();
        Ok(Self { day, seq, rules, words, lines })
    }

    async fn renew(
        &mut self,
        record: &mut Record,
        catalogue: &Catalogue,
        changed: BTreeSet<ClientId>,
    ) -> Result<(), Failure> {
        let of: Vec<ClientId> = changed.into_iter().collect();
        let mut found: HashMap<ClientId, Vec<GapLine>> = HashMap::new();
        for line in look(record, catalogue, &self.rules, self.day, Some(&of)).await? {
            found.entry(line.place.client_id.clone()).or_default().push(line);
        }
        for client_id in &of {
            self.lines.replace(client_id, found.remove(client_id).unwrap_or_default());
        }
        Ok(())
    }

    /// How many there are.
    pub(crate) fn counts(&self) -> GapCounts {
        let all = |state| Wanted { client_id: None, rule: None, severity: None, state };
        let open = |rule, severity| self.lines.count(&Wanted { rule, severity, ..all(GapState::Open) });
        let by_rule = self.rules.iter().enumerate().map(|(at, rule)| (rule, open(Some(at), None)));
        GapCounts {
            open: open(None, None),
            urgent: open(None, Some(GapSeverity::Urgent)),
            late: open(None, Some(GapSeverity::Late)),
            watch: open(None, Some(GapSeverity::Watch)),
            snoozed: self.lines.count(&all(GapState::Snoozed)),
            exempt: self.lines.count(&all(GapState::Exempt)),
            clients: self.lines.clients(),
            by_rule: by_rule
                .filter(|(_, open)| *open > 0)
                .map(|(rule, open)| GapRuleCount { rule: rule.id.clone(), title: self.title(rule), open })
                .collect(),
        }
    }

    /// A rule there is not has no lines.
    fn wanted(&self, query: &GapQuery) -> Wanted {
        let rule = query.rule.as_ref().map(|id| self.rules.iter().position(|rule| rule.id == *id));
        Wanted {
            client_id: query.client_id.clone(),
            rule: rule.map(|at| at.unwrap_or(self.rules.len())),
            severity: query.severity,
            state: query.state.unwrap_or(GapState::Open),
        }
    }

    /// So many of those a query asks for, in order, after a place.
    pub(crate) fn matching(&self, query: &GapQuery, after: Option<&GapPlace>, limit: usize) -> Vec<&GapLine> {
        self.lines.wanted(&self.wanted(query), after, limit)
    }

    /// How many a query asks for.
    pub(crate) fn count(&self, query: &GapQuery) -> i32 {
        self.lines.count(&self.wanted(query))
    }

    /// One gap, whatever its state.
    pub(crate) fn line(&self, key: &GapKey) -> Option<&GapLine> {
        self.lines
            .of(&key.client_id)
            .find(|line| line.found.subject_id == key.subject_id && self.rule_id(line) == key.rule)
    }

    /// Gaps that would be left behind where an enrolment is closed, those that are quiet for now too: its own,
    /// and the client's where it is the last. What asks for the closing itself is answered by it.
    pub(crate) fn left_by(
        &self,
        client_id: &ClientId,
        episode_id: &EpisodeId,
        is_last: bool,
    ) -> impl Iterator<Item = &GapLine> {
        self.lines.of(client_id).filter(move |line| {
            line.state != GapState::Exempt
                && self.rules.get(line.found.rule).is_none_or(|rule| rule.watches != GapWatch::OpenAfterDeath)
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

    /// What the rule of a line is called.
    pub(crate) fn title_of(&self, line: &GapLine) -> String {
        self.rules.get(line.found.rule).map(|rule| self.title(rule)).unwrap_or_default()
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
                place: Arc::new(GapPlace {
                    severity: found.severity,
                    counted_from: found.counted_from,
                    sort_name: facts.sort_name.clone(),
                    client_id: facts.client_id.clone(),
                    rule: found.rule,
                    subject_id: found.subject_id.clone(),
                }),
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
