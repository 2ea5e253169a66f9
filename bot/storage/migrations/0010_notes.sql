-- Why: notes go to exactly the people they are for, with receipts, and a draft survives a restart.
CREATE TABLE note (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again: an old button must not find a newer note
    sender_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'scheduled', 'sent', 'withdrawn')),
    kind TEXT NOT NULL DEFAULT 'note', -- or of another feature whose item goes out as a note does
    item_id INTEGER NOT NULL DEFAULT 0,
    text TEXT NOT NULL DEFAULT '', -- HTML; erased after its time
    files TEXT NOT NULL DEFAULT '[]', -- JSON: kind, name and Telegram's id of each
    album TEXT NOT NULL DEFAULT '', -- Telegram's id of an album, whose parts come one by one
    audience TEXT NOT NULL DEFAULT '{}', -- JSON
    version INTEGER NOT NULL DEFAULT 0, -- what was looked at is what is sent
    started_at TEXT NOT NULL,
    send_at TEXT,
    sent_at TEXT,
    shown TEXT NOT NULL DEFAULT '', -- JSON: what the card showed last, and when
    rounds INTEGER NOT NULL DEFAULT 0, -- how often it went once more to who did not read it
    correction TEXT NOT NULL DEFAULT '', -- new text that was not said yes to
    corrected INTEGER NOT NULL DEFAULT 0,
    counts TEXT NOT NULL DEFAULT '{}' -- JSON: receipts, once the recipients were erased
);
CREATE UNIQUE INDEX note_draft ON note (sender_id) WHERE state = 'draft';
CREATE INDEX note_scheduled ON note (send_at) WHERE state = 'scheduled';
CREATE INDEX note_by_age ON note (sent_at) WHERE sent_at IS NOT NULL;

CREATE TABLE note_recipient (
    id INTEGER PRIMARY KEY,
    note_id INTEGER NOT NULL REFERENCES note (id) ON DELETE CASCADE,
    person_id INTEGER REFERENCES person (id) ON DELETE SET NULL, -- who leaves still counts
    chat_id INTEGER, -- where it went; erased when they leave
    receipt TEXT NOT NULL,
    error TEXT NOT NULL DEFAULT '',
    read_at TEXT,
    UNIQUE (note_id, person_id)
);
CREATE INDEX note_recipient_person ON note_recipient (person_id);
CREATE INDEX note_recipient_chat ON note_recipient (note_id, chat_id);
