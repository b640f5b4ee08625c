/** Safety: the panel of flagged answers, the safety plan in six steps, and the crisis lines. */
export { FlagPanel } from "./FlagPanel";
