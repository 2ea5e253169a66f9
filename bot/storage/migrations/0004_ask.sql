-- Why: an answer can be paged, an introduction followed up, and feedback counted.
CREATE TABLE question (
    id INTEGER PRIMARY KEY,
    asker_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    text TEXT, -- erased after its time
    found TEXT NOT NULL, -- JSON: what was answered, so that "meer" pages the same list
    taken_by INTEGER REFERENCES person (id) ON DELETE SET NULL, -- the coordinator who looks further
    asked_at TEXT NOT NULL
);
CREATE INDEX question_by_age ON question (asked_at) WHERE text IS NOT NULL;
CREATE INDEX question_of_asker ON question (asker_id);

CREATE TABLE introduction (
    id INTEGER PRIMARY KEY,
    question_id INTEGER NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    asker_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    colleague_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    via_id INTEGER REFERENCES person (id) ON DELETE SET NULL, -- the contact person who answered for them
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'declined', 'passed_on', 'silent')),
    asked_at TEXT NOT NULL,
    due_at TEXT NOT NULL,
    answered_at TEXT,
    UNIQUE (question_id, colleague_id)
);
CREATE INDEX introduction_due ON introduction (due_at) WHERE state = 'open';
CREATE INDEX introduction_of_colleague ON introduction (colleague_id, asked_at);

CREATE TABLE feedback (
    id INTEGER PRIMARY KEY,
    question_id INTEGER NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    colleague_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    verdict TEXT NOT NULL CHECK (verdict IN ('wrong', 'right')),
    given_at TEXT NOT NULL,
    UNIQUE (question_id, colleague_id)
);
