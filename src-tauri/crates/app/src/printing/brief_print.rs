//! From what is known before a visit to its page. A pure function.

use chrono::NaiveDate;
use throughline_domain::agenda::AgendaRow;
use throughline_domain::cadence::{parse_zone, today_in};
use throughline_domain::calendar::VisitBrief;
use throughline_domain::contact::NoteView;
use throughline_domain::messages::MessageFault;
use throughline_domain::practice::Practice;
use throughline_pdf::{BriefLinePrint, BriefNotePrint, VisitBriefPrint};

use super::words::CopyWords;

/// What the page is made from.
pub(super) struct Sources<'a> {
    pub(super) brief: &'a VisitBrief,
    pub(super) practice: &'a Practice,
    pub(super) today: NaiveDate,
    /// IANA name of the zone the case manager works in.
    pub(super) zone: &'a str,
    pub(super) words: &'a CopyWords,
}

/// The page.
pub(super) fn brief_print(sources: &Sources<'_>) -> Result<VisitBriefPrint, MessageFault> {
    let Sources { brief, practice, today, .. } = *sources;
    Ok(VisitBriefPrint {
        client_name: brief.client_name.clone(),
        allergies: brief.allergies.clone(),
        risks: brief.risks.clone(),
        due: brief.due.iter().map(|due| BriefLinePrint { more: due.more, ..line(&due.row) }).collect(),
        promises: brief.promises.iter().map(line).collect(),
        papers: brief
            .papers
            .iter()
            .map(|paper| BriefLinePrint { words: paper.what.clone(), on: paper.ends_on, more: 0 })
            .collect(),
        goals: brief.goals.clone(),
        gaps: brief.gaps.iter().map(|gap| gap.why.clone()).collect(),
        notes: brief.notes.iter().map(|view| note(view, sources)).collect::<Result<_, _>>()?,
        agency: practice.agency.clone(),
        case_manager: practice.case_manager.clone(),
        printed_on: today,
    })
}

fn line(row: &AgendaRow) -> BriefLinePrint {
    BriefLinePrint { words: row.purpose.clone(), on: row.check_in.due_on, more: 0 }
}

fn note(view: &NoteView, sources: &Sources<'_>) -> Result<BriefNotePrint, MessageFault> {
    let contact = view.contact.as_ref();
    let at = contact.map_or(view.note.written_at, |contact| contact.at);
    let how = contact.map(|contact| sources.words.say(&format!("medium-{}", contact.medium.as_str()))).transpose()?;
    Ok(BriefNotePrint {
        on: parse_zone(sources.zone).map_or_else(|| at.date_naive(), |zone| today_in(zone, at)),
        how: how.unwrap_or_default(),
        words: view.note.text.clone(),
        unsigned: view.note.signed_at.is_none(),
    })
}
