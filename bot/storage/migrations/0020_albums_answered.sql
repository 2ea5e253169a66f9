-- Why: the parts of an album come one by one, and one that is turned away must be answered once.
CREATE TABLE album_answered (
    user_id INTEGER PRIMARY KEY,
    album TEXT NOT NULL, -- Telegram's id of the newest
    at TEXT NOT NULL
);
