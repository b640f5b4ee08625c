/** How one will know that the goal is reached: what is measured, from where to where, by when. */
import { Plus, X } from "lucide-react";
import { useToday } from "@/app/api";
import { Button, DateField, IconButton, TextField, Tooltip } from "@/components";
import { t } from "@/i18n";
import type { Target } from "@/ipc";
import { faultAt } from "../faults";
import type { ItemOf } from "../model/items";
import { Field, type Form } from "./form";

const EMPTY: Target = { measure: "", baseline: "", target: "", unit: "", dueOn: null };

export function Targets({ form }: { form: Form<ItemOf<"goal">> }) {
  const today = useToday();
  const { targets } = form.value;
  // The first is there to be filled in, without having to be asked for.
  const shown = targets.length > 0 ? targets : [EMPTY];
  const put = (at: number, change: Partial<Target>) => form.change({ targets: shown.map((target, place) => (place === at ? { ...target, ...change } : target)) });
  const wrong = faultAt(form.fault, "targets");
  return (
    <Field name="targets">
      <fieldset className="flex flex-col gap-3 rounded-md border border-line p-3">
        <legend className="px-1 text-sm font-medium">{t("plan-field-targets")}</legend>
        {shown.map((target, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- targets have no identity but their place
          <div key={at} role="group" aria-label={t("plan-target", { number: at + 1 })} className="flex flex-col gap-2 border-b border-line pb-3 last:border-0 last:pb-0">
            <div className="flex items-end gap-1">
              <TextField className="grow" label={t("plan-target-measure")} placeholder={t("plan-target-measure-example")} value={target.measure} onChange={(measure) => put(at, { measure })} />
              {targets.length > 0 && (
                <Tooltip text={t("plan-target-remove")}>
                  <IconButton icon={X} label={t("plan-target-remove")} onPress={() => form.change({ targets: targets.filter((_, place) => place !== at) })} />
                </Tooltip>
              )}
            </div>
            <div className="grid grid-cols-3 items-end gap-2">
              <TextField label={t("plan-target-baseline")} value={target.baseline} onChange={(baseline) => put(at, { baseline })} />
              <TextField label={t("plan-target-target")} value={target.target} onChange={(value) => put(at, { target: value })} />
              <TextField label={t("plan-target-unit")} value={target.unit} onChange={(unit) => put(at, { unit })} />
            </div>
            <DateField label={t("plan-target-due")} today={today} value={target.dueOn} onChange={(dueOn) => put(at, { dueOn })} error={wrong} />
          </div>
        ))}
        {targets.length > 0 && (
          <Button variant="quiet" size="sm" icon={Plus} className="self-start" onPress={() => form.change({ targets: [...targets, EMPTY] })}>{t("plan-target-add")}</Button>
        )}
      </fieldset>
    </Field>
  );
}
