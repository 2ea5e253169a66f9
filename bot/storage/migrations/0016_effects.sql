-- Why: what a casus did for the resident, and who paid and saved.
CREATE TABLE effect_score (
    casus_id INTEGER NOT NULL REFERENCES casus (id) ON DELETE CASCADE,
    moment TEXT NOT NULL CHECK (moment IN ('start', 'end')),
    dimension TEXT NOT NULL,
    score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
    PRIMARY KEY (casus_id, moment, dimension)
);

-- Numbers are decimal texts, so that sums stay exact. The price is that of the day it was chosen.
CREATE TABLE effect_line (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again: an old button must not find a newer line
    casus_id INTEGER NOT NULL REFERENCES casus (id) ON DELETE CASCADE,
    scenario TEXT NOT NULL CHECK (scenario IN ('intervention', 'reference')),
    activity TEXT NOT NULL, -- empty once the texts of the casus were erased
    times TEXT NOT NULL,
    hours TEXT, -- of each time
    unit TEXT NOT NULL DEFAULT '',
    price TEXT, -- of one unit, in euros
    payer TEXT NOT NULL DEFAULT ''
);
CREATE INDEX effect_line_of_casus ON effect_line (casus_id);

-- As a coordinator loaded it; none is shipped.
CREATE TABLE price (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    activity TEXT NOT NULL,
    unit TEXT NOT NULL,
    price TEXT NOT NULL,
    payer TEXT NOT NULL,
    loaded_at TEXT NOT NULL
);
