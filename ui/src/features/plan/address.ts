/** What the plan's address says: which panel stands beside the plan, and which version or comparison stands in its place. */
const PANELS = ["details", "missing", "print", "versions"] as const;
export type Panel = (typeof PANELS)[number];
/** Was closed on purpose. */
const CLOSED = "none";

export type PlanAddress = {
  /** Nothing said: the details, where there is room for them. */
  beside?: Panel | typeof CLOSED;
  /** A frozen version to read. */
  read?: string;
  /** Two to compare; `draft` is the draft. */
  before?: string;
  after?: string;
  /** The item whose row is led to. */
  item?: string;
};

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

export function planAddress(search: Record<string, unknown>): PlanAddress {
  const beside = [...PANELS, CLOSED].find((panel): panel is Panel | typeof CLOSED => panel === search["beside"]);
  const read = text(search["read"]);
  const [before, after] = [text(search["before"]), text(search["after"])];
  const item = text(search["item"]);
  return { ...(item ? { item } : {}), ...(beside ? { beside } : {}), ...(read ? { read } : {}), ...(before && after ? { before, after } : {}) };
}
