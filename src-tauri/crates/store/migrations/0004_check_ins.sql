-- Check-ins (what is due), contacts (what happened), notes and addenda.

CREATE TABLE check_in_series (
    id TEXT PRIMARY KEY NOT NULL,
    client_id TEXT NOT NULL REFERENCES client (id), episode_id TEXT REFERENCES episode (id),
    purpose TEXT NOT NULL, medium TEXT NOT NULL, with_whom TEXT,
    cadence TEXT NOT NULL,              -- JSON of the domain's Cadence
    status TEXT NOT NULL, status_reason TEXT,
    at_minutes INTEGER NOT NULL,        -- the cadence's local time in minutes, 1440 for any time: the order within a day
    plan_again_on DATE,                 -- the first day on which a check-in may have to be made; none: never again
    source_system TEXT, source_key TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX check_in_series_by_client ON check_in_series (client_id);
CREATE INDEX check_in_series_to_plan ON check_in_series (plan_again_on, id, status, removed_at) WHERE status = 'active' AND removed_at IS NULL;

CREATE TABLE check_in (
    id TEXT PRIMARY KEY NOT NULL,
    series_id TEXT NOT NULL REFERENCES check_in_series (id), client_id TEXT NOT NULL REFERENCES client (id),
    number INTEGER NOT NULL, due_on DATE NOT NULL, do_on DATE NOT NULL,
    at_minutes INTEGER NOT NULL,        -- that of the series
    snooze_reason TEXT, state TEXT NOT NULL, attempts INTEGER NOT NULL, closed_at TEXT, late BOOLEAN NOT NULL,
    reason TEXT, contact_id TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE UNIQUE INDEX check_in_number ON check_in (series_id, number) WHERE removed_at IS NULL;
CREATE INDEX check_in_by_series ON check_in (series_id, due_on);
-- Today reads these in order and stops after a page: overdue by deadline, coming by when to do it. A
-- snooze parts the two dates; the few it parted are found by the two small ones. With its series the first one
-- counts what waits after a long absence without a look at a row.
CREATE INDEX check_in_by_deadline ON check_in (due_on, at_minutes, id, do_on, series_id) WHERE state = 'open' AND removed_at IS NULL;
CREATE INDEX check_in_by_day ON check_in (do_on, at_minutes, id) WHERE state = 'open' AND removed_at IS NULL;
CREATE INDEX check_in_put_off ON check_in (do_on, at_minutes, id, due_on) WHERE state = 'open' AND removed_at IS NULL AND do_on > due_on;
CREATE INDEX check_in_brought_forward ON check_in (due_on, at_minutes, id, do_on) WHERE state = 'open' AND removed_at IS NULL AND do_on < due_on;
CREATE INDEX check_in_open_by_client ON check_in (client_id, due_on) WHERE state = 'open' AND removed_at IS NULL;
CREATE INDEX check_in_closed_by_client ON check_in (client_id, closed_at) WHERE state <> 'open' AND removed_at IS NULL;
CREATE INDEX check_in_story ON check_in (client_id, closed_at, id) WHERE state <> 'open' AND contact_id IS NULL AND removed_at IS NULL;

-- How many open check-ins there are for each pair of dates: Today's counts add up a few dozen of these
-- rows instead of walking every open check-in. Triggers keep it true, whatever writes.
CREATE TABLE check_in_day (
    due_on DATE NOT NULL, do_on DATE NOT NULL, open INTEGER NOT NULL,
    PRIMARY KEY (due_on, do_on)
) WITHOUT ROWID;
CREATE INDEX check_in_day_open ON check_in_day (due_on, do_on, open) WHERE open > 0;
CREATE TRIGGER check_in_counted AFTER INSERT ON check_in WHEN NEW.state = 'open' AND NEW.removed_at IS NULL
BEGIN
    INSERT INTO check_in_day (due_on, do_on, open) VALUES (NEW.due_on, NEW.do_on, 1)
    ON CONFLICT (due_on, do_on) DO UPDATE SET open = open + 1;
END;
CREATE TRIGGER check_in_uncounted AFTER UPDATE OF due_on, do_on, state, removed_at ON check_in
WHEN OLD.state = 'open' AND OLD.removed_at IS NULL
BEGIN
    UPDATE check_in_day SET open = open - 1 WHERE due_on = OLD.due_on AND do_on = OLD.do_on;
END;
CREATE TRIGGER check_in_recounted AFTER UPDATE OF due_on, do_on, state, removed_at ON check_in
WHEN NEW.state = 'open' AND NEW.removed_at IS NULL
BEGIN
    INSERT INTO check_in_day (due_on, do_on, open) VALUES (NEW.due_on, NEW.do_on, 1)
    ON CONFLICT (due_on, do_on) DO UPDATE SET open = open + 1;
END;
-- Whatever closes, reopens or takes away a check-in, an undo too, may leave its series without one ahead.
CREATE TRIGGER check_in_moves_series AFTER UPDATE OF state, removed_at ON check_in
WHEN OLD.state <> NEW.state OR OLD.removed_at IS NOT NEW.removed_at
BEGIN UPDATE check_in_series SET plan_again_on = '0001-01-01' WHERE id = NEW.series_id; END;
-- What the caseload shows of the next check-in.
CREATE TRIGGER check_in_comes_next AFTER INSERT ON check_in WHEN NEW.state = 'open' AND NEW.removed_at IS NULL
BEGIN
    UPDATE client SET next_check_in_on = NEW.due_on
    WHERE id = NEW.client_id AND (next_check_in_on IS NULL OR next_check_in_on > NEW.due_on);
END;
CREATE TRIGGER check_in_gives_way AFTER UPDATE OF due_on, state, removed_at ON check_in
BEGIN
    UPDATE client SET next_check_in_on =
        (SELECT min(due_on) FROM check_in WHERE client_id = NEW.client_id AND state = 'open' AND removed_at IS NULL)
    WHERE id = NEW.client_id;
END;

CREATE TABLE contact (
    id TEXT PRIMARY KEY NOT NULL,
    client_id TEXT NOT NULL REFERENCES client (id), episode_id TEXT REFERENCES episode (id), check_in_id TEXT REFERENCES check_in (id),
    at TEXT NOT NULL, minutes INTEGER, direction TEXT NOT NULL, medium TEXT NOT NULL, with_whom TEXT,
    outcome TEXT NOT NULL, outcome_reason TEXT, purpose TEXT NOT NULL,
    has_note BOOLEAN NOT NULL DEFAULT FALSE, -- kept by triggers on note
    source_system TEXT, source_key TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX contact_by_client ON contact (client_id, at);
CREATE INDEX contact_by_check_in ON contact (check_in_id) WHERE check_in_id IS NOT NULL AND removed_at IS NULL;
-- The timeline tells a contact with its note; those without one it finds here, however many have one.
CREATE INDEX contact_story ON contact (client_id, at, id) WHERE NOT has_note AND removed_at IS NULL;
-- What the caseload shows of the last contact.
CREATE TRIGGER contact_reached AFTER INSERT ON contact WHEN NEW.outcome = 'reached' AND NEW.removed_at IS NULL
BEGIN
    UPDATE client SET last_contact_at = NEW.at
    WHERE id = NEW.client_id AND (last_contact_at IS NULL OR last_contact_at < NEW.at);
END;
CREATE TRIGGER contact_reached_otherwise AFTER UPDATE OF client_id, at, outcome, removed_at ON contact
BEGIN
    UPDATE client SET last_contact_at =
        (SELECT max(at) FROM contact WHERE client_id = client.id AND outcome = 'reached' AND removed_at IS NULL)
    WHERE id IN (OLD.client_id, NEW.client_id);
END;

CREATE TABLE note (
    seq INTEGER PRIMARY KEY,            -- as with client.seq: note_search hangs on it
    id TEXT NOT NULL UNIQUE,
    client_id TEXT NOT NULL REFERENCES client (id), kind TEXT NOT NULL, contact_id TEXT REFERENCES contact (id),
    text TEXT NOT NULL, written_at TEXT NOT NULL, author TEXT NOT NULL, signed_at TEXT,
    happened_at TEXT NOT NULL,          -- when its contact was, or else written_at: its place in the timeline
    source_system TEXT, source_key TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX note_by_client ON note (client_id, happened_at, id) WHERE removed_at IS NULL;
CREATE INDEX note_by_contact ON note (contact_id) WHERE contact_id IS NOT NULL AND removed_at IS NULL;
CREATE INDEX note_unsigned ON note (written_at, id) WHERE signed_at IS NULL AND removed_at IS NULL;
-- A signed note never changes, whatever the program above believes, and nor does the contact it tells of.
CREATE TRIGGER note_is_signed BEFORE UPDATE ON note WHEN OLD.signed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a signed note does not change'); END;
CREATE TRIGGER note_stays BEFORE DELETE ON note WHEN OLD.signed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a signed note stays'); END;
CREATE TRIGGER contact_is_signed
BEFORE UPDATE OF client_id, episode_id, check_in_id, at, minutes, direction, medium, with_whom, outcome, outcome_reason, purpose, removed_at ON contact
WHEN EXISTS (SELECT 1 FROM note WHERE contact_id = OLD.id AND removed_at IS NULL AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'the contact of a signed note does not change'); END;
CREATE TRIGGER note_tells AFTER INSERT ON note WHEN NEW.contact_id IS NOT NULL AND NEW.removed_at IS NULL
BEGIN UPDATE contact SET has_note = TRUE WHERE id = NEW.contact_id; END;
CREATE TRIGGER note_tells_otherwise AFTER UPDATE OF contact_id, removed_at ON note
WHEN OLD.contact_id IS NOT NEW.contact_id OR OLD.removed_at IS NOT NEW.removed_at
BEGIN
    UPDATE contact SET has_note = EXISTS (SELECT 1 FROM note WHERE contact_id = contact.id AND removed_at IS NULL)
    WHERE id IN (OLD.contact_id, NEW.contact_id);
END;

CREATE TABLE addendum (
    id TEXT PRIMARY KEY NOT NULL,
    note_id TEXT NOT NULL REFERENCES note (id), client_id TEXT NOT NULL REFERENCES client (id),
    text TEXT NOT NULL, reason TEXT NOT NULL, author TEXT NOT NULL, at TEXT NOT NULL,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX addendum_by_note ON addendum (note_id, at);
CREATE TRIGGER addendum_is_final BEFORE UPDATE ON addendum
BEGIN SELECT RAISE(ABORT, 'an addendum does not change'); END;
CREATE TRIGGER addendum_stays BEFORE DELETE ON addendum
BEGIN SELECT RAISE(ABORT, 'an addendum stays'); END;

-- One row a note, its rowid the note's; addenda are added to their note's text.
CREATE VIRTUAL TABLE note_search USING fts5 (text, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
