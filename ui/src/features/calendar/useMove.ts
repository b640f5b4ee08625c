/** Putting a check-in on another day: said, and taken back with one press. The deadline stays. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { failureTitle, useToday } from "@/app/api";
import { toast } from "@/components";
import { dayInWords, undoTogether } from "@/features/checkins";
import { useCalled } from "@/features/clients";
import { askAgain } from "@/features/contacts";
import { t } from "@/i18n";
import { checkInsMove, type CalendarEntry, type CalendarRange } from "@/ipc";
import { withMoved } from "./days";

const RANGES = ["calendar", "range"] as const;
const mutationKey = ["calendar-move"] as const;

export function useMove() {
  const queries = useQueryClient();
  const today = useToday();
  const called = useCalled();
  const moved = useRef(new Set<string>());
  /** Of several moves under way only the last knows all: asked before, an entry would jump back. */
  const settled = async (clientId: string): Promise<void> => {
    moved.current.add(clientId);
    if (queries.isMutating({ mutationKey }) > 1) return;
    const clients = [...moved.current];
    moved.current.clear();
    await Promise.all(clients.map((id) => askAgain(queries, id)));
  };
  const move = useMutation({
    mutationKey,
    // One after the other: the same entry may be moved again before the first move is kept.
    scope: { id: "check-in-answers" },
    // Shown at once: the next key moves it on from there.
    onMutate: async ({ id, doOn }) => {
      await queries.cancelQueries({ queryKey: RANGES });
      queries.setQueriesData<CalendarRange>({ queryKey: RANGES }, (range) => range && withMoved(range, id, doOn));
    },
    mutationFn: ({ id, doOn }: { entry: CalendarEntry; id: string; doOn: string }) => checkInsMove({ ids: [id], doOn, reason: null }),
    onSuccess: async (_count, { entry, id, doOn }) => {
      const undo = async () => {
        try {
          await undoTogether({ clientId: entry.clientId, id });
          await askAgain(queries, entry.clientId);
          toast(t("calendar-moved-back"));
        } catch (error) {
          toast(failureTitle(error), { tone: "danger" });
        }
      };
      const said = { client: called(entry.clientName), day: dayInWords(doOn, today) };
      toast(doOn > entry.dueOn ? t("calendar-moved-late", { ...said, due: dayInWords(entry.dueOn, today) }) : t("calendar-moved", said), {
        tone: doOn > entry.dueOn ? "info" : "success",
        action: { label: t("calendar-undo"), run: () => void undo() },
      });
      await settled(entry.clientId);
    },
    onError: async (error, { entry }) => {
      toast(failureTitle(error), { tone: "danger" });
      await settled(entry.clientId);
    },
  });
  /** `doOn` not before today: what is over cannot be planned. */
  return (entry: CalendarEntry, doOn: string): boolean => {
    if (entry.checkInId === null || doOn === entry.doOn) return false;
    if (doOn < today) {
      toast(t("calendar-not-past"));
      return false;
    }
    move.mutate({ entry, id: entry.checkInId, doOn });
    return true;
  };
}
