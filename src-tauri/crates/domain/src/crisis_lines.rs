//! Crisis lines as shipped, country by country, and what a practice may put in their place.

use std::sync::LazyLock;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fault::{Fault, FieldFault, reject, required, texts};
use crate::safety::CrisisLine;

const FILE: &str = include_str!("../data/crisis-lines.json");

/// The country shown until a practice chooses another.
pub const FIRST_COUNTRY: &str = "US";
/// Lines of one country, at most: more would not be read in a crisis.
const MOST_LINES: usize = 40;

/// The data file, whole.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CrisisLinesFile {
    /// The countries, in the order offered.
    pub countries: Vec<CountryLines>,
}

/// The crisis lines of a country.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CountryLines {
    /// ISO 3166-1 alpha-2 code.
    pub country: String,
    /// The lines, in the order shown.
    pub lines: Vec<CrisisLine>,
}

/// Reads the data file that comes with the program.
///
/// # Errors
/// Where the file does not fit its shape: a test keeps it from shipping so.
pub fn read() -> Result<CrisisLinesFile, serde_json::Error> {
    serde_json::from_str(FILE)
}

static SHIPPED: LazyLock<Vec<CountryLines>> = LazyLock::new(|| read().unwrap_or_default().countries);

/// The shipped lines of every country.
#[must_use]
pub fn shipped() -> &'static [CountryLines] {
    &SHIPPED
}

/// The shipped lines of a country; none where there are no such.
#[must_use]
pub fn of_country(country: &str) -> &'static [CrisisLine] {
    shipped().iter().find(|of| of.country == country).map_or(&[], |of| &of.lines)
}

/// May these lines be kept for this country? At least one: a panel without a number helps nobody.
///
/// # Errors
/// The first field that may not: a country that is no two-letter code, a line without name or number.
pub fn validate_lines(country: &str, lines: &[CrisisLine]) -> Result<(), FieldFault> {
    let code = country.len() == 2 && country.bytes().all(|letter| letter.is_ascii_uppercase());
    reject(!code, "country", Fault::Malformed)?;
    reject(lines.is_empty(), "lines", Fault::Required)?;
    reject(lines.len() > MOST_LINES, "lines", Fault::OutOfRange)?;
    lines.iter().try_for_each(|line| {
        required("name", &line.name)?;
        required("number", &line.number)?;
        texts(&[("hours", &line.hours), ("source", &line.source)])
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::collections::HashSet;

    use super::*;
    use crate::safety::CrisisTopic;

    #[test]
    fn every_country_may_be_kept_and_leads_to_help_at_once() {
        let file = read().unwrap();
        assert_eq!(file.countries.first().map(|of| of.country.as_str()), Some(FIRST_COUNTRY));
        let mut seen = HashSet::new();
        for of in &file.countries {
            validate_lines(&of.country, &of.lines).unwrap();
            assert!(seen.insert(&of.country), "{} is there twice", of.country);
            assert!(of.lines.iter().any(|line| line.topic == CrisisTopic::Emergency), "{}", of.country);
        }
        assert!(of_country("US").iter().any(|line| line.number.contains("988")));
        assert!(of_country("XX").is_empty());
    }

    #[test]
    fn what_helps_nobody_is_refused() {
        let line = of_country("US")[0].clone();
        let check = |country: &str, lines: &[CrisisLine], expect| {
            assert_eq!(validate_lines(country, lines).map_err(|fault| (fault.field, fault.fault)), expect);
        };
        check("US", std::slice::from_ref(&line), Ok(()));
        check("us", std::slice::from_ref(&line), Err(("country", Fault::Malformed)));
        check("U\u{e9}", std::slice::from_ref(&line), Err(("country", Fault::Malformed)));
        check("US", &[], Err(("lines", Fault::Required)));
        check("US", &[CrisisLine { number: " ".into(), ..line.clone() }], Err(("number", Fault::Required)));
        check("US", &vec![line; 41], Err(("lines", Fault::OutOfRange)));
    }
}
