// Made from src-tauri/src/commands/table.rs by `cargo xtask bindings`. Do not edit.

import { call } from "./transport";

/**
 * Did the client agree with the plan?
 */
export type Acceptance = "pending" | "agree" | "agree-except" | "disagree";

/**
 * FHIR Goal.achievementStatus.
 */
export type Achievement = "in-progress" | "improving" | "worsening" | "no-change" | "achieved" | "sustaining" | "not-achieved" | "no-progress" | "not-attainable";

/**
 * One act of a user: the changes that belong together.
 */
export type ActId = string;

/**
 * How much attention an episode asks for.
 */
export type Acuity = "low" | "moderate" | "high" | "intensive";

/**
 * A correction or addition to a signed note.
 */
export type Addendum = { 
/**
 * Made by the core.
 */
id: AddendumId, 
/**
 * The signed note.
 */
noteId: NoteId, 
/**
 * About whom.
 */
clientId: ClientId, 
/**
 * What it adds or corrects.
 */
text: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Who wrote it.
 */
author: string, 
/**
 * When.
 */
at: string, };

/**
 * An addendum to a signed note.
 */
export type AddendumId = string;

/**
 * Where the client lives or gets post.
 */
export type Address = { 
/**
 * Empty asks the core to make one.
 */
id: PartId, 
/**
 * Whose it is.
 */
clientId: ClientId, 
/**
 * "Home", "shelter", "post", …
 */
label: string | null, 
/**
 * Street lines, separated by line ends.
 */
lines: string, 
/**
 * Town or city.
 */
city: string, 
/**
 * State, province or county.
 */
region: string, 
/**
 * Postal code.
 */
postalCode: string, 
/**
 * Country, as written.
 */
country: string, 
/**
 * Where it came from.
 */
source: Source | null, };

/**
 * How many lines each section has.
 */
export type AgendaCounts = { 
/**
 * Overdue.
 */
overdue: number, 
/**
 * Due today.
 */
today: number, 
/**
 * Coming.
 */
coming: number, 
/**
 * Unsigned notes.
 */
unsignedNotes: number, };

/**
 * A page of one section.
 */
export type AgendaPage = { 
/**
 * The day the page speaks of.
 */
today: string, 
/**
 * Lines in order.
 */
rows: Array<AgendaRow>, 
/**
 * Hand it back for the next page.
 */
next: string | null, 
/**
 * Counts of all sections, from one query.
 */
counts: AgendaCounts, };

/**
 * A line of Today.
 */
export type AgendaRow = { 
/**
 * What is due.
 */
checkIn: CheckIn, 
/**
 * The client's name as it is to be used.
 */
clientName: string, 
/**
 * What it is for.
 */
purpose: string, 
/**
 * How.
 */
medium: Medium, 
/**
 * With whom, where it is not the client.
 */
withWhom: string | null, 
/**
 * Local time of day, if it has one.
 */
at: string | null, 
/**
 * IANA zone of `at`.
 */
zone: string, 
/**
 * The contact method to try first.
 */
reachAt: string | null, 
/**
 * May a message be left there?
 */
safeToLeaveMessage: SafeToLeaveMessage | null, 
/**
 * Whole days past the deadline; 0 when it is not.
 */
daysOverdue: number, 
/**
 * The client has a risk flag in force.
 */
hasRiskFlag: boolean, };

/**
 * A part of Today.
 */
export type AgendaSection = "overdue" | "today" | "coming";

/**
 * An allergy or intolerance.
 */
export type Allergy = { 
/**
 * Empty asks the core to make one.
 */
id: PartId, 
/**
 * Whose it is.
 */
clientId: ClientId, 
/**
 * To what.
 */
substance: string, 
/**
 * What happens.
 */
reaction: string | null, 
/**
 * How bad it can be.
 */
criticality: AllergyCriticality | null, 
/**
 * Where it came from.
 */
source: Source | null, };

/**
 * How bad an allergic reaction can be (FHIR AllergyIntolerance.criticality).
 */
export type AllergyCriticality = "low" | "high" | "unable-to-assess";

/**
 * The computed part of the client's banner.
 */
export type Banner = { 
/**
 * Age in completed years today, or at death.
 */
age: number | null, 
/**
 * When the last successful contact was.
 */
lastContactAt: string | null, 
/**
 * When the next check-in is due.
 */
nextCheckInOn: string | null, 
/**
 * Check-ins past their due date.
 */
overdueCheckIns: number, 
/**
 * Payer that is billed first.
 */
payer: string | null, 
/**
 * What the record does not know yet.
 */
missing: Array<MissingFact>, };

/**
 * Something that could get in the way.
 */
export type Barrier = { 
/**
 * Empty asks the core to make one.
 */
id: ItemId, 
/**
 * The plan it belongs to.
 */
planId: PlanId, 
/**
 * Whose it is.
 */
clientId: ClientId, 
/**
 * The goal it stands before; `None`: all of them.
 */
goalId: ItemId | null, 
/**
 * Order among its siblings; kept by the core.
 */
position: number, 
/**
 * In words.
 */
text: string, 
/**
 * What helps against it.
 */
whatHelps: string, 
/**
 * Where it came from.
 */
source: Source | null, };

/**
 * A rhythm with its first day, its end, and its local time.
 */
export type Cadence = { 
/**
 * The rhythm.
 */
pattern: Pattern, 
/**
 * Nothing is due before this day; intervals count from it.
 */
startsOn: string, 
/**
 * When it ends.
 */
ending: Ending, 
/**
 * Local time of day, if it has one.
 */
at: string | null, 
/**
 * IANA zone of `at`, for example `America/New_York`.
 */
zone: string, };

/**
 * What the window shows while a cadence is being chosen.
 */
export type CadencePreview = { 
/**
 * The cadence in a sentence, from the catalogue that the printed plan shares.
 */
sentence: string, 
/**
 * The next dates.
 */
next: Array<string>, };

/**
 * The head of a client's care plan. The items hang on it; finalising freezes all of it as a version.
 */
export type CarePlan = { 
/**
 * Made by the core.
 */
id: PlanId, 
/**
 * Whose it is.
 */
clientId: ClientId, 
/**
 * In which enrolment.
 */
episodeId: EpisodeId | null, 
/**
 * FHIR status of what is being edited: `draft` from the first edit after a version on.
 */
status: PlanStatus, 
/**
 * What matters to the client, in their words.
 */
whatMatters: string, 
/**
 * Alternatives that were considered, and why they were not chosen.
 */
alternatives: string, 
/**
 * Who watches that the plan is carried out.
 */
monitor: string, 
/**
 * First day.
 */
startsOn: string | null, 
/**
 * When the plan is looked at again.
 */
nextReviewOn: string | null, 
/**
 * Did the client agree?
 */
acceptance: Acceptance, 
/**
 * What they do not agree with.
 */
acceptanceDetail: string, 
/**
 * When the client or someone for them got a copy.
 */
copyGivenOn: string | null, 
/**
 * Who got it.
 */
copyGivenTo: string, 
/**
 * When consent to the plan and services was documented.
 */
consentOn: string | null, 
/**
 * Where it came from.
 */
source: Source | null, };

/**
 * A page of the caseload.
 */
export type CaseloadPage = { 
/**
 * Lines in order.
 */
rows: Array<CaseloadRow>, 
/**
 * Hand it back for the next page.
 */
next: string | null, 
/**
 * How many clients the query finds; only on the first page.
 */
total: number | null, };

/**
 * Which clients, in which order.
 */
export type CaseloadQuery = { 
/**
 * Only these statuses of the newest episode; empty: all.
 */
statuses: Array<EpisodeStatus>, 
/**
 * Only these acuities; empty: all.
 */
acuities: Array<Acuity>, 
/**
 * Only this programme.
 */
programme: string | null, 
/**
 * Only clients with a check-in past due.
 */
overdueOnly: boolean, 
/**
 * Only clients without an open check-in: nobody falls through the cracks.
 */
withoutCheckIn: boolean, 
/**
 * Only names, identifiers or phones that start with these words.
 */
text: string, 
/**
 * Order.
 */
sort: CaseloadSort, 
/**
 * The other way round.
 */
descending: boolean, };

