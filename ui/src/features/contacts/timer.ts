/** The call timer: one call at a time, counted by the clock, so that a laptop asleep does not stop it. */
import { Store } from "@/app/api";

/** A call that is being timed. */
export type Running = {
  /** The pane the minutes go to. */
  pane: string;
  /** Whom it is about, as it is shown. */
  client: string;
  /** Milliseconds since the epoch. */
  startedAt: number;
  /** Takes the minutes when it stops. */
  onStop: (minutes: number) => void;
};

export const timer = new Store<Running | null>(null);

const MINUTE = 60_000;

/** Whole minutes, begun ones counted: a call of ten seconds is one minute of work. */
export const wholeMinutes = (millis: number): number => Math.max(1, Math.ceil(millis / MINUTE));

/** `0:07`, `12:30`, `1:02:03`. */
export function clock(millis: number): string {
  const seconds = Math.max(0, Math.floor(millis / 1000));
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** Starts timing. A call that is being timed ends first: its minutes are kept where they belong. */
export function startTimer(call: Running): void {
  stopTimer(call.startedAt);
  timer.set(call);
}

/** Stops, and hands the minutes to the note they belong to. */
export function stopTimer(now: number): void {
  const running = timer.get();
  if (!running) return;
  timer.set(null);
  running.onStop(wholeMinutes(now - running.startedAt));
}
