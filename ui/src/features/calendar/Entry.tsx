/** One entry on a day: the time, the client, and what it is, by more than colour. */
import { CalendarX2, CircleCheck, CircleSlash, TriangleAlert, type LucideIcon } from "lucide-react";
import { memo, type DragEvent } from "react";
import { cx } from "@/components";
import { dayInWords, kindInWords } from "@/features/checkins";
import { format, t } from "@/i18n";
import type { CalendarEntry, CheckInState } from "@/ipc";
import { canMove, itemKey, type Item } from "./days";

/** What a dragged entry is named by: the check-in and no client data, which any window could read. */
export const DRAGGED = "text/x-throughline-check-in";

const CLOSED: Record<Exclude<CheckInState, "open">, LucideIcon> = { done: CircleCheck, attempted: CircleCheck, refused: CircleSlash, "not-possible": CircleSlash, withdrawn: CircleSlash };

/** What kind of thing it is, in a word. */
export const whatInWords = (entry: CalendarEntry, called: (name: string) => string): string =>
  entry.kind.kind === "contact" ? t(`contacts-medium-${entry.medium}`) : kindInWords(entry.kind, called);

/** What does not stand there for the eye, or only in an icon. */
function besides({ as, entry }: Item, today: string, called: (name: string) => string): string {
  const { state, checkInId, doOn, dueOn } = entry;
  const standing =
    as === "deadline" ? t("calendar-planned-for", { day: dayInWords(doOn, today) })
    : state !== "open" ? t(`checkins-state-${state}`)
    : checkInId === null ? null
    : dueOn < today ? t("calendar-overdue", { day: dayInWords(dueOn, today) })
    : dueOn === doOn ? null
    : t("calendar-due", { day: dayInWords(dueOn, today) });
  return [whatInWords(entry, called), standing].filter(Boolean).join(", ");
}

type Props = { item: Item; today: string; roomy: boolean; stop: boolean; called: (name: string) => string; onOpen: (item: Item) => void; onStop: (key: string) => void };

export const Entry = memo(function Entry({ item, today, roomy, stop, called, onOpen, onStop }: Props) {
  const { as, entry } = item;
  const key = itemKey(item);
  const movable = canMove(item);
  const expected = entry.checkInId === null;
  const late = entry.state === "open" && entry.dueOn < today;
  const Icon = entry.state !== "open" ? CLOSED[entry.state] : as === "deadline" ? CalendarX2 : late ? TriangleAlert : null;
  const word = as === "deadline" ? t("calendar-deadline") : expected ? t("calendar-expected") : null;
  const rest = besides(item, today, called);
  const onDragStart = (event: DragEvent) => {
    if (entry.checkInId === null) return;
    event.dataTransfer.setData(DRAGGED, key);
    event.dataTransfer.effectAllowed = "move";
  };
  return (
    // A button by role: the platform's own cannot be dragged everywhere. Its keys are heard by the calendar.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="button"
      tabIndex={stop ? 0 : -1}
      data-stop={key}
      data-day={as === "deadline" ? entry.dueOn : entry.doOn}
      draggable={movable}
      onDragStart={onDragStart}
      onClick={() => onOpen(item)}
      onFocus={() => onStop(key)}
      title={`${called(entry.clientName)}, ${entry.purpose}, ${rest}`}
      className={cx(
        "relative min-w-0 rounded-sm border px-1.5 py-0.5 text-xs outline-offset-1 hover:bg-hover",
        movable ? "cursor-grab active:cursor-grabbing" : "cursor-default",
        as === "deadline" ? "border-transparent text-muted" : expected ? "border-dashed border-line text-muted" : entry.state === "open" ? "border-line bg-raised" : "border-transparent text-muted",
      )}
    >
      <span className="flex min-w-0 items-center gap-1">
        {Icon && <Icon aria-hidden className={cx("size-3 shrink-0", late && as === "entry" ? "text-danger" : as === "deadline" ? "text-warning" : "text-muted")} />}
        {entry.at !== null && as === "entry" && <span className="sr-only shrink-0 tabular-nums text-muted @[7.5rem]:not-sr-only">{format.clockTime(entry.at)}</span>}
        {!roomy && word !== null && <span className="sr-only shrink-0 @[7.5rem]:not-sr-only">{word}</span>}
        <span className={cx("truncate", entry.state === "open" && !expected && as === "entry" && "font-medium")}>{called(entry.clientName)}</span>
      </span>
      {roomy && expected && <span className="block truncate">{word}</span>}
      {/* A last day without what it is the last day of says nothing. */}
      <span className={roomy ? "block truncate text-muted" : "sr-only"}>{roomy && as === "deadline" ? t("calendar-deadline-of", { purpose: entry.purpose }) : entry.purpose}</span>
      {roomy && as === "entry" && entry.state === "open" && entry.dueOn > entry.doOn && <span className="block truncate text-muted">{t("calendar-until", { day: format.dayOfYear(entry.dueOn, today) })}</span>}
      <span className="sr-only">{rest}</span>
    </div>
  );
});
