-- Why: whoever looks after the bot sees when a copy was made and when it last did its rounds.
CREATE TABLE last_time (
    what TEXT PRIMARY KEY, -- 'backup' or 'tick'
    at TEXT NOT NULL
);

ALTER TABLE chat_state ADD COLUMN gone_at TEXT; -- since when nobody is there
