/** The facts of a contact: with whom, how, what came of it, when, how long, what for. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useToday } from "@/app/api";
import { ComboBox, DateField, NumberField, Select, TextField, TimeField } from "@/components";
import { clientQuery } from "@/features/clients";
import { format, t } from "@/i18n";
import type { ClientId, ContactOutcome } from "@/ipc";
import { mediumOptions } from "../medium";
import { OUTCOMES } from "../outcome";
import { dueCheckIns } from "../queries";
import { CallMinutes } from "./CallMinutes";
import { hasReason, type NoteForm } from "./noteForm";

export type FieldsProps = {
  clientId: ClientId;
  form: NoteForm;
  change: (part: Partial<NoteForm>) => void;
  fault: (field: keyof NoteForm) => string | null;
};

const NONE = "none";

export function ContactFields(props: FieldsProps & { pane: string; client: string; timed: (at: number | null) => void; startedAt: number | null; checkInFixed: boolean }) {
  const { clientId, form, change, fault, pane, client, timed, startedAt, checkInFixed } = props;
  const today = useToday();
  return (
    <>
      <Pair>
        <WithWhom {...{ clientId, form, change, fault }} />
        <Select label={t("contacts-medium")} options={mediumOptions()} value={form.medium} onChange={(medium) => change({ medium })} />
      </Pair>
      <Pair>
        <Select<ContactOutcome> label={t("contacts-outcome")} options={OUTCOMES.map((value) => ({ value, label: t(`contacts-outcome-${value}`) }))} value={form.outcome} onChange={(outcome) => change({ outcome })} />
        <Select
          label={t("contacts-direction")}
          options={[{ value: "outgoing", label: t("contacts-direction-outgoing") }, { value: "incoming", label: t("contacts-direction-incoming") }]}
          value={form.direction}
          onChange={(direction) => change({ direction })}
        />
      </Pair>
      {hasReason(form.outcome) && (
        <TextField
          label={form.outcome === "refused" ? t("contacts-reason-refused") : t("contacts-reason-not-possible")}
          value={form.outcomeReason} onChange={(outcomeReason) => change({ outcomeReason })}
          required={form.outcome === "not-possible"} error={fault("outcomeReason")}
        />
      )}
      <Pair>
        <DateField label={t("contacts-on")} value={form.on === "" ? null : form.on} onChange={(on) => change({ on: on ?? "" })} today={today} max={today} error={fault("on")} />
        <TimeField label={t("contacts-at")} value={form.at === "" ? null : form.at} onChange={(at) => change({ at: at ?? "" })} error={fault("at")} />
      </Pair>
      <Pair>
        <NumberField label={t("contacts-minutes")} value={form.minutes} onChange={(minutes) => change({ minutes })} min={0} max={1440} error={fault("minutes")} />
        <CallMinutes pane={pane} client={client} minutes={form.minutes} startedAt={startedAt} timed={timed} onMinutes={(minutes) => change({ minutes })} />
      </Pair>
      <Answers {...{ clientId, form, change, checkInFixed }} />
      <TextField label={t("contacts-purpose")} value={form.purpose} onChange={(purpose) => change({ purpose })} error={fault("purpose")} />
    </>
  );
}

/** Two short fields side by side: a pane is narrower than a screen. */
const Pair = ({ children }: { children: ReactNode }) => <div className="grid grid-cols-1 items-start gap-3 @xs:grid-cols-2">{children}</div>;

/** The client, someone around them, or anybody. */
function WithWhom({ clientId, form, change, fault }: FieldsProps) {
  const people = useQuery(clientQuery(clientId)).data?.people ?? [];
  return (
    <ComboBox
      label={t("contacts-with-whom")}
      placeholder={t("contacts-with-client")}
      free
      options={people.map((person) => ({ value: person.name, label: person.name, detail: [person.role, person.phone].filter(Boolean).join(" · ") }))}
      value={form.withWhom === "" ? null : form.withWhom}
      onChange={(withWhom) => change({ withWhom: withWhom ?? "" })}
      error={fault("withWhom")}
    />
  );
}

/** Which check-in it answers: what is due is then done, late or not. */
function Answers({ clientId, form, change, checkInFixed }: Pick<FieldsProps, "clientId" | "form" | "change"> & { checkInFixed: boolean }) {
  const today = useToday();
  const due = useQuery(dueCheckIns(clientId)).data ?? [];
  if (checkInFixed) return null;
  if (due.length === 0 && form.checkInId === null) return null;
  const options = due.map(({ checkIn, purpose }) => ({
    value: checkIn.id,
    label: t("contacts-check-in", { purpose, date: format.dayOfYear(checkIn.dueOn, today) }),
    ...(checkIn.dueOn < today ? { detail: t("common-days-overdue", { count: format.daysBetween(checkIn.dueOn, today) }) } : {}),
  }));
  // The check-in that this very note has answered is open no longer.
  if (form.checkInId !== null && !options.some((option) => option.value === form.checkInId)) options.unshift({ value: form.checkInId, label: t("contacts-answered-check-in") });
  return (
    <Select
      label={t("contacts-answers")}
      options={[{ value: NONE, label: t("contacts-answers-none") }, ...options]}
      value={form.checkInId ?? NONE}
      onChange={(chosen) => {
        const known = due.find((one) => one.checkIn.id === chosen);
        change({ checkInId: chosen === NONE ? null : chosen, ...(known && form.purpose.trim() === "" ? { purpose: known.purpose } : {}) });
      }}
    />
  );
}
