# The care plan: outline, details, completeness, versions.

plan-title = Care plan
plan-cancel = Cancel
plan-undo = Undo
plan-yes = Yes
plan-no = No
plan-not-said = Not said
plan-nothing = Nothing
plan-no-words = Without words

plan-draft = Draft
plan-draft-since = Draft, changed since version { $number }
plan-is-version = Version { $number }
plan-version = Version { $number }
plan-back = Back to the plan

plan-outline = Care plan outline
plan-outline-keys = Arrow keys move between rows. Enter adds a row, F2 edits. While a row is edited, Tab goes one level in and Escape stops editing. Otherwise Tab leaves the outline.
plan-what-matters = What matters to me
plan-what-matters-prompt = In the client’s own words: what makes a good day, what must not change, what they hope for
plan-section-strengths = Strengths
plan-section-needs = Needs and goals
plan-section-barriers = What could get in the way
plan-section-risks = Risks
plan-add-first-strengths = Add the first strength
plan-add-first-barriers = Add what could get in the way of every goal
plan-add-first-risks = Add the first risk
plan-add-first-need = Add the first need
plan-no-needs = What does the client need help with?
plan-no-needs-why = A plan grows from needs: each has goals, and each goal the steps that lead there.
plan-add-need = Add a need
plan-add-goal = Add a goal
plan-add-intervention = Add an intervention
plan-add-strength = Add a strength
plan-add-barrier = Add a barrier
plan-add-risk = Add a risk
plan-kind-need = Need
plan-kind-goal = Goal
plan-kind-intervention = Intervention
plan-kind-strength = Strength
plan-kind-barrier = Barrier
plan-kind-risk = Risk
plan-kind-of = { $kind }:
plan-words-need = The need, in the client’s words
plan-words-goal = The goal, in the client’s words
plan-words-intervention = What is done
plan-words-strength = What the client has going for them
plan-words-barrier = What could get in the way
plan-words-risk = What could happen
plan-clinical-only = In clinical words; the client’s own are not there yet
plan-fold = Fold { $what }
plan-unfold = Unfold { $what }
plan-row-menu = What can be done with this row
plan-row-missing = { $count } missing
plan-by = By { $date }
plan-late = { $what }, past
plan-helps = Helps: { $what }
plan-sensitive = Sensitive
plan-moved = Moved to { $place } of { $count }
plan-cannot-move = There is nowhere to move it that way
plan-removed = { $kind ->
    [need] Need
    [goal] Goal
    [intervention] Intervention
    [strength] Strength
    [barrier] Barrier
   *[risk] Risk
} “{ $words }” removed{ $below ->
    [0] {""}
   *[other] {" "}with what hangs on it
}.
plan-do-edit = Edit words
plan-do-details = Details
plan-do-move-up = Move up
plan-do-move-down = Move down
plan-do-to-parent-before = { $kind ->
    [need] Move to the need before
   *[goal] Move to the goal before
}
plan-do-to-parent-after = { $kind ->
    [need] Move to the need after
   *[goal] Move to the goal after
}
plan-do-remove = Remove

plan-sheet-edit = Outline: edit the row (or just type)
plan-sheet-sibling = Outline: keep, and add a row below
plan-sheet-child = Outline, while editing: one level in. Otherwise Tab leaves the outline
plan-sheet-parent = Outline, while editing: one level out. Otherwise Shift+Tab leaves the outline
plan-sheet-stop = Outline: stop editing; what was typed stays
plan-sheet-up = Outline: move the row up
plan-sheet-down = Outline: move the row down
plan-sheet-before = Outline: move to the need or goal before
plan-sheet-after = Outline: move to the need or goal after
plan-sheet-remove = Outline: remove the row, with undo
plan-sheet-menu = Outline: the row’s menu

plan-panel = Beside the plan
plan-panel-width = Width of the panel beside the plan
plan-close-panel = Close the panel
plan-details = Details
plan-details-of = Details of the { $kind ->
    [need] need
    [goal] goal
    [intervention] intervention
    [strength] strength
    [barrier] barrier
   *[risk] risk
}
plan-nothing-chosen = Choose a row
plan-nothing-chosen-why = Its details stand here: who, by when, how one will know.
plan-own-words = The client’s own words
plan-on-its-own = Nothing yet
plan-all-goals = All goals
plan-who-client = The client
plan-who-me = The case manager

