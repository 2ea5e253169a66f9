-- Why: the tick that erases texts walked every casus of long ago, also those that have none left.
CREATE INDEX casus_with_texts ON casus (brought_in_at) WHERE state <> 'draft' AND erased = 0;
