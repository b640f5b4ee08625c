# Trends: results and measures over time, as a chart and as a table.

trends-title = Trends
trends-list = What there is a trend of
trends-none = No results yet.
trends-none-detail = Scores of completed assessments and measured values stand here as lines over time.
trends-none-action = Open assessments
trends-measure-blood-pressure = Blood pressure
trends-measure-weight = Weight
trends-measure-a1c = A1c
trends-measure-score = Score
trends-points = { $count ->
    [one] { $count } result
   *[other] { $count } results
  }
trends-first = First result
trends-no-change = No change
trends-up = Up { $by }
trends-down = Down { $by }
trends-was = was { $value }
trends-one-only = One result so far. The line begins with the second.
trends-summary = { $count ->
    [one] { $title }: one result, { $last } on { $lastOn }.
   *[other] { $title }: { $count } results from { $firstOn } to { $lastOn }, from { $first } to { $last }.
  }
trends-summary-band = The newest counts as “{ $band }”.
trends-chart = Chart: { $title }
trends-table = Results: { $title }
trends-day = Day
trends-value = Result
trends-band = Counts as
trends-change = Change
trends-how = How
trends-better = Meaningfully better
trends-worse = Meaningfully worse
trends-positive = Positive
trends-total-only = Total only
trends-mode-self = Filled in by the client
trends-mode-interview = Interview
trends-mode-proxy = Answered by somebody else
trends-mode-unknown = From another system
trends-systolic = systolic
trends-diastolic = diastolic
trends-lower-is-worse = Lower is worse.
trends-higher-is-worse = Higher is worse.
trends-meaningful = A change of { $points } or more is meaningful ({ $source }).
trends-to-be-confirmed = To be confirmed.
trends-cutoff = { $label }: { $value } or more
trends-marks = What happened meanwhile
trends-mark-intervention = Intervention
trends-mark-plan-version = Plan finalised
trends-mark-plan-version-text = Version { $number }
trends-mark-encounter = Visit or stay
trends-mark-flag = Safety flag
trends-key-answers = Answers
trends-key-total = Total only
trends-key-positive = Positive screen
trends-key-mark = Event
trends-span = Time
trends-span-all = All
trends-span-year = Last 12 months
trends-span-quarter = Last 3 months
trends-span-empty = No result in this time.
