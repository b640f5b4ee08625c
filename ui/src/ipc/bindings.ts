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
 * The interval of one acuity.
 */
export type AcuityStep = { 
/**
 * Of which acuity.
 */
acuity: Acuity, 
/**
 * 1 to 366.
 */
every: number, 
/**
 * Of what.
 */
unit: IntervalUnit, };

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
unsignedNotes: number, 
/**
 * Series whose check-ins are still being worked out: until it is 0 the other counts may be too low.
 * Ask again; each answer works out some more.
 */
unplanned: number, };

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
hasRiskFlag: boolean, 
/**
 * What has to happen for it to be done.
 */
kind: CheckInKind, 
/**
 * What to do next because attempts did not reach anybody.
 */
escalate: EscalationAct | null, 
/**
 * The client died.
 */
deceased: boolean, };

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
 * The date of the record that a series' first day hangs on: where it moves, the series moves.
 */
export type Anchor = { "kind": "episodeOpened", 
/**
 * Which.
 */
episodeId: EpisodeId, 
/**
 * So many days after it, -366 to 366.
 */
offsetDays: number, } | { "kind": "discharge", 
/**
 * Which.
 */
dischargeId: DischargeId, 
/**
 * So many days after it, -366 to 366.
 */
offsetDays: number, };

/**
 * One answer, kept as given.
 */
export type Answer = { 
/**
 * Made by the core.
 */
id: AnswerId, 
/**
 * The assessment.
 */
assessmentId: AssessmentId, 
/**
 * Whose it is.
 */
clientId: ClientId, 
/**
 * The item.
 */
linkId: string, 
/**
 * The answer.
 */
value: AnswerValue, 
/**
 * When it was given.
 */
at: string, };

/**
 * One answer of an assessment.
 */
export type AnswerId = string;

/**
 * One answer to choose.
 */
export type AnswerOption = { 
/**
 * Unique within the item; what an answer stores.
 */
code: string, 
/**
 * The wording.
 */
label: string, 
/**
 * Points; none: it does not score.
 */
points: number | null, 
/**
 * LOINC answer code.
 */
loinc: string | null, 
/**
 * A flagged answer: it points to a need.
 */
need: boolean, 
/**
 * For multiple: choosing it clears the others ("None of the above").
 */
exclusive: boolean, };

/**
 * An item answered with one of these codes (for multiple: any of them chosen).
 */
export type AnswerTest = { 
/**
 * The item's `linkId`.
 */
item: string, 
/**
 * Option codes.
 */
is: Array<string>, };

/**
 * An answer's value. `Declined` and `NotAsked` are answers of their own: neither is "no".
 */
export type AnswerValue = { "kind": "choice", 
/**
 * The option's code.
 */
code: string, } | { "kind": "choices", 
/**
 * The options' codes, in the order of the instrument.
 */
codes: Array<string>, } | { "kind": "number", 
/**
 * It.
 */
value: number, } | { "kind": "date", 
/**
 * It.
 */
value: string, } | { "kind": "text", 
/**
 * They.
 */
text: string, } | { "kind": "declined" } | { "kind": "not-asked" };

/**
 * The head of an assessment.
 */
export type Assessment = { 
/**
 * Made by the core.
 */
id: AssessmentId, 
/**
 * Whose it is.
 */
clientId: ClientId, 
/**
 * In which enrolment.
 */
episodeId: EpisodeId | null, 
/**
 * The instrument.
 */
instrumentId: string, 
/**
 * The version it was begun with, and stays with.
 */
instrumentVersion: number, 
/**
 * Where it stands.
 */
status: AssessmentStatus, 
/**
 * Who gave the answers.
 */
mode: AssessmentMode, 
/**
 * Who answered for the client, for `proxy`.
 */
informant: string, 
/**
 * BCP 47 tag of the language it was asked in; empty: not recorded.
 */
language: string, 
/**
 * An interpreter took part; none: not recorded.
 */
interpreter: boolean | null, 
/**
 * The day the answers are of. From paper it may be an earlier day than the entry.
 */
askedOn: string, 
/**
 * What was recorded.
 */
recorded: Recorded, 
/**
 * When it was begun here.
 */
startedAt: string, 
/**
 * By whom.
 */
startedBy: string, 
/**
 * When it was completed or stopped.
 */
endedAt: string | null, 
/**
 * By whom.
 */
endedBy: string, 
/**
 * Why it was stopped or entered in error.
 */
endedReason: string, 
/**
 * Rises with every answer, so that two windows cannot finish different forms.
 */
revision: number, 
/**
 * The assessment this one stands in the place of.
 */
amends: AssessmentId | null, 
/**
 * Why it was amended.
 */
amendedReason: string, 
/**
 * The comprehensive assessment it was asked beside.
 */
partOf: AssessmentId | null, 
/**
 * What it came to, frozen on completion.
 */
result: Scored | null, 
/**
 * Where it came from.
 */
source: Source | null, };

/**
 * When an instrument is to be asked again.
 */
export type AssessmentDue = { 
/**
 * The instrument.
 */
instrumentId: string, 
/**
 * What it is called in lists.
 */
shortTitle: string, 
/**
 * The newest completed one.
 */
lastOn: string, 
/**
 * Its total.
 */
lastTotal: number | null, 
/**
 * The day it is due.
 */
dueOn: string, 
/**
 * Why, in the rule's sentence.
 */
why: string, };

/**
 * The line a list of assessments shows.
 */
export type AssessmentHead = { 
/**
 * Its identifier.
 */
id: AssessmentId, 
/**
 * The instrument.
 */
instrumentId: string, 
/**
 * Its version.
 */
instrumentVersion: number, 
/**
 * What it is called in lists.
 */
shortTitle: string, 
/**
 * What it is.
 */
kind: InstrumentKind, 
/**
 * Where it stands.
 */
status: AssessmentStatus, 
/**
 * Who gave the answers.
 */
mode: AssessmentMode, 
/**
 * The day the answers are of.
 */
askedOn: string, 
/**
 * Who completed it; of one in progress: who began it.
 */
by: string, 
/**
 * The total (of the first scale), where there is one.
 */
total: number | null, 
/**
 * What the result is called: the total's band, or the triage.
 */
band: string | null, 
/**
 * The screen's sign.
 */
positive: boolean | null, 
/**
 * Answers given.
 */
answered: number, 
/**
 * Flags that wait for what was done.
 */
openFlags: number, 
/**
 * What it stands in the place of.
 */
amends: AssessmentId | null, 
/**
 * What stands in its place.
 */
amendedBy: AssessmentId | null, };

/**
 * An assessment: one filled form.
 */
export type AssessmentId = string;

/**
 * Who gave the answers, and how.
 */
export type AssessmentMode = "self" | "interview" | "proxy" | "unknown";

/**
 * A page of a client's assessments, the newest first.
 */
export type AssessmentPage = { 
/**
 * The lines. Those that were replaced are among them.
 */
rows: Array<AssessmentHead>, 
/**
 * All that were begun and not finished, the newest first: with the first page only, however old they are.
 */
inProgress: Array<AssessmentHead>, 
/**
 * Hand it back for the next page.
 */
next: string | null, 
/**
 * All of the client's.
 */
total: number, };

/**
 * What an answer changed.
 */
export type AssessmentProgress = { 
/**
 * The revision that now counts.
 */
revision: number, 
/**
 * What the answers come to now.
 */
scored: Scored, 
/**
 * The flags as they stand now, the open ones first.
 */
flags: Array<RaisedFlag>, };

/**
 * How an assessment begins.
 */
export type AssessmentStart = { 
/**
 * Whose it is.
 */
clientId: ClientId, 
/**
 * The instrument; its newest version is taken.
 */
instrumentId: string, 
/**
 * Who gives the answers.
 */
mode: AssessmentMode, 
/**
 * Who answers for the client, for `proxy`.
 */
informant: string, 
/**
 * BCP 47 tag of the language it is asked in.
 */
language: string, 
/**
 * An interpreter takes part.
 */
interpreter: boolean | null, 
/**
 * The day the answers are of.
 */
askedOn: string, 
/**
 * The comprehensive assessment it is asked beside.
 */
partOf: AssessmentId | null, };

/**
 * FHIR QuestionnaireResponse.status.
 */
export type AssessmentStatus = "in-progress" | "completed" | "amended" | "entered-in-error" | "stopped";

/**
 * An assessment, whole.
 */
export type AssessmentView = { 
/**
 * Its head.
 */
assessment: Assessment, 
/**
 * The instrument, in the version it was begun with.
 */
instrument: Instrument, 
/**
 * The instrument has a newer version since.
 */
newerVersion: number | null, 
/**
 * The answers, in no order.
 */
answers: Array<Answer>, 
/**
 * What they come to now; of a completed one, what was frozen.
 */
scored: Scored, 
/**
 * Flags the answers raised, the open ones first.
 */
flags: Array<RaisedFlag>, 
/**
 * What could become of it in the plan, without what was decided already.
 */
suggestions: Array<Suggestion>, 
/**
 * What was decided, and what came of it.
 */
decisions: Array<Decision>, 
/**
 * The last completed answers to the same items.
 */
earlier: Array<EarlierAnswer>, 
/**
 * What stands in its place.
 */
amendedBy: AssessmentHead | null, 
/**
 * What it stands in the place of.
 */
amends: AssessmentHead | null, 
/**
 * Instruments asked beside it.
 */
parts: Array<AssessmentHead>, };

/**
 * A stretch of a scale and what it means.
 */
export type Band = { 
/**
 * The least value, inclusive.
 */
min: number, 
/**
 * The greatest, inclusive; none: open.
 */
max: number | null, 
/**
 * What it is called in the source.
 */
label: string, 
/**
 * Does it count as a positive screen?
 */
sign: BandSign, 
/**
 * The table it belongs to, by the condition under which that table is used (SLUMS: schooling).
 */
when: Condition | null, };

/**
 * Does a band count as a positive screen?
 */
export type BandSign = "positive" | "negative" | "depends";

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
 * Why something is suggested.
 */
export type Because = { 
/**
 * What the instrument is called in lists.
 */
instrument: string, 
/**
 * Total and band, where the result is the reason.
 */
result: string | null, 
/**
 * Questions and answers, where they are.
 */
said: Array<Said>, };

/**
 * The bound a value is beyond.
 */
export type Breach = { 
/**
 * On which side.
 */
side: Side, 
/**
 * The bound, in the unit of the limit.
 */
bound: number, 
/**
 * It is the second value that is beyond it: diastolic.
 */
ofSecond: boolean, };

/**
 * What a series has due: one that comes every day takes no more room than one that comes once.
 */
export type BriefDue = { 
/**
 * The first of it, by deadline.
 */
row: AgendaRow, 
/**
 * How many more of it are due or will be within the fortnight.
 */
more: number, };

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
zone: string, 
/**
 * The window around each date.
 */
window: Window, };

/**
 * What must hold for a rhythm to go on.
 */
export type CadenceCondition = { "kind": "episodeOpen" } | { "kind": "riskFlag", 
/**
 * Which.
 */
flag: RiskFlagKind, } | { "kind": "scoreAtLeast", 
/**
 * The instrument.
 */
instrumentId: string, 
/**
 * Its scale.
 */
scale: string, 
/**
 * The least score.
 */
score: number, };

/**
 * What the window shows while a cadence is being chosen.
 */
export type CadencePreview = { 
/**
 * The cadence in a sentence, from the catalogue that the printed plan shares.
 */
sentence: string, 
/**
 * The next dates, each with the days on which it may be kept.
 */
next: Array<DueWindow>, };

/**
 * A day of the calendar.
 */
export type CalendarDay = { 
/**
 * Which.
 */
on: string, 
/**
 * Why the office is closed; none: it is open.
 */
closed: string | null, 
/**
 * The first of them, by time.
 */
entries: Array<CalendarEntry>, 
/**
 * How many there are in all.
 */
total: number, };

/**
 * A check-in on the day it is to be done.
 */
export type CalendarEntry = { 
/**
 * Which; none: it will be made when its time comes, and cannot be moved by itself.
 */
checkInId: CheckInId | null, 
/**
 * Of which series.
 */
seriesId: SeriesId, 
/**
 * On whom.
 */
clientId: ClientId, 
/**
 * The client's name as it is to be used.
 */
clientName: string, 
/**
 * What it is for.
 */
purpose: string, 
/**
 * What has to happen for it to be done.
 */
kind: CheckInKind, 
/**
 * How.
 */
medium: Medium, 
/**
 * Local time of day, if it has one.
 */
at: string | null, 
/**
 * When to do it.
 */
doOn: string, 
/**
 * The deadline.
 */
dueOn: string, 
/**
 * Where it stands.
 */
state: CheckInState, };

/**
 * The calendar file that other programs read.
 */
export type CalendarFile = { 
/**
 * Where it is; empty: there is none.
 */
path: string, 
/**
 * How clients are named in it.
 */
names: CalendarNames, 
/**
 * Whether it is written anew whenever something changes.
 */
live: boolean, 
/**
 * When it was written last; kept by the core.
 */
writtenAt: string | null, };

/**
 * How clients are named in a calendar file.
 */
export type CalendarNames = "initials" | "names" | "nobody";

