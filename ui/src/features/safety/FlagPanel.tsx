/** What a screen puts in to have its open flags shown: the panel itself stands before the whole window. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import type { ClientId, RaisedFlag } from "@/ipc";
import { flagDesk, opens } from "./desk";

/** Opens the panel for those that are open. `onSettled` runs when what was done is recorded, so that the screen asks again. */
export function FlagPanel({ flags, clientId, onSettled }: { flags: readonly RaisedFlag[]; clientId: ClientId; onSettled: () => void }) {
  const queries = useQueryClient();
  const settled = useEffectEvent(onSettled);
  const open = flags.filter(opens).map((flag) => flag.id).join(" ");
  const raise = useEffectEvent(() => {
    flagDesk.raise(clientId, flags);
    void queries.invalidateQueries({ queryKey: ["flags"] });
  });
  useEffect(() => raise(), [clientId, open]);
  useEffect(() => flagDesk.onSettled(clientId, () => settled()), [clientId]);
  return null;
}