plan-field-statement = The need, in the client’s words
plan-field-clinicalText = In clinical words
plan-field-domain = Domain of life
plan-field-kind = Kind
plan-field-status = Status
plan-field-priority = Priority
plan-field-onsetOn = Since
plan-field-expectedOutcome = What is expected to come of it
plan-field-code = Code
plan-field-clientWords = The goal, in the client’s words
plan-field-targets = How we will know
plan-field-achievement = Achievement
plan-field-statusReason = Why this status
plan-field-startsOn = Starts on
plan-field-expressedBy = Put into words by
plan-field-confidence = Confidence
plan-field-importance = Importance
plan-field-progress = Progress
plan-field-what = What is done
plan-field-responsible = Who does it
plan-field-amount = How much
plan-field-frequency = How often
plan-field-duration = For how long
plan-field-location = Where
plan-field-dueOn = By when
plan-field-support = Paid or unpaid
plan-field-outcome = What came of it
plan-field-text = In words
plan-field-whatHelps = What helps against it
plan-field-likelihood = How likely
plan-field-severity = How bad
plan-field-mitigation = What lessens it
plan-field-backUpPlan = What we do if it happens
plan-field-reviewedOn = Last looked at
plan-field-sensitive = Keep off the client’s copy
plan-field-whatMatters = What matters to me
plan-field-alternatives = Alternatives that were considered
plan-field-monitor = Who watches over the plan
plan-field-nextReviewOn = Next review
plan-field-acceptance = Does the client agree?
plan-field-acceptanceDetail = What they do not agree with
plan-field-copyGivenOn = Copy given on
plan-field-copyGivenTo = Copy given to
plan-field-consentOn = Consent documented on
plan-field-needId = Answers the need
plan-field-goalId = Serves the goal

plan-hint-clinical = For colleagues and the clinical copy.
plan-hint-code = As “system|code”. Never on the client’s copy.
plan-hint-progress = Printed as a bar with these words.
plan-hint-scale = 0 to 10, as the client says.
plan-hint-due = Or say how often.
plan-hint-frequency = “every week”
plan-hint-amount = “2 hours”
plan-hint-reason = On hold, cancelled and stopped ask for a reason.
plan-hint-back-up = Who to call, where to go, what to do first.
plan-hint-sensitive = For partner violence, substance use, suicide. It is printed only when that is chosen.
plan-hint-sensitive-need = For partner violence, substance use, suicide. Its goals and steps are printed only when that is chosen.
plan-hint-monitor = Who looks whether the steps are done.
plan-hint-alternatives = And why they were not chosen.

plan-target = Target { $number }
plan-target-measure = What is measured
plan-target-measure-example = walks around the block
plan-target-baseline = Now
plan-target-target = Aim
plan-target-unit = Unit
plan-target-due = By when
plan-target-add = Add another target
plan-target-remove = Remove this target

plan-course = How it came about and goes on
plan-agreement = Agreement

plan-status-draft = Draft
plan-status-active = Active
plan-status-on-hold = On hold
plan-status-revoked = Revoked
plan-status-completed = Completed
plan-status-entered-in-error = Entered in error
plan-status-unknown = Unknown
plan-acceptance-pending = Not asked yet
plan-acceptance-agree = Agrees
plan-acceptance-agree-except = Agrees except…
plan-acceptance-disagree = Disagrees
plan-need-kind-health-concern = Health concern
plan-need-kind-problem = Problem
plan-need-kind-risk = Risk
plan-need-status-active = Active
plan-need-status-inactive = Inactive
plan-need-status-resolved = Resolved
plan-domain-physical = Physical
plan-domain-mental = Mental
plan-domain-cognitive = Cognitive
plan-domain-psychosocial = Psychosocial
plan-domain-functional = Functional
plan-domain-environmental = Environmental
plan-domain-caregiver = Caregiver
plan-domain-financial-legal = Financial and legal
plan-domain-safety = Safety
plan-priority-high-priority = High priority
plan-priority-medium-priority = Medium priority
plan-priority-low-priority = Low priority
plan-goal-status-proposed = Proposed
plan-goal-status-planned = Planned
plan-goal-status-accepted = Accepted
plan-goal-status-active = Active
plan-goal-status-on-hold = On hold
plan-goal-status-completed = Completed
plan-goal-status-cancelled = Cancelled
plan-goal-status-entered-in-error = Entered in error
plan-goal-status-rejected = Rejected
plan-achievement-in-progress = In progress
plan-achievement-improving = Improving
plan-achievement-worsening = Worsening
plan-achievement-no-change = No change
plan-achievement-achieved = Achieved
plan-achievement-sustaining = Sustaining
plan-achievement-not-achieved = Not achieved
plan-achievement-no-progress = No progress
plan-achievement-not-attainable = Not attainable
plan-intervention-kind-service = Service
plan-intervention-kind-task = Task
plan-intervention-kind-education = Education
plan-intervention-kind-advocacy = Advocacy
plan-intervention-kind-self-management = Self-management
plan-intervention-kind-communication = Communication
plan-intervention-status-not-started = Not started
plan-intervention-status-scheduled = Scheduled
plan-intervention-status-in-progress = In progress
plan-intervention-status-on-hold = On hold
plan-intervention-status-completed = Completed
plan-intervention-status-cancelled = Cancelled
plan-intervention-status-stopped = Stopped
plan-intervention-status-unknown = Unknown
plan-intervention-status-entered-in-error = Entered in error
plan-support-paid = Paid
plan-support-unpaid = Unpaid
plan-support-unknown = Not known
plan-level-low = Low
plan-level-medium = Medium
plan-level-high = High
plan-progress-0 = Not started yet
plan-progress-1 = Just started
plan-progress-2 = On the way
plan-progress-3 = Nearly there
plan-progress-4 = Done

