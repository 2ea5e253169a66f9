-- Why: who and when that were chosen for a draft are not thrown away when the message it was typed with is edited.
ALTER TABLE action_point ADD COLUMN by_hand INTEGER NOT NULL DEFAULT 0;
