//! The outline of a plan: pure changes of a [`PlanContent`], after which every item stands where it
//! should and the places among siblings are 0, 1, 2, …
//!
//! Siblings are the items of one kind that hang on the same parent.

use throughline_domain::id::ItemId;
use throughline_domain::plan::{
    Barrier, Goal, Intervention, Need, PlanContent, PlanItem, PlanItemKind, Risk, Strength,
};

use crate::Failure;

/// An item with a place.
pub(crate) trait Placed: Clone + PartialEq {
    const KIND: PlanItemKind;
    /// The parent's field, where this kind has a parent.
    const PARENT_FIELD: Option<&'static str>;
    fn id(&self) -> &ItemId;
    fn position(&self) -> i32;
    fn parent(&self) -> Option<&ItemId>;
    fn place(&mut self, parent: Option<ItemId>, position: i32);
    fn list(content: &PlanContent) -> &Vec<Self>;
    fn list_mut(content: &mut PlanContent) -> &mut Vec<Self>;
    /// May it hang on this item?
    fn is_parent(content: &PlanContent, id: &ItemId) -> bool;
}

macro_rules! placed {
    ($item:ident, $list:ident $(, under $field:ident in $parents:ident as $wire:literal)?) => {
        impl Placed for $item {
            const KIND: PlanItemKind = PlanItemKind::$item;
            const PARENT_FIELD: Option<&'static str> = placed!(@wire $($wire)?);

            fn id(&self) -> &ItemId {
                &self.id
            }

            fn position(&self) -> i32 {
                self.position
            }

            fn parent(&self) -> Option<&ItemId> {
                placed!(@parent self $($field)?)
            }

            fn place(&mut self, _parent: Option<ItemId>, position: i32) {
                self.position = position;
                $(self.$field = _parent;)?
            }

            fn list(content: &PlanContent) -> &Vec<Self> {
                &content.$list
            }

            fn list_mut(content: &mut PlanContent) -> &mut Vec<Self> {
                &mut content.$list
            }

            fn is_parent(_content: &PlanContent, _id: &ItemId) -> bool {
                placed!(@is_parent _content _id $($parents)?)
            }
        }
    };
    (@wire) => { None };
    (@wire $wire:literal) => { Some($wire) };
    (@parent $item:ident) => { None };
    (@parent $item:ident $field:ident) => { $item.$field.as_ref() };
    (@is_parent $content:ident $id:ident) => { false };
    (@is_parent $content:ident $id:ident $parents:ident) => { $content.$parents.iter().any(|p| p.id == *$id) };
}

placed!(Need, needs);
placed!(Goal, goals, under need_id in needs as "needId");
placed!(Intervention, interventions, under goal_id in goals as "goalId");
placed!(Strength, strengths);
placed!(Barrier, barriers, under goal_id in goals as "goalId");
placed!(Risk, risks);

/// The kind by which an item is named.
pub(super) fn kind_of(item: &PlanItem) -> PlanItemKind {
    match item {
        PlanItem::Need(_) => PlanItemKind::Need,
        PlanItem::Goal(_) => PlanItemKind::Goal,
        PlanItem::Intervention(_) => PlanItemKind::Intervention,
        PlanItem::Strength(_) => PlanItemKind::Strength,
        PlanItem::Barrier(_) => PlanItemKind::Barrier,
        PlanItem::Risk(_) => PlanItemKind::Risk,
    }
}

/// Puts an item into the plan: a known one keeps its place unless it hangs on another parent now, then
/// it comes last there; a new one comes after the sibling named, or last.
///
/// # Errors
/// `needId` or `goalId: malformed` where there is no such parent in the plan.
pub(crate) fn put<T: Placed>(content: &mut PlanContent, item: T, after: Option<&ItemId>) -> Result<(), Failure> {
    let parent = item.parent().cloned();
    refuse_stranger::<T>(content, parent.as_ref(), T::PARENT_FIELD.unwrap_or("parentId"))?;
    let was = T::list(content)
        .iter()
        .find(|known| known.id() == item.id())
        .map(|known| (known.parent().cloned(), known.position()));
    let mut order = siblings::<T>(content, parent.as_ref(), item.id());
    let at = match &was {
        Some((old_parent, position)) if *old_parent == parent => usize::try_from(*position).unwrap_or(0),
        Some(_) => order.len(),
        None => {
            after.and_then(|id| order.iter().position(|sibling| sibling == id)).map_or(order.len(), |place| place + 1)
        }
    };
    order.insert(at.min(order.len()), item.id().clone());
    let list = T::list_mut(content);
    match list.iter_mut().find(|known| known.id() == item.id()) {
        Some(known) => *known = item,
        None => list.push(item),
    }
    arrange::<T>(content, parent.as_ref(), &order);
    if let Some((old_parent, _)) = was.filter(|(old_parent, _)| *old_parent != parent) {
        close_ranks::<T>(content, old_parent.as_ref());
    }
    Ok(())
}