/**
 * A line of the caseload.
 */
export type CaseloadRow = { 
/**
 * The client.
 */
clientId: ClientId, 
/**
 * "Family, Given", as a list sorts it.
 */
sortName: string, 
/**
 * The preferred name, where it differs.
 */
preferredName: string | null, 
/**
 * Date of birth.
 */
birthDate: string | null, 
/**
 * The newest episode's programme.
 */
programme: string | null, 
/**
 * The newest episode's status.
 */
status: EpisodeStatus | null, 
/**
 * The newest episode's acuity.
 */
acuity: Acuity | null, 
/**
 * First day of the newest episode.
 */
openedOn: string | null, 
/**
 * The last successful contact.
 */
lastContactAt: string | null, 
/**
 * The next open check-in's deadline.
 */
nextCheckInOn: string | null, 
/**
 * Open check-ins past due.
 */
overdueCheckIns: number, 
/**
 * Has a risk flag in force.
 */
hasRiskFlag: boolean, 
/**
 * Died.
 */
deceased: boolean, };

/**
 * What the list is sorted by; ties go by identifier.
 */
export type CaseloadSort = "name" | "next-check-in" | "last-contact" | "acuity" | "opened";

/**
 * What walking the chain of changes found.
 */
export type ChainReport = { 
/**
 * Links walked.
 */
links: number, 
/**
 * The first link that does not fit; none: the chain is whole.
 */
brokenAt: number | null, 
/**
 * The end agrees with the checkpoint outside the database.
 */
matchesCheckpoint: boolean, };

/**
 * One change of the log.
 */
export type ChangeEntry = { 
/**
 * Its place in the chain.
 */
seq: number, 
/**
 * The act it belongs to.
 */
actId: ActId, 
/**
 * When.
 */
at: string, 
/**
 * Who.
 */
actor: string, 
/**
 * Which kind of entity (`client`, `goal`, …).
 */
kind: string, 
/**
 * Which one.
 */
entityId: string, 
/**
 * What.
 */
op: ChangeOp, 
/**
 * Names of the fields that differ.
 */
fields: Array<string>, };

/**
 * What happened to an item from one version to the other.
 */
export type ChangeKind = "added" | "removed" | "changed";

/**
 * What a change did.
 */
export type ChangeOp = "create" | "update" | "remove";

/**
 * A page of changes, the newest first.
 */
export type ChangePage = { 
/**
 * The changes.
 */
rows: Array<ChangeEntry>, 
/**
 * Hand it back for the next page.
 */
next: string | null, };

/**
 * One check-in of a series.
 */
export type CheckIn = { 
/**
 * Its identifier.
 */
id: CheckInId, 
/**
 * The series it belongs to.
 */
seriesId: SeriesId, 
/**
 * On whom.
 */
clientId: ClientId, 
/**
 * 1, 2, 3, … within its series.
 */
number: number, 
/**
 * The deadline: when it is due. Never moves.
 */
dueOn: string, 
/**
 * When to do it: moved by a snooze, never later than it is seen.
 */
doOn: string, 
/**
 * Why it was snoozed last.
 */
snoozeReason: string | null, 
/**
 * Where it stands.
 */
state: CheckInState, 
/**
 * Attempts so far that did not reach the client.
 */
attempts: number, 
/**
 * When it was closed.
 */
closedAt: string | null, 
/**
 * It was closed after the day it was due.
 */
late: boolean, 
/**
 * The reason that goes with `refused`, `not-possible` or `withdrawn`.
 */
reason: string | null, 
/**
 * The contact that closed it.
 */
contactId: ContactId | null, };

/**
 * One check-in of a series.
 */
export type CheckInId = string;

/**
 * What became of a check-in, in one key.
 */
export type CheckInOutcome = { "kind": "reached" } | { "kind": "leftMessage" } | { "kind": "noAnswer" } | { "kind": "wrongNumber" } | { "kind": "refused", 
/**
 * In the client's words, if given.
 */
reason: string | null, } | { "kind": "notPossible", 
/**
 * Why.
 */
reason: string, } | { "kind": "snooze", 
/**
 * Until which day.
 */
until: string, 
/**
 * Why.
 */
reason: string | null, };

/**
 * A series of check-ins on a client.
 */
export type CheckInSeries = { 
/**
 * Empty asks the core to make one.
 */
id: SeriesId, 
/**
 * On whom.
 */
clientId: ClientId, 
/**
 * In which enrolment.
 */
episodeId: EpisodeId | null, 
/**
 * What it is for ("See how the new walker works out").
 */
purpose: string, 
/**
 * How.
 */
medium: Medium, 
/**
 * With whom, where it is not the client.
 */
withWhom: string | null, 
/**
 * When it recurs.
 */
cadence: Cadence, 
/**
 * Where it stands.
 */
status: SeriesStatus, 
/**
 * Why it is paused or ended.
 */
statusReason: string | null, 
/**
 * Where it came from.
 */
source: Source | null, };

/**
 * Where a check-in stands. Being late is not a state: it is a fact kept beside it.
 */
export type CheckInState = "open" | "done" | "refused" | "not-possible" | "withdrawn";

/**
 * A client.
 */
export type Client = { 
/**
 * Empty asks the core to make one.
 */
id: ClientId, 
/**
 * Given names, as written in law.
 */
givenName: string, 
/**
 * Family name, as written in law. One of the two names is required.
 */
familyName: string, 
/**
 * The name to be used, where it differs.
 */
preferredName: string | null, 
/**
 * In the client's own words.
 */
pronouns: string | null, 
/**
 * Date of birth.
 */
birthDate: string | null, 
/**
 * Sex for clinical use.
 */
clinicalSex: ClinicalSex, 
/**
 * BCP 47 tag of the language the client wants to be spoken to in.
 */
language: string | null, 
/**
 * None: nobody asked yet.
 */
interpreterNeeded: boolean | null, 
/**
 * Reading and format needs, in words ("large print", "easy read", "read aloud").
 */
formatNeeds: Array<string>, 
/**
 * Who decides.
 */
decisionMaker: DecisionMaker, 
/**
 * Who that is and under what paper, where it is not the client.
 */
decisionMakerDetail: string | null, 
/**
 * Date of death. A deceased client stays in the record, marked.
 */
deceasedOn: string | null, 
/**
 * Anything that must be seen at first sight.
 */
about: string | null, 
/**
 * Where it came from, when it was not typed here.
 */
source: Source | null, };

/**
 * A client with everything that hangs on them, as the detail screen shows it.
 */
export type ClientFile = { 
/**
 * The client.
 */
client: Client, 
/**
 * Identifiers.
 */
identifiers: Array<Identifier>, 
/**
 * Contact methods, the preferred one first.
 */
contactMethods: Array<ContactMethod>, 
/**
 * Addresses.
 */
addresses: Array<Address>, 
/**
 * Coverages by rank.
 */
coverages: Array<Coverage>, 
/**
 * Episodes, the newest first.
 */
episodes: Array<Episode>, 
/**
 * People around the client.
 */
people: Array<Person>, 
/**
 * Risk flags, those in force first.
 */
riskFlags: Array<RiskFlag>, 
/**
 * Allergies.
 */
allergies: Array<Allergy>, 
/**
 * Medications, active first.
 */
medications: Array<Medication>, 
/**
 * What the banner that never scrolls away says beside the above.
 */
banner: Banner, };

/**
 * A client.
 */
export type ClientId = string;

/**
 * Anything that hangs on a client and is saved on its own.
 */
export type ClientPart = { "part": "identifier" } & Identifier | { "part": "contactMethod" } & ContactMethod | { "part": "address" } & Address | { "part": "coverage" } & Coverage | { "part": "episode" } & Episode | { "part": "person" } & Person | { "part": "riskFlag" } & RiskFlag | { "part": "allergy" } & Allergy | { "part": "medication" } & Medication;

/**
 * Which part of a client, where only its identifier is named.
 */
export type ClientPartKind = "identifier" | "contactMethod" | "address" | "coverage" | "episode" | "person" | "riskFlag" | "allergy" | "medication";

/**
 * Sex for clinical use: the parameter some instruments' cut-offs ask for. It is not gender.
 */
