//! Quick add: a check-in in a case manager's own words, read as it is typed. Nothing is written here; the
//! series that comes of it is kept as any other.
//!
//! The grammar is the domain's; here its words meet the record: clients by search, the instruments in use,
//! the office days behind the next dates.

#[cfg(test)]
mod tests;

use throughline_domain::Code;
use throughline_domain::cadence::History;
use throughline_domain::caseload::SearchHit;
use throughline_domain::client::{Client, Episode, EpisodeStatus};
use throughline_domain::id::ClientId;
use throughline_domain::instrument::Instrument;
use throughline_domain::messages::{Catalogue, MessageFault};
use throughline_domain::quick_add::{
    Heard, InstrumentName, NamePhrase, NamedClient, QuickAddChoice, QuickAddClient, QuickAddContext, QuickAddReading,
    hear,
};
use throughline_store::Reader;

use crate::check_ins::{dates_ahead, dates_of, office_calendar};
use crate::{App, Failure};

/// So many clients are offered for a name.
const MOST_CANDIDATES: usize = 8;

/// How many of the dates are shown.
const NEXT_SHOWN: usize = 3;

impl App {
    /// What a text comes to, for the client of the chart it is typed in or for whom it names. Writes nothing.
    ///
    /// # Errors
    /// [`Code::Locked`]; [`Code::NotFound`] for a client that is not there.
    pub async fn quick_add_read(
        &self,
        text: String,
        client_id: Option<ClientId>,
        choices: Vec<QuickAddChoice>,
    ) -> Result<QuickAddReading, Failure> {
        let mut record = self.record().await?;
        let instruments: Vec<InstrumentName> = record.catalogue().await?.in_use().map(named).collect();
        let (today, zone) = (self.today(), self.zone());
        let mut reader = record.reader().await?;
        let office = office_calendar(&mut reader).await?;
        let context =
            QuickAddContext { today, zone: &zone, office: &office, instruments: &instruments, choices: &choices };
        let heard = hear(&text, &context);
        let client = match client_id {
            Some(id) => Some(given(&mut reader, &heard, &id).await?),
            None => sought(&mut reader, &heard).await?,
        };
        let heard = heard.knowing(client.as_ref());
        let mut reading =
            Catalogue::english().and_then(|words| heard.reading(client.as_ref(), &words)).map_err(unsaid)?;
        if let Some(series) = &mut reading.series {
            let episodes: Vec<Episode> = reader.parts_of(series.client_id.as_str()).await?;
            let open = episodes.iter().find(|episode| episode.status == EpisodeStatus::Active);
            series.episode_id = open.or(episodes.first()).map(|episode| episode.id.clone());
        }
        reading.next = match (&reading.series, heard.cadence()) {
            (Some(series), _) => dates_of(&mut reader, series, today).await?,
            (None, Some(cadence)) => dates_ahead(&cadence, &History::default(), &office, today),
            (None, _) => Vec::new(),
        };
        reading.next.truncate(NEXT_SHOWN);
        Ok(reading)
    }
}

fn unsaid(fault: MessageFault) -> Failure {
    Failure::new(Code::Internal, fault.to_string())
}

fn named(instrument: &Instrument) -> InstrumentName {
    let scales = instrument.scoring.scales.iter().map(|scale| scale.id.clone()).collect();
    InstrumentName::new(&instrument.id, &instrument.short_title, &[&instrument.title], scales)
}

/// The client of the chart, and their name where it stands in the text.
async fn given(reader: &mut Reader<'_>, heard: &Heard<'_>, id: &ClientId) -> Result<NamedClient, Failure> {
    let client: Client = reader.get(id.as_str()).await?;
    let names = [client.given_name.as_str(), &client.family_name, client.preferred_name.as_deref().unwrap_or("")];
    let phrase = heard.name_phrases().into_iter().find(|phrase| phrase.names(&names.join(" ")) && !is_doubtful(phrase));
    let name = client.display_name();
    let candidate = QuickAddClient { client_id: client.id, name, birth_date: client.birth_date };
    Ok(NamedClient { phrase, candidates: vec![candidate], sure: true })
}

/// Whom the text names: the first words that are a client's name, or may be about to become one.
async fn sought(reader: &mut Reader<'_>, heard: &Heard<'_>) -> Result<Option<NamedClient>, Failure> {
    for phrase in heard.name_phrases() {
        let found = candidates(reader.search_clients(&phrase.text, MOST_CANDIDATES).await?);
        let called: Vec<QuickAddClient> = found.iter().filter(|one| phrase.names(&one.name)).cloned().collect();
        let candidates = match (called.is_empty(), phrase.likely && !phrase.covered) {
            (false, _) => called,
            (true, true) => found,
            (true, false) => continue,
        };
        if !candidates.is_empty() {
            let sure = candidates.len() == 1 && phrase.likely;
            return Ok(Some(NamedClient { phrase: Some(phrase), candidates, sure }));
        }
    }
    Ok(None)
}

/// In a chart nobody needs to be named: "Sunday" is the day there, whatever its client is called.
fn is_doubtful(phrase: &NamePhrase) -> bool {
    phrase.covered && !phrase.possessive && !phrase.text.contains(' ')
}

fn candidates(hits: Vec<SearchHit>) -> Vec<QuickAddClient> {
    let client = |hit| match hit {
        SearchHit::Client { client_id, name, birth_date, .. } => Some(QuickAddClient { client_id, name, birth_date }),
        SearchHit::Note { .. } => None,
    };
    hits.into_iter().filter_map(client).collect()
}
