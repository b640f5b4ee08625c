### Words of the calendar file and of the system's notices. Neither may say more of a client than was chosen.
### Every message here is named in src/messages/calendar.rs; a test keeps the two lists the same.

## What is to be done, in a calendar that others may see. { $who } is a client's initials or name.

calendar-phone = Call { $who }
calendar-video = Video call with { $who }
calendar-in-person = Visit { $who }
calendar-email = Email { $who }
calendar-letter = Write to { $who }
calendar-portal = Portal message to { $who }
calendar-text = Text { $who }
calendar-task = Task for { $who }
calendar-assessment = Questions for { $who }
calendar-dischargeStep = Step after a discharge, { $who }
calendar-promise = Promise, { $who }

## The same where no client is to be named.

calendar-phone-nobody = Call a client
calendar-video-nobody = Video call with a client
calendar-in-person-nobody = Visit a client
calendar-email-nobody = Email a client
calendar-letter-nobody = Write to a client
calendar-portal-nobody = Portal message to a client
calendar-text-nobody = Text a client
calendar-task-nobody = Task for a client
calendar-assessment-nobody = Questions for a client
calendar-dischargeStep-nobody = Step after a discharge
calendar-promise-nobody = Promise

calendar-late = Overdue: { $what }
calendar-deadline = Deadline: { $date }

## What the system shows while the window is elsewhere. No names, ever.

notice-due = { $count ->
    [one] One check-in is due
   *[other] { $count } check-ins are due
}
tray-due = { $count ->
    [0] Nothing is due
    [one] One check-in is due
   *[other] { $count } check-ins are due
}
tray-locked = Locked
tray-open = Open Throughline
tray-quit = Close Throughline
