//! Measures: entry in one line, what they are held against, what was done about those out of range.

mod limits;

use chrono::{DateTime, NaiveDateTime, NaiveTime, Utc};
use throughline_domain::Code;
use throughline_domain::cadence::{instant, parse_zone};
use throughline_domain::client::Client;
use throughline_domain::contact_rules::validate_measure;
use throughline_domain::fault::said;
use throughline_domain::id::{ActId, ClientId, MeasureId};
use throughline_domain::measure::{
    Breach, KeptMeasure, Measure, MeasureAnswer, MeasureAnswered, MeasureKind, MeasureLimit, MeasuresKept,
};
use throughline_domain::measure_kinds::{MeasureKindFacts, facts, kinds};
use throughline_domain::measure_reading::{MeasureReading, read_measures};
use throughline_domain::measure_rules::{is_held_against, out_of_range};
use throughline_store::{Reader, new_id};

use crate::{App, Failure};

/// Values whose hour nobody said are of the middle of their day.
const NOON: Option<NaiveTime> = NaiveTime::from_hms_opt(12, 0, 0);

impl App {
    /// The kinds of measures, with their units and what is usually held against them.
    ///
    /// # Errors
    /// None; every command may fail.
    pub async fn measure_kinds(&self) -> Result<Vec<MeasureKindFacts>, Failure> {
        Ok(kinds().to_vec())
    }

    /// Reads measures as they are typed, each with what keeps it from being kept and which limit it is
    /// beyond. Writes nothing.
    ///
    /// # Errors
    /// [`Code::NotFound`] where there is no such client.
    pub async fn measure_read(&self, client_id: ClientId, text: String) -> Result<Vec<MeasureReading>, Failure> {
        let mut record = self.record().await?;
        let mut reader = record.reader().await?;
        reader.get::<Client>(client_id.as_str()).await?;
        let limits: Vec<MeasureLimit> = reader.parts_of(client_id.as_str()).await?;
        let mut readings = self.readings(&mut reader, &client_id, &text).await?;
        for reading in &mut readings {
            if let Some(measure) = self.measured(&client_id, reading) {
                reading.breach = held_against(&limits, &measure).and_then(|limit| self.breach(&measure, limit));
            }
        }
        Ok(readings)
    }

    /// Keeps the measures of a text, all of them in one act or none.
    ///
    /// # Errors
    /// [`Code::Invalid`] on `text` where one of them cannot be kept ([`App::measure_read`] says why), or
    /// where there is none; [`Code::NotFound`] where there is no such client.
    pub async fn measures_keep(&self, client_id: ClientId, text: String) -> Result<MeasuresKept, Failure> {
        let mut record = self.record().await?;
        let mut write = record.write(self.context("measures.keep")).await?;
        write.reader().get::<Client>(client_id.as_str()).await?;
        let limits: Vec<MeasureLimit> = write.reader().parts_of(client_id.as_str()).await?;
        let readings = self.readings(&mut write.reader(), &client_id, &text).await?;
        if readings.is_empty() {
            return Err(Failure::invalid("text", "required"));
        }
        let mut kept = Vec::new();
        for reading in &readings {
            let measure = self.measured(&client_id, reading).filter(|_| reading.faults.is_empty());
            let Some(mut measure) = measure else { return Err(Failure::invalid("text", "malformed")) };
            measure.id = MeasureId(new_id(self.now()));
            validate_measure(&measure, self.now())?;
            write.save(&measure).await?;
            let limit = held_against(&limits, &measure);
            let breach = limit.and_then(|limit| self.breach(&measure, limit));
            kept.push(KeptMeasure { measure, breach, limit_unit: limit.map(|limit| limit.unit.clone()) });
        }
        let act_id = write.commit().await?.ok_or_else(|| Failure::new(Code::Internal, "nothing was written"))?;
        Ok(MeasuresKept { act_id, kept })
    }

