# The list of clients.

caseload-title = Caseload
caseload-total = { $count ->
    [one] { $count } client
   *[other] { $count } clients
}
caseload-search = Find by name, number or phone
caseload-clear = Clear filters
caseload-filter-status = Status
caseload-filter-acuity = Acuity
caseload-filter-programme = Programme
caseload-every-programme = Every programme
caseload-filter-overdue = Overdue
caseload-filter-uncovered = No check-in planned
caseload-filter-chosen = { $label }: { $chosen }
caseload-column-name = Name
caseload-column-age = Age
caseload-column-born = Born
caseload-column-programme = Programme
caseload-column-status = Status
caseload-column-acuity = Acuity
caseload-column-last = Last contact
caseload-column-next = Next check-in
caseload-column-opened = Since
caseload-preferred = “{ $name }”
caseload-nothing = –
caseload-risk = Has a risk flag
caseload-no-match = No client matches
caseload-no-match-detail = Nobody in the record fits these words and filters.
caseload-none = No clients yet
caseload-none-detail = A name is enough to begin with. Everything else can follow.
caseload-none-action = Take in your first client
caseload-none-import = Take in a file
caseload-peek = { $name } at a glance
caseload-peek-close = Close the glance
caseload-recent = Recent
caseload-palette = Clients and notes
caseload-palette-note = Note of { $date }: { $excerpt }
caseload-palette-born = born { $date }
caseload-palette-born-matched = born { $date } · { $matched }
caseload-palette-open-note = Note
