import { Checkbox, Button, TextArea, TextField } from "@/components";
import { t } from "@/i18n";
import type { FlagTopic } from "@/ipc";
import { actionInWords } from "../words";
import { ACTIONS, tick, type SettlementFault, type SettlementForm } from "./settlement";

/** Proposed with one press. */
const TOLD = ["safety-told-supervisor", "safety-told-provider", "safety-told-nobody"] as const;

/** What was done, in words, and who was told; or that the answer was a mistake. */
export function SettlementFields(props: { topic: FlagTopic; form: SettlementForm; faults: readonly SettlementFault[]; onChange: (part: Partial<SettlementForm>) => void }) {
  const { topic, form, faults, onChange } = props;
  const wrong = (fault: SettlementFault) => faults.includes(fault);
  return (
    <section className="flex flex-col gap-4 border-t border-line pt-5">
      <h3 className="text-base font-semibold">
        {t(form.inError ? "safety-in-error-title" : "safety-done")}
        {!form.inError && <span className="ms-1 text-sm font-normal text-muted">{t("safety-done-required")}</span>}
      </h3>
      {form.inError ? (
        <p className="max-w-prose text-sm text-muted">{t("safety-in-error-detail")}</p>
      ) : (
        <fieldset data-fault="done" className="@container">
          <legend className="sr-only">{t("safety-done")}</legend>
          <div className="grid gap-x-6 gap-y-2 @sm:grid-cols-2">
            {ACTIONS[topic].map((action) => (
              <Checkbox key={action} isSelected={form.done.includes(action)} onChange={(on) => onChange({ done: tick(form, topic, action, on).done })}>{actionInWords(action, topic)}</Checkbox>
            ))}
          </div>
          {wrong("done") && <p role="alert" className="mt-2 text-xs font-medium text-danger">{t("safety-fault-done")}</p>}
        </fieldset>
      )}
      <div data-fault="what">
        <TextArea
          label={t(form.inError ? "safety-what-error" : "safety-what")}
          rows={2}
          maxRows={8}
          value={form.what}
          onChange={(what) => onChange({ what })}
          required={form.inError || form.done.includes("other")}
          error={wrong("what") ? t(form.inError ? "safety-fault-what-error" : "safety-fault-what") : null}
        />
      </div>
      <div data-fault="told" className="flex flex-col gap-2">
        <TextField label={t("safety-told")} hint={t("safety-told-hint")} value={form.told} onChange={(told) => onChange({ told })} required error={wrong("told") ? t("safety-fault-told") : null} />
        <div className="-ms-2 flex flex-wrap gap-1.5">
          {TOLD.map((key) => (
            <Button key={key} size="sm" variant="quiet" className="text-accent!" onPress={() => onChange({ told: withTold(form.told, t(key), key === "safety-told-nobody") })}>{t(key)}</Button>
          ))}
        </div>
      </div>
    </section>
  );
}

/** Somebody more; nobody stands alone. */
const withTold = (told: string, who: string, alone: boolean): string => (alone || told.trim() === "" ? who : told.includes(who) ? told : `${told.trim()}, ${who}`);
