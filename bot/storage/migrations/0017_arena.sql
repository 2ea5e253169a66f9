-- Why: of a solution that comes back, several people say together who does what, what it does, who invests and who gains.
CREATE TABLE arena (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again: an old button must not find a newer sheet
    title TEXT NOT NULL,
    maker_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    made_at TEXT NOT NULL
);

CREATE TABLE arena_line (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    arena_id INTEGER NOT NULL REFERENCES arena (id) ON DELETE CASCADE,
    box TEXT NOT NULL CHECK (box IN ('activities', 'effects', 'investors', 'beneficiaries')),
    text TEXT NOT NULL,
    author_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    added_at TEXT NOT NULL
);
CREATE INDEX arena_line_of_arena ON arena_line (arena_id);