    /// Records what was done about a value out of range; a second time it puts other words in their place.
    ///
    /// # Errors
    /// [`Code::Invalid`] on `what`; [`Code::NotFound`].
    pub async fn measure_answer(&self, id: MeasureId, what: String) -> Result<MeasureAnswered, Failure> {
        let what = said("what", &what)?;
        let mut record = self.record().await?;
        let mut write = record.write(self.context("measure.answer")).await?;
        let measure: Measure = write.reader().get(id.as_str()).await?;
        let answer = MeasureAnswer {
            measure_id: measure.id,
            client_id: measure.client_id,
            what,
            at: write.stamp().at,
            by: write.stamp().actor.clone(),
        };
        write.save(&answer).await?;
        let act_id = write.commit().await?.ok_or_else(|| Failure::new(Code::Internal, "nothing was written"))?;
        Ok(MeasureAnswered { answer, act_id })
    }

    /// Marks a value as entered in error: it leaves every list and no limit counts it; the history keeps it.
    ///
    /// # Errors
    /// [`Code::Invalid`] on `reason`; [`Code::NotFound`].
    pub async fn measure_remove(&self, id: MeasureId, reason: String) -> Result<ActId, Failure> {
        let reason = said("reason", &reason)?;
        let mut record = self.record().await?;
        let mut write = record.write(self.context("measure.remove")).await?;
        if write.reader().find::<MeasureAnswer>(id.as_str()).await?.is_some() {
            write.remove::<MeasureAnswer>(id.as_str(), &reason).await?;
        }
        write.remove::<Measure>(id.as_str(), &reason).await?;
        write.commit().await?.ok_or_else(|| Failure::new(Code::Internal, "nothing was written"))
    }

    async fn readings(
        &self,
        reader: &mut Reader<'_>,
        client_id: &ClientId,
        text: &str,
    ) -> Result<Vec<MeasureReading>, Failure> {
        let trends = reader.measure_trends(client_id).await?;
        let last: Vec<_> =
            trends.into_iter().map(|trend| trend.last).filter(|it| it.kind == MeasureKind::Custom).collect();
        let known: Vec<String> = last.iter().map(|it| it.name.clone()).collect();
        let mut readings = read_measures(text, self.local_now(), &known);
        // Without a unit a custom measure is in that of the value before, or it could not stand beside it.
        for reading in readings.iter_mut().filter(|it| it.kind == Some(MeasureKind::Custom) && it.unit.is_empty()) {
            if let Some(before) = last.iter().find(|it| it.name == reading.name) {
                reading.unit.clone_from(&before.unit);
            }
        }
        Ok(readings)
    }

    /// The wall clock where the case manager works.
    fn local_now(&self) -> NaiveDateTime {
        let zone = parse_zone(&self.zone()).unwrap_or(chrono_tz::UTC);
        self.now().with_timezone(&zone).naive_local()
    }

    /// The measure a reading speaks of, without an identifier; none where it has no value.
    fn measured(&self, client_id: &ClientId, reading: &MeasureReading) -> Option<Measure> {
        let kind = reading.kind?;
        Some(Measure {
            id: MeasureId::default(),
            client_id: client_id.clone(),
            kind,
            name: reading.name.clone(),
            value: reading.value?,
            second_value: reading.second_value,
            unit: reading.unit.clone(),
            loinc: facts(kind).and_then(|facts| facts.loinc.clone()),
            at: self.measured_at(reading)?,
            source: None,
        })
    }

    /// When it was: now where nothing is said, at noon where only the day is.
    fn measured_at(&self, reading: &MeasureReading) -> Option<DateTime<Utc>> {
        let today = self.today();
        let day = reading.on.unwrap_or(today);
        if reading.at.is_none() && day == today {
            return Some(self.now());
        }
        let zone = parse_zone(&self.zone()).unwrap_or(chrono_tz::UTC);
        Some(instant(day, reading.at.or(NOON)?, zone))
    }

    /// Values from before the limit was set are not held against it.
    fn breach(&self, measure: &Measure, limit: &MeasureLimit) -> Option<Breach> {
        (self.day_of(measure.at) >= limit.starts_on).then(|| out_of_range(measure, limit)).flatten()
    }
}

fn held_against<'a>(limits: &'a [MeasureLimit], measure: &Measure) -> Option<&'a MeasureLimit> {
    limits.iter().find(|limit| is_held_against(measure, limit))
}
