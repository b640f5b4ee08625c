# Words that every feature uses.

common-name-with-preferred = { $name } “{ $preferred }”
common-try-again = Try again
common-days-overdue = { $count ->
    [one] { $count } day overdue
   *[other] { $count } days overdue
}
