# A client's timeline.

timeline-title = Timeline
timeline-entries = Entries, the newest first
timeline-kinds = Show only
timeline-kind-note = Notes
timeline-kind-contact = Contacts without a note
timeline-kind-check-in = Check-ins closed
timeline-kind-encounter = Visits and stays
timeline-kind-measure = Measures
timeline-kind-printing = Printed papers
timeline-kind-plan-version = Plan versions
timeline-kind-assessment = Assessments
timeline-kind-discharge = Discharges
timeline-none = Nothing has happened yet
timeline-none-detail = Contacts, notes, assessments, measures and plan versions will stand here, the newest first.
timeline-none-of-kind = Nothing of this kind
timeline-show-all = Show everything
timeline-more = Loading more
timeline-contact = Contact
timeline-attempt = Attempt
timeline-contact-note = Contact note
timeline-progress-note = Progress note
timeline-signed = Signed
timeline-whole = Show all of it
timeline-less = Show less
timeline-go-on = Go on writing
timeline-check-in = Check-in: { $purpose }
timeline-check-in-due = Was due { $date }
timeline-check-in-done = Done
timeline-check-in-attempted = Attempts recorded
timeline-check-in-refused = Refused
timeline-check-in-not-possible = Not possible
timeline-check-in-withdrawn = No longer due
timeline-late = Late
timeline-until = until { $at }
timeline-printed-care-plan = Care plan printed, { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
timeline-printed-form = Form printed, { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
timeline-printed-safety-plan = Safety plan printed, { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
timeline-printed-discharge-timeline = Discharge timeline printed, { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
timeline-printed-visit-brief = Visit brief printed, { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
timeline-discharge = Discharged from { $from } to { $to }
timeline-discharge-admitted = admitted { $date }
timeline-assessment-asked = Asked on { $date }
timeline-assessment-amended = Amended later
timeline-assessment-flags = { $count ->
    [one] { $count } flag open
   *[other] { $count } flags open
}
timeline-printed-draft = A draft
timeline-given-to = for { $whom }
timeline-version = Care plan finalised, version { $number }
timeline-version-missing = { $count ->
    [one] { $count } thing was missing
   *[other] { $count } things were missing
}
timeline-measure-blood-pressure = Blood pressure
timeline-measure-weight = Weight
timeline-measure-glucose = Blood glucose
timeline-measure-pain = Pain
timeline-measure-mood = Mood
timeline-measure-steps = Steps
timeline-measure-custom = Measure
timeline-measure-a1c = A1c
