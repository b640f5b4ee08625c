/** The questions about warning signs, one after the other; the answers are kept with the step. */
import { useQuery } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import { useEffect, useId, useState, type FormEvent } from "react";
import { Failure, useDraft } from "@/app/api";
import { Dialog, RadioGroup, Skeleton, TextArea } from "@/components";
import { t } from "@/i18n";
import type { ClientId } from "@/ipc";
import { rulesQuery } from "./queries";
import { inWords, NONE, noteNeeded, readAnswers, unanswered, type Answers } from "./questions";
import { Foot, type StepDialogProps } from "./StepDialogs";

/** To the first question that is not answered yet. */
const begin = (list: HTMLFormElement | null) => list?.querySelector<HTMLElement>("[role=radiogroup]:not(:has(:checked)) input")?.focus();

export function QuestionsDialog({ clientId, step, client, busy, error, onClose, onRecord }: StepDialogProps & { clientId: ClientId }) {
  const rules = useQuery(rulesQuery);
  const { ready, draft, change, forget } = useDraft<Answers>({
    key: `discharge-questions:${step.checkIn.id}`, clientId, blank: NONE, isBlank: ({ yes, note }) => Object.keys(yes).length === 0 && note === "", read: readAnswers,
  });
  const [asked, setAsked] = useState(false);
  const form = useId();
  const questions = rules.data?.redFlagQuestions ?? [];
  const left = unanswered(questions, draft);
  const shown = ready && rules.data !== undefined;
  useEffect(() => {
    if (shown) begin(document.querySelector<HTMLFormElement>(`#${CSS.escape(form)}`));
  }, [shown, form]);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setAsked(true);
    if (left > 0 || noteNeeded(draft)) {
      const { currentTarget } = event;
      requestAnimationFrame(() => currentTarget.querySelector<HTMLElement>("[data-invalid] input, [aria-invalid=true]")?.focus());
      return;
    }
    if (busy) return;
    // Forgotten once they are recorded: where the core refuses, the answers are still there.
    if (await onRecord({ kind: "done", on: null, remark: inWords(questions, draft) })) await forget();
  };
  return (
    <Dialog open insistent onClose={onClose} title={t("discharge-questions-title")} client={client} size="lg" footer={<Foot form={form} busy={busy} disabled={!ready || !rules.data} onClose={onClose} />}>
      {rules.isError ? <Failure error={rules.error} onRetry={() => void rules.refetch()} /> : !rules.data || !ready ? <Skeleton /> : (
        <form id={form} onSubmit={(event) => void submit(event)} noValidate className="flex flex-col">
          {error && <Failure className="mb-3" error={error} />}
          <p className="pb-1 text-sm text-muted">{t("discharge-questions-hint")}</p>
          {questions.map(({ id, text }) => {
            const yes = draft.yes[id];
            return (
              <div key={id} className="flex items-start gap-2 border-t border-line py-2.5">
                <RadioGroup
                  className="grow" label={text} horizontal required
                  value={yes === undefined ? null : yes ? "yes" : "no"} onChange={(value) => change({ yes: { ...draft.yes, [id]: value === "yes" } })}
                  error={asked && yes === undefined ? t("discharge-needed") : null}
                  options={[{ value: "no", label: t("discharge-questions-no") }, { value: "yes", label: t("discharge-questions-yes") }]}
                />
                {yes === true && <TriangleAlert aria-hidden className="mt-1 size-4 shrink-0 text-danger" />}
              </div>
            );
          })}
          <div className="border-t border-line pt-3">
            <TextArea label={t("discharge-questions-note")} rows={2} value={draft.note} onChange={(note) => change({ note })} error={asked && noteNeeded(draft) ? t("discharge-questions-note-needed") : null} />
          </div>
          {left > 0 && <p role="status" className="pt-2 text-sm text-muted">{t("discharge-questions-left", { count: left })}</p>}
        </form>
      )}
    </Dialog>
  );
}
