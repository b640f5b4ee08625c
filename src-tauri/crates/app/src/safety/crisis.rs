//! Crisis lines: those shipped for a country, or what the practice put in their place.

use serde::{Deserialize, Serialize};
use throughline_domain::Code;
use throughline_domain::crisis_lines::{FIRST_COUNTRY, of_country, shipped, validate_lines};
use throughline_domain::safety::{CrisisLine, CrisisLines};
use throughline_store::{Reader, Setting};

use crate::{App, Failure};

const CRISIS_LINES: &str = "crisis-lines";

/// What the practice chose.
#[derive(Debug, Serialize, Deserialize)]
struct Chosen {
    country: String,
    /// None: as shipped, so that corrections of a later version are seen.
    #[serde(default)]
    lines: Option<Vec<CrisisLine>>,
}

impl App {
    /// The crisis lines shown; those of a country that is named, as shipped.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn crisis_lines_get(&self, country: Option<String>) -> Result<CrisisLines, Failure> {
        Ok(shown(match country {
            Some(country) => Chosen { country, lines: None },
            None => chosen(&mut self.record().await?.reader().await?).await?,
        }))
    }

    /// Keeps country and crisis lines.
    ///
    /// # Errors
    /// [`Code::Invalid`] with the field.
    pub async fn crisis_lines_save(&self, lines: CrisisLines) -> Result<CrisisLines, Failure> {
        let CrisisLines { country, lines, .. } = lines;
        validate_lines(&country, &lines)?;
        let lines = (lines != of_country(&country)).then_some(lines);
        let chosen = Chosen { country, lines };
        let value = serde_json::to_value(&chosen)
            .map_err(|_| Failure::new(Code::Internal, "crisis lines cannot be written as JSON"))?;
        let mut record = self.record().await?;
        let mut write = record.write(self.context("safety.crisis-lines.save")).await?;
        write.save(&Setting { key: CRISIS_LINES.to_owned(), value }).await?;
        write.commit().await?;
        Ok(shown(chosen))
    }
}

async fn chosen(reader: &mut Reader<'_>) -> Result<Chosen, Failure> {
    let value = reader.setting(CRISIS_LINES).await?;
    Ok(value
        .and_then(|value| serde_json::from_value(value).ok())
        .unwrap_or_else(|| Chosen { country: FIRST_COUNTRY.to_owned(), lines: None }))
}

fn shown(chosen: Chosen) -> CrisisLines {
    let edited = chosen.lines.is_some();
    let lines = chosen.lines.unwrap_or_else(|| of_country(&chosen.country).to_vec());
    let countries = shipped().iter().map(|of| of.country.clone()).collect();
    CrisisLines { country: chosen.country, lines, edited, countries }
}