export type ClinicalSex = "female" | "male" | "unknown";

/**
 * What went wrong, for code. People read the words the window's table has for it.
 */
export type Code = "no_record" | "record_exists" | "locked" | "wrong_passphrase" | "wrong_recovery_key" | "weak_passphrase" | "slow_down" | "damaged_header" | "damaged_record" | "busy" | "disk_full" | "read_only" | "newer_record" | "io" | "not_found" | "invalid" | "immutable" | "changed_since" | "incomplete" | "looks_like_duplicate" | "import_not_json" | "import_not_fhir" | "import_wrong_version" | "import_too_large" | "import_no_client" | "import_unreadable" | "import_stale" | "missing_glyphs" | "print_target" | "bad_request" | "no_such_command" | "internal";

/**
 * Something that happened with or for the client.
 */
export type Contact = { 
/**
 * Empty asks the core to make one.
 */
id: ContactId, 
/**
 * With or for whom.
 */
clientId: ClientId, 
/**
 * In which enrolment.
 */
episodeId: EpisodeId | null, 
/**
 * The check-in it answers.
 */
checkInId: CheckInId | null, 
/**
 * When it happened.
 */
at: string, 
/**
 * How long, in minutes.
 */
minutes: number | null, 
/**
 * Who started it.
 */
direction: Direction, 
/**
 * How.
 */
medium: Medium, 
/**
 * With whom, where it was not the client.
 */
withWhom: string | null, 
/**
 * What came of it.
 */
outcome: ContactOutcome, 
/**
 * Why it came so, where it was refused or not possible.
 */
outcomeReason: string | null, 
/**
 * What it was for.
 */
purpose: string, 
/**
 * Where it came from.
 */
source: Source | null, };

/**
 * Something that happened with or for the client.
 */
export type ContactId = string;

/**
 * A way to reach the client.
 */
export type ContactMethod = { 
/**
 * Empty asks the core to make one.
 */
id: PartId, 
/**
 * Whose it is.
 */
clientId: ClientId, 
/**
 * Phone, mobile, email, …
 */
kind: ContactMethodKind, 
/**
 * The number or address.
 */
value: string, 
/**
 * "Home", "work", "daughter's phone", …
 */
label: string | null, 
/**
 * May a message be left?
 */
safeToLeaveMessage: SafeToLeaveMessage, 
/**
 * The one to try first.
 */
preferred: boolean, 
/**
 * Where it came from.
 */
source: Source | null, };

/**
 * How a contact method reaches the client.
 */
export type ContactMethodKind = "phone" | "mobile" | "email" | "fax" | "other";

/**
 * What the composer holds: a contact with its note, as saved or signed in one act.
 */
export type ContactNote = { 
/**
 * The contact; absent for a progress note.
 */
contact: Contact | null, 
/**
 * The note.
 */
note: Note, };

/**
 * What came of it. All but `reached` are attempts (FHIR Communication.statusReason).
 */
export type ContactOutcome = "reached" | "left-message" | "no-answer" | "wrong-number" | "refused" | "not-possible";

/**
 * Who pays, and under which claim.
 */
export type Coverage = { 
/**
 * Empty asks the core to make one.
 */
id: PartId, 
/**
 * Whose it is.
 */
clientId: ClientId, 
/**
 * The kind of payer.
 */
kind: CoverageKind, 
/**
 * FHIR status.
 */
status: CoverageStatus, 
/**
 * The payer's name.
 */
payer: string, 
/**
 * The plan's name or class.
 */
planName: string | null, 
/**
 * Member or claim number.
 */
memberId: string | null, 
/**
 * Group number.
 */
groupNumber: string | null, 
/**
 * 1 is billed first.
 */
rank: number | null, 
/**
 * First day of cover.
 */
startsOn: string | null, 
/**
 * Last day of cover.
 */
endsOn: string | null, 
/**
 * Workers' compensation and injury: the day it happened.
 */
injuredOn: string | null, 
/**
 * The adjuster's name.
 */
adjusterName: string | null, 
/**
 * The adjuster's phone.
 */
adjusterPhone: string | null, 
/**
 * The adjuster's email.
 */
adjusterEmail: string | null, 
/**
 * Where it came from.
 */
source: Source | null, };

/**
 * The kind of payer.
 */
export type CoverageKind = "medicare-ffs" | "medicare-advantage" | "part-d" | "medicaid-ffs" | "medicaid-mco" | "commercial" | "erisa-self-funded" | "workers-compensation" | "va" | "ssdi-ssi" | "other";

/**
 * FHIR Coverage.status.
 */
export type CoverageStatus = "active" | "cancelled" | "draft" | "entered-in-error";

/**
 * Who decides for the client.
 */
export type DecisionMaker = "own" | "guardian" | "power-of-attorney" | "minor" | "unknown";

/**
 * Facts about a failure, none of them client data but the characters of `items`.
 */
export type Detail = { 
/**
 * The field at fault, as named on the wire.
 */
field: string | null, 
/**
 * The kind of fault, as named in the domain.
 */
fault: string | null, 
/**
 * Line of a file, from 1.
 */
line: number | null, 
/**
 * Column of a file, from 1.
 */
column: number | null, 
/**
 * A limit that was passed, in bytes, seconds or whatever the code speaks of.
 */
limit: number | null, 
/**
 * Things to list: characters without a glyph, resource types.
 */
items: Array<string>, };

/**
 * Who started it.
 */
export type Direction = "outgoing" | "incoming";

/**
 * What is being typed, kept as it is typed.
 */
export type Draft = { 
/**
 * Names the form: `note:<id>`, `client:new`, …
 */
key: string, 
/**
 * About whom, if about a client.
 */
clientId: ClientId | null, 
/**
 * The form's values as JSON text; the core does not read it.
 */
body: string, 
/**
 * When it was last kept.
 */
at: string, };

/**
 * A client in the record that looks like the one being entered.
 */
export type Duplicate = { 
/**
 * The client in the record.
 */
clientId: ClientId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their birth date.
 */
birthDate: string | null, 
/**
 * Why.
 */
reason: DuplicateReason, 
/**
 * 0 to 1: how like the names are.
 */
likeness: number, };

/**
 * Why two clients look like one.
 */
export type DuplicateReason = "same-identifier" | "same-name-and-birth-date" | "like-name-and-birth-date" | "like-name-and-phone";

/**
 * Something in a client's history that another system sent: a visit, a stay.
 */
export type Encounter = { 
/**
 * Its identifier.
 */
id: PartId, 
/**
 * Whose it is.
 */
clientId: ClientId, 
/**
 * "Emergency room visit", "General examination", …
 */
what: string, 
/**
 * Why.
 */
reason: string | null, 
/**
 * Where.
 */
place: string | null, 
/**
 * From.
 */
startsAt: string, 
/**
 * To.
 */
endsAt: string | null, 
/**
 * Where it came from.
 */
source: Source | null, };

/**
 * When a series ends.
 */
export type Ending = { "kind": "never" } | { "kind": "until", 
/**
 * Inclusive.
 */
on: string, } | { "kind": "times", 
/**
 * 1 to 1000.
 */
count: number, };

/**
 * One enrolment of a client in a programme.
 */
export type Episode = { 
/**
 * Empty asks the core to make one.
 */
id: EpisodeId, 
/**
 * Whose it is.
 */
clientId: ClientId, 
/**
 * The programme's name.
 */
programme: string, 
/**
 * FHIR status.
 */
status: EpisodeStatus, 
/**
 * Every status it had; kept by the core, whatever the window sends.
 */
statusHistory: Array<StatusChange>, 
/**
 * How much attention it asks for.
 */
acuity: Acuity, 
/**
 * Who holds it.
 */
caseManager: string | null, 
/**
 * Who sent the client.
 */
referralSource: string | null, 
/**
 * When they did.
 */
referredOn: string | null, 
/**
 * First day.
 */
openedOn: string | null, 
/**
 * Last day.
 */
closedOn: string | null, 
/**
 * Why it was closed.
 */
closureReason: string | null, 
/**
 * When the episode is to be looked at again.
 */
nextReviewOn: string | null, 
/**
 * Where it came from.
 */
source: Source | null, };

