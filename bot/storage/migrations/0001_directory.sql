-- Why: who works in the wijk, and what they know.
CREATE TABLE organisation (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE, -- folded, so that "de Brug" and "De Brug" are one
    kind TEXT NOT NULL DEFAULT ''
);

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    organisation_id INTEGER NOT NULL REFERENCES organisation (id),
    name TEXT NOT NULL,
    job_title TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '[]', -- JSON list, in the person's own words
    wijken TEXT NOT NULL DEFAULT '[]',
    phone TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    working_days TEXT NOT NULL DEFAULT '', -- ISO weekdays, such as '124'; empty is unknown
    languages TEXT NOT NULL DEFAULT '[]',
    lived_experience INTEGER NOT NULL DEFAULT 0,
    phone_shown INTEGER NOT NULL DEFAULT 0,
    email_shown INTEGER NOT NULL DEFAULT 0,
    own_fields TEXT NOT NULL DEFAULT '[]', -- fields they changed themselves: an import leaves those alone
    paused_until TEXT,
    stand_in_id INTEGER REFERENCES person (id) ON DELETE SET NULL
);
CREATE INDEX person_of_organisation ON person (organisation_id);

-- A list that a coordinator sent and has not said yes to. Telegram keeps the file itself.
CREATE TABLE upload (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again: an old button must not find a newer file
    sender_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    file_id TEXT NOT NULL,
    name TEXT NOT NULL,
    sent_at TEXT NOT NULL
);
CREATE INDEX upload_of_sender ON upload (sender_id);
