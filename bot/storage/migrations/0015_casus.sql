-- Why: every organisation brings in a casus a month: its answers, steps, obstacles and what was learned.
CREATE TABLE casus (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again: an old button must not find a newer casus
    year INTEGER, -- with the number as in 2026-014; none while it is a draft
    number INTEGER,
    organisation_id INTEGER REFERENCES organisation (id) ON DELETE SET NULL, -- for whom it counts
    owner_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'open', 'done', 'withdrawn')),
    started_at TEXT NOT NULL,
    brought_in_at TEXT,
    ended_at TEXT,
    reason TEXT NOT NULL DEFAULT '', -- why it was withdrawn
    archive_offered INTEGER NOT NULL DEFAULT 0,
    erased INTEGER NOT NULL DEFAULT 0, -- the texts are gone, what counts stays
    UNIQUE (year, number)
);
CREATE UNIQUE INDEX casus_draft_of_owner ON casus (owner_id) WHERE state = 'draft';
CREATE INDEX casus_by_moment ON casus (brought_in_at) WHERE state <> 'draft';
CREATE INDEX casus_of_organisation ON casus (organisation_id);

-- An answer that was skipped is empty. Whoever writes says which version they saw: nobody's text is lost.
CREATE TABLE casus_answer (
    casus_id INTEGER NOT NULL REFERENCES casus (id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    text TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    by_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    PRIMARY KEY (casus_id, field)
);

CREATE TABLE casus_participant (
    casus_id INTEGER NOT NULL REFERENCES casus (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    state TEXT NOT NULL CHECK (state IN ('chosen', 'invited', 'accepted', 'declined')),
    PRIMARY KEY (casus_id, person_id)
);
CREATE INDEX casus_participant_person ON casus_participant (person_id);

-- One row each time a casus comes at a step; the one that has not ended is where it is.
CREATE TABLE casus_stay (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    casus_id INTEGER NOT NULL REFERENCES casus (id) ON DELETE CASCADE,
    step TEXT NOT NULL,
    began_at TEXT NOT NULL,
    due_on TEXT NOT NULL,
    ended_at TEXT,
    ended TEXT CHECK (ended IN ('done', 'skipped', 'back', 'stopped')),
    reason TEXT NOT NULL DEFAULT '',
    warned INTEGER NOT NULL DEFAULT 0,
    asked INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX casus_stay_now ON casus_stay (casus_id) WHERE ended_at IS NULL;

-- The same obstacle several times.
CREATE TABLE pattern (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    topic TEXT NOT NULL DEFAULT '',
    words TEXT NOT NULL DEFAULT '[]', -- JSON list: what the sentences have in common
    state TEXT NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'chance', 'structural', 'solved')),
    owner_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    status TEXT NOT NULL DEFAULT '', -- how far it is, in the owner's words
    seen_at TEXT NOT NULL,
    changed_at TEXT NOT NULL
);

CREATE TABLE obstacle (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    casus_id INTEGER NOT NULL REFERENCES casus (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('rule', 'money', 'cooperation', 'time', 'other')),
    text TEXT NOT NULL,
    topic TEXT NOT NULL DEFAULT '', -- what the sentence is about
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'taken', 'solved', 'dropped')),
    level TEXT NOT NULL DEFAULT 'group' CHECK (level IN ('group', 'steungroep')),
    reporter_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    reported_at TEXT NOT NULL,
    due_on TEXT NOT NULL,
    taker_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    answer TEXT NOT NULL DEFAULT '',
    ended_at TEXT,
    told_late INTEGER NOT NULL DEFAULT 0, -- the coordinators know that the steungroep is too late as well
    pattern_id INTEGER REFERENCES pattern (id) ON DELETE SET NULL
);
CREATE INDEX obstacle_of_casus ON obstacle (casus_id);
CREATE INDEX obstacle_open ON obstacle (due_on) WHERE state IN ('open', 'taken');
CREATE INDEX obstacle_by_moment ON obstacle (reported_at);

-- What was learned in a month, as a coordinator approves it.
CREATE TABLE digest (
    month TEXT PRIMARY KEY, -- 2026-03
    state TEXT NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'sent', 'dropped')),
    picked TEXT NOT NULL DEFAULT '[]', -- JSON list: the sentences that go along, as casus/field
    decided_by INTEGER REFERENCES person (id) ON DELETE SET NULL
);
