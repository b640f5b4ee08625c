//! Two versions of a care plan, item by item.

use std::collections::HashMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::plan::{PlanContent, PlanItemKind};

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

/// Fields that say where an item hangs or how the program keeps it, not what the plan says.
const UNSPOKEN: [&str; 7] = ["id", "planId", "clientId", "episodeId", "position", "source", "statusOn"];

/// What differs from one plan to the other: the head first, then by kind of item, then in the order of
/// the plan. The same plan differs in nothing.
///
/// Items are the same where their identifiers are. A new place among its siblings is no difference; a
/// new need or goal to hang on is, told by the words of both. Targets are told as one field, a line
/// each. That a plan is a draft again is no difference: every plan is, from its first edit on.
#[must_use]
pub fn differences(before: &PlanContent, after: &PlanContent) -> Vec<PlanDifference> {
    let (old, new) = (Flat::of(before), Flat::of(after));
    let mut found = Vec::new();
    let head = changes(&old.head, &new.head, &old.titles, &new.titles);
    if !head.is_empty() {
        found.push(PlanDifference {
            kind: None,
            item_id: after.plan.id.to_string(),
            change: ChangeKind::Changed,
            title: String::new(),
            fields: head,
        });
    }
    for (index, kind) in PlanItemKind::ALL.iter().enumerate() {
        found.extend(item_differences(*kind, &old, &new, index));
    }
    found
}

fn item_differences(kind: PlanItemKind, old: &Flat, new: &Flat, index: usize) -> Vec<PlanDifference> {
    let (olds, news) = (&old.items[index], &new.items[index]);
    let told = |item: &Item, change, fields| PlanDifference {
        kind: Some(kind),
        item_id: item.id.clone(),
        change,
        title: item.title.clone(),
        fields,
    };
    let by_id: HashMap<&str, &Item> = olds.iter().map(|item| (item.id.as_str(), item)).collect();
    let kept: HashMap<&str, &Item> = news.iter().map(|item| (item.id.as_str(), item)).collect();
    // An item of the old plan stands before one of the new plan that has the same place.
    let mut found: Vec<(i64, u8, PlanDifference)> = Vec::new();
    for item in olds.iter().filter(|item| !kept.contains_key(item.id.as_str())) {
        found.push((item.position, 0, told(item, ChangeKind::Removed, Vec::new())));
    }
    for item in news {
        let Some(was) = by_id.get(item.id.as_str()) else {
            found.push((item.position, 1, told(item, ChangeKind::Added, Vec::new())));
            continue;
        };
        let fields = changes(&was.fields, &item.fields, &old.titles, &new.titles);
        if !fields.is_empty() {
            found.push((item.position, 1, told(item, ChangeKind::Changed, fields)));
        }
    }
    found.sort_by(|a, b| (a.0, a.1, &a.2.item_id).cmp(&(b.0, b.1, &b.2.item_id)));
    found.into_iter().map(|(_, _, difference)| difference).collect()
}

type Titles = HashMap<String, String>;

/// A plan as it is compared: fields under the names they have on the wire.
struct Flat {
    head: Map<String, Value>,
    /// One list for each of [`PlanItemKind::ALL`].
    items: [Vec<Item>; 6],
    /// Words of the items that others hang on.
    titles: Titles,
}

struct Item {
    id: String,
    position: i64,
    title: String,
    fields: Map<String, Value>,
}

impl Flat {
    fn of(content: &PlanContent) -> Self {
        let needs = flat(&content.needs, |n| n.title());
        let goals = flat(&content.goals, |g| g.title());
        let titles = needs.iter().chain(&goals).map(|item| (item.id.clone(), item.title.clone())).collect();
        let items = [
            needs,
            goals,
            flat(&content.interventions, |i| i.title()),
            flat(&content.strengths, |s| &s.text),
            flat(&content.barriers, |b| &b.text),
            flat(&content.risks, |r| &r.text),
        ];
        Self { head: head(content), items, titles }
    }
}

fn head(content: &PlanContent) -> Map<String, Value> {
    let mut head = fields(&content.plan);
    if content.plan.status == crate::plan::PlanStatus::Draft {
        head.remove("status");
    }
    head
}

fn fields(item: &impl Serialize) -> Map<String, Value> {
    match serde_json::to_value(item) {
        Ok(Value::Object(fields)) => fields,
        // Plan items are plain structs: they always serialise to objects.
        Ok(_) | Err(_) => Map::new(),
    }
}

fn flat<T: Serialize>(items: &[T], title: impl Fn(&T) -> &str) -> Vec<Item> {
    items
        .iter()
        .map(|item| {
            let fields = fields(item);
            Item {
                id: fields.get("id").and_then(Value::as_str).unwrap_or_default().to_owned(),
                position: fields.get("position").and_then(Value::as_i64).unwrap_or_default(),
                title: title(item).to_owned(),
                fields,
            }
        })
        .collect()
}

fn changes(
    old: &Map<String, Value>,
    new: &Map<String, Value>,
    old_titles: &Titles,
    new_titles: &Titles,
) -> Vec<FieldChange> {
    new.iter()
        .filter(|(name, _)| !UNSPOKEN.contains(&name.as_str()))
        .filter_map(|(name, value)| {
            // A field that only one side has (the status of a draft) is not compared.
            let was = old.get(name).filter(|was| *was != value)?;
            let (before, after) = (told(name, was, old_titles), told(name, value, new_titles));
            Some(FieldChange { field: name.clone(), before, after })
        })
        .collect()
}

fn is_parent(name: &str) -> bool {
    matches!(name, "needId" | "goalId")
}

fn told(name: &str, value: &Value, titles: &Titles) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) if is_parent(name) => titles.get(text).cloned().unwrap_or_default(),
        Value::String(text) => text.clone(),
        Value::Array(targets) => targets.iter().map(target).collect::<Vec<_>>().join("\n"),
        other => other.to_string(),
    }
}

/// A target in a line: "blood pressure: 160/95 → 130/80 mmHg · 2026-12-01".
fn target(target: &Value) -> String {
    let part = |name: &str| target.get(name).and_then(Value::as_str).unwrap_or_default().trim();
    let join = |parts: &[&str], between: &str| {
        parts.iter().copied().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(between)
    };
    let way = format!("{} → {}", part("baseline"), join(&[part("target"), part("unit")], " "));
    let way = if way == " → " { "" } else { way.trim() };
    join(&[&join(&[part("measure"), way], ": "), part("dueOn")], " · ")
}
