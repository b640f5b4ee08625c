# What follows a client's discharge. "Step" is one thing to be done, by a deadline that a rule counts.

discharge-title = Discharges
discharge-none = No discharge entered
discharge-none-detail = One entry makes everything that has to follow: the first contact, the medicines, the visit, and until when.
discharge-enter = Enter a discharge
discharge-change = Change
discharge-change-title = Change the discharge
discharge-print = Print timeline
discharge-remove = Remove
discharge-remove-title = Remove the discharge
discharge-remove-reason = Why it is removed
discharge-remove-detail = What waits is withdrawn. What was done stays in the record.
discharge-removed = Discharge removed
discharge-rules = Rules and sources
discharge-more = More about this discharge
discharge-earlier = Discharges
discharge-from-to = { $from } to { $to }
discharge-on = Discharged { $day }
discharge-stay = admitted { $day }
discharge-progress = { $done } of { $all } settled
discharge-complexity-high = High complexity
discharge-complexity-moderate = Moderate complexity
discharge-mental-health = Mental health stay
discharge-lace = LACE { $score } of 19
discharge-lace-high = LACE { $score } of 19: high risk
discharge-facility = To another facility
discharge-facility-detail = Transitional care management applies to discharges to the community only. The contact and the medicine list are asked for as good practice.
discharge-timeline = Steps after the discharge
discharge-steps-hint = Arrow keys move between steps; the letters record what became of one.
discharge-nothing = Nothing is asked for after this discharge.

discharge-due = due { $day }
discharge-days-left = { $days ->
    [0] today is the last day
    [one] 1 day left
   *[other] { $days } days left
}
discharge-days-late = { $days ->
    [one] 1 day late
   *[other] { $days } days late
}
discharge-attempts = { $count ->
    [one] 1 of { $suffice } attempts
   *[other] { $count } of { $suffice } attempts
}
discharge-attempts-made = { $count } made
discharge-attempts-apart = they count from { $minutes } minutes apart, on days that count
discharge-attempts-days = they count on different days
discharge-readmitted = { $days ->
    [0] Back on the day of an earlier discharge
    [one] Back one day after an earlier discharge
   *[other] Back { $days } days after an earlier discharge
}
discharge-readmitted-detail = { $steps ->
    [one] One step of the discharge of { $day } still waits beside those of this one.
   *[other] { $steps } steps of the discharge of { $day } still wait beside those of this one.
}
discharge-readmitted-withdraw = Withdraw them
discharge-readmitted-reason = Readmitted { $day }
discharge-withdrawn = Steps of the earlier discharge withdrawn
discharge-standing-open = Open
discharge-standing-soon = Due soon
discharge-standing-overdue = Overdue
discharge-standing-done = Done in time
discharge-standing-done-late = Done late
discharge-standing-attempted = Attempts count
discharge-standing-attempted-late = Attempts count, late
discharge-standing-does-not-count = Does not count
discharge-standing-refused = Refused
discharge-standing-not-possible = Not possible
discharge-standing-withdrawn = No longer asked for
discharge-happened-done = done { $day }
discharge-happened-attempted = last attempt { $day }
discharge-happened-does-not-count = done { $day }, a day that does not count
discharge-happened-settled = { $day }
discharge-with = with { $person }
discharge-source = Source: { $source }
discharge-source-read = read
discharge-source-excerpt = seen in an excerpt
discharge-source-recall = from memory, to be confirmed

discharge-outcomes = What became of it
discharge-outcome-reached = Reached
discharge-outcome-left-message = Left message
discharge-outcome-no-answer = No answer
discharge-outcome-done = Done today
discharge-outcome-done-on = Done on…
discharge-outcome-ask = Ask the questions
discharge-outcome-not-possible = Not possible…
discharge-recorded = { $step }: recorded
discharge-undo = Undo
discharge-undone = { $step }: taken back

discharge-done-step = { $step }: when was it done?
discharge-done-day = Day
discharge-done-remark = What came of it
discharge-done-late = This is after the deadline: it will be recorded as late.
discharge-done-not-yet = This day does not count: it counts from { $day } on.
discharge-not-possible-title = { $step }: why was it not possible?
discharge-not-possible-reason = Reason
discharge-record = Record
discharge-cancel = Cancel
discharge-needed = Needed

discharge-questions-title = Warning signs
discharge-questions-hint = A yes must not wait: say below what is done about it.
discharge-questions-yes = Yes
discharge-questions-no = No
discharge-questions-note = What they said, and what is done about it
discharge-questions-note-needed = Say what is done about each yes.
discharge-questions-left = { $count ->
    [one] 1 question is not answered.
   *[other] { $count } questions are not answered.
}
discharge-questions-answer-yes = { $question } Yes.
discharge-questions-all-no = No to all { $count } questions.
discharge-questions-answer-no = No to the other { $count }.

discharge-field-from = From
discharge-field-from-hint = Hospital or facility
discharge-field-to = To
discharge-field-to-hint = Home, with whom, or which facility
discharge-field-to-kind = Where that is
discharge-field-to-community = Home or another place in the community
discharge-field-to-facility = Another facility
discharge-field-discharged = Discharged on
discharge-field-admitted = Admitted on
discharge-field-reason = Reason for the stay
discharge-field-complexity = Medical decisions
discharge-field-mental-health = The stay was for a mental illness
discharge-lace-title = Risk of coming back (LACE)
discharge-lace-hint = Length of stay, acute admission, comorbidity, emergency visits: 0 to 19, high from 10 on.
discharge-lace-days = Days of the stay
discharge-lace-emergency = Admitted through the emergency department
discharge-lace-comorbidity = Charlson points
discharge-lace-visits = Emergency visits, 6 months before
discharge-lace-open = Not known yet: a part is missing.
discharge-preview-title = What follows
discharge-preview-empty = Say when the discharge is, and the deadlines stand here.
discharge-preview-moves = These deadlines change
discharge-preview-new = new
discharge-preview-gone = no longer asked for
discharge-preview-before = Now
discharge-preview-after = Then
discharge-preview-step = Step
discharge-preview-deadline = Deadline
discharge-preview-ask = What waits is moved in the same act. What was done stays, and is judged by the new dates.
discharge-preview-keep = Keep the new dates
discharge-preview-back = Back
discharge-save = Save
discharge-saved = Discharge saved
discharge-found = Kept from { $when }
discharge-forget = Start over
discharge-fault-required = Needed
discharge-fault-in-future = This is later than tomorrow
discharge-fault-before-start = This is before the admission or the birth date
discharge-fault-out-of-range = This cannot be
discharge-fault-unclear = This cannot be kept as it is

discharge-rules-title = Rules and sources
discharge-rules-checked = Sources last looked at { $day }.
discharge-rules-hint = Day 0 is the day of the discharge; counting starts the next day. Business days are Monday to Friday but for US federal holidays.
discharge-close = Close
