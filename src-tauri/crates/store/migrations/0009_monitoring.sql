-- Monitoring: what a check-in is and what its series hangs on; discharges; what measures are held against;
-- what was decided about gaps.

ALTER TABLE check_in_series ADD COLUMN kind TEXT NOT NULL DEFAULT 'contact';    -- the tag of the kind
ALTER TABLE check_in_series ADD COLUMN about TEXT;                              -- JSON of the domain's CheckInKind; none: a contact
ALTER TABLE check_in_series ADD COLUMN anchor TEXT;                             -- JSON of the domain's Anchor
ALTER TABLE check_in_series ADD COLUMN anchor_id TEXT;                          -- the episode or discharge it hangs on
ALTER TABLE check_in_series ADD COLUMN attempts_suffice INTEGER;
ALTER TABLE check_in_series ADD COLUMN escalation TEXT NOT NULL DEFAULT '[]';   -- JSON of EscalationStep
CREATE INDEX check_in_series_by_anchor ON check_in_series (anchor_id) WHERE anchor_id IS NOT NULL AND removed_at IS NULL;
CREATE INDEX check_in_series_by_kind ON check_in_series (kind, client_id) WHERE kind <> 'contact' AND removed_at IS NULL;

ALTER TABLE check_in ADD COLUMN done_on DATE;

CREATE TABLE discharge (
    id TEXT PRIMARY KEY NOT NULL,
    client_id TEXT NOT NULL REFERENCES client (id), episode_id TEXT REFERENCES episode (id),
    from_place TEXT NOT NULL, to_place TEXT NOT NULL, admitted_on DATE, discharged_on DATE NOT NULL, reason TEXT NOT NULL,
    lace TEXT NOT NULL,                 -- JSON of the domain's Lace
    complexity TEXT NOT NULL, mental_health BOOLEAN NOT NULL,
    source_system TEXT, source_key TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX discharge_by_client ON discharge (client_id, discharged_on);

CREATE TABLE measure_limit (
    id TEXT PRIMARY KEY NOT NULL,
    client_id TEXT NOT NULL REFERENCES client (id), kind TEXT NOT NULL, name TEXT NOT NULL, unit TEXT NOT NULL,
    low REAL, high REAL, second_low REAL, second_high REAL, target REAL, second_target REAL,
    goal_id TEXT, starts_on DATE NOT NULL,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE UNIQUE INDEX measure_limit_of ON measure_limit (client_id, kind, name) WHERE removed_at IS NULL;

CREATE TABLE measure_answer (
    measure_id TEXT PRIMARY KEY NOT NULL REFERENCES measure (id),
    client_id TEXT NOT NULL REFERENCES client (id), what TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);

-- What was decided about a gap is never changed: a later decision counts instead.
CREATE TABLE gap_decision (
    id TEXT PRIMARY KEY NOT NULL,
    rule TEXT NOT NULL, client_id TEXT NOT NULL REFERENCES client (id), subject_id TEXT NOT NULL,
    kind TEXT NOT NULL, until DATE, reason TEXT NOT NULL, since DATE NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX gap_decision_of ON gap_decision (client_id, rule, subject_id, at) WHERE removed_at IS NULL;
CREATE INDEX gap_decision_by_time ON gap_decision (at, id) WHERE removed_at IS NULL;

-- What waits after a long absence, one line a series; and what was done, by the day it was to be done on.
CREATE INDEX check_in_open_of_series ON check_in (series_id, due_on, at_minutes, id, do_on) WHERE state = 'open' AND removed_at IS NULL;
CREATE INDEX check_in_closed_by_day ON check_in (do_on, at_minutes, id) WHERE state <> 'open' AND state <> 'withdrawn' AND removed_at IS NULL;
