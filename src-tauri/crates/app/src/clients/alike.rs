//! Clients in the record that look like one being entered or imported.

use throughline_domain::client::{Client, ClientPart, ContactMethod, Identifier};
use throughline_domain::duplicates::{Duplicate, DuplicateReason, Identity, judge, near_dates};
use throughline_store::Reader;

use crate::Failure;

/// Clients in the record that look like this one, the surest first; never the client itself.
pub(crate) async fn duplicates_of(
    reader: &mut Reader<'_>,
    client: &Client,
    parts: &[ClientPart],
) -> Result<Vec<Duplicate>, Failure> {
    let identifiers: Vec<Identifier> =
        parts.iter().filter_map(|p| if let ClientPart::Identifier(i) = p { Some(i.clone()) } else { None }).collect();
    let methods: Vec<ContactMethod> = parts
        .iter()
        .filter_map(|p| if let ClientPart::ContactMethod(m) = p { Some(m.clone()) } else { None })
        .collect();
    let dates = client.birth_date.map(near_dates).unwrap_or_default();
    let values: Vec<&str> = identifiers.iter().map(|i| i.value.as_str()).collect();
    let phones: Vec<&str> = methods.iter().map(|m| m.value.as_str()).collect();
    let entered = Identity::of(client, &identifiers, &methods);
    let candidates = reader.duplicate_candidates(&dates, &values, &phones).await?;
    let mut duplicates: Vec<Duplicate> = candidates
        .into_iter()
        .filter(|candidate| candidate.client.id != client.id)
        .filter_map(|candidate| {
            let known = Identity::of(&candidate.client, &candidate.identifiers, &candidate.contact_methods);
            let (reason, likeness) = judge(&entered, &known)?;
            let name = candidate.client.display_name();
            Some(Duplicate {
                client_id: candidate.client.id,
                name,
                birth_date: candidate.client.birth_date,
                reason,
                likeness,
            })
        })
        .collect();
    let sureness = |reason: DuplicateReason| DuplicateReason::ALL.iter().position(|r| *r == reason);
    duplicates.sort_by(|a, b| sureness(a.reason).cmp(&sureness(b.reason)).then(b.likeness.total_cmp(&a.likeness)));
    Ok(duplicates)
}
