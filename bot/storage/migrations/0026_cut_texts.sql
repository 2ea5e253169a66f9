-- Why: Telegram's apps cut a text that is too long into messages; what comes after the first is no answer and no question.
CREATE TABLE cut_text (
    user_id INTEGER PRIMARY KEY REFERENCES member (user_id) ON DELETE CASCADE ON UPDATE CASCADE,
    at TEXT NOT NULL, -- when its first part came
    told INTEGER NOT NULL DEFAULT 0
);
