# Quick add: a check-in in plain words.

quickadd-title = Quick add
quickadd-open = Add a check-in in plain words
quickadd-open-typing = Add a check-in in plain words, while typing
quickadd-field = What, with whom, when
quickadd-field-hint = Type it as you would say it. Enter keeps it.
quickadd-placeholder = call … every 2nd Tuesday 2pm
quickadd-found = Your words from before were kept.
quickadd-discard = Start again
quickadd-examples = For example
quickadd-example-1 = call every 2nd Tuesday at 2pm
quickadd-example-2 = visit in 10 days
quickadd-example-3 = PHQ-9 monthly
quickadd-example-4 = video call once a week until March 31
quickadd-tokens = What was understood
quickadd-assumed = (assumed)
quickadd-slot-kind = What
quickadd-slot-client = Client
quickadd-slot-with-whom = With
quickadd-slot-purpose = For
quickadd-slot-rhythm = How often
quickadd-slot-time = At
quickadd-slot-start = First day
quickadd-slot-start-once = On
quickadd-slot-end = Until
quickadd-slot-early = Opens early
quickadd-slot-grace = Grace
quickadd-slot-closed = Office closed
quickadd-value-task = Task
quickadd-value-promise = A promise of mine
quickadd-value-promise-of = A promise by { $who }
quickadd-value-which-client = Which one?
quickadd-value-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
quickadd-value-times = { $count ->
    [1] once
    [2] twice
   *[other] { $count } times
}
quickadd-fault-no-such-day = There is no such day.
quickadd-fault-other-weekday = That date is another day of the week.
quickadd-fault-past = That day is over.
quickadd-fault-end-before-start = It would end before its first date.
quickadd-fault-out-of-range = That is more than a schedule can hold.
quickadd-fault-of = “{ $words }”: { $fault }
quickadd-edit-words = Change the words
quickadd-edit-remove = Remove
quickadd-edit-set = Set
quickadd-say-daily = every day
quickadd-say-weekdays = every weekday
quickadd-say-weekly = every week
quickadd-say-two-weeks = every other week
quickadd-say-monthly = every month
quickadd-say-once-week = once a week
quickadd-say-once-month = once a month
quickadd-doubt = “{ $words }” can mean
quickadd-which-client = Which client?
quickadd-born = Born { $date }
quickadd-no-birth-date = No date of birth
quickadd-unread = Not understood, and kept as what it is for: “{ $words }”
quickadd-next = Next: { $dates }
quickadd-missing-client = Say which client.
quickadd-missing-client-choice = Choose the client.
quickadd-missing-when = Say when, or how often.
quickadd-cancel = Cancel
quickadd-keep = Add check-in
quickadd-kept = Added for { $client }.
quickadd-undo = Undo
quickadd-show = Show
quickadd-undone = Taken back.
