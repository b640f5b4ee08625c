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

checkins-kind = What it is
checkins-kind-contact = A contact
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
checkins-rests-condition-over = What they go on for does not hold at the moment: no more check-ins are planned. They go on when it holds again.
checkins-anchor-lost = The date they were counted from is not in the record any more: they keep the first day they had.
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
checkins-rhythm-weeks = Every week, on weekdays
checkins-rhythm-monthDay = On a day of the month
checkins-rhythm-businessDays = Every few business days
checkins-rhythm-within = Once in each week, month or quarter
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
checkins-ending-while = While something holds
checkins-ending-times = After a number of times
checkins-period = In each
checkins-period-hint = On any day of it.
checkins-period-week = Calendar week
checkins-period-month = Calendar month
checkins-period-quarter = Quarter
checkins-after = After
checkins-unit = Unit
checkins-stages = One stage after the other
checkins-stage = Stage { $number }
checkins-stage-first = Every
checkins-stage-then = then
checkins-stage-times = How often
checkins-stage-unit = { $count ->
    [one] time
   *[other] times
}
checkins-stage-on = and so on
checkins-stage-add = Add a stage
checkins-stage-remove = Remove stage { $number }
checkins-steps = Every so often, by the acuity of the enrolment
checkins-step-none = No check-ins
checkins-condition = Goes on while
checkins-condition-episodeOpen = The enrolment is open
checkins-condition-riskFlag = A risk flag stands
checkins-condition-scoreAtLeast = A score is at least
checkins-flag = Which flag
checkins-instrument = Instrument
checkins-scale = Scale
checkins-score = Score
checkins-time-and-zone = Time of day
checkins-time-none = Any time
checkins-window = Window
checkins-window-none = On the day itself
checkins-window-early = { $count ->
    [one] { $count } day early
   *[other] { $count } days early
}
checkins-window-grace = { $count ->
    [one] { $count } day of grace
   *[other] { $count } days of grace
}
checkins-early = Counts early
checkins-early-hint = Days before the date
checkins-grace = Still in time
checkins-grace-hint = Days after the date
checkins-closed-day = On closed days
checkins-closed-day-keep = Stays where it is
checkins-closed-day-before = The open day before
checkins-closed-day-after = The open day after
checkins-closed-day-skip = Is left out
checkins-anchor = First day
checkins-anchor-on = Counts from
checkins-anchor-hint = Where that date moves, these check-ins move with it.
checkins-anchor-own = Its own date
checkins-anchor-episode = { $programme }, opened { $date }
checkins-anchor-discharge = Discharge from { $place }, { $date }
checkins-anchor-offset = Days after it
checkins-anchor-first = First day: { $date }
checkins-unanswered = When nobody answers
checkins-suffice = So many documented attempts, on different days, are enough
checkins-suffice-count = Attempts
checkins-suffice-said = { $count ->
    [one] { $count } attempt is enough
   *[other] { $count } attempts are enough
}
checkins-escalation = What to do next
checkins-escalation-none = As the practice’s own rule says.
checkins-escalation-said = { $count ->
    [0] the practice’s own rule
    [one] { $count } own step
   *[other] { $count } own steps
}
checkins-escalation-step = Step { $number }
checkins-escalation-attempts = Attempts
checkins-attempts-unit = { $count ->
    [one] attempt
   *[other] attempts
}
checkins-escalation-within = within
checkins-escalation-days = Days
checkins-escalation-act = What to do
checkins-escalation-add = Add a step
checkins-escalation-remove = Remove step { $number }
checkins-moved-title = These dates would move
checkins-moved-hint = Nothing is changed yet. What is closed already stays as it was.
checkins-before = Now
checkins-after-change = Then
checkins-moved-new = New
checkins-moved-gone = No longer due
checkins-moved-back = Back
checkins-moved-keep = Change these dates
checkins-until = Last day
checkins-times = Times
checkins-time = Time
checkins-time-hint = Empty means any time of the day.
checkins-zone = Time zone
checkins-preview = How it will be
checkins-preview-none = Fill in the rhythm to see its dates.
checkins-preview-fault = As it stands above it has no dates.
checkins-no-dates = No dates ahead.
checkins-date = { $weekday }, { $date }
checkins-date-range = { $from } – { $to }

checkins-fault-required = This is needed.
checkins-fault-reason = Say why.
checkins-fault-out-of-range = This number is out of range.
checkins-fault-before-start = This leaves no date that is still to come.
checkins-fault-unknown-zone = This time zone is not known.
checkins-fault-too-long = This is too long.
checkins-fault-unclear = This cannot be kept as it is.
