/** One need of the library, changed in the window. What is typed is kept as a draft until it is saved. */
import { useMutation } from "@tanstack/react-query";
import { EyeOff, Plus, RotateCcw, Trash2, X } from "lucide-react";
import { Failure, useDraft } from "@/app/api";
import { Banner, Button, Checkbox, FormRow, FormSection, IconButton, NumberField, Select, Skeleton, TextArea, TextField, toast } from "@/components";
import { t } from "@/i18n";
import { libraryNeedReset, libraryNeedSave, type InterventionKind, type LibraryGoal, type LibraryNeed, type NeedKind, type PlanLibrary } from "@/ipc";
import { DOMAINS, SETTINGS } from "../words";
import { changeGoal, changeIntervention, emptyNeed, isWhole, withGoal, withIntervention, withoutGoal, withoutIntervention } from "./needForm";
import { Screens } from "./Screens";

const KINDS: readonly NeedKind[] = ["problem", "health-concern", "risk"];
const INTERVENTION_KINDS: readonly InterventionKind[] = ["service", "task", "education", "advocacy", "self-management", "communication"];

type Props = { id: string; stored: LibraryNeed | null; edited: boolean; onKept: (library: PlanLibrary) => void; onClose: () => void };

export function NeedEditor({ id, stored, edited, onKept, onClose }: Props) {
  const blank = stored ?? emptyNeed(id);
  const same = (need: LibraryNeed) => JSON.stringify(need) === JSON.stringify(blank);
  const form = useDraft<LibraryNeed>({ key: `library:${id}`, clientId: null, blank, isBlank: same, read: (body) => readNeed(body) ?? blank });
  const need = form.draft;
  const change = (next: LibraryNeed) => form.change(next);
  const kept = async (library: PlanLibrary) => {
    await form.forget();
    onKept(library);
  };
  const save = useMutation({
    mutationFn: (next: LibraryNeed) => libraryNeedSave({ need: next }),
    onSuccess: async (library) => {
      await kept(library);
      toast(t("library-plan-saved"), { tone: "success" });
    },
  });
  const reset = useMutation({
    mutationFn: () => libraryNeedReset({ id }),
    onSuccess: async (library) => {
      await kept(library);
      toast(t("library-plan-reset-done"));
      if (!library.needs.some((one) => one.id === id)) onClose();
    },
  });
  const error = save.error ?? reset.error;
  const changed = !same(need);
  if (!form.ready) return <Skeleton className="grow p-6" />;
  return (
    <section aria-label={need.statement || t("library-plan-new")} className="flex min-h-0 min-w-0 grow flex-col">
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-6 py-2">
        <Button variant="primary" size="sm" isDisabled={!changed || !isWhole(need)} busy={save.isPending} onPress={() => save.mutate(need)}>{t("library-plan-save")}</Button>
        {changed && stored && <Button size="sm" onPress={() => void form.forget()}>{t("library-plan-discard")}</Button>}
        {stored && !changed && (
          <Button size="sm" icon={EyeOff} busy={save.isPending} onPress={() => save.mutate({ ...need, hidden: !need.hidden })}>{t(need.hidden ? "library-plan-show" : "library-plan-hide")}</Button>
        )}
        {edited && <Button size="sm" icon={RotateCcw} busy={reset.isPending} onPress={() => reset.mutate()}>{t("library-plan-reset")}</Button>}
        <span className="ms-auto"><IconButton icon={X} label={t("library-file-close")} size="sm" onPress={onClose} /></span>
      </div>
      {/* A region that scrolls must be reachable for the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div role="group" tabIndex={0} aria-label={t("library-plan-fields")} className="scroll-calm min-h-0 grow px-6 py-4 outline-offset-[-2px]">
      {error && <Failure className="mb-4" error={error} />}
      {changed && !isWhole(need) && <Banner tone="info" className="mb-4">{t("library-plan-missing")}</Banner>}
      <div className="max-w-3xl">
        <NeedFields need={need} onChange={change} />
        <FormSection title={t("library-plan-goals")}>
          {need.goals.map((goal, index) => (
            <GoalFields key={goal.id} number={index + 1} goal={goal} need={need} onChange={change} />
          ))}
          <div><Button icon={Plus} onPress={() => change(withGoal(need))}>{t("library-plan-add-goal")}</Button></div>
        </FormSection>
      </div>
      </div>
    </section>
  );
}

type FieldsProps = { need: LibraryNeed; onChange: (need: LibraryNeed) => void };

function NeedFields({ need, onChange }: FieldsProps) {
  const put = (next: Partial<LibraryNeed>) => onChange({ ...need, ...next });
  return (
    <div className="flex flex-col gap-3">
      <TextField label={t("library-plan-statement")} value={need.statement} onChange={(statement) => put({ statement })} large required />
      <TextField label={t("library-plan-clinical")} value={need.clinicalText} onChange={(clinicalText) => put({ clinicalText })} required />
      <FormRow>
        <Select label={t("library-domain")} value={need.domain} onChange={(domain) => put({ domain })} options={DOMAINS.map((value) => ({ value, label: t(`plan-domain-${value}`) }))} />
        <Select label={t("library-plan-kind")} value={need.kind} onChange={(kind) => put({ kind })} options={KINDS.map((value) => ({ value, label: t(`plan-need-kind-${value}`) }))} />
      </FormRow>
      {need.kind === "risk" && (
        <FormRow>
          <TextArea label={t("library-plan-mitigation")} rows={2} value={need.mitigation} onChange={(mitigation) => put({ mitigation })} />
          <TextArea label={t("library-plan-back-up")} rows={2} value={need.backUpPlan} onChange={(backUpPlan) => put({ backUpPlan })} />
        </FormRow>
      )}
      <Checkbox isSelected={need.sensitive} onChange={(sensitive) => put({ sensitive })}>{t("library-plan-sensitive")}</Checkbox>
      <fieldset>
        <legend className="mb-1.5 text-sm font-medium">{t("library-plan-settings")}</legend>
        <div className="flex flex-wrap gap-x-5 gap-y-1.5">
          {SETTINGS.map((setting) => (
            <Checkbox key={setting} isSelected={need.settings.includes(setting)} onChange={(on) => put({ settings: SETTINGS.filter((one) => (one === setting ? on : need.settings.includes(one))) })}>
              {t(`library-setting-${setting}`)}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      <Screens screens={need.screens} />
    </div>
  );
}

function GoalFields({ number, goal, need, onChange }: FieldsProps & { number: number; goal: LibraryGoal }) {
  const put = (next: Partial<LibraryGoal>) => onChange(changeGoal(need, goal.id, (one) => ({ ...one, ...next })));
  return (
    <section aria-label={t("library-plan-goal", { number })} className="flex flex-col gap-3 border-s-2 border-line ps-4">
      <div className="flex items-center justify-between gap-3">
        <h3 className="font-semibold">{t("library-plan-goal", { number })}</h3>
        <IconButton icon={Trash2} size="sm" label={t("library-plan-remove-goal")} onPress={() => onChange(withoutGoal(need, goal.id))} />
      </div>
      <TextField label={t("library-plan-goal-words")} value={goal.clientWords} onChange={(clientWords) => put({ clientWords })} required />
      <FormRow columns={4}>
        <TextField label={t("library-plan-measure")} value={goal.measure} onChange={(measure) => put({ measure })} required />
        <TextField label={t("library-plan-target")} value={goal.target} onChange={(target) => put({ target })} required />
        <TextField label={t("library-plan-unit")} value={goal.unit} onChange={(unit) => put({ unit })} />
        <NumberField label={t("library-plan-due")} value={goal.dueDays} min={1} max={1000} onChange={(dueDays) => put({ dueDays: dueDays ?? 0 })} />
      </FormRow>
      <h4 className="text-sm font-medium">{t("library-plan-interventions")}</h4>
      {goal.interventions.map((one) => {
        const set = (next: Partial<typeof one>) => onChange(changeIntervention(need, goal.id, one.id, next));
        return (
          <div key={one.id} className="@container border-t border-line/60 pt-3">
            <div className="grid items-end gap-x-3 gap-y-2 @md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)_auto]">
              <TextField className="@md:col-span-4" label={t("library-plan-what")} value={one.what} onChange={(what) => set({ what })} required />
              <TextField label={t("library-plan-who")} value={one.responsible} onChange={(responsible) => set({ responsible })} required />
              <TextField label={t("library-plan-often")} value={one.frequency} onChange={(frequency) => set({ frequency })} required />
              <Select label={t("library-plan-intervention-kind")} value={one.kind} onChange={(kind) => set({ kind })} options={INTERVENTION_KINDS.map((value) => ({ value, label: t(`plan-intervention-kind-${value}`) }))} />
              <IconButton icon={Trash2} label={t("library-plan-remove-intervention")} onPress={() => onChange(withoutIntervention(need, goal.id, one.id))} />
            </div>
          </div>
        );
      })}
      <div><Button size="sm" icon={Plus} onPress={() => onChange(withIntervention(need, goal.id))}>{t("library-plan-add-intervention")}</Button></div>
    </section>
  );
}

/** A kept draft; null where it cannot be read. */
function readNeed(body: string): LibraryNeed | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null && "goals" in value && "statement" in value ? (value as LibraryNeed) : null;
  } catch {
    return null;
  }
}
