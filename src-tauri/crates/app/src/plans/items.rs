//! Items of the plan: kept, moved and removed, each in one act.

use chrono::NaiveDate;
use throughline_domain::Code;
use throughline_domain::id::{ActId, ItemId, PlanId};
use throughline_domain::plan::{
    Barrier, CarePlan, Goal, Intervention, Need, PlanContent, PlanItem, PlanItemKind, PlanView, Risk, Strength,
};
use throughline_domain::plan_rules::validate_item;
use throughline_store::{Entity, Reader, Write, new_id};

use super::outline::{self, Placed};
use super::reopen;
use crate::{App, Failure};

/// Does the same with an item of any kind.
macro_rules! each {
    ($item:expr, $inner:ident => $body:expr) => {
        match $item {
            PlanItem::Need($inner) => $body,
            PlanItem::Goal($inner) => $body,
            PlanItem::Intervention($inner) => $body,
            PlanItem::Strength($inner) => $body,
            PlanItem::Barrier($inner) => $body,
            PlanItem::Risk($inner) => $body,
        }
    };
}

impl App {
    /// Keeps one item; a new one goes after the sibling named, or to the end. A known one keeps its
    /// place; under another parent it comes last. Answers the item as it is kept.
    ///
    /// # Errors
    /// [`Code::Invalid`]; [`Code::NotFound`] for an item or a plan that is not there.
    pub async fn plan_item_save(&self, mut item: PlanItem, after: Option<ItemId>) -> Result<PlanItem, Failure> {
        validate_item(&item, self.today())?;
        let (plan_id, id, is_new) = each!(&mut item, i => {
            let is_new = i.id.is_unset();
            if is_new {
                i.id = ItemId(new_id(self.now()));
            }
            (i.plan_id.clone(), i.id.clone(), is_new)
        });
        let mut record = self.record().await?;
        let mut write = record.write(self.context("plan.item.save")).await?;
        let before = content(&mut write.reader(), &plan_id).await?;
        each!(&mut item, i => i.client_id = before.plan.client_id.clone());
        let kind = outline::kind_of(&item);
        let kept = find(&before, kind, &id);
        if kept.is_none() && !is_new {
            return Err(Failure::not_found(kind.as_str()));
        }
        keep_what_is_the_cores(&mut item, kept.as_ref(), self.today());
        let mut after_it = before.clone();
        each!(item, i => outline::put(&mut after_it, i, after.as_ref())?);
        let saved = find(&after_it, kind, &id).ok_or_else(|| Failure::new(Code::Internal, "the item was lost"))?;
        write_changes(&mut write, &before, after_it, "").await?;
        write.commit().await?;
        Ok(saved)
    }

    /// Removes an item and what hangs on it, by tombstone; the act can be undone.
    ///
    /// # Errors
    /// [`Code::NotFound`].
    pub async fn plan_item_remove(&self, kind: PlanItemKind, id: ItemId, reason: String) -> Result<ActId, Failure> {
        let mut record = self.record().await?;
        let mut write = record.write(self.context("plan.item.remove")).await?;
        let plan_id = plan_of_item(&mut write.reader(), kind, &id).await?;
        let before = content(&mut write.reader(), &plan_id).await?;
        let mut after = before.clone();
        outline::take_out(&mut after, kind, &id)?;
        write_changes(&mut write, &before, after, &reason).await?;
        write.commit().await?.ok_or_else(|| Failure::new(Code::Internal, "nothing was removed"))
    }

    /// Moves an item among its siblings or under another parent: a goal under a need, an intervention or
    /// a barrier under a goal, or out on its own.
    ///
    /// # Errors
    /// [`Code::NotFound`]; [`Code::Invalid`] on `parentId` where this kind does not hang on that.
    pub async fn plan_item_move(
        &self,
        kind: PlanItemKind,
        id: ItemId,
        parent_id: Option<ItemId>,
        position: i32,
    ) -> Result<PlanView, Failure> {
        let mut record = self.record().await?;
        let mut write = record.write(self.context("plan.item.move")).await?;
        let plan_id = plan_of_item(&mut write.reader(), kind, &id).await?;
        let before = content(&mut write.reader(), &plan_id).await?;
        let mut after = before.clone();
        let shift = match kind {
            PlanItemKind::Need => outline::shift::<Need>,
            PlanItemKind::Goal => outline::shift::<Goal>,
            PlanItemKind::Intervention => outline::shift::<Intervention>,
            PlanItemKind::Strength => outline::shift::<Strength>,
            PlanItemKind::Barrier => outline::shift::<Barrier>,
            PlanItemKind::Risk => outline::shift::<Risk>,
        };
        shift(&mut after, &id, parent_id, position)?;
        let plan = write_changes(&mut write, &before, after, "").await?;
        write.commit().await?;
        self.plan_view(&mut record.reader().await?, plan).await
    }
}

