/** From an answer to the plan: what is suggested, what came of it, and where an item of the plan came from. */
export { CameOf } from "./CameOf";
export { SuggestionsPanel } from "./SuggestionsPanel";
export { useMarkSentence } from "./useMarkSentence";
