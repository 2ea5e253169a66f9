-- Why: client data in one part of an album is told once, also when another part was answered; parts of two albums mix.
DROP TABLE album_answered; -- kept for an hour only
CREATE TABLE album_answered (
    user_id INTEGER NOT NULL,
    album TEXT NOT NULL, -- Telegram's id
    client_data INTEGER NOT NULL DEFAULT 0, -- whether it was told that there is some in it
    at TEXT NOT NULL,
    PRIMARY KEY (user_id, album)
);
