//! The visits of a day by place, and what to know before one.

use std::collections::{BTreeMap, HashMap};

use chrono::{Days, NaiveDate};
use throughline_domain::agenda::AgendaRow;
use throughline_domain::calendar::{BriefDue, ExpiringPaper, Visit, VisitBrief, VisitPlace};
use throughline_domain::check_in::COMING_DAYS;
use throughline_domain::client::{Address, Allergy, ClientFile, Coverage, CoverageStatus, RiskFlag};
use throughline_domain::gap::{Gap, GapQuery};
use throughline_domain::id::{CheckInId, ClientId};
use throughline_domain::plan::{GoalStatus, PlanContent};
use throughline_store::Reader;

use super::lines::lines;
use crate::{App, Failure};

/// So many visits a plan shows at most: more than anybody makes in a day.
const MOST_VISITS: u32 = 200;

/// So many notes a brief shows.
const NOTES_SHOWN: u32 = 3;

/// So many check-ins a brief shows.
const DUE_SHOWN: u32 = 20;

/// A paper is named so many days before it expires.
const PAPERS_AHEAD: u64 = 60;

/// And so many days after, as long as it is news.
const PAPERS_BEHIND: u64 = 60;

impl App {
    /// The visits of a day, by place, where no address is known last. Today's are those that wait from
    /// earlier days, too.
    ///
    /// # Errors
    /// [`Code::Locked`](throughline_domain::Code::Locked).
    pub async fn visit_plan(&self, on: NaiveDate) -> Result<Vec<VisitPlace>, Failure> {
        let today = self.today();
        let mut record = self.record_planned().await?;
        let mut reader = record.reader().await?;
        let from = if on == today { NaiveDate::default() } else { on };
        let ids = reader.visits_between(from, on, MOST_VISITS).await?;
        let rows = lines(&mut reader, &ids, today).await?;
        let mut clients: Vec<ClientId> = rows.iter().map(|row| row.check_in.client_id.clone()).collect();
        clients.sort_unstable();
        clients.dedup();
        let addresses = reader.addresses_of(&clients).await?;
        Ok(by_place(rows, |client| addresses.get(client).and_then(|known| home(known))))
    }

    /// What to know before a visit.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound) where there is no such client.
    pub async fn visit_brief(&self, client_id: ClientId) -> Result<VisitBrief, Failure> {
        Ok(self.brief_of(&client_id, true).await?.0)
    }

    /// The brief with the client's file. Sensitive risks are left out where the page leaves the office.
    pub(crate) async fn brief_of(
        &self,
        client_id: &ClientId,
        include_sensitive: bool,
    ) -> Result<(VisitBrief, ClientFile), Failure> {
        let mut record = self.record_planned().await?;
        let query = GapQuery { client_id: Some(client_id.clone()), ..GapQuery::default() };
        let board = record.gap_board(self.gap_day()).await?;
        let gaps = board
            .matching(&query, None, usize::MAX)
            .into_iter()
            .map(|line| board.said(line))
            .collect::<Result<Vec<_>, _>>()?;
        let mut reader = record.reader().await?;
        let file = reader.client_file(client_id.as_str(), self.today()).await?;
        let file = file.ok_or_else(|| Failure::not_found("client"))?;
        let brief = brief(&mut reader, &file, gaps, self.today(), include_sensitive).await?;
        Ok((brief, file))
    }
}

async fn brief(
    reader: &mut Reader<'_>,
    file: &ClientFile,
    gaps: Vec<Gap>,
    today: NaiveDate,
    include_sensitive: bool,
) -> Result<VisitBrief, Failure> {
    let client_id = &file.client.id;
    let by = today.checked_add_days(Days::new(COMING_DAYS)).unwrap_or(NaiveDate::MAX);
    let plan = reader.plan_content(client_id).await?;
    let promises = reader.promises_of(client_id).await?;
    let due = reader.due_of(client_id, by, DUE_SHOWN).await?;
    Ok(VisitBrief {
        client_id: client_id.clone(),
        client_name: file.client.display_name(),
        notes: reader.last_notes(client_id, NOTES_SHOWN).await?,
        promises: lines(reader, &promises, today).await?,
        risks: risks(&file.risk_flags, plan.as_ref(), today, include_sensitive),
        papers: papers(&file.coverages, today),
        due: due_lines(reader, due, today).await?,
        gaps,
        goals: plan.as_ref().map(goals).unwrap_or_default(),
        allergies: file.allergies.iter().map(allergy).collect(),
    })
}

/// A line a series, with how many more of it there are.
async fn due_lines(
    reader: &mut Reader<'_>,
    due: Vec<(CheckInId, i32)>,
    today: NaiveDate,
) -> Result<Vec<BriefDue>, Failure> {
    let (ids, more): (Vec<CheckInId>, Vec<i32>) = due.into_iter().unzip();
    let more: HashMap<&CheckInId, i32> = ids.iter().zip(more).collect();
    let rows = lines(reader, &ids, today).await?;
    let of = |row: AgendaRow| BriefDue { more: more.get(&row.check_in.id).copied().unwrap_or_default(), row };
    Ok(rows.into_iter().map(of).collect())
}