plan-fault-required = This is needed.
plan-fault-too-long = This is longer than can be kept.
plan-fault-out-of-range = This number is outside the scale.
plan-fault-in-future = This day has not come yet.
plan-fault-before-start = This is before the start.
plan-fault-malformed = This cannot stand here.
plan-fault-reason-required = Say why. Until then this is not kept.

plan-missing = What is missing
plan-tab-missing = Missing
plan-missing-count = { $count ->
    [0] Complete
    [one] { $count } thing missing
   *[other] { $count } things missing
}
plan-next-missing = Go to the next thing missing
plan-missing-lead = Each line leads to its place.
plan-missing-on = { $what } ({ $title })
plan-complete = Nothing is missing
plan-complete-why = The plan can be finalised.
plan-missing-no-need = No need is written down
plan-missing-need-without-goal = No goal answers this need
plan-missing-need-without-statement = The client’s own words for this need
plan-missing-goal-without-need = Which need this goal answers
plan-missing-goal-without-words = The client’s own words for this goal
plan-missing-goal-without-measure = What is measured
plan-missing-goal-without-due = By when
plan-missing-goal-without-intervention = No intervention leads to this goal
plan-missing-intervention-without-responsible = Who does it
plan-missing-intervention-without-due = By when or how often
plan-missing-intervention-without-goal = Which goal this intervention serves
plan-missing-intervention-without-reason = Why it was put on hold, cancelled or stopped
plan-missing-risk-without-mitigation = What lessens this risk
plan-missing-risk-without-back-up = What is done if it happens
plan-missing-no-what-matters = What matters to the client
plan-missing-no-strength = No strength is written down
plan-missing-no-alternatives = Alternatives that were considered
plan-missing-no-monitor = Who watches over the plan
plan-missing-no-next-review = When the plan is looked at again
plan-missing-next-review-past = The day of the next review has passed
plan-missing-not-accepted = Whether the client agrees
plan-missing-no-copy-given = When the client got a copy
plan-missing-no-consent = When consent was documented

plan-finalise = Finalise…
plan-finalise-title = Finalise version { $number } of the care plan
plan-finalise-do = Finalise version { $number }
plan-finalise-what = The plan is frozen as it stands. A version never changes; your next edit starts a new draft.
plan-finalise-reopens = This plan stands as: { $status }
plan-finalise-reopens-what = Finalising makes it the active plan again. If that is not meant, cancel.
plan-finalise-reopen = Make active again as version { $number }
plan-finalise-refused = Something typed is not kept yet
plan-finalise-missing = { $count ->
    [one] { $count } thing is missing
   *[other] { $count } things are missing
}
plan-finalise-reason = Why finalise all the same?
plan-finalise-reason-hint = The reason is kept with the version.
plan-finalised = Version { $number } is made.

plan-versions = Versions
plan-no-versions = No versions yet
plan-no-versions-why = Finalising freezes the plan as version 1. Two versions can then be compared item by item.
plan-version-open = Open version { $number }
plan-open = Open
plan-version-by = { $when }, { $who }
plan-version-reason = Finalised all the same: { $reason }
plan-frozen = Frozen on { $when } by { $who }. It can be read, printed and compared, but not changed.
plan-reading-mitigation = What lessens it: { $text }
plan-reading-back-up = If it happens: { $text }
plan-compare = Compare
plan-compare-before = Before
plan-compare-after = After
plan-compare-same = They say the same
plan-compare-counts = { $added } added, { $removed } removed, { $changed } changed
plan-change-added = Added
plan-change-removed = Removed
plan-change-changed = Changed
plan-from-library = From the library…
