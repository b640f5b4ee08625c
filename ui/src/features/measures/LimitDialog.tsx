/** What a client's measure is to stay within, and where it is to get. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState, type FormEvent } from "react";
import { Failure, failureTitle, useToday } from "@/app/api";
import { Button, DateField, Dialog, FormRow, NumberField, Select, Skeleton, toast } from "@/components";
import { format, t } from "@/i18n";
import { actUndo, measureLimitRemove, measureLimitSave, type ClientId, type MeasureKind, type MeasureKindFacts, type MeasureLimit } from "@/ipc";
import { kindsQuery, limitsQuery, measuresChanged } from "./queries";
import { measureName } from "./words";

type Props = { clientId: ClientId; client: string; kind: MeasureKind; name: string; unit: string; begin?: MeasureLimit; onClose: () => void };

export function LimitDialog(props: Props) {
  const { clientId, client, kind, name, onClose } = props;
  const kinds = useQuery(kindsQuery);
  const limits = useQuery(limitsQuery(clientId));
  if (kinds.data && limits.data) {
    const kept = limits.data.limits.find((limit) => limit.kind === kind && limit.name === name);
    return <Form {...props} facts={kinds.data.find((facts) => facts.kind === kind)} kept={kept} />;
  }
  const error = kinds.error ?? limits.error;
  return (
    <Dialog open onClose={onClose} title={t("measures-limits-title", { what: measureName(kind, name) })} client={client} footer={<Button onPress={onClose}>{t("measures-cancel")}</Button>}>
      {error ? <Failure error={error} /> : <Skeleton />}
    </Dialog>
  );
}

type Bounds = Pick<MeasureLimit, "low" | "high" | "secondLow" | "secondHigh" | "target" | "secondTarget">;
const NONE: Bounds = { low: null, high: null, secondLow: null, secondHigh: null, target: null, secondTarget: null };
const boundsOf = ({ low, high, secondLow, secondHigh, target, secondTarget }: Bounds): Bounds => ({ low, high, secondLow, secondHigh, target, secondTarget });

function Form({ clientId, client, kind, name, unit: written, begin, facts, kept, onClose }: Props & { facts: MeasureKindFacts | undefined; kept: MeasureLimit | undefined }) {
  const queries = useQueryClient();
  const today = useToday();
  // What a goal speaks of is put over what is kept: bounds it does not speak of stay.
  const taken = begin ? Object.fromEntries(Object.entries(boundsOf(begin)).filter(([, bound]) => bound !== null)) : {};
  const sameUnit = begin === undefined || kept === undefined || kept.unit === begin.unit;
  const [bounds, setBounds] = useState<Bounds>({ ...(kept && sameUnit ? boundsOf(kept) : NONE), ...taken });
  const [unit, setUnit] = useState(begin?.unit ?? kept?.unit ?? facts?.unit ?? written);
  const [startsOn, setStartsOn] = useState<string | null>(kept?.startsOn ?? today);
  const [goalId, setGoalId] = useState(begin?.goalId ?? kept?.goalId ?? null);
  const [asked, setAsked] = useState(false);
  const form = useId();
  const two = facts?.hasSecond ?? false;
  const empty = Object.values(bounds).every((bound) => bound === null);
  const reversed = (low: number | null, high: number | null) => low !== null && high !== null && low >= high;
  const faults = { high: reversed(bounds.low, bounds.high), second: reversed(bounds.secondLow, bounds.secondHigh) };

  const changed = () => void measuresChanged(queries, clientId);
  const failed = (error: unknown) => void toast(failureTitle(error), { tone: "danger" });
  const save = useMutation({
    mutationFn: () => measureLimitSave({ limit: { id: kept?.id ?? "", clientId, kind, name, unit, ...bounds, goalId, startsOn: startsOn ?? today } }),
    onSuccess: () => {
      changed();
      toast(t("measures-limits-kept"), { tone: "success" });
      onClose();
    },
    onError: failed,
  });
  const remove = useMutation({
    mutationFn: () => measureLimitRemove({ id: kept?.id ?? "", reason: t("measures-limits-removed-reason") }),
    onSuccess: (actId) => {
      changed();
      toast(t("measures-limits-removed"), { action: { label: t("measures-undo"), run: () => void actUndo({ actId }).then(changed, failed) } });
      onClose();
    },
    onError: failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!empty && !faults.high && !faults.second && startsOn !== null) save.mutate();
  };
  const field = (label: string, key: keyof Bounds, autoFocus = false, error: string | null = null) => (
    <NumberField label={label} value={bounds[key]} onChange={(bound) => setBounds((now) => ({ ...now, [key]: bound }))} step={facts && facts.digits === 0 ? 1 : 0.1} format={{ maximumFractionDigits: 1 }} unit={format.unit(unit)} autoFocus={autoFocus} error={error} />
  );
  const late = t("measures-limits-reversed");
  const usual = facts?.usual;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("measures-limits-title", { what: measureName(kind, name) })}
      client={client}
      size="md"
      footer={
        <>
          {kept && <Button variant="quiet" className="me-auto" busy={remove.isPending} onPress={() => remove.mutate()}>{t("measures-limits-remove")}</Button>}
          <Button onPress={onClose}>{t("measures-cancel")}</Button>
          <Button variant="primary" type="submit" form={form} busy={save.isPending}>{t("measures-limits-keep")}</Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {facts && facts.units.length > 1 && (
          <Select label={t("measures-limits-unit")} value={unit} onChange={(next) => { setUnit(next); setBounds(NONE); }} options={facts.units.map((one) => ({ value: one.unit, label: format.unit(one.unit) }))} />
        )}
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-1 text-sm text-muted">{t("measures-limits-out")}</legend>
          <FormRow columns={2}>
            {field(t(two ? "measures-limits-low-systolic" : "measures-limits-low"), "low", true, asked && empty ? t("measures-limits-missing") : null)}
            {field(t(two ? "measures-limits-high-systolic" : "measures-limits-high"), "high", false, asked && faults.high ? late : null)}
          </FormRow>
          {two && (
            <FormRow columns={2}>
              {field(t("measures-limits-low-diastolic"), "secondLow")}
              {field(t("measures-limits-high-diastolic"), "secondHigh", false, asked && faults.second ? late : null)}
            </FormRow>
          )}
        </fieldset>
        <FormRow columns={2}>
          {field(t(two ? "measures-limits-target-systolic" : "measures-limits-target"), "target")}
          {two ? field(t("measures-limits-target-diastolic"), "secondTarget") : <span />}
        </FormRow>
        <DateField label={t("measures-limits-from")} value={startsOn} onChange={setStartsOn} today={today} />
        {usual && (
          <div className="flex flex-col items-start gap-1.5 border-t border-line pt-3">
            <Button size="sm" onPress={() => { setUnit(usual.unit); setBounds(boundsOf(usual)); setGoalId(null); }}>{t("measures-limits-usual")}</Button>
            <p className="text-xs text-muted">{t("measures-limits-usual-source", { source: usual.source })}</p>
          </div>
        )}
      </form>
    </Dialog>
  );
}
