# Assessments: the list, starting one, filling it in, its result.

assessments-title = Assessments
assessments-one = Assessment
assessments-count = { $count ->
    [one] { $count } assessment
   *[other] { $count } assessments
}
assessments-to-trends = Trends
assessments-none = Nothing has been assessed yet
assessments-none-done = None is completed yet.
assessments-none-why = An assessment turns answers into needs, risks and a score to follow over time.
assessments-start = Start an assessment
assessments-cancel = Cancel
assessments-save = Save
assessments-reason = Reason
assessments-fault-reason = Say why.
assessments-more = More

assessments-column-what = Assessment
assessments-column-on = Day
assessments-column-result = Result
assessments-column-marks = To note
assessments-column-mode = How
assessments-column-by = By

assessments-sign-positive = Positive screen
assessments-sign-negative = Negative screen
assessments-sign-depends = It depends
assessments-open-flags = { $count ->
    [one] { $count } flag open
   *[other] { $count } flags open
}
assessments-status-in-progress = Not finished
assessments-status-completed = Completed
assessments-status-amended = Amendment
assessments-status-entered-in-error = Entered in error
assessments-status-stopped = Stopped
assessments-replaced = Replaced
assessments-replaced-title = Replaced by an amendment

assessments-waiting = Waiting for you
assessments-waiting-more = Show { $count } more
assessments-resume = Resume
assessments-resume-what = Resume { $what }
assessments-begin = Start
assessments-begin-what = Start { $what }
assessments-open = Open
assessments-open-what = Open { $what }
assessments-begun-already = One is not finished yet
assessments-begun = Begun { $day }, { $count ->
    [one] { $count } answer given
   *[other] { $count } answers given
}
assessments-due = Due { $day }
assessments-overdue = Was due { $day }
assessments-last = last asked { $day }
assessments-last-total = last total { $total } on { $day }

assessments-which = Which assessment
assessments-which-prompt = Type a name or what it asks about: PHQ, falls, alcohol
assessments-none-found = Nothing is called “{ $words }”
assessments-instruments = Assessments to choose from
assessments-questions = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
assessments-stretch-due = Due now
assessments-stretch-recent = Asked lately
assessments-stretch-whole-person = The whole person
assessments-stretch-found = Found
assessments-domain-physical = Physical health
assessments-domain-mental = Mental health
assessments-domain-cognitive = Memory and thinking
assessments-domain-psychosocial = People and everyday life
assessments-domain-functional = Daily activities
assessments-domain-environmental = Home and surroundings
assessments-domain-caregiver = Caregiver
assessments-domain-financial-legal = Money and legal matters
assessments-domain-safety = Safety
assessments-tier-score-entry = score entry
assessments-tier-checklist = checklist, not validated
assessments-tier-practice = added by the practice
assessments-to-be-confirmed = to be confirmed
assessments-another = Another one
assessments-print-blank = Print a blank form
assessments-record-total = Record the total

assessments-way = How it is filled in
assessments-way-form = Form
assessments-way-interview = Interview
assessments-way-grid = Paper grid
assessments-way-total = Total only
assessments-mode-interview = Interview
assessments-mode-self = Filled in by the client
assessments-mode-proxy = Answered for the client
assessments-who = Who answers
assessments-who-interview = The client, asked by you
assessments-who-self = The client alone
assessments-who-proxy = Somebody for the client
assessments-mode-unknown = Not known
assessments-informant = Who answers for the client
assessments-informant-hint = A person from the record, or any name
assessments-asked-on = Day of the answers
assessments-asked-on-hint = From paper it may be an earlier day
assessments-language = Language it is asked in
assessments-not-recorded = Not recorded
assessments-interpreter = Interpreter
assessments-interpreter-yes = With an interpreter
assessments-interpreter-no = Without an interpreter
assessments-interpreter-unknown = Not recorded
assessments-total = Total on the form
assessments-range = { $min } to { $max }
assessments-range-from = { $min } or more
assessments-range-to = { $max } or less
assessments-decimals = { $count ->
    [0] A whole number
    [one] At most { $count } digit after the point
   *[other] At most { $count } digits after the point
}
assessments-number-unclear = This is not a number.
assessments-fault-informant = Say who answers for the client.
assessments-fault-day = Say on which day it was asked.
assessments-fault-day-later = The day has not come yet.

