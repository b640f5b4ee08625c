//! Trends: results of instruments and measures over time, with what else happened beside them.

mod marks;

use chrono::{DateTime, NaiveDate, Utc};
use throughline_domain::assessment::ClientFacts;
use throughline_domain::client::Client;
use throughline_domain::fold::fold;
use throughline_domain::id::ClientId;
use throughline_domain::instrument::{Instrument, Scale};
use throughline_domain::measure::{Breach, Measure, MeasureLimit};
use throughline_domain::measure_rules::{digits, has_own_name, in_unit, limit_in_unit, out_of_range};
use throughline_domain::trend::{Trend, TrendHead, TrendOf, TrendPoint};
use throughline_domain::trend_rules::read_points;
use throughline_store::{MeasureTrend, MeasureValue, ScaleTrend};

use crate::instruments::Catalogue;
use crate::{App, Failure};

impl App {
    /// What there is a trend of, the newest first.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound) where there is no such client.
    pub async fn trend_list(&self, client_id: ClientId) -> Result<Vec<TrendHead>, Failure> {
        let mut record = self.record().await?;
        let catalogue = record.catalogue().await?;
        let mut reader = record.reader().await?;
        reader.get::<Client>(client_id.as_str()).await?;
        let totals = reader.total_trends(&client_id).await?;
        let has_parts = |trend: &&ScaleTrend| scales(&catalogue, &trend.instrument_id).len() > 1;
        let with_parts: Vec<&str> = totals.iter().filter(has_parts).map(|trend| trend.instrument_id.as_str()).collect();
        let parts =
            if with_parts.is_empty() { Vec::new() } else { reader.scale_trends(&client_id, &with_parts).await? };
        let measures = reader.measure_trends(&client_id).await?;
        let mut heads: Vec<TrendHead> =
            totals.into_iter().chain(parts).filter_map(|trend| scale_head(&catalogue, trend)).collect();
        heads.extend(measures.into_iter().map(|trend| measure_head(trend, |at| self.day_of(at))));
        heads.sort_by_key(|head| std::cmp::Reverse(head.last_on));
        Ok(heads)
    }

    /// A trend, whole: its points, and what happened between the first of them and today.
    ///
    /// # Errors
    /// [`Code::NotFound`](throughline_domain::Code::NotFound) for a client, an instrument or a scale that is
    /// not there.
    pub async fn trend_get(&self, client_id: ClientId, of: TrendOf) -> Result<Trend, Failure> {
        let mut record = self.record().await?;
        let catalogue = record.catalogue().await?;
        let mut reader = record.reader().await?;
        let client: Client = reader.get(client_id.as_str()).await?;
        let mut trend = match &of {
            TrendOf::Instrument { instrument_id, scale } => {
                let instrument =
                    catalogue.all().newest(instrument_id).ok_or_else(|| Failure::not_found("instrument"))?;
                let at = instrument.scoring.scales.iter().position(|other| other.id == *scale);
                let at = at.ok_or_else(|| Failure::not_found("scale"))?;
                let part = (at > 0).then_some(scale.as_str());
                let values = reader.scale_values(&client_id, instrument_id, part).await?;
                let mut points: Vec<TrendPoint> = values
                    .into_iter()
                    .map(|value| TrendPoint {
                        on: value.asked_on,
                        value: value.value,
                        second_value: None,
                        band: value.band,
                        // The sign is the whole screen's, not a part's.
                        positive: value.positive.filter(|_| at == 0),
                        assessment_id: Some(value.id),
                        mode: Some(value.mode),
                        recorded: Some(value.recorded),
                        meaningful: None,
                        measure_id: None,
                        breach: None,
                        answer: None,
                    })
                    .collect();
                read_points(instrument, scale, &ClientFacts::of(&client), &mut points);
                of_scale(client_id.clone(), of.clone(), instrument, at, points)
            }
            TrendOf::Measure { measure, name } => {
                let values = reader.measure_values(&client_id, *measure, name).await?;
                let unit = values.last().map(|value| value.unit.clone()).unwrap_or_default();
                // As they were measured: one turned from another unit would claim to be finer than it was.
                let decimals = digits(values.iter().flat_map(|of| [of.value, of.second_value.unwrap_or(0.0)]));
                let limits: Vec<MeasureLimit> = reader.parts_of(client_id.as_str()).await?;
                let limit = limits.into_iter().find(|limit| {
                    limit.kind == *measure && (!has_own_name(*measure) || fold(&limit.name) == fold(name))
                });
                let mut points = Vec::new();
                for value in values {
                    let breach = limit.as_ref().and_then(|limit| self.breach_of(&client_id, &value, limit));
                    let Some(shown) = in_unit(value.value, &value.unit, &unit) else { continue };
                    points.push(TrendPoint {
                        on: self.day_of(value.at),
                        value: shown,
                        second_value: value.second_value,
                        band: None,
                        positive: None,
                        assessment_id: None,
                        mode: None,
                        recorded: None,
                        meaningful: None,
                        measure_id: Some(value.id),
                        breach,
                        answer: value.answer,
                    });
                }
                let limit = limit.and_then(|limit| limit_in_unit(&limit, &unit));
                Trend { limit, ..of_measure(client_id.clone(), of.clone(), unit, decimals, points) }
            }
        };
        if let Some(first) = trend.points.first() {
            let events = reader.events_since(&client_id, first.on).await?;
            trend.marks = marks::between(events, first.on, self.today(), |at| self.day_of(at));
        }
        Ok(trend)
    }

