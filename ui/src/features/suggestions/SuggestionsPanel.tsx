/** What an assessment points to in the plan, to be taken or dismissed one after the other. */
import type { AssessmentView } from "@/ipc";

export function SuggestionsPanel({ view }: { view: AssessmentView }) {
  return <ul>{view.suggestions.map((suggestion) => <li key={suggestion.key}>{suggestion.need.statement}</li>)}</ul>;
}
