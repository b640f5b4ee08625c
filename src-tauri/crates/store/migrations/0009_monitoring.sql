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
    from_place TEXT NOT NULL, to_place TEXT NOT NULL, to_community BOOLEAN NOT NULL, admitted_on DATE, discharged_on DATE NOT NULL, reason TEXT NOT NULL,
    lace TEXT NOT NULL,                 -- JSON of the domain's Lace
    complexity TEXT NOT NULL, mental_health BOOLEAN NOT NULL,
    source_system TEXT, source_key TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT,
    -- Where it stands among what has an hour: in the middle of its day.
    story_at TEXT NOT NULL GENERATED ALWAYS AS (discharged_on || 'T12:00:00.000Z') VIRTUAL
);
CREATE INDEX discharge_by_client ON discharge (client_id, discharged_on);
CREATE INDEX discharge_story ON discharge (client_id, story_at, id) WHERE removed_at IS NULL;

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

-- What was decided about a gap is never changed: a later decision counts instead. `seq` is the order they
-- were made in, whatever the clock did.
CREATE TABLE gap_decision (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    rule TEXT NOT NULL, client_id TEXT NOT NULL REFERENCES client (id), subject_id TEXT NOT NULL,
    kind TEXT NOT NULL, until DATE, reason TEXT NOT NULL, since DATE NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, removed_at TEXT, removed_reason TEXT
);
CREATE INDEX gap_decision_of ON gap_decision (client_id, rule, subject_id, seq) WHERE removed_at IS NULL;
CREATE TRIGGER gap_decision_is_final BEFORE UPDATE OF id, rule, client_id, subject_id, kind, until, reason, since, at, by ON gap_decision
BEGIN SELECT RAISE(ABORT, 'a decision about a gap does not change'); END;
CREATE TRIGGER gap_decision_stays BEFORE DELETE ON gap_decision
BEGIN SELECT RAISE(ABORT, 'a decision about a gap stays'); END;

-- What gaps are looked for in, over all clients at once, so that only what may be one is read.
CREATE INDEX contact_attempt ON contact (client_id, at, check_in_id) WHERE outcome IN ('left-message', 'no-answer', 'wrong-number') AND removed_at IS NULL;
CREATE INDEX note_unsigned_of ON note (client_id, id, contact_id, written_at) WHERE signed_at IS NULL AND removed_at IS NULL;
CREATE INDEX check_in_open_of ON check_in (client_id, series_id) WHERE state = 'open' AND removed_at IS NULL;
CREATE INDEX check_in_series_no_contact ON check_in_series (id) WHERE kind <> 'contact' AND removed_at IS NULL;
CREATE INDEX intervention_to_be_done ON intervention (due_on) WHERE due_on IS NOT NULL AND status NOT IN ('completed', 'cancelled', 'stopped', 'entered-in-error') AND removed_at IS NULL;
CREATE INDEX intervention_touched ON intervention (goal_id, updated_at) WHERE goal_id IS NOT NULL AND removed_at IS NULL;
CREATE INDEX measure_limit_of_goal ON measure_limit (goal_id) WHERE goal_id IS NOT NULL AND removed_at IS NULL;

-- What waits after a long absence, one line a series; and what was done, by the day it was to be done on.
CREATE INDEX check_in_open_of_series ON check_in (series_id, due_on, at_minutes, id, do_on) WHERE state = 'open' AND removed_at IS NULL;
CREATE INDEX check_in_closed_by_day ON check_in (do_on, at_minutes, id) WHERE state <> 'open' AND state <> 'withdrawn' AND removed_at IS NULL;
-- The day's end asks for contacts that nobody wrote about.
CREATE INDEX contact_unnoted ON contact (at, id) WHERE NOT has_note AND removed_at IS NULL;

-- What a rhythm depends on beside the calendar moves it, whatever writes it, an undo or an import too: the
-- acuity, a risk flag, a result, the days the office is open.
CREATE TRIGGER episode_begins_moves_series AFTER INSERT ON episode
BEGIN UPDATE check_in_series SET plan_again_on = '0001-01-01'
      WHERE client_id = NEW.client_id AND (cadence LIKE '%"byAcuity"%' OR cadence LIKE '%"while"%'); END;
CREATE TRIGGER episode_acuity_moves_series AFTER UPDATE OF acuity, status, opened_on, removed_at ON episode
WHEN OLD.acuity IS NOT NEW.acuity OR OLD.status <> NEW.status OR OLD.opened_on IS NOT NEW.opened_on
    OR OLD.removed_at IS NOT NEW.removed_at
BEGIN UPDATE check_in_series SET plan_again_on = '0001-01-01'
      WHERE client_id = NEW.client_id AND (cadence LIKE '%"byAcuity"%' OR cadence LIKE '%"while"%'); END;
CREATE TRIGGER risk_flag_begins_moves_series AFTER INSERT ON risk_flag
BEGIN UPDATE check_in_series SET plan_again_on = '0001-01-01'
      WHERE client_id = NEW.client_id AND cadence LIKE '%"riskFlag"%'; END;
CREATE TRIGGER risk_flag_moves_series AFTER UPDATE OF kind, starts_on, ends_on, removed_at ON risk_flag
BEGIN UPDATE check_in_series SET plan_again_on = '0001-01-01'
      WHERE client_id = NEW.client_id AND cadence LIKE '%"riskFlag"%'; END;
CREATE TRIGGER result_begins_moves_series AFTER INSERT ON assessment WHEN NEW.result IS NOT NULL
BEGIN UPDATE check_in_series SET plan_again_on = '0001-01-01'
      WHERE client_id = NEW.client_id AND cadence LIKE '%"scoreAtLeast"%'; END;
CREATE TRIGGER result_moves_series AFTER UPDATE OF status, replaced, asked_on, result, removed_at ON assessment
WHEN NEW.result IS NOT NULL OR OLD.result IS NOT NULL
BEGIN UPDATE check_in_series SET plan_again_on = '0001-01-01'
      WHERE client_id = NEW.client_id AND cadence LIKE '%"scoreAtLeast"%'; END;
CREATE TRIGGER office_days_set_move_series AFTER INSERT ON setting WHEN NEW.key IN ('office_days', 'holiday_calendars')
BEGIN UPDATE check_in_series SET plan_again_on = '0001-01-01'
      WHERE cadence LIKE '%"businessDays"%' OR cadence LIKE '%"business-days"%'
         OR coalesce(json_extract(cadence, '$.window.closedDay'), 'keep') <> 'keep'; END;
CREATE TRIGGER office_days_move_series AFTER UPDATE OF value, removed_at ON setting
WHEN NEW.key IN ('office_days', 'holiday_calendars')
BEGIN UPDATE check_in_series SET plan_again_on = '0001-01-01'
      WHERE cadence LIKE '%"businessDays"%' OR cadence LIKE '%"business-days"%'
         OR coalesce(json_extract(cadence, '$.window.closedDay'), 'keep') <> 'keep'; END;

-- The calendar of one client: their check-ins of some days, open and closed.
CREATE INDEX check_in_by_client_day ON check_in (client_id, do_on) WHERE removed_at IS NULL;

-- A rhythm after contacts counts from the last time the client was reached, in whatever contact.
CREATE TRIGGER contact_moves_series AFTER UPDATE OF last_contact_at ON client
WHEN OLD.last_contact_at IS NOT NEW.last_contact_at
BEGIN
    UPDATE check_in_series SET plan_again_on = '0001-01-01'
    WHERE client_id = NEW.id AND status = 'active' AND json_extract(cadence, '$.pattern.kind') = 'afterContact';
END;
