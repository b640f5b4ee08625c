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
gaps-shown = { $shown } of { $all } { $state ->
    [snoozed] snoozed
    [exempt] exempt
   *[open] open
}
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
gaps-due = due { $date }
gaps-due-today = Due today
gaps-due-on = Due { $date }
gaps-counts-since = Counts since { $date }
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
gaps-of-client-remove = Only { $client }: show every client again
gaps-filter-client = Client
gaps-every-client = Every client
gaps-find-client = Show only one client, or all again
gaps-this-client = this client
gaps-only-client = Only { $client }
gaps-clear = Clear filters
gaps-by-client = By client

gaps-none = Everything is in order
gaps-none-detail = No client waits for anything that is late. A gap appears here on the day something is missed, and stays until it is done or somebody decides about it.
gaps-none-of-client = Nothing waits for this client that is late.
gaps-none-after-death = No gaps are looked for
gaps-none-after-death-detail = The client died on { $date }: nothing counts as missed any more. What is still to be done stands in the care plan, the check-ins and the notes.
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
gaps-act-open-client = Open the chart
gaps-act-of = { $act }: { $client }
gaps-menu = What can be done
gaps-menu-of = More about { $client }: { $title }
gaps-select-of = Select { $client }: { $title }
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
gaps-selected = { $count ->
    [one] { $count } gap selected
   *[other] { $count } gaps selected
}
gaps-selected-clients = of { $count ->
    [one] { $count } client
   *[other] { $count } clients
}
gaps-select-none = Select none
gaps-sheet-first = Do the first thing that helps
gaps-sheet-second = Do the second thing that helps
gaps-sheet-third = Do the third thing that helps
gaps-select = Select or unselect
gaps-select-all = Select all

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
gaps-more = { $count ->
    [one] { $count } more
   *[other] { $count } more
}

gaps-close-title = Settle the gaps and close the enrolment
gaps-close-why = { $programme }: { $count ->
    [one] { $count } gap is still open.
   *[other] { $count } gaps are still open.
} Say of each why it is settled. It stays in the record with your reason.
gaps-close-none = { $programme }: no gap is open any more.
gaps-close-ending = Why does the enrolment end?
gaps-close-ending-fault = Say why it ends: it stands in the record with the day.
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

gaps-rules = Gap rules
gaps-rules-hint = What counts as a gap, from which day on, and how pressing it is. A change counts at once, for every client. Whatever was decided about a gap stays.
gaps-rules-find = Gaps are looked for by { $on } of { $all } rules.
gaps-rules-off = Switched off: nothing is looked for by this rule.
gaps-rules-days = Days it waits
gaps-rules-days-unit = { $days ->
    [one] day
   *[other] days
}
gaps-rules-severity = How pressing
gaps-rules-shipped = As shipped: { $days ->
    [0] at once
    [one] after { $days } day
   *[other] after { $days } days
}, { $severity }, { $enabled ->
    [on] on
   *[off] off
}
gaps-rules-reset = Back to as shipped
gaps-rules-reset-of = Back to as shipped: { $rule }
gaps-watch-check-in-due = Check-in due
gaps-watch-check-in-due-what = A check-in whose window is open, counted from the window’s first day.
gaps-watch-check-in-overdue = Check-in overdue
gaps-watch-check-in-overdue-what = A check-in whose deadline is over, counted from the day after it.
gaps-watch-attempts-without-contact = Tried, not reached
gaps-watch-attempts-without-contact-what = Attempts that reached nobody, so that another way has to be tried; counted from the attempt that came to it.
gaps-watch-discharge-step = Step after discharge
gaps-watch-discharge-step-what = A step after a discharge that is due tomorrow, today or was due; the day after its deadline it is urgent.
gaps-watch-assessment-due = Assessment due
gaps-watch-assessment-due-what = An instrument that is to be asked again, counted from the day it is due.
gaps-watch-plan-review-due = Review due
gaps-watch-plan-review-due-what = A care plan or an enrolment whose review date is over, counted from the day after it.
gaps-watch-goal-inactive = Goal without activity
gaps-watch-goal-inactive-what = A goal in work on which nothing was noted, counted from the last thing done about it.
gaps-watch-goal-past-date = Goal past its date
gaps-watch-goal-past-date-what = A goal in work whose date is over, counted from the day after it.
gaps-watch-intervention-overdue = Intervention overdue
gaps-watch-intervention-overdue-what = An intervention that is not done and whose date is over, counted from the day after it.
gaps-watch-plan-unsigned = Care plan not final
gaps-watch-plan-unsigned-what = A care plan that was never finalised, or was changed since; counted from its beginning or from the change.
gaps-watch-plan-not-given = Care plan not given
gaps-watch-plan-not-given-what = A final version that was not given to the client, counted from the day it was finalised.
gaps-watch-note-unsigned = Note not signed
gaps-watch-note-unsigned-what = A note that waits for a signature, counted from the day it was written.
gaps-watch-measure-unanswered = Value out of range
gaps-watch-measure-unanswered-what = A value beyond the client’s limits about which nothing was noted, counted from the day it was measured.
gaps-watch-no-next-contact = No next contact
gaps-watch-no-next-contact-what = A client with no check-in ahead that is there to reach them, counted from the day the last one was closed. Tasks, assessments and steps after a discharge do not count.
gaps-watch-open-after-death = Open after a death
gaps-watch-open-after-death-what = An enrolment that is still open though the client died, counted from the day of the death.
gaps-watch-no-contact = No contact
gaps-watch-no-contact-what = A client nobody reached, counted from the last contact.
gaps-watch-promise-past-due = Promise past its day
gaps-watch-promise-past-due-what = A promise that was not kept by its day, yours or somebody else’s; counted from the day after it.
