-- Check-ins (what is due), contacts (what happened), notes and addenda.

CREATE TABLE check_in_series (
    id TEXT PRIMARY KEY NOT NULL,
    client_id TEXT NOT NULL REFERENCES client (id), episode_id TEXT REFERENCES episode (id),
    purpose TEXT NOT NULL, medium TEXT NOT NULL, with_whom TEXT,
    cadence TEXT NOT NULL,              -- JSON of the domain's Cadence
    status TEXT NOT NULL, status_reason TEXT,
    planned_through DATE,               -- every due date up to this day stands in check_in
    source_system TEXT, source_key TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX check_in_series_by_client ON check_in_series (client_id);
CREATE INDEX check_in_series_to_plan ON check_in_series (planned_through) WHERE status = 'active' AND removed_at IS NULL;

CREATE TABLE check_in (
    id TEXT PRIMARY KEY NOT NULL,
    series_id TEXT NOT NULL REFERENCES check_in_series (id), client_id TEXT NOT NULL REFERENCES client (id),
    number INTEGER NOT NULL, due_on DATE NOT NULL, do_on DATE NOT NULL, at_minutes INTEGER, -- of the local day, for order
    snooze_reason TEXT, state TEXT NOT NULL, attempts INTEGER NOT NULL, closed_at TEXT, late BOOLEAN NOT NULL,
    reason TEXT, contact_id TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT,
    UNIQUE (series_id, number)
);
CREATE INDEX check_in_open ON check_in (do_on, due_on, id) WHERE state = 'open' AND removed_at IS NULL;
CREATE INDEX check_in_open_by_due ON check_in (due_on, id) WHERE state = 'open' AND removed_at IS NULL;
CREATE INDEX check_in_by_client ON check_in (client_id, due_on);

CREATE TABLE contact (
    id TEXT PRIMARY KEY NOT NULL,
    client_id TEXT NOT NULL REFERENCES client (id), episode_id TEXT REFERENCES episode (id), check_in_id TEXT REFERENCES check_in (id),
    at TEXT NOT NULL, minutes INTEGER, direction TEXT NOT NULL, medium TEXT NOT NULL, with_whom TEXT,
    outcome TEXT NOT NULL, outcome_reason TEXT, purpose TEXT NOT NULL,
    source_system TEXT, source_key TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX contact_by_client ON contact (client_id, at);

CREATE TABLE note (
    seq INTEGER PRIMARY KEY,            -- as with client.seq: note_search hangs on it
    id TEXT NOT NULL UNIQUE,
    client_id TEXT NOT NULL REFERENCES client (id), kind TEXT NOT NULL, contact_id TEXT REFERENCES contact (id),
    text TEXT NOT NULL, written_at TEXT NOT NULL, author TEXT NOT NULL, signed_at TEXT,
    source_system TEXT, source_key TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX note_by_client ON note (client_id, written_at);
CREATE INDEX note_by_contact ON note (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX note_unsigned ON note (written_at, id) WHERE signed_at IS NULL AND removed_at IS NULL;
-- A signed note never changes, whatever the program above believes.
CREATE TRIGGER note_is_signed BEFORE UPDATE OF client_id, kind, contact_id, text, written_at, author, signed_at ON note
WHEN OLD.signed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a signed note does not change'); END;

CREATE TABLE addendum (
    id TEXT PRIMARY KEY NOT NULL,
    note_id TEXT NOT NULL REFERENCES note (id), client_id TEXT NOT NULL REFERENCES client (id),
    text TEXT NOT NULL, reason TEXT NOT NULL, author TEXT NOT NULL, at TEXT NOT NULL,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX addendum_by_note ON addendum (note_id);

-- One row a note, its rowid the note's; addenda are added to their note's text.
CREATE VIRTUAL TABLE note_search USING fts5 (text, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