/**
 * What a calendar is to show.
 */
export type CalendarQuery = { 
/**
 * The first day.
 */
from: string, 
/**
 * The last day; at most 62 after the first.
 */
to: string, 
/**
 * Of one client; none: of all.
 */
clientId: ClientId | null, 
/**
 * So many entries a day at most, 1 to 200.
 */
perDay: number, };

/**
 * Days of the calendar, one after another.
 */
export type CalendarRange = { 
/**
 * The day it is.
 */
today: string, 
/**
 * The days.
 */
days: Array<CalendarDay>, 
/**
 * Up to this day all dates are shown; after it only those made already. None: all are.
 */
completeTo: string | null, };

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
 * The five settings of case management.
 */
export type CareSetting = "healthcare" | "social-work" | "geriatric" | "legal-insurance" | "mental-health";

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
 * A page of what waits after a long absence, the longest overdue first.
 */
export type CatchUpPage = { 
/**
 * The lines.
 */
rows: Array<CatchUpRow>, 
/**
 * Hand it back for the next page.
 */
next: string | null, 
/**
 * Series with an overdue check-in.
 */
series: number, 
/**
 * Overdue check-ins.
 */
checkIns: number, };

/**
 * Check-ins of one series whose deadline is over, as one line.
 */
export type CatchUpRow = { 
/**
 * The series.
 */
seriesId: SeriesId, 
/**
 * On whom.
 */
clientId: ClientId, 
/**
 * The client's name as it is to be used.
 */
clientName: string, 
/**
 * What it is for.
 */
purpose: string, 
/**
 * What has to happen for one to be done.
 */
kind: CheckInKind, 
/**
 * How.
 */
medium: Medium, 
/**
 * How many are overdue.
 */
overdue: number, 
/**
 * The deadline of the first of them.
 */
oldestDueOn: string, 
/**
 * The deadline of the last of them.
 */
newestDueOn: string, 
/**
 * All but the last, to be settled together.
 */
earlier: Array<CheckInId>, 
/**
 * The last: the one to do.
 */
newest: CheckInId, };

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
contactId: ContactId | null, 
/**
 * The day it was done, where that is not the day it was closed.
 */
doneOn: string | null, };

/**
 * One check-in of a series.
 */
export type CheckInId = string;

/**
 * What a check-in is: what has to happen for it to be done.
 */
export type CheckInKind = { "kind": "contact" } | { "kind": "task" } | { "kind": "assessment", 
/**
 * Which.
 */
instrumentId: string, } | { "kind": "dischargeStep", 
/**
 * After which.
 */
dischargeId: DischargeId, 
/**
 * The rule it comes from, as `tcm-contact`.
 */
rule: string, } | { "kind": "promise", 
/**
 * Who promised it.
 */
by: PromisedBy, 
/**
 * Their name; empty: the case manager's own.
 */
who: string, 
/**
 * The note it was said in.
 */
noteId: NoteId | null, };

/**
 * What became of a check-in, in one key.
 */
export type CheckInOutcome = { "kind": "reached" } | { "kind": "done", 
/**
 * On which day; none: today. Not after today.
 */
on: string | null, 
/**
 * What came of it.
 */
remark: string | null, } | { "kind": "leftMessage" } | { "kind": "noAnswer" } | { "kind": "wrongNumber" } | { "kind": "refused", 
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
 * What has to happen for a check-in to be done.
 */
kind: CheckInKind, 
/**
 * What its first day hangs on; none: on itself.
 */
anchor: Anchor | null, 
/**
 * So many documented attempts, on as many days, stand for reaching somebody, 1 to 10; none: attempts never do.
 */
attemptsSuffice: number | null, 
/**
 * What to do when attempts do not reach anybody; empty: as the practice's rule says.
 */
escalation: Array<EscalationStep>, 
/**
 * Where it came from.
 */
source: Source | null, };

/**
 * Where a check-in stands. Being late is not a state: it is a fact kept beside it.
 */
export type CheckInState = "open" | "done" | "attempted" | "refused" | "not-possible" | "withdrawn";

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
 * What becomes of a date on which the office is closed.
 */
export type ClosedDay = "keep" | "before" | "after" | "skip";

/**
 * What went wrong, for code. People read the words the window's table has for it.
 */
export type Code = "no_record" | "record_exists" | "locked" | "wrong_passphrase" | "wrong_recovery_key" | "weak_passphrase" | "slow_down" | "damaged_header" | "damaged_record" | "busy" | "disk_full" | "read_only" | "newer_record" | "io" | "not_found" | "invalid" | "immutable" | "changed_since" | "incomplete" | "plan_not_in_force" | "looks_like_duplicate" | "import_not_json" | "import_not_fhir" | "import_wrong_version" | "import_too_large" | "import_no_client" | "import_unreadable" | "import_stale" | "instrument_faulty" | "library_faulty" | "unanswered" | "flag_open" | "open_gaps" | "missing_glyphs" | "print_target" | "bad_request" | "no_such_command" | "internal";

/**
 * How complex the medical decisions are (CPT 99495: at least moderate; 99496: high).
 */
export type Complexity = "moderate" | "high";

/**
 * Something that holds of a form, does not, or cannot be said yet.
 *
 * Written in files as one key and its content: `{"all": […]}`,
 * `{"answer": {"item": "2", "is": ["yes"]}}`. Evaluated in Kleene's three-valued logic: what rests
 * on an answer not given, or on a fact not known, is unknown, unless the rest decides. Declined is no
 * answer but to `declined`. An item that is not asked is answered with nothing, for certain. Nothing may
 * rest on itself: the loader refuses circles.
 */
export type Condition = { "all": Array<Condition> } | { "any": Array<Condition> } | { "not": Condition } | { "answer": AnswerTest } | { "number": NumberTest } | { "count": CountTest } | { "score": ScoreTest } | { "declined": string } | { "sex": Array<ClinicalSex> } | { "positive": boolean } | { "flag": string } | { "triage": Array<string> };

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
 * How many of some items have so many points.
 */
export type CountTest = { 
/**
 * Items that count at `points_at_least`.
 */
items: Array<string>, 
/**
 * From how many points an item counts.
 */
pointsAtLeast: number, 
/**
 * So many at least.
 */
atLeast: number, };

/**
 * Which way a change goes for the person.
 */
export type Course = "better" | "worse";

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
 * A number to call in a crisis.
 */
export type CrisisLine = { 
/**
 * What it is called.
 */
name: string, 
/**
 * How to reach it: "988", "text HOME to 741741".
 */
number: string, 
/**
 * When it answers ("day and night").
 */
hours: string, 
/**
 * What it is for.
 */
topic: CrisisTopic, 
/**
 * Where the number was read; empty: from memory, and the settings page says so.
 */
source: string, };

/**
 * The crisis lines shown.
 */
export type CrisisLines = { 
/**
 * ISO 3166-1 code of the country they are of.
 */
country: string, 
/**
 * The lines, in the order shown.
 */
lines: Array<CrisisLine>, 
/**
 * The practice changed them.
 */
edited: boolean, 
/**
 * Countries that have lines of their own here.
 */
countries: Array<string>, };

/**
 * What a crisis line is for.
 */
export type CrisisTopic = "emergency" | "suicide" | "violence" | "abuse" | "text" | "other";

/**
 * A cut-off in words.
 */
export type Cutoff = { 
/**
 * For whom ("Women").
 */
label: string, 
/**
 * Positive from here on.
 */
atLeast: number, };

/**
 * What is wrong with an entry of a data file. The window has words for each.
 */
export type DataFault = "not-json" | "wrong-shape" | "duplicate-id" | "malformed-id" | "unknown-item" | "unknown-option" | "unknown-scale" | "unknown-instrument" | "unknown-flag" | "cycle" | "band-gap" | "band-overlap" | "band-outside" | "no-options" | "no-points" | "empty-text" | "range-reversed" | "hidden-points" | "version-not-newer" | "shipped-instrument" | "too-many" | "total-outside" | "out-of-range" | "bad-date" | "duplicate-date" | "shipped-calendar";

/**
 * What is wrong, and where.
 */
export type DataFileFault = { 
/**
 * The entry: "item 9", "scoring.scales.total.bands", a need's id; of `not-json` line and column.
 */
entry: string, 
/**
 * What is wrong.
 */
fault: DataFault, };

/**
 * What a data file holds, or what is wrong with it.
 */
export type DataFileReport = { 
/**
 * The file's name.
 */
fileName: string, 
/**
 * What is wrong; empty: it can be taken.
 */
faults: Array<DataFileFault>, 
/**
 * Titles of what it holds that is new.
 */
adds: Array<string>, 
/**
 * Titles of what it holds that stands in the place of something.
 */
replaces: Array<string>, };

/**
 * What is left at the end of a day. Each list is cut off at a hundred; the totals are whole.
 */
export type DaySweep = { 
/**
 * The day.
 */
today: string, 
/**
 * Contacts of today without a note.
 */
unnoted: Array<UnnotedContact>, 
/**
 * How many there are.
 */
unnotedTotal: number, 
/**
 * Notes that wait for a signature.
 */
unsigned: Array<UnsignedNote>, 
/**
 * How many there are.
 */
unsignedTotal: number, 
/**
 * Promises due today or tomorrow, and those past due.
 */
promises: Array<AgendaRow>, 
/**
 * How many there are.
 */
promisesTotal: number, 
/**
 * Check-ins whose deadline is today and that are still open.
 */
openToday: Array<AgendaRow>, 
/**
 * How many there are.
 */
openTodayTotal: number, };

/**
 * What was decided, and the act to undo it by.
 */
export type Decided = { 
/**
 * The decision.
 */
decision: Decision, 
/**
 * Undo with this.
 */
actId: ActId, 
/**
 * What is still suggested.
 */
suggestions: Array<Suggestion>, };

/**
 * What was decided on a suggestion or a marked sentence.
 */
export type Decision = { 
/**
 * Made by the core.
 */
id: DecisionId, 
/**
 * Whose plan.
 */
clientId: ClientId, 
/**
 * The assessment.
 */
assessmentId: AssessmentId, 
/**
 * The suggestion's key; of a marked sentence, the item's `linkId`.
 */
key: string, 
/**
 * The library's need; empty for a marked sentence.
 */
libraryId: string, 
/**
 * What was decided.
 */
verdict: Verdict, 
/**
 * Why it was dismissed.
 */
reason: string, 
/**
 * Why it was suggested; of a marked sentence, the question and the sentence.
 */
because: Because, 
/**
 * What came of it.
 */
itemKind: PlanItemKind | null, 
/**
 * Which item.
 */
itemId: ItemId | null, 
/**
 * When.
 */
at: string, 
/**
 * By whom.
 */
by: string, };

/**
 * What was decided on a suggestion.
 */
export type DecisionId = string;

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
 * A client came home from a stay.
 */
export type Discharge = { 
/**
 * Empty asks the core to make one.
 */
id: DischargeId, 
/**
 * Who.
 */
clientId: ClientId, 
/**
 * In which enrolment.
 */
episodeId: EpisodeId | null, 
/**
 * Where from.
 */
fromPlace: string, 
/**
 * Where to.
 */
toPlace: string, 
/**
 * Home or another place in the community; not: a hospital, a nursing or rehabilitation facility, to which
 * transitional care management does not apply.
 */
toCommunity: boolean, 
/**
 * When they were admitted.
 */
admittedOn: string | null, 
/**
 * When they left: day 0.
 */
dischargedOn: string, 
/**
 * Why they were there.
 */
reason: string, 
/**
 * The risk of coming back.
 */
lace: Lace, 
/**
 * How complex.
 */
complexity: Complexity, 
/**
 * The stay was for a mental illness: the 7 and 30 days of HEDIS FUH apply.
 */
mentalHealth: boolean, 
/**
 * Where it came from.
 */
source: Source | null, };

/**
 * A discharge.
 */
export type DischargeId = string;

/**
 * A step after a discharge, with what proves it.
 */
export type DischargeStep = { 
/**
 * The rule it comes from, as `tcm-contact`.
 */
rule: string, 
/**
 * What is to be done.
 */
title: string, 
/**
 * What has to happen.
 */
act: StepAct, 
/**
 * How it is done as a rule.
 */
medium: Medium, 
/**
 * Where the rule comes from ("CPT 99496").
 */
source: string, 
/**
 * How far the source was checked.
 */
checked: RuleCheck, 
/**
 * The attempts that stand for reaching somebody; none: they never do.
 */
attemptsSuffice: number | null, 
/**
 * How many of those made count: on days that do, and far enough apart.
 */
attemptsCounted: number, 
/**
 * From so many minutes apart on two attempts are two, also on one day; none: on different days.
 */
attemptsApartMinutes: number | null, 
/**
 * The check-in that stands for it.
 */
checkIn: CheckIn, 
/**
 * Attempts and contacts about it, the oldest first.
 */
contacts: Array<Contact>, 
/**
 * The first day on which it counts.
 */
opensOn: string, 
/**
 * Where it stands.
 */
standing: StepStanding, 
/**
 * It was done, and in time; none while it may still be.
 */
inTime: boolean | null, 
/**
 * How the rule counts, in its own words.
 */
sentence: string, };

/**
 * A discharge with its steps.
 */
