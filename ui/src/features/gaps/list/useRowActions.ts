/** What a row can do, as one object that never changes: a row is drawn anew only when its gap is another. */
import { useEffect, useRef, useState } from "react";
import type { GapAct, GapDecisionKind } from "@/ipc";

export type RowActions = {
  /** The keys act on it from now on. */
  choose: (id: string) => void;
  select: (id: string) => void;
  act: (id: string, act: GapAct) => void;
  decide: (id: string, kind: Exclude<GapDecisionKind, "settled">) => void;
  open: (id: string) => void;
  /** Only this client's gaps. */
  only: (id: string) => void;
};

/** Always does what the latest drawing says. */
export function useRowActions(now: RowActions): RowActions {
  const latest = useRef(now);
  useEffect(() => {
    latest.current = now;
  });
  const [actions] = useState<RowActions>(() => ({
    choose: (id) => latest.current.choose(id),
    select: (id) => latest.current.select(id),
    act: (id, act) => latest.current.act(id, act),
    decide: (id, kind) => latest.current.decide(id, kind),
    open: (id) => latest.current.open(id),
    only: (id) => latest.current.only(id),
  }));
  return actions;
}
