# Taking in another system's file.

imports-title = Import
imports-choose = Choose a file
imports-filter = FHIR files
imports-drop = Take in a client’s file
imports-drop-detail = Drop a FHIR R4 file here (.json or .json.gz), or choose one. You see what it would do before anything is written.
imports-reading = Reading the file
imports-taking-in = Taking it in
imports-another = Choose another file
imports-stale = The record has changed since this file was read. Choose it again to see what it would do now.

imports-summary = { $clients ->
    [one] One client
   *[other] { $clients } clients
} in this file; { $rows ->
    [one] one new entry
   *[other] { $rows } new entries
} for the record.
imports-nothing-new = { $known ->
    [0] There is nothing in this file to take in.
   *[other] Everything in this file is in the record already. Taking it in again would change nothing.
}
imports-known-rows = { $count ->
    [one] One entry is in the record already and stays as it is.
   *[other] { $count } entries are in the record already and stay as they are.
}
imports-clients = Clients
imports-decide-hint = Some look like clients you already have. Say who they are.
imports-undecided = { $count ->
    [one] One client to decide about
   *[other] { $count } clients to decide about
}
imports-more-clients = Show more ({ $count } left)
imports-take-in = { $count ->
    [one] Take in one client
   *[other] Take in { $count } clients
}
imports-born = born { $date }
imports-mark-new = New
imports-mark-known = Known from this source
imports-mark-alike = Looks familiar
imports-creates = Would add: { $what }
imports-creates-nothing = Would add nothing new
imports-adds-client = { $count ->
    [one] { $count } client
   *[other] { $count } clients
}
imports-adds-identifier = { $count ->
    [one] { $count } identifier
   *[other] { $count } identifiers
}
imports-adds-contact-method = { $count ->
    [one] { $count } phone or email
   *[other] { $count } phones and emails
}
imports-adds-address = { $count ->
    [one] { $count } address
   *[other] { $count } addresses
}
imports-adds-coverage = { $count ->
    [one] { $count } coverage
   *[other] { $count } coverages
}
imports-adds-episode = { $count ->
    [one] { $count } programme
   *[other] { $count } programmes
}
imports-adds-person = { $count ->
    [one] { $count } person around the client
   *[other] { $count } people around the client
}
imports-adds-risk-flag = { $count ->
    [one] { $count } risk flag
   *[other] { $count } risk flags
}
imports-adds-allergy = { $count ->
    [one] { $count } allergy
   *[other] { $count } allergies
}
imports-adds-medication = { $count ->
    [one] { $count } medication
   *[other] { $count } medications
}
imports-adds-plan = { $count ->
    [one] { $count } care plan
   *[other] { $count } care plans
}
imports-adds-need = { $count ->
    [one] { $count } need
   *[other] { $count } needs
}
imports-adds-goal = { $count ->
    [one] { $count } goal
   *[other] { $count } goals
}
imports-adds-intervention = { $count ->
    [one] { $count } intervention
   *[other] { $count } interventions
}
imports-adds-risk = { $count ->
    [one] { $count } risk
   *[other] { $count } risks
}
imports-adds-measure = { $count ->
    [one] { $count } measure
   *[other] { $count } measures
}
imports-adds-assessment = { $count ->
    [one] { $count } assessment
   *[other] { $count } assessments
}
imports-adds-encounter = { $count ->
    [one] { $count } encounter
   *[other] { $count } encounters
}
imports-count = { $what } ({ $count })
imports-what-to-do = What to do with { $name }
imports-new = Take in as a new client
imports-add-known = Add what is new
imports-add-to = Add to { $name }
imports-add-to-born = Add to { $name }, born { $date }
imports-skip = Leave out
imports-alike-same-identifier = The same number
imports-alike-same-name-and-birth-date = Same name and birth date
imports-alike-like-name-and-birth-date = A like name, same birth date
imports-alike-like-name-and-phone = A like name, same phone