export type DischargeView = { 
/**
 * The discharge.
 */
discharge: Discharge, 
/**
 * How likely a return is.
 */
lace: LaceScore, 
/**
 * The steps by deadline.
 */
steps: Array<DischargeStep>, 
/**
 * The client had come back before the month was over that an earlier discharge began, and steps of that one
 * still wait.
 */
readmission: Readmission | null, 
/**
 * When it was entered.
 */
enteredAt: string, };

/**
 * Which document.
 */
export type DocumentKind = { "document": "blank-form", 
/**
 * The instrument.
 */
instrumentId: string, 
/**
 * Whose name stands on it; none: a line to write on.
 */
clientId: ClientId | null, } | { "document": "filled-form", 
/**
 * The assessment.
 */
assessmentId: AssessmentId, } | { "document": "safety-plan", 
/**
 * Whose.
 */
clientId: ClientId, 
/**
 * Which; none: the draft, or the newest where there is no draft.
 */
number: number | null, } | { "document": "discharge-timeline", 
/**
 * Which.
 */
dischargeId: DischargeId, } | { "document": "visit-brief", 
/**
 * Of whom.
 */
clientId: ClientId, };

/**
 * What is to be printed, and how.
 */
export type DocumentRequest = { 
/**
 * Which document.
 */
what: DocumentKind, 
/**
 * Paper.
 */
paper: Paper, 
/**
 * Size of print.
 */
size: PrintSize, 
/**
 * Also print answers to sensitive questions.
 */
includeSensitive: boolean, };

/**
 * A document was printed to a file.
 */
export type DocumentSaved = { 
/**
 * Where the file is.
 */
path: string, 
/**
 * Pages.
 */
pages: number, 
/**
 * The printing, as logged; none for a blank form without a client.
 */
printing: Printing | null, };

/**
 * A domain of a comprehensive assessment, with how far it has come.
 */
export type DomainProgress = { 
/**
 * The group's item.
 */
linkId: string, 
/**
 * The domain.
 */
domain: LifeDomain | null, 
/**
 * Items asked in it.
 */
asked: number, 
/**
 * Items answered.
 */
answered: number, };

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
 * Where a cadence stands, its window, and what follows.
 */
export type DueStanding = { 
/**
 * Where it stands.
 */
state: DueState, 
/**
 * The window it speaks of.
 */
window: DueWindow | null, 
/**
 * The next three windows after it.
 */
next: Array<DueWindow>, 
/**
 * All of it in one sentence, from the catalogue; the engine itself leaves it empty.
 */
sentence: string, };

/**
 * Where a cadence stands on a day.
 */
export type DueState = { "kind": "notYet", 
/**
 * The day it opens.
 */
opensOn: string, } | { "kind": "due" } | { "kind": "overdue", 
/**
 * The first day it was late.
 */
since: string, 
/**
 * How many windows wait.
 */
windows: number, } | { "kind": "satisfied", 
/**
 * The day of the contact.
 */
on: string, 
/**
 * It came after the deadline.
 */
late: boolean, 
/**
 * So many documented attempts stand for it.
 */
attempts: number | null, } | { "kind": "exempt" } | { "kind": "over" };

/**
 * The time in which a date may be kept.
 */
export type DueWindow = { 
/**
 * 1, 2, 3, … within the cadence; a date that is left out keeps its number to itself.
 */
number: number, 
/**
 * The first day on which it counts.
 */
opensOn: string, 
/**
 * The date itself.
 */
date: string, 
/**
 * The deadline: from the day after it is overdue.
 */
dueOn: string, };

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
 * What was answered to the same item the last time: shown beside it, never filled in.
 */
export type EarlierAnswer = { 
/**
 * The item.
 */
linkId: string, 
/**
 * What was answered.
 */
value: AnswerValue, 
/**
 * When.
 */
on: string, };

/**
 * An earlier "no".
 */
export type EarlierDismissal = { 
/**
 * When.
 */
on: string, 
/**
 * Why.
 */
reason: string, };

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
count: number, } | { "kind": "while", 
/**
 * What.
 */
condition: CadenceCondition, };

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
 * What to do when attempts do not reach anybody.
 */
export type EscalationAct = "other-number" | "letter" | "emergency-contact" | "supervisor-note";

/**
 * After so many attempts within so many days, do this.
 */
export type EscalationStep = { 
/**
 * 1 to 20.
 */
attempts: number, 
/**
 * 1 to 90.
 */
withinDays: number, 
/**
 * What to do.
 */
act: EscalationAct, };

/**
 * A paper with an end.
 */
export type ExpiringPaper = { 
/**
 * What it is.
 */
what: string, 
/**
 * Its last day.
 */
endsOn: string, };

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
 * What was done on a flag.
 */
export type FlagAction = "stayed-with-them" | "asked-directly" | "safety-plan" | "made-safe" | "crisis-line" | "emergency-services" | "same-day-evaluation" | "told-supervisor" | "told-provider" | "told-family" | "protective-services" | "referral" | "private-talk" | "answered-in-error" | "other";

/**
 * A flag the answers raise.
 */
export type FlagHit = { 
/**
 * The instrument's flag.
 */
id: string, 
/**
 * How soon it must be acted on.
 */
severity: FlagSeverity, 
/**
 * What it is about.
 */
topic: FlagTopic, 
/**
 * Items it rests on.
 */
items: Array<string>, };

/**
 * A flag that an answer raised.
 */
export type FlagId = string;

/**
 * What an answer asks for at once.
 */
export type FlagRule = { 
/**
 * Unique within the instrument.
 */
id: string, 
/**
 * When it is raised.
 */
when: Condition, 
/**
 * How soon it must be acted on.
 */
severity: FlagSeverity, 
/**
 * What its panel is about.
 */
topic: FlagTopic, 
/**
 * What was answered, in a calm sentence.
 */
title: string, 
/**
 * What to do now, in order.
 */
actions: Array<string>, 
/**
 * An instrument to offer next.
 */
offer: string | null, 
/**
 * Where the rule comes from.
 */
source: string, };

/**
 * What is recorded to close a flag.
 */
export type FlagSettlement = { 
/**
 * At least one.
 */
done: Array<FlagAction>, 
/**
 * In words; required for `other` and `answered-in-error`.
 */
what: string, 
/**
 * Who was told; "nobody" is an answer too, emptiness is not.
 */
told: string, };

/**
 * How soon a flag must be acted on.
 */
export type FlagSeverity = "info" | "urgent" | "emergency";

/**
 * Where a raised flag stands.
 */
export type FlagState = "open" | "settled" | "withdrawn";

/**
 * What the panel of a flag is about, which decides its advice and crisis lines.
 */
export type FlagTopic = "suicide" | "violence" | "other";

/**
 * A promise as a note has it.
 */
export type FoundPromise = { 
/**
 * The words as they stand in the note.
 */
quote: string, 
/**
 * The same without the day at its end: "I will call the pharmacy".
 */
words: string, 
/**
 * Who promises.
 */
by: PromisedBy, 
/**
 * Their name or what they are; empty: the case manager, or "she", who is known only to the reader.
 */
who: string, 
/**
 * By when; none: no day is said.
 */
dueOn: string | null, 
/**
 * Where it begins in the text, in UTF-16 units, as the window counts.
 */
start: number, 
/**
 * Where it ends.
 */
end: number, };

/**
 * A gap, as the list shows it.
 */
export type Gap = { 
/**
 * Which.
 */
key: GapKey, 
/**
 * The client's name as it is to be used.
 */
clientName: string, 
/**
 * What it is about.
 */
subject: GapSubjectKind, 
/**
 * The enrolment it belongs to, where there is one.
 */
episodeId: EpisodeId | null, 
/**
 * The enrolment is over: it has to be settled all the same.
 */
episodeClosed: boolean, 
/**
 * How pressing.
 */
severity: GapSeverity, 
/**
 * The first day it counted.
 */
since: string, 
/**
 * The day by which it was to be done, of a rule that watches one.
 */
deadline: string | null, 
/**
 * The day its days are counted from: the deadline, or the day the silence began.
 */
countedFrom: string, 
/**
 * Whole days since then, none while it is ahead.
 */
days: number, 
/**
 * The rule's name.
 */
title: string, 
/**
 * Why, in a sentence.
 */
why: string, 
/**
 * What acts on it, the first by Enter.
 */
acts: Array<GapAct>, 
/**
 * Where it stands.
 */
state: GapState, 
/**
 * Until when it is quiet or does not count.
 */
until: string | null, 
/**
 * Why.
 */
reason: string | null, };

/**
 * What acts on a gap, in one key.
 */
export type GapAct = "answer-check-in" | "log-contact" | "plan-check-in" | "start-assessment" | "open-plan" | "print-plan" | "open-note" | "answer-measure" | "open-discharge" | "open-client";

/**
 * How many gaps there are, from one reckoning; every number in the window comes from here.
 */
export type GapCounts = { 
/**
 * Open in all.
 */
open: number, 
/**
 * Of them urgent.
 */
urgent: number, 
/**
 * Of them late.
 */
late: number, 
/**
 * Of them to watch.
 */
watch: number, 
/**
 * Snoozed.
 */
snoozed: number, 
/**
 * Exempt.
 */
exempt: number, 
/**
 * Clients with an open gap.
 */
clients: number, 
/**
 * Open ones of each rule that has any, in the order of the rules.
 */
byRule: Array<GapRuleCount>, };

/**
 * What was decided about a gap, kept for good.
 */
export type GapDecision = { 
/**
 * Empty asks the core to make one.
 */
id: GapDecisionId, 
/**
 * About which gap.
 */
key: GapKey, 
/**
 * What.
 */
kind: GapDecisionKind, 
/**
 * The last day it holds; none only of what was reopened or settled.
 */
until: string | null, 
/**
 * Why; empty only of what was reopened.
 */
reason: string, 
/**
 * The day the gap had counted from, when it was decided on.
 */
since: string, 
/**
 * When it was decided.
 */
at: string, 
/**
 * By whom.
 */
by: string, };

/**
 * What was decided about a gap.
 */
export type GapDecisionId = string;

/**
 * What was decided about a gap.
 */
export type GapDecisionKind = "snoozed" | "exempt" | "reopened" | "settled";

/**
 * What was decided about gaps, the newest first.
 */
export type GapHistoryRow = { 
/**
 * What was decided.
 */
decision: GapDecision, 
/**
 * The client's name as it is to be used.
 */
clientName: string, 
/**
 * The rule's name.
 */
title: string, };

/**
 * Which gap: the rule and what it is about. Decisions are kept under it.
 */
export type GapKey = { 
/**
 * The rule.
 */
rule: string, 
/**
 * Whose.
 */
clientId: ClientId, 
/**
 * What it is about: the identifier that belongs to the kind.
 */
subjectId: string, };

/**
 * A page of gaps: the most pressing first, then the oldest.
 */
export type GapPage = { 
/**
 * The gaps.
 */
rows: Array<Gap>, 
/**
 * Hand it back for the next page.
 */
next: string | null, 
/**
 * Counts of all, whatever the query.
 */
counts: GapCounts, 
/**
 * How many the query has.
 */
total: number, };

/**
 * Which gaps a list shows.
 */
export type GapQuery = { 
/**
 * Of one client; none: of all.
 */
clientId: ClientId | null, 
/**
 * Of one rule; none: of all.
 */
rule: string | null, 
/**
 * So pressing; none: all.
 */
severity: GapSeverity | null, 
/**
 * Those in this state; none: open ones.
 */
state: GapState | null, };

/**
 * A rule, as data.
 */
export type GapRule = { 
/**
 * "no-contact": names it for good.
 */
id: string, 
/**
 * What it watches.
 */
watches: GapWatch, 
/**
 * Days that pass before it counts; what they are counted from, the watching function says.
 */
afterDays: number, 
/**
 * How pressing.
 */
severity: GapSeverity, 
/**
 * Keys of the messages that say it: the rule's name is `<wording>`, why is `<wording>-why`.
 */
wording: string, 
/**
 * What acts on it, the first by Enter.
 */
acts: Array<GapAct>, 
/**
 * It is in force.
 */
enabled: boolean, };

/**
 * How many open gaps a rule has.
 */
export type GapRuleCount = { 
/**
 * The rule.
 */
rule: string, 
/**
 * Its name.
 */
title: string, 
/**
 * How many.
 */
open: number, };

/**
 * What a person decides about a gap.
 */
export type GapSettlement = { 
/**
 * About which.
 */
key: GapKey, 
/**
 * What.
 */
kind: GapDecisionKind, 
/**
 * The last day it holds; required of snoozed and exempt.
 */
until: string | null, 
/**
 * Why; required but of what is reopened.
 */
reason: string, };

/**
 * How pressing a gap is.
 */
export type GapSeverity = "urgent" | "late" | "watch";

/**
 * Where a gap stands.
 */
export type GapState = "open" | "snoozed" | "exempt";

/**
 * What a gap is about.
 */
export type GapSubjectKind = "client" | "episode" | "check-in" | "plan" | "goal" | "intervention" | "note" | "measure" | "instrument";

/**
 * What a rule watches: each is one pure function.
 */
