# Everything the program itself prints on a care plan. "I" and "me" are the client; "we" are the
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
