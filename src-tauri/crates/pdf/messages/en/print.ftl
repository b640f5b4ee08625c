# Everything the program itself prints. On a care plan and a safety plan "I" and "me" are the client; "we" are the
# case manager and the care team. Short words, whole sentences, no jargon.

## Every page
header-title = My care plan · { $client }
header-page = Page { $page } of { $pages }
footer-agency = { $agency } · { $caseManager }
footer-printed = Printed { $date } · { $version }
footer-call = Call me:
version-draft = Draft
version-number = Version { $number }
document-title = Care plan for { $client }

## Dates. The weekdays and months below fill these in. A no-break space keeps month and day on
## one line.
date-day = { $weekday }, { $month } { $day }
date-day-year = { $weekday }, { $month } { $day }, { $year }
date-month-day = { $month } { $day }
date-plain = { $month } { $day }, { $year }
date-range = { $from } to { $to }
date-time = { $date }, { $time }
month-title = { $month } { $year }
day-in-month = { $weekday } { $day }
day-in-month-time = { $weekday } { $day }, { $time }
# The day a week begins with: 1 is Monday, 7 is Sunday.
first-day-of-week = 7

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
weekday-head-1 = Mo
weekday-head-2 = Tu
weekday-head-3 = We
weekday-head-4 = Th
weekday-head-5 = Fr
weekday-head-6 = Sa
weekday-head-7 = Su
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## My plan at a glance
glance-title = My plan at a glance
glance-name = My name
glance-preferred-name = Please call me
glance-language = My language
glance-interpreter = Interpreter
glance-dates = This plan is for
glance-starts = This plan starts
glance-ends = This plan ends
glance-review = We look at it again on
glance-what-matters = What matters to me
glance-strengths = What I am good at
glance-goals = My goals
glance-more-goals =
    { $count ->
        [one] One more goal is on the pages that follow.
       *[other] { $count } more goals are on the pages that follow.
    }
glance-next = What happens next
glance-wrong = If something goes wrong
# Between the parts of one line: "Theo · Every Monday".
parts-separator = { " · " }
quoted = “{ $words }”
table-who = Who
table-does-what = Does what
table-by-when = By when
table-done = Done

## How far a goal has come
progress-0 = Not started yet
progress-1 = Just started
progress-2 = On my way
progress-3 = Nearly there
progress-4 = Done
progress-by = { $progress }, by { $date }

## Goal pages
goals-title = My goals, step by step
goal-number = Goal { $number } of { $count }
goal-target = What we are aiming for
goal-now = Where I am now
goal-steps = Steps
goal-barriers = What could get in the way
goal-helps = What helps
goal-know = How we will know
goal-review = We look at this goal again on { $date }.
table-what = What
table-when = When
step-by = By { $date }

## My check-ins
check-ins-title = My check-ins
check-ins-calendar = The next three months
check-ins-none = No check-ins in this month.
check-ins-month-alt = Calendar for { $month }. Check-ins on these days: { $days }.
check-ins-month-alt-none = Calendar for { $month }. No check-ins.

## Agreement
agreement-title = My agreement
agreement-made-with-me = This plan was made with me.
agreement-yes = I agree with this plan.
agreement-except = I agree, except for:
agreement-talk = I want to talk about it some more.
agreement-copy = I was given a copy of this plan.
agreement-shared = This plan may be shared with
agreement-sign = Signatures
agreement-review = We look at this plan again on { $date }.
sign-name = { $name }, { $role }
sign-client = client
sign-representative = { $relationship }, speaks for the client
sign-representative-plain = speaks for the client
sign-case-manager = case manager
sign-interpreter = interpreter
sign-date = Date

## For the fridge
fridge-title = Who to call
fridge-for = For { $client }
fridge-appointments = My next appointments
fridge-emergency = In an emergency