    /// Values from before a limit was set are not held against it.
    fn breach_of(&self, client_id: &ClientId, value: &MeasureValue, limit: &MeasureLimit) -> Option<Breach> {
        let measure = Measure {
            id: value.id.clone(),
            client_id: client_id.clone(),
            kind: value.kind,
            name: value.name.clone(),
            value: value.value,
            second_value: value.second_value,
            unit: value.unit.clone(),
            loinc: None,
            at: value.at,
            source: None,
        };
        (self.day_of(value.at) >= limit.starts_on).then(|| out_of_range(&measure, limit)).flatten()
    }
}

fn scales<'a>(catalogue: &'a Catalogue, instrument_id: &str) -> &'a [Scale] {
    catalogue.all().newest(instrument_id).map_or(&[], |instrument| &instrument.scoring.scales)
}

/// The line of a scale; none where the program and the practice no longer have it, or where the total is
/// listed already.
fn scale_head(catalogue: &Catalogue, trend: ScaleTrend) -> Option<TrendHead> {
    let instrument = catalogue.all().newest(&trend.instrument_id)?;
    let at = match &trend.scale {
        None => 0,
        Some(id) => instrument.scoring.scales.iter().position(|scale| scale.id == *id).filter(|at| *at > 0)?,
    };
    let scale = instrument.scoring.scales.get(at)?;
    Some(TrendHead {
        of: TrendOf::Instrument { instrument_id: trend.instrument_id, scale: scale.id.clone() },
        title: title(instrument, at),
        points: trend.points,
        last_on: trend.last_on,
        last_value: trend.last_value,
        last_second_value: None,
        unit: String::new(),
        previous_value: trend.previous_value,
        last_band: trend.last_band,
    })
}

fn title(instrument: &Instrument, at: usize) -> String {
    match instrument.scoring.scales.get(at).filter(|_| at > 0) {
        Some(part) => format!("{}: {}", instrument.short_title, part.label),
        None => instrument.short_title.clone(),
    }
}

fn measure_head(trend: MeasureTrend, day_of: impl Fn(DateTime<Utc>) -> NaiveDate) -> TrendHead {
    let MeasureTrend { points, last, previous } = trend;
    TrendHead {
        title: last.name.clone(),
        of: TrendOf::Measure { measure: last.kind, name: last.name },
        points,
        last_on: day_of(last.at),
        last_value: last.value,
        last_second_value: last.second_value,
        previous_value: previous.and_then(|(value, unit)| in_unit(value, &unit, &last.unit)),
        unit: last.unit,
        last_band: None,
    }
}

fn of_scale(client_id: ClientId, of: TrendOf, instrument: &Instrument, at: usize, points: Vec<TrendPoint>) -> Trend {
    let scoring = &instrument.scoring;
    let scale = scoring.scales.get(at);
    let whole = at == 0;
    Trend {
        client_id,
        of,
        title: title(instrument, at),
        unit: scale.map(|scale| scale.unit.clone()).unwrap_or_default(),
        min: scale.map(|scale| scale.min),
        max: scale.and_then(|scale| scale.max),
        decimals: scale.map_or(0, |scale| scale.decimals),
        lower_is_worse: scale.is_some_and(|scale| scale.lower_is_worse),
        bands: scale.map(|scale| scale.bands.clone()).unwrap_or_default(),
        cutoffs: if whole { scoring.cutoffs.clone() } else { Vec::new() },
        meaningful_change: scoring.meaningful_change.clone().filter(|_| whole),
        points,
        marks: Vec::new(),
        limit: None,
    }
}

fn of_measure(client_id: ClientId, of: TrendOf, unit: String, decimals: u32, points: Vec<TrendPoint>) -> Trend {
    let title = match &of {
        TrendOf::Measure { measure, name } if has_own_name(*measure) => name.clone(),
        _ => String::new(),
    };
    Trend {
        client_id,
        of,
        title,
        unit,
        min: None,
        max: None,
        decimals,
        lower_is_worse: false,
        bands: Vec::new(),
        cutoffs: Vec::new(),
        meaningful_change: None,
        points,
        marks: Vec::new(),
        limit: None,
    }
}