assessments-as-form = Fill in as a form
assessments-as-interview = Fill in as an interview
assessments-as-grid = Fill in from paper
assessments-complete = Complete
assessments-completed = Completed
assessments-next-missing = Next question without an answer
assessments-save-again = Save again
assessments-print = Print
assessments-describe = Correct who, when and language
assessments-stop = Stop this assessment
assessments-stop-title = Stop { $what }
assessments-stop-hint = The answers stay readable; there is no result.
assessments-stop-do = Stop
assessments-reload = Show how it stands now

assessments-elsewhere = This assessment was finished in another window
assessments-elsewhere-why = What was answered here since is not in it. Amend it, if it should be:
assessments-elsewhere-show = Show what was finished
assessments-said = { $question }: { $answer }

assessments-sheet-choose = Question: choose the first option, 2 the second, and so on
assessments-sheet-next = Question: go to the next
assessments-sheet-previous = Question: go to the one before
assessments-sheet-decline = Question: declined
assessments-sheet-skip = Question: not asked
assessments-sheet-carry = Question: as last time
assessments-sheet-back = Question: take the answer back

assessments-fill-aside = { $mode }, { $day }
assessments-rail = How far it has come
assessments-progress = Progress
assessments-progress-of = { $answered } of { $asked } answered
assessments-fraction = { $answered }/{ $asked }
assessments-unanswered = { $count ->
    [one] { $count } question without an answer
   *[other] { $count } questions without an answer
}
assessments-unanswered-more = and { $count } more
assessments-unanswered-why = A result needs an answer to each of them. “Declined” and “Not asked” are answers, too.
assessments-go-first = Go to the first
assessments-rest-not-asked = The rest was not asked: complete
assessments-running = So far
assessments-no-total = { $count ->
    [one] No total: { $count } question has no answer that counts
   *[other] No total: { $count } questions have no answer that counts
}
assessments-labelled = { $label }: { $words }
assessments-newer = Begun with version { $version }. Version { $newer } is there since; the next one will use it.
assessments-no-total-withheld = { $count ->
    [one] No total: { $count } question was declined or not asked
   *[other] No total: { $count } questions were declined or not asked
}
assessments-no-answer = No answer
assessments-declined = Declined
assessments-not-asked = Not asked
assessments-take-back = Take this back
assessments-take-back-answer = Take the answer back
assessments-carry = As last time
assessments-question-menu = More about this question
assessments-earlier = Last time, { $day }: { $answer }
assessments-wording-to-be-confirmed = The wording of this question is to be confirmed.
assessments-not-kept = Not saved: { $why }
assessments-not-kept-count = { $count ->
    [one] { $count } answer is not saved
   *[other] { $count } answers are not saved
}
assessments-with-unit = { $value } { $unit }
assessments-not-validated = A checklist in our own words. It is not a validated instrument.
assessments-score-entry-note = Scores only: ask the questions from your own licensed form.
assessments-to-be-confirmed-list = To be confirmed

assessments-mark = Mark “{ $sentence }” as
assessments-mark-none = Put the caret into a sentence to mark it as
assessments-mark-need = Mark the sentence as a need
assessments-mark-risk = Mark the sentence as a risk
assessments-mark-strength = Mark the sentence as a strength
assessments-yield-need = Need
assessments-yield-risk = Risk
assessments-yield-strength = Strength
assessments-marked = Marked sentences
assessments-marked-as = { $kind }: “{ $sentence }”

assessments-grid-printed = Type the number that is printed on the paper; the next row follows by itself. D is declined, S not asked.
assessments-grid-place = Type the number of the option; the next row follows by itself. D is declined, S not asked.

