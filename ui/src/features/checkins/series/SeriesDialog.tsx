/** Planning check-ins, or changing how they are planned, with the sentence and the next dates while one chooses. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState, type FormEvent } from "react";
import { Failure, practiceQuery, useToday } from "@/app/api";
import { Button, ComboBox, Dialog, FormRow, Select, TextField, toast } from "@/components";
import { askAgain, mediumOptions } from "@/features/contacts";
import { clientQuery } from "@/features/clients";
import { t } from "@/i18n";
import { seriesSave, type CheckInSeries, type ClientFile } from "@/ipc";
import { blankSeries, cadenceOf, formOf, missingIn, seriesOf, type SeriesForm } from "./cadenceForm";
import { CadenceFields } from "./CadenceFields";
import { faultWords } from "./faults";
import { Preview } from "./Preview";

export function SeriesDialog({ series, file, client, onClose }: { series: CheckInSeries | null; file: ClientFile; client: string; onClose: () => void }) {
  const practice = useQuery(practiceQuery);
  if (!practice.data) return null;
  return <Editing series={series} file={file} client={client} zone={practice.data.zone} onClose={onClose} />;
}

function Editing({ series, file, client, zone, onClose }: { series: CheckInSeries | null; file: ClientFile; client: string; zone: string; onClose: () => void }) {
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
  const change = (part: Partial<SeriesForm>) => setForm((now) => ({ ...now, ...part }));
  const missing = missingIn(form);
  const cadence = cadenceOf(form);
  const preview = <Preview cadence={cadence}>{(error) => <Fields {...{ form, change, file }} fault={(field) => (asked && missing.includes(field) ? t("checkins-fault-required") : null) ?? faultWords(save.error, field) ?? faultWords(error, field)} />}</Preview>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    const kept = missing.length === 0 ? seriesOf(form, series, clientId, episode?.id ?? null) : null;
    if (kept) save.mutate(kept);
  };
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
          <Button variant="primary" type="submit" form={id} busy={save.isPending}>{t("checkins-save")}</Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {save.error && !(save.error.code === "invalid" && save.error.detail.field) && <Failure error={save.error} />}
        {preview}
      </form>
    </Dialog>
  );
}

function Fields({ form, change, fault, file }: { form: SeriesForm; change: (part: Partial<SeriesForm>) => void; fault: (field: keyof SeriesForm) => string | null; file: ClientFile }) {
  return (
    <>
      <TextField label={t("checkins-purpose")} hint={t("checkins-purpose-hint")} value={form.purpose} onChange={(purpose) => change({ purpose })} error={fault("purpose")} required autoFocus />
      <FormRow>
        <Select label={t("contacts-medium")} options={mediumOptions()} value={form.medium} onChange={(medium) => change({ medium })} />
        <ComboBox
          label={t("contacts-with-whom")} placeholder={t("contacts-with-client")} free
          options={file.people.map((person) => ({ value: person.name, label: person.name, detail: person.role }))}
          value={form.withWhom === "" ? null : form.withWhom} onChange={(withWhom) => change({ withWhom: withWhom ?? "" })} error={fault("withWhom")}
        />
      </FormRow>
      <CadenceFields form={form} change={change} fault={fault} />
    </>
  );
}
