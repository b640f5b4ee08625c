/** Series of check-ins put into the record behind the window's back. */
import type { CheckInSeries } from "../../ui/src/ipc/bindings";
import type { Bridge } from "./bridge";

const BLANK: CheckInSeries = {
  id: "", clientId: "", episodeId: null, purpose: "Home safety", medium: "in-person", withWhom: null, status: "active", statusReason: null, kind: { kind: "contact" }, anchor: null, attemptsSuffice: null, escalation: [], source: null,
  cadence: { pattern: { kind: "once" }, startsOn: "2026-03-03", ending: { kind: "never" }, at: null, zone: "UTC", window: { earlyDays: 0, graceDays: 0, closedDay: "keep" } },
};

/** What a test says about a series: whose it is and from when on; the rest is one visit, once, due that day. */
export type Planned = Omit<Partial<CheckInSeries>, "cadence"> & { clientId: string; cadence: Partial<CheckInSeries["cadence"]> };

/** Plans it. */
export const seriesPlanned = (bridge: Bridge, { cadence, ...series }: Planned): Promise<CheckInSeries> =>
  bridge.call("series_save", { series: { ...BLANK, ...series, cadence: { ...BLANK.cadence, ...cadence } } });
