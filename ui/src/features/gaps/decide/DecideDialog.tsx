/** Why, and until when: for one gap or for several together. Enter decides. */
import { useId, useState, type FormEvent } from "react";
import { Failure } from "@/app/api";
import { Button, DateField, Dialog, RadioGroup, TextField } from "@/components";
import { useCalled } from "@/features/clients";
import { format, t, type PlainKey } from "@/i18n";
import type { ApiError, Gap } from "@/ipc";
import { clientsOf } from "../list/items";
import { MOST_DAYS, usualDays, type DecideKind } from "./days";

type Props = {
  kind: DecideKind;
  gaps: readonly Gap[];
  today: string;
  error: ApiError | null;
  busy: boolean;
  onClose: () => void;
  onDecide: (until: string, reason: string) => void;
};

/** Reasons that come up often: pressed, they stand in the field and can be changed. */
const USUAL_REASONS: Readonly<Record<DecideKind, readonly PlainKey[]>> = {
  snoozed: ["gaps-reason-waiting", "gaps-reason-appointment", "gaps-reason-away"],
  exempt: ["gaps-reason-hospital", "gaps-reason-elsewhere", "gaps-reason-wish"],
};
const OTHER = "other";

export function DecideDialog({ kind, gaps, today, error, busy, onClose, onDecide }: Props) {
  const called = useCalled();
  const days = usualDays(kind, today);
  const [reason, setReason] = useState("");
  const [picked, setPicked] = useState<string>(days[0]?.day ?? OTHER);
  const [other, setOther] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const form = useId();
  const until = picked === OTHER ? other : picked;
  const max = format.addDays(today, MOST_DAYS[kind]);
  const isDay = until !== null && until > today && until <= max;
  const faultOf = (field: string) => error?.code === "invalid" && error.detail.field === field;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() !== "" && isDay && until !== null && !busy) onDecide(until, reason.trim());
  };
  const clients = clientsOf(gaps).map(called);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`gaps-${kind}-title`, { count: gaps.length })}
      client={clients.length === 1 ? (clients[0] ?? "") : t("gaps-clients", { count: clients.length })}
      insistent={reason !== "" || other !== null}
      footer={
        <>
          <Button onPress={onClose}>{t("gaps-cancel")}</Button>
          <Button variant="primary" type="submit" form={form} busy={busy}>{t(`gaps-${kind}-confirm`)}</Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <What gaps={gaps} clients={clients} />
        {error && !faultOf("reason") && !faultOf("until") && <Failure error={error} />}
        <div className="flex flex-col gap-1.5">
          <TextField
            label={t("gaps-reason")} hint={t(`gaps-${kind}-hint`)} value={reason} onChange={setReason} required autoFocus
            error={(asked && reason.trim() === "") || faultOf("reason") ? t("gaps-fault-reason") : null}
          />
          <div role="group" aria-label={t("gaps-reasons")} className="flex flex-wrap gap-1.5">
            {USUAL_REASONS[kind].map((key) => (
              <Button key={key} size="sm" variant="quiet" className="border-line! font-normal" onPress={() => setReason(t(key))}>{t(key)}</Button>
            ))}
          </div>
        </div>
        <RadioGroup
          label={t(`gaps-${kind}-until`)}
          value={picked}
          onChange={setPicked}
          options={[...days.map(({ label, day }) => ({ value: day, label: t("gaps-day", { label: t(label), date: format.longDate(day) }) })), { value: OTHER, label: t("gaps-day-other") }]}
        />
        {picked === OTHER && (
          <DateField
            label={t("gaps-until")} value={other} onChange={setOther} today={today} min={format.addDays(today, 1)} max={max}
            error={(asked && !isDay) || faultOf("until") ? t("gaps-fault-until", { last: format.longDate(max) }) : null}
          />
        )}
      </form>
    </Dialog>
  );
}

/** What it is about: the gap with its sentence, or how many of whom. */
function What({ gaps, clients }: { gaps: readonly Gap[]; clients: readonly string[] }) {
  const [gap, ...others] = gaps;
  if (!gap) return null;
  if (others.length === 0) {
    return (
      <div className="border-s-2 border-line-strong ps-3 text-sm">
        <p className="font-medium">{gap.title}</p>
        <p className="text-muted">{gap.why}</p>
      </div>
    );
  }
  const rules = new Map<string, number>();
  for (const { title } of gaps) rules.set(title, (rules.get(title) ?? 0) + 1);
  return (
    <div className="border-s-2 border-line-strong ps-3 text-sm">
      <ul>{[...rules].map(([title, count]) => <li key={title}>{t("gaps-rule-times", { title, count })}</li>)}</ul>
      {clients.length > 1 && <p className="text-muted">{format.list(clients)}</p>}
    </div>
  );
}
