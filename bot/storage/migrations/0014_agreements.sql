-- Why: what the wijk agreed on is kept, and now and then everybody says whether it holds.
CREATE TABLE agreement (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again: an old button must not find a newer agreement
    text TEXT NOT NULL,
    made_by INTEGER REFERENCES person (id) ON DELETE SET NULL,
    made_on TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'active', 'ended')),
    rhythm TEXT NOT NULL DEFAULT 'year' CHECK (rhythm IN ('quarter', 'year')),
    review_on TEXT NOT NULL, -- the day of the next round
    ended_on TEXT
);
CREATE INDEX agreement_to_review ON agreement (review_on) WHERE state = 'active';

CREATE TABLE agreement_round (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    agreement_id INTEGER NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
    opened_on TEXT NOT NULL,
    closes_at TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed')),
    yes INTEGER NOT NULL DEFAULT 0, -- these four once it closed; then nobody knows who said what
    partly INTEGER NOT NULL DEFAULT 0,
    no INTEGER NOT NULL DEFAULT 0,
    remarks TEXT NOT NULL DEFAULT '[]' -- JSON list, sorted; erased after its time
);
CREATE INDEX agreement_round_of ON agreement_round (agreement_id);
CREATE INDEX agreement_round_open ON agreement_round (closes_at) WHERE state = 'open';

CREATE TABLE agreement_answer (
    id INTEGER PRIMARY KEY,
    round_id INTEGER NOT NULL REFERENCES agreement_round (id) ON DELETE CASCADE,
    person_id INTEGER REFERENCES person (id) ON DELETE SET NULL, -- an answer still counts without its giver
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'partly', 'no')),
    remark TEXT NOT NULL DEFAULT '',
    UNIQUE (round_id, person_id)
);
CREATE INDEX agreement_answer_person ON agreement_answer (person_id);
