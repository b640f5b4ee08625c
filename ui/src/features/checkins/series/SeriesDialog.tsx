/** Planning check-ins, or changing how they are planned, with the sentence and the next dates while one chooses. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState, type FormEvent } from "react";
import { Failure, practiceQuery, useToday } from "@/app/api";
import { Button, ComboBox, Dialog, FormRow, RadioGroup, Select, TextField, toast } from "@/components";
import { askAgain, mediumOptions } from "@/features/contacts";
import { clientQuery } from "@/features/clients";
import { t } from "@/i18n";
import { seriesPreview, seriesSave, type CheckInKind, type CheckInSeries, type ClientFile, type MovedDate } from "@/ipc";
import { blankSeries, formOf, missingIn, seriesOf, type SeriesForm } from "./cadenceForm";
import { CadenceFields } from "./CadenceFields";
import { InstrumentField } from "./ConditionFields";
import { faultWords } from "./faults";
import { FurtherFields } from "./FurtherFields";
import { MovedDialog, moves } from "./MovedDates";
import { Preview } from "./Preview";

type Props = { series: CheckInSeries | null; file: ClientFile; client: string; onClose: () => void };

export function SeriesDialog(props: Props) {
  const practice = useQuery(practiceQuery);
  if (!practice.data) return null;
  return <Editing {...props} zone={practice.data.zone} />;
}

/** What would be kept, and the dates it would move. */
type Asked = { kept: CheckInSeries; dates: MovedDate[] };

function Editing({ series, file, client, zone, onClose }: Props & { zone: string }) {
  const today = useToday();
  const queries = useQueryClient();
  const [begun] = useState(() => (series ? formOf(series) : blankSeries(today, zone)));
  const [form, setForm] = useState<SeriesForm>(begun);
  const [asked, setAsked] = useState(false);
  const id = useId();
  const clientId = file.client.id;
  const episode = file.episodes.find((one) => one.status === "active") ?? file.episodes[0];
  const save = useMutation({
    mutationFn: (kept: CheckInSeries) => seriesSave({ series: kept }),
    onSuccess: async () => {
      await Promise.all([askAgain(queries, clientId), queries.invalidateQueries({ queryKey: clientQuery(clientId).queryKey })]);
      toast(t("checkins-saved"), { tone: "success" });
      onClose();
    },
  });
  // What is planned already may move: that is shown before it is kept.
  const look = useMutation({
    mutationFn: async (kept: CheckInSeries): Promise<Asked> => ({ kept, dates: moves(await seriesPreview({ series: kept })) }),
    onSuccess: ({ kept, dates }) => {
      if (dates.length === 0) save.mutate(kept);
    },
    meta: { quiet: true },
  });
  const change = (part: Partial<SeriesForm>) => setForm((now) => ({ ...now, ...part }));
  const missing = missingIn(form);
  // Whose it is says which dates it has: their acuity, their last contact.
  const wanted = seriesOf(form, series, clientId, episode?.id ?? null);
  const refused = save.error ?? look.error;
  const fault = (field: keyof SeriesForm) => (asked && missing.includes(field) ? t("checkins-fault-required") : null) ?? faultWords(refused, field);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (missing.length === 0 && wanted) (series ? look : save).mutate(wanted);
  };
  const moving = look.data && look.data.dates.length > 0 ? look.data : null;
  if (moving) return <MovedDialog dates={moving.dates} client={client} busy={save.isPending} error={save.error} onKeep={() => save.mutate(moving.kept)} onBack={() => look.reset()} />;
  return (
    <Dialog
      open
      onClose={onClose}
      title={series ? t("checkins-change") : t("checkins-plan")}
      client={client}
      size="lg"
      // What was chosen is not thrown away by a press beside the form.
      insistent={form !== begun}
      footer={
        <>
          <Button onPress={onClose}>{t("checkins-cancel")}</Button>
          <Button variant="primary" type="submit" form={id} busy={save.isPending || look.isPending}>{t("checkins-save")}</Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} noValidate className="flex flex-col gap-4 [&_button]:scroll-mb-28 [&_input]:scroll-mb-28">
        {refused && !(refused.code === "invalid" && refused.detail.field) && <Failure error={refused} />}
        <Preview series={wanted}>
          {(error) => {
            const said = (field: keyof SeriesForm) => fault(field) ?? faultWords(error, field);
            return (
              <>
                <What form={form} change={change} fault={said} file={file} />
                <CadenceFields form={form} change={change} fault={said} />
                <FurtherFields form={form} change={change} fault={said} file={file} />
              </>
            );
          }}
        </Preview>
      </form>
    </Dialog>
  );
}

/** What a case manager plans by hand; steps after a discharge and promises come from elsewhere and stay what they are. */
const KINDS = ["contact", "task", "assessment"] as const satisfies readonly CheckInKind["kind"][];

function What({ form, change, fault, file }: { form: SeriesForm; change: (part: Partial<SeriesForm>) => void; fault: (field: keyof SeriesForm) => string | null; file: ClientFile }) {
  const { kind } = form;
  const become = (next: (typeof KINDS)[number]) => change({ kind: next === "assessment" ? { kind: next, instrumentId: "" } : { kind: next } });
  return (
    <>
      <TextField label={t("checkins-purpose")} hint={t("checkins-purpose-hint")} value={form.purpose} onChange={(purpose) => change({ purpose })} error={fault("purpose")} required autoFocus />
      {(kind.kind === "contact" || kind.kind === "task" || kind.kind === "assessment") && (
        <RadioGroup label={t("checkins-kind")} horizontal options={KINDS.map((value) => ({ value, label: t(`checkins-kind-${value}`) }))} value={kind.kind} onChange={become} />
      )}
      {kind.kind === "assessment" && <InstrumentField value={kind.instrumentId === "" ? null : kind.instrumentId} onChange={(instrumentId) => change({ kind: { kind: "assessment", instrumentId: instrumentId ?? "" } })} error={fault("kind") ?? fault("instrumentId")} />}
      {(kind.kind === "contact" || kind.kind === "dischargeStep") && (
        <FormRow>
          <Select label={t("contacts-medium")} options={mediumOptions()} value={form.medium} onChange={(medium) => change({ medium })} />
          <ComboBox
            label={t("contacts-with-whom")} placeholder={t("contacts-with-client")} free
            options={file.people.map((person) => ({ value: person.name, label: person.name, detail: person.role }))}
            value={form.withWhom === "" ? null : form.withWhom} onChange={(withWhom) => change({ withWhom: withWhom ?? "" })} error={fault("withWhom")}
          />
        </FormRow>
      )}
    </>
  );
}
