-- Why: a coordinator can say that what looks like a resident's name is a colleague's, without the name being kept.
CREATE TABLE vouching (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again: an old button must not vouch for something else
    user_id INTEGER NOT NULL REFERENCES member (user_id) ON DELETE CASCADE ON UPDATE CASCADE,
    marks TEXT NOT NULL, -- keyed hashes, with spaces between
    asked_at TEXT NOT NULL,
    vouched_at TEXT
);
CREATE INDEX vouching_user ON vouching (user_id);