/**
 * One enrolment of a client in a programme.
 */
export type EpisodeId = string;

/**
 * FHIR EpisodeOfCare.status.
 */
export type EpisodeStatus = "planned" | "waitlist" | "active" | "onhold" | "finished" | "cancelled" | "entered-in-error";

/**
 * What a failed command answers. `message` is for logs and developers: it never holds client data.
 */
export type Failure = { 
/**
 * What the window's table of words is asked for.
 */
code: Code, 
/**
 * In English, for developers.
 */
message: string, 
/**
 * Facts the words can use; boxed so that a result stays small where all goes well.
 */
detail: Detail, };

/**
 * One field of one item that differs.
 */
export type FieldChange = { 
/**
 * The field's name, as in the item.
 */
field: string, 
/**
 * As it was; empty where it was nothing.
 */
before: string, 
/**
 * As it is.
 */
after: string, };

/**
 * What the client wants to reach.
 */
export type Goal = { 
/**
 * Empty asks the core to make one.
 */
id: ItemId, 
/**
 * The plan it belongs to.
 */
planId: PlanId, 
/**
 * Whose it is.
 */
clientId: ClientId, 
/**
 * The need it answers. `None`: it stands on its own, and the completeness check says so.
 */
needId: ItemId | null, 
/**
 * Order among its siblings; kept by the core.
 */
position: number, 
/**
 * In the client's words, first.
 */
clientWords: string, 
/**
 * The same in the field's words.
 */
clinicalText: string, 
/**
 * Measurable targets.
 */
targets: Array<Target>, 
/**
 * FHIR status.
 */
status: GoalStatus, 
/**
 * FHIR achievement.
 */
achievement: Achievement | null, 
/**
 * When status or achievement last changed; kept by the core.
 */
statusOn: string | null, 
/**
 * Why it stands so.
 */
statusReason: string, 
/**
 * How pressing.
 */
priority: Priority | null, 
/**
 * From when.
 */
startsOn: string | null, 
/**
 * Who put it into words.
 */
expressedBy: string, 
/**
 * 0 to 10: how confident the client is.
 */
confidence: number | null, 
/**
 * 0 to 10: how much it matters to the client.
 */
importance: number | null, 
/**
 * Worded progress for the printed bar: 0 (not started) to 4 (done).
 */
progress: number, 
/**
 * Where it came from.
 */
source: Source | null, };

/**
 * FHIR Goal.lifecycleStatus.
 */
export type GoalStatus = "proposed" | "planned" | "accepted" | "active" | "on-hold" | "completed" | "cancelled" | "entered-in-error" | "rejected";

/**
 * An identifier some system knows the client by.
 */
export type Identifier = { 
/**
 * Empty asks the core to make one.
 */
id: PartId, 
/**
 * Whose it is.
 */
clientId: ClientId, 
/**
 * Which system: "MRN", "Medicaid", "Medicare MBI", "claim number", …
 */
system: string, 
/**
 * The identifier itself.
 */
value: string, 
/**
 * Where it came from.
 */
source: Source | null, };

/**
 * What to do with one client of the report.
 */
export type ImportChoice = { 
/**
 * The client's key in the report.
 */
key: string, 
/**
 * Add the rows to this client; none: to the known one, or a new one.
 */
into: ClientId | null, 
/**
 * Leave this client out.
 */
skip: boolean, };

/**
 * One client of a file, before anything is written.
 */
export type ImportClient = { 
/**
 * Names this client within the report.
 */
key: string, 
/**
 * Their name.
 */
name: string, 
/**
 * Their birth date.
 */
birthDate: string | null, 
/**
 * The client this very file or system gave before: new rows go there, known rows are left alone.
 */
knownAs: ClientId | null, 
/**
 * Clients in the record that look like this one.
 */
duplicates: Array<Duplicate>, 
/**
 * What would be created, by kind (`need`, `goal`, `coverage`, …).
 */
creates: Array<ResourceCount>, };

/**
 * The file to read: from disk in the window, by its bytes in a browser.
 */
export type ImportFile = { "from": "disk", 
/**
 * Its path.
 */
path: string, } | { "from": "bytes", 
/**
 * Its name.
 */
name: string, 
/**
 * Its bytes in base64.
 */
base64: string, };

/**
 * Something odd in the file, and how often.
 */
export type ImportNotice = { 
/**
 * What.
 */
kind: ImportNoticeKind, 
/**
 * In which kind of resource.
 */
resource: string, 
/**
 * How often.
 */
count: number, };

/**
 * Something odd in the file, that was dealt with.
 */
export type ImportNoticeKind = "deceased" | "dangling-reference" | "duplicate-id" | "impossible-date" | "partial-date" | "text-too-long" | "malformed-text" | "missing-display" | "unknown-status" | "other-patient" | "missing-required" | "too-many" | "sensitive-identifier";

/**
 * What a file holds and what taking it in would do.
 */
export type ImportReport = { 
/**
 * Hand it back to carry the import out.
 */
token: string, 
/**
 * The file's name.
 */
fileName: string, 
/**
 * The clients it holds.
 */
clients: Array<ImportClient>, 
/**
 * Every resource type of the file: found and taken.
 */
resources: Array<ResourceCount>, 
/**
 * What was odd.
 */
notices: Array<ImportNotice>, 
/**
 * Rows that are in the record already.
 */
knownRows: number, 
/**
 * Rows that would be created.
 */
newRows: number, };

/**
 * What an import did.
 */
export type ImportResult = { 
/**
 * Undo with this; none where nothing was new.
 */
actId: ActId | null, 
/**
 * The clients taken in or added to.
 */
clientIds: Array<ClientId>, 
/**
 * Rows created.
 */
created: number, 
/**
 * Rows that were in the record already.
 */
known: number, };

/**
 * Who does what, by when, how often.
 */
export type Intervention = { 
/**
 * Empty asks the core to make one.
 */
id: ItemId, 
/**
 * The plan it belongs to.
 */
planId: PlanId, 
/**
 * Whose it is.
 */
clientId: ClientId, 
/**
 * The goal it serves. `None`: it stands on its own, and the completeness check says so.
 */
goalId: ItemId | null, 
/**
 * Order among its siblings; kept by the core.
 */
position: number, 
/**
 * What is done.
 */
what: string, 
/**
 * What it is.
 */
kind: InterventionKind, 
/**
 * Who does it.
 */
responsible: string, 
/**
 * How much ("2 hours").
 */
amount: string, 
/**
 * How often ("every week").
 */
frequency: string, 
/**
 * For how long.
 */
duration: string, 
/**
 * Where.
 */
location: string, 
/**
 * By when.
 */
dueOn: string | null, 
/**
 * Paid or a natural support.
 */
support: Support, 
/**
 * FHIR status.
 */
status: InterventionStatus, 
/**
 * Required for on-hold, cancelled and stopped.
 */
statusReason: string, 
/**
 * What came of it.
 */
outcome: string, 
/**
 * Where it came from.
 */
source: Source | null, };

/**
 * What an intervention is.
 */
export type InterventionKind = "service" | "task" | "education" | "advocacy" | "self-management" | "communication";

/**
 * FHIR CarePlan.activity.detail.status.
 */
export type InterventionStatus = "not-started" | "scheduled" | "in-progress" | "on-hold" | "completed" | "cancelled" | "stopped" | "unknown" | "entered-in-error";

/**
 * A need, goal, intervention, strength, barrier or risk.
 */
export type ItemId = string;

/**
 * A step of three, for likelihood and severity.
 */
export type Level = "low" | "medium" | "high";

/**
 * Domain of life a need belongs to: the nine of the comprehensive assessment.
 */
export type LifeDomain = "physical" | "mental" | "cognitive" | "psychosocial" | "functional" | "environmental" | "caregiver" | "financial-legal" | "safety";

/**
 * One measured value.
 */
