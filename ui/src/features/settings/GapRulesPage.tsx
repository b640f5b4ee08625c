/** The rules by which gaps are found: what each watches, how long it waits, how pressing it is, whether it is in force. */
import { useQuery } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import { Failure, useSaveAsOne } from "@/app/api";
import { Button, FormSection, NumberField, Select, Skeleton, Switch } from "@/components";
import { SEVERITIES, gapRulesQuery, shippedGapRulesQuery } from "@/features/gaps";
import { t } from "@/i18n";
import { gapRulesSave, type GapRule, type GapSeverity } from "@/ipc";
import { SettingsFrame } from "./SettingsFrame";

/** The most days a rule waits: two years. */
const MOST_DAYS = 730;

export function GapRulesPage() {
  const rules = useQuery(gapRulesQuery);
  const shipped = useQuery(shippedGapRulesQuery);
  const error = rules.error ?? shipped.error;
  return (
    <SettingsFrame>
      {rules.data && shipped.data ? <Rules rules={rules.data} shipped={shipped.data} /> : error ? <Failure error={error} onRetry={() => void Promise.all([rules.refetch(), shipped.refetch()])} /> : <Skeleton lines={6} />}
    </SettingsFrame>
  );
}

/** Whether a practice made it another than it came. */
const isChanged = (rule: GapRule, shipped: GapRule): boolean => rule.afterDays !== shipped.afterDays || rule.severity !== shipped.severity || rule.enabled !== shipped.enabled;

function Rules({ rules, shipped }: { rules: GapRule[]; shipped: GapRule[] }) {
  const save = useSaveAsOne({
    query: gapRulesQuery,
    change: (now, { id, ...some }: { id: string } & Partial<GapRule>) => now.map((rule) => (rule.id === id ? { ...rule, ...some } : rule)),
    save: (all) => gapRulesSave({ rules: all }),
  });
  return (
    <FormSection title={t("gaps-rules")} hint={t("gaps-rules-hint")}>
      <p className="text-sm">{t("gaps-rules-find", { on: rules.filter((rule) => rule.enabled).length, all: rules.length })}</p>
      <ul aria-label={t("gaps-rules")} className="flex flex-col">
        {rules.map((rule) => (
          <Rule key={rule.id} rule={rule} shipped={shipped.find((one) => one.id === rule.id) ?? rule} onChange={(change) => save.mutate({ id: rule.id, ...change })} />
        ))}
      </ul>
    </FormSection>
  );
}

function Rule({ rule, shipped, onChange }: { rule: GapRule; shipped: GapRule; onChange: (change: Partial<GapRule>) => void }) {
  const name = t(`gaps-watch-${rule.watches}`);
  const words = t("gaps-rules-shipped", { days: shipped.afterDays, severity: t(`gaps-severity-${shipped.severity}`), enabled: shipped.enabled ? "on" : "off" });
  return (
    <li className="flex flex-col gap-2 border-b border-line py-4 last:border-b-0">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <div className="flex min-w-0 grow basis-64 flex-col gap-1">
          <Switch isSelected={rule.enabled} onChange={(enabled) => onChange({ enabled })}><span className="font-medium">{name}</span></Switch>
          <p className="text-sm text-muted">{t(`gaps-watch-${rule.watches}-what`)}</p>
          {!rule.enabled && <p className="text-sm font-medium text-warning">{t("gaps-rules-off")}</p>}
        </div>
        <div role="group" aria-label={name} className="flex gap-3">
          <NumberField
            className="w-36" label={t("gaps-rules-days")} value={rule.afterDays} min={0} max={MOST_DAYS} step={1} unit={t("gaps-rules-days-unit", { days: rule.afterDays })} disabled={!rule.enabled}
            onChange={(afterDays) => afterDays !== null && afterDays !== rule.afterDays && onChange({ afterDays })}
          />
          <Select<GapSeverity>
            className="w-32" label={t("gaps-rules-severity")} value={rule.severity} onChange={(severity) => onChange({ severity })} disabled={!rule.enabled}
            options={SEVERITIES.map((value) => ({ value, label: t(`gaps-severity-${value}`) }))}
          />
        </div>
      </div>
      {isChanged(rule, shipped) && (
        <p className="flex flex-wrap items-center gap-x-2 text-xs text-muted">
          {words}
          <Button
            size="sm" variant="quiet" icon={RotateCcw} aria-label={t("gaps-rules-reset-of", { rule: name })}
            onPress={() => onChange({ afterDays: shipped.afterDays, severity: shipped.severity, enabled: shipped.enabled })}
          >
            {t("gaps-rules-reset")}
          </Button>
        </p>
      )}
    </li>
  );
}
