### What gaps are called, and why each is one. The rules in data/gap-rules.json name these messages; a test
### keeps the two complete.
# $what is in the record's words; $date is a day in words, $days how many days it is from today; $count is a
# number; $case says which of the sentences it is.

gap-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}

gap-check-in-due = Check-in due
gap-check-in-due-why = { $case ->
    [today] “{ $what }” is due today.
   *[later] “{ $what }” can be done now; the last day for it is { $date }.
}

gap-check-in-overdue = Check-in overdue
gap-check-in-overdue-why = “{ $what }” was due on { $date }, { $ago } ago.

gap-attempts-without-contact = Tried, not reached
gap-attempts-without-contact-why = { $count ->
    [one] One attempt
   *[other] { $count } attempts
} reached nobody, the last on { $date }. { $case ->
    [letter] Now write a letter.
    [emergency-contact] Now call the emergency contact.
    [supervisor-note] Now write to the supervisor.
   *[other-number] Now try another number.
}

gap-discharge-step = Step after discharge
gap-discharge-step-why = { $case ->
    [tomorrow] “{ $what }” is due tomorrow, { $date }.
    [today] “{ $what }” is due today.
   *[over] “{ $what }” was due on { $date }, { $ago } ago.
}

gap-assessment-due = Assessment due
gap-assessment-due-why = { $case ->
    [today] { $what } is to be asked again today.
   *[over] { $what } was to be asked again on { $date }, { $ago } ago.
}

gap-plan-review-due = Review due
gap-plan-review-due-why = { $case ->
    [episode] The enrolment in { $what } was to be reviewed on { $date }.
   *[plan] The care plan was to be reviewed on { $date }.
}

gap-goal-inactive = Goal without activity
gap-goal-inactive-why = Nothing was noted on the goal “{ $what }” for { $ago }, since { $date }.

gap-goal-past-date = Goal past its date
gap-goal-past-date-why = The goal “{ $what }” was to be reached by { $date }.

gap-intervention-overdue = Intervention overdue
gap-intervention-overdue-why = “{ $what }” was to be done by { $date }.

gap-plan-unsigned = Care plan not final
gap-plan-unsigned-why = { $case ->
    [never] No care plan was finalised since { $date }, { $ago } ago.
   *[changed] The care plan was changed on { $date } and not finalised since.
}

gap-plan-not-given = Care plan not given
gap-plan-not-given-why = Version { $count } of the care plan, from { $date }, was not given to the client.

gap-note-unsigned = Note not signed
gap-note-unsigned-why = The note of { $date } waits for a signature for { $ago }.

gap-measure-unanswered = Value out of range
gap-measure-unanswered-why = { $case ->
    [blood-pressure] Blood pressure { $what }
    [weight] Weight { $what }
    [a1c] A1c { $what }
    [glucose] Glucose { $what }
    [pain] Pain { $what }
    [mood] Mood { $what }
    [steps] Steps { $what }
   *[other] { $what }
} on { $date }: out of range, and nothing was noted about it.

gap-no-next-contact = No next contact
gap-no-next-contact-why = { $case ->
    [closed] No check-in to reach the client is planned; the last was closed on { $date }.
   *[opened] No check-in to reach the client is planned since the enrolment began on { $date }.
}

gap-open-after-death = Open after a death
gap-open-after-death-why = The client died on { $date }; the enrolment in { $what } is still open.

gap-no-contact = No contact
gap-no-contact-why = { $case ->
    [last] No contact for { $ago }; the last was on { $date }.
   *[never] Nobody was reached since the enrolment began on { $date }, { $ago } ago.
}

gap-promise-past-due = Promise past its day
gap-promise-past-due-why = { $case ->
    [me] You promised “{ $what }” by { $date }.
    [named] { $who } promised “{ $what }” by { $date }.
   *[them] “{ $what }” was promised by { $date }.
}