export type Measure = { 
/**
 * Empty asks the core to make one.
 */
id: MeasureId, 
/**
 * Whose it is.
 */
clientId: ClientId, 
/**
 * What was measured.
 */
kind: MeasureKind, 
/**
 * What it is called, for scores ("PHQ-9 total").
 */
name: string, 
/**
 * The value; systolic for blood pressure.
 */
value: number, 
/**
 * Diastolic, for blood pressure.
 */
secondValue: number | null, 
/**
 * UCUM unit as written.
 */
unit: string, 
/**
 * LOINC code, where the source gave one.
 */
loinc: string | null, 
/**
 * When it was measured.
 */
at: string, 
/**
 * Where it came from.
 */
source: Source | null, };

/**
 * A measured value.
 */
export type MeasureId = string;

/**
 * What was measured.
 */
export type MeasureKind = "blood-pressure" | "weight" | "a1c" | "score";

/**
 * A medication the client takes or took.
 */
export type Medication = { 
/**
 * Empty asks the core to make one.
 */
id: PartId, 
/**
 * Whose it is.
 */
clientId: ClientId, 
/**
 * Name and strength.
 */
name: string, 
/**
 * How much and when, as told to the client.
 */
dose: string | null, 
/**
 * What it is for.
 */
reason: string | null, 
/**
 * Who prescribed it.
 */
prescriber: string | null, 
/**
 * Status.
 */
status: MedicationStatus, 
/**
 * From when.
 */
startsOn: string | null, 
/**
 * When the list was last gone through with the client.
 */
reconciledOn: string | null, 
/**
 * Where it came from.
 */
source: Source | null, };

/**
 * FHIR MedicationStatement.status, those that matter in a plan.
 */
export type MedicationStatus = "active" | "on-hold" | "stopped" | "completed";

/**
 * How a contact is or was made.
 */
export type Medium = "phone" | "video" | "in-person" | "email" | "letter" | "portal" | "text";

/**
 * One thing that is missing, and where.
 */
export type Missing = { 
/**
 * What.
 */
kind: MissingKind, 
/**
 * On which kind of item; none for the plan's own head.
 */
item: PlanItemKind | null, 
/**
 * On which item.
 */
itemId: string | null, 
/**
 * The field to put the cursor into, as named in the item.
 */
field: string, 
/**
 * The item's own words, to recognise it by.
 */
title: string, };

/**
 * A fact about a client that a plan needs and the record lacks; the prompt is the way to fill it in.
 */
export type MissingFact = "birth-date" | "language" | "interpreter" | "phone" | "address" | "decision-maker" | "coverage" | "emergency-contact" | "allergies" | "episode" | "safe-to-leave-message" | "check-in";

/**
 * A character no bundled font has a glyph for.
 */
export type MissingGlyph = { 
/**
 * The character.
 */
character: string, 
/**
 * The words it stands in.
 */
context: string, };

/**
 * What is missing.
 */
export type MissingKind = "no-need" | "need-without-goal" | "need-without-statement" | "goal-without-need" | "goal-without-words" | "goal-without-measure" | "goal-without-due" | "goal-without-intervention" | "intervention-without-responsible" | "intervention-without-due" | "intervention-without-goal" | "intervention-without-reason" | "risk-without-mitigation" | "risk-without-back-up" | "no-what-matters" | "no-strength" | "no-alternatives" | "no-monitor" | "no-next-review" | "next-review-past" | "not-accepted" | "no-copy-given" | "no-consent";

/**
 * Something the client needs help with.
 */
export type Need = { 
/**
 * Empty asks the core to make one.
 */
id: ItemId, 
/**
 * The plan it belongs to.
 */
planId: PlanId, 
/**
 * Whose it is.
 */
clientId: ClientId, 
/**
 * Order among its siblings; kept by the core.
 */
position: number, 
/**
 * In the client's words.
 */
statement: string, 
/**
 * In the field's words, for the clinical copy.
 */
clinicalText: string, 
/**
 * Its domain of life.
 */
domain: LifeDomain | null, 
/**
 * What it is.
 */
kind: NeedKind, 
/**
 * Where it stands.
 */
status: NeedStatus, 
/**
 * How pressing.
 */
priority: Priority | null, 
/**
 * Since when.
 */
onsetOn: string | null, 
/**
 * What is expected to come of it.
 */
expectedOutcome: string, 
/**
 * A code of a code system, `system|code`, for exchange; never on the client copy.
 */
code: string | null, 
/**
 * Where it came from.
 */
source: Source | null, };

/**
 * What a need is.
 */
export type NeedKind = "health-concern" | "problem" | "risk";

/**
 * Where a need stands (FHIR Condition.clinicalStatus, those used in planning).
 */
export type NeedStatus = "active" | "inactive" | "resolved";

/**
 * A note. Once signed it never changes; corrections are addenda.
 */
export type Note = { 
/**
 * Empty asks the core to make one.
 */
id: NoteId, 
/**
 * About whom.
 */
clientId: ClientId, 
/**
 * About a contact or about progress.
 */
kind: NoteKind, 
/**
 * The contact it tells of.
 */
contactId: ContactId | null, 
/**
 * What it says.
 */
text: string, 
/**
 * When it was begun.
 */
writtenAt: string, 
/**
 * Who wrote it.
 */
author: string, 
/**
 * When it was signed.
 */
signedAt: string | null, 
/**
 * Where it came from.
 */
source: Source | null, };

/**
 * A note.
 */
export type NoteId = string;

/**
 * What a note is about.
 */
export type NoteKind = "contact" | "progress";

/**
 * A note with what belongs to it, to be read.
 */
export type NoteView = { 
/**
 * The note.
 */
note: Note, 
/**
 * The contact it tells of.
 */
contact: Contact | null, 
/**
 * Its addenda in order.
 */
addenda: Array<Addendum>, };

/**
 * Paper of the printed plan.
 */
export type Paper = "letter" | "a4";

/**
 * Anything that hangs on a client: a coverage, an identifier, a person around them, …
 */
export type PartId = string;

/**
 * The rhythm of a series, counted from its first day.
 */
export type Pattern = { "kind": "once" } | { "kind": "days", 
/**
 * 1 to 366.
 */
every: number, } | { "kind": "weeks", 
/**
 * 1 to 52.
 */
every: number, 
/**
 * Each at most once.
 */
weekdays: Array<Weekday>, } | { "kind": "monthDay", 
/**
 * 1 to 24.
 */
every: number, 
/**
 * 1 to 31.
 */
day: number, } | { "kind": "monthWeekday", 
/**
 * 1 to 24.
 */
every: number, 
/**
 * 1 to 4, or -1 for the last.
 */
nth: number, 
/**
 * The weekday.
 */
weekday: Weekday, };

/**
 * A person or organisation around the client: family, friend, professional, care team member.
 */
export type Person = { 
/**
 * Empty asks the core to make one.
 */
id: PartId, 
/**
 * Around whom.
 */
clientId: ClientId, 
/**
 * Family, friend, professional, organisation.
 */
kind: PersonKind, 
/**
 * Their name.
 */
name: string, 
/**
 * "Daughter", "primary care physician", "landlord", …
 */
role: string, 
/**
 * Where they work.
 */
organisation: string | null, 
/**
 * Phone.
 */
phone: string | null, 
/**
 * Email.
 */
email: string | null, 
/**
 * A member of the care team.
 */
onCareTeam: boolean, 
/**
 * To be called in an emergency.
 */
emergencyContact: boolean, 
/**
 * Lives with the client.
 */
livesWithClient: boolean, 
/**
 * Anything else.
 */
about: string | null, 
/**
 * Where it came from.
 */
source: Source | null, };

/**
 * What a person is to the client, broadly.
 */
export type PersonKind = "family" | "friend" | "professional" | "organisation";

/**
 * Everything a care plan says: what is edited, and what a version freezes.
 */
export type PlanContent = { 
/**
 * The head.
 */
plan: CarePlan, 
/**
 * Needs in order.
 */
needs: Array<Need>, 
/**
 * Goals in order.
 */
goals: Array<Goal>, 
/**
 * Interventions in order.
 */
interventions: Array<Intervention>, 
/**
 * Strengths in order.
 */
strengths: Array<Strength>, 
/**
 * Barriers in order.
 */
barriers: Array<Barrier>, 
/**
 * Risks in order.
 */
risks: Array<Risk>, };

/**
 * One item that differs. `kind: None` is the plan's own head.
 */