assessments-interview-leave = Back to the form
assessments-back = Back
assessments-next = Next
assessments-all-that-apply = All that apply
assessments-question-number = Question { $number }:
assessments-question-of = Question { $number } of { $count }
assessments-rather-not = I would rather not say
assessments-moment = One moment, please
assessments-moment-why = Please hand the screen to your case manager.
assessments-moment-open = Case manager: go on
assessments-end = Thank you
assessments-end-why = That was the last question. Please hand the screen to your case manager.
assessments-end-finish = Case manager: go on

assessments-domains = Parts of the assessment
assessments-beside-domain = Beside { $domain }
assessments-known = Known already
assessments-known-edit = Change { $what }
assessments-known-open-what = Open { $what }
assessments-known-change = Change
assessments-known-open = Open
assessments-known-nothing = Nothing recorded
assessments-known-more = and { $count } more
assessments-known-lives-with = lives with the client
assessments-known-measure = { $what }, { $day }
assessments-known-medications = Medications
assessments-known-allergies = Allergies
assessments-known-measures = Measures
assessments-known-encounters = Visits and stays
assessments-known-contact-methods = How to reach them
assessments-known-addresses = Addresses
assessments-known-people = People
assessments-known-coverages = Coverage
assessments-known-language = Language
assessments-known-risk-flags = Risk flags
assessments-known-needs = Needs in the plan
assessments-known-strengths = Strengths in the plan
assessments-known-episodes = Episodes
assessments-known-decision-maker = Who decides
assessments-decides-own = Makes their own decisions
assessments-decides-guardian = Guardian
assessments-decides-power-of-attorney = Power of attorney
assessments-decides-minor = A minor: parents decide
assessments-measure-blood-pressure = Blood pressure
assessments-measure-weight = Weight
assessments-measure-glucose = Blood glucose
assessments-measure-pain = Pain
assessments-measure-mood = Mood
assessments-measure-steps = Steps
assessments-measure-custom = Measure
assessments-measure-a1c = A1c
assessments-measure-score = Score
assessments-mmhg = mmHg
assessments-beside = Instruments that fit
assessments-beside-last = { $day }: { $result }
assessments-done = done

assessments-result = Result
assessments-of-max = of { $max }
assessments-no-value = No value
assessments-cutoff = { $who }: { $from } or more
assessments-cutoff-positive = positive for { $who } ({ $from } or more)
assessments-cutoff-negative = negative for { $who } ({ $from } or more)
assessments-cutoffs = By cut-off: { $list }.
assessments-sex-unknown = Sex for clinical use is not recorded.
assessments-to-record-it = Record it
assessments-only-total = Only the total was recorded
assessments-proxy-of = { $who } for the client
assessments-ended = finished: { $by }
assessments-to-trend = See the trend
assessments-why-by = { $reason } ({ $by }).
assessments-replaced-with = What counts is { $result } ({ $by }).
assessments-to-amendment = Go to the amendment
assessments-amends = Stands in the place of the one of { $day }: { $result }
assessments-to-first = Go to the first
assessments-back-to-whole = Back to the comprehensive assessment
assessments-amend = Amend
assessments-amend-title = Amend { $what }
assessments-amend-hint = The first stays as it is. The amendment says who, when and why.
assessments-remove = Entered in error
assessments-remove-title = { $what }: entered in error
assessments-remove-hint = It stays readable and counts no more.
assessments-remove-do = Mark as entered in error
assessments-offer = Start it now
assessments-parts = Asked beside it
assessments-answers = Answers
assessments-group = Part of the form
assessments-flagged = Flagged answer
assessments-points-to-need = Points to a need
assessments-what-follows = What follows
assessments-came-of = What came of it

assessments-export = Save as a FHIR file…
assessments-export-all = Save all as a FHIR file…
assessments-export-choose = Where to save the file
assessments-export-filter = FHIR file
assessments-export-do = Save file
assessments-export-file = File
assessments-export-hint = Ends in .json. A name alone asks for the folder.
assessments-export-unprotected = The file will not be protected.
assessments-export-unprotected-detail = It holds the client’s name and answers, and anybody who has it can read it. Send it on a protected way and delete it afterwards.
assessments-exported = Saved as { $path }.
assessments-needs-found = { $count ->
    [one] { $count } answer points to a need
   *[other] { $count } answers point to a need
  }