imports-notices = What was odd
imports-notice-in = {" "}({ $resource })
imports-notice-deceased = { $count ->
    [one] One client has died; the chart is marked.
   *[other] { $count } clients have died; their charts are marked.
}
imports-notice-dangling-reference = { $count ->
    [one] One mention of something that is not in the file was left out.
   *[other] { $count } mentions of things that are not in the file were left out.
}
imports-notice-duplicate-id = { $count ->
    [one] One identifier stands twice; the first was taken.
   *[other] { $count } identifiers stand twice; the first of each was taken.
}
imports-notice-impossible-date = { $count ->
    [one] One date cannot be and was left out.
   *[other] { $count } dates cannot be and were left out.
}
imports-notice-text-too-long = { $count ->
    [one] One text was too long and was cut.
   *[other] { $count } texts were too long and were cut.
}
imports-notice-malformed-text = { $count ->
    [one] One text had characters that cannot be shown.
   *[other] { $count } texts had characters that cannot be shown.
}
imports-notice-missing-display = { $count ->
    [one] One entry has only a code, no words.
   *[other] { $count } entries have only codes, no words.
}
imports-notice-unknown-status = { $count ->
    [one] One status is not known; the usual one was taken.
   *[other] { $count } statuses are not known; the usual one was taken.
}
imports-notice-other-patient = { $count ->
    [one] One entry is about someone else and was left out.
   *[other] { $count } entries are about someone else and were left out.
}
imports-notice-missing-required = { $count ->
    [one] One entry lacks what is needed and was left out.
   *[other] { $count } entries lack what is needed and were left out.
}
imports-notice-partial-date = { $count ->
    [one] One date is known only by its month or year; its first day was taken.
   *[other] { $count } dates are known only by their month or year; the first day was taken.
}
imports-notice-sensitive-identifier = { $count ->
    [one] One social security, passport or licence number was left out.
   *[other] { $count } social security, passport or licence numbers were left out.
}
imports-notice-unknown-instrument = { $count ->
    [one] One questionnaire is not among the instruments here and was left out.
   *[other] { $count } questionnaires are not among the instruments here and were left out.
}
imports-notice-other-version = { $count ->
    [one] One questionnaire is of a version of an instrument that is not here and was left out.
   *[other] { $count } questionnaires are of a version of an instrument that is not here and were left out.
}
imports-notice-unknown-answer = { $count ->
    [one] One answer or total is outside what its instrument allows and was left out.
   *[other] { $count } answers or totals are outside what their instrument allows and were left out.
}
imports-notice-too-many = { $count ->
    [one] One entry was left out: the file has more of them than one client can have.
   *[other] { $count } entries were left out: the file has more of them than one client can have.
}
imports-contents = What the file holds
imports-contents-hint = What is left out stays in the file.
imports-column-kind = Kind
imports-column-found = In the file
imports-column-taken = Taken in
imports-column-left-out = Left out

imports-done = { $clients ->
    [one] One client
   *[other] { $clients } clients
} taken in: { $rows ->
    [one] one new entry
   *[other] { $rows } new entries
}.
imports-done-nothing = Nothing new was taken in.
imports-open = Open { $name }
imports-see-caseload = See them in the caseload
imports-undo = Undo import
imports-undone = The import is undone
imports-undone-detail = The record is as it was before. The history shows both.

imports-kind-client = Client
imports-kind-identifier = Identifiers
imports-kind-coverage = Coverages
imports-kind-episode = Programmes
imports-kind-person = People around the client
imports-kind-practitioner = Practitioners
imports-kind-practitioner-role = Practitioners’ roles
imports-kind-organisation = Organisations
imports-kind-care-team = Care teams
imports-kind-risk-flag = Risk flags
imports-kind-allergy = Allergies
imports-kind-medication-request = Prescriptions
imports-kind-medication-statement = Medication statements
imports-kind-medication-resource = Medication products
imports-kind-plan = Care plans
imports-kind-condition = Conditions
imports-kind-goal = Goals
imports-kind-observation = Observations
imports-kind-encounter = Encounters
imports-kind-questionnaire-response = Questionnaires
imports-kind-claim = Claims
imports-kind-benefit = Explanations of benefit
imports-kind-procedure = Procedures
imports-kind-immunization = Immunisations
imports-kind-report = Diagnostic reports
imports-kind-document = Documents
imports-kind-device = Devices
imports-kind-imaging = Imaging studies
imports-kind-location = Locations
imports-kind-provenance = Provenance