export type GapWatch = "check-in-due" | "check-in-overdue" | "attempts-without-contact" | "discharge-step" | "assessment-due" | "plan-review-due" | "goal-inactive" | "goal-past-date" | "intervention-overdue" | "plan-unsigned" | "plan-not-given" | "note-unsigned" | "measure-unanswered" | "no-next-contact" | "no-contact" | "promise-past-due" | "open-after-death";

/**
 * An answer as the window gives it; no value takes an answer back.
 */
export type GivenAnswer = { 
/**
 * The item.
 */
linkId: string, 
/**
 * The answer.
 */
value: AnswerValue | null, };

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
 * A holiday calendar that can be chosen.
 */
export type HolidayCalendarHead = { 
/**
 * Its identifier.
 */
id: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * The years it speaks of; none: every year.
 */
years: [number, number] | null, 
/**
 * It came with the program.
 */
shipped: boolean, 
/**
 * Its days in the year asked for.
 */
days: Array<OfficeDay>, };

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
export type ImportNoticeKind = "deceased" | "dangling-reference" | "duplicate-id" | "impossible-date" | "partial-date" | "text-too-long" | "malformed-text" | "missing-display" | "unknown-status" | "other-patient" | "missing-required" | "too-many" | "unknown-instrument" | "other-version" | "unknown-answer" | "sensitive-identifier";

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
 * An instrument, whole.
 */
export type Instrument = { 
/**
 * Lower-case letters, digits and hyphens; the same through all versions.
 */
id: string, 
/**
 * Versions are compared as whole numbers: "2" follows "1".
 */
version: number, 
/**
 * What it is.
 */
kind: InstrumentKind, 
/**
 * Full title with its abbreviation.
 */
title: string, 
/**
 * What it is called in lists ("PHQ-9").
 */
shortTitle: string, 
/**
 * Domains of life it belongs to.
 */
domains: Array<LifeDomain>, 
/**
 * What it asks after, in a word or two ("depression").
 */
topic: string, 
/**
 * What the licence lets the program show.
 */
tier: Tier, 
/**
 * The licence, in a sentence.
 */
licence: string, 
/**
 * The notice shown on screen and in print.
 */
notice: string, 
/**
 * Where licence, wording, scoring and bands were read.
 */
sources: Array<string>, 
/**
 * Facts not yet confirmed from a source; its page says "to be confirmed".
 */
toBeConfirmed: Array<string>, 
/**
 * Words above all items ("Over the last 2 weeks, …").
 */
stem: string, 
/**
 * The time it asks about ("2 weeks").
 */
recallPeriod: string, 
/**
 * What the person who asks should know.
 */
guidance: string, 
/**
 * Items in order.
 */
item: Array<Item>, 
/**
 * How it is scored.
 */
scoring: Scoring, 
/**
 * What some answers ask for at once.
 */
flags: Array<FlagRule>, 
/**
 * LOINC code of the panel.
 */
loinc: string | null, 
/**
 * When it is asked again; the first rule that holds counts.
 */
repeat: Array<RepeatRule>, };

/**
 * The line a list of instruments shows.
 */
export type InstrumentHead = { 
/**
 * Its identifier.
 */
id: string, 
/**
 * The newest version.
 */
version: number, 
/**
 * What it is.
 */
kind: InstrumentKind, 
/**
 * Full title.
 */
title: string, 
/**
 * What it is called in lists.
 */
shortTitle: string, 
/**
 * Domains of life it belongs to.
 */
domains: Array<LifeDomain>, 
/**
 * What it asks after.
 */
topic: string, 
/**
 * What the licence lets the program show.
 */
tier: Tier, 
/**
 * Questions asked (items that are neither groups nor display).
 */
questions: number, 
/**
 * It gives a number.
 */
scored: boolean, 
/**
 * Something about it is not yet confirmed from a source.
 */
toBeConfirmed: boolean, };

/**
 * What an instrument is.
 */
export type InstrumentKind = "instrument" | "checklist" | "comprehensive";

/**
 * What an interval is counted in.
 */
export type IntervalUnit = "days" | "business-days" | "weeks" | "months";

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
 * A question, a group of questions, or words between them.
 */
export type Item = { 
/**
 * Unique within the instrument.
 */
linkId: string, 
/**
 * The wording. For `score-only`: our own label of the part.
 */
text: string, 
/**
 * What is asked for.
 */
type: ItemType, 
/**
 * The options of choice, multiple and yes-no.
 */
answerOption: Array<AnswerOption>, 
/**
 * It is asked only where this holds.
 */
enableWhen: Condition | null, 
/**
 * Points of a scored item that is not asked. Required where a scored item has `enableWhen`.
 */
hiddenPoints: number | null, 
/**
 * The least number.
 */
min: number | null, 
/**
 * The greatest number.
 */
max: number | null, 
/**
 * Digits after the point of a number, 0 to 3.
 */
decimals: number, 
/**
 * Unit of a number, in words.
 */
unit: string, 
/**
 * False: it may stay unanswered and the form is complete all the same.
 */
required: boolean, 
/**
 * Points count from the other end: greatest + least − points.
 */
reverse: boolean, 
/**
 * Points are multiplied by this.
 */
weight: number, 
/**
 * LOINC code.
 */
loinc: string | null, 
/**
 * SDOH category (Gravity) or other code a need from this item carries.
 */
category: string, 
/**
 * What helps to ask it: a hint under the question.
 */
hint: string, 
/**
 * The wording is from memory.
 */
toBeConfirmed: boolean, 
/**
 * Kept off every client copy.
 */
sensitive: boolean, 
/**
 * For groups: the domain of life.
 */
domain: LifeDomain | null, 
/**
 * For groups of a comprehensive assessment: instruments offered beside it.
 */
instruments: Array<string>, 
/**
 * For groups of a comprehensive assessment: what of the record is shown beside it.
 */
known: Array<Known>, 
/**
 * For text: what a marked sentence of it becomes first.
 */
yields: Yield | null, 
/**
 * Items of a group.
 */
item: Array<Item>, };

/**
 * A need, goal, intervention, strength, barrier or risk.
 */
export type ItemId = string;

/**
 * Where an item of the plan came from.
 */
export type ItemOrigin = { 
/**
 * The item.
 */
itemId: ItemId, 
/**
 * The assessment.
 */
assessmentId: AssessmentId, 
/**
 * The day its answers are of.
 */
askedOn: string, 
/**
 * Why.
 */
because: Because, };

/**
 * FHIR Questionnaire.item.type, those used here.
 */
export type ItemType = "choice" | "multiple" | "yes-no" | "number" | "date" | "text" | "group" | "display";

/**
 * One measure that was kept.
 */
export type KeptMeasure = { 
/**
 * The measure.
 */
measure: Measure, 
/**
 * Which of the client's limits it is beyond.
 */
breach: Breach | null, 
/**
 * The unit of the bound.
 */
limitUnit: string | null, };

/**
 * A part of the record shown beside a domain, so that nothing is asked twice.
 */
export type Known = "medications" | "allergies" | "measures" | "encounters" | "contact-methods" | "addresses" | "people" | "coverages" | "language" | "risk-flags" | "needs" | "strengths" | "episodes" | "decision-maker";

/**
 * What the LACE index is reckoned from (van Walraven et al., CMAJ 2010;182:551-557).
 */
export type Lace = { 
/**
 * Days of the stay.
 */
days: number | null, 
/**
 * Admitted through the emergency department.
 */
emergency: boolean, 
/**
 * Points of the Charlson comorbidity index, before they are capped.
 */
comorbidity: number | null, 
/**
 * Visits to an emergency department in the six months before, without this one.
 */
visits: number | null, };

/**
 * What the LACE index comes to.
 */
export type LaceScore = { 
/**
 * 0 to 19; none where a part is not known.
 */
score: number | null, 
/**
 * [`LACE_HIGH`] and more.
 */
high: boolean, };

/**
 * A step of three, for likelihood and severity.
 */
export type Level = "low" | "medium" | "high";

/**
 * A goal that usually answers a need.
 */
export type LibraryGoal = { 
/**
 * Unique within the library.
 */
id: string, 
/**
 * As the client might say it.
 */
clientWords: string, 
/**
 * What is measured.
 */
measure: string, 
/**
 * What is aimed for.
 */
target: string, 
/**
 * In which unit.
 */
unit: string, 
/**
 * Usual days until it is due.
 */
dueDays: number, 
/**
 * Interventions that usually serve it.
 */
interventions: Array<LibraryIntervention>, };

/**
 * An intervention that usually serves a goal.
 */
export type LibraryIntervention = { 
/**
 * Unique within the library.
 */
id: string, 
/**
 * What is done.
 */
what: string, 
/**
 * What it is.
 */
kind: InterventionKind, 
/**
 * The role that does it ("Case manager", "Client", "Primary care").
 */
responsible: string, 
/**
 * How often ("every week").
 */
frequency: string, };

/**
 * A need that occurs, or a risk.
 */
export type LibraryNeed = { 
/**
 * Lower-case letters, digits and hyphens; unique within the library.
 */
id: string, 
/**
 * As the client might say it ("I am afraid of falling").
 */
statement: string, 
/**
 * In the field's words.
 */
clinicalText: string, 
/**
 * Its domain of life.
 */
domain: LifeDomain, 
/**
 * What it is; `risk` becomes a risk of the plan.
 */
kind: NeedKind, 
/**
 * The settings it occurs in.
 */
settings: Array<CareSetting>, 
/**
 * Gravity SDOH category or another code, where one fits.
 */
category: string, 
/**
 * Kept off the client copy unless chosen.
 */
sensitive: boolean, 
/**
 * For risks: what lessens it.
 */
mitigation: string, 
/**
 * For risks: what is done when it happens.
 */
backUpPlan: string, 
/**
 * What suggests it.
 */
screens: Array<Screen>, 
/**
 * Goals that usually answer it, the most usual first.
 */
goals: Array<LibraryGoal>, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * The practice took it out of use.
 */
hidden: boolean, };

/**
 * Domain of life a need belongs to: the nine of the comprehensive assessment.
 */
export type LifeDomain = "physical" | "mental" | "cognitive" | "psychosocial" | "functional" | "environmental" | "caregiver" | "financial-legal" | "safety";

/**
 * A limit that a goal speaks of.
 */
export type LimitSuggestion = { 
/**
 * The goal, in the client's words.
 */
goal: string, 
/**
 * What the goal says, as written: "below 130/80".
 */
said: string, 
/**
 * The limit, as it would be kept; its identifier is empty.
 */
limit: MeasureLimit, };

/**
 * What an event beside a trend is.
 */
export type MarkKind = "intervention" | "plan-version" | "encounter" | "flag";

/**
 * A sentence of an answer that becomes an item of the plan.
 */
export type MarkedSentence = { 
/**
 * The item whose answer it stands in.
 */
linkId: string, 
/**
 * The sentence.
 */
sentence: string, 
/**
 * `need`, `risk` or `strength`.
 */
becomes: Yield, };

/**
 * A change that means something, where a source gives one.
 */
export type MeaningfulChange = { 
/**
 * Points of the total.
 */
points: number, 
/**
 * Where it is said.
 */
source: string, 
/**
 * From memory.
 */
toBeConfirmed: boolean, };

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
 * What was done about a value out of range.
 */
export type MeasureAnswer = { 
/**
 * The measure it answers: one answer each.
 */
measureId: MeasureId, 
/**
 * Whose.
 */
clientId: ClientId, 
/**
 * What was done.
 */
what: string, 
/**
 * When.
 */
at: string, 
/**
 * By whom.
 */
by: string, };

/**
 * What was recorded about a value out of range.
 */
export type MeasureAnswered = { 
/**
 * The answer.
 */
answer: MeasureAnswer, 
/**
 * The act, for undo.
 */
actId: ActId, };

/**
 * A measured value.
 */
export type MeasureId = string;

/**
 * What was measured.
 */
export type MeasureKind = "blood-pressure" | "weight" | "a1c" | "score" | "glucose" | "pain" | "mood" | "steps" | "custom";

/**
 * What there is to know about a kind of measure.
 */
export type MeasureKindFacts = { 
/**
 * The kind.
 */
kind: MeasureKind, 
/**
 * What people type for it; the first is the shortest.
 */
aliases: Array<string>, 
/**
 * The unit where none is said (UCUM).
 */
unit: string, 
/**
 * The units it comes in.
 */
units: Array<MeasureUnit>, 
/**
 * Digits after the point that are shown.
 */
digits: number, 
/**
 * It has two values: systolic and diastolic.
 */
hasSecond: boolean, 
/**
 * The end of its scale: "6/10" is 6.
 */
outOf: number | null, 
/**
 * Its LOINC code, where there is one.
 */
loinc: string | null, 
/**
 * What is usually held against it.
 */
usual: UsualLimit | null, };

/**
 * What a client's measure is to stay within, and where it is to get.
 */
