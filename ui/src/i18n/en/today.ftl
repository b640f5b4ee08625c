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
today-attempts = { $count ->
    [one] { $count } attempt
   *[other] { $count } attempts
}
today-snoozed = Snoozed, was due { $date }
today-snooze-because = Because: { $reason }
today-any-day-until = Any day until { $day }
today-last-day = Today is the last day
today-deadline = Deadline { $day }
today-escalate-other-number = Try another number
today-escalate-letter = Send a letter
today-escalate-emergency-contact = Call the emergency contact
today-escalate-supervisor-note = Tell your supervisor
today-deceased = Died

today-outcomes = Outcomes
today-more-outcomes = More outcomes: { $client }
today-outcome-of = { $outcome }: { $client }
today-outcome-start = Start it
today-outcome-done = Done
today-outcome-done-on = On another day
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

today-done-on-title = Done on another day
today-done-on-day = On which day?
today-done-on-later = That day has not come yet.
today-done-on-remark = What came of it
today-done-on-due = It is due { $day }.
today-done-on-late = It was due { $day }: it will be recorded as late.
today-window-title = Which check-in does this count for?
today-window-late = The one due { $day }, as late
today-window-in-time = The one due { $day }
today-window-hint = The other one stays until something came of it.
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
today-snooze-deadlines = Their deadlines stay; only the day to do them moves.
today-snooze-deadline = It stays due { $date }; only the day to do it moves.

today-views = Views
today-view-overdue = Overdue
today-view-upcoming = Upcoming
today-view-catch-up = Catch up
today-view-sweep = End of day
today-select = Select or unselect
today-select-all = Select all
today-select-of = Select: { $client }, { $purpose }
today-selected = { $count ->
    [one] { $count } check-in selected
   *[other] { $count } check-ins selected
}
today-together = What to do with all of them
today-move-together = Move to another day
today-settle-together = Settle with a reason
today-select-none = Select none
today-selecting = Space selects, Shift with the arrows selects more.
today-moved = { $count ->
    [one] { $count } check-in moved to { $day }.
   *[other] { $count } check-ins moved to { $day }.
}
today-settled = { $count ->
    [one] { $count } check-in settled as not possible.
   *[other] { $count } check-ins settled as not possible.
}
today-taken-back = Taken back.
today-settle-title = Settle as not possible
today-settle-hint = It is recorded with each of them. None is lost: all stay in the charts.

today-much-overdue = { $count } check-ins are overdue
today-much-overdue-detail = After a long absence: look at them one line a series, and settle what time has settled.
today-catch-up-title = Catch up
today-catch-up-count = { $checkIns } overdue in { $series ->
    [one] { $series } series
   *[other] { $series } series
}
today-catch-up-none = Nothing to catch up on
today-catch-up-none-detail = No check-in is overdue.
today-catch-up-column-client = Client
today-catch-up-column-purpose = What for
today-catch-up-column-overdue = Overdue
today-catch-up-column-act = Settle
today-catch-up-since = { $count ->
    [one] { $count }, due { $oldest }
   *[other] { $count }, due { $oldest } to { $newest }
}
today-catch-up-settle = { $count ->
    [one] Settle the earlier one
   *[other] Settle the earlier { $count }
}
today-catch-up-settle-all = { $count ->
    [one] Settle { $count }
   *[other] Settle all { $count }
}
today-catch-up-keeps = The last one stays, to be done.
today-catch-up-settle-shown = Settle all earlier ones shown

today-sweep-title = End of the day
today-sweep-keys = The arrows lead from line to line, Enter does what stands beside it.
today-sweep-unnoted = Contacts without a note
today-sweep-unsigned = Notes to sign
today-sweep-promises = Promises due by tomorrow
today-sweep-open = Still open today
today-sweep-sign = Read and sign
today-sweep-sign-of = Read and sign the note: { $client }
today-sweep-write-of = Write the note: { $client }
today-sweep-all-unsigned = All notes to sign
today-sweep-all-promises = All promises
today-sweep-all-open = All of today
today-sweep-more = And { $count } more.
today-sweep-none = The day is written down
today-sweep-none-detail = Every contact has its note, nothing waits for a signature, and nothing that was due today is open.
