/** One value: what was done about it where it is out of range, and the way to say that it was entered in error. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import { useId, useState, type FormEvent } from "react";
import { failureTitle } from "@/app/api";
import { Button, Dialog, StatusTag, TextArea, toast } from "@/components";
import { t } from "@/i18n";
import { actUndo, measureAnswer, measureRemove, type ActId, type Breach, type ClientId, type MeasureId } from "@/ipc";
import { measuresChanged } from "./queries";
import { breachWords } from "./words";

export type Answering = {
  measureId: MeasureId;
  /** The value in words: “Blood pressure 152/94 mmHg”. */
  said: string;
  /** Why it is out of range, where that is known. */
  breach: Breach | null;
  /** What was said before. */
  answer: string | null;
};

/** `client` is the name as it is shown. `asks` is false for a value that is in range: there is nothing to answer. */
export function MeasureDialog({ measureId, said, breach, answer, clientId, client, asks = true, onClose }: Answering & { clientId: ClientId; client: string; asks?: boolean; onClose: () => void }) {
  const queries = useQueryClient();
  const [isError, setIsError] = useState(!asks);
  const [what, setWhat] = useState(answer ?? "");
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const form = useId();
  const words = (isError ? reason : what).trim();

  const done = (actId: ActId, message: string) => {
    void measuresChanged(queries, clientId);
    const undo = () =>
      actUndo({ actId }).then(
        () => {
          void measuresChanged(queries, clientId);
          toast(t("measures-undone"));
        },
        (error: unknown) => toast(failureTitle(error), { tone: "danger" }),
      );
    toast(message, { tone: "success", action: { label: t("measures-undo"), run: () => void undo() } });
    onClose();
  };
  const save = useMutation({
    mutationFn: async () => (isError ? await measureRemove({ id: measureId, reason: words }) : (await measureAnswer({ id: measureId, what: words })).actId),
    onSuccess: (actId) => done(actId, t(isError ? "measures-error-done" : "measures-answer-kept")),
    onError: (error) => toast(failureTitle(error), { tone: "danger" }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (words !== "" && !save.isPending) save.mutate();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={isError ? t("measures-error") : t("measures-answer")}
      client={client}
      size="md"
      footer={
        <>
          {asks && <Button variant="quiet" className="me-auto" onPress={() => setIsError(!isError)}>{isError ? t("measures-answer") : t("measures-error")}</Button>}
          <Button onPress={onClose}>{t("measures-cancel")}</Button>
          <Button variant={isError ? "danger" : "primary"} type="submit" form={form} busy={save.isPending}>{isError ? t("measures-error") : t("measures-answer-keep")}</Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-3">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-medium">{said}</span>
          {breach && <StatusTag icon={TriangleAlert} tone="warning">{breachWords(breach)}</StatusTag>}
        </p>
        {isError ? (
          <TextArea key="error" label={t("measures-error-reason")} hint={t("measures-error-hint")} rows={2} value={reason} onChange={setReason} required error={asked && words === "" ? t("measures-error-missing") : null} autoFocus />
        ) : (
          <TextArea key="answer" label={t("measures-answer")} hint={t("measures-answer-hint")} rows={3} value={what} onChange={setWhat} required error={asked && words === "" ? t("measures-answer-missing") : null} autoFocus />
        )}
      </form>
    </Dialog>
  );
}
