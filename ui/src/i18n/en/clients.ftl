# A client's chart: banner, overview, history; taking in a new client.

clients-chart = Client
clients-tabs = Chart
clients-to-caseload = Go to the caseload
clients-tab-overview = Overview
clients-tab-history = History

# Signs of a client's state.
clients-status-planned = Planned
clients-status-waitlist = Waitlist
clients-status-active = Active
clients-status-onhold = On hold
clients-status-finished = Finished
clients-status-cancelled = Cancelled
clients-status-entered-in-error = Entered in error
clients-acuity-low = Low
clients-acuity-moderate = Moderate
clients-acuity-high = High
clients-acuity-intensive = Intensive
clients-deceased = Died
clients-deceased-on = Died { $date }
clients-died-at = { $age ->
    [one] lived { $age } year
   *[other] lived { $age } years
}
clients-overdue = Overdue
clients-overdue-days = { $days ->
    [one] Overdue { $days } day
   *[other] Overdue { $days } days
}
clients-none-planned = None planned
clients-no-contact-yet = None yet
clients-none = None
clients-unknown = Not known

# The banner.
clients-born = born { $date }
clients-birth-date-unknown = birth date not known
clients-birth-date = Birth date
clients-language = Language
clients-interpreter = Interpreter
clients-interpreter-needed = Interpreter needed
clients-interpreter-yes = Needed
clients-interpreter-no = Not needed
clients-interpreter-unknown = Not asked yet
clients-payer = Payer
clients-decides = Decides
clients-after-dash = {" "}– { $text }
clients-decision-own = The client
clients-decision-guardian = Guardian
clients-decision-power-of-attorney = Power of attorney
clients-decision-minor = Parent or guardian of a minor
clients-decision-unknown = Not known
clients-last-contact = Last contact
clients-next-check-in = Next check-in
clients-phone = Phone
clients-warnings = Warnings
clients-allergic-to = Severe allergy: { $substance }
clients-missing = Not known yet
clients-missing-more = { $count } more
clients-missing-birth-date = Add birth date
clients-missing-language = Add language
clients-missing-interpreter = Is an interpreter needed?
clients-missing-phone = Add phone
clients-missing-address = Add address
clients-missing-decision-maker = Who decides?
clients-missing-coverage = Add coverage
clients-missing-emergency-contact = Add emergency contact
clients-missing-allergies = Ask about allergies
clients-missing-episode = Add programme
clients-missing-safe-to-leave-message = Is it safe to leave a message?
clients-missing-check-in = Plan a check-in

# The overview: facts.
clients-who = Who this is
clients-given-name = Given name
clients-add-given-name = Add given name
clients-family-name = Family name
clients-add-family-name = Add family name
clients-preferred-name = Preferred name
clients-add-preferred-name = Add preferred name
clients-pronouns = Pronouns
clients-add-pronouns = Add pronouns
clients-clinical-sex = Sex for clinical use
clients-add-clinical-sex = Add sex for clinical use
clients-clinical-sex-hint = Some scores ask for it. It is not gender.
clients-sex-female = Female
clients-sex-male = Male
clients-sex-unknown = Not known
clients-format-needs = Reading needs
clients-add-format-needs = Add reading needs, such as large print
clients-decision-detail = Who and by what paper
clients-add-decision-detail = Say who, and by what paper
clients-about = At first sight
clients-add-about = Add what must be seen at first sight
clients-add-deceased = Record a death

# The overview: parts.
clients-save = Save
clients-save-what = Save { $what }
clients-cancel = Cancel
clients-edit = Edit
clients-edit-what = Edit { $what }
clients-show-all = Show all { $count }
clients-remove = Remove
clients-remove-title = Remove “{ $what }”
clients-remove-why = Why?
clients-remove-no-longer = No longer true
clients-remove-mistake = Entered by mistake
clients-remove-duplicate = It was there twice
clients-remove-other = Another reason
clients-remove-reason = Reason
clients-removed = Removed. The reason is in the history.
clients-undo = Undo
clients-fault-required = This is needed.
clients-fault-in-future = This day has not come yet.
clients-fault-before-start = This lies before the beginning.
clients-fault-out-of-range = This is outside what is possible.
clients-fault-too-long = This is too long.
clients-fault-malformed = This cannot be read.
clients-kind = Kind
clients-label = Label
clients-name = Name
clients-number = Number
clients-status = Status
clients-acuity = Acuity
clients-from = From
clients-until = Until
clients-since = since { $date }
clients-ended = ended { $date }
clients-ends = ends { $date }
clients-review = review { $date }

clients-contact-methods = Phone, email
clients-contact-method = Contact method
clients-add-contact-method = Add phone or email
clients-method-phone = Phone
clients-method-mobile = Mobile
clients-method-email = Email
clients-method-fax = Fax
clients-method-other = Other
clients-number-or-address = Number or address
clients-method-label-hint = Home, work, daughter’s phone
clients-safe-to-leave = Safe to leave a message?
clients-safe-yes = Yes
clients-safe-no = No
clients-safe-unknown = Not asked yet
clients-message-yes = Message OK
clients-message-no = No message
clients-message-unknown = Message? Not asked
clients-first-to-try = First to try
clients-preferred-method = Try this one first

