-- Why: who edits a message with which something was typed expects that to change, or to hear why it does not.
CREATE TABLE typed (
    user_id INTEGER NOT NULL REFERENCES member (user_id) ON DELETE CASCADE ON UPDATE CASCADE,
    message_id INTEGER NOT NULL, -- Telegram's number, in the chat of this person
    form TEXT NOT NULL, -- what was asked
    item INTEGER NOT NULL, -- what was made or changed with it
    at TEXT NOT NULL,
    PRIMARY KEY (user_id, message_id, item)
);
