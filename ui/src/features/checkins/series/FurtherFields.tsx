/** What a series can have beside its rhythm: a time, a window, a date it hangs on, and what happens when nobody answers. */
import { useQuery } from "@tanstack/react-query";
import { Plus, Trash2 } from "lucide-react";
import { useToday } from "@/app/api";
import { Button, Checkbox, ComboBox, FormRow, IconButton, NumberField, Select, TimeField } from "@/components";
import { format, t } from "@/i18n";
import type { Anchor, ClientFile, DischargeView, EscalationAct, EscalationStep } from "@/ipc";
import { dischargesQuery } from "../queries";
import { CLOSED_DAYS, type SeriesForm } from "./cadenceForm";
import type { CadenceFieldsProps } from "./CadenceFields";
import { Fold } from "./Fold";

export function FurtherFields({ form, change, fault, file }: CadenceFieldsProps & { file: ClientFile }) {
  const reaches = form.kind.kind === "contact" || form.kind.kind === "dischargeStep";
  return (
    <div className="flex flex-col gap-1">
      <Fold title={t("checkins-time-and-zone")} summary={form.at === null ? t("checkins-time-none") : format.clockTime(form.at)}>
        <FormRow>
          <TimeField label={t("checkins-time")} hint={t("checkins-time-hint")} value={form.at} onChange={(at) => change({ at })} error={fault("at")} />
          <ComboBox label={t("checkins-zone")} options={zones(form.zone)} value={form.zone === "" ? null : form.zone} onChange={(zone) => zone && change({ zone })} error={fault("zone")} />
        </FormRow>
      </Fold>
      <Fold title={t("checkins-window")} summary={windowInWords(form)}>
        <FormRow columns={3}>
          {/* The window of a calendar week or month is that week or month. */}
          {form.rhythm !== "within" && <NumberField label={t("checkins-early")} hint={t("checkins-early-hint")} unit={t("checkins-unit-days", { count: form.earlyDays ?? 0 })} value={form.earlyDays} onChange={(earlyDays) => change({ earlyDays })} min={0} max={60} error={fault("earlyDays")} />}
          <NumberField label={t("checkins-grace")} hint={t("checkins-grace-hint")} unit={t("checkins-unit-days", { count: form.graceDays ?? 0 })} value={form.graceDays} onChange={(graceDays) => change({ graceDays })} min={0} max={60} error={fault("graceDays")} />
          <Select label={t("checkins-closed-day")} options={CLOSED_DAYS.map((value) => ({ value, label: t(`checkins-closed-day-${value}`) }))} value={form.closedDay} onChange={(closedDay) => change({ closedDay })} />
        </FormRow>
      </Fold>
      <AnchorFields {...{ form, change, fault, file }} />
      {reaches && <UnansweredFields {...{ form, change, fault }} />}
    </div>
  );
}

function windowInWords({ rhythm, earlyDays, graceDays, closedDay }: SeriesForm): string {
  const early = rhythm === "within" ? 0 : (earlyDays ?? 0);
  const grace = graceDays ?? 0;
  const said = [early > 0 && t("checkins-window-early", { count: early }), grace > 0 && t("checkins-window-grace", { count: grace }), closedDay !== "keep" && t(`checkins-closed-day-${closedDay}`)].filter((part) => part !== false);
  return said.length === 0 ? t("checkins-window-none") : format.list(said);
}

/** The days of the record a series can hang on. */
function anchorDays(file: ClientFile, discharges: readonly DischargeView[], kept: Anchor | null): { value: string; label: string; anchor: Anchor | null; day: string | null }[] {
  const offsetDays = kept?.offsetDays ?? 0;
  return [
    { value: "own", label: t("checkins-anchor-own"), anchor: null, day: null },
    ...file.episodes.filter((episode) => episode.openedOn !== null).map((episode) => ({
      value: episode.id, label: t("checkins-anchor-episode", { programme: episode.programme, date: format.date(episode.openedOn ?? "") }), anchor: { kind: "episodeOpened" as const, episodeId: episode.id, offsetDays }, day: episode.openedOn,
    })),
    ...discharges.map(({ discharge: { id, fromPlace, dischargedOn } }) => ({
      value: id, label: t("checkins-anchor-discharge", { place: fromPlace, date: format.date(dischargedOn) }), anchor: { kind: "discharge" as const, dischargeId: id, offsetDays }, day: dischargedOn,
    })),
  ];
}

