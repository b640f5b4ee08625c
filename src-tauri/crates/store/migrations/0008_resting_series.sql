-- Series whose client died or whose enrolment was closed make no more check-ins until that is taken back.

-- Kept by planning: whether the series rested when it was planned last. One that wakes owes nothing for
-- the days it rested.
ALTER TABLE check_in_series ADD COLUMN rested BOOLEAN NOT NULL DEFAULT 0;

-- Whatever writes it, an undo or an import too, the series is looked at again.
CREATE TRIGGER client_death_moves_series AFTER UPDATE OF deceased_on ON client
WHEN (OLD.deceased_on IS NULL) <> (NEW.deceased_on IS NULL)
BEGIN UPDATE check_in_series SET plan_again_on = '0001-01-01' WHERE client_id = NEW.id; END;
CREATE TRIGGER episode_moves_series AFTER UPDATE OF status, removed_at ON episode
WHEN OLD.status <> NEW.status OR OLD.removed_at IS NOT NEW.removed_at
BEGIN UPDATE check_in_series SET plan_again_on = '0001-01-01' WHERE client_id = NEW.client_id AND episode_id = NEW.id; END;
