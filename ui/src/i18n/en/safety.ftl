# Safety: the panel of flagged answers, the safety plan, the crisis lines.

# The panel.
safety-topic-suicide = First, keep them safe
safety-topic-violence = First, keep them safe
safety-topic-other = This answer needs you now
safety-private = Are they alone?
safety-private-how = If somebody else could read this, turn the screen away and do not leave it standing. To lock at once:
safety-answered = What was answered
safety-raised-in = { $instrument }, { $when }
safety-do-now = What to do now
safety-do-besides = { $count ->
    [one] One more step the other answers ask for
   *[other] { $count } more steps the other answers ask for
}
safety-lines = Whom to call
safety-no-lines = No line is kept for this. Add one in Settings, Crisis lines.
safety-to-be-confirmed = to be confirmed
safety-rest = Ask the rest of { $instrument }
safety-ask-more = Ask more: { $instrument }
safety-open-plan = Open the safety plan

safety-done = What was done
safety-done-required = (at least one)
safety-action-stayed-with-them = Stayed with them
safety-action-asked-directly = Asked directly and listened
safety-action-safety-plan = Wrote a safety plan together
safety-action-safety-plan-violence = Planned how to stay safe
safety-action-made-safe = Made the place safer: medicines, weapons put away
safety-action-crisis-line = Called a crisis line together
safety-action-emergency-services = Called emergency services
safety-action-same-day-evaluation = Arranged an evaluation today
safety-action-told-supervisor = Told my supervisor
safety-action-told-provider = Told their doctor or therapist
safety-action-told-family = Told somebody close to them
safety-action-protective-services = Reported to protective services
safety-action-referral = Referred to a service
safety-action-private-talk = Talked in private
safety-action-answered-in-error = The answer was a mistake
safety-action-other = Something else
safety-what = In words
safety-told = Who was told
safety-told-hint = Names or roles. “Nobody” is an answer too.
safety-told-supervisor = My supervisor
safety-told-provider = Their doctor
safety-told-nobody = Nobody
safety-record = Record what was done
safety-record-now = Record what was done
safety-in-error = Answered in error…
safety-not-in-error = Back
safety-in-error-title = The answer was a mistake
safety-in-error-detail = Say how it came about. The answer and this note stay in the history; correct the answer in the form afterwards.
safety-what-error = What was meant
safety-record-error = Record as answered in error
safety-fault-done = Tick what was done; at least one.
safety-fault-what = Say what else was done.
safety-fault-what-error = Say what was meant.
safety-which-mistaken = Which answer was a mistake?
safety-fault-which = Tick the answer that was a mistake.
safety-fault-told = Say who was told, or that nobody was.
safety-records = What was done about it
safety-withdrawn = The answer was corrected before anything was recorded.
safety-was-told = Told: { $told }
safety-settled-by = { $when }, { $by }
safety-settled = Recorded. It stands with the answer, and in the history.
safety-settled-error = Recorded as answered in error.
safety-to-form = To the form
safety-waiting = { $count ->
    [one] An answer waits for what was done
   *[other] { $count } answers wait for what was done
}
safety-today = Answers that wait for what was done
safety-today-line = {" "}– { $instrument }, { $when }

# The safety plan.
safety-plan = Safety plan
safety-plans = Safety plans
safety-plan-none = No safety plan yet
safety-plan-none-why = Six steps in the person’s own words, from the first warning sign to a safe home. Written together, printed on one page.
safety-plan-begin = Begin a safety plan
safety-plan-draft = Draft
safety-plan-draft-again = Draft; the plan before it counts until this one is finished
safety-plan-number = Safety plan { $number }
safety-plan-counts = In force
safety-plan-finished = finished { $when }
safety-plan-finished-by = finished { $when } by { $by }
safety-plan-to-draft = Back to the draft
safety-plan-again = Start a new one from it
safety-plan-print = Print
safety-plan-finish = Finish the safety plan
safety-plan-finish-detail = It gets its number and does not change any more. A new one can be started from it at any time.
safety-plan-empty = { $count ->
    [one] Step { $steps } says nothing yet.
   *[other] Steps { $steps } say nothing yet.
}
safety-step-lacking = Nothing written yet. If there is nobody or nothing, write that.
safety-to-step = Step { $number }
safety-plan-done = Safety plan { $number } is finished. Print it, so that they have it with them.
safety-plan-keys = In their own words. Enter adds a line, Backspace in an empty one takes it out, Alt with the arrows moves it.
safety-step = Step { $number }:
safety-step-warningSigns = Warning signs
safety-ask-warningSigns = How will you know that a crisis may be starting? Thoughts, moods, situations, things you do.
safety-step-coping = What I can do by myself
safety-ask-coping = What helps you to think of something else, without calling anybody?
safety-step-distraction = People and places that take my mind off it
safety-ask-distraction = Who or what place helps you feel better for a while? You need not talk about the crisis there.
safety-step-helpers = People I can ask for help
safety-ask-helpers = Whom can you tell that you are in a crisis? Family, friends, neighbours.
safety-step-professionals = Professionals and crisis lines
safety-ask-professionals = Which therapists, doctors or services can you call, also at night?
safety-step-environment = Making my surroundings safe
safety-ask-environment = What could you use to harm yourself, and how can it be kept away from you? Who can help with that?
safety-step-empty = Nothing written
safety-entry = Line { $number }
safety-entry-name = Name or place { $number }
safety-entry-phone = Phone { $number }
safety-name = Name or place
safety-phone = Phone
safety-remove = Take out
safety-remove-entry = Take out line { $number }
safety-moved = Now { $place } of { $count }
safety-cannot-move = It stands at the end already
safety-add-line = Add a line
safety-add-contact = Add somebody
safety-add-line-of = { $name }: { $number }
safety-worth = What is most worth living for
safety-worth-hint = One thing is enough. It may stay empty.
safety-written-with = Written with
safety-written-with-hint = Who wrote it together with the person
safety-review = To be looked at again on
safety-not-said = Not said
