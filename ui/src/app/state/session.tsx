/**
 * Where the record stands, and what follows from it: absent → first run, locked → lock screen, open → the window.
 *
 * The core decides; this only asks. It asks at the start, on coming back to the window, every half minute
 * (so the day turns with it), and at once when any command answers `locked`.
 */
import { queryOptions, useMutation, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useEffectEvent, useState } from "react";
import { onFailure, platform, recordChoose, recordLock, recordStatus, recordTouch, type RecordChoice, type RecordStatus } from "@/ipc";
import { toast, toastQueue } from "@/components/toast";
import { failureTitle } from "../Failure";
import { saveState } from "./saveState";
import { clearWorkspace } from "./workspace";

/** Fresh until it is asked again below: every date on a screen reads the day from it. */
export const recordStatusQuery = queryOptions({ queryKey: ["record_status"], queryFn: recordStatus, staleTime: Infinity });

const ASK_AGAIN_MS = 30_000;

/** Asks the core where the record stands, and keeps asking. */
export function useRecordStatus() {
  const client = useQueryClient();
  const status = useQuery({ ...recordStatusQuery, refetchInterval: ASK_AGAIN_MS });
  const again = useEffectEvent(() => void client.invalidateQueries({ queryKey: recordStatusQuery.queryKey }));
  useEffect(() => {
    const ask = () => again();
    window.addEventListener("focus", ask);
    const stop = onFailure((error) => {
      if (error.code === "locked" || error.code === "no_record") again();
    });
    return () => {
      window.removeEventListener("focus", ask);
      stop();
    };
  }, []);
  return status;
}

/** The record's status inside the open window, where it is known. */
export function useSession(): { status: RecordStatus; demo: boolean } {
  const { data } = useQuery(recordStatusQuery);
  if (!data) throw new Error("the session is used before the record's status is known");
  return { status: data, demo: data.choice === "demo" };
}

/** Forgets what the window holds of the record, except where it stands. */
export function forgetRecord(client: QueryClient): void {
  client.removeQueries({ predicate: (query) => !["record_status", "preferences"].includes(String(query.queryKey[0])) });
  client.getMutationCache().clear();
  clearWorkspace();
  saveState.reset();
  toastQueue.clear();
}

/** Runs before locking: a form that is being typed into saves its draft. */
type BeforeLock = () => Promise<void> | void;
const beforeLock = new Set<BeforeLock>();

/** While mounted, `save` is awaited before the record locks. */
export function useBeforeLock(save: BeforeLock): void {
  const latest = useEffectEvent(save);
  useEffect(() => {
    const hook = () => latest();
    beforeLock.add(hook);
    return () => void beforeLock.delete(hook);
  }, []);
}

/** A draft that cannot be saved must not keep the record open on an unattended desk. */
const saveDrafts = () => Promise.allSettled([...beforeLock].map((save) => save()));
void platform.onClosing(saveDrafts);
// A system that ends the program without asking mostly hides it first.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") void saveDrafts();
});

/** Saves drafts, locks the record, and starts the page afresh so that nothing of it stays in memory. */
export function useLock(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(async () => {
    await saveDrafts();
    await recordLock();
    forgetRecord(client);
    platform.reloadPage();
  }, [client]);
}

/** Goes to the other record, the demo or one's own. The page starts afresh: nothing of one may be seen in the other. */
export function useChooseRecord() {
  return useMutation({
    mutationFn: async (choice: RecordChoice) => {
      await saveDrafts();
      return recordChoose({ choice });
    },
    meta: { quiet: true },
    onSuccess: () => {
      platform.setPlace();
      platform.reloadPage();
    },
    onError: (error) => toast(failureTitle(error), { tone: "danger" }),
  });
}

const ACTIVITY = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;

/** The core locks a minute after the page should have; hearing twice in that minute, it is never too early. */
const TELL_CORE_MS = 30_000;

/**
 * Seconds until the record locks for want of a key or pointer; locks it at zero.
 * Measured by the clock, not by counting ticks: a laptop that slept has been idle all the while.
 */
export function useIdleLock(idleMinutes: number, lock: () => Promise<void>): number {
  const allowed = idleMinutes * 60;
  const [left, setLeft] = useState(allowed);
  const expire = useEffectEvent(() => lock());
  useEffect(() => {
    let last = Date.now();
    let told = 0;
    let locking = false;
    const active = () => {
      const now = Date.now();
      // A machine that woke up past its time locks first and greets afterwards.
      if (now - last >= allowed * 1000) return;
      last = now;
      // Only a person counts as being there: what the page asks by itself says nothing to the core's own watch.
      if (now - told < TELL_CORE_MS) return;
      told = now;
      recordTouch().catch(() => {
        told = 0;
      });
    };
    const tick = () => {
      const seconds = Math.max(0, Math.ceil(allowed - (Date.now() - last) / 1000));
      // The status bar shows whole minutes until the last one: no redraw every second.
      setLeft(seconds > 60 ? Math.ceil(seconds / 60) * 60 : seconds);
      if (seconds === 0 && !locking) {
        locking = true;
        // If it could not be locked, it is tried again with the next tick.
        expire().catch(() => {
          locking = false;
        });
      }
    };
    tick();
    const timer = setInterval(tick, 1000);
    for (const kind of ACTIVITY) window.addEventListener(kind, active, { passive: true, capture: true });
    return () => {
      clearInterval(timer);
      for (const kind of ACTIVITY) window.removeEventListener(kind, active, { capture: true });
    };
  }, [allowed]);
  return left;
}
