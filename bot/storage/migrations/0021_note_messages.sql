-- Why: who edits the message with which a note was typed expects the note to change, or to hear why it does not.
ALTER TABLE note ADD COLUMN message INTEGER NOT NULL DEFAULT 0; -- Telegram's number of the one that holds its text
CREATE TABLE note_message (
    note_id INTEGER NOT NULL REFERENCES note (id) ON DELETE CASCADE,
    message_id INTEGER NOT NULL, -- of every one that ever held its text
    PRIMARY KEY (note_id, message_id)
);
CREATE INDEX note_message_by_number ON note_message (message_id);
