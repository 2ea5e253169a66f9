-- Why: who takes back the note of a poll takes back the poll: nobody can answer any more, and no result goes out.
ALTER TABLE poll ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0; -- its state is 'shared' then: there is no more to do