export type MeasureLimit = { 
/**
 * Empty asks the core to make one.
 */
id: MeasureLimitId, 
/**
 * Whose.
 */
clientId: ClientId, 
/**
 * Of what.
 */
kind: MeasureKind, 
/**
 * What it is called, of a custom measure; else empty.
 */
name: string, 
/**
 * The unit the bounds are in.
 */
unit: string, 
/**
 * Below it is out of range.
 */
low: number | null, 
/**
 * Above it is out of range.
 */
high: number | null, 
/**
 * The same for the second value: diastolic.
 */
secondLow: number | null, 
/**
 * The same for the second value: diastolic.
 */
secondHigh: number | null, 
/**
 * Where the client wants to get.
 */
target: number | null, 
/**
 * The same for the second value.
 */
secondTarget: number | null, 
/**
 * The goal it comes from.
 */
goalId: ItemId | null, 
/**
 * From which day on values are held against it.
 */
startsOn: string, };

/**
 * What a measure is to stay within.
 */
export type MeasureLimitId = string;

/**
 * What a client's measures are held against.
 */
export type MeasureLimits = { 
/**
 * The limits.
 */
limits: Array<MeasureLimit>, 
/**
 * What the client's goals speak of that the limits do not say.
 */
suggestions: Array<LimitSuggestion>, 
/**
 * What the client's custom measures are called.
 */
names: Array<string>, };

/**
 * A measure as it was read.
 */
export type MeasureReading = { 
/**
 * What was typed.
 */
text: string, 
/**
 * What was measured; none: nothing says so.
 */
kind: MeasureKind | null, 
/**
 * What a custom measure is called, else empty.
 */
name: string, 
/**
 * It is a custom measure that this client has no value of yet.
 */
isNew: boolean, 
/**
 * The value.
 */
value: number | null, 
/**
 * The second one: diastolic.
 */
secondValue: number | null, 
/**
 * Its unit: UCUM of a known kind, of a custom measure as typed.
 */
unit: string, 
/**
 * On which day; none: today.
 */
on: string | null, 
/**
 * At what time, where that was said.
 */
at: string | null, 
/**
 * What keeps it from being kept; empty: it can be.
 */
faults: Array<ReadingFault>, 
/**
 * Which of the client's limits it is beyond.
 */
breach: Breach | null, };

/**
 * A unit, and what can be believed in it.
 */
export type MeasureUnit = { 
/**
 * UCUM.
 */
unit: string, 
/**
 * What people type for it, in lower case.
 */
words: Array<string>, 
/**
 * What is below it is a slip of the hand.
 */
least: number, 
/**
 * What is above it is a slip of the hand.
 */
most: number, 
/**
 * The same for the second value.
 */
secondLeast: number | null, 
/**
 * The same for the second value.
 */
secondMost: number | null, };

/**
 * What was kept of a text.
 */
export type MeasuresKept = { 
/**
 * The act, for undo.
 */
actId: ActId, 
/**
 * The measures, in the order of the text.
 */
kept: Array<KeptMeasure>, };

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
 * How the numbers of a scale become one.
 */
export type Method = "sum" | "value";

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
 * A date that a change would move.
 */
export type MovedDate = { 
/**
 * What it is for.
 */
purpose: string, 
/**
 * The deadline now; none: it is new.
 */
before: string | null, 
/**
 * The deadline then; none: it goes.
 */
after: string | null, };

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
 * Kept off the client copy unless chosen, with the goals that hang on it (partner violence, substance
 * use, suicide). Of a plan version finalised before needs could be marked: not marked.
 */
sensitive: boolean, 
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
 * A number item within inclusive limits.
 */
export type NumberTest = { 
/**
 * The item's `linkId`.
 */
item: string, 
/**
 * The least.
 */
atLeast: number | null, 
/**
 * The greatest.
 */
atMost: number | null, };

/**
 * A day on which the office is closed, or open although it would be closed.
 */
export type OfficeDay = { 
/**
 * Which.
 */
on: string, 
/**
 * What it is called.
 */
name: string, };

/**
 * When the office is open.
 */
export type OfficeDays = { 
/**
 * Days of the week it is open, at least one.
 */
weekdays: Array<Weekday>, 
/**
 * The holiday calendars that apply: `us-federal`, or the identifier of a calendar file taken in.
 */
calendars: Array<string>, 
/**
 * Own days off.
 */
closed: Array<OfficeDay>, 
/**
 * Days it is open all the same.
 */
open: Array<OfficeDay>, };

/**
 * An open flag over all clients.
 */
export type OpenFlag = { 
/**
 * The flag.
 */
flag: RaisedFlag, 
/**
 * The client's name as shown in lists.
 */
clientName: string, 
/**
 * What the instrument is called in lists.
 */
instrument: string, };

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
weekday: Weekday, } | { "kind": "businessDays", 
/**
 * 1 to 260.
 */
every: number, } | { "kind": "within", 
/**
 * Which.
 */
period: Period, } | { "kind": "afterContact", 
/**
 * 1 to 366.
 */
every: number, 
/**
 * Of what.
 */
unit: IntervalUnit, } | { "kind": "stages", 
/**
 * 1 to 10; only the last may go on without end.
 */
stages: Array<Stage>, } | { "kind": "byAcuity", 
/**
 * Each acuity once.
 */
steps: Array<AcuityStep>, };

/**
 * A stretch of the calendar.
 */
export type Period = "week" | "month" | "quarter";

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
 * A library, whole.
 */
export type PlanLibrary = { 
/**
 * The needs, in order.
 */
needs: Array<LibraryNeed>, 
/**
 * Identifiers of those the practice words in its own way; empty in a file.
 */
edited: Array<string>, };

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
singleKeyShortcuts: boolean, 
/**
 * The system shows how many check-ins are due, and nothing of anybody.
 */
notify: boolean, 
/**
 * No notices from this time of day on, "18:00".
 */
quietFrom: string, 
/**
 * Notices again from this time of day on; the same as `quiet_from`: there are no quiet hours.
 */
quietTo: string, 
/**
 * How many are due stands in the system's tray.
 */
tray: boolean, };

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
 * What was printed.
 */
export type PrintedDocument = "care-plan" | "form" | "safety-plan" | "discharge-timeline" | "visit-brief";

/**
 * A printing: that something left, and what.
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
fileHash: string, 
/**
 * What was printed.
 */
document: PrintedDocument, 
/**
 * The assessment, for a form that was filled in.
 */
assessmentId: AssessmentId | null, 
/**
 * Which safety plan.
 */
safetyPlanId: SafetyPlanId | null, };

/**
 * A printing.
 */
export type PrintingId = string;

/**
 * FHIR Goal.priority.
 */
export type Priority = "high-priority" | "medium-priority" | "low-priority";

/**
 * A promise that is to be kept in mind.
 */
export type PromiseMade = { 
/**
 * What was promised, as it was said.
 */
words: string, 
/**
 * Who promised it.
 */
by: PromisedBy, 
/**
 * Their name; empty: the case manager's own.
 */
who: string, 
/**
 * By when.
 */
dueOn: string, 
/**
 * The note it was said in.
 */
noteId: NoteId | null, };

/**
 * A promise that is kept in mind.
 */
export type PromiseRow = { 
/**
 * When it is due, and what became of it.
 */
checkIn: CheckIn, 
/**
 * The client's name as it is to be used.
 */
clientName: string, 
/**
 * What was promised.
 */
words: string, 
/**
 * Who promised it.
 */
by: PromisedBy, 
/**
 * Their name.
 */
who: string, 
/**
 * The note it was said in.
 */
noteId: NoteId | null, 
/**
 * Whole days past its day; 0 when it is not.
 */
daysOverdue: number, };

/**
 * Who made a promise.
 */
export type PromisedBy = "me" | "them";

/**
 * Words that may be meant in two ways.
 */
export type QuickAddAmbiguity = { 
/**
 * In which two ways.
 */
doubt: QuickAddDoubt, 
/**
 * The words.
 */
span: TextSpan, 
/**
 * The ways, in words.
 */
options: Array<string>, 
/**
 * Which of them is taken.
 */
taken: number, };

/**
 * What the case manager chose where the words left it open. The newest of a kind counts.
 */
export type QuickAddChoice = { "kind": "doubt", 
/**
 * Of what.
 */
doubt: QuickAddDoubt, 
/**
 * Its place among the options.
 */
option: number, } | { "kind": "client", 
/**
 * Who.
 */
clientId: ClientId, } | { "kind": "what", 
/**
 * Contact, task or promise.
 */
what: QuickAddKind, 
/**
 * How, of a contact.
 */
medium: Medium | null, };

/**
 * A client whom the words may mean.
 */
export type QuickAddClient = { 
/**
 * Who.
 */
clientId: ClientId, 
/**
 * Their name.
 */
name: string, 
/**
 * To tell namesakes apart.
 */
birthDate: string | null, };

/**
 * What may be meant in two ways.
 */
export type QuickAddDoubt = "nth-weekday" | "day-month" | "biweekly" | "bimonthly" | "next-weekday" | "twice-a-month" | "half-of-day" | "until-month";

/**
 * What cannot be.
 */
export type QuickAddFault = "no-such-day" | "other-weekday" | "past" | "end-before-start" | "out-of-range";

/**
 * What is done, where no instrument is asked.
 */
export type QuickAddKind = "contact" | "task" | "promise";

/**
 * What is needed before it can be kept.
 */
export type QuickAddMissing = "client" | "client-choice" | "when";

/**
 * What a text comes to.
 */
export type QuickAddReading = { 
/**
 * What was understood, in the order of the text; what was assumed comes first.
 */
tokens: Array<QuickAddToken>, 
/**
 * What may be meant in two ways.
 */
ambiguities: Array<QuickAddAmbiguity>, 
/**
 * Words that were not understood; they stand in the purpose.
 */
unread: Array<TextSpan>, 
/**
 * Clients whom the words may mean, the best match first.
 */
clients: Array<QuickAddClient>, 
/**
 * What is still needed.
 */
missing: Array<QuickAddMissing>, 
/**
 * The series as it would be kept; none while something is missing or cannot be.
 */
series: CheckInSeries | null, 
/**
 * The cadence in a sentence, where there is one.
 */
sentence: string | null, 
/**
 * The next three dates, each with the days on which it may be kept.
 */
next: Array<DueWindow>, };

/**
 * What a token is about.
 */
export type QuickAddSlot = "kind" | "client" | "with-whom" | "purpose" | "rhythm" | "time" | "start" | "end" | "early" | "grace" | "closed";

/**
 * A piece of the text that was understood.
 */
export type QuickAddToken = { 
/**
 * What it is about; each stands once, but for the purpose.
 */
slot: QuickAddSlot, 
/**
 * Its words; none: it was assumed, or comes from where the field was opened.
 */
span: TextSpan | null, 
/**
 * The part of them that an edit replaces ("2pm" of "at 2pm").
 */
valueSpan: TextSpan | null, 
/**
 * What it says.
 */
value: QuickAddValue, 
/**
 * Why it cannot be.
 */
fault: QuickAddFault | null, };

/**
 * What a token says.
 */
export type QuickAddValue = { "kind": "contact", 
/**
 * How.
 */
medium: Medium, } | { "kind": "task" } | { "kind": "promise", 
/**
 * The case manager, or somebody else.
 */
by: PromisedBy, 
/**
 * Who it is where it is somebody else; empty: they were not named.
 */
who: string, } | { "kind": "instrument", 
/**
 * Which.
 */
id: string, 
/**
 * What it is called.
 */
title: string, } | { "kind": "client", 
/**
 * The one.
 */
client: QuickAddClient | null, } | { "kind": "text", 
/**
 * As they will be kept.
 */
text: string, } | { "kind": "rhythm", 
/**
 * In words.
 */
sentence: string, } | { "kind": "time", 
/**
 * When.
 */
at: string, } | { "kind": "start", 
/**
 * Which.
 */
on: string, } | { "kind": "end", 
/**
 * How.
 */
ending: Ending, } | { "kind": "days", 
/**
 * How many.
 */
days: number, } | { "kind": "asTyped" };

/**
 * A flag an answer raised. It opens at once and closes only with what was done.
 */
export type RaisedFlag = { 
/**
 * Made by the core.
 */
id: FlagId, 
/**
 * Whose answer.
 */
clientId: ClientId, 
/**
 * In which assessment.
 */
assessmentId: AssessmentId, 
/**
 * The instrument's flag.
 */
ruleId: string, 
/**
 * How soon it must be acted on.
 */
severity: FlagSeverity, 
/**
 * What it is about.
 */
topic: FlagTopic, 
/**
 * What was answered, in the rule's sentence.
 */
title: string, 
/**
 * What to do now, in order.
 */
actions: Array<string>, 
/**
 * Instrument to offer next.
 */
offer: string | null, 
/**
 * Question and answer it rests on, as worded then.
 */
because: Array<Said>, 
/**
 * Where it stands.
 */
state: FlagState, 
/**
 * When it was raised.
 */
raisedAt: string, 
/**
 * When what was done was recorded, or the answer corrected.
 */
settledAt: string | null, 
/**
 * By whom.
 */
settledBy: string, 
/**
 * What was done.
 */
done: Array<FlagAction>, 
/**
 * The same in words.
 */
what: string, 
/**
 * Who was told.
 */
told: string, };

/**
 * What keeps a reading from being kept.
 */
export type ReadingFault = { 
/**
 * What is wrong.
 */
what: ReadingFaultKind, 
/**
 * The words it is about, where it is about some.
 */
words: string, 
/**
 * The least that would be believed.
 */
least: number | null, 
/**
 * The most that would be believed.
 */
most: number | null, };

