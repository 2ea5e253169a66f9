-- Why: what stands in the way of a casus goes to the people who took that task upon them.
CREATE TABLE working_group (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again: an old button must not find a newer group
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE, -- folded
    chat_id INTEGER -- of the Telegram group it meets in, if any
);

CREATE TABLE working_group_person (
    group_id INTEGER NOT NULL REFERENCES working_group (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (group_id, person_id)
);
CREATE INDEX working_group_of_person ON working_group_person (person_id);

CREATE TABLE working_group_task (
    task TEXT PRIMARY KEY, -- a kind of obstacle, or 'steungroep': each belongs to one group at most
    group_id INTEGER NOT NULL REFERENCES working_group (id) ON DELETE CASCADE
);
CREATE INDEX working_group_task_of_group ON working_group_task (group_id);
