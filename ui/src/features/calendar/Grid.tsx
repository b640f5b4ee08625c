/**
 * Days side by side. One stop for Tab: the arrows lead over days and entries, Enter opens, Alt with an arrow
 * moves the entry to another day. The pointer drags.
 */
import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent } from "react";
import { cx } from "@/components";
import { format, t } from "@/i18n";
import { canMove, itemKey, type Day, type Item } from "./days";
import { DRAGGED, Entry } from "./Entry";
import { closedInWords } from "./words";

type Props = {
  days: readonly Day[];
  today: string;
  /** The day the address names. */
  on: string;
  /** Two lines an entry. */
  roomy: boolean;
  called: (name: string) => string;
  onOpen: (item: Item) => void;
  onDay: (on: string) => void;
  onMove: (item: Item, doOn: string) => boolean;
  /** Beyond the days shown. */
  onBeyond: (on: string) => void;
  /** Which entry the keyboard is on. */
  onActive: (item: Item | null) => void;
};

const WEEK = 7;
const dayStop = (on: string) => `day ${on}`;

export function Grid({ days, today, on, roomy, called, onOpen, onDay, onMove, onBeyond, onActive }: Props) {
  const grid = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  /** Where the focus belongs once what was asked for is drawn: the entry that was moved, the day beyond. */
  const goal = useRef<((key: string) => boolean) | null>(null);
  const items = days.flatMap((day) => day.items);
  const find = (key: string): Item | undefined => items.find((item) => itemKey(item) === key);
  const stops = new Set([...days.map((day) => dayStop(day.on)), ...items.map(itemKey)]);
  const current = stop !== null && stops.has(stop) ? stop : dayStop(days.some((day) => day.on === on) ? on : (days[0]?.on ?? ""));

  const focus = (key: string | undefined) => key !== undefined && grid.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(key)}"]`)?.focus();
  useEffect(() => {
    const wanted = goal.current;
    if (!wanted) return;
    const key = [...stops].find(wanted);
    if (key === undefined) return;
    goal.current = null;
    focus(key);
  });
  // A month may be longer than the window: it opens on the week that is asked for.
  const first = days[0]?.on;
  useEffect(() => {
    if (!roomy) grid.current?.querySelector(`[data-date="${on}"]`)?.scrollIntoView({ block: "nearest" });
  }, [roomy, on, first]);
  const focused = (key: string) => {
    setStop(key);
    onActive(find(key) ?? null);
  };
  const move = (item: Item, doOn: string) => {
    const { checkInId } = item.entry;
    if (!onMove(item, doOn)) return;
    goal.current = (key) => key === `entry ${checkInId ?? ""} ${doOn}`;
    if (doOn < (days[0]?.on ?? "") || doOn > (days.at(-1)?.on ?? "")) onBeyond(doOn);
  };
  const go = (key: string, by: number, within: boolean) => {
    const at = days.findIndex((day) => dayStop(day.on) === key || day.items.some((item) => itemKey(item) === key));
    const day = days[at];
    if (!day) return;
    const column = [dayStop(day.on), ...day.items.map(itemKey)];
    const place = column.indexOf(key);
    const next = column[place + by];
    if (within && next !== undefined) return focus(next);
    const target = days[at + (within ? by * WEEK : by)];
    if (!target) {
      const beyond = format.addDays(day.on, within ? by * WEEK : by);
      goal.current = (one) => one === dayStop(beyond);
      return onBeyond(beyond);
    }
    const there = [dayStop(target.on), ...target.items.map(itemKey)];
    focus(within ? (by > 0 ? there[0] : there.at(-1)) : there[Math.min(place, there.length - 1)]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = (event.target as HTMLElement).closest<HTMLElement>("[data-stop]")?.dataset["stop"];
    if (key === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const item = find(key);
    const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 }[event.key];
    const upright = event.key === "ArrowUp" || event.key === "ArrowDown";
    if (event.altKey) {
      if (by === undefined || !item || !canMove(item)) return;
      move(item, format.addDays(item.entry.doOn, upright ? by * WEEK : by));
    } else if (by !== undefined) go(key, by, upright);
    else if (event.key === "Home" || event.key === "End") focus(dayStop((event.key === "Home" ? days[0] : days.at(-1))?.on ?? ""));
    else if ((event.key === "Enter" || event.key === " ") && item) onOpen(item);
    else return;
    event.preventDefault();
  };
  const onDrop = (event: DragEvent, doOn: string) => {
    setOver(null);
    const item = find(event.dataTransfer.getData(DRAGGED));
    if (!item) return;
    event.preventDefault();
    move(item, doOn);
  };
  const weeks = Array.from({ length: days.length / WEEK }, (_, at) => days.slice(at * WEEK, at * WEEK + WEEK));
  return (
    <div ref={grid} role="grid" tabIndex={-1} aria-label={t("calendar-title")} onKeyDown={onKeyDown} className="flex min-h-0 grow flex-col overflow-y-auto">
      <div role="row" className="sticky top-0 z-10 grid shrink-0 grid-cols-7 border-b border-line bg-surface">
        {days.slice(0, WEEK).map((day) => (
          <div key={day.on} role="columnheader" className="px-2 py-1.5 text-xs font-medium text-muted" aria-label={format.weekday(day.on)}>{format.shortWeekday(day.on)}</div>
        ))}
      </div>
      {weeks.map((week) => (
        <div key={week[0]?.on} role="row" className={cx("grid min-h-24 shrink-0 grow grid-cols-7 border-b border-line last:border-b-0", roomy && "min-h-64")}>
          {week.map((day) => (
            // The entries and the day's own button have the keyboard; here things are dropped.
            <div
              key={day.on}
              role="gridcell"
              tabIndex={-1}
              data-date={day.on}
              onDragOver={(event) => {
                if (!event.dataTransfer.types.includes(DRAGGED)) return;
                event.preventDefault();
                setOver(day.on);
              }}
              onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOver(null)}
              onDrop={(event) => onDrop(event, day.on)}
              className={cx(
                "@container scroll-mt-8 flex min-w-0 flex-col gap-0.5 outline-none border-e border-line p-1 last:border-e-0",
                day.closed !== null && "bg-sunken",
                over === day.on && "bg-selected outline-2 outline-offset-[-2px] outline-accent",
              )}
            >
              <DayHead {...{ day, today, on, onDay }} stop={current === dayStop(day.on)} onStop={focused} />
              {day.closed !== null && <span className="px-1 text-xs break-words text-muted">{closedInWords(day.on, day.closed)}</span>}
              {day.items.map((item) => (
                <Entry key={itemKey(item)} item={item} today={today} roomy={roomy} stop={current === itemKey(item)} called={called} onOpen={onOpen} onStop={focused} />
              ))}
              {day.more > 0 && (
                <button type="button" tabIndex={-1} onClick={() => onDay(day.on)} className="self-start rounded-sm px-1.5 text-xs font-medium text-accent hover:underline">
                  {t("calendar-more", { count: day.more })} <span className="sr-only">{t("calendar-more-on", { date: format.longDate(day.on) })}</span>
                </button>
              )}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

/** The day's number: a press shows all of it as a list. */
function DayHead({ day, today, on, stop, onDay, onStop }: { day: Day; today: string; on: string; stop: boolean; onDay: (on: string) => void; onStop: (key: string) => void }) {
  const isToday = day.on === today;
  const other = day.on.slice(0, 7) !== on.slice(0, 7);
  const closed = day.closed === null ? "" : t("calendar-closed-because", { name: closedInWords(day.on, day.closed) });
  return (
    <button
      type="button"
      tabIndex={stop ? 0 : -1}
      data-stop={dayStop(day.on)}
      onClick={() => onDay(day.on)}
      onFocus={() => onStop(dayStop(day.on))}
      aria-current={isToday ? "date" : undefined}
      className={cx("flex items-center gap-1 self-start rounded-md px-1.5 text-xs hover:bg-hover", isToday ? "bg-accent font-semibold text-on-accent hover:bg-accent" : other ? "text-muted" : "font-medium")}
    >
      {isToday ? t("calendar-today-is", { day: Number(day.on.slice(8)) }) : day.on.endsWith("-01") ? format.dayOfYear(day.on, today) : Number(day.on.slice(8))}
      <span className="sr-only">{[t("calendar-day", { date: format.longDate(day.on), count: day.total }), closed].filter(Boolean).join(", ")}</span>
    </button>
  );
}
