/** Everything by name: clients and whatever features let be searched, places to go, things to do. */
import { useQueries } from "@tanstack/react-query";
import { useDeferredValue, useEffect, useEffectEvent, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { Dialog as AriaDialog, Modal, ModalOverlay } from "react-aria-components";
import { KeyHint, cx } from "@/components";
import { ModalSign } from "@/components/modal";
import { Search, type LucideIcon, UserRound } from "lucide-react";
import { t } from "@/i18n";
import { useFeatures } from "../FeaturesContext";
import { useAvailableCommands, useRunCommand } from "./CommandProvider";
import { fit } from "./match";
import { grouped } from "./groups";
import { keysOf, type CommandTools } from "./registry";

type Line = { id: string; title: string; detail?: string | undefined; icon: LucideIcon | undefined; keys?: string | undefined; run: () => void };
type Section = { id: string; heading: string; lines: Line[] };

/** The palette, open for as long as it is mounted. */
export function Palette({ tools, onClose }: { tools: CommandTools; onClose: () => void }) {
  return (
    <ModalOverlay isOpen onOpenChange={(open) => !open && onClose()} isDismissable className="fixed inset-0 z-40 flex items-start justify-center bg-scrim p-4 pt-[12vh]">
      <Modal className="overlay-pop w-full max-w-lg overflow-hidden">
        <AriaDialog aria-label={t("commands-palette")} className="outline-none">
          <PaletteBody tools={tools} onClose={onClose} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteBody({ tools, onClose }: { tools: CommandTools; onClose: () => void }) {
  const [words, setWords] = useState("");
  const [active, setActive] = useState(0);
  const asked = useDeferredValue(words.trim());
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => ModalSign.raise(), []);

  const { sections, searching } = useSections(asked, tools);
  const lines = sections.flatMap((section) => section.lines);
  const at = Math.min(active, lines.length - 1);
  const current = lines[at];

  const choose = (line: Line | undefined) => {
    if (!line) return;
    onClose();
    // After the palette has gone, so that what the command focuses keeps the focus.
    setTimeout(line.run);
  };
  // Enter right after the last letter is about what these words find, not about what stands there of the words before.
  const [entered, setEntered] = useState(false);
  const settled = asked === words.trim() && !searching;
  const chooseFound = useEffectEvent(() => choose(current));
  useEffect(() => {
    if (entered && settled) chooseFound();
  }, [entered, settled]);
  const move = (to: number) => {
    if (lines.length === 0) return;
    const next = (to + lines.length) % lines.length;
    setActive(next);
    list.current?.querySelector(`[data-at="${next}"]`)?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: Math.min(lines.length - 1, at + 8), PageUp: Math.max(0, at - 8) }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      move(to);
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (settled) choose(current);
      else setEntered(true);
    }
  };

  const starts = sections.map((_, nth) => sections.slice(0, nth).reduce((sum, section) => sum + section.lines.length, 0));
  return (
    <>
      <div className="flex items-center gap-2.5 border-b border-line px-4">
        <Search aria-hidden className="size-4 shrink-0 text-muted" />
        <input
          // The palette exists to be typed into.
          autoFocus
          role="combobox"
          aria-label={t("commands-palette")}
          aria-expanded
          aria-controls="palette-lines"
          aria-autocomplete="list"
          aria-activedescendant={current ? `palette-${current.id}` : undefined}
          placeholder={t("commands-palette-placeholder")}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setActive(0);
            setEntered(false);
          }}
          onKeyDown={onKeyDown}
          className="h-12 min-w-0 grow bg-transparent text-base outline-none focus-visible:outline-none"
        />
      </div>
      <div ref={list} id="palette-lines" role="listbox" aria-label={t("commands-palette")} className="scroll-calm max-h-[50vh] p-1.5">
        {sections.map((section, nth) => (
          <div key={section.id} role="group" aria-label={section.heading}>
            <p aria-hidden className="px-2.5 pt-2.5 pb-1 text-xs font-medium text-muted">{section.heading}</p>
            {section.lines.map((line, within) => {
              const mine = (starts[nth] ?? 0) + within;
              return <PaletteLine key={line.id} line={line} at={mine} active={mine === at} onHover={() => setActive(mine)} onChoose={() => choose(line)} />;
            })}
          </div>
        ))}
        {lines.length === 0 && !searching && <p className="px-2.5 py-6 text-center text-muted">{t("commands-palette-nothing", { words: asked })}</p>}
      </div>
      <p role="status" className="sr-only">{searching ? t("commands-palette-searching") : t("commands-palette-results", { count: lines.length })}</p>
    </>
  );
}

function PaletteLine(props: { line: Line; at: number; active: boolean; onHover: () => void; onChoose: () => void }): ReactNode {
  const { line, at, active, onHover, onChoose } = props;
  const Icon = line.icon;
  return (
    // Options are reached with the arrow keys from the field (aria-activedescendant); the pointer has its own way.
    <div
      id={`palette-${line.id}`}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      data-at={at}
      onPointerMove={onHover}
      onClick={onChoose}
      onKeyDown={(event) => event.key === "Enter" && onChoose()}
      className={cx("flex min-h-9 cursor-default items-center gap-2.5 rounded-md px-2.5 py-1.5", active && "bg-selected")}
    >
      <span className="flex size-4 shrink-0 text-muted">{Icon && <Icon aria-hidden className="size-4" />}</span>
      <span className="min-w-0 grow truncate">
        {line.title}
        {line.detail && <span className="ms-2 text-muted">{line.detail}</span>}
      </span>
      {line.keys && <KeyHint keys={line.keys} />}
    </div>
  );
}

/** What fits the words: searched things first, then commands; without words, the commands. */
function useSections(words: string, tools: CommandTools): { sections: Section[]; searching: boolean } {
  const providers = useFeatures().flatMap((feature) => (feature.search ? [{ id: feature.id, ...feature.search }] : []));
  const commands = useAvailableCommands().filter((command) => !command.hidden);
  const run = useRunCommand();
  const found = useQueries({
    queries: providers.map((provider) => ({
      queryKey: ["palette", provider.id, words],
      queryFn: ({ signal }: { signal: AbortSignal }) => provider.search(words, signal),
      enabled: words.length > 0,
      placeholderData: words ? (before: Awaited<ReturnType<typeof provider.search>> | undefined) => before : undefined,
      gcTime: 10_000,
    })),
  });

  const searched = providers.map((provider, at): Section => ({
    id: provider.id,
    heading: t(provider.heading),
    lines: words === "" ? [] : (found[at]?.data ?? []).map((hit) => ({
      id: `${provider.id}-${hit.id}`,
      title: hit.title,
      detail: hit.detail,
      icon: hit.icon ?? UserRound,
      run: () => hit.run(tools),
    })),
  }));
  const fitting = commands
    .map((command) => ({ command, score: words === "" ? 0 : fit(t(command.label), words) }))
    .filter((entry): entry is { command: (typeof commands)[number]; score: number } => entry.score !== null)
    .toSorted((a, b) => b.score - a.score)
    .map(({ command }) => command);
  const offered = grouped(fitting).map((group): Section => ({
    id: group.id,
    heading: t(group.label),
    lines: group.commands.map((command) => ({
      id: command.id,
      title: t(command.label),
      icon: command.icon,
      keys: keysOf(command)[0],
      run: () => run(command.id),
    })),
  }));
  return {
    sections: [...searched, ...offered].filter((section) => section.lines.length > 0),
    searching: found.some((query) => query.isFetching),
  };
}
