-- Why: a group is warned before its time is up, a pattern can be given to somebody, and effects have their place in time.
ALTER TABLE obstacle ADD COLUMN level_since TEXT; -- the day it came to where it is; none: when it was reported
ALTER TABLE obstacle ADD COLUMN warned INTEGER NOT NULL DEFAULT 0; -- of the last day there
ALTER TABLE pattern ADD COLUMN asked_id INTEGER REFERENCES person (id) ON DELETE SET NULL; -- whether to look after it
CREATE INDEX casus_stay_of_casus ON casus_stay (casus_id);
CREATE INDEX casus_stay_due ON casus_stay (due_on) WHERE ended_at IS NULL AND asked = 0;
ALTER TABLE effect_line ADD COLUMN per TEXT NOT NULL DEFAULT 'all' CHECK (per IN ('all', 'week', 'month'));
ALTER TABLE effect_line ADD COLUMN first_month INTEGER; -- counted from 1, the month in which the casus began
ALTER TABLE effect_line ADD COLUMN last_month INTEGER;