export type PlanDifference = { 
/**
 * Which kind of item; none for the head.
 */
kind: PlanItemKind | null, 
/**
 * The item.
 */
itemId: string, 
/**
 * Added, removed or changed.
 */
change: ChangeKind, 
/**
 * The item's own words, to recognise it by.
 */
title: string, 
/**
 * The fields that differ; empty for added and removed.
 */
fields: Array<FieldChange>, };

/**
 * The care plan of a client.
 */
export type PlanId = string;

/**
 * Any item of a care plan, saved on its own.
 */
export type PlanItem = { "item": "need" } & Need | { "item": "goal" } & Goal | { "item": "intervention" } & Intervention | { "item": "strength" } & Strength | { "item": "barrier" } & Barrier | { "item": "risk" } & Risk;

/**
 * Which kind of plan item, where only its identifier is named.
 */
export type PlanItemKind = "need" | "goal" | "intervention" | "strength" | "barrier" | "risk";

/**
 * FHIR CarePlan.status.
 */
export type PlanStatus = "draft" | "active" | "on-hold" | "revoked" | "completed" | "entered-in-error" | "unknown";

/**
 * A finalised version with its frozen content. Immutable.
 */
export type PlanVersion = { 
/**
 * Its line in the list.
 */
head: PlanVersionHead, 
/**
 * What it says.
 */
content: PlanContent, };

/**
 * The line a list of versions shows.
 */
export type PlanVersionHead = { 
/**
 * Its identifier.
 */
id: PlanVersionId, 
/**
 * The plan it froze.
 */
planId: PlanId, 
/**
 * Whose it is.
 */
clientId: ClientId, 
/**
 * 1, 2, 3, …
 */
number: number, 
/**
 * When it was finalised.
 */
finalisedAt: string, 
/**
 * By whom.
 */
finalisedBy: string, 
/**
 * Why it was finalised with something missing, where it was.
 */
overrideReason: string | null, 
/**
 * What was missing then.
 */
missingCount: number, 
/**
 * SHA-256 of the frozen content, in hexadecimal.
 */
contentHash: string, };

/**
 * A frozen, numbered version of a care plan.
 */
export type PlanVersionId = string;

/**
 * The plan screen: the draft, what is missing in it, the versions so far.
 */
export type PlanView = { 
/**
 * What is being edited.
 */
content: PlanContent, 
/**
 * What is missing, in the order of the plan.
 */
missing: Array<Missing>, 
/**
 * Versions, the newest first.
 */
versions: Array<PlanVersionHead>, 
/**
 * The content differs from the newest version (or there is none).
 */
changedSinceVersion: boolean, };

/**
 * Kept in the record: what the printed plan says of the case manager, and how the record behaves.
 */
export type Practice = { 
/**
 * The case manager's name, as it signs.
 */
caseManager: string, 
/**
 * "RN, CCM".
 */
credentials: string, 
/**
 * The agency's name.
 */
agency: string, 
/**
 * Direct phone, printed large.
 */
directPhone: string, 
/**
 * Email.
 */
email: string, 
/**
 * Phone for emergencies out of hours.
 */
afterHoursPhone: string, 
/**
 * IANA zone new check-ins are in.
 */
zone: string, 
/**
 * Paper.
 */
paper: Paper, 
/**
 * Size of print.
 */
printSize: PrintSize, 
/**
 * Folder for printed plans; empty: the user's documents.
 */
printFolder: string, 
/**
 * Minutes without a key or pointer after which the record locks, 1 to 120.
 */
idleMinutes: number, 
/**
 * Initials only, for a screen that others can see.
 */
presentationMode: boolean, };

/**
 * Kept outside the record, because the lock screen needs it: no client data.
 */
export type Preferences = { 
/**
 * How the window looks.
 */
theme: Theme, 
/**
 * 80 to 200 percent.
 */
zoom: number, 
/**
 * BCP 47 tag of the window's language; empty: the system's.
 */
locale: string, 
/**
 * Shortcuts of a single letter.
 */
singleKeyShortcuts: boolean, };

/**
 * The pages as they will be printed.
 */
export type PrintPreview = { 
/**
 * One SVG image a page.
 */
pages: Array<string>, 
/**
 * Characters that could not be printed.
 */
missingGlyphs: Array<MissingGlyph>, 
/**
 * A name for the file that holds no client data beyond initials.
 */
fileName: string, 
/**
 * Where it would be saved unless another folder is chosen.
 */
folder: string, 
/**
 * The day that is printed.
 */
printedOn: string, };

/**
 * What is to be printed.
 */
export type PrintRequest = { 
/**
 * Whose plan.
 */
clientId: ClientId, 
/**
 * Which version; none: the draft.
 */
versionId: PlanVersionId | null, 
/**
 * Paper.
 */
paper: Paper, 
/**
 * Size of print.
 */
size: PrintSize, 
/**
 * Also print what is marked sensitive.
 */
includeSensitive: boolean, 
/**
 * The page for the fridge.
 */
fridgePage: boolean, };

/**
 * Size of the printed letters (`print.md`: 14, 18 and 22 point).
 */
export type PrintSize = "clear" | "large" | "extra-large";

/**
 * A plan was printed to a file.
 */
export type Printed = { 
/**
 * The printing, as logged.
 */
printing: Printing, 
/**
 * Where the file is.
 */
path: string, };

/**
 * A printing of the plan: that something left, and what.
 */
export type Printing = { 
/**
 * Its identifier.
 */
id: PrintingId, 
/**
 * Whose plan.
 */
clientId: ClientId, 
/**
 * Which version; none: the draft.
 */
versionId: PlanVersionId | null, 
/**
 * When.
 */
at: string, 
/**
 * By whom.
 */
by: string, 
/**
 * For whom.
 */
givenTo: string, 
/**
 * Paper.
 */
paper: Paper, 
/**
 * Size of print.
 */
size: PrintSize, 
/**
 * Pages.
 */
pages: number, 
/**
 * SHA-256 of the file, in hexadecimal.
 */
fileHash: string, };

/**
 * A printing.
 */
export type PrintingId = string;

/**
 * FHIR Goal.priority.
 */
export type Priority = "high-priority" | "medium-priority" | "low-priority";

/**
 * Which record: the case manager's own, or the demo's with its plainly fictional clients.
 */
export type RecordChoice = "own" | "demo";

/**
 * Where the record stands.
 */
export type RecordState = "absent" | "locked" | "open";

/**
 * Where the record stands.
 */
export type RecordStatus = { 
/**
 * Absent, locked or open.
 */
state: RecordState, 
/**
 * Which record is chosen.
 */
choice: RecordChoice, 
/**
 * The case manager's own record exists, whichever is chosen.
 */
ownExists: boolean, 
/**
 * Folder of the record.
 */
folder: string, 
/**
 * Minutes without a key or pointer after which it locks.
 */
idleMinutes: number, 
/**
 * Today, where the case manager works: by the core's clock, so that the window has none of its own.
 */
today: string, 
/**
 * Seconds to wait before the next attempt at unlocking.
 */
waitSeconds: number, 
/**
 * The program's version.
 */
version: string, };

/**
 * A record was made: shown once.
 */
export type RecoveryKeyShown = { 
/**
 * In groups, to be printed or written down.
 */
recoveryKey: string, };

/**
 * How many of a kind of resource.
 */
export type ResourceCount = { 
/**
 * FHIR resource type.
 */
resource: string, 
/**
 * How many the file holds.
 */
found: number, 
/**
 * How many are taken in.
 */
taken: number, };

/**
 * A risk, with what lessens it and what is done when it happens all the same.
 */
export type Risk = { 
/**
 * Empty asks the core to make one.
 */
id: ItemId, 
/**
 * The plan it belongs to.
 */
planId: PlanId, 
/**
 * Whose it is.
 */
clientId: ClientId, 
/**
 * Order among its siblings; kept by the core.
 */
position: number, 
/**
 * In words.
 */
text: string, 
/**
 * How likely.
 */
likelihood: Level | null, 
/**
 * How bad.
 */
severity: Level | null, 
/**
 * What is done to lessen it.
 */
mitigation: string, 
/**
 * What is done when it happens (42 CFR 441.301(c)(2)(vi): individualised back-up plan).
 */
backUpPlan: string, 
/**
 * When it was last looked at.
 */
reviewedOn: string | null, 
/**
 * Kept off the client copy unless chosen (partner violence, substance use, suicide).
 */
sensitive: boolean, 
/**
 * Where it came from.
 */
source: Source | null, };

