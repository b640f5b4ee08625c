-- What every record has before it has a client: who changed what, drafts, settings.
-- Times are RFC 3339 text in UTC with milliseconds, so that text order is time order.

CREATE TABLE meta (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- One act is what a person did in one go: the changes that are undone together.
CREATE TABLE act (
    id        TEXT NOT NULL PRIMARY KEY,
    first_seq INTEGER NOT NULL UNIQUE,  -- of its first change: the order of acts, whatever the clock did
    label     TEXT NOT NULL,            -- a code; the window has the words
    at        TEXT NOT NULL,
    actor     TEXT NOT NULL,
    source    TEXT,                     -- where the data came from, when not from the keyboard
    undoes    TEXT REFERENCES act (id),
    undone_by TEXT REFERENCES act (id)
) STRICT;

-- The hash-chained log. `seq` has no gaps; `mac` covers the row, its act and the mac before it.
CREATE TABLE change (
    seq         INTEGER NOT NULL PRIMARY KEY,
    act_id      TEXT NOT NULL REFERENCES act (id),
    at          TEXT NOT NULL,
    actor       TEXT NOT NULL,
    kind        TEXT NOT NULL,
    entity_id   TEXT NOT NULL,
    client_id   TEXT,
    op          TEXT NOT NULL CHECK (op IN ('create', 'update', 'remove')),
    reason      TEXT,                   -- why something was removed
    before_json TEXT,
    after_json  TEXT,
    mac         BLOB NOT NULL
) STRICT;
CREATE INDEX change_by_act    ON change (act_id, seq);
CREATE INDEX change_by_entity ON change (kind, entity_id, seq);
CREATE INDEX change_by_client ON change (client_id, seq) WHERE client_id IS NOT NULL;

-- A fault of the program's own must not reach the log either.
CREATE TRIGGER change_never_changes BEFORE UPDATE ON change BEGIN
    SELECT RAISE(ABORT, 'the change log only grows');
END;
CREATE TRIGGER change_never_goes BEFORE DELETE ON change BEGIN
    SELECT RAISE(ABORT, 'the change log only grows');
END;

-- What is being typed. Overwritten keystroke by keystroke, so outside the chain.
CREATE TABLE draft (
    key       TEXT NOT NULL PRIMARY KEY,
    client_id TEXT,
    body      TEXT NOT NULL,
    at        TEXT NOT NULL
) STRICT;
CREATE INDEX draft_by_client ON draft (client_id) WHERE client_id IS NOT NULL;

CREATE TABLE setting (
    key           TEXT NOT NULL PRIMARY KEY,
    value         TEXT NOT NULL,
    updated_at    TEXT NOT NULL,
    updated_by    TEXT NOT NULL,
    removed_at    TEXT,
    removed_why   TEXT
) STRICT;