function AnchorFields({ form, change, file }: CadenceFieldsProps & { file: ClientFile }) {
  const today = useToday();
  const discharges = useQuery(dischargesQuery(file.client.id)).data ?? [];
  const days = anchorDays(file, discharges, form.anchor);
  const { anchor } = form;
  const chosen = anchor === null ? "own" : anchor.kind === "discharge" ? anchor.dischargeId : anchor.episodeId;
  const current = days.find(({ value }) => value === chosen);
  /** The first day is counted from the date it hangs on. */
  const hang = (next: Anchor | null, day: string | null) => change({ anchor: next, ...(next && day ? { startsOn: format.addDays(day, next.offsetDays) } : {}) });
  return (
    <Fold title={t("checkins-anchor")} summary={current?.label ?? ""}>
      <FormRow>
        <Select label={t("checkins-anchor-on")} hint={t("checkins-anchor-hint")} options={days} value={chosen} onChange={(value) => {
          const next = days.find((one) => one.value === value);
          if (next) hang(next.anchor, next.day);
        }} />
        {anchor && (
          <NumberField
            label={t("checkins-anchor-offset")} hint={form.startsOn ? t("checkins-anchor-first", { date: format.dayOfYear(form.startsOn, today) }) : ""} unit={t("checkins-unit-days", { count: anchor.offsetDays })}
            value={anchor.offsetDays} onChange={(offset) => hang({ ...anchor, offsetDays: offset ?? 0 }, current?.day ?? null)} min={-366} max={366}
          />
        )}
      </FormRow>
    </Fold>
  );
}

const ACTS = ["other-number", "letter", "emergency-contact", "supervisor-note"] as const satisfies readonly EscalationAct[];

function UnansweredFields({ form, change }: CadenceFieldsProps) {
  const { attemptsSuffice, escalation } = form;
  const set = (at: number, part: Partial<EscalationStep>) => change({ escalation: escalation.map((step, place) => (place === at ? { ...step, ...part } : step)) });
  const summary = [attemptsSuffice !== null && t("checkins-suffice-said", { count: attemptsSuffice }), t("checkins-escalation-said", { count: escalation.length })].filter((part) => part !== false);
  return (
    <Fold title={t("checkins-unanswered")} summary={format.list(summary)}>
      <div className="flex flex-wrap items-center gap-2">
        <Checkbox isSelected={attemptsSuffice !== null} onChange={(on) => change({ attemptsSuffice: on ? 2 : null })}>{t("checkins-suffice")}</Checkbox>
        {attemptsSuffice !== null && <NumberField className="w-20" label={t("checkins-suffice-count")} hideLabel value={attemptsSuffice} onChange={(count) => change({ attemptsSuffice: count ?? 1 })} min={1} max={10} />}
      </div>
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 text-sm font-medium">{t("checkins-escalation")}</legend>
        {escalation.length === 0 && <p className="text-sm text-muted">{t("checkins-escalation-none")}</p>}
        {escalation.map((step, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a step is its place
          <div key={at} role="group" aria-label={t("checkins-escalation-step", { number: at + 1 })} className="flex flex-wrap items-center gap-2">
            <NumberField className="w-32" label={t("checkins-escalation-attempts")} hideLabel unit={t("checkins-attempts-unit", { count: step.attempts })} value={step.attempts} onChange={(attempts) => set(at, { attempts: attempts ?? 1 })} min={1} max={20} />
            <span className="text-sm text-muted">{t("checkins-escalation-within")}</span>
            <NumberField className="w-28" label={t("checkins-escalation-days")} hideLabel unit={t("checkins-unit-days", { count: step.withinDays })} value={step.withinDays} onChange={(days) => set(at, { withinDays: days ?? 1 })} min={1} max={90} />
            <Select className="w-52" label={t("checkins-escalation-act")} hideLabel options={ACTS.map((value) => ({ value, label: t(`today-escalate-${value}`) }))} value={step.act} onChange={(act) => set(at, { act })} />
            <IconButton size="sm" icon={Trash2} label={t("checkins-escalation-remove", { number: at + 1 })} onPress={() => change({ escalation: escalation.filter((_, place) => place !== at) })} />
          </div>
        ))}
        <Button size="sm" icon={Plus} className="self-start" onPress={() => change({ escalation: [...escalation, { attempts: (escalation.at(-1)?.attempts ?? 1) + 1, withinDays: 5, act: ACTS[Math.min(escalation.length, ACTS.length - 1)] ?? "letter" }] })}>{t("checkins-escalation-add")}</Button>
      </fieldset>
    </Fold>
  );
}

/** Every zone the platform knows, the one in use among them. */
function zones(current: string) {
  const known = Intl.supportedValuesOf("timeZone");
  return (current === "" || known.includes(current) ? known : [current, ...known]).map((value) => ({ value, label: value.replaceAll("_", " ") }));
}
