//! What a list says of an instrument, and ways through its items.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Instrument, InstrumentKind, Item, ItemType, Tier};
use crate::plan::LifeDomain;

/// The line a list of instruments shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct InstrumentHead {
    /// Its identifier.
    pub id: String,
    /// The newest version.
    pub version: u32,
    /// What it is.
    pub kind: InstrumentKind,
    /// Full title.
    pub title: String,
    /// What it is called in lists.
    pub short_title: String,
    /// Domains of life it belongs to.
    pub domains: Vec<LifeDomain>,
    /// What it asks after.
    pub topic: String,
    /// What the licence lets the program show.
    pub tier: Tier,
    /// Questions asked (items that are neither groups nor display).
    pub questions: u32,
    /// It gives a number.
    pub scored: bool,
    /// Something about it is not yet confirmed from a source.
    pub to_be_confirmed: bool,
}

impl Instrument {
    /// Its line in a list.
    #[must_use]
    pub fn head(&self) -> InstrumentHead {
        let mut questions = 0;
        self.each_item(&mut |item| questions += u32::from(item.asks()));
        InstrumentHead {
            id: self.id.clone(),
            version: self.version,
            kind: self.kind,
            title: self.title.clone(),
            short_title: self.short_title.clone(),
            domains: self.domains.clone(),
            topic: self.topic.clone(),
            tier: self.tier,
            questions,
            scored: !self.scoring.scales.is_empty(),
            to_be_confirmed: self.has_unconfirmed(),
        }
    }

    /// Calls `f` on every item, groups before what they hold.
    pub fn each_item<'a>(&'a self, f: &mut impl FnMut(&'a Item)) {
        fn walk<'a>(items: &'a [Item], f: &mut impl FnMut(&'a Item)) {
            for item in items {
                f(item);
                walk(&item.items, f);
            }
        }
        walk(&self.items, f);
    }

    /// The item of this link.
    #[must_use]
    pub fn item(&self, link_id: &str) -> Option<&Item> {
        let mut found = None;
        self.each_item(&mut |item| {
            if item.link_id == link_id {
                found = Some(item);
            }
        });
        found
    }

    /// Something about it is from memory.
    #[must_use]
    pub fn has_unconfirmed(&self) -> bool {
        let mut any = !self.to_be_confirmed.is_empty();
        self.each_item(&mut |item| any |= item.to_be_confirmed);
        any || self.scoring.meaningful_change.as_ref().is_some_and(|change| change.to_be_confirmed)
    }
}

impl Item {
    /// It asks for an answer.
    #[must_use]
    pub fn asks(&self) -> bool {
        !matches!(self.item_type, ItemType::Group | ItemType::Display)
    }
}