/// Moves an item to a place under a parent; places past the end mean the end.
///
/// # Errors
/// Not found; `parentId: malformed` where this kind does not hang on that.
pub(super) fn shift<T: Placed>(
    content: &mut PlanContent,
    id: &ItemId,
    parent: Option<ItemId>,
    position: i32,
) -> Result<(), Failure> {
    let item =
        T::list(content).iter().find(|item| item.id() == id).ok_or_else(|| Failure::not_found(T::KIND.as_str()))?;
    let old_parent = item.parent().cloned();
    refuse_stranger::<T>(content, parent.as_ref(), "parentId")?;
    let mut order = siblings::<T>(content, parent.as_ref(), id);
    let at = usize::try_from(position).unwrap_or(0).min(order.len());
    order.insert(at, id.clone());
    if let Some(item) = T::list_mut(content).iter_mut().find(|item| item.id() == id) {
        item.place(parent.clone(), position);
    }
    arrange::<T>(content, parent.as_ref(), &order);
    if old_parent != parent {
        close_ranks::<T>(content, old_parent.as_ref());
    }
    Ok(())
}

/// Takes an item out with everything that hangs on it.
///
/// # Errors
/// Not found.
pub(super) fn take_out(content: &mut PlanContent, kind: PlanItemKind, id: &ItemId) -> Result<(), Failure> {
    match kind {
        PlanItemKind::Need => {
            let goals: Vec<ItemId> =
                content.goals.iter().filter(|g| g.need_id.as_ref() == Some(id)).map(|g| g.id.clone()).collect();
            for goal in goals {
                take_out(content, PlanItemKind::Goal, &goal)?;
            }
            drop_one::<Need>(content, id)
        }
        PlanItemKind::Goal => {
            content.interventions.retain(|i| i.goal_id.as_ref() != Some(id));
            content.barriers.retain(|b| b.goal_id.as_ref() != Some(id));
            drop_one::<Goal>(content, id)
        }
        PlanItemKind::Intervention => drop_one::<Intervention>(content, id),
        PlanItemKind::Strength => drop_one::<Strength>(content, id),
        PlanItemKind::Barrier => drop_one::<Barrier>(content, id),
        PlanItemKind::Risk => drop_one::<Risk>(content, id),
    }
}

fn drop_one<T: Placed>(content: &mut PlanContent, id: &ItemId) -> Result<(), Failure> {
    let list = T::list_mut(content);
    let at = list.iter().position(|item| item.id() == id).ok_or_else(|| Failure::not_found(T::KIND.as_str()))?;
    let parent = list.remove(at).parent().cloned();
    close_ranks::<T>(content, parent.as_ref());
    Ok(())
}

fn refuse_stranger<T: Placed>(content: &PlanContent, parent: Option<&ItemId>, field: &str) -> Result<(), Failure> {
    match parent {
        Some(id) if !T::is_parent(content, id) => Err(Failure::invalid(field, "malformed")),
        _ => Ok(()),
    }
}

/// The siblings under a parent in order, without one of them.
fn siblings<T: Placed>(content: &PlanContent, parent: Option<&ItemId>, without: &ItemId) -> Vec<ItemId> {
    let mut siblings: Vec<&T> = T::list(content).iter().filter(|s| s.parent() == parent && s.id() != without).collect();
    siblings.sort_by(|a, b| (a.position(), a.id()).cmp(&(b.position(), b.id())));
    siblings.into_iter().map(|s| s.id().clone()).collect()
}

fn close_ranks<T: Placed>(content: &mut PlanContent, parent: Option<&ItemId>) {
    let order = siblings::<T>(content, parent, &ItemId::default());
    arrange::<T>(content, parent, &order);
}

