/** What a screen puts in to have its open flags shown: the panel itself stands above the whole window. */
import { useEffect, useEffectEvent } from "react";
import type { ClientId, RaisedFlag } from "@/ipc";
import { flagDesk, hasOpen } from "./desk";

/** Tells the desk which flags are open. `onSettled` runs when what was done is recorded, so that the screen asks again. */
export function FlagPanel({ flags, clientId, onSettled }: { flags: readonly RaisedFlag[]; clientId: ClientId; onSettled: () => void }) {
  const settled = useEffectEvent(onSettled);
  useEffect(() => {
    if (hasOpen(flags)) flagDesk.raise(clientId, flags);
  }, [clientId, flags]);
  useEffect(() => flagDesk.onSettled(clientId, () => settled()), [clientId]);
  return null;
}
