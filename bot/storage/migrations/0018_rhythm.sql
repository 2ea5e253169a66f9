-- Why: every organisation brings in casus at its own rhythm, and is reminded of it once a stage.
CREATE TABLE rhythm (
    organisation_id INTEGER PRIMARY KEY REFERENCES organisation (id) ON DELETE CASCADE,
    first_month TEXT NOT NULL, -- such as '2026-03'
    months INTEGER NOT NULL CHECK (months > 0), -- in a period; periods follow each other
    total INTEGER -- of a period; when empty it follows from the minimums
);

CREATE TABLE rhythm_minimum (
    organisation_id INTEGER NOT NULL REFERENCES rhythm (organisation_id) ON DELETE CASCADE,
    first_month TEXT NOT NULL, -- from here on; what was asked before stays as it was
    minimum INTEGER NOT NULL CHECK (minimum >= 0),
    PRIMARY KEY (organisation_id, first_month)
);

CREATE TABLE rhythm_pause (
    organisation_id INTEGER NOT NULL REFERENCES rhythm (organisation_id) ON DELETE CASCADE,
    first_month TEXT NOT NULL,
    last_month TEXT, -- until further notice when empty
    PRIMARY KEY (organisation_id, first_month)
);

CREATE TABLE rhythm_excuse (
    organisation_id INTEGER NOT NULL REFERENCES rhythm (organisation_id) ON DELETE CASCADE,
    month TEXT NOT NULL,
    reason TEXT NOT NULL, -- erased after its time; the month stays
    said_by INTEGER REFERENCES person (id) ON DELETE SET NULL,
    said_at TEXT NOT NULL,
    PRIMARY KEY (organisation_id, month)
);

CREATE INDEX rhythm_excuse_by_age ON rhythm_excuse (said_at) WHERE reason <> '';

-- What became of every reminder that was due: once and for all.
CREATE TABLE reminder (
    organisation_id INTEGER NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    month TEXT NOT NULL,
    stage INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('sent', 'superseded', 'cancelled')),
    settled_at TEXT NOT NULL,
    PRIMARY KEY (organisation_id, month, stage)
);

-- Who wants to be reminded again later.
CREATE TABLE reminder_snooze (
    person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    organisation_id INTEGER NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    month TEXT NOT NULL,
    until TEXT NOT NULL
);

-- Of which months coordinators got the picture.
CREATE TABLE rhythm_letter (
    month TEXT PRIMARY KEY,
    sent_at TEXT NOT NULL
);