fn arrange<T: Placed>(content: &mut PlanContent, parent: Option<&ItemId>, order: &[ItemId]) {
    for item in T::list_mut(content) {
        if let Some(place) = order.iter().position(|id| id == item.id()) {
            item.place(parent.cloned(), i32::try_from(place).unwrap_or(i32::MAX));
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::collections::BTreeSet;

    use proptest::prelude::*;
    use throughline_domain::plan::{Acceptance, CarePlan, GoalStatus, NeedKind, NeedStatus, PlanStatus};

    use super::*;

    fn empty() -> PlanContent {
        let plan = CarePlan {
            id: "plan".into(),
            client_id: "client".into(),
            episode_id: None,
            status: PlanStatus::Draft,
            what_matters: String::new(),
            alternatives: String::new(),
            monitor: String::new(),
            starts_on: None,
            next_review_on: None,
            acceptance: Acceptance::Pending,
            acceptance_detail: String::new(),
            copy_given_on: None,
            copy_given_to: String::new(),
            consent_on: None,
            source: None,
        };
        PlanContent {
            plan,
            needs: Vec::new(),
            goals: Vec::new(),
            interventions: Vec::new(),
            strengths: Vec::new(),
            barriers: Vec::new(),
            risks: Vec::new(),
        }
    }

    fn need(id: ItemId) -> Need {
        Need {
            id,
            plan_id: "plan".into(),
            client_id: "client".into(),
            position: 0,
            statement: String::new(),
            clinical_text: String::new(),
            domain: None,
            kind: NeedKind::Problem,
            status: NeedStatus::Active,
            priority: None,
            onset_on: None,
            expected_outcome: String::new(),
            code: None,
            sensitive: false,
            source: None,
        }
    }

    fn goal(id: ItemId, need_id: Option<ItemId>) -> Goal {
        Goal {
            id,
            plan_id: "plan".into(),
            client_id: "client".into(),
            need_id,
            position: 0,
            client_words: String::new(),
            clinical_text: String::new(),
            targets: Vec::new(),
            status: GoalStatus::Active,
            achievement: None,
            status_on: None,
            status_reason: String::new(),
            priority: None,
            starts_on: None,
            expressed_by: String::new(),
            confidence: None,
            importance: None,
            progress: 0,
            source: None,
        }
    }

    #[derive(Debug, Clone)]
    enum Step {
        PutNeed(u8, u8),
        PutGoal(u8, Option<u8>, u8),
        ShiftNeed(u8, i32),
        ShiftGoal(u8, Option<u8>, i32),
        TakeOutNeed(u8),
        TakeOutGoal(u8),
    }

    fn steps() -> impl Strategy<Value = Vec<Step>> {
        let parent = || prop::option::of(0..4_u8);
        let step = prop_oneof![
            (0..4_u8, 0..4_u8).prop_map(|(id, after)| Step::PutNeed(id, after)),
            (0..8_u8, parent(), 0..8_u8).prop_map(|(id, parent, after)| Step::PutGoal(id, parent, after)),
            (0..4_u8, -2..9_i32).prop_map(|(id, at)| Step::ShiftNeed(id, at)),
            (0..8_u8, parent(), -2..9_i32).prop_map(|(id, parent, at)| Step::ShiftGoal(id, parent, at)),
            (0..4_u8).prop_map(Step::TakeOutNeed),
            (0..8_u8).prop_map(Step::TakeOutGoal),
        ];
        prop::collection::vec(step, 0..60)
    }

    fn n(id: u8) -> ItemId {
        format!("n{id}").into()
    }

    fn g(id: u8) -> ItemId {
        format!("g{id}").into()
    }

    fn ids<T: Placed>(content: &PlanContent) -> BTreeSet<ItemId> {
        T::list(content).iter().map(|item| item.id().clone()).collect()
    }

    /// Places among siblings are 0, 1, 2, …, and every parent is there.
    fn is_sound<T: Placed>(content: &PlanContent) -> bool {
        let parents: BTreeSet<Option<ItemId>> = T::list(content).iter().map(|item| item.parent().cloned()).collect();
        parents.into_iter().all(|parent| {
            let mut places: Vec<i32> =
                T::list(content).iter().filter(|i| i.parent() == parent.as_ref()).map(Placed::position).collect();
            places.sort_unstable();
            let dense = places.iter().copied().eq(0..i32::try_from(places.len()).unwrap());
            dense && parent.is_none_or(|id| T::is_parent(content, &id))
        })
    }

    proptest! {
        /// Whatever is done to an outline, places stay dense, refusals change nothing, and nothing
        /// comes or goes but what was put in or taken out.
        #[test]
        fn an_outline_stays_sound(steps in steps()) {
            let mut content = empty();
            for step in steps {
                let before = content.clone();
                let (mut needs, mut goals) = (ids::<Need>(&content), ids::<Goal>(&content));
                let done = match step {
                    Step::PutNeed(id, after) => put(&mut content, need(n(id)), Some(&n(after))).map(|()| { needs.insert(n(id)); }),
                    Step::PutGoal(id, parent, after) => put(&mut content, goal(g(id), parent.map(n)), Some(&g(after))).map(|()| { goals.insert(g(id)); }),
                    Step::ShiftNeed(id, at) => shift::<Need>(&mut content, &n(id), None, at),
                    Step::ShiftGoal(id, parent, at) => shift::<Goal>(&mut content, &g(id), parent.map(n), at),
                    Step::TakeOutNeed(id) => take_out(&mut content, PlanItemKind::Need, &n(id)).map(|()| {
                        needs.remove(&n(id));
                        goals.retain(|goal| before.goals.iter().any(|b| b.id == *goal && b.need_id != Some(n(id))));
                    }),
                    Step::TakeOutGoal(id) => take_out(&mut content, PlanItemKind::Goal, &g(id)).map(|()| { goals.remove(&g(id)); }),
                };
                if done.is_err() {
                    prop_assert_eq!(&content, &before);
                }
                prop_assert!(is_sound::<Need>(&content) && is_sound::<Goal>(&content));
                prop_assert_eq!(ids::<Need>(&content), needs);
                prop_assert_eq!(ids::<Goal>(&content), goals);
            }
        }
    }
}