/**
 * Something everybody who opens the chart must know.
 */
export type RiskFlag = { 
/**
 * Empty asks the core to make one.
 */
id: PartId, 
/**
 * Whose it is.
 */
clientId: ClientId, 
/**
 * What it is about.
 */
kind: RiskFlagKind, 
/**
 * In a few words.
 */
text: string, 
/**
 * From when.
 */
startsOn: string | null, 
/**
 * Until when; a flag past its end is shown as ended, not hidden.
 */
endsOn: string | null, 
/**
 * Where it came from.
 */
source: Source | null, };

/**
 * FHIR Flag.category, those a case manager needs.
 */
export type RiskFlagKind = "safety" | "behavioral" | "advance-directive" | "contact" | "clinical" | "other";

/**
 * May a message be left here? Unknown is treated as no.
 */
export type SafeToLeaveMessage = "yes" | "no" | "unknown";

/**
 * Where a search found something.
 */
export type SearchHit = { "kind": "client", 
/**
 * The client.
 */
clientId: ClientId, 
/**
 * Their name.
 */
name: string, 
/**
 * To tell namesakes apart.
 */
birthDate: string | null, 
/**
 * What was matched, where it was not the name.
 */
matched: string | null, } | { "kind": "note", 
/**
 * The note.
 */
noteId: NoteId, 
/**
 * About whom.
 */
clientId: ClientId, 
/**
 * Their name.
 */
clientName: string, 
/**
 * When it was written.
 */
writtenAt: string, 
/**
 * The words around the match; the match stands between U+2068 and U+2069.
 */
excerpt: string, };

/**
 * A series of check-ins.
 */
export type SeriesId = string;

/**
 * Where a series stands.
 */
export type SeriesStatus = "active" | "paused" | "ended";

/**
 * Where a row came from, when it was not typed here.
 */
export type Source = { 
/**
 * What kind of file or system, for example `fhir-r4`.
 */
system: string, 
/**
 * The key under which the source knows this row; the same key is never taken in twice.
 */
key: string, };

/**
 * One change of an episode's status.
 */
export type StatusChange = { 
/**
 * The status from then on.
 */
status: EpisodeStatus, 
/**
 * When.
 */
at: string, 
/**
 * Why, where one was given.
 */
reason: string | null, };

/**
 * Something the client has going for them.
 */
export type Strength = { 
/**
 * Empty asks the core to make one.
 */
id: ItemId, 
/**
 * The plan it belongs to.
 */
planId: PlanId, 
/**
 * Whose it is.
 */
clientId: ClientId, 
/**
 * Order among its siblings; kept by the core.
 */
position: number, 
/**
 * In words.
 */
text: string, 
/**
 * Where it came from.
 */
source: Source | null, };

/**
 * Paid service or natural support (42 CFR 441.301(c)(2)(v) asks for both).
 */
export type Support = "paid" | "unpaid" | "unknown";

/**
 * What is measured to know that a goal is reached.
 */
export type Target = { 
/**
 * What is measured ("blood pressure", "walks around the block").
 */
measure: string, 
/**
 * Where the client started.
 */
baseline: string, 
/**
 * Where they want to get.
 */
target: string, 
/**
 * In which unit, where there is one.
 */
unit: string, 
/**
 * By when.
 */
dueOn: string | null, };

/**
 * How the window looks.
 */
export type Theme = "system" | "light" | "dark" | "high-contrast";

/**
 * What a timeline entry is.
 */
export type TimelineBody = { "kind": "note", 
/**
 * The note.
 */
note: NoteView, } | { "kind": "contact", 
/**
 * The contact.
 */
contact: Contact, } | { "kind": "checkIn", 
/**
 * The check-in.
 */
checkIn: CheckIn, 
/**
 * What it was for.
 */
purpose: string, } | { "kind": "encounter", 
/**
 * The encounter.
 */
encounter: Encounter, } | { "kind": "measure", 
/**
 * The measure.
 */
measure: Measure, } | { "kind": "printing", 
/**
 * The printing.
 */
printing: Printing, } | { "kind": "planVersion", 
/**
 * The version.
 */
version: PlanVersionHead, };

/**
 * One entry of a client's timeline.
 */
export type TimelineEntry = { 
/**
 * When it happened.
 */
at: string, 
/**
 * What it is.
 */
body: TimelineBody, };

/**
 * Which entries a timeline shows.
 */
export type TimelineKind = "note" | "contact" | "check-in" | "encounter" | "measure" | "printing" | "plan-version";

/**
 * A page of the timeline, the newest first.
 */
export type TimelinePage = { 
/**
 * The entries.
 */
rows: Array<TimelineEntry>, 
/**
 * Hand it back for the next page.
 */
next: string | null, };

/**
 * A line of the inbox of unsigned notes.
 */
export type UnsignedNote = { 
/**
 * The note.
 */
noteId: NoteId, 
/**
 * About whom.
 */
clientId: ClientId, 
/**
 * Their name.
 */
clientName: string, 
/**
 * When it was begun.
 */
writtenAt: string, 
/**
 * Its first line.
 */
excerpt: string, };

/**
 * A page of the inbox.
 */
export type UnsignedPage = { 
/**
 * The lines, the oldest first.
 */
rows: Array<UnsignedNote>, 
/**
 * Hand it back for the next page.
 */
next: string | null, 
/**
 * How many there are in all.
 */
total: number, };

/**
 * A day of the week.
 */
export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/** Every command's name. */
export type CommandName =
  | "record_status"
  | "record_create"
  | "record_choose"
  | "record_unlock"
  | "record_unlock_with_recovery_key"
  | "record_reset_passphrase"
  | "record_lock"
  | "record_change_passphrase"
  | "record_replace_recovery_key"
  | "record_verify"
  | "change_page"
  | "act_undo"
  | "practice_get"
  | "practice_save"
  | "preferences_get"
  | "preferences_save"
  | "draft_get"
  | "draft_save"
  | "draft_discard"
  | "draft_list"
  | "caseload_page"
  | "caseload_programmes"
  | "search"
  | "client_duplicates"
  | "client_create"
  | "client_get"
  | "client_save"
  | "client_part_save"
  | "client_part_remove"
  | "plan_get"
  | "plan_save"
  | "plan_item_save"
  | "plan_item_remove"
  | "plan_item_move"
  | "plan_finalise"
  | "plan_version_get"
  | "plan_compare"
  | "agenda_page"
  | "series_list"
  | "series_save"
  | "cadence_preview"
  | "check_in_list"
  | "check_in_answer"
  | "contact_note_save"
  | "note_sign"
  | "note_get"
  | "note_last"
  | "note_remove"
  | "addendum_add"
  | "unsigned_page"
  | "timeline_page"
  | "import_read"
  | "import_apply"
  | "print_preview"
  | "print_save"
  | "file_open";

/** Where the record stands. */
export const recordStatus = (): Promise<RecordStatus> => call("record_status", {});

/** Makes the case manager's own record and opens it; the recovery key is shown this once. */
export const recordCreate = (args: { passphrase: string }): Promise<RecoveryKeyShown> => call("record_create", args);

/** Locks what is open and turns to another record. The demo's is made when absent, and opened. */
export const recordChoose = (args: { choice: RecordChoice }): Promise<RecordStatus> => call("record_choose", args);

/** Opens the record. */
export const recordUnlock = (args: { passphrase: string }): Promise<RecordStatus> => call("record_unlock", args);

/** Opens the record with the recovery key. */
export const recordUnlockWithRecoveryKey = (args: { recoveryKey: string }): Promise<RecordStatus> => call("record_unlock_with_recovery_key", args);

/** Opens the record with the recovery key and puts a new passphrase in the place of the forgotten one. */
export const recordResetPassphrase = (args: { recoveryKey: string; new: string }): Promise<RecordStatus> => call("record_reset_passphrase", args);

