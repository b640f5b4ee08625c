/** From an answer to the plan: what is suggested, what came of it, where an item of the plan came from, and the library it is taken from. */
export { CameOf } from "./CameOf";
export { LibraryDialog } from "./LibraryDialog";
export { Origins } from "./Origins";
export { SuggestedGoals } from "./SuggestedGoals";
export { SuggestionsPanel } from "./SuggestionsPanel";
export { useMarkSentence } from "./useMarkSentence";
