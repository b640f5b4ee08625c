# Promises: found in notes, kept as check-ins with a date and a name.

promises-title = Promises
promises-open-page = Promises of all clients
promises-found = Promises in this note
promises-mark = Mark as a promise
promises-keep = Keep as promise
promises-edit = Change before keeping
promises-drop = Not a promise
promises-kept-already = Kept as promise
promises-no-day = No day said
promises-kept = Promise kept in mind for { $day }.
promises-undo = Undo
promises-undone = Taken back.
promises-cancel = Cancel
promises-words = What was promised
promises-by = Who promises
promises-by-me = I do
promises-by-them = Somebody else
promises-who = Their name
promises-due = By when
promises-missing-words = Say what was promised.
promises-missing-who = Say who promised it.
promises-missing-day = Give a day, today or later.
promises-mine = I promised
promises-of = { $who } promised
promises-theirs = They promised
promises-none = No promises.
promises-none-detail = “I will call the pharmacy by Friday” in a note becomes a promise with a day and a name.
promises-filter = Which
promises-filter-open = Open
promises-filter-all = All
promises-list = Promises
promises-today = Today
promises-coming = Coming
promises-state-open = Open
promises-state-done = Kept
promises-state-late = Kept late
promises-state-attempted = Tried
promises-state-refused = Refused
promises-state-not-possible = Not kept
promises-state-withdrawn = Moved
promises-do-kept = Kept
promises-do-not-kept = Not kept
promises-do-move = Another day
promises-do-note = Open the note
promises-not-kept-why = Why was it not kept?
promises-move-why = Why another day?
promises-move-late = Its day is over: it is recorded as not kept, and promised again for the new day.
promises-missing-reason = Say why.
promises-done = Recorded as kept.
promises-not-kept = Recorded as not kept.
promises-moved = Promised for { $day } now.
promises-count = { $count ->
    [one] 1 open promise
   *[other] { $count } open promises
  }
