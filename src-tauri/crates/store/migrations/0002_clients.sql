-- Clients and what hangs on them.
-- Every table of the record ends with the same columns: when it was made and last changed, and the
-- tombstone that removal leaves (nothing is deleted). `source_*` names the row another system sent,
-- so that the same file taken in twice creates nothing twice.

CREATE TABLE client (
    seq INTEGER PRIMARY KEY,            -- explicit, because VACUUM renumbers implicit row ids and search rows hang on it
    id TEXT NOT NULL UNIQUE,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    preferred_name TEXT,
    sort_name TEXT NOT NULL,            -- folded "family given", for order
    pronouns TEXT,
    birth_date DATE,
    clinical_sex TEXT NOT NULL,
    language TEXT,
    interpreter_needed BOOLEAN,
    format_needs TEXT NOT NULL,         -- JSON list of words
    decision_maker TEXT NOT NULL,
    decision_maker_detail TEXT,
    deceased_on DATE,
    about TEXT,
    -- What the caseload sorts and filters by, kept true by the same unit of work that changes it.
    episode_status TEXT,
    episode_acuity_rank INTEGER,
    episode_programme TEXT,
    episode_opened_on DATE,
    last_contact_at TEXT,
    next_check_in_on DATE,
    source_system TEXT, source_key TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE UNIQUE INDEX client_source ON client (source_system, source_key) WHERE source_key IS NOT NULL AND removed_at IS NULL;
-- An order each, with what the list is filtered by: a filter few clients pass is read from the index
-- alone. (removed_at stands in them only because SQLite would otherwise look it up in the table.)
CREATE INDEX client_by_name ON client (sort_name, id, episode_status, episode_acuity_rank, episode_programme, next_check_in_on, removed_at) WHERE removed_at IS NULL;
CREATE INDEX client_by_next_check_in ON client (next_check_in_on, id, episode_status, episode_acuity_rank, episode_programme, removed_at) WHERE removed_at IS NULL;
CREATE INDEX client_by_last_contact ON client (last_contact_at, id, episode_status, episode_acuity_rank, episode_programme, next_check_in_on, removed_at) WHERE removed_at IS NULL;
CREATE INDEX client_by_acuity ON client (episode_acuity_rank, id, episode_status, episode_programme, next_check_in_on, removed_at) WHERE removed_at IS NULL;
CREATE INDEX client_by_opened ON client (episode_opened_on, id, episode_status, episode_acuity_rank, episode_programme, next_check_in_on, removed_at) WHERE removed_at IS NULL;
-- Counts, and the list of programmes, are read from this index alone.
CREATE INDEX client_by_filter ON client (episode_programme, episode_status, episode_acuity_rank, next_check_in_on, removed_at) WHERE removed_at IS NULL;
CREATE INDEX client_by_birth_date ON client (birth_date) WHERE removed_at IS NULL;

CREATE TABLE identifier (
    id TEXT PRIMARY KEY NOT NULL,
    client_id TEXT NOT NULL REFERENCES client (id),
    system TEXT NOT NULL, value TEXT NOT NULL,
    source_system TEXT, source_key TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX identifier_by_client ON identifier (client_id);
CREATE INDEX identifier_by_value ON identifier (value) WHERE removed_at IS NULL;
CREATE UNIQUE INDEX identifier_source ON identifier (client_id, source_system, source_key) WHERE source_key IS NOT NULL AND removed_at IS NULL;

CREATE TABLE contact_method (
    id TEXT PRIMARY KEY NOT NULL,
    client_id TEXT NOT NULL REFERENCES client (id),
    kind TEXT NOT NULL, value TEXT NOT NULL, label TEXT,
    safe_to_leave_message TEXT NOT NULL, preferred BOOLEAN NOT NULL,
    source_system TEXT, source_key TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX contact_method_by_client ON contact_method (client_id);
CREATE UNIQUE INDEX contact_method_source ON contact_method (client_id, source_system, source_key) WHERE source_key IS NOT NULL AND removed_at IS NULL;

CREATE TABLE address (
    id TEXT PRIMARY KEY NOT NULL,
    client_id TEXT NOT NULL REFERENCES client (id),
    label TEXT, lines TEXT NOT NULL, city TEXT NOT NULL, region TEXT NOT NULL,
    postal_code TEXT NOT NULL, country TEXT NOT NULL,
    source_system TEXT, source_key TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX address_by_client ON address (client_id);
CREATE UNIQUE INDEX address_source ON address (client_id, source_system, source_key) WHERE source_key IS NOT NULL AND removed_at IS NULL;

CREATE TABLE coverage (
    id TEXT PRIMARY KEY NOT NULL,
    client_id TEXT NOT NULL REFERENCES client (id),
    kind TEXT NOT NULL, status TEXT NOT NULL, payer TEXT NOT NULL, plan_name TEXT, member_id TEXT,
    group_number TEXT, rank INTEGER, starts_on DATE, ends_on DATE, injured_on DATE,
    adjuster_name TEXT, adjuster_phone TEXT, adjuster_email TEXT,
    source_system TEXT, source_key TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX coverage_by_client ON coverage (client_id);
CREATE UNIQUE INDEX coverage_source ON coverage (client_id, source_system, source_key) WHERE source_key IS NOT NULL AND removed_at IS NULL;

CREATE TABLE episode (
    id TEXT PRIMARY KEY NOT NULL,
    client_id TEXT NOT NULL REFERENCES client (id),
    programme TEXT NOT NULL, status TEXT NOT NULL,
    status_history TEXT NOT NULL,       -- JSON list of {status, at, reason}
    acuity TEXT NOT NULL, case_manager TEXT, referral_source TEXT, referred_on DATE,
    opened_on DATE, closed_on DATE, closure_reason TEXT, next_review_on DATE,
    source_system TEXT, source_key TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX episode_by_client ON episode (client_id);
CREATE UNIQUE INDEX episode_source ON episode (client_id, source_system, source_key) WHERE source_key IS NOT NULL AND removed_at IS NULL;

CREATE TABLE person (
    id TEXT PRIMARY KEY NOT NULL,
    client_id TEXT NOT NULL REFERENCES client (id),
    kind TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, organisation TEXT, phone TEXT, email TEXT,
    on_care_team BOOLEAN NOT NULL, emergency_contact BOOLEAN NOT NULL, lives_with_client BOOLEAN NOT NULL, about TEXT,
    source_system TEXT, source_key TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX person_by_client ON person (client_id);
CREATE UNIQUE INDEX person_source ON person (client_id, source_system, source_key) WHERE source_key IS NOT NULL AND removed_at IS NULL;

CREATE TABLE risk_flag (
    id TEXT PRIMARY KEY NOT NULL,
    client_id TEXT NOT NULL REFERENCES client (id),
    kind TEXT NOT NULL, text TEXT NOT NULL, starts_on DATE, ends_on DATE,
    source_system TEXT, source_key TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX risk_flag_by_client ON risk_flag (client_id);
CREATE UNIQUE INDEX risk_flag_source ON risk_flag (client_id, source_system, source_key) WHERE source_key IS NOT NULL AND removed_at IS NULL;

CREATE TABLE allergy (
    id TEXT PRIMARY KEY NOT NULL,
    client_id TEXT NOT NULL REFERENCES client (id),
    substance TEXT NOT NULL, reaction TEXT, criticality TEXT,
    source_system TEXT, source_key TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX allergy_by_client ON allergy (client_id);
CREATE UNIQUE INDEX allergy_source ON allergy (client_id, source_system, source_key) WHERE source_key IS NOT NULL AND removed_at IS NULL;

CREATE TABLE medication (
    id TEXT PRIMARY KEY NOT NULL,
    client_id TEXT NOT NULL REFERENCES client (id),
    name TEXT NOT NULL, dose TEXT, reason TEXT, prescriber TEXT, status TEXT NOT NULL, starts_on DATE, reconciled_on DATE,
    source_system TEXT, source_key TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX medication_by_client ON medication (client_id);
CREATE UNIQUE INDEX medication_source ON medication (client_id, source_system, source_key) WHERE source_key IS NOT NULL AND removed_at IS NULL;

CREATE TABLE measure (
    id TEXT PRIMARY KEY NOT NULL,
    client_id TEXT NOT NULL REFERENCES client (id),
    kind TEXT NOT NULL, name TEXT NOT NULL, value REAL NOT NULL, second_value REAL, unit TEXT NOT NULL, loinc TEXT, at TEXT NOT NULL,
    source_system TEXT, source_key TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX measure_by_client ON measure (client_id, at);
CREATE UNIQUE INDEX measure_source ON measure (client_id, source_system, source_key) WHERE source_key IS NOT NULL AND removed_at IS NULL;

CREATE TABLE encounter (
    id TEXT PRIMARY KEY NOT NULL,
    client_id TEXT NOT NULL REFERENCES client (id),
    what TEXT NOT NULL, reason TEXT, place TEXT, starts_at TEXT NOT NULL, ends_at TEXT,
    source_system TEXT, source_key TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX encounter_by_client ON encounter (client_id, starts_at);
CREATE UNIQUE INDEX encounter_source ON encounter (client_id, source_system, source_key) WHERE source_key IS NOT NULL AND removed_at IS NULL;

-- Search: one row a client (names, identifiers, phones, all folded) and one a note. The rowid is the
-- seq of the client or note, so "newest first" costs nothing.
CREATE VIRTUAL TABLE client_search USING fts5 (names, numbers, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3');