clients-addresses = Addresses
clients-address = Address
clients-add-address = Add address
clients-street = Street
clients-city = City
clients-region = State or province
clients-postal-code = ZIP or postal code
clients-country = Country
clients-address-label-hint = Home, shelter, post

clients-identifiers = Identifiers
clients-identifier = Identifier
clients-add-identifier = Add identifier
clients-identifier-system = What it is
clients-identifier-hint = MRN, Medicaid, claim number

clients-risk-flags = Risk flags
clients-risk-flag = Risk flag
clients-add-risk-flag = Add risk flag
clients-flag-text = What everybody must know
clients-flag-hint = It stands in the banner of the chart.
clients-flag-ended = Ended { $date }
clients-flag-safety = Safety
clients-flag-behavioral = Behaviour
clients-flag-advance-directive = Advance directive
clients-flag-contact = Contact
clients-flag-clinical = Clinical
clients-flag-other = Other

clients-allergies = Allergies
clients-allergy = Allergy
clients-add-allergy = Add allergy
clients-no-known-allergies = No known allergies
clients-substance = To what
clients-reaction = What happens
clients-criticality = How bad it can be
clients-criticality-high = Severe
clients-criticality-low = Mild
clients-criticality-unable-to-assess = Cannot be said

clients-medications = Medications
clients-medication = Medication
clients-add-medication = Add medication
clients-medication-name = Medication
clients-medication-name-hint = Name and strength
clients-dose = How much and when
clients-what-for = What it is for
clients-prescriber = Prescribed by
clients-reconciled = Last gone through
clients-medication-active = Taking it
clients-medication-on-hold = On hold
clients-medication-stopped = Stopped
clients-medication-completed = Completed

clients-people = People around the client
clients-person = Person
clients-add-person = Add person
clients-person-family = Family
clients-person-friend = Friend
clients-person-professional = Professional
clients-person-organisation = Organisation
clients-role = Who they are to the client
clients-role-hint = Daughter, landlord, primary care physician
clients-organisation = Organisation
clients-email = Email
clients-emergency = Emergency contact
clients-emergency-tick = Call in an emergency
clients-care-team = Care team
clients-care-team-tick = On the care team
clients-lives-with = Same household
clients-lives-with-tick = Lives with the client
clients-about-person = Anything else

clients-coverages = Coverage
clients-coverage = Coverage
clients-add-coverage = Add coverage
clients-coverage-medicare-ffs = Original Medicare
clients-coverage-medicare-advantage = Medicare Advantage
clients-coverage-part-d = Medicare Part D
clients-coverage-medicaid-ffs = Medicaid
clients-coverage-medicaid-mco = Medicaid managed care
clients-coverage-commercial = Commercial
clients-coverage-erisa-self-funded = Employer, self-funded
clients-coverage-workers-compensation = Workers’ compensation
clients-coverage-va = Veterans
clients-coverage-ssdi-ssi = SSDI or SSI
clients-coverage-other = Other
clients-coverage-status-active = Active
clients-coverage-status-cancelled = Cancelled
clients-coverage-status-draft = Draft
clients-coverage-status-entered-in-error = Entered in error
clients-plan-name = Plan
clients-member-id = Member or claim number
clients-group-number = Group number
clients-rank = Billed in which order
clients-rank-hint = 1 is billed first
clients-billed-first = Billed first
clients-claim = Injury and claim
clients-injured-on = Date of injury
clients-injured = injured { $date }
clients-adjuster = Adjuster
clients-adjuster-is = adjuster { $name }
clients-adjuster-phone = Adjuster’s phone
clients-adjuster-email = Adjuster’s email

clients-episodes = Programmes
clients-episode = Programme
clients-add-episode = Add programme
clients-programme = Programme
clients-opened-on = First day
clients-closed-on = Last day
clients-closure-reason = Why it ended
clients-case-manager = Case manager
clients-next-review = Next review
clients-referred-by = Referred by
clients-referred-on = Referred on
clients-status-history = Status so far

# Taking in a client.
clients-new = New client
clients-section-name = Who
clients-section-name-hint = One name is enough to begin with.
clients-section-reach = How to reach and speak with them
clients-section-programme = Programme and numbers
clients-medicaid = Medicaid number
clients-mrn = Medical record number
clients-create = Take in client
clients-create-anyway = Create all the same
clients-later = Finish later
clients-draft-found = You began to take in this client
clients-draft-kept = What you typed was kept on { $when }.
clients-draft-discard = Start afresh
clients-taken-in = { $name } is in the record
clients-duplicates = { $count ->
    [one] This client may be in the record already
   *[other] These clients in the record look like this one
}
clients-duplicate-same-identifier = the same number
clients-duplicate-same-name-and-birth-date = same name and birth date
clients-duplicate-like-name-and-birth-date = a like name, same birth date
clients-duplicate-like-name-and-phone = a like name, same phone
clients-open-that = Open that client