/**
 * What is wrong with a reading. The window has words for each.
 */
export type ReadingFaultKind = "no-name" | "no-value" | "second-needed" | "implausible" | "second-implausible" | "second-above" | "in-future" | "unread" | "too-many";

/**
 * That a stay followed on an earlier discharge, of which steps still wait.
 */
export type Readmission = { 
/**
 * The discharge before.
 */
dischargeId: DischargeId, 
/**
 * When that was.
 */
dischargedOn: string, 
/**
 * When the client came back; where that is not known, the day this stay ended.
 */
backOn: string, 
/**
 * Whole days between the two.
 */
days: number, 
/**
 * Steps of the discharge before that still wait, at least one.
 */
openSteps: number, };

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
 * What was recorded.
 */
export type Recorded = "answers" | "total";

/**
 * A record was made: shown once.
 */
export type RecoveryKeyShown = { 
/**
 * In groups, to be printed or written down.
 */
recoveryKey: string, };

/**
 * A question about warning signs, worded so that "yes" is the answer that must not wait.
 */
export type RedFlagQuestion = { 
/**
 * Lower-case letters, digits and hyphens; unique.
 */
id: string, 
/**
 * As it is asked.
 */
text: string, };

/**
 * When an instrument is asked again.
 */
export type RepeatRule = { 
/**
 * Holds of the newest result; none: always.
 */
when: Condition | null, 
/**
 * So many units after the newest.
 */
every: number, 
/**
 * The unit.
 */
unit: SpanUnit, 
/**
 * Why, in a sentence ("Every 4 weeks while the score is 10 or more").
 */
why: string, 
/**
 * Where it comes from.
 */
source: string, };

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
 * Why an active series rests. Nobody is asked to call a client who died, or on behalf of a
 * programme the client has left; but what was due before waits until a person has settled it.
 */
export type Rest = "deceased" | "episode-closed" | "condition-over";

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
 * How far the source of a rule was checked.
 */
export type RuleCheck = "read" | "excerpt" | "recall" | "own";

/**
 * So many days after the discharge.
 */
export type RuleSpan = { 
/**
 * 0 to 366.
 */
n: number, 
/**
 * Of what.
 */
unit: SpanUnit, };

/**
 * May a message be left here? Unknown is treated as no.
 */
export type SafeToLeaveMessage = "yes" | "no" | "unknown";

/**
 * Somebody to turn to, with how to reach them.
 */
export type SafetyContact = { 
/**
 * Name, or place.
 */
name: string, 
/**
 * Phone; empty for a place.
 */
phone: string, };

/**
 * A safety plan: six steps in order, in the person's own words.
 */
export type SafetyPlan = { 
/**
 * Made by the core.
 */
id: SafetyPlanId, 
/**
 * Whose it is.
 */
clientId: ClientId, 
/**
 * 1, 2, 3, … once finished; none while it is written.
 */
number: number | null, 
/**
 * Step 1: warning signs.
 */
warningSigns: Array<string>, 
/**
 * Step 2: what I can do by myself.
 */
coping: Array<string>, 
/**
 * Step 3: people and places that take my mind off it.
 */
distraction: Array<SafetyContact>, 
/**
 * Step 4: people I can ask for help.
 */
helpers: Array<SafetyContact>, 
/**
 * Step 5: professionals and agencies.
 */
professionals: Array<SafetyContact>, 
/**
 * Step 6: making the environment safe.
 */
environment: Array<string>, 
/**
 * What is most worth living for; it may stay empty.
 */
worthLivingFor: string, 
/**
 * Who wrote it with the client.
 */
writtenWith: string, 
/**
 * When it is looked at again.
 */
nextReviewOn: string | null, 
/**
 * When it was finished.
 */
finishedAt: string | null, 
/**
 * By whom.
 */
finishedBy: string, };

/**
 * A safety plan.
 */
export type SafetyPlanId = string;

/**
 * A client's safety plan: what counts, and what is being written.
 */
export type SafetyPlanView = { 
/**
 * What is being written.
 */
draft: SafetyPlan | null, 
/**
 * Finished ones, the newest first; the first counts.
 */
finished: Array<SafetyPlan>, 
/**
 * Steps of the draft that say nothing yet, 1 to 6.
 */
emptySteps: Array<number>, };

/**
 * A question and what was answered.
 */
export type Said = { 
/**
 * The item.
 */
linkId: string, 
/**
 * The question.
 */
question: string, 
/**
 * The answer; empty where it was declined, for which the window has words.
 */
answer: string, };

/**
 * A number made from items.
 */
export type Scale = { 
/**
 * `total`, or the subscale's name; unique within the instrument.
 */
id: string, 
/**
 * In words.
 */
label: string, 
/**
 * How the items become a number.
 */
method: Method, 
/**
 * The items that count. Empty: only the number itself can be entered.
 */
items: Array<string>, 
/**
 * The least value.
 */
min: number, 
/**
 * The greatest; none: open.
 */
max: number | null, 
/**
 * Digits after the point, 0 to 3.
 */
decimals: number, 
/**
 * Unit, in words.
 */
unit: string, 
/**
 * LOINC code.
 */
loinc: string | null, 
/**
 * Lower is worse.
 */
lowerIsWorse: boolean, 
/**
 * Bands from `min` to `max` without gap or overlap. Several tables stand side by side where
 * each band has a `when`. None: the source names no bands.
 */
bands: Array<Band>, };

/**
 * The value of one scale.
 */
export type ScaleScore = { 
/**
 * The scale.
 */
id: string, 
/**
 * In words.
 */
label: string, 
/**
 * Its value; none: an item it needs has none.
 */
value: number | null, 
/**
 * Items that keep it from having a value.
 */
missing: Array<string>, 
/**
 * The band's place in the instrument's table.
 */
band: number | null, 
/**
 * What the band is called.
 */
bandLabel: string | null, 
/**
 * Does the band count as positive?
 */
sign: BandSign | null, };

/**
 * A scale within inclusive limits.
 */
export type ScoreTest = { 
/**
 * The scale's identifier.
 */
scale: string, 
/**
 * The least.
 */
atLeast: number | null, 
/**
 * The greatest.
 */
atMost: number | null, };

/**
 * What a form comes to, complete or not.
 */
export type Scored = { 
/**
 * Every required item that is asked has an answer (declined and not asked are answers).
 */
complete: boolean, 
/**
 * Items that are asked now, in order: conditions evaluated. Groups and display items too.
 */
visible: Array<string>, 
/**
 * Required items without an answer, in order.
 */
unanswered: Array<string>, 
/**
 * Items answered with declined or not asked, in order.
 */
withheld: Array<string>, 
/**
 * Every scale, with a value only where all of its items count.
 */
scales: Array<ScaleScore>, 
/**
 * The triage that holds.
 */
triage: TriageResult | null, 
/**
 * The screen's sign; none: it cannot be said (incomplete, it depends on something unknown, or a flag asks
 * to act on a form whose number alone would be negative).
 */
positive: boolean | null, 
/**
 * Flags the answers raise.
 */
flags: Array<FlagHit>, 
/**
 * Items with a flagged ("need") answer, in order.
 */
needs: Array<string>, 
/**
 * Progress by domain, for a comprehensive assessment.
 */
domains: Array<DomainProgress>, };

/**
 * How answers become numbers and a screen.
 */
export type Scoring = { 
/**
 * The total first, subscales after it.
 */
scales: Array<Scale>, 
/**
 * Screens that are no sum: the first that holds is the result (C-SSRS triage).
 */
triage: Array<Triage>, 
/**
 * When the screen is positive. None: as the triage has it, or else the band of the first scale.
 */
positive: Condition | null, 
/**
 * Cut-offs in words, shown where the screen's sign depends on something unknown.
 */
cutoffs: Array<Cutoff>, 
/**
 * What is said where the form is not complete.
 */
missing: string, 
/**
 * A change of the total that means something.
 */
meaningfulChange: MeaningfulChange | null, };

/**
 * A result or an answer that suggests a need.
 */
export type Screen = { 
/**
 * The instrument.
 */
instrument: string, 
/**
 * When it suggests the need.
 */
when: Condition, };

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
 * A series as the window shows it.
 */
export type SeriesView = { 
/**
 * The series.
 */
series: CheckInSeries, 
/**
 * Why it makes no check-ins although it is active.
 */
rests: Rest | null, 
/**
 * Its check-ins are still being worked out.
 */
unplanned: boolean, 
/**
 * Its rhythm in a sentence.
 */
sentence: string, 
/**
 * Where it stands today, by the check-ins that are kept.
 */
standing: DueStanding, 
/**
 * What its first day hung on is not there any more: it keeps the last day it had.
 */
anchorLost: boolean, };

/**
 * On which side of its limits a value is.
 */
export type Side = "below" | "above";

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
 * Unit of a span of time.
 */
export type SpanUnit = "day" | "week" | "month";

/**
 * One stretch of a rhythm in stages.
 */
export type Stage = { 
/**
 * 1 to 366.
 */
every: number, 
/**
 * Of what.
 */
unit: IntervalUnit, 
/**
 * How often, 1 to 366; none: on and on.
 */
times: number | null, };

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
 * What has to happen for a step to be done.
 */
export type StepAct = "contact" | "questions" | "visit" | "task";

/**
 * Where a step stands.
 */
export type StepStanding = { "kind": "open", 
/**
 * Days until the deadline; 0: today is the last.
 */
daysLeft: number, } | { "kind": "overdue", 
/**
 * Days since the deadline.
 */
days: number, } | { "kind": "done", 
/**
 * On which day.
 */
on: string, 
/**
 * After the deadline.
 */
late: boolean, } | { "kind": "attempted", 
/**
 * The day of the last attempt.
 */
on: string, 
/**
 * After the deadline.
 */
late: boolean, } | { "kind": "doesNotCount", 
/**
 * On which day.
 */
on: string, } | { "kind": "refused", 
/**
 * On which day.
 */
on: string, } | { "kind": "notPossible", 
/**
 * On which day.
 */
on: string, } | { "kind": "withdrawn" };

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
 * A need or risk of the library that an assessment points to.
 */
export type Suggestion = { 
/**
 * Names it within the assessment: the same need for the same answers has the same key.
 */
key: string, 
/**
 * What is suggested, with its goals and interventions.
 */
need: LibraryNeed, 
/**
 * Why.
 */
because: Because, 
/**
 * It is in the plan already: accepting only links this assessment to it.
 */
inPlan: ItemId | null, 
/**
 * It was dismissed after an earlier assessment: when and why.
 */
dismissedBefore: EarlierDismissal | null, };

/**
 * What to take of a suggestion.
 */
export type SuggestionTaken = { 
/**
 * The suggestion.
 */
key: string, 
/**
 * The need's words, in case they were changed; empty: the library's.
 */
statement: string, 
/**
 * Goals of the library to take.
 */
goalIds: Array<string>, 
/**
 * Interventions of the library to take; their goals must be among those taken.
 */
interventionIds: Array<string>, };

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
 * Where something stands in the text, in UTF-16 units, as the window counts.
 */
export type TextSpan = { 
/**
 * The first.
 */
start: number, 
/**
 * The one after the last.
 */
end: number, };

/**
 * How the window looks.
 */
export type Theme = "system" | "light" | "dark" | "high-contrast";

/**
 * What the licence lets the program show.
 */
export type Tier = "ship-text" | "ship-text-attribution" | "score-only" | "formula" | "own" | "practice";

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
version: PlanVersionHead, } | { "kind": "assessment", 
/**
 * Its head.
 */
assessment: AssessmentHead, } | { "kind": "discharge", 
/**
 * The discharge.
 */
discharge: Discharge, };

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
export type TimelineKind = "note" | "contact" | "check-in" | "encounter" | "measure" | "printing" | "plan-version" | "assessment" | "discharge";

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
 * A rule about the days after a discharge.
 */
export type TransitionRule = { 
/**
 * Lower-case letters, digits and hyphens; unique.
 */
id: string, 
/**
 * Rules of one slot stand for one another: a discharge has one step of each, and keeps it when another
 * rule of the slot comes to apply.
 */
slot: string, 
/**
 * What is to be done.
 */
title: string, 
/**
 * How it counts, in plain sentences.
 */
note: string, 
/**
 * What has to happen.
 */
act: StepAct, 
/**
 * How it is done as a rule.
 */
medium: Medium, 
/**
 * Only of discharges to the community (true), or to a facility (false); none: of both.
 */
community: boolean | null, 
/**
 * Only where the medical decisions are so complex; none: however complex.
 */
complexity: Complexity | null, 
/**
 * Only after a stay for a mental illness.
 */
mentalHealth: boolean, 
/**
 * The deadline; none where `noLaterThan` says it.
 */
within: RuleSpan | null, 
/**
 * The deadline is that of this slot's step, or the day it was done where that is earlier.
 */
noLaterThan: string | null, 
/**
 * When it is first asked for; none: on the first day after the discharge, in the deadline's unit.
 */
opens: RuleSpan | null, 
/**
 * The first day on which it counts, in calendar days after the discharge: 0 is its own day.
 */
countsFrom: number, 
/**
 * So many documented attempts stand for reaching somebody; none: they never do.
 */
attemptsSuffice: number | null, 
/**
 * Attempts count as separate from so many minutes apart on, also on one day, 1 to 1440; none: on different
 * days only, as in every other series.
 */
attemptsApartMinutes: number | null, 
/**
 * Where this one is done, so is the step of this slot.
 */
settles: string | null, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * How far that was checked.
 */
checked: RuleCheck, };

