-- Why: only admitted people speak with the bot, and everyone said yes to that themselves.
CREATE TABLE member (
    person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL UNIQUE, -- the Telegram account, and the id of its private chat
    role TEXT NOT NULL CHECK (role IN ('lid', 'contactpersoon', 'coordinator', 'beheerder')),
    language TEXT NOT NULL DEFAULT 'nl',
    joined_at TEXT NOT NULL
);

CREATE TABLE invitation (
    id INTEGER PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE, -- SHA-256 of a 128-bit token that is nowhere kept
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    made_at TEXT NOT NULL,
    expires_at TEXT NOT NULL, -- brought forward when a newer one is made
    opened_by INTEGER, -- the account that followed the link last: only that one may say yes
    used_at TEXT
);
CREATE INDEX invitation_of_person ON invitation (person_id);

CREATE TABLE access_request (
    user_id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    username TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'approved', 'refused')),
    decided_by INTEGER REFERENCES person (id) ON DELETE SET NULL
);

-- One question at a time that waits for a typed answer: a draft row, not memory.
CREATE TABLE form (
    user_id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    content TEXT NOT NULL DEFAULT '{}', -- JSON
    started_at TEXT NOT NULL
);
