# Today: what is overdue, due and coming, and the one-key outcomes.

today-title = Today
today-section-overdue = Overdue
today-section-today = Due today
today-section-coming = Coming
today-section-count = { $count }
today-none-overdue = Nothing is overdue.
today-none-today = Nothing more is due today.
today-none-coming = Nothing is coming in the next two weeks.
today-waiting = Still being worked out.
today-unplanned = Still working out what is due: { $count ->
    [one] { $count } series left
   *[other] { $count } series left
}
today-unplanned-what = Still working out what is due. Nothing is lost by leaving or locking.
today-more = { $count ->
    [one] Show { $count } more
   *[other] Show more of { $count } others
}
today-all-done = Nothing is due
today-all-done-detail = Check-ins appear here from each client’s schedule: overdue ones first, and never lost.
today-all-done-action = Go to the caseload
today-any-time = Any time
today-zone = { $zone } time
today-risk = Risk
today-purpose-with = { $purpose } · with { $whom }
today-no-message = Do not leave a message
today-ask-message = Message: not asked yet
today-days-overdue = { $count ->
    [one] { $count } day overdue
   *[other] { $count } days overdue
}
today-attempts = { $count ->
    [one] { $count } attempt
   *[other] { $count } attempts
}
today-snoozed = Snoozed, due { $date }

today-outcomes = Outcomes
today-more-outcomes = More outcomes: { $client }
today-reached-of = Reached: { $client }
today-outcome-reached = Reached
today-outcome-left-message = Left message
today-outcome-no-answer = No answer
today-outcome-wrong-number = Wrong number
today-outcome-refused = Refused
today-outcome-not-possible = Not possible
today-outcome-snooze = Snooze
today-next = Next check-in
today-previous = Previous check-in
today-undo = Undo
today-undo-last = Undo the last outcome
today-undone = Undone: { $client }
today-write-note = Write the note
today-note = Write a note
today-write-note-last = Write the note about the last outcome
today-correct-number = Correct the number
today-record = Record

today-done-reached = { $client }: reached.
today-done-done = { $client }: done.
today-done-left-message = { $client }: message left.
today-done-no-answer = { $client }: no answer.
today-done-wrong-number = { $client }: wrong number.
today-done-refused = { $client }: refused.
today-done-not-possible = { $client }: not possible.
today-done-snooze = { $client }: snoozed until { $date }.
today-done-late = { $said } Recorded as late.

today-not-possible-title = Not possible
today-not-possible-reason = Why was it not possible?
today-not-possible-hint = For example: in hospital, phone out of service, moved away.
today-snooze-title = Snooze
today-snooze-days = Until when
today-snooze-tomorrow = Tomorrow
today-snooze-two-days = In two days
today-snooze-monday = Next Monday
today-snooze-week = In a week
today-snooze-until = Another day
today-snooze-reason = Reason
today-snooze-confirm = Snooze until that day
today-snooze-deadline = It stays due { $date }; only the day to do it moves.
