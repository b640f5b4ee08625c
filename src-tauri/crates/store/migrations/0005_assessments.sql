-- Assessments, their answers, the flags answers raise, and the instruments a practice adds.

-- The text of an instrument is kept with the record it was used in: what was asked stays readable.
CREATE TABLE practice_instrument (
    id TEXT PRIMARY KEY NOT NULL,       -- identifier@version
    instrument_id TEXT NOT NULL, version INTEGER NOT NULL,
    body TEXT NOT NULL,                 -- the instrument as JSON
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT,
    UNIQUE (instrument_id, version)
);
-- Answers were given to these words; a correction is a newer version.
CREATE TRIGGER practice_instrument_is_final BEFORE UPDATE OF instrument_id, version, body ON practice_instrument
BEGIN SELECT RAISE(ABORT, 'an instrument does not change within a version'); END;

CREATE TABLE assessment (
    id TEXT PRIMARY KEY NOT NULL,
    client_id TEXT NOT NULL REFERENCES client (id), episode_id TEXT REFERENCES episode (id),
    instrument_id TEXT NOT NULL, instrument_version INTEGER NOT NULL,
    status TEXT NOT NULL, mode TEXT NOT NULL, informant TEXT NOT NULL, language TEXT NOT NULL, interpreter BOOLEAN,
    asked_on DATE NOT NULL, recorded TEXT NOT NULL,
    started_at TEXT NOT NULL, started_by TEXT NOT NULL, ended_at TEXT, ended_by TEXT NOT NULL, ended_reason TEXT NOT NULL,
    revision INTEGER NOT NULL,
    amends TEXT REFERENCES assessment (id), amended_reason TEXT NOT NULL, part_of TEXT REFERENCES assessment (id),
    total REAL, band TEXT, positive BOOLEAN, triage TEXT, -- what lists and charts show of the result
    replaced BOOLEAN NOT NULL DEFAULT FALSE, -- a completed amendment stands in its place; kept by triggers
    source_system TEXT, source_key TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT,
    -- JSON of the domain's Scored; there from completion on. Last, so that what lists read of a row lies
    -- before it: SQLite keeps long text on pages of its own, and reads through them to what follows.
    result TEXT
);
CREATE UNIQUE INDEX assessment_source ON assessment (client_id, source_system, source_key) WHERE source_key IS NOT NULL AND removed_at IS NULL;
-- However many a client has, a page is read along the first and the newest result found by the second.
CREATE INDEX assessment_by_client ON assessment (client_id, asked_on, id) WHERE removed_at IS NULL;
CREATE INDEX assessment_that_counts ON assessment (client_id, instrument_id, asked_on, id, total, band)
    WHERE status IN ('completed', 'amended') AND NOT replaced AND removed_at IS NULL;
CREATE INDEX assessment_story ON assessment (client_id, ended_at, id) WHERE status IN ('completed', 'amended') AND removed_at IS NULL;
CREATE INDEX assessment_running ON assessment (client_id, instrument_id) WHERE status = 'in-progress' AND removed_at IS NULL;
CREATE INDEX assessment_amendment ON assessment (amends) WHERE amends IS NOT NULL AND removed_at IS NULL;
CREATE INDEX assessment_part ON assessment (part_of, id) WHERE part_of IS NOT NULL AND removed_at IS NULL;
-- What was completed never changes, whatever the program above believes: it can only be marked as an error.
CREATE TRIGGER assessment_is_complete
BEFORE UPDATE OF id, client_id, episode_id, instrument_id, instrument_version, mode, informant, language, interpreter, asked_on, recorded,
    started_at, started_by, ended_at, ended_by, revision, amends, amended_reason, part_of, result, total, band, positive, triage,
    source_system, source_key ON assessment
WHEN OLD.result IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a completed assessment does not change'); END;
CREATE TRIGGER assessment_stays_complete BEFORE UPDATE OF status ON assessment
WHEN OLD.result IS NOT NULL AND NEW.status NOT IN ('completed', 'amended', 'entered-in-error')
BEGIN SELECT RAISE(ABORT, 'a completed assessment is not opened again'); END;
CREATE TRIGGER assessment_stays BEFORE DELETE ON assessment WHEN OLD.result IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a completed assessment stays'); END;
CREATE TRIGGER assessment_replaces AFTER INSERT ON assessment WHEN NEW.amends IS NOT NULL
BEGIN
    UPDATE assessment SET replaced = EXISTS
        (SELECT 1 FROM assessment later WHERE later.amends = assessment.id AND later.status = 'amended' AND later.removed_at IS NULL)
    WHERE id = NEW.amends;
