# What the kit itself says.

components-working = Working
components-loading = Loading
components-cancel = Cancel
components-cancel-task = Cancel: { $task }
components-close = Close
components-clear = Clear
components-dismiss = Dismiss
components-required = (required)
components-choose = Choose…
components-nothing-found = Nothing found
components-notices = Notices
components-not-saved = Not saved. Try again.
components-edit-value = Edit { $label }: { $value }
components-dialog-title = { $title } · { $client }
components-open-calendar = Open calendar
components-calendar = Calendar
components-previous-month = Previous month
components-next-month = Next month
components-date-unclear = This can’t be read as a date. Try { $example }.
components-date-no-such-day = There is no such day: the month is shorter.
components-date-too-early = This date is before { $limit }.
components-date-too-late = This date is after { $limit }.
components-time-unclear = This can’t be read as a time. Try { $example }.
components-rows-loading = Loading more
