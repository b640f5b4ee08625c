-- From an answer to the plan: what was decided on suggestions, the practice's own part of the plan
-- library, and safety plans.

CREATE TABLE decision (
    id TEXT PRIMARY KEY NOT NULL,
    client_id TEXT NOT NULL REFERENCES client (id), assessment_id TEXT NOT NULL REFERENCES assessment (id),
    key TEXT NOT NULL, library_id TEXT NOT NULL, verdict TEXT NOT NULL, reason TEXT NOT NULL,
    because TEXT NOT NULL,              -- JSON {instrument, result, said}
    item_kind TEXT, item_id TEXT,       -- what came of it, in one of the six tables of a plan's items
    at TEXT NOT NULL, decided_by TEXT NOT NULL,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX decision_by_assessment ON decision (assessment_id, at);
CREATE INDEX decision_by_client ON decision (client_id, library_id, at);
CREATE INDEX decision_by_item ON decision (item_id) WHERE item_id IS NOT NULL AND removed_at IS NULL;
-- A suggestion is decided once; of one answer many sentences can be marked.
CREATE UNIQUE INDEX decision_once ON decision (assessment_id, key) WHERE verdict <> 'marked' AND removed_at IS NULL;

CREATE TABLE library_need (
    id TEXT PRIMARY KEY NOT NULL,       -- of a shipped need: it stands in its place
    body TEXT NOT NULL,                 -- JSON, as in a library file; `hidden` takes it out of use
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);

CREATE TABLE safety_plan (
    id TEXT PRIMARY KEY NOT NULL,
    client_id TEXT NOT NULL REFERENCES client (id),
    number INTEGER,                     -- none while it is written
    warning_signs TEXT NOT NULL, coping TEXT NOT NULL,                          -- JSON lists of texts
    distraction TEXT NOT NULL, helpers TEXT NOT NULL, professionals TEXT NOT NULL, -- JSON lists of {name, phone}
    environment TEXT NOT NULL,                                                  -- JSON list of texts
    worth_living_for TEXT NOT NULL, written_with TEXT NOT NULL, next_review_on DATE,
    finished_at TEXT, finished_by TEXT NOT NULL,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX safety_plan_by_client ON safety_plan (client_id, number);
CREATE UNIQUE INDEX safety_plan_number ON safety_plan (client_id, number) WHERE number IS NOT NULL;
CREATE UNIQUE INDEX safety_plan_draft ON safety_plan (client_id) WHERE number IS NULL AND removed_at IS NULL;
-- A finished safety plan never changes, whatever the program above believes.
CREATE TRIGGER safety_plan_is_final BEFORE UPDATE ON safety_plan WHEN OLD.number IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a finished safety plan does not change'); END;
CREATE TRIGGER safety_plan_stays BEFORE DELETE ON safety_plan WHEN OLD.number IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a finished safety plan stays'); END;
