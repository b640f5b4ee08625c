/** The running call in the status bar: whom, how long, and the way to stop it. */
import { PhoneCall, Square } from "lucide-react";
import { useEffect, useState } from "react";
import { showPane, useCommand, useStore } from "@/app/api";
import { Button } from "@/components";
import { t } from "@/i18n";
import { clock, stopTimer, timer } from "./timer";

/** Time that goes on. Not read aloud: it changes every second. */
export function Elapsed({ since, className = "" }: { since: number; className?: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const beat = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(beat);
  }, []);
  return <span role="timer" aria-live="off" className={className}>{clock(now - since)}</span>;
}

export function CallTimer() {
  const running = useStore(timer);
  useCommand("contact.stopTimer", () => stopTimer(Date.now()), running !== null);
  if (!running) return null;
  return (
    <span className="flex items-center gap-2 font-medium text-info">
      <PhoneCall aria-hidden className="size-3.5" />
      <button type="button" className="rounded-sm px-1 hover:underline" onClick={() => showPane(running.pane)}>{t("contacts-timer-running", { client: running.client })}</button>
      <Elapsed since={running.startedAt} className="tabular-nums" />
      <Button size="sm" variant="subtle" icon={Square} className="h-6! px-1.5! text-xs!" onPress={() => stopTimer(Date.now())}>{t("contacts-timer-stop")}</Button>
    </span>
  );
}
