-- Why: one message to many can be paused, corrected and withdrawn, and its counts come from here.
CREATE TABLE mailing (
    job TEXT PRIMARY KEY, -- of its rows in the outbox
    paused INTEGER NOT NULL DEFAULT 0,
    why TEXT NOT NULL DEFAULT '', -- the reason, when it was not a person who paused it
    stopped TEXT NOT NULL DEFAULT '' CHECK (stopped IN ('', 'cancelled', 'withdrawn')),
    unparsable INTEGER NOT NULL DEFAULT 0, -- how often Telegram could not read it since then
    since TEXT NOT NULL, -- when it was started or resumed
    card INTEGER REFERENCES outbox (id) ON DELETE SET NULL, -- the message that shows its author how far it is
    card_said TEXT, -- digest of what the card says now
    watched INTEGER NOT NULL DEFAULT 0, -- whether the card may have to change
    ended_at TEXT -- when its author was told how it went: once
);
CREATE INDEX mailing_watched ON mailing (job) WHERE watched = 1;

ALTER TABLE outbox ADD COLUMN variant INTEGER NOT NULL DEFAULT 0; -- which of the mailing's screens: one per language
ALTER TABLE outbox ADD COLUMN deletes INTEGER; -- the message that this takes away
ALTER TABLE outbox ADD COLUMN album TEXT; -- ids of the other messages of an album, with spaces between
CREATE INDEX outbox_of_body ON outbox (body_id) WHERE body_id IS NOT NULL;
