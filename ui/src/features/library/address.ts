/** What the library shows stands in the address. */
import { DOMAINS, SETTINGS } from "./words";
import type { CareSetting, LifeDomain } from "@/ipc";

export type InstrumentSearch = { q?: string; domain?: LifeDomain };
export type PlanSearch = { q?: string; setting?: CareSetting; need?: string };

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

export function instrumentSearch(search: Record<string, unknown>): InstrumentSearch {
  const q = text(search["q"]);
  const domain = DOMAINS.find((one) => one === search["domain"]);
  return { ...(q ? { q } : {}), ...(domain ? { domain } : {}) };
}

export function planSearch(search: Record<string, unknown>): PlanSearch {
  const q = text(search["q"]);
  const need = text(search["need"]);
  const setting = SETTINGS.find((one) => one === search["setting"]);
  return { ...(q ? { q } : {}), ...(setting ? { setting } : {}), ...(need ? { need } : {}) };
}
