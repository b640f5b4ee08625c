// The one table of commands: its name, its arguments, its result. The shell, the bridge, the
// bindings, the grants and the contract test are all made from it. Read by build.rs as well.
commands! {
    /// Where the record stands.
    records::record_status() -> RecordStatus;
    /// Makes the case manager's own record and opens it; the recovery key is shown this once.
    records::record_create(passphrase: Secret) -> RecoveryKeyShown;
    /// Locks what is open and turns to another record. The demo's is made when absent, and opened.
    records::record_choose(choice: RecordChoice) -> RecordStatus;
    /// Opens the record.
    records::record_unlock(passphrase: Secret) -> RecordStatus;
    /// Opens the record with the recovery key.
    records::record_unlock_with_recovery_key(recovery_key: Secret) -> RecordStatus;
    /// Opens the record with the recovery key and puts a new passphrase in the place of the forgotten one.
    records::record_reset_passphrase(recovery_key: Secret, new: Secret) -> RecordStatus;
    /// Says that a person is at the window; answers whether that keeps the record open.
    records::record_touch() -> bool;
    /// Closes the record and wipes its key.
    records::record_lock() -> RecordStatus;
    /// Changes the passphrase; the database is not touched.
    records::record_change_passphrase(old: Secret, new: Secret) -> RecordStatus;
    /// Makes a new recovery key; the old one opens nothing any more.
    records::record_replace_recovery_key(passphrase: Secret) -> RecoveryKeyShown;
    /// Walks the chain of changes.
    records::record_verify() -> ChainReport;
    /// Changes of the record or of one client, the newest first.
    records::change_page(client_id: Option<ClientId>, cursor: Option<String>) -> ChangePage;
    /// Undoes one act whole; answers how many changes that took.
    records::act_undo(act_id: ActId) -> i32;
    /// The case manager's own details.
    records::practice_get() -> Practice;
    /// Keeps the case manager's own details.
    records::practice_save(practice: Practice) -> Practice;
    /// How the window looks; works while locked.
    records::preferences_get() -> Preferences;
    /// Keeps how the window looks; works while locked.
    records::preferences_save(preferences: Preferences) -> Preferences;
    /// What was being typed under this key.
    records::draft_get(key: String) -> Option<Draft>;
    /// Keeps what is being typed.
    records::draft_save(key: String, client_id: Option<ClientId>, body: String) -> Draft;
    /// Forgets a draft; answers whether there was one.
    records::draft_discard(key: String) -> bool;
    /// Every draft, the newest first.
    records::draft_list() -> Vec<Draft>;
    /// A page of the caseload; `limit` is at most 100.
    clients::caseload_page(query: CaseloadQuery, cursor: Option<String>, limit: i32) -> CaseloadPage;
    /// The programmes that occur, for the filter.
    clients::caseload_programmes() -> Vec<String>;
    /// Clients and notes that match the words typed so far.
    clients::search(text: String, limit: i32) -> Vec<SearchHit>;
    /// Clients in the record that look like this one.
    clients::client_duplicates(client: Client, parts: Vec<ClientPart>) -> Vec<Duplicate>;
    /// Takes in a client with what is known so far, in one act.
    clients::client_create(client: Client, parts: Vec<ClientPart>, despite_duplicates: bool) -> ClientFile;
    /// A client with everything that hangs on them.
    clients::client_get(id: ClientId) -> ClientFile;
    /// Keeps a client's own facts.
    clients::client_save(client: Client) -> ClientFile;
    /// Keeps one part of a client; an empty id makes a new one.
    clients::client_part_save(part: ClientPart) -> ClientPart;
    /// Removes one part of a client, by tombstone.
    clients::client_part_remove(kind: ClientPartKind, id: String, reason: String) -> bool;
    /// The client's care plan, made when absent, with what is missing and its versions.
    plans::plan_get(client_id: ClientId) -> PlanView;
    /// Keeps the plan's head.
    plans::plan_save(plan: CarePlan) -> PlanView;
    /// Keeps one item; a new one goes after the sibling named, or to the end.
    plans::plan_item_save(item: PlanItem, after: Option<ItemId>) -> PlanItem;
    /// Removes an item and what hangs on it, by tombstone; the act can be undone.
    plans::plan_item_remove(kind: PlanItemKind, id: ItemId, reason: String) -> ActId;
    /// Moves an item among its siblings or under another parent.
    plans::plan_item_move(kind: PlanItemKind, id: ItemId, parent_id: Option<ItemId>, position: i32) -> PlanView;
    /// Freezes the plan as a numbered version.
    plans::plan_finalise(client_id: ClientId, override_reason: Option<String>, reopen: bool) -> PlanVersionHead;
    /// A frozen version.
    plans::plan_version_get(id: PlanVersionId) -> PlanVersion;
    /// Two versions item by item; none is the draft.
    plans::plan_compare(client_id: ClientId, before: Option<PlanVersionId>, after: Option<PlanVersionId>) -> Vec<PlanDifference>;
    /// A page of one section of Today.
    check_ins::agenda_page(section: AgendaSection, cursor: Option<String>, limit: i32) -> AgendaPage;
    /// The client's series of check-ins, active first.
    check_ins::series_list(client_id: ClientId) -> Vec<SeriesView>;
    /// Keeps a series and the check-ins that follow from it.
    check_ins::series_save(series: CheckInSeries) -> CheckInSeries;
    /// A cadence in a sentence, and its next dates.
    check_ins::cadence_preview(series: CheckInSeries) -> CadencePreview;
    /// The client's open check-ins and the last that were closed.
    check_ins::check_in_list(client_id: ClientId) -> Vec<CheckIn>;
    /// What became of a check-in; attempts and contacts are recorded with it.
    check_ins::check_in_answer(id: CheckInId, outcome: CheckInOutcome) -> CheckIn;
    /// What saving a series would change: every open date before and after. Writes nothing.
    check_ins::series_preview(series: CheckInSeries) -> Vec<MovedDate>;
    /// What saving a part of a client would move: series that hang on an episode's first day. Writes nothing.
    check_ins::anchor_preview(part: ClientPart) -> Vec<MovedDate>;
    /// Moves when to do check-ins; deadlines stay. Answers how many were moved.
    check_ins::check_ins_move(ids: Vec<CheckInId>, do_on: NaiveDate, reason: Option<String>) -> i32;
    /// Closes open check-ins as not possible, with one reason, in one act; answers how many.
    check_ins::check_ins_settle(ids: Vec<CheckInId>, reason: String) -> i32;
    /// Overdue check-ins, one line a series, the longest overdue first.
    check_ins::catch_up_page(cursor: Option<String>, limit: i32) -> CatchUpPage;
    /// When the office is open.
    check_ins::office_days_get() -> OfficeDays;
    /// Keeps when the office is open, and plans anew what depends on it.
    check_ins::office_days_save(days: OfficeDays) -> OfficeDays;
    /// The holiday calendars that can be chosen, with their days in a year.
    check_ins::holiday_calendars(year: i32) -> Vec<HolidayCalendarHead>;
    /// Reads a holiday calendar file and says what is wrong with it. Writes nothing.
    check_ins::holiday_calendar_read(file: ImportFile) -> DataFileReport;
    /// Takes a holiday calendar file in.
    check_ins::holiday_calendar_add(file: ImportFile) -> Vec<HolidayCalendarHead>;
    /// What a check-in in plain words comes to. Writes nothing.
    quick_add::quick_add_read(text: String, client_id: Option<ClientId>, choices: Vec<QuickAddChoice>) -> QuickAddReading;
    /// Days of the calendar.
    calendar::calendar_range(query: CalendarQuery) -> CalendarRange;
    /// The visits of a day, by place.
    calendar::visit_plan(on: NaiveDate) -> Vec<VisitPlace>;
    /// What to know before a visit.
    calendar::visit_brief(client_id: ClientId) -> VisitBrief;
    /// What is left at the end of the day.
    calendar::day_sweep() -> DaySweep;
    /// The calendar file that other programs read.
    calendar::calendar_file_get() -> CalendarFile;
    /// Keeps where the calendar file is and who is named in it, and writes it.
    calendar::calendar_file_save(file: CalendarFile) -> CalendarFile;
    /// A client's discharges with their steps, the newest first.
    discharges::discharge_list(client_id: ClientId) -> Vec<DischargeView>;
    /// Keeps a discharge and the steps that follow from it.
    discharges::discharge_save(discharge: Discharge) -> DischargeView;
    /// What saving a discharge would change: every deadline before and after. Writes nothing.
    discharges::discharge_preview(discharge: Discharge) -> Vec<MovedDate>;
    /// Removes a discharge, by tombstone; what waits is withdrawn with the reason.
    discharges::discharge_remove(id: DischargeId, reason: String) -> bool;
    /// Withdraws what still waits after a discharge; the discharge and what was done stay.
    discharges::discharge_withdraw(id: DischargeId, reason: String) -> DischargeView;
    /// The rules about the days after a discharge, each with its source.
    discharges::discharge_rules() -> TransitionRules;
    /// What the parts of the LACE index come to, while they are being filled in.
    discharges::discharge_lace(lace: Lace) -> LaceScore;
    /// A page of gaps, the most pressing first; `limit` is at most 100.
    gaps::gap_page(query: GapQuery, cursor: Option<String>, limit: i32) -> GapPage;
    /// How many gaps there are.
    gaps::gap_counts() -> GapCounts;
    /// Decides about gaps, in one act: snoozes, exempts, takes back, settles.
    gaps::gaps_decide(settlements: Vec<GapSettlement>) -> GapCounts;
    /// What was decided about gaps, of one client, of one gap or of all, the newest first; at most 200.
    gaps::gap_history(client_id: Option<ClientId>, key: Option<GapKey>) -> Vec<GapHistoryRow>;
    /// The rules, as they are in force.
    gaps::gap_rules_get() -> Vec<GapRule>;
    /// The rules as they come with the program.
    gaps::gap_rules_shipped() -> Vec<GapRule>;
    /// Keeps what the practice changed about the rules: days, severity, whether they are in force.
    gaps::gap_rules_save(rules: Vec<GapRule>) -> Vec<GapRule>;
    /// The gaps closing an enrolment would leave behind, those that are quiet for now too.
    gaps::episode_gaps(id: EpisodeId) -> Vec<Gap>;
    /// Closes an enrolment; every gap of it that is open must be settled with it.
    gaps::episode_close(episode: Episode, settlements: Vec<GapSettlement>) -> Episode;
    /// Keeps a contact with its note, unsigned.
    contacts::contact_note_save(contact_note: ContactNote) -> NoteView;
    /// Signs a note: it never changes again.
    contacts::note_sign(id: NoteId) -> NoteView;
    /// A note with its contact and addenda.
    contacts::note_get(id: NoteId) -> NoteView;
    /// The client's newest signed note, to start the next one from.
    contacts::note_last(client_id: ClientId) -> Option<NoteView>;
    /// Removes an unsigned note, by tombstone.
    contacts::note_remove(id: NoteId, reason: String) -> bool;
    /// Adds to or corrects a signed note.
    contacts::addendum_add(note_id: NoteId, text: String, reason: String) -> NoteView;
    /// Notes that wait for a signature, the oldest first.
    contacts::unsigned_page(cursor: Option<String>, limit: i32) -> UnsignedPage;
    /// The client's story, the newest first; no kinds means all.
    contacts::timeline_page(client_id: ClientId, kinds: Vec<TimelineKind>, cursor: Option<String>, limit: i32) -> TimelinePage;
    /// Reads a FHIR file and says what taking it in would do. Writes nothing.
    imports::import_read(file: ImportFile) -> ImportReport;
    /// Takes the file in, in one act.
    imports::import_apply(token: String, choices: Vec<ImportChoice>) -> ImportResult;
    /// The pages as they will be printed.
    printing::print_preview(request: PrintRequest) -> PrintPreview;
    /// Writes the PDF and logs the printing.
    printing::print_save(request: PrintRequest, path: String, given_to: String) -> Printed;
    /// Opens a printed file in the system's viewer.
    printing::file_open(path: String) -> bool;
    /// Every instrument in its newest version.
    instruments::instrument_list() -> Vec<InstrumentHead>;
    /// An instrument, whole; without a version its newest.
    instruments::instrument_get(id: String, version: Option<u32>) -> Instrument;
    /// Reads a practice's instrument file and says what is wrong with it. Writes nothing.
    instruments::instrument_read(file: ImportFile) -> DataFileReport;
    /// Adds a practice's instrument, or a newer version of it.
    instruments::instrument_add(file: ImportFile) -> InstrumentHead;
    /// Takes a practice's instrument out of use; what was asked with it stays readable.
    instruments::instrument_remove(id: String, reason: String) -> bool;
    /// A page of a client's assessments, the newest first; `limit` is at most 100.
    assessments::assessment_page(client_id: ClientId, cursor: Option<String>, limit: i32) -> AssessmentPage;
    /// When instruments are to be asked again, the earliest first.
    assessments::assessment_due(client_id: ClientId) -> Vec<AssessmentDue>;
    /// Begins an assessment.
    assessments::assessment_start(start: AssessmentStart) -> AssessmentView;
    /// Records the total of a form that was filled in elsewhere.
    assessments::assessment_total(start: AssessmentStart, total: f64) -> AssessmentView;
    /// An assessment, whole.
    assessments::assessment_get(id: AssessmentId) -> AssessmentView;
    /// Keeps answers as they are given; no value takes one back.
    assessments::assessment_answer(id: AssessmentId, answers: Vec<GivenAnswer>) -> AssessmentProgress;
    /// Corrects who answered, in which language and on which day, while it is in progress.
    assessments::assessment_describe(id: AssessmentId, start: AssessmentStart) -> AssessmentView;
    /// Completes an assessment: it never changes again.
    assessments::assessment_complete(id: AssessmentId, revision: i32) -> AssessmentView;
    /// Ends an assessment that will not be completed.
    assessments::assessment_stop(id: AssessmentId, reason: String) -> AssessmentView;
    /// Begins an amendment of a completed assessment; the first stays as it is.
    assessments::assessment_amend(id: AssessmentId, reason: String) -> AssessmentView;
    /// Marks an assessment as entered in error; it stays readable and counts no more.
    assessments::assessment_remove(id: AssessmentId, reason: String) -> AssessmentView;
    /// Writes assessments as a FHIR file: QuestionnaireResponse and Observation.
    assessments::assessment_export(client_id: ClientId, ids: Vec<AssessmentId>, path: String) -> String;
    /// Takes a suggestion into the plan, with the goals and interventions chosen, in one act.
    suggestions::suggestion_accept(assessment_id: AssessmentId, taken: SuggestionTaken) -> Decided;
    /// Dismisses a suggestion; it does not come back for the same answer.
    suggestions::suggestion_dismiss(assessment_id: AssessmentId, key: String, reason: String) -> Decided;
    /// Makes a sentence of an answer an item of the plan.
    suggestions::sentence_mark(assessment_id: AssessmentId, marked: MarkedSentence) -> Decided;
    /// Where the items of the client's plan came from.
    suggestions::plan_origins(client_id: ClientId) -> Vec<ItemOrigin>;
    /// The plan library, with what the practice changed.
    suggestions::library_get() -> PlanLibrary;
    /// Takes a need of the library into a client's plan, with the goals and interventions chosen.
    suggestions::library_take(client_id: ClientId, taken: SuggestionTaken) -> ActId;
    /// Keeps a need of the library as the practice words it.
    suggestions::library_need_save(need: LibraryNeed) -> PlanLibrary;
    /// Forgets what the practice changed about a need of the library.
    suggestions::library_need_reset(id: String) -> PlanLibrary;
    /// Reads a plan library file and says what is wrong with it. Writes nothing.
    suggestions::library_read(file: ImportFile) -> DataFileReport;
    /// Takes a plan library file in.
    suggestions::library_add(file: ImportFile) -> PlanLibrary;
    /// Flags that wait for what was done, of one client or of all.
    safety::flag_open_list(client_id: Option<ClientId>) -> Vec<OpenFlag>;
    /// Records what was done on a flag, and who was told.
    safety::flag_settle(id: FlagId, settlement: FlagSettlement) -> RaisedFlag;
    /// The client's safety plan: what counts, and what is being written.
    safety::safety_plan_get(client_id: ClientId) -> SafetyPlanView;
    /// Keeps the safety plan that is being written; without an identifier a new one is begun from the one that counts.
    safety::safety_plan_save(plan: SafetyPlan) -> SafetyPlanView;
    /// Finishes the safety plan that is being written: it is numbered and never changes again.
    safety::safety_plan_finish(id: SafetyPlanId) -> SafetyPlanView;
    /// The crisis lines shown; of a country other than the one chosen, as shipped.
    safety::crisis_lines_get(country: Option<String>) -> CrisisLines;
    /// Keeps country and crisis lines.
    safety::crisis_lines_save(lines: CrisisLines) -> CrisisLines;
    /// The kinds of measures, with their units and what is usually held against them.
    measures::measure_kinds() -> Vec<MeasureKindFacts>;
    /// Reads measures as they are typed, with what keeps each from being kept and which limit it is beyond. Writes nothing.
    measures::measure_read(client_id: ClientId, text: String) -> Vec<MeasureReading>;
    /// Keeps the measures of a text, all of them in one act or none.
    measures::measures_keep(client_id: ClientId, text: String) -> MeasuresKept;
    /// Records what was done about a value out of range.
    measures::measure_answer(id: MeasureId, what: String) -> MeasureAnswered;
    /// Marks a value as entered in error, by tombstone.
    measures::measure_remove(id: MeasureId, reason: String) -> ActId;
    /// A client's limits, and what their goals speak of.
    measures::measure_limits_get(client_id: ClientId) -> MeasureLimits;
    /// Keeps a limit: one of a kind, of custom measures one of a name.
    measures::measure_limit_save(limit: MeasureLimit) -> MeasureLimit;
    /// Removes a limit, by tombstone.
    measures::measure_limit_remove(id: MeasureLimitId, reason: String) -> ActId;
    /// The promises a text speaks of. Writes nothing.
    promises::promises_in(text: String) -> Vec<FoundPromise>;
    /// Keeps a promise in mind: a check-in on its day.
    promises::promise_keep(client_id: ClientId, promise: PromiseMade) -> ActId;
    /// Gives a promise another day; one whose day is over is recorded as not kept.
    promises::promise_move(id: SeriesId, due_on: NaiveDate, reason: String) -> ActId;
    /// Promises of one client or of all, the open ones first.
    promises::promise_list(client_id: Option<ClientId>) -> Vec<PromiseRow>;
    /// What there is a trend of, the newest first.
    trends::trend_list(client_id: ClientId) -> Vec<TrendHead>;
    /// A trend, whole.
    trends::trend_get(client_id: ClientId, of: TrendOf) -> Trend;
    /// A form or safety plan as it will be printed.
    printing::document_preview(request: DocumentRequest) -> PrintPreview;
    /// Writes the PDF of a form or safety plan, and logs it where it is about a client.
    printing::document_save(request: DocumentRequest, path: String, given_to: String) -> DocumentSaved;
}
