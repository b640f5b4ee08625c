//! The outline of a plan: pure changes of a [`PlanContent`], after which every item stands where it
//! should and the places among siblings are 0, 1, 2, …
//!
//! Siblings are the items of one kind that hang on the same parent.

use throughline_domain::id::ItemId;
use throughline_domain::plan::{Barrier, Goal, Intervention, Need, PlanContent, PlanItem, PlanItemKind, Risk, Strength};

use crate::Failure;

/// An item with a place.
pub(super) trait Placed: Clone + PartialEq {
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
pub(super) fn put<T: Placed>(content: &mut PlanContent, item: T, after: Option<&ItemId>) -> Result<(), Failure> {
    let parent = item.parent().cloned();
    refuse_stranger::<T>(content, parent.as_ref(), T::PARENT_FIELD.unwrap_or("parentId"))?;
    let was = T::list(content).iter().find(|known| known.id() == item.id()).map(|known| (known.parent().cloned(), known.position()));
    let mut order = siblings::<T>(content, parent.as_ref(), item.id());
    let at = match &was {
        Some((old_parent, position)) if *old_parent == parent => usize::try_from(*position).unwrap_or(0),
        Some(_) => order.len(),
        None => after.and_then(|id| order.iter().position(|sibling| sibling == id)).map_or(order.len(), |place| place + 1),
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
pub(super) fn shift<T: Placed>(content: &mut PlanContent, id: &ItemId, parent: Option<ItemId>, position: i32) -> Result<(), Failure> {
    let item = T::list(content).iter().find(|item| item.id() == id).ok_or_else(|| Failure::not_found(T::KIND.as_str()))?;
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
            let goals: Vec<ItemId> = content.goals.iter().filter(|g| g.need_id.as_ref() == Some(id)).map(|g| g.id.clone()).collect();
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
