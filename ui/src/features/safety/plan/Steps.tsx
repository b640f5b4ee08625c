/** The six steps as they are written. */
import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components";
import { format, t } from "@/i18n";
import { crisisLinesQuery } from "../queries";
import { EntryList } from "./EntryList";
import { MOST_ENTRIES, STEPS, addContact, insertBelow, type Entry, type PlanForm } from "./steps";

const KEYS = "safety-plan-keys";

/** `lacking` are the steps that must say something before the plan is finished. */
export function Steps({ form, lacking, onChange }: { form: PlanForm; lacking: readonly number[]; onChange: (part: Partial<PlanForm>) => void }) {
  return (
    <div className="flex flex-col gap-8">
      <p id={KEYS} className="text-xs text-muted">{t("safety-plan-keys")}</p>
      {STEPS.map((step) => {
        const entries = form[step.field];
        const set = (next: readonly Entry[]) => onChange({ [step.field]: next });
        return (
          <StepFrame key={step.number} number={step.number} title={t(`safety-step-${step.field}`)} question={t(`safety-ask-${step.field}`)}>
            <EntryList label={t(`safety-step-${step.field}`)} entries={entries} contacts={step.kind === "contacts"} describedBy={KEYS} onChange={set} />
            {lacking.includes(step.number) && <p className="text-xs font-medium text-danger">{t("safety-step-lacking")}</p>}
            <div className="flex flex-col items-start gap-2">
              <Button size="sm" variant="quiet" icon={Plus} className="-ms-2 text-accent!" isDisabled={entries.length >= MOST_ENTRIES} onPress={() => set(insertBelow(entries, entries.length - 1).list)}>
                {t(step.kind === "contacts" ? "safety-add-contact" : "safety-add-line")}
              </Button>
              {step.number === 5 && <Lines entries={entries} onAdd={set} />}
            </div>
          </StepFrame>
        );
      })}
    </div>
  );
}

/** Puts the cursor into the first line of a step. */
export const focusStep = (number: number): void => document.querySelector<HTMLElement>(`[data-step="${number}"] input`)?.focus();

/** A step with its number, what it is, and the question that is asked. */
export function StepFrame({ number, title, question, children }: { number: number; title: string; question?: string; children: ReactNode }) {
  return (
    <section data-step={number} className="flex gap-4">
      <span aria-hidden className="flex size-8 shrink-0 items-center justify-center rounded-full bg-accent-soft text-base font-semibold text-accent contrast:border contrast:border-current">{format.number(number)}</span>
      <div className="flex min-w-0 grow flex-col gap-2">
        <div>
          <h3 className="text-base font-semibold"><span className="sr-only">{t("safety-step", { number })} </span>{title}</h3>
          {question && <p className="max-w-prose text-sm text-muted">{question}</p>}
        </div>
        {children}
      </div>
    </section>
  );
}

/** Crisis lines that are not in the list yet, each added by one press: nothing stands there that nobody put there. */
function Lines({ entries, onAdd }: { entries: readonly Entry[]; onAdd: (next: readonly Entry[]) => void }) {
  const lines = useQuery(crisisLinesQuery(null)).data?.lines ?? [];
  const offered = lines
    .filter((line) => line.topic === "suicide" || line.topic === "text" || line.topic === "emergency")
    .flatMap((line) => {
      const next = addContact(entries, { name: line.name, phone: line.number });
      return next ? [{ line, next }] : [];
    });
  if (offered.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {offered.map(({ line, next }) => (
        <Button key={`${line.name} ${line.number}`} size="sm" icon={Plus} className="h-auto! min-h-7 max-w-full text-start whitespace-normal!" onPress={() => onAdd(next)}>
          {t("safety-add-line-of", { name: line.name, number: line.number })}
        </Button>
      ))}
    </div>
  );
}
