-- Why: what a member does not want to get, and when not.
CREATE TABLE wish (
    user_id INTEGER PRIMARY KEY REFERENCES member (user_id) ON DELETE CASCADE ON UPDATE CASCADE,
    muted TEXT NOT NULL DEFAULT '', -- kinds of message, with spaces between
    quiet_from TEXT, -- HH:MM on the wall clock of the wijk; both or neither
    quiet_until TEXT
);
