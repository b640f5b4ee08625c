/** Freezing the plan as a numbered version; with something missing, a reason is asked for. */
import { useId, useState, type FormEvent } from "react";
import { Failure } from "@/app/api";
import { Banner, Button, Dialog, TextArea } from "@/components";
import { t } from "@/i18n";
import { toApiError } from "@/ipc";
import { faultIn } from "../faults";
import { isOutOfForce } from "../words";
import type { EditorState } from "../model/editor";

export function FinaliseDialog(props: { state: EditorState; clientName: string; onClose: () => void; onFinalise: (reason: string | null, reopen: boolean) => Promise<unknown> }) {
  const { state, clientName, onClose, onFinalise } = props;
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const form = useId();
  const number = (state.versions[0]?.number ?? 0) + 1;
  const incomplete = state.missing.length > 0;
  const { status } = state.content.plan;
  const reopens = isOutOfForce(status);
  const refused = [...state.faults.values()];

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (incomplete && reason.trim() === "") return;
    setBusy(true);
    try {
      await onFinalise(incomplete ? reason.trim() : null, reopens);
      onClose();
    } catch (failed) {
      setError(toApiError(failed));
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("plan-finalise-title", { number })}
      client={clientName}
      footer={
        <>
          <Button onPress={onClose}>{t("plan-cancel")}</Button>
          <Button variant="primary" type="submit" form={form} busy={busy} isDisabled={refused.length > 0}>{t(reopens ? "plan-finalise-reopen" : "plan-finalise-do", { number })}</Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <p>{t("plan-finalise-what")}</p>
        {reopens && <Banner tone="warning" title={t("plan-finalise-reopens", { status: t(`plan-status-${status}`) })}>{t("plan-finalise-reopens-what")}</Banner>}
        {refused[0] !== undefined && <Banner tone="danger" title={t("plan-finalise-refused")}>{faultIn(refused[0])}</Banner>}
        {incomplete && (
          <>
            <Banner tone="warning" title={t("plan-finalise-missing", { count: state.missing.length })}>
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
              <ul className="scroll-calm mt-1 max-h-40 list-disc ps-4" tabIndex={0} aria-label={t("plan-missing")}>
                {state.missing.map((one) => (
                  <li key={`${one.itemId ?? ""} ${one.kind}`}>{one.title ? t("plan-missing-on", { what: t(`plan-missing-${one.kind}`), title: one.title.slice(0, 80) }) : t(`plan-missing-${one.kind}`)}</li>
                ))}
              </ul>
            </Banner>
            <TextArea
              label={t("plan-finalise-reason")}
              hint={t("plan-finalise-reason-hint")}
              required
              autoFocus
              rows={2}
              value={reason}
              onChange={setReason}
              error={asked && reason.trim() === "" ? t("plan-fault-reason-required") : null}
            />
          </>
        )}
        {error !== null && <Failure error={error} />}
      </form>
    </Dialog>
  );
}
