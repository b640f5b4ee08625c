# Words that every feature uses.

common-name-with-preferred = { $name } “{ $preferred }”
common-try-again = Try again
