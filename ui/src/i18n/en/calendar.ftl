# The calendar: weeks and months over all clients, the day's visits, the brief before one, the calendar file.

calendar-title = Calendar
calendar-today = Today
calendar-today-is = { $day } · today
calendar-go-today = Show today in the calendar
calendar-previous = Earlier
calendar-next = Later
calendar-view = How much is shown
calendar-view-week = Week
calendar-view-month = Month
calendar-week-of = { $from } – { $to }
calendar-keys = The arrows lead over days and entries. Enter opens. Alt with an arrow moves an entry, M asks for the day; or drag it.
calendar-filter-kind = Kind
calendar-filter-medium = How
calendar-filter-client = Client
calendar-every-kind = Every kind
calendar-every-medium = Every way
calendar-every-client = Every client
calendar-kind-promise = Promise
calendar-complete-to = From here on not every date is shown: all of them are up to { $date }.
calendar-day = { $date }, { $count ->
    [0] nothing to do
    [one] { $count } entry
   *[other] { $count } entries
}
calendar-closed-weekday = Closed
calendar-closed-because = Office closed: { $name }
calendar-more = { $count ->
    [one] +{ $count } more
   *[other] +{ $count } more
}
calendar-more-on = on { $date }
calendar-none = Nothing is planned on this day.
calendar-deadline-of = Deadline: { $purpose }
calendar-deadline = Deadline
calendar-expected = Expected
calendar-expected-hint = It will be made when its time comes. To move it, change how its check-ins are planned.
calendar-overdue = overdue since { $day }
calendar-due = due { $day }
calendar-planned-for = planned for { $day }
calendar-until = until { $day }
calendar-entry = Check-in
calendar-what = What
calendar-when = When
calendar-state = What became of it
calendar-answer = What became of it?
calendar-open-client = Open the client’s check-ins
calendar-close = Close
calendar-undo = Undo

calendar-move = Move to another day
calendar-move-back = Move the entry a day or a week back
calendar-move-on = Move the entry a day or a week on
calendar-move-title = Move to another day
calendar-move-day = To which day?
calendar-move-deadline = Its deadline stays { $day }.
calendar-move-late = This is after its deadline: until then it counts as overdue from the deadline on.
calendar-move-confirm = Move
calendar-moved = { $client }: moved to { $day }.
calendar-moved-late = { $client }: moved to { $day }. That is after its deadline, { $due }.
calendar-moved-back = Moved back.
calendar-not-past = A day that is over cannot be planned.

calendar-visits = Visits of the day
calendar-visits-title = Visits
calendar-visits-none = No visits on this day
calendar-visits-none-detail = Check-ins in person appear here by place, with the way there.
calendar-visits-nowhere = No address known
calendar-visits-no-address = No address is recorded.
calendar-visits-count = { $count ->
    [one] { $count } visit
   *[other] { $count } visits
}
calendar-day-before = The day before
calendar-day-after = The day after
calendar-show-week = Show the week

calendar-brief = Visit brief
calendar-brief-of = Visit brief: { $client }
calendar-brief-more = { $count ->
    [one] and 1 more within two weeks
   *[other] and { $count } more within two weeks
}
calendar-brief-print = Print the visit brief
calendar-brief-risks = Risks
calendar-brief-no-risks = No risk is recorded.
calendar-brief-allergies = Allergies
calendar-brief-due = Due now and in the next two weeks
calendar-brief-none-due = Nothing is due.
calendar-brief-promises = Open promises
calendar-brief-goals = Goals in work
calendar-brief-gaps = Gaps
calendar-brief-papers = Papers that expire
calendar-brief-notes = The last notes
calendar-brief-none = None.
calendar-brief-unsigned = not signed yet
calendar-paper-ends = { $what }: until { $date }
calendar-paper-over = { $what }: expired { $date }
