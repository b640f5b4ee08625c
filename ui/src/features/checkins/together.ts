/** Moving and settling many check-ins at once, and taking that back as one. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { failureTitle, useToday } from "@/app/api";
import { toast } from "@/components";
import { t } from "@/i18n";
import { checkInsMove, checkInsSettle, type CheckInId, type ClientId } from "@/ipc";
import { undoTogether } from "./answer";
import { askAboutMany } from "./queries";
import { dayInWords } from "./Standing";

/** One of them with its client: the act that did it is found by it. */
type Many = { ids: CheckInId[]; one: { clientId: ClientId; id: CheckInId } };

export type Together =
  | (Many & { kind: "move"; doOn: string; reason: string | null })
  | (Many & { kind: "settle"; reason: string });

/** What was done, counted by the core: what was closed meanwhile is left out. */
const run = (act: Together) => (act.kind === "move" ? checkInsMove({ ids: act.ids, doOn: act.doOn, reason: act.reason }) : checkInsSettle({ ids: act.ids, reason: act.reason }));

export function useTogether() {
  const queries = useQueryClient();
  const today = useToday();
  // On their way out of where they stand: many take a moment, and the next key is not for one of them.
  const [leaving, setLeaving] = useState<ReadonlySet<CheckInId>>(new Set());
  const stay = (ids: readonly CheckInId[]) => setLeaving((now) => new Set([...now].filter((one) => !ids.includes(one))));
  const together = useMutation({
    scope: { id: "check-in-answers" },
    onMutate: ({ ids }) => setLeaving((now) => new Set([...now, ...ids])),
    mutationFn: run,
    onSuccess: (count, act) => {
      // Until the lists show it: what left would stand in them again.
      void askAboutMany(queries).finally(() => stay(act.ids));
      const undo = () =>
        undoTogether(act.one).then(
          () => {
            void askAboutMany(queries);
            toast(t("today-taken-back"));
          },
          (error: unknown) => toast(failureTitle(error), { tone: "danger" }),
        );
      const said = act.kind === "move" ? t("today-moved", { count, day: dayInWords(act.doOn, today) }) : t("today-settled", { count });
      toast(said, { tone: "success", action: { label: t("today-undo"), run: () => void undo() } });
    },
    onError: (error, { ids }) => {
      toast(failureTitle(error), { tone: "danger" });
      stay(ids);
    },
  });
  return { together: together.mutate, leaving };
}
