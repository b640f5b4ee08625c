/** The numbers the panel of flagged answers and the safety plan show: by country, and in the practice's own words. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ArrowDown, ArrowUp, CircleHelp, Ellipsis, Pencil, Plus, RotateCcw, Trash2 } from "lucide-react";
import { useState, type KeyboardEvent } from "react";
import { Failure, failureTitle, useSaveAsOne } from "@/app/api";
import { Button, FormSection, IconButton, Menu, Select, Skeleton, StatusTag, toast } from "@/components";
import { crisisLinesQuery } from "@/features/safety";
import { formatLocale, t } from "@/i18n";
import { crisisLinesGet, crisisLinesSave, type CrisisLine, type CrisisLines } from "@/ipc";
import { CrisisLineDialog } from "./CrisisLineDialog";
import { movedLine, newLine, withLine } from "./crisisLines";
import { SettingsFrame } from "./SettingsFrame";

export function CrisisLinesPage() {
  const lines = useQuery(crisisLinesQuery(null));
  return (
    <SettingsFrame>
      {lines.data ? <Lines shown={lines.data} /> : lines.error ? <Failure error={lines.error} onRetry={() => void lines.refetch()} /> : <Skeleton lines={6} />}
    </SettingsFrame>
  );
}

/** Which line is written: one of the list, or a new one. */
type Edited = { at: number | null; line: CrisisLine };

function Lines({ shown }: { shown: CrisisLines }) {
  const queries = useQueryClient();
  const [edited, setEdited] = useState<Edited | null>(null);
  const save = useSaveAsOne({
    query: crisisLinesQuery(null),
    change: (now, some: Partial<CrisisLines>) => ({ ...now, ...some }),
    save: (all) => crisisLinesSave({ lines: all }),
    onSaved: () => void queries.invalidateQueries({ queryKey: ["crisis_lines"] }),
  });
  /** Keeps it; what changed more than one line can be taken back. */
  const keep = (lines: CrisisLine[], country = shown.country, said?: string) =>
    save.mutate({ country, lines }, { onSuccess: () => said && toast(said, { action: { label: t("settings-undo"), run: () => save.mutate(shown) } }) });
  /** As shipped for a country. */
  const shipped = async (country: string, said: string) => {
    try {
      const { lines } = await crisisLinesGet({ country });
      keep(lines, country, said);
    } catch (error) {
      toast(failureTitle(error), { tone: "danger" });
    }
  };
  const move = (at: number, by: -1 | 1) => {
    const moved = movedLine(shown.lines, at, by);
    if (!moved) return;
    keep(moved);
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-line="${at + by}"] button`)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(at, event.key === "ArrowUp" ? -1 : 1);
  };
  const region = new Intl.DisplayNames([formatLocale()], { type: "region" });
  return (
    <FormSection title={t("settings-lines")} hint={t("settings-lines-hint")}>
      <div className="flex flex-wrap items-end gap-3">
        <Select
          className="w-64"
          label={t("settings-lines-country")}
          value={shown.country}
          onChange={(country) => void shipped(country, t("settings-lines-country-chosen", { country: region.of(country) ?? country }))}
          options={[...new Set([...shown.countries, shown.country])].map((country) => ({ value: country, label: region.of(country) ?? country }))}
        />
        {shown.edited && <Button icon={RotateCcw} onPress={() => void shipped(shown.country, t("settings-lines-were-reset"))}>{t("settings-lines-reset")}</Button>}
      </div>
      <p className="text-xs text-muted">{t("settings-lines-keys")}</p>
      <ul aria-label={t("settings-lines")} className="flex flex-col">
        {shown.lines.map((line, at) => (
          // oxlint-disable-next-line react/no-array-index-key, jsx-a11y/no-noninteractive-element-interactions -- a line is its place; its button hears the keys
          <li key={at} data-line={at} onKeyDown={(event) => onKeyDown(event, at)} className="flex items-start gap-4 border-b border-line py-3 last:border-b-0">
            <div className="min-w-0 grow">
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
                <span className="font-medium">{line.name}</span>
                <span className="text-xs text-muted">{t(`settings-lines-topic-${line.topic}`)}</span>
              </p>
              <p className="text-base font-semibold break-words select-text">{line.number}</p>
              <p className="flex flex-wrap items-center gap-x-2 text-xs text-muted">
                {line.hours && <span>{line.hours}</span>}
                {line.source ? <span>{t("settings-lines-read-in", { source: line.source })}</span> : <StatusTag icon={CircleHelp} tone="warning">{t("settings-lines-unconfirmed")}</StatusTag>}
              </p>
            </div>
            <Menu
              label={t("settings-lines-of", { name: line.name })}
              placement="bottom end"
              trigger={<IconButton icon={Ellipsis} label={t("settings-lines-of", { name: line.name })} />}
              groups={[
                [{ id: "edit", label: t("settings-lines-edit"), icon: Pencil, onAction: () => setEdited({ at, line }) }],
                [
                  ...(at > 0 ? [{ id: "up", label: t("settings-lines-up"), icon: ArrowUp, keys: "alt+arrowup", onAction: () => move(at, -1) }] : []),
                  ...(at < shown.lines.length - 1 ? [{ id: "down", label: t("settings-lines-down"), icon: ArrowDown, keys: "alt+arrowdown", onAction: () => move(at, 1) }] : []),
                ],
                // One line stays: a panel without a number helps nobody.
                ...(shown.lines.length > 1
                  ? [[{ id: "remove", label: t("settings-lines-remove"), icon: Trash2, onAction: () => keep(shown.lines.filter((_, place) => place !== at), shown.country, t("settings-lines-removed", { name: line.name })) }]]
                  : []),
              ].filter((group) => group.length > 0)}
            />
          </li>
        ))}
      </ul>
      <Button icon={Plus} className="self-start" onPress={() => setEdited({ at: null, line: newLine() })}>{t("settings-lines-add")}</Button>
      {edited && (
        <CrisisLineDialog
          line={edited.line}
          isNew={edited.at === null}
          onClose={() => setEdited(null)}
          onSave={(line) => {
            keep(withLine(shown.lines, edited.at, line));
            setEdited(null);
          }}
        />
      )}
    </FormSection>
  );
}
