-- Why: what was agreed in the wijkoverleg is done by somebody who said yes to it, and is not forgotten.
CREATE TABLE action_point (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again: an old button must not find a newer point
    text TEXT NOT NULL,
    owner_id INTEGER REFERENCES person (id) ON DELETE SET NULL, -- who said yes
    asked_id INTEGER REFERENCES person (id) ON DELETE SET NULL, -- who was asked, or is proposed in a draft
    due TEXT, -- a day; none when nobody set one
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'open', 'done', 'dropped')),
    made_by INTEGER REFERENCES person (id) ON DELETE SET NULL,
    note_id INTEGER NOT NULL DEFAULT 0, -- the note it was proposed from; 0 when typed
    changed_on TEXT NOT NULL -- the day on which somebody was last told of it
);
CREATE INDEX action_point_by_state ON action_point (state, due);
CREATE INDEX action_point_of_owner ON action_point (owner_id);
CREATE INDEX action_point_of_asked ON action_point (asked_id);
CREATE INDEX action_point_of_note ON action_point (note_id, made_by);
