-- Why: a question to many, whose anonymous answers nobody can lead back to who gave them.
CREATE TABLE poll (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again: an old button must not find a newer poll
    question TEXT NOT NULL,
    made_by INTEGER REFERENCES person (id) ON DELETE SET NULL,
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'open', 'closed', 'shared')),
    kind TEXT CHECK (kind IN ('choice', 'several', 'scale', 'words')),
    options TEXT NOT NULL DEFAULT '[]', -- JSON list
    anonymous INTEGER,
    closes_at TEXT, -- and when it did, once it closed
    tally TEXT, -- JSON: how often each answer was given, sorted by answer; anonymous answers stand here only
    people INTEGER NOT NULL DEFAULT 0, -- who answered, once it closed
    made_at TEXT NOT NULL
);
CREATE INDEX poll_to_close ON poll (closes_at) WHERE state = 'open';

-- Who may answer: rows are made when the poll goes out, in the order of the audience, never when somebody answers.
CREATE TABLE poll_voter (
    id INTEGER PRIMARY KEY,
    poll_id INTEGER NOT NULL REFERENCES poll (id) ON DELETE CASCADE,
    person_id INTEGER REFERENCES person (id) ON DELETE SET NULL, -- an answer still counts without its giver
    answered INTEGER NOT NULL DEFAULT 0,
    answer TEXT, -- JSON list; always empty in an anonymous poll
    UNIQUE (poll_id, person_id)
);
CREATE INDEX poll_voter_person ON poll_voter (person_id);