/** Closes the record and wipes its key. */
export const recordLock = (): Promise<RecordStatus> => call("record_lock", {});

/** Changes the passphrase; the database is not touched. */
export const recordChangePassphrase = (args: { old: string; new: string }): Promise<RecordStatus> => call("record_change_passphrase", args);

/** Makes a new recovery key; the old one opens nothing any more. */
export const recordReplaceRecoveryKey = (args: { passphrase: string }): Promise<RecoveryKeyShown> => call("record_replace_recovery_key", args);

/** Walks the chain of changes. */
export const recordVerify = (): Promise<ChainReport> => call("record_verify", {});

/** Changes of the record or of one client, the newest first. */
export const changePage = (args: { clientId: ClientId | null; cursor: string | null }): Promise<ChangePage> => call("change_page", args);

/** Undoes one act whole; answers how many changes that took. */
export const actUndo = (args: { actId: ActId }): Promise<number> => call("act_undo", args);

/** The case manager's own details. */
export const practiceGet = (): Promise<Practice> => call("practice_get", {});

/** Keeps the case manager's own details. */
export const practiceSave = (args: { practice: Practice }): Promise<Practice> => call("practice_save", args);

/** How the window looks; works while locked. */
export const preferencesGet = (): Promise<Preferences> => call("preferences_get", {});

/** Keeps how the window looks; works while locked. */
export const preferencesSave = (args: { preferences: Preferences }): Promise<Preferences> => call("preferences_save", args);

/** What was being typed under this key. */
export const draftGet = (args: { key: string }): Promise<Draft | null> => call("draft_get", args);

/** Keeps what is being typed. */
export const draftSave = (args: { key: string; clientId: ClientId | null; body: string }): Promise<Draft> => call("draft_save", args);

/** Forgets a draft; answers whether there was one. */
export const draftDiscard = (args: { key: string }): Promise<boolean> => call("draft_discard", args);

/** Every draft, the newest first. */
export const draftList = (): Promise<Array<Draft>> => call("draft_list", {});

/** A page of the caseload; `limit` is at most 100. */
export const caseloadPage = (args: { query: CaseloadQuery; cursor: string | null; limit: number }): Promise<CaseloadPage> => call("caseload_page", args);

/** The programmes that occur, for the filter. */
export const caseloadProgrammes = (): Promise<Array<string>> => call("caseload_programmes", {});

/** Clients and notes that match the words typed so far. */
export const search = (args: { text: string; limit: number }): Promise<Array<SearchHit>> => call("search", args);

/** Clients in the record that look like this one. */
export const clientDuplicates = (args: { client: Client; parts: Array<ClientPart> }): Promise<Array<Duplicate>> => call("client_duplicates", args);

/** Takes in a client with what is known so far, in one act. */
export const clientCreate = (args: { client: Client; parts: Array<ClientPart>; despiteDuplicates: boolean }): Promise<ClientFile> => call("client_create", args);

/** A client with everything that hangs on them. */
export const clientGet = (args: { id: ClientId }): Promise<ClientFile> => call("client_get", args);

/** Keeps a client's own facts. */
export const clientSave = (args: { client: Client }): Promise<ClientFile> => call("client_save", args);

/** Keeps one part of a client; an empty id makes a new one. */
export const clientPartSave = (args: { part: ClientPart }): Promise<ClientPart> => call("client_part_save", args);

/** Removes one part of a client, by tombstone. */
export const clientPartRemove = (args: { kind: ClientPartKind; id: string; reason: string }): Promise<boolean> => call("client_part_remove", args);

/** The client's care plan, made when absent, with what is missing and its versions. */
export const planGet = (args: { clientId: ClientId }): Promise<PlanView> => call("plan_get", args);

/** Keeps the plan's head. */
export const planSave = (args: { plan: CarePlan }): Promise<PlanView> => call("plan_save", args);

/** Keeps one item; a new one goes after the sibling named, or to the end. */
export const planItemSave = (args: { item: PlanItem; after: ItemId | null }): Promise<PlanItem> => call("plan_item_save", args);

/** Removes an item and what hangs on it, by tombstone; the act can be undone. */
export const planItemRemove = (args: { kind: PlanItemKind; id: ItemId; reason: string }): Promise<ActId> => call("plan_item_remove", args);

/** Moves an item among its siblings or under another parent. */
export const planItemMove = (args: { kind: PlanItemKind; id: ItemId; parentId: ItemId | null; position: number }): Promise<PlanView> => call("plan_item_move", args);

/** Freezes the plan as a numbered version. */
export const planFinalise = (args: { clientId: ClientId; overrideReason: string | null }): Promise<PlanVersionHead> => call("plan_finalise", args);

/** A frozen version. */
export const planVersionGet = (args: { id: PlanVersionId }): Promise<PlanVersion> => call("plan_version_get", args);

/** Two versions item by item; none is the draft. */
export const planCompare = (args: { clientId: ClientId; before: PlanVersionId | null; after: PlanVersionId | null }): Promise<Array<PlanDifference>> => call("plan_compare", args);

/** A page of one section of Today. */
export const agendaPage = (args: { section: AgendaSection; cursor: string | null; limit: number }): Promise<AgendaPage> => call("agenda_page", args);

/** The client's series of check-ins, active first. */
export const seriesList = (args: { clientId: ClientId }): Promise<Array<CheckInSeries>> => call("series_list", args);

/** Keeps a series and the check-ins that follow from it. */
export const seriesSave = (args: { series: CheckInSeries }): Promise<CheckInSeries> => call("series_save", args);

/** A cadence in a sentence, and its next dates. */
export const cadencePreview = (args: { cadence: Cadence }): Promise<CadencePreview> => call("cadence_preview", args);

/** The client's open check-ins and the last that were closed. */
export const checkInList = (args: { clientId: ClientId }): Promise<Array<CheckIn>> => call("check_in_list", args);

/** What became of a check-in; attempts and contacts are recorded with it. */
export const checkInAnswer = (args: { id: CheckInId; outcome: CheckInOutcome }): Promise<CheckIn> => call("check_in_answer", args);

/** Keeps a contact with its note, unsigned. */
export const contactNoteSave = (args: { contactNote: ContactNote }): Promise<NoteView> => call("contact_note_save", args);

/** Signs a note: it never changes again. */
export const noteSign = (args: { id: NoteId }): Promise<NoteView> => call("note_sign", args);

/** A note with its contact and addenda. */
export const noteGet = (args: { id: NoteId }): Promise<NoteView> => call("note_get", args);

/** The client's newest signed note, to start the next one from. */
export const noteLast = (args: { clientId: ClientId }): Promise<NoteView | null> => call("note_last", args);

/** Removes an unsigned note, by tombstone. */
export const noteRemove = (args: { id: NoteId; reason: string }): Promise<boolean> => call("note_remove", args);

/** Adds to or corrects a signed note. */
export const addendumAdd = (args: { noteId: NoteId; text: string; reason: string }): Promise<NoteView> => call("addendum_add", args);

/** Notes that wait for a signature, the oldest first. */
export const unsignedPage = (args: { cursor: string | null; limit: number }): Promise<UnsignedPage> => call("unsigned_page", args);

/** The client's story, the newest first; no kinds means all. */
export const timelinePage = (args: { clientId: ClientId; kinds: Array<TimelineKind>; cursor: string | null; limit: number }): Promise<TimelinePage> => call("timeline_page", args);

/** Reads a FHIR file and says what taking it in would do. Writes nothing. */
export const importRead = (args: { file: ImportFile }): Promise<ImportReport> => call("import_read", args);

/** Takes the file in, in one act. */
export const importApply = (args: { token: string; choices: Array<ImportChoice> }): Promise<ImportResult> => call("import_apply", args);

/** The pages as they will be printed. */
export const printPreview = (args: { request: PrintRequest }): Promise<PrintPreview> => call("print_preview", args);

/** Writes the PDF and logs the printing. */
export const printSave = (args: { request: PrintRequest; path: string; givenTo: string }): Promise<Printed> => call("print_save", args);

/** Opens a printed file in the system's viewer. */
export const fileOpen = (args: { path: string }): Promise<boolean> => call("file_open", args);
