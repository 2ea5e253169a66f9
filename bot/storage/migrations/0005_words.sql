-- Why: the bot learns the words of the wijk, what people mean by them, and how its answers worked out.
CREATE TABLE unknown_word (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again: an old button must not find a newer word
    word TEXT NOT NULL UNIQUE, -- folded; the question it stood in is nowhere kept with it
    last_seen TEXT NOT NULL
);
CREATE INDEX unknown_word_by_age ON unknown_word (last_seen);

CREATE TABLE unknown_word_voice (
    word_id INTEGER NOT NULL REFERENCES unknown_word (id) ON DELETE CASCADE,
    voice TEXT NOT NULL, -- keyed hash of word and person: it counts people, and does not say who they are
    PRIMARY KEY (word_id, voice)
);

CREATE TABLE unknown_word_topic (
    word_id INTEGER NOT NULL REFERENCES unknown_word (id) ON DELETE CASCADE,
    topic TEXT NOT NULL, -- what the other words of a question were about
    times INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (word_id, topic)
);

CREATE TABLE own_word (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    word TEXT NOT NULL UNIQUE,
    topic TEXT, -- none: about none of our topics, so not shown again
    linked_by INTEGER REFERENCES person (id) ON DELETE SET NULL,
    linked_at TEXT NOT NULL
);

CREATE TABLE own_meaning (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    term TEXT NOT NULL,
    term_key TEXT NOT NULL, -- folded and written as one, so that "b.w." and "BW" are the same
    meaning TEXT NOT NULL,
    proposer_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    organisation_id INTEGER REFERENCES organisation (id) ON DELETE SET NULL, -- whose meaning it is
    state TEXT NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'approved')),
    proposed_at TEXT NOT NULL
);
CREATE INDEX own_meaning_of_term ON own_meaning (term_key);
CREATE INDEX own_meaning_proposed ON own_meaning (id) WHERE state = 'proposed';

-- How it last went between an asker and a colleague on a topic: whoever says it twice counts once.
CREATE TABLE experience (
    asker_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    colleague_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    topic TEXT NOT NULL,
    ended TEXT NOT NULL CHECK (ended IN ('wrong', 'accepted', 'helped', 'not_helped')),
    ended_at TEXT NOT NULL,
    PRIMARY KEY (asker_id, colleague_id, topic)
);
CREATE INDEX experience_with_colleague ON experience (colleague_id);

ALTER TABLE introduction ADD COLUMN follow_up_at TEXT; -- when to ask whether it worked out; empty once asked
ALTER TABLE introduction ADD COLUMN outcome TEXT CHECK (outcome IN ('yes', 'not_yet', 'no'));
CREATE INDEX introduction_to_follow_up ON introduction (follow_up_at) WHERE follow_up_at IS NOT NULL;
