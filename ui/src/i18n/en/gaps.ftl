# Gaps: every silence somebody could fall through, in one list; decided on, settled, and the rules behind them.

gaps-title = Gaps
gaps-totals = { $open ->
    [one] { $open } open
   *[other] { $open } open
}, { $clients ->
    [one] { $clients } client
   *[other] { $clients } clients
}
gaps-none-open = None open
gaps-open = { $count ->
    [one] { $count } gap
   *[other] { $count } gaps
}
gaps-open-urgent = { $count ->
    [one] { $count } gap
   *[other] { $count } gaps
}, { $urgent } urgent
gaps-clients = { $count ->
    [one] { $count } client
   *[other] { $count } clients
}

gaps-severity-urgent = Urgent
gaps-severity-late = Late
gaps-severity-watch = Watch
gaps-since-today = Since today
gaps-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
gaps-since = since { $date }
gaps-stands-snoozed = Snoozed until { $until }: { $reason }
gaps-stands-exempt = Exempt until { $until }: { $reason }
gaps-episode-closed = The enrolment is closed

gaps-state-open = Open
gaps-state-snoozed = Snoozed
gaps-state-exempt = Exempt
gaps-state-decided = Decisions
gaps-filter-state = Which gaps
gaps-filter-rule = Rule
gaps-every-rule = Every rule
gaps-this-rule = This rule
gaps-counted = { $what } ({ $count })
gaps-of-client = Only { $client }
gaps-this-client = this client
gaps-only-client = Only { $client }
gaps-clear = Clear filters
gaps-by-client = By client

gaps-none = Everything is in order
gaps-none-detail = No client waits for anything that is late. A gap appears here on the day something is missed, and stays until it is done or somebody decides about it.
gaps-none-of-client = Nothing waits for this client that is late.
gaps-none-snoozed = Nothing is snoozed
gaps-none-snoozed-detail = A snoozed gap rests until its day, and then comes back by itself.
gaps-none-exempt = Nothing is exempt
gaps-none-exempt-detail = An exempt gap does not count until its day, for a reason somebody gave.
gaps-no-match = No gap fits
gaps-no-match-detail = There are gaps, but none that fits all the filters.

gaps-act-answer-check-in = Record an outcome
gaps-act-log-contact = Log a contact
gaps-act-plan-check-in = Plan a check-in
gaps-act-start-assessment = Start the assessment
gaps-act-open-plan = Open the plan
gaps-act-print-plan = Print the plan
gaps-act-open-note = Open the note
gaps-act-answer-measure = Say what was done
gaps-act-open-discharge = Open the discharge
gaps-act-of = { $act }: { $client }
gaps-menu = What can be done
gaps-menu-of = More about { $client }: { $title }
gaps-mark-of = Mark { $client }: { $title }
gaps-snooze = Snooze
gaps-exempt = Exempt
gaps-reopen = Take back
gaps-open-chart = Open the chart
gaps-undo = Undo
gaps-undo-last = Undo the last decision
gaps-undone = Undone: it stands as before.
gaps-next = Next gap
gaps-previous = Previous gap
gaps-bar = What can be done about this gap
gaps-marked = { $count ->
    [one] { $count } gap marked
   *[other] { $count } gaps marked
}
gaps-marked-clients = of { $count ->
    [one] { $count } client
   *[other] { $count } clients
}
gaps-unmark = Unmark all
gaps-sheet-first = Do the first thing that helps
gaps-sheet-second = Do the second thing that helps
gaps-sheet-third = Do the third thing that helps
gaps-sheet-mark = Mark, to decide about several
gaps-sheet-mark-all = Mark all

gaps-done-snoozed = { $count ->
    [one] Snoozed
   *[other] { $count } gaps snoozed
} until { $until }: { $who }
gaps-done-exempt = { $count ->
    [one] Exempt
   *[other] { $count } gaps exempt
} until { $until }: { $who }
gaps-done-reopened = { $count ->
    [one] It counts again
   *[other] { $count } gaps count again
}: { $who }

gaps-snoozed-title = { $count ->
    [one] Snooze this gap
   *[other] Snooze { $count } gaps
}
gaps-exempt-title = { $count ->
    [one] Exempt this gap
   *[other] Exempt { $count } gaps
}
gaps-snoozed-confirm = Snooze
gaps-exempt-confirm = Exempt
gaps-snoozed-hint = It stays in the record, is quiet until the day, and then comes back.
gaps-exempt-hint = It stays in the record and does not count until the day.
gaps-snoozed-until = Quiet until
gaps-exempt-until = Does not count until
gaps-reason = Why?
gaps-reasons = Usual reasons
gaps-reason-waiting = Waiting for an answer
gaps-reason-appointment = An appointment is set
gaps-reason-away = The client is away
gaps-reason-hospital = The client is in hospital
gaps-reason-elsewhere = Another agency does this
gaps-reason-wish = The client does not want it
gaps-day = { $label }: { $date }
gaps-day-tomorrow = Tomorrow
gaps-day-monday = Next Monday
gaps-day-week = In a week
gaps-day-fortnight = In two weeks
gaps-day-month = In 30 days
gaps-day-quarter = In 90 days
gaps-day-half-year = In half a year
gaps-day-year = In a year
gaps-day-other = Another day
gaps-until = Until
gaps-rule-times = { $title } × { $count }
gaps-fault-reason = Say why: the reason stays in the record.
gaps-fault-until = Choose a day after today, { $last } at the latest.
gaps-cancel = Cancel

gaps-no-decisions = Nothing was decided yet
gaps-no-decisions-detail = Whoever snoozes a gap, exempts it or settles it stands here with the reason.
gaps-decided-snoozed = Snoozed until { $until }
gaps-decided-exempt = Exempt until { $until }
gaps-decided-reopened = Taken back
gaps-decided-settled = Settled at closing
gaps-counted-from = It had counted since { $date }
gaps-decisions-most = These are the newest { $count }; the older ones stand in each client’s chart.

gaps-of = Gaps of { $client }
gaps-all-of-client = All gaps and decisions
gaps-more-rules = { $count } more

gaps-close-title = Settle the gaps and close the enrolment
gaps-close-why = { $programme }: { $count ->
    [one] { $count } gap is still open.
   *[other] { $count } gaps are still open.
} Say of each why it is settled. It stays in the record with your reason.
gaps-close-none = { $programme }: no gap is open any more.
gaps-close-list = Gaps to settle
gaps-close-shared = The same reason for all below
gaps-close-spread = Use where none is given
gaps-close-reason = Why is it settled?
gaps-close-fault = Say why this is settled: { $title }
gaps-close-back = Back to the form
gaps-close-confirm = { $count ->
    [0] Close the enrolment
    [one] Settle it and close
   *[other] Settle { $count } gaps and close
}
gaps-close-more = Another gap has come up
gaps-close-more-detail = It stands below now. The enrolment is still as it was.
gaps-closed = { $programme } is closed; { $count ->
    [one] { $count } gap settled.
   *[other] { $count } gaps settled.
}
