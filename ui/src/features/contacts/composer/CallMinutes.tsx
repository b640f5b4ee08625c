/** The call timer of one note: start, stop, and the minutes go into their field. */
import { Play, Square } from "lucide-react";
import { useEffect, useEffectEvent, useRef } from "react";
import { useStore } from "@/app/api";
import { Button } from "@/components";
import { t } from "@/i18n";
import { Elapsed } from "../CallTimer";
import { startTimer, stopTimer, timer } from "../timer";

type Props = {
  pane: string;
  client: string;
  minutes: number | null;
  /** The timer was running when the draft was kept: it goes on. */
  startedAt: number | null;
  timed: (at: number | null) => void;
  onMinutes: (minutes: number) => void;
};

export function CallMinutes({ pane, client, minutes, startedAt, timed, onMinutes }: Props) {
  const running = useStore(timer);
  const mine = running?.pane === pane ? running : null;
  // The timer outlives a drawing of this: it must find the latest.
  const take = useRef<(taken: number) => void>(() => undefined);
  useEffect(() => {
    take.current = (taken) => {
      timed(null);
      onMinutes((minutes ?? 0) + taken);
    };
  });
  const start = (at: number) => {
    startTimer({ pane, client, startedAt: at, onStop: (taken) => take.current(taken) });
    timed(at);
  };
  const goOn = useEffectEvent(start);
  useEffect(() => {
    if (startedAt !== null) goOn(startedAt);
    // The pane closes while the call goes on: nobody is left to take its minutes.
    return () => {
      if (timer.get()?.pane === pane) timer.set(null);
    };
  }, [pane, startedAt]);
  return (
    <div className="flex items-center gap-3 @xs:mt-6 @xs:h-8">
      {/* One button for both, so that the focus stays where it was pressed. */}
      <Button size="sm" icon={mine ? Square : Play} onPress={() => (mine ? stopTimer(Date.now()) : start(Date.now()))}>
        {mine ? t("contacts-timer-stop") : t("contacts-timer-start")}
      </Button>
      {mine && <Elapsed since={mine.startedAt} className="text-sm font-medium tabular-nums" />}
    </div>
  );
}