/**
 * The rules about the days after a discharge, whole.
 */
export type TransitionRules = { 
/**
 * When the sources were last looked at.
 */
lastChecked: string, 
/**
 * The rules, in the order their steps are shown where two have the same deadline.
 */
rules: Array<TransitionRule>, 
/**
 * What is asked about warning signs.
 */
redFlagQuestions: Array<RedFlagQuestion>, };

/**
 * A trend, whole.
 */
export type Trend = { 
/**
 * Whose it is.
 */
clientId: ClientId, 
/**
 * What it is of.
 */
of: TrendOf, 
/**
 * What it is called.
 */
title: string, 
/**
 * Unit, in words.
 */
unit: string, 
/**
 * The least value possible.
 */
min: number | null, 
/**
 * The greatest value possible.
 */
max: number | null, 
/**
 * Digits after the point.
 */
decimals: number, 
/**
 * Lower is worse.
 */
lowerIsWorse: boolean, 
/**
 * Bands, of the instrument's newest version.
 */
bands: Array<Band>, 
/**
 * Cut-offs in words.
 */
cutoffs: Array<Cutoff>, 
/**
 * A change that means something.
 */
meaningfulChange: MeaningfulChange | null, 
/**
 * Points, the oldest first.
 */
points: Array<TrendPoint>, 
/**
 * Events between the first point and today, the oldest first.
 */
marks: Array<TrendMark>, 
/**
 * Of a measure: what it is held against, in the unit of the trend.
 */
limit: MeasureLimit | null, };

/**
 * A trend there is.
 */
export type TrendHead = { 
/**
 * What it is of.
 */
of: TrendOf, 
/**
 * What it is called; of a measure empty, the window has words.
 */
title: string, 
/**
 * Points it has.
 */
points: number, 
/**
 * The newest day.
 */
lastOn: string, 
/**
 * The newest value.
 */
lastValue: number, 
/**
 * A second one: diastolic of blood pressure.
 */
lastSecondValue: number | null, 
/**
 * Unit of a measure, as written (UCUM).
 */
unit: string, 
/**
 * The value before it.
 */
previousValue: number | null, 
/**
 * What the newest is called.
 */
lastBand: string | null, };

/**
 * An event beside a trend.
 */
export type TrendMark = { 
/**
 * The day.
 */
on: string, 
/**
 * What it is.
 */
kind: MarkKind, 
/**
 * In words; of a plan version its number.
 */
text: string, };

/**
 * What a trend is of.
 */
export type TrendOf = { "of": "instrument", 
/**
 * The instrument.
 */
instrumentId: string, 
/**
 * The scale.
 */
scale: string, } | { "of": "measure", 
/**
 * What was measured.
 */
measure: MeasureKind, 
/**
 * Its name, of a custom measure or a score of another system.
 */
name: string, };

/**
 * One point.
 */
export type TrendPoint = { 
/**
 * The day.
 */
on: string, 
/**
 * The value.
 */
value: number, 
/**
 * A second one: diastolic of blood pressure.
 */
secondValue: number | null, 
/**
 * What it is called.
 */
band: string | null, 
/**
 * Its sign.
 */
positive: boolean | null, 
/**
 * The assessment.
 */
assessmentId: AssessmentId | null, 
/**
 * Who gave the answers.
 */
mode: AssessmentMode | null, 
/**
 * Answers, or only the total.
 */
recorded: Recorded | null, 
/**
 * Change since the point before, where it is meaningful by the source.
 */
meaningful: Course | null, 
/**
 * The measure.
 */
measureId: MeasureId | null, 
/**
 * Which of the client's limits it is beyond.
 */
breach: Breach | null, 
/**
 * What was done about that.
 */
answer: string | null, };

/**
 * A result that is no sum.
 */
export type Triage = { 
/**
 * Unique within the instrument.
 */
id: string, 
/**
 * What it is called.
 */
label: string, 
/**
 * When it holds; the first that holds is the result.
 */
when: Condition, 
/**
 * Does it count as a positive screen?
 */
sign: BandSign, };

/**
 * A triage that holds.
 */
export type TriageResult = { 
/**
 * Which.
 */
id: string, 
/**
 * What it is called.
 */
label: string, 
/**
 * Does it count as positive?
 */
sign: BandSign, };

/**
 * A contact of the day that nobody wrote a note about.
 */
export type UnnotedContact = { 
/**
 * The contact.
 */
contact: Contact, 
/**
 * The client's name as it is to be used.
 */
clientName: string, };

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
 * Limits that are usual, to begin with. A client's own are set by those who treat them.
 */
export type UsualLimit = { 
/**
 * The unit the bounds are in.
 */
unit: string, 
/**
 * Below it is out of range.
 */
low: number | null, 
/**
 * Above it is out of range.
 */
high: number | null, 
/**
 * The same for the second value.
 */
secondLow: number | null, 
/**
 * The same for the second value.
 */
secondHigh: number | null, 
/**
 * Where one wants to get.
 */
target: number | null, 
/**
 * The same for the second value.
 */
secondTarget: number | null, 
/**
 * Who says so.
 */
source: string, };

/**
 * What was decided.
 */
export type Verdict = "accepted" | "dismissed" | "marked";

/**
 * A visit of a day.
 */
export type Visit = { 
/**
 * The check-in.
 */
row: AgendaRow, 
/**
 * Lines of the address to go to; empty where none is known.
 */
address: Array<string>, };

/**
 * What to know before a visit.
 */
export type VisitBrief = { 
/**
 * Of whom.
 */
clientId: ClientId, 
/**
 * The client's name as it is to be used.
 */
clientName: string, 
/**
 * The last notes, three at most, the newest first.
 */
notes: Array<NoteView>, 
/**
 * Promises that are still to be kept.
 */
promises: Array<AgendaRow>, 
/**
 * Risk flags in force and risks of the plan.
 */
risks: Array<string>, 
/**
 * Papers that expire within sixty days or have expired: what, and when.
 */
papers: Array<ExpiringPaper>, 
/**
 * Check-ins that are due or will be within a fortnight, one line a series.
 */
due: Array<BriefDue>, 
/**
 * Open gaps.
 */
gaps: Array<Gap>, 
/**
 * Goals in work, in the client's words.
 */
goals: Array<string>, 
/**
 * Allergies.
 */
allergies: Array<string>, };

/**
 * Visits of a day in one place.
 */
export type VisitPlace = { 
/**
 * City and postal code; empty where no address is known.
 */
place: string, 
/**
 * The visits there, by time and then by name.
 */
visits: Array<Visit>, };

/**
 * A day of the week.
 */
export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/**
 * The window around a date: how early the work counts, how late it is still in time.
 */
export type Window = { 
/**
 * It opens so many days before the date, 0 to 60.
 */
earlyDays: number, 
/**
 * The deadline is so many days after the date, 0 to 60.
 */
graceDays: number, 
/**
 * What becomes of a date on which the office is closed.
 */
closedDay: ClosedDay, };

/**
 * What words of an answer become in the plan.
 */
export type Yield = "need" | "risk" | "strength";

/** Every command's name. */
export type CommandName =
  | "record_status"
  | "record_create"
  | "record_choose"
  | "record_unlock"
  | "record_unlock_with_recovery_key"
  | "record_reset_passphrase"
  | "record_touch"
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
  | "series_preview"
  | "anchor_preview"
  | "check_ins_move"
  | "check_ins_settle"
  | "catch_up_page"
  | "office_days_get"
  | "office_days_save"
  | "holiday_calendars"
  | "holiday_calendar_read"
  | "holiday_calendar_add"
  | "quick_add_read"
  | "calendar_range"
  | "visit_plan"
  | "visit_brief"
  | "day_sweep"
  | "calendar_file_get"
  | "calendar_file_save"
  | "discharge_list"
  | "discharge_save"
  | "discharge_preview"
  | "discharge_remove"
  | "discharge_withdraw"
  | "discharge_rules"
  | "discharge_lace"
  | "gap_page"
  | "gap_counts"
  | "gaps_decide"
  | "gap_history"
  | "gap_rules_get"
  | "gap_rules_shipped"
  | "gap_rules_save"
  | "episode_gaps"
  | "episode_close"
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
  | "file_open"
  | "instrument_list"
  | "instrument_get"
  | "instrument_read"
  | "instrument_add"
  | "instrument_remove"
  | "assessment_page"
  | "assessment_due"
  | "assessment_start"
  | "assessment_total"
  | "assessment_get"
  | "assessment_answer"
  | "assessment_describe"
  | "assessment_complete"
  | "assessment_stop"
  | "assessment_amend"
  | "assessment_remove"
  | "assessment_export"
  | "suggestion_accept"
  | "suggestion_dismiss"
  | "sentence_mark"
  | "plan_origins"
  | "library_get"
  | "library_take"
  | "library_need_save"
  | "library_need_reset"
  | "library_read"
  | "library_add"
  | "flag_open_list"
  | "flag_settle"
  | "safety_plan_get"
  | "safety_plan_save"
  | "safety_plan_finish"
  | "crisis_lines_get"
  | "crisis_lines_save"
  | "measure_kinds"
  | "measure_read"
  | "measures_keep"
  | "measure_answer"
  | "measure_remove"
  | "measure_limits_get"
  | "measure_limit_save"
  | "measure_limit_remove"
  | "promises_in"
  | "promise_keep"
  | "promise_move"
  | "promise_list"
  | "trend_list"
  | "trend_get"
  | "document_preview"
  | "document_save";

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

/** Says that a person is at the window; answers whether that keeps the record open. */
export const recordTouch = (): Promise<boolean> => call("record_touch", {});

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
export const planFinalise = (args: { clientId: ClientId; overrideReason: string | null; reopen: boolean }): Promise<PlanVersionHead> => call("plan_finalise", args);

/** A frozen version. */
export const planVersionGet = (args: { id: PlanVersionId }): Promise<PlanVersion> => call("plan_version_get", args);

/** Two versions item by item; none is the draft. */
export const planCompare = (args: { clientId: ClientId; before: PlanVersionId | null; after: PlanVersionId | null }): Promise<Array<PlanDifference>> => call("plan_compare", args);

/** A page of one section of Today. */
export const agendaPage = (args: { section: AgendaSection; cursor: string | null; limit: number }): Promise<AgendaPage> => call("agenda_page", args);

/** The client's series of check-ins, active first. */
export const seriesList = (args: { clientId: ClientId }): Promise<Array<SeriesView>> => call("series_list", args);

/** Keeps a series and the check-ins that follow from it. */
export const seriesSave = (args: { series: CheckInSeries }): Promise<CheckInSeries> => call("series_save", args);

/** A cadence in a sentence, and its next dates. */
export const cadencePreview = (args: { series: CheckInSeries }): Promise<CadencePreview> => call("cadence_preview", args);

/** The client's open check-ins and the last that were closed. */
export const checkInList = (args: { clientId: ClientId }): Promise<Array<CheckIn>> => call("check_in_list", args);

/** What became of a check-in; attempts and contacts are recorded with it. */
export const checkInAnswer = (args: { id: CheckInId; outcome: CheckInOutcome }): Promise<CheckIn> => call("check_in_answer", args);

/** What saving a series would change: every open date before and after. Writes nothing. */
export const seriesPreview = (args: { series: CheckInSeries }): Promise<Array<MovedDate>> => call("series_preview", args);

/** What saving a part of a client would move: series that hang on an episode's first day. Writes nothing. */
export const anchorPreview = (args: { part: ClientPart }): Promise<Array<MovedDate>> => call("anchor_preview", args);

/** Moves when to do check-ins; deadlines stay. Answers how many were moved. */
export const checkInsMove = (args: { ids: Array<CheckInId>; doOn: string; reason: string | null }): Promise<number> => call("check_ins_move", args);

/** Closes open check-ins as not possible, with one reason, in one act; answers how many. */
export const checkInsSettle = (args: { ids: Array<CheckInId>; reason: string }): Promise<number> => call("check_ins_settle", args);

/** Overdue check-ins, one line a series, the longest overdue first. */
export const catchUpPage = (args: { cursor: string | null; limit: number }): Promise<CatchUpPage> => call("catch_up_page", args);

/** When the office is open. */
export const officeDaysGet = (): Promise<OfficeDays> => call("office_days_get", {});

/** Keeps when the office is open, and plans anew what depends on it. */
export const officeDaysSave = (args: { days: OfficeDays }): Promise<OfficeDays> => call("office_days_save", args);

/** The holiday calendars that can be chosen, with their days in a year. */
export const holidayCalendars = (args: { year: number }): Promise<Array<HolidayCalendarHead>> => call("holiday_calendars", args);

/** Reads a holiday calendar file and says what is wrong with it. Writes nothing. */
export const holidayCalendarRead = (args: { file: ImportFile }): Promise<DataFileReport> => call("holiday_calendar_read", args);

