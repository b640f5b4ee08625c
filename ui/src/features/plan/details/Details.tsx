/** Everything about the row that has the focus, beside the outline. */
import { MousePointerClick } from "lucide-react";
import { memo, useDeferredValue, useMemo } from "react";
import { EmptyState, Select, TextArea, toast } from "@/components";
import { failureTitle, useToday } from "@/app/api";
import { Origins, SuggestedGoals } from "@/features/suggestions";
import { t } from "@/i18n";
import { faultAt, faultIn } from "../faults";
import { PARENT_KIND, WORDS_FIELD, itemsOf, parentOf, titleOf, withWords, wordsOf, type ItemOf } from "../model/items";
import { addGoals } from "../model/fromLibrary";
import { parentsFor } from "../model/moves";
import type { EditorState, PlanEditor } from "../model/editor";
import type { PlanItem } from "@/ipc";
import { KIND_ICONS } from "../outline/RowFacts";
import type { Outline } from "../outline/useOutline";
import { Field, type Form } from "./form";
import { GoalDetails } from "./GoalDetails";
import { InterventionDetails } from "./InterventionDetails";
import { NeedDetails } from "./NeedDetails";
import { BarrierDetails, RiskDetails } from "./OtherDetails";

/**
 * What is typed into the row shows here a moment later, and moving over rows draws the details of the last one
 * only: the row itself answers at once. What is typed here is shown at once.
 */
export function Details({ editor, state, outline }: { editor: PlanEditor; state: EditorState; outline: Outline }) {
  const now = { active: outline.active, state };
  const later = useDeferredValue(useMemo(() => ({ active: outline.active, state }), [outline.active, state]));
  const shown = outline.editing === null && now.active === later.active ? now : later;
  return <Shown editor={editor} state={shown.state} active={shown.active} />;
}

const Shown = memo(function Shown({ editor, state, active }: { editor: PlanEditor; state: EditorState; active: string | null }) {
  const today = useToday();
  const item = active === null ? undefined : itemsOf(state.content).find((one) => editor.keyOf(one.id) === active);
  if (!item || active === null) return <EmptyState icon={MousePointerClick} title={t("plan-nothing-chosen")}>{t("plan-nothing-chosen-why")}</EmptyState>;
  const fault = state.faults.get(active) ?? null;
  const withoutGoals = item.item === "need" && !state.content.goals.some((goal) => goal.needId === item.id);
  const Icon = KIND_ICONS[item.item];
  const field = WORDS_FIELD[item.item];
  // Only where no field of this form bears the fault.
  const loose = fault && fault.detail.field === null ? faultIn(fault) : null;
  return (
    <section key={active} aria-label={t("plan-details-of", { kind: item.item })} className="flex flex-col gap-4 p-4">
      <h3 className="flex items-center gap-2 text-sm font-semibold text-muted">
        <Icon aria-hidden className="size-4" />
        {t(`plan-kind-${item.item}`)}
      </h3>
      {loose && <p role="alert" className="text-sm font-medium text-danger">{loose}</p>}
      <div data-field={field}>
        <TextArea
          label={item.item === "need" || item.item === "goal" ? t("plan-own-words") : t("plan-field-text")}
          rows={1}
          value={wordsOf(item)}
          onChange={(text) => editor.change(active, (now) => withWords(now, text))}
          error={faultAt(fault, field)}
        />
      </div>
      <Origins clientId={item.clientId} itemId={item.id} />
      {withoutGoals && <SuggestedGoals key={active} need={item} onTake={(goals) => addGoals(editor, active, goals, today)} />}
      <Parent editor={editor} state={state} item={item} />
      <Fields editor={editor} item={item} active={active} fault={fault} />
    </section>
  );
});

function Fields({ editor, item, active, fault }: { editor: PlanEditor; item: PlanItem; active: string; fault: Form<PlanItem>["fault"] }) {
  const form = <Item extends PlanItem>(value: Item): Form<Item> => ({
    value,
    fault,
    change: (change) => editor.change(active, (now) => ({ ...now, ...change }) as PlanItem),
  });
  switch (item.item) {
    case "need": return <NeedDetails form={form<ItemOf<"need">>(item)} />;
    case "goal": return <GoalDetails form={form<ItemOf<"goal">>(item)} />;
    case "intervention": return <InterventionDetails form={form<ItemOf<"intervention">>(item)} />;
    case "barrier": return <BarrierDetails form={form<ItemOf<"barrier">>(item)} />;
    case "risk": return <RiskDetails form={form<ItemOf<"risk">>(item)} />;
    case "strength": return null;
  }
}

const NOTHING = "nothing";
/** Enough of the words to choose by. */
const LONGEST = 120;
/** Past the end means the end; the core counts in 32 bits. */
const LAST = 1_000_000;

/** What it hangs on; choosing another moves it there. */
function Parent({ editor, state, item }: { editor: PlanEditor; state: EditorState; item: PlanItem }) {
  const kind = PARENT_KIND[item.item];
  if (kind === null) return null;
  const name = item.item === "goal" ? "needId" : "goalId";
  const move = async (to: string) => {
    try {
      await editor.flush();
      const now = editor.item(editor.keyOf(item.id));
      if (now) await editor.move({ kind: item.item, id: now.id, parentId: to === NOTHING ? null : to, position: LAST });
    } catch (error) {
      toast(failureTitle(error), { tone: "danger" });
    }
  };
  return (
    <Field name={name}>
      <Select
        label={t(`plan-field-${name}`)}
        options={[
          { value: NOTHING, label: item.item === "barrier" ? t("plan-all-goals") : t("plan-on-its-own") },
          ...parentsFor(state.content, item.item).map((parent) => ({ value: parent.id, label: titleOf(parent).slice(0, LONGEST) || t(`plan-kind-${kind}`) })),
        ]}
        value={parentOf(item) ?? NOTHING}
        onChange={(to) => void move(to)}
      />
    </Field>
  );
}