## Forms: blank and filled. Here "you" is whoever answers.
form-header = { $form } · { $client }
form-document-title = { $form }: { $client }
form-printed = Printed { $date }
form-call = Questions? Call:
form-checklist = Checklist. Not a validated instrument.
form-score-only = Enter points from your licensed form. Its questions are not printed here.
form-client = Client
form-date = Date
form-asked-by = Asked by
form-language = Language
form-interpreter = Interpreter
form-interpreter-yes = An interpreter took part
form-interpreter-no = No interpreter
form-answered = Answered by
form-mode-self = Filled in by the client
form-mode-interview = Interview
form-mode-proxy = Somebody for the client
form-answered-self = The client, on their own
form-answered-interview = The client, in an interview
form-answered-proxy = Somebody for the client
form-answered-proxy-name = { $name }, for the client
form-answered-unknown = Not recorded
form-status-in-progress = Not finished. More answers may follow.
form-status-amended = Amended. This replaces the answers of { $date }.
form-status-stopped = Ended before it was complete.
form-status-error = Entered in error. Do not use.
form-reason = Why: { $reason }
form-total-only = Only the total was recorded. The answers are on a form kept elsewhere.
form-recall = It asks about: { $period }
form-guidance = For the person who asks: { $guidance }
form-question = Question
form-number = { $number }.
form-points = { $label } ({ $points })
form-range = ({ $range })
# Stands in the box of an answer that was chosen.
form-mark = X
form-chosen = Chosen: { $answer }
form-declined = Declined to answer
form-not-asked = Not asked
form-not-answered = Not answered
form-none-chosen = None chosen
form-to-be-confirmed-mark = [to be confirmed]
form-to-be-confirmed = To be confirmed
form-office-use = For office use
form-result = Result
form-value = { $scale }: { $value }
form-scale = The scale goes from { $range }
form-no-value = { $scale }: no value
form-from-to = { $from } to { $to }
form-from = { $from } or more
form-with-unit = { $range } { $unit }
form-band = { $range }: { $label }
form-cutoff = { $whom }: positive from { $least } on
form-positive = Positive screen
form-negative = Negative screen
form-licence = Licence: { $licence }

## Safety plan
safety-title = My safety plan
safety-header = My safety plan · { $client }
safety-document-title = Safety plan for { $client }
safety-written = Written { $date } with { $name }
safety-written-on = Written { $date }
safety-written-with = Written with { $name }
safety-review = We look at it again on { $date }
safety-step-1 = My warning signs
safety-step-2 = What I can do by myself
safety-step-3 = People and places that distract me
safety-step-4 = People I can ask for help
safety-step-5 = Professionals I can call
safety-step-6 = Making my home safer
safety-worth-living = What is most worth living for
safety-crisis = If I cannot keep myself safe, I call now
safety-hours-separator = { ", " }

## After a discharge: read by the people who do the work and by those who check it
discharge-title = After the discharge
discharge-header = After the discharge · { $client }
discharge-document-title = After the discharge: { $client }
discharge-client = Client
discharge-admitted = Admitted
discharge-on = Discharged
discharge-from = From
discharge-to = To
discharge-to-community = { $place } (community)
discharge-to-facility = { $place } (another facility)
discharge-reason = Reason
discharge-complexity = Medical decisions
discharge-complexity-high = High complexity
discharge-complexity-moderate = Moderate complexity
discharge-mental-health = Stay for a mental illness
discharge-yes = Yes
discharge-lace = Risk of coming back (LACE)
discharge-lace-high = { $score } of 19: high
discharge-lace-low = { $score } of 19
discharge-facility = Transitional care management applies to discharges to the community only. The steps below are good practice all the same.
discharge-due = Last day: { $date }
discharge-done = Done { $date }, in time
discharge-done-late = Done { $date }, late
discharge-attempted = Nobody reached; the attempts count. Last attempt { $date }, in time
discharge-attempted-late = Nobody reached; the attempts count. Last attempt { $date }, late
discharge-does-not-count = Done { $date }: this day does not count
discharge-refused = The client did not want it, { $date }
discharge-not-possible = Not possible, { $date }
discharge-withdrawn = No longer asked for
discharge-open = { $days ->
    [0] Open: today is the last day
    [one] Open: 1 day left
   *[other] Open: { $days } days left
}
discharge-overdue = { $days ->
    [one] Open: 1 day late
   *[other] Open: { $days } days late
}
discharge-remark = What came of it: { $words }
discharge-reason-given = Why: { $words }
discharge-happened = { $when }: { $what }
discharge-happened-with = { $when }: { $what }, with { $person }
discharge-rule = How it counts: { $rule }
discharge-source = Source: { $source }
discharge-source-recall = Source: { $source }. From memory: to be confirmed.
discharge-source-own = No outside source: this program's own rule.
discharge-rule-and-source = { $rule } { $source }
discharge-no-steps = Nothing is asked for after this discharge.
discharge-printed = Printed { $date }
discharge-call = Questions:

## Before a visit: for the case manager
brief-title = Before the visit
brief-header = Before the visit · { $client }
brief-document-title = Before the visit: { $client }
brief-allergies = Allergies:
brief-no-allergies = none are on record. Ask.
brief-due = What is due
brief-promises = Promises
brief-papers = Papers that expire
brief-risks = Watch for
brief-gaps = Open gaps
brief-goals = Goals
brief-line = { $what }: { $date }
brief-line-over = { $what }: overdue since { $date }
brief-line-more = { $line } (and { $count } more)
brief-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
brief-nothing = Nothing waits, and nothing is known to watch for.
brief-notes = The last notes
brief-no-notes = There is no note yet.
brief-note = { $date } · { $how }
brief-note-unsigned = { $note } · not signed
brief-printed = Printed { $date }. For the case manager; holds client information.