/// Lines by the place their address names.
fn by_place<'a>(rows: Vec<AgendaRow>, home_of: impl Fn(&ClientId) -> Option<&'a Address>) -> Vec<VisitPlace> {
    // Places in the order of their names; the unknown one, which has none, after them.
    let mut places: BTreeMap<(bool, String), Vec<Visit>> = BTreeMap::new();
    for row in rows {
        let address = home_of(&row.check_in.client_id);
        let place = address.map(place).unwrap_or_default();
        let visit = Visit { address: address.map(address_lines).unwrap_or_default(), row };
        places.entry((place.is_empty(), place)).or_default().push(visit);
    }
    let place = |((_, place), mut visits): ((bool, String), Vec<Visit>)| {
        visits.sort_by(|a, b| {
            let key = |visit: &Visit| (visit.row.at.is_none(), visit.row.at, visit.row.client_name.to_lowercase());
            key(a).cmp(&key(b))
        });
        VisitPlace { place, visits }
    };
    places.into_iter().map(place).collect()
}

/// The address called home, or else the first that says where it is.
fn home(addresses: &[Address]) -> Option<&Address> {
    let somewhere = || addresses.iter().filter(|address| !address_lines(address).is_empty());
    let called_home =
        |address: &&Address| address.label.as_deref().is_some_and(|label| label.trim().eq_ignore_ascii_case("home"));
    somewhere().find(called_home).or_else(|| somewhere().next())
}

fn place(address: &Address) -> String {
    joined(&[&address.city, &address.postal_code], " ")
}

fn address_lines(address: &Address) -> Vec<String> {
    let town = joined(&[&joined(&[&address.city, &address.region], ", "), &address.postal_code], " ");
    let lines = address.lines.lines().map(|line| line.trim().to_owned());
    lines.chain([town]).filter(|line| !line.is_empty()).collect()
}

fn joined(parts: &[&str], between: &str) -> String {
    parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}

/// Flags in force, then the plan's risks.
fn risks(flags: &[RiskFlag], plan: Option<&PlanContent>, today: NaiveDate, include_sensitive: bool) -> Vec<String> {
    let in_force = |flag: &&RiskFlag| {
        flag.starts_on.is_none_or(|start| start <= today) && flag.ends_on.is_none_or(|end| end >= today)
    };
    let flags = flags.iter().filter(in_force).map(|flag| flag.text.trim().to_owned());
    let of_plan = plan.into_iter().flat_map(|plan| &plan.risks).filter(|risk| include_sensitive || !risk.sensitive);
    let mut risks: Vec<String> = Vec::new();
    for risk in flags.chain(of_plan.map(|risk| risk.text.trim().to_owned())) {
        if !risk.is_empty() && !risks.contains(&risk) {
            risks.push(risk);
        }
    }
    risks
}

/// Coverages that end soon or ended lately, by day; one that was cancelled or never was is none.
fn papers(coverages: &[Coverage], today: NaiveDate) -> Vec<ExpiringPaper> {
    let first = today.checked_sub_days(Days::new(PAPERS_BEHIND)).unwrap_or(NaiveDate::MIN);
    let last = today.checked_add_days(Days::new(PAPERS_AHEAD)).unwrap_or(NaiveDate::MAX);
    let paper = |coverage: &Coverage| {
        let ends_on = coverage.ends_on.filter(|ends_on| (first..=last).contains(ends_on))?;
        let stands = matches!(coverage.status, CoverageStatus::Active | CoverageStatus::Draft);
        let what = joined(&[&coverage.payer, coverage.plan_name.as_deref().unwrap_or_default()], " · ");
        (stands && !what.is_empty()).then_some(ExpiringPaper { what, ends_on })
    };
    let mut papers: Vec<ExpiringPaper> = coverages.iter().filter_map(paper).collect();
    papers.sort_by_key(|paper| paper.ends_on);
    papers
}

/// Goals in work, in the client's words where they said some.
fn goals(plan: &PlanContent) -> Vec<String> {
    let in_work = plan.goals.iter().filter(|goal| {
        matches!(goal.status, GoalStatus::Planned | GoalStatus::Accepted | GoalStatus::Active | GoalStatus::OnHold)
    });
    let words = in_work.map(|goal| match goal.client_words.trim() {
        "" => goal.clinical_text.trim().to_owned(),
        words => words.to_owned(),
    });
    words.filter(|words| !words.is_empty()).collect()
}

fn allergy(allergy: &Allergy) -> String {
    joined(&[&allergy.substance, allergy.reaction.as_deref().unwrap_or_default()], ": ")
}
