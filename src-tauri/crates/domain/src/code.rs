//! The codes by which errors reach code. The window holds one total table from code to words.

text_enum! {
    /// What went wrong, for code. People read the words the window's table has for it.
    pub enum Code {
        /// No record exists in this place yet.
        NoRecord = "no_record",
        /// A record exists here already; nothing was overwritten.
        RecordExists = "record_exists",
        /// The record is locked: every command but unlocking answers this.
        Locked = "locked",
        /// The passphrase does not open the record (the authentication tag failed).
        WrongPassphrase = "wrong_passphrase",
        /// The recovery key does not open the record, or is mistyped.
        WrongRecoveryKey = "wrong_recovery_key",
        /// An empty or too short passphrase was offered.
        WeakPassphrase = "weak_passphrase",
        /// Too many wrong attempts: wait.
        SlowDown = "slow_down",
        /// The header file is damaged and no kept copy of it can be read.
        DamagedHeader = "damaged_header",
        /// The key is right but the database is damaged.
        DamagedRecord = "damaged_record",
        /// Another process has the record open.
        Busy = "busy",
        /// The disk is full. Nothing was lost or half written.
        DiskFull = "disk_full",
        /// The place cannot be written to.
        ReadOnly = "read_only",
        /// A newer version of the program wrote this record.
        NewerRecord = "newer_record",
        /// Reading or writing failed for another reason of the system's.
        Io = "io",
        /// What was asked for is not in the record.
        NotFound = "not_found",
        /// A value is missing, malformed or out of range; `detail` names the field.
        Invalid = "invalid",
        /// A signed note, a finalised plan version or a closed check-in does not change.
        Immutable = "immutable",
        /// What an act wrote was changed since, so the act cannot be undone whole.
        ChangedSince = "changed_since",
        /// The plan has gaps; finalising asks for a reason.
        Incomplete = "incomplete",
        /// The plan is over or on hold; finalising it makes it active again, which has to be said.
        PlanNotInForce = "plan_not_in_force",
        /// A client very like this one is in the record; saving asks for a decision.
        LooksLikeDuplicate = "looks_like_duplicate",
        /// The file is not well-formed JSON; `detail` gives line and column.
        ImportNotJson = "import_not_json",
        /// The file is JSON but no FHIR resource.
        ImportNotFhir = "import_not_fhir",
        /// The file says it is of a FHIR version other than R4.
        ImportWrongVersion = "import_wrong_version",
        /// The file is larger than can be taken in; `detail` gives the limit.
        ImportTooLarge = "import_too_large",
        /// The file holds no client.
        ImportNoClient = "import_no_client",
        /// The file could not be read or unpacked.
        ImportUnreadable = "import_unreadable",
        /// The report this import was to act on is gone or its file changed: read the file again.
        ImportStale = "import_stale",
        /// The file is no instrument that can be used; the report names item and fault.
        InstrumentFaulty = "instrument_faulty",
        /// The file is no plan library that can be used; the report names entry and fault.
        LibraryFaulty = "library_faulty",
        /// The form is not complete; `detail` lists the items without an answer.
        Unanswered = "unanswered",
        /// A flag must be answered first: what was done, and who was told.
        FlagOpen = "flag_open",
        /// The enrolment cannot be closed before its open gaps are settled, one by one.
        OpenGaps = "open_gaps",
        /// Characters without a glyph in any bundled font; `detail` lists them.
        MissingGlyphs = "missing_glyphs",
        /// The printed file could not be written there.
        PrintTarget = "print_target",
        /// The words sent to a command do not fit its declaration.
        BadRequest = "bad_request",
        /// No such command.
        NoSuchCommand = "no_such_command",
        /// A fault of the program's own. The draft is safe.
        Internal = "internal",
    }
}