/** Takes a holiday calendar file in. */
export const holidayCalendarAdd = (args: { file: ImportFile }): Promise<Array<HolidayCalendarHead>> => call("holiday_calendar_add", args);

/** What a check-in in plain words comes to. Writes nothing. */
export const quickAddRead = (args: { text: string; clientId: ClientId | null; choices: Array<QuickAddChoice> }): Promise<QuickAddReading> => call("quick_add_read", args);

/** Days of the calendar. */
export const calendarRange = (args: { query: CalendarQuery }): Promise<CalendarRange> => call("calendar_range", args);

/** The visits of a day, by place. */
export const visitPlan = (args: { on: string }): Promise<Array<VisitPlace>> => call("visit_plan", args);

/** What to know before a visit. */
export const visitBrief = (args: { clientId: ClientId }): Promise<VisitBrief> => call("visit_brief", args);

/** What is left at the end of the day. */
export const daySweep = (): Promise<DaySweep> => call("day_sweep", {});

/** The calendar file that other programs read. */
export const calendarFileGet = (): Promise<CalendarFile> => call("calendar_file_get", {});

/** Keeps where the calendar file is and who is named in it, and writes it. */
export const calendarFileSave = (args: { file: CalendarFile }): Promise<CalendarFile> => call("calendar_file_save", args);

/** A client's discharges with their steps, the newest first. */
export const dischargeList = (args: { clientId: ClientId }): Promise<Array<DischargeView>> => call("discharge_list", args);

/** Keeps a discharge and the steps that follow from it. */
export const dischargeSave = (args: { discharge: Discharge }): Promise<DischargeView> => call("discharge_save", args);

/** What saving a discharge would change: every deadline before and after. Writes nothing. */
export const dischargePreview = (args: { discharge: Discharge }): Promise<Array<MovedDate>> => call("discharge_preview", args);

/** Removes a discharge, by tombstone; what waits is withdrawn with the reason. */
export const dischargeRemove = (args: { id: DischargeId; reason: string }): Promise<boolean> => call("discharge_remove", args);

/** Withdraws what still waits after a discharge; the discharge and what was done stay. */
export const dischargeWithdraw = (args: { id: DischargeId; reason: string }): Promise<DischargeView> => call("discharge_withdraw", args);

/** The rules about the days after a discharge, each with its source. */
export const dischargeRules = (): Promise<TransitionRules> => call("discharge_rules", {});

/** What the parts of the LACE index come to, while they are being filled in. */
export const dischargeLace = (args: { lace: Lace }): Promise<LaceScore> => call("discharge_lace", args);

/** A page of gaps, the most pressing first; `limit` is at most 100. */
export const gapPage = (args: { query: GapQuery; cursor: string | null; limit: number }): Promise<GapPage> => call("gap_page", args);

/** How many gaps there are. */
export const gapCounts = (): Promise<GapCounts> => call("gap_counts", {});

/** Decides about gaps, in one act: snoozes, exempts, takes back, settles. */
export const gapsDecide = (args: { settlements: Array<GapSettlement> }): Promise<GapCounts> => call("gaps_decide", args);

/** What was decided about gaps, of one client, of one gap or of all, the newest first; at most 200. */
export const gapHistory = (args: { clientId: ClientId | null; key: GapKey | null }): Promise<Array<GapHistoryRow>> => call("gap_history", args);

/** The rules, as they are in force. */
export const gapRulesGet = (): Promise<Array<GapRule>> => call("gap_rules_get", {});

/** The rules as they come with the program. */
export const gapRulesShipped = (): Promise<Array<GapRule>> => call("gap_rules_shipped", {});

/** Keeps what the practice changed about the rules: days, severity, whether they are in force. */
export const gapRulesSave = (args: { rules: Array<GapRule> }): Promise<Array<GapRule>> => call("gap_rules_save", args);

/** The gaps closing an enrolment would leave behind, those that are quiet for now too. */
export const episodeGaps = (args: { id: EpisodeId }): Promise<Array<Gap>> => call("episode_gaps", args);

/** Closes an enrolment; every gap of it that is open must be settled with it. */
export const episodeClose = (args: { episode: Episode; settlements: Array<GapSettlement> }): Promise<Episode> => call("episode_close", args);

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

/** Every instrument in its newest version. */
export const instrumentList = (): Promise<Array<InstrumentHead>> => call("instrument_list", {});

/** An instrument, whole; without a version its newest. */
export const instrumentGet = (args: { id: string; version: number | null }): Promise<Instrument> => call("instrument_get", args);

/** Reads a practice's instrument file and says what is wrong with it. Writes nothing. */
export const instrumentRead = (args: { file: ImportFile }): Promise<DataFileReport> => call("instrument_read", args);

/** Adds a practice's instrument, or a newer version of it. */
export const instrumentAdd = (args: { file: ImportFile }): Promise<InstrumentHead> => call("instrument_add", args);

/** Takes a practice's instrument out of use; what was asked with it stays readable. */
export const instrumentRemove = (args: { id: string; reason: string }): Promise<boolean> => call("instrument_remove", args);

/** A page of a client's assessments, the newest first; `limit` is at most 100. */
export const assessmentPage = (args: { clientId: ClientId; cursor: string | null; limit: number }): Promise<AssessmentPage> => call("assessment_page", args);

/** When instruments are to be asked again, the earliest first. */
export const assessmentDue = (args: { clientId: ClientId }): Promise<Array<AssessmentDue>> => call("assessment_due", args);

/** Begins an assessment. */
export const assessmentStart = (args: { start: AssessmentStart }): Promise<AssessmentView> => call("assessment_start", args);

/** Records the total of a form that was filled in elsewhere. */
export const assessmentTotal = (args: { start: AssessmentStart; total: number }): Promise<AssessmentView> => call("assessment_total", args);

/** An assessment, whole. */
export const assessmentGet = (args: { id: AssessmentId }): Promise<AssessmentView> => call("assessment_get", args);

/** Keeps answers as they are given; no value takes one back. */
export const assessmentAnswer = (args: { id: AssessmentId; answers: Array<GivenAnswer> }): Promise<AssessmentProgress> => call("assessment_answer", args);

/** Corrects who answered, in which language and on which day, while it is in progress. */
export const assessmentDescribe = (args: { id: AssessmentId; start: AssessmentStart }): Promise<AssessmentView> => call("assessment_describe", args);

/** Completes an assessment: it never changes again. */
export const assessmentComplete = (args: { id: AssessmentId; revision: number }): Promise<AssessmentView> => call("assessment_complete", args);

/** Ends an assessment that will not be completed. */
export const assessmentStop = (args: { id: AssessmentId; reason: string }): Promise<AssessmentView> => call("assessment_stop", args);

/** Begins an amendment of a completed assessment; the first stays as it is. */
export const assessmentAmend = (args: { id: AssessmentId; reason: string }): Promise<AssessmentView> => call("assessment_amend", args);

/** Marks an assessment as entered in error; it stays readable and counts no more. */
export const assessmentRemove = (args: { id: AssessmentId; reason: string }): Promise<AssessmentView> => call("assessment_remove", args);

/** Writes assessments as a FHIR file: QuestionnaireResponse and Observation. */
export const assessmentExport = (args: { clientId: ClientId; ids: Array<AssessmentId>; path: string }): Promise<string> => call("assessment_export", args);

/** Takes a suggestion into the plan, with the goals and interventions chosen, in one act. */
export const suggestionAccept = (args: { assessmentId: AssessmentId; taken: SuggestionTaken }): Promise<Decided> => call("suggestion_accept", args);

/** Dismisses a suggestion; it does not come back for the same answer. */
export const suggestionDismiss = (args: { assessmentId: AssessmentId; key: string; reason: string }): Promise<Decided> => call("suggestion_dismiss", args);

/** Makes a sentence of an answer an item of the plan. */
export const sentenceMark = (args: { assessmentId: AssessmentId; marked: MarkedSentence }): Promise<Decided> => call("sentence_mark", args);

/** Where the items of the client's plan came from. */
export const planOrigins = (args: { clientId: ClientId }): Promise<Array<ItemOrigin>> => call("plan_origins", args);

/** The plan library, with what the practice changed. */
export const libraryGet = (): Promise<PlanLibrary> => call("library_get", {});

/** Takes a need of the library into a client's plan, with the goals and interventions chosen. */
export const libraryTake = (args: { clientId: ClientId; taken: SuggestionTaken }): Promise<ActId> => call("library_take", args);

/** Keeps a need of the library as the practice words it. */
export const libraryNeedSave = (args: { need: LibraryNeed }): Promise<PlanLibrary> => call("library_need_save", args);

/** Forgets what the practice changed about a need of the library. */
export const libraryNeedReset = (args: { id: string }): Promise<PlanLibrary> => call("library_need_reset", args);

/** Reads a plan library file and says what is wrong with it. Writes nothing. */
export const libraryRead = (args: { file: ImportFile }): Promise<DataFileReport> => call("library_read", args);

/** Takes a plan library file in. */
export const libraryAdd = (args: { file: ImportFile }): Promise<PlanLibrary> => call("library_add", args);

/** Flags that wait for what was done, of one client or of all. */
export const flagOpenList = (args: { clientId: ClientId | null }): Promise<Array<OpenFlag>> => call("flag_open_list", args);

/** Records what was done on a flag, and who was told. */
export const flagSettle = (args: { id: FlagId; settlement: FlagSettlement }): Promise<RaisedFlag> => call("flag_settle", args);

/** The client's safety plan: what counts, and what is being written. */
export const safetyPlanGet = (args: { clientId: ClientId }): Promise<SafetyPlanView> => call("safety_plan_get", args);

/** Keeps the safety plan that is being written; without an identifier a new one is begun from the one that counts. */
export const safetyPlanSave = (args: { plan: SafetyPlan }): Promise<SafetyPlanView> => call("safety_plan_save", args);

/** Finishes the safety plan that is being written: it is numbered and never changes again. */
export const safetyPlanFinish = (args: { id: SafetyPlanId }): Promise<SafetyPlanView> => call("safety_plan_finish", args);

/** The crisis lines shown; of a country other than the one chosen, as shipped. */
export const crisisLinesGet = (args: { country: string | null }): Promise<CrisisLines> => call("crisis_lines_get", args);

/** Keeps country and crisis lines. */
export const crisisLinesSave = (args: { lines: CrisisLines }): Promise<CrisisLines> => call("crisis_lines_save", args);

/** The kinds of measures, with their units and what is usually held against them. */
export const measureKinds = (): Promise<Array<MeasureKindFacts>> => call("measure_kinds", {});

/** Reads measures as they are typed, with what keeps each from being kept and which limit it is beyond. Writes nothing. */
export const measureRead = (args: { clientId: ClientId; text: string }): Promise<Array<MeasureReading>> => call("measure_read", args);

/** Keeps the measures of a text, all of them in one act or none. */
export const measuresKeep = (args: { clientId: ClientId; text: string }): Promise<MeasuresKept> => call("measures_keep", args);

/** Records what was done about a value out of range. */
export const measureAnswer = (args: { id: MeasureId; what: string }): Promise<MeasureAnswered> => call("measure_answer", args);

/** Marks a value as entered in error, by tombstone. */
export const measureRemove = (args: { id: MeasureId; reason: string }): Promise<ActId> => call("measure_remove", args);

/** A client's limits, and what their goals speak of. */
export const measureLimitsGet = (args: { clientId: ClientId }): Promise<MeasureLimits> => call("measure_limits_get", args);

/** Keeps a limit: one of a kind, of custom measures one of a name. */
export const measureLimitSave = (args: { limit: MeasureLimit }): Promise<MeasureLimit> => call("measure_limit_save", args);

/** Removes a limit, by tombstone. */
export const measureLimitRemove = (args: { id: MeasureLimitId; reason: string }): Promise<ActId> => call("measure_limit_remove", args);

/** The promises a text speaks of. Writes nothing. */
export const promisesIn = (args: { text: string }): Promise<Array<FoundPromise>> => call("promises_in", args);

/** Keeps a promise in mind: a check-in on its day. */
export const promiseKeep = (args: { clientId: ClientId; promise: PromiseMade }): Promise<ActId> => call("promise_keep", args);

/** Gives a promise another day; one whose day is over is recorded as not kept. */
export const promiseMove = (args: { id: SeriesId; dueOn: string; reason: string }): Promise<ActId> => call("promise_move", args);

/** Promises of one client or of all, the open ones first. */
export const promiseList = (args: { clientId: ClientId | null }): Promise<Array<PromiseRow>> => call("promise_list", args);

/** What there is a trend of, the newest first. */
export const trendList = (args: { clientId: ClientId }): Promise<Array<TrendHead>> => call("trend_list", args);

/** A trend, whole. */
export const trendGet = (args: { clientId: ClientId; of: TrendOf }): Promise<Trend> => call("trend_get", args);

/** A form or safety plan as it will be printed. */
export const documentPreview = (args: { request: DocumentRequest }): Promise<PrintPreview> => call("document_preview", args);

/** Writes the PDF of a form or safety plan, and logs it where it is about a client. */
export const documentSave = (args: { request: DocumentRequest; path: string; givenTo: string }): Promise<DocumentSaved> => call("document_save", args);
