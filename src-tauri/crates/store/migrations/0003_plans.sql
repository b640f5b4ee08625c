-- The care plan: the draft's rows, and the versions frozen from it.

CREATE TABLE care_plan (
    id TEXT PRIMARY KEY NOT NULL,
    client_id TEXT NOT NULL REFERENCES client (id),
    episode_id TEXT REFERENCES episode (id),
    status TEXT NOT NULL, what_matters TEXT NOT NULL, alternatives TEXT NOT NULL, monitor TEXT NOT NULL,
    starts_on DATE, next_review_on DATE, acceptance TEXT NOT NULL, acceptance_detail TEXT NOT NULL,
    copy_given_on DATE, copy_given_to TEXT NOT NULL, consent_on DATE,
    source_system TEXT, source_key TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX care_plan_by_client ON care_plan (client_id);
CREATE UNIQUE INDEX care_plan_source ON care_plan (client_id, source_system, source_key) WHERE source_key IS NOT NULL AND removed_at IS NULL;

CREATE TABLE need (
    id TEXT PRIMARY KEY NOT NULL,
    plan_id TEXT NOT NULL REFERENCES care_plan (id), client_id TEXT NOT NULL REFERENCES client (id),
    position INTEGER NOT NULL, statement TEXT NOT NULL, clinical_text TEXT NOT NULL, domain TEXT, kind TEXT NOT NULL,
    status TEXT NOT NULL, priority TEXT, onset_on DATE, expected_outcome TEXT NOT NULL, code TEXT,
    source_system TEXT, source_key TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX need_by_plan ON need (plan_id);
CREATE UNIQUE INDEX need_source ON need (client_id, source_system, source_key) WHERE source_key IS NOT NULL AND removed_at IS NULL;

CREATE TABLE goal (
    id TEXT PRIMARY KEY NOT NULL,
    plan_id TEXT NOT NULL REFERENCES care_plan (id), client_id TEXT NOT NULL REFERENCES client (id),
    need_id TEXT REFERENCES need (id),
    position INTEGER NOT NULL, client_words TEXT NOT NULL, clinical_text TEXT NOT NULL,
    targets TEXT NOT NULL,              -- JSON list of {measure, baseline, target, unit, dueOn}
    status TEXT NOT NULL, achievement TEXT, status_on DATE, status_reason TEXT NOT NULL, priority TEXT, starts_on DATE,
    expressed_by TEXT NOT NULL, confidence INTEGER, importance INTEGER, progress INTEGER NOT NULL,
    source_system TEXT, source_key TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX goal_by_plan ON goal (plan_id);
CREATE INDEX goal_by_need ON goal (need_id) WHERE need_id IS NOT NULL AND removed_at IS NULL;
CREATE UNIQUE INDEX goal_source ON goal (client_id, source_system, source_key) WHERE source_key IS NOT NULL AND removed_at IS NULL;

CREATE TABLE intervention (
    id TEXT PRIMARY KEY NOT NULL,
    plan_id TEXT NOT NULL REFERENCES care_plan (id), client_id TEXT NOT NULL REFERENCES client (id),
    goal_id TEXT REFERENCES goal (id),
    position INTEGER NOT NULL, what TEXT NOT NULL, kind TEXT NOT NULL, responsible TEXT NOT NULL, amount TEXT NOT NULL,
    frequency TEXT NOT NULL, duration TEXT NOT NULL, location TEXT NOT NULL, due_on DATE, support TEXT NOT NULL,
    status TEXT NOT NULL, status_reason TEXT NOT NULL, outcome TEXT NOT NULL,
    source_system TEXT, source_key TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX intervention_by_plan ON intervention (plan_id);
CREATE INDEX intervention_by_goal ON intervention (goal_id) WHERE goal_id IS NOT NULL AND removed_at IS NULL;
CREATE UNIQUE INDEX intervention_source ON intervention (client_id, source_system, source_key) WHERE source_key IS NOT NULL AND removed_at IS NULL;

CREATE TABLE strength (
    id TEXT PRIMARY KEY NOT NULL,
    plan_id TEXT NOT NULL REFERENCES care_plan (id), client_id TEXT NOT NULL REFERENCES client (id),
    position INTEGER NOT NULL, text TEXT NOT NULL,
    source_system TEXT, source_key TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX strength_by_plan ON strength (plan_id);
CREATE UNIQUE INDEX strength_source ON strength (client_id, source_system, source_key) WHERE source_key IS NOT NULL AND removed_at IS NULL;

CREATE TABLE barrier (
    id TEXT PRIMARY KEY NOT NULL,
    plan_id TEXT NOT NULL REFERENCES care_plan (id), client_id TEXT NOT NULL REFERENCES client (id),
    goal_id TEXT REFERENCES goal (id),
    position INTEGER NOT NULL, text TEXT NOT NULL, what_helps TEXT NOT NULL,
    source_system TEXT, source_key TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX barrier_by_plan ON barrier (plan_id);
CREATE INDEX barrier_by_goal ON barrier (goal_id) WHERE goal_id IS NOT NULL AND removed_at IS NULL;
CREATE UNIQUE INDEX barrier_source ON barrier (client_id, source_system, source_key) WHERE source_key IS NOT NULL AND removed_at IS NULL;

CREATE TABLE risk (
    id TEXT PRIMARY KEY NOT NULL,
    plan_id TEXT NOT NULL REFERENCES care_plan (id), client_id TEXT NOT NULL REFERENCES client (id),
    position INTEGER NOT NULL, text TEXT NOT NULL, likelihood TEXT, severity TEXT, mitigation TEXT NOT NULL,
    back_up_plan TEXT NOT NULL, reviewed_on DATE, sensitive BOOLEAN NOT NULL,
    source_system TEXT, source_key TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX risk_by_plan ON risk (plan_id);
CREATE UNIQUE INDEX risk_source ON risk (client_id, source_system, source_key) WHERE source_key IS NOT NULL AND removed_at IS NULL;

CREATE TABLE plan_version (
    id TEXT PRIMARY KEY NOT NULL,
    plan_id TEXT NOT NULL REFERENCES care_plan (id), client_id TEXT NOT NULL REFERENCES client (id),
    number INTEGER NOT NULL, finalised_at TEXT NOT NULL, finalised_by TEXT NOT NULL,
    override_reason TEXT, missing_count INTEGER NOT NULL,
    content_hash TEXT NOT NULL,         -- SHA-256 of the bytes of `content`, in hexadecimal
    content TEXT NOT NULL,              -- the frozen plan as JSON
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT,
    UNIQUE (plan_id, number)
);
CREATE INDEX plan_version_by_client ON plan_version (client_id, finalised_at);
-- A finalised version never changes, whatever the program above believes.
CREATE TRIGGER plan_version_is_final BEFORE UPDATE ON plan_version
BEGIN SELECT RAISE(ABORT, 'a finalised plan version does not change'); END;
CREATE TRIGGER plan_version_stays BEFORE DELETE ON plan_version
BEGIN SELECT RAISE(ABORT, 'a finalised plan version stays'); END;

CREATE TABLE printing (
    id TEXT PRIMARY KEY NOT NULL,
    client_id TEXT NOT NULL REFERENCES client (id),
    version_id TEXT REFERENCES plan_version (id),
    at TEXT NOT NULL, printed_by TEXT NOT NULL, given_to TEXT NOT NULL, paper TEXT NOT NULL, size TEXT NOT NULL,
    pages INTEGER NOT NULL, file_hash TEXT NOT NULL,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX printing_by_client ON printing (client_id, at);
