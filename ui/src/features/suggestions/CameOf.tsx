/** What came of an assessment: what was taken into the plan, and what was dismissed and why. */
import type { Decision } from "@/ipc";

export function CameOf({ decisions }: { decisions: readonly Decision[] }) {
  return <ul>{decisions.map((decision) => <li key={decision.id}>{decision.reason}</li>)}</ul>;
}
