### Words that the window and the printed plan share.
### Every message here is named in src/messages.rs; a test keeps the two lists the same.

## Days of the week

weekday-mon = Monday
weekday-tue = Tuesday
weekday-wed = Wednesday
weekday-thu = Thursday
weekday-fri = Friday
weekday-sat = Saturday
weekday-sun = Sunday

## Months

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

month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

## Dates and times
# $weekday and $month are the words above; $day and $year are digits.

date-full = { $weekday }, { $month } { $day }, { $year }
date-long = { $month } { $day }, { $year }
date-weekday-day = { $weekday }, { $month } { $day }
date-day = { $month } { $day }
date-short = { $month-short } { $day }, { $year }
# $hour12 is 1 to 12, $hour24 is 00 to 23, $minute is 00 to 59, $half is "am" or "pm".
time-of-day = { $hour12 }:{ $minute } { $half ->
    [am] AM
   *[pm] PM
}

## Lists: the first two joined, then each further one, then the last one of three or more

list-pair = { $first } and { $last }
list-middle = { $list }, { $next }
list-end = { $list }, and { $last }

## How often a check-in comes
# $every is how many days, weeks or months lie between two of them.

cadence-once = On { $date }
cadence-days = { $every ->
    [1] Every day
   *[other] Every { $every } days
}
# Every day of the week; Monday to Friday.
cadence-weeks-all = { $every ->
    [1] Every day
   *[other] Every { $every } weeks on every day
}
cadence-weeks-working = { $every ->
    [1] Every weekday
   *[other] Every { $every } weeks from Monday to Friday
}
# $weekdays is one weekday.
cadence-weeks-one = { $every ->
    [1] Every { $weekdays }
    [2] Every second { $weekdays }
    [3] Every third { $weekdays }
    [4] Every fourth { $weekdays }
   *[other] Every { $every } weeks on { $weekdays }
}
# $weekdays is a list of weekdays.
cadence-weeks-many = { $every ->
    [1] Every { $weekdays }
   *[other] Every { $every } weeks on { $weekdays }
}
# $day is digits: 1 to 28.
cadence-month-day = { $every ->
    [1] On the { $ordinal } of every month
   *[other] On the { $ordinal }, every { $every } months
}
# 29 and 30: shorter months have no such day.
cadence-month-day-or-last = { $every ->
    [1] On the { $ordinal } of every month, or on its last day
   *[other] On the { $ordinal } or the month's last day, every { $every } months
}
cadence-month-last-day = { $every ->
    [1] On the last day of every month
   *[other] On the last day of the month, every { $every } months
}
# Every 12 months or more: $every is how many years. $date is a month and a day.
cadence-year-day = { $every ->
    [1] Every year on { $date }
   *[other] Every { $every } years on { $date }
}
# February 29: other years have no such day. $month is February.
cadence-year-last-day = { $every ->
    [1] Every year on the last day of { $month }
   *[other] Every { $every } years on the last day of { $month }
}
# $nth is 1 to 4, or -1 for the last.
cadence-month-weekday = { $every ->
    [1] On the { $nth ->
        [1] first
        [2] second
        [3] third
        [4] fourth
       *[other] last
    } { $weekday } of every month
   *[other] On the { $nth ->
        [1] first
        [2] second
        [3] third
        [4] fourth
       *[other] last
    } { $weekday } of the month, every { $every } months
}
cadence-business-days = { $every ->
    [1] Every business day
   *[other] Every { $every } business days
}
cadence-within = Once in every calendar { $period ->
    [week] week
    [month] month
   *[quarter] quarter
}
cadence-after-contact = { $unit ->
    [days] { $every ->
        [1] 1 day
       *[other] { $every } days
    }
    [business-days] { $every ->
        [1] 1 business day
       *[other] { $every } business days
    }
    [weeks] { $every ->
        [1] 1 week
       *[other] { $every } weeks
    }
   *[months] { $every ->
        [1] 1 month
       *[other] { $every } months
    }
} after the last contact
# The interval of a stage or of an acuity. $first is "yes" where the sentence begins with it.
cadence-interval = { $first ->
    [yes] Every
   *[no] every
} { $unit ->
    [days] { $every ->
        [1] day
       *[other] { $every } days
    }
    [business-days] { $every ->
        [1] business day
       *[other] { $every } business days
    }
    [weeks] { $every ->
        [1] week
       *[other] { $every } weeks
    }
   *[months] { $every ->
        [1] month
       *[other] { $every } months
    }
}
# "Every 2 days twice, then every week 4 times, then every month". $interval is the words above.
cadence-stage = { $interval } { $times ->
    [1] once
    [2] twice
   *[other] { $times } times
}
cadence-stages = { $stages }, then { $next }
# "Every 2 weeks for low acuity, every week for high acuity".
cadence-acuity = { $interval } for { $acuity ->
    [low] low
    [moderate] moderate
    [high] high
   *[intensive] intensive
} acuity
cadence-acuities = { $steps }, { $next }
ordinal = { $day ->
    [1] 1st
    [2] 2nd
    [3] 3rd
    [21] 21st
    [22] 22nd
    [23] 23rd
    [31] 31st
   *[other] { $day }th
}

## What is added to it, in this order

cadence-at = { $sentence } at { $time }
cadence-from = { $sentence }, from { $date }
cadence-until = { $sentence }, until { $date }
cadence-times = { $sentence }, { $count ->
    [1] once
    [2] twice
   *[other] { $count } times
}
# Where the rhythm itself says how many times.
cadence-times-in-all = { $sentence }, { $count ->
    [1] once
    [2] twice
   *[other] { $count } times
} in all
cadence-while-episode = { $sentence }, while the episode is open
cadence-while-flag = { $sentence }, while a risk flag for { $flag ->
    [safety] safety
    [behavioral] behavior
    [advance-directive] an advance directive
    [contact] contact
    [clinical] a clinical matter
   *[other] another matter
} is in force
# $instrument is its identifier in capitals ("PHQ-9"); $scale that of a scale other than the total.
cadence-while-score = { $sentence }, while { $instrument } is at least { $score }
cadence-while-scale = { $sentence }, while { $instrument } { $scale } is at least { $score }
cadence-early = { $sentence }, up to { $days ->
    [1] 1 day
   *[other] { $days } days
} early
cadence-grace = { $sentence }, with { $days ->
    [1] 1 day
   *[other] { $days } days
} of grace
cadence-closed-before = { $sentence }, on the business day before when the office is closed
cadence-closed-after = { $sentence }, on the business day after when the office is closed
cadence-closed-skip = { $sentence }, left out when the office is closed

## Where a rhythm stands
# $cadence is its sentence as above, $last the day of the last contact that reached somebody.

standing = { $state }. { $cadence }.
standing-last = { $state }. { $cadence }. The last was on { $last }.
standing-not-yet = Next due on { $due }
# The window opens on $opens.
standing-not-yet-window = Next due from { $opens } to { $due }
standing-due-today = Due today
standing-due = Due by { $due }
standing-overdue = Overdue since { $since }
standing-overdue-many = Overdue since { $since }, { $count ->
    [2] twice
   *[other] { $count } times
}
standing-satisfied = Done on { $on }
standing-satisfied-late = Done late, on { $on }
standing-attempts = { $count ->
    [1] Settled by 1 documented attempt, on { $on }
   *[other] Settled by { $count } documented attempts, on { $on }
}
standing-exempt = Settled for now, with a reason
standing-over = Nothing more is due
