/** Finding an instrument by typing: arrows move, Enter takes. */
import { Search } from "lucide-react";
import { Fragment, useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { Badge, cx } from "@/components";
import { t } from "@/i18n";
import type { InstrumentHead } from "@/ipc";
import { tierNote } from "../words";
import type { Offered, Stretch } from "./choices";

type Props = {
  groups: readonly Offered[];
  words: string;
  onWords: (words: string) => void;
  onPick: (instrument: InstrumentHead) => void;
};

export function InstrumentPicker({ groups, words, onWords, onPick }: Props) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const all = groups.flatMap((group) => group.instruments);
  const [activeId, setActiveId] = useState<string | null>(null);
  const active = Math.max(0, all.findIndex((one) => one.id === activeId));
  const activeKey = all[active]?.id;
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [activeKey]);

  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + 8, PageUp: active - 8 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      setActiveId(all[Math.min(all.length - 1, Math.max(0, to))]?.id ?? null);
    } else if (event.key === "Enter") {
      event.preventDefault();
      const one = all[active];
      if (one) onPick(one);
    }
  };
  const optionId = (one: InstrumentHead): string => `${id}-${one.id}`;
  return (
    <div className="flex min-h-0 flex-col gap-2 pt-0.5">
      <div className="field-box gap-2 px-2.5">
        <Search aria-hidden className="size-4 shrink-0 text-muted" />
        <input
          // The dialog is for this field: one types at once.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          role="combobox"
          aria-label={t("assessments-which")}
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={all[active] ? optionId(all[active]) : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder={t("assessments-which-prompt")}
          value={words}
          onChange={(event) => {
            onWords(event.target.value);
            setActiveId(null);
          }}
          onKeyDown={onKeyDown}
          className="h-9 min-w-0 grow bg-transparent"
        />
      </div>
      {all.length === 0 && <p role="status" className="px-1 py-6 text-center text-muted">{t("assessments-none-found", { words })}</p>}
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={t("assessments-instruments")} className="scroll-calm h-88 max-h-[52vh]">
        {groups.map((group) => (
          <div key={group.stretch} role="group" aria-labelledby={`${id}-${group.stretch}`}>
            <div id={`${id}-${group.stretch}`} role="presentation" className="sticky top-0 z-10 bg-raised px-2 pt-2.5 pb-1 text-xs font-semibold text-muted">{stretchName(group.stretch)}</div>
            {group.instruments.map((one) => (
              // The field has the keyboard; this is the pointer's way.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
              <div
                key={one.id}
                id={optionId(one)}
                role="option"
                aria-selected={one.id === activeKey}
                onClick={() => onPick(one)}
                className={cx("flex cursor-default items-baseline gap-3 rounded-md px-2 py-1.5", one.id === activeKey ? "bg-selected contrast:outline contrast:outline-current" : "hover:bg-hover")}
              >
                <span className="w-44 shrink-0 font-medium">{one.shortTitle}</span>
                <span className="min-w-0 grow text-sm text-muted">{one.topic}</span>
                <Notes of={one} />
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function Notes({ of }: { of: InstrumentHead }) {
  const tier = tierNote(of.tier);
  return (
    <span className="flex shrink-0 flex-wrap items-center justify-end gap-1.5 text-xs text-muted">
      {tier && of.kind !== "comprehensive" && <Badge>{t(`assessments-tier-${tier}`)}</Badge>}
      {of.toBeConfirmed && <Badge tone="warning">{t("assessments-to-be-confirmed")}</Badge>}
      <Fragment>{t("assessments-questions", { count: of.questions })}</Fragment>
    </span>
  );
}

const stretchName = (stretch: Stretch): string =>
  stretch === "due" || stretch === "recent" || stretch === "whole-person" || stretch === "found" ? t(`assessments-stretch-${stretch}`) : t(`assessments-domain-${stretch}`);
