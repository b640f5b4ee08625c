//! Two versions of a care plan, item by item.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::plan::PlanItemKind;

text_enum! {
    /// What happened to an item from one version to the other.
    pub enum ChangeKind { Added = "added", Removed = "removed", Changed = "changed" }
}

/// One field of one item that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct FieldChange {
    /// The field's name, as in the item.
    pub field: String,
    /// As it was; empty where it was nothing.
    pub before: String,
    /// As it is.
    pub after: String,
}

/// One item that differs. `kind: None` is the plan's own head.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanDifference {
    /// Which kind of item; none for the head.
    pub kind: Option<PlanItemKind>,
    /// The item.
    pub item_id: String,
    /// Added, removed or changed.
    pub change: ChangeKind,
    /// The item's own words, to recognise it by.
    pub title: String,
    /// The fields that differ; empty for added and removed.
    pub fields: Vec<FieldChange>,
}
