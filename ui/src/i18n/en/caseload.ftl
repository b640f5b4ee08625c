# The list of clients.

caseload-title = Caseload
