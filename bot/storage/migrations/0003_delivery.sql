-- Why: no update is lost, and every message goes out through one door.
CREATE TABLE inbox (
    arrival INTEGER PRIMARY KEY AUTOINCREMENT,
    update_id INTEGER NOT NULL UNIQUE,
    chat_key INTEGER NOT NULL, -- chat, else user: order is kept within it
    raw TEXT, -- erased when done
    signals TEXT NOT NULL DEFAULT '', -- kinds of client data found; the texts were blanked
    state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'done', 'poison')),
    attempts INTEGER NOT NULL DEFAULT 0,
    arrived_at TEXT NOT NULL
);
CREATE INDEX inbox_new ON inbox (arrival) WHERE state = 'new';
CREATE INDEX inbox_old ON inbox (arrived_at) WHERE state <> 'new';

CREATE TABLE file (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    digest TEXT NOT NULL UNIQUE,
    data BLOB, -- erased once Telegram knows it, or no message waits for it
    file_id TEXT
);

CREATE TABLE body (
    id INTEGER PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE,
    content TEXT NOT NULL
);

CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    job TEXT NOT NULL DEFAULT '', -- what it belongs to, such as 'note/12'
    chat_id INTEGER NOT NULL,
    lane INTEGER NOT NULL CHECK (lane BETWEEN 0 AND 3),
    class TEXT NOT NULL CHECK (class IN ('A', 'B', 'C')),
    body TEXT, -- JSON of the screen; erased after its time
    body_id INTEGER REFERENCES body (id), -- or shared by many rows
    file INTEGER REFERENCES file (id), -- what goes along
    secret INTEGER NOT NULL DEFAULT 0, -- body and file are erased as soon as it ended
    edits INTEGER, -- the message that this rewrites; otherwise it is a new one
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (
        state IN ('waiting', 'sending', 'delivered', 'unreachable', 'failed', 'unknown', 'cancelled')
    ),
    not_before TEXT, -- when it was meant for later
    attempts INTEGER NOT NULL DEFAULT 0,
    message_id INTEGER,
    error TEXT,
    dedupe TEXT UNIQUE,
    created_at TEXT NOT NULL,
    finished_at TEXT
);
CREATE INDEX outbox_open ON outbox (id) WHERE state IN ('waiting', 'sending');
CREATE INDEX outbox_finished ON outbox (finished_at) WHERE finished_at IS NOT NULL;
CREATE INDEX outbox_secret ON outbox (id) WHERE secret = 1;
CREATE INDEX outbox_of_chat ON outbox (chat_id);
CREATE INDEX outbox_of_file ON outbox (file) WHERE file IS NOT NULL;
CREATE INDEX outbox_of_job ON outbox (job) WHERE job <> '';

-- What delivery learned of a chat: nobody there, or wait a while.
CREATE TABLE chat_state (
    chat_id INTEGER PRIMARY KEY,
    unreachable TEXT, -- why, when nobody is there
    wait_until TEXT
);
