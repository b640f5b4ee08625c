# A client's check-ins: the series, their rhythms, what is open and what was closed.

checkins-title = Check-ins
checkins-plan = Plan check-ins
checkins-change = Change check-ins
checkins-change-short = Change
checkins-change-of = Change: { $purpose }
checkins-save = Save
checkins-saved = Check-ins planned.
checkins-cancel = Cancel
checkins-close = Close
checkins-answer = What became of it?
checkins-answered = It is closed already: something was recorded about it.
checkins-undo = Undo
checkins-none = No check-ins planned
checkins-none-detail = A planned check-in appears on Today when it is due, and stays there until something came of it.

checkins-kind-task = Task
checkins-kind-assessment = Assessment
checkins-kind-dischargeStep = After discharge
checkins-promise-mine = I promised
checkins-promise-theirs = They promised
checkins-promise-of = { $whom } promised

checkins-series = Planned
checkins-open = Waiting for an outcome
checkins-coming = Coming
checkins-open-none = None at the moment.
checkins-closed = Closed lately
checkins-closed-at = closed { $date }
checkins-outcome-of = { $outcome }: check-in due { $date }
checkins-outcomes-of = More outcomes: check-in due { $date }
checkins-late = Late
checkins-state-done = Done
checkins-state-attempted = Attempts recorded
checkins-state-refused = Refused
checkins-state-not-possible = Not possible
checkins-state-withdrawn = No longer due

checkins-status-active = Active
checkins-status-paused = Paused
checkins-status-ended = Ended
checkins-status-rests = Resting
checkins-rests-deceased = The client died: no more check-ins are planned. Those that are open stay until something came of them.
checkins-rests-episode-closed = The enrolment was closed: no more check-ins are planned. Those that are open stay until something came of them. They go on when it is opened again.
checkins-unplanned = Its check-ins are still being worked out.
checkins-pause = Pause
checkins-pause-title = Pause these check-ins
checkins-resume = Resume
checkins-end = End
checkins-end-title = End these check-ins
checkins-more = More
checkins-more-of = More: { $purpose }
checkins-reason = Why?
checkins-reason-hint = What is due already stays on Today until something came of it.
checkins-now-active = Check-ins go on.
checkins-now-paused = Check-ins paused.
checkins-now-ended = Check-ins ended.
checkins-next = Next: { $dates }

checkins-purpose = What it is for
checkins-purpose-hint = As you would say it: “See how the new walker works out”.
checkins-rhythm = How often
checkins-rhythm-once = Once
checkins-rhythm-days = Every few days
checkins-rhythm-weeks = On weekdays
checkins-rhythm-monthDay = On a day of the month
checkins-rhythm-businessDays = Every few business days
checkins-rhythm-within = Once in a week, month or quarter
checkins-rhythm-afterContact = So long after the last contact
checkins-rhythm-stages = In stages
checkins-rhythm-byAcuity = By acuity
checkins-rhythm-monthWeekday = On a weekday of the month
checkins-every = Every
checkins-unit-days = { $count ->
    [one] day
   *[other] days
}
checkins-unit-business-days = { $count ->
    [one] business day
   *[other] business days
}
checkins-unit-weeks = { $count ->
    [one] week
   *[other] weeks
}
checkins-unit-months = { $count ->
    [one] month
   *[other] months
}
checkins-weekdays = On
checkins-day = Day of the month
checkins-day-hint = 1 to 31
checkins-day-clamped = In shorter months: their last day.
checkins-nth = Which
checkins-nth-1 = First
checkins-nth-2 = Second
checkins-nth-3 = Third
checkins-nth-4 = Fourth
checkins-nth-last = Last
checkins-weekday = Weekday
checkins-on = On
checkins-starts-on = Starts on
checkins-ending = Ends
checkins-ending-never = Goes on
checkins-ending-until = On a date
checkins-ending-times = After a number of times
checkins-until = Last day
checkins-times = Times
checkins-time = Time
checkins-time-hint = Empty means any time of the day.
checkins-zone = Time zone
checkins-preview = How it will be
checkins-preview-none = Fill in the rhythm to see its dates.
checkins-no-dates = No dates ahead.
checkins-date = { $weekday }, { $date }

checkins-fault-required = This is needed.
checkins-fault-reason = Say why.
checkins-fault-out-of-range = This number is out of range.
checkins-fault-before-start = This leaves no date at all.
checkins-fault-unknown-zone = This time zone is not known.
checkins-fault-too-long = This is too long.
checkins-fault-unclear = This cannot be kept as it is.
