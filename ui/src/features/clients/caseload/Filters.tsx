/** What narrows the caseload: words, menus of choices, and two things that must never hide. */
import { useQuery } from "@tanstack/react-query";
import { ChevronDown, X } from "lucide-react";
import { useRef } from "react";
import { useCommand, useRunCommand, useTyped } from "@/app/api";
import { Button, Checkbox, Chip, Popover, SearchField, Select, cx } from "@/components";
import { format, t } from "@/i18n";
import { programmesQuery } from "../queries";
import { ACUITIES, STATUSES, isNarrowed, type CaseloadSearch } from "./address";

/** Long enough not to ask at every letter of a word typed at speed, short enough not to be felt. */
const PAUSE_MS = 60;
const ANY = "";

/** A change over what the address says by then. */
export type Narrow = (next: Partial<CaseloadSearch> | ((now: CaseloadSearch) => Partial<CaseloadSearch>)) => void;
type Props = { search: CaseloadSearch; onChange: Narrow };

export function Filters({ search, onChange }: Props) {
  const programmes = useQuery(programmesQuery).data ?? [];
  const run = useRunCommand();
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Words q={search.q ?? ""} onChange={(q) => onChange({ q: q === "" ? undefined : q })} />
      <Choices
        label={t("caseload-filter-status")}
        options={STATUSES.map((value) => ({ value, label: t(`clients-status-${value}`) }))}
        chosen={search.status ?? []}
        onToggle={(value, on) => onChange(({ status }) => ({ status: toggled(STATUSES, status, value, on) }))}
      />
      <Choices
        label={t("caseload-filter-acuity")}
        options={ACUITIES.map((value) => ({ value, label: t(`clients-acuity-${value}`) }))}
        chosen={search.acuity ?? []}
        onToggle={(value, on) => onChange(({ acuity }) => ({ acuity: toggled(ACUITIES, acuity, value, on) }))}
      />
      {(programmes.length > 0 || search.programme) && (
        <Select
          className="w-48"
          label={t("caseload-filter-programme")}
          hideLabel
          options={[{ value: ANY, label: t("caseload-every-programme") }, ...programmes.map((value) => ({ value, label: value }))]}
          value={search.programme ?? ANY}
          onChange={(programme) => onChange({ programme: programme === ANY ? undefined : programme })}
        />
      )}
      <Chip on={search.overdue ?? false} onChange={(on) => onChange({ overdue: on || undefined })}>{t("caseload-filter-overdue")}</Chip>
      <Chip on={search.uncovered ?? false} onChange={(on) => onChange({ uncovered: on || undefined })}>{t("caseload-filter-uncovered")}</Chip>
      {isNarrowed(search) && <Button variant="subtle" size="sm" icon={X} onPress={() => run("caseload.clear")}>{t("caseload-clear")}</Button>}
    </div>
  );
}

/** The field answers every key at once; the list follows a moment later. */
function Words({ q, onChange }: { q: string; onChange: (q: string) => void }) {
  const { typed, setTyped, tell } = useTyped(q, onChange);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const input = useRef<HTMLInputElement>(null);
  useCommand("caseload.search", () => input.current?.focus());
  return (
    <SearchField
      className="w-60"
      label={t("caseload-search")}
      value={typed}
      inputRef={input}
      onChange={(text) => {
        setTyped(text);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => tell(text.trim()), PAUSE_MS);
      }}
      onKeyDown={(event) => {
        if (event.key !== "ArrowDown" && event.key !== "Enter") return;
        event.preventDefault();
        document.querySelector<HTMLElement>("[role=grid]")?.focus();
      }}
    />
  );
}

/** With one of them chosen or not, in their order; none is no filter. */
function toggled<Value extends string>(all: readonly Value[], chosen: readonly Value[] | undefined, value: Value, on: boolean): Value[] | undefined {
  const next = all.filter((one) => (one === value ? on : chosen?.includes(one)));
  return next.length > 0 ? next : undefined;
}

/** Several of a few, behind a button that says which. */
function Choices<Value extends string>(props: { label: string; options: readonly { value: Value; label: string }[]; chosen: readonly Value[]; onToggle: (value: Value, on: boolean) => void }) {
  const { label, options, chosen, onToggle } = props;
  const named = options.filter((option) => chosen.includes(option.value)).map((option) => option.label);
  return (
    <Popover
      label={label}
      trigger={
        <Button className={cx("max-w-64 font-normal", named.length > 0 && "border-accent! bg-accent-soft!")}>
          <span className="truncate">{named.length > 0 ? t("caseload-filter-chosen", { label, chosen: format.list(named) }) : label}</span>
          <ChevronDown aria-hidden className="size-4 text-muted" />
        </Button>
      }
    >
      <div className="flex min-w-40 flex-col gap-2">
        {options.map((option) => (
          <Checkbox key={option.value} isSelected={chosen.includes(option.value)} onChange={(on) => onToggle(option.value, on)}>{option.label}</Checkbox>
        ))}
      </div>
    </Popover>
  );
}
