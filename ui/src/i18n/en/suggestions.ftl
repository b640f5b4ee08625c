# From an answer to the plan.

suggestions-title = { $count ->
    [0] Nothing more is suggested
    [one] { $count } suggestion for the plan
   *[other] { $count } suggestions for the plan
}
suggestions-keys = Enter takes it into the plan, X dismisses, E edits the words, numbers tick goals, arrows go to the next.
suggestions-card = Suggestion { $place } of { $count }: { $statement }
suggestions-kind-need = Need
suggestions-kind-risk = Risk
suggestions-quoted = “{ $words }”
suggestions-statement = In the client’s words
suggestions-edit = Edit
suggestions-because = { $instrument }: { $result }
suggestions-dismissed-before = Dismissed before, on { $on }: { $reason }
suggestions-in-plan = It is in the plan already: link it
suggestions-goals = Goals
suggestions-interventions = Interventions
suggestions-measured-in = { $measure } ({ $unit })
suggestions-measured = { $measure }: { $target }, within { $days ->
    [one] { $days } day
   *[other] { $days } days
}
suggestions-who = {" "}({ $who })
suggestions-accept = Take into the plan
suggestions-link = Link it
suggestions-dismiss = Dismiss
suggestions-accepted = Taken into the plan.
suggestions-linked = Linked to what is in the plan.
suggestions-dismissed = Dismissed. It does not come back for this answer.
suggestions-undo = Undo
suggestions-undone = Taken back.
suggestions-marked-need = The sentence is a need of the plan now.
suggestions-marked-risk = The sentence is a risk of the plan now.
suggestions-marked-strength = The sentence is a strength in the plan now.
suggestions-none = The answers point to nothing in the library
suggestions-none-why = Needs can be added to the plan at any time, in their own words or from the library.

suggestions-dismiss-title = Dismiss the suggestion
suggestions-why = Why
suggestions-why-keys = 1 to { $count } choose, Enter dismisses.
suggestions-reason-already-cared-for = Somebody cares for it already
suggestions-reason-not-wanted = The client does not want it
suggestions-reason-not-now = Not now; other things come first
suggestions-reason-not-so = It is not so, in spite of the answer
suggestions-reason-other = Another reason
suggestions-own-words = In own words
suggestions-fault-reason = Say why.
suggestions-cancel = Cancel

suggestions-came-of = What came of it
suggestions-was-dismissed = Dismissed: { $words }
suggestions-became-need = Need:
suggestions-became-goal = Goal:
suggestions-became-intervention = Intervention:
suggestions-became-strength = Strength:
suggestions-became-barrier = Barrier:
suggestions-became-risk = Risk:
suggestions-no-words = No words yet
suggestions-gone = taken out of the plan since
suggestions-decided-by = { $when }, { $by }

suggestions-origin = Where it came from
suggestions-origin-of = { $instrument } of { $on }
suggestions-origin-result = {", "}{ $result }
suggestions-origin-said = { $question }: { $answer }

suggestions-library = From the library
suggestions-search = Search needs, goals and interventions
suggestions-domain = Domain
suggestions-all-domains = All domains
suggestions-found = { $count ->
    [one] { $count } need
   *[other] { $count } needs
}
suggestions-nothing-found = Nothing in the library says this.
suggestions-need-words = The need, in the client’s words
suggestions-risk-words = The risk, in the client’s words
suggestions-mitigation = What lessens it: { $text }
suggestions-back-up = If it happens: { $text }
suggestions-take = Take into the plan
suggestions-suggest-goals = Suggest goals