async fn content(reader: &mut Reader<'_>, plan_id: &PlanId) -> Result<PlanContent, Failure> {
    let plan: CarePlan = reader.get(plan_id.as_str()).await?;
    Ok(reader.content_of(plan).await?)
}

async fn plan_of_item(reader: &mut Reader<'_>, kind: PlanItemKind, id: &ItemId) -> Result<PlanId, Failure> {
    let id = id.as_str();
    Ok(match kind {
        PlanItemKind::Need => reader.get::<Need>(id).await?.plan_id,
        PlanItemKind::Goal => reader.get::<Goal>(id).await?.plan_id,
        PlanItemKind::Intervention => reader.get::<Intervention>(id).await?.plan_id,
        PlanItemKind::Strength => reader.get::<Strength>(id).await?.plan_id,
        PlanItemKind::Barrier => reader.get::<Barrier>(id).await?.plan_id,
        PlanItemKind::Risk => reader.get::<Risk>(id).await?.plan_id,
    })
}

fn find(content: &PlanContent, kind: PlanItemKind, id: &ItemId) -> Option<PlanItem> {
    fn one<T: Placed>(content: &PlanContent, id: &ItemId) -> Option<T> {
        T::list(content).iter().find(|item| item.id() == id).cloned()
    }
    match kind {
        PlanItemKind::Need => one(content, id).map(PlanItem::Need),
        PlanItemKind::Goal => one(content, id).map(PlanItem::Goal),
        PlanItemKind::Intervention => one(content, id).map(PlanItem::Intervention),
        PlanItemKind::Strength => one(content, id).map(PlanItem::Strength),
        PlanItemKind::Barrier => one(content, id).map(PlanItem::Barrier),
        PlanItemKind::Risk => one(content, id).map(PlanItem::Risk),
    }
}

/// Where an item came from, and since when a goal stands as it does, is not for the window to say.
fn keep_what_is_the_cores(item: &mut PlanItem, kept: Option<&PlanItem>, today: NaiveDate) {
    if let Some(kept) = kept {
        let source = each!(kept, k => k.source.clone());
        each!(item, i => i.source = source);
    }
    if let PlanItem::Goal(goal) = item {
        goal.status_on = match kept {
            Some(PlanItem::Goal(was)) if (was.status, was.achievement) == (goal.status, goal.achievement) => {
                was.status_on
            }
            Some(_) => Some(today),
            None => goal.status_on.or(Some(today)),
        };
    }
}

/// Writes what is different, parents before children, then removes what is gone, children before
/// parents. Answers the head as it is kept.
pub(crate) async fn write_changes(
    write: &mut Write<'_>,
    before: &PlanContent,
    mut after: PlanContent,
    reason: &str,
) -> Result<CarePlan, Failure> {
    if after != *before {
        reopen(&mut after.plan);
    }
    if after.plan != before.plan {
        write.save(&after.plan).await?;
    }
    save_changed::<Need>(write, before, &after).await?;
    save_changed::<Goal>(write, before, &after).await?;
    save_changed::<Intervention>(write, before, &after).await?;
    save_changed::<Strength>(write, before, &after).await?;
    save_changed::<Barrier>(write, before, &after).await?;
    save_changed::<Risk>(write, before, &after).await?;
    remove_gone::<Barrier>(write, before, &after, reason).await?;
    remove_gone::<Intervention>(write, before, &after, reason).await?;
    remove_gone::<Goal>(write, before, &after, reason).await?;
    remove_gone::<Need>(write, before, &after, reason).await?;
    remove_gone::<Strength>(write, before, &after, reason).await?;
    remove_gone::<Risk>(write, before, &after, reason).await?;
    Ok(after.plan)
}

async fn save_changed<T: Placed + Entity>(
    write: &mut Write<'_>,
    before: &PlanContent,
    after: &PlanContent,
) -> Result<(), Failure> {
    for item in T::list(after) {
        if !T::list(before).contains(item) {
            write.save(item).await?;
        }
    }
    Ok(())
}

async fn remove_gone<T: Placed + Entity>(
    write: &mut Write<'_>,
    before: &PlanContent,
    after: &PlanContent,
    reason: &str,
) -> Result<(), Failure> {
    for item in T::list(before) {
        if !T::list(after).iter().any(|kept| Placed::id(kept) == Placed::id(item)) {
            write.remove::<T>(Placed::id(item).as_str(), reason).await?;
        }
    }
    Ok(())
}
