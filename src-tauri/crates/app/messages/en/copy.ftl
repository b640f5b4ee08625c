### Words of the client's copy that speak of the record rather than of the page.
### Every message here is said in src/printing/words.rs; a test keeps the two the same.

interpreter-needed = An interpreter joins us.
after-hours = After hours
anything-else = Something else goes wrong
call-us = Call us and we will work it out together.
# $cadence is a rhythm that begins with a small letter: "every second Tuesday at 2:00 PM".
check-in-phone = We will call you { $cadence }.
check-in-video = We will meet by video { $cadence }.
check-in-in-person = We will visit you { $cadence }.
check-in-email = We will email you { $cadence }.
check-in-letter = We will write to you { $cadence }.
check-in-portal = We will write to you in the portal { $cadence }.
check-in-text = We will text you { $cadence }.
# $cadence as above; $person is who is reached instead of the client.
check-in-with = { $sentence } We will speak with { $person }.

## Languages by their BCP 47 tag

language-am = Amharic
language-ar = Arabic
language-bn = Bengali
language-de = German
language-el = Greek
language-en = English
language-es = Spanish
language-fa = Persian
language-fr = French
language-gu = Gujarati
language-he = Hebrew
language-hi = Hindi
language-hmn = Hmong
language-ht = Haitian Creole
language-hy = Armenian
language-it = Italian
language-ja = Japanese
language-km = Khmer
language-ko = Korean
language-ne = Nepali
language-pa = Punjabi
language-pl = Polish
language-pt = Portuguese
language-ru = Russian
language-so = Somali
language-sw = Swahili
language-ta = Tamil
language-th = Thai
language-tl = Tagalog
language-uk = Ukrainian
language-ur = Urdu
language-vi = Vietnamese
language-yi = Yiddish
language-zh = Chinese

## Forms

form-range = { $min } to { $max }
form-range-from = { $min } or more
form-range-up-to = { $max } or less
form-question = question { $number }
# $numbers: "1, 2 and 4" or "1 to 9".
form-questions = questions { $numbers }
form-question-called = “{ $text }”
form-or = { $before } or { $last }
form-and = { $before } and { $last }
form-comma = { $before }, { $next }
# $question is "question 2" or the question in quotes; $answer one or more answers in quotes.
form-only-if = Only if the answer to { $question } is { $answer }
form-only-if-not = Only if the answer to { $question } is not { $answer }
form-only-if-depends = Only after some answers to { $questions }
form-only-if-other = Not asked of everybody
form-left-out = Answers to sensitive questions were left out of this copy.
form-why-none = Without an answer that counts: { $questions }.

## What happened after a discharge. $medium is one of the media below.

medium-phone = Phone
medium-video = Video
medium-in-person = In person
medium-email = Email
medium-letter = Letter
medium-portal = Portal
medium-text = Text message
happened-reached = { $medium }: reached
happened-left-message = { $medium }: left a message
happened-no-answer = { $medium }: no answer
happened-wrong-number = { $medium }: wrong number
happened-refused = { $medium }: did not want it
happened-not-possible = { $medium }: not possible
