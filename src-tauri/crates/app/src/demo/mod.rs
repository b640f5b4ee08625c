//! The demo's caseload: plainly fictional people, made by a seeded generator.
//!
//! The same generator fills records of any size for measurements: the data file's clients come round
//! again under other names.

mod assessments;
mod build;
mod caseload;
mod discharge;
mod follow_up;
mod measures;
mod names;

use std::collections::HashMap;

use throughline_domain::Code;
use throughline_store::WriteContext;

use crate::{App, Failure};

/// How much to make.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// Clients.
    pub clients: u32,
    /// Notes of each client; zero leaves those of the data file.
    pub notes_each: u32,
}

/// The demo: each client of the data file once, under their own name.
const DEMO: Size = Size { clients: 12, notes_each: 0 };
/// Clients of one unit of work: few enough to stay small, enough to share the cost of a commit.
const BATCH: u32 = 200;

/// Whether the open record has no caseload yet: it is made in one act and each of its clients is in a
/// programme, so it is all there or not at all.
pub(crate) async fn is_unfilled(app: &App) -> Result<bool, Failure> {
    Ok(app.caseload_programmes().await?.is_empty())
}

/// Fills the open record with the demo's caseload.
pub(crate) async fn fill(app: &App) -> Result<(), Failure> {
    let practice = throughline_domain::practice::Practice {
        case_manager: "Robin Example".to_owned(),
        credentials: "RN, CCM".to_owned(),
        agency: "Throughline Demo Agency".to_owned(),
        direct_phone: "555-0199".to_owned(),
        after_hours_phone: "555-0198".to_owned(),
        email: "robin@example.com".to_owned(),
        ..app.practice_get().await?
    };
    app.practice_save(practice).await?;
    generate(app, 1, DEMO).await
}

/// Makes clients in the open record: the same seed and day give the same clients.
///
/// # Errors
/// [`Code::Locked`]; what the store says.
pub async fn generate(app: &App, seed: u64, size: Size) -> Result<(), Failure> {
    let people = caseload::read().map_err(|e| Failure::new(Code::Internal, format!("demo caseload: {e}")))?.clients;
    let mut seed = Seed(seed);
    let mut made = 0;
    let mut used = HashMap::new();
    while made < size.clients {
        let context = WriteContext::new(app.actor(), app.now(), "demo.fill");
        let mut record = app.record().await?;
        let mut write = record.write(context).await?;
        for number in made..size.clients.min(made + BATCH) {
            let person = &people[number as usize % people.len()];
            let name = names::of(person, number as usize / people.len(), &mut seed, &mut used);
            build::client(
                &mut write,
                &build::Making {
                    app,
                    person,
                    name,
                    number,
                    notes: size.notes_each,
                    today: app.today(),
                    now: app.now(),
                },
                &mut seed,
            )
            .await?;
        }
        write.commit().await?;
        made = size.clients.min(made + BATCH);
    }
    Ok(())
}

/// SplitMix64 (Steele, Lea, Flood 2014): enough for a caseload, the same on every machine.
#[derive(Debug)]
pub(crate) struct Seed(u64);

impl Seed {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Below `end`, which is not zero.
    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % (end.max(1) as u64)).unwrap_or(0)
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        from.get(self.below(from.len()))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    #[test]
    fn the_data_file_fits_its_shape_and_is_plainly_fictional() {
        let caseload = super::caseload::read().unwrap();
        assert_eq!(caseload.clients.len(), super::DEMO.clients as usize);
        for person in &caseload.clients {
            // 555-0100 to 555-0199 is kept for fiction by the North American Numbering Plan.
            let phones = person.phone.iter().chain(person.people.iter().filter_map(|p| p.3.as_ref()));
            assert!(phones.into_iter().all(|p| p.starts_with("555-01")), "{}", person.family);
        }
    }
}
