/** A whole day as a list. */
import { useQuery } from "@tanstack/react-query";
import { Failure, useToday } from "@/app/api";
import { Button, Dialog, Skeleton } from "@/components";
import { useCalled } from "@/features/clients";
import { format, t } from "@/i18n";
import type { ClientId } from "@/ipc";
import { daysOf, itemKey, type Filter, type Item } from "./days";
import { whatInWords } from "./Entry";
import { rangeQuery } from "./queries";
import { closedInWords } from "./words";

/** As many as the core shows of one day. */
const MOST = 200;

export function DayDialog({ on, filter, clientId, onClose, onOpen }: { on: string; filter: Filter; clientId: ClientId | null; onClose: () => void; onOpen: (item: Item) => void }) {
  const today = useToday();
  const called = useCalled();
  const range = useQuery(rangeQuery({ from: on, to: on, clientId, perDay: MOST }));
  const [day] = range.data ? daysOf(range.data, filter, MOST) : [];
  return (
    <Dialog open onClose={onClose} title={format.longDate(on)} client={null} size="md" footer={<Button onPress={onClose}>{t("calendar-close")}</Button>}>
      {range.isError ? (
        <Failure error={range.error} onRetry={() => void range.refetch()} />
      ) : !day ? (
        <Skeleton />
      ) : (
        <>
          {day.closed !== null && <p className="pb-2 text-sm text-muted">{t("calendar-closed-because", { name: closedInWords(on, day.closed) })}</p>}
          {day.items.length === 0 && <p className="text-sm text-muted">{t("calendar-none")}</p>}
          <ul>
            {day.items.map((item) => (
              <li key={itemKey(item)} className="border-b border-line/60">
                <button type="button" onClick={() => onOpen(item)} className="grid w-full grid-cols-[5rem_1fr_auto] items-baseline gap-x-3 rounded-sm px-1 py-1.5 text-start text-sm hover:bg-hover">
                  <span className="text-muted tabular-nums">{item.entry.at === null ? t("today-any-time") : format.clockTime(item.entry.at)}</span>
                  <span className="min-w-0"><span className="font-medium">{called(item.entry.clientName)}</span><span className="block text-muted">{item.entry.purpose}</span></span>
                  <span className="text-xs text-muted">
                    {item.as === "deadline" ? t("calendar-deadline") : item.entry.state !== "open" ? t(`checkins-state-${item.entry.state}`) : item.entry.checkInId === null ? t("calendar-expected") : item.entry.dueOn > item.entry.doOn ? t("calendar-until", { day: format.dayOfYear(item.entry.dueOn, today) }) : whatInWords(item.entry, called)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {day.more > 0 && <p className="pt-2 text-sm text-muted">{t("calendar-more", { count: day.more })}</p>}
        </>
      )}
    </Dialog>
  );
}
