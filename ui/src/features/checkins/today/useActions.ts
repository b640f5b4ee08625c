/** What can be done with a check-in, as one object that never changes: a row is drawn anew only when it is another. */
import { useEffect, useRef, useState } from "react";
import type { AgendaRow } from "@/ipc";
import type { Deed } from "../outcomes";

export type Actions = {
  outcome: (row: AgendaRow, kind: Deed) => void;
  log: (row: AgendaRow) => void;
  toggle: (row: AgendaRow) => void;
  /** The same for the check-in the keys act on. */
  outcomeOfActive: (kind: Deed) => void;
  logActive: () => void;
};

/** Always does what the latest drawing says. */
export function useActions(now: Actions): Actions {
  const latest = useRef(now);
  useEffect(() => {
    latest.current = now;
  });
  const [actions] = useState<Actions>(() => ({
    outcome: (row, kind) => latest.current.outcome(row, kind),
    log: (row) => latest.current.log(row),
    toggle: (row) => latest.current.toggle(row),
    outcomeOfActive: (kind) => latest.current.outcomeOfActive(kind),
    logActive: () => latest.current.logActive(),
  }));
  return actions;
}
