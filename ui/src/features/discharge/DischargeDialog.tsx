/** Entering a discharge, or changing one: every deadline is seen before it is kept. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import { useId, useState, type FormEvent } from "react";
import { Failure, useDraft, useToday } from "@/app/api";
import { Banner, Button, Checkbox, DateField, Dialog, FormRow, RadioGroup, Skeleton, TextField, cx, toast } from "@/components";
import { format, t } from "@/i18n";
import { dischargePreview, dischargeSave, type ClientFile, type Discharge, type DischargeView } from "@/ipc";
import { faultWords } from "./faults";
import { BLANK, dischargeOf, formOf, missingIn, readForm, type DischargeForm, type Needed } from "./form";
import { LaceFields } from "./LaceFields";
import { dischargeChanged } from "./queries";
import { usePreview, WhatFollows } from "./WhatFollows";

type Props = { file: ClientFile; client: string; before: Discharge | null; onClose: () => void; onSaved: (view: DischargeView) => void };

export function DischargeDialog({ file, client, before, onClose, onSaved }: Props) {
  const clientId = file.client.id;
  const blank = before ? formOf(before) : BLANK;
  const { ready, draft: form, change, forget, foundAt } = useDraft<DischargeForm>({
    key: `discharge:${before?.id ?? `new:${clientId}`}`, clientId, blank, isBlank: (one) => JSON.stringify(one) === JSON.stringify(blank), read: readForm,
  });
  const today = useToday();
  const queries = useQueryClient();
  const [asked, setAsked] = useState(false);
  const id = useId();
  const episode = file.episodes.find((one) => one.status === "active") ?? null;
  const made = dischargeOf(form, before, clientId, episode?.id ?? null);
  const preview = usePreview(made);
  const follows = before ? "discharge-preview-moves" : "discharge-preview-title";
  const save = useMutation({
    mutationFn: (discharge: Discharge) => dischargeSave({ discharge }),
    onSuccess: async (view) => {
      await forget();
      await dischargeChanged(queries, clientId);
      toast(t("discharge-saved"), { tone: "success" });
      onSaved(view);
    },
  });
  // What was planned already may move: that is shown and agreed to before it is kept.
  const look = useMutation({
    mutationFn: async (discharge: Discharge) => ({ discharge, dates: await dischargePreview({ discharge }) }),
    onSuccess: ({ discharge, dates }) => {
      if (dates.length === 0) save.mutate(discharge);
    },
    meta: { quiet: true },
  });
  const missing = missingIn(form);
  const refused = save.error ?? look.error ?? preview.error;
  const fault = (field: Needed | "admittedOn") => (asked && field !== "admittedOn" && missing.includes(field) ? t("discharge-needed") : null) ?? faultWords(refused, field);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setAsked(true);
    if (missing.length === 0 && made !== null) return (before ? look : save).mutate(made);
    const { currentTarget } = event;
    requestAnimationFrame(() => currentTarget.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };
  const moving = look.data && look.data.dates.length > 0 ? look.data : null;
  if (moving) {
    return (
      <Dialog
        open insistent onClose={onClose} title={t("discharge-preview-moves")} client={client} size="lg"
        footer={
          <>
            <Button onPress={() => look.reset()}>{t("discharge-preview-back")}</Button>
            <Button variant="primary" autoFocus busy={save.isPending} onPress={() => save.mutate(moving.discharge)}>{t("discharge-preview-keep")}</Button>
          </>
        }
      >
        {save.error && <Failure className="mb-3" error={save.error} />}
        <p className="pb-2 text-sm text-muted">{t("discharge-preview-ask")}</p>
        <WhatFollows dates={moving.dates} changes />
      </Dialog>
    );
  }
  return (
    <Dialog
      open onClose={onClose} title={t(before ? "discharge-change-title" : "discharge-enter")} client={client} size={before ? "lg" : "xl"} insistent
      footer={
        <>
          <Button onPress={onClose}>{t("discharge-cancel")}</Button>
          <Button variant="primary" type="submit" form={id} isDisabled={!ready} busy={save.isPending || look.isPending}>{t("discharge-save")}</Button>
        </>
      }
    >
      {!ready ? <Skeleton /> : (
        <form id={id} onSubmit={submit} noValidate className="@container flex flex-col gap-4">
          {foundAt !== null && (
            <Banner tone="info" title={t("discharge-found", { when: format.dateTime(foundAt) })} actions={<Button size="sm" icon={RotateCcw} onPress={() => void forget()}>{t("discharge-forget")}</Button>} />
          )}
          {refused && !(refused.code === "invalid" && refused.detail.field) && <Failure error={refused} />}
          {/* What follows stands beside the days it follows from, in sight while they are typed. */}
          <div className={cx("grid gap-x-6 gap-y-4", before === null && "@lg:grid-cols-[minmax(0,1fr)_21rem]")}>
            <div className="flex min-w-0 flex-col gap-4">
              <FormRow>
                <TextField label={t("discharge-field-from")} hint={t("discharge-field-from-hint")} value={form.fromPlace} onChange={(fromPlace) => change({ fromPlace })} error={fault("fromPlace")} required autoFocus />
                <TextField label={t("discharge-field-to")} hint={t("discharge-field-to-hint")} value={form.toPlace} onChange={(toPlace) => change({ toPlace })} error={fault("toPlace")} required />
              </FormRow>
              <RadioGroup
                label={t("discharge-field-to-kind")} horizontal value={form.toCommunity ? "community" : "facility"} onChange={(kind) => change({ toCommunity: kind === "community" })}
                options={[{ value: "community", label: t("discharge-field-to-community") }, { value: "facility", label: t("discharge-field-to-facility") }]}
              />
              <FormRow>
                <DateField label={t("discharge-field-discharged")} value={form.dischargedOn} onChange={(dischargedOn) => change({ dischargedOn })} today={today} max={format.addDays(today, 1)} error={fault("dischargedOn")} required />
                <DateField label={t("discharge-field-admitted")} value={form.admittedOn} onChange={(admittedOn) => change({ admittedOn })} today={today} max={format.addDays(today, 1)} error={fault("admittedOn")} />
              </FormRow>
              <TextField label={t("discharge-field-reason")} value={form.reason} onChange={(reason) => change({ reason })} error={fault("reason")} required />
              <FormRow>
                <RadioGroup
                  label={t("discharge-field-complexity")} horizontal value={form.complexity} onChange={(complexity) => change({ complexity })}
                  options={[{ value: "moderate", label: t("discharge-complexity-moderate") }, { value: "high", label: t("discharge-complexity-high") }]}
                />
                <Checkbox className="self-end pb-1" isSelected={form.mentalHealth} onChange={(mentalHealth) => change({ mentalHealth })}>{t("discharge-field-mental-health")}</Checkbox>
              </FormRow>
              <LaceFields form={form} change={change} error={refused} />
            </div>
            {(before === null || (preview.data?.length ?? 0) > 0) && (
              <section aria-label={t(follows)} className={cx("self-start rounded-md border border-line bg-sunken px-4 py-3", before === null && "@lg:sticky @lg:top-0")}>
                <h3 className="pb-1 text-sm font-semibold">{t(follows)}</h3>
                {made === null || preview.isError ? <p className="text-sm text-muted">{t("discharge-preview-empty")}</p> : <WhatFollows dates={preview.data ?? []} changes={before !== null} />}
              </section>
            )}
          </div>
        </form>
      )}
    </Dialog>
  );
}