END;
CREATE TRIGGER assessment_replaces_otherwise AFTER UPDATE OF amends, status, removed_at ON assessment
WHEN OLD.amends IS NOT NULL OR NEW.amends IS NOT NULL
BEGIN
    UPDATE assessment SET replaced = EXISTS
        (SELECT 1 FROM assessment later WHERE later.amends = assessment.id AND later.status = 'amended' AND later.removed_at IS NULL)
    WHERE id IN (OLD.amends, NEW.amends);
END;

-- One row an answer, so that each is saved as given and logged on its own. The assessment may come after
-- its answers within one act: one taken in from a file is complete from the start.
CREATE TABLE answer (
    id TEXT PRIMARY KEY NOT NULL,
    assessment_id TEXT NOT NULL REFERENCES assessment (id) DEFERRABLE INITIALLY DEFERRED,
    client_id TEXT NOT NULL REFERENCES client (id),
    link_id TEXT NOT NULL,
    value TEXT NOT NULL,                -- JSON of the domain's AnswerValue
    at TEXT NOT NULL,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE UNIQUE INDEX answer_by_item ON answer (assessment_id, link_id) WHERE removed_at IS NULL;
CREATE TRIGGER answer_is_not_added BEFORE INSERT ON answer
WHEN EXISTS (SELECT 1 FROM assessment WHERE id = NEW.assessment_id AND result IS NOT NULL AND removed_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'the answers of a completed assessment do not change'); END;
CREATE TRIGGER answer_is_final BEFORE UPDATE ON answer
WHEN EXISTS (SELECT 1 FROM assessment WHERE id IN (OLD.assessment_id, NEW.assessment_id) AND result IS NOT NULL AND removed_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'the answers of a completed assessment do not change'); END;
CREATE TRIGGER answer_stays BEFORE DELETE ON answer
WHEN EXISTS (SELECT 1 FROM assessment WHERE id = OLD.assessment_id AND result IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'the answers of a completed assessment stay'); END;

CREATE TABLE raised_flag (
    id TEXT PRIMARY KEY NOT NULL,
    client_id TEXT NOT NULL REFERENCES client (id),
    assessment_id TEXT NOT NULL REFERENCES assessment (id) DEFERRABLE INITIALLY DEFERRED,
    rule_id TEXT NOT NULL, severity TEXT NOT NULL, topic TEXT NOT NULL, title TEXT NOT NULL,
    actions TEXT NOT NULL,              -- JSON list of sentences
    offer TEXT,
    because TEXT NOT NULL,              -- JSON list of the domain's Said
    state TEXT NOT NULL, raised_at TEXT NOT NULL, settled_at TEXT, settled_by TEXT NOT NULL,
    done TEXT NOT NULL,                 -- JSON list of actions
    what TEXT NOT NULL, told TEXT NOT NULL,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX raised_flag_by_assessment ON raised_flag (assessment_id, raised_at, id) WHERE removed_at IS NULL;
CREATE INDEX raised_flag_by_client ON raised_flag (client_id, raised_at) WHERE removed_at IS NULL;
CREATE INDEX raised_flag_open ON raised_flag (raised_at, id) WHERE state = 'open' AND removed_at IS NULL;
CREATE INDEX raised_flag_open_by_client ON raised_flag (client_id, raised_at, id) WHERE state = 'open' AND removed_at IS NULL;
CREATE TRIGGER raised_flag_is_settled BEFORE UPDATE ON raised_flag WHEN OLD.state = 'settled'
BEGIN SELECT RAISE(ABORT, 'a settled flag does not change'); END;
CREATE TRIGGER raised_flag_stays BEFORE DELETE ON raised_flag
BEGIN SELECT RAISE(ABORT, 'a flag stays'); END;

-- Forms and safety plans are printed too.
ALTER TABLE printing ADD COLUMN document TEXT NOT NULL DEFAULT 'care-plan';
ALTER TABLE printing ADD COLUMN assessment_id TEXT REFERENCES assessment (id);
ALTER TABLE printing ADD COLUMN safety_plan_id TEXT;
