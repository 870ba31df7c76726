ALTER TABLE note ADD COLUMN author TEXT NOT NULL DEFAULT 'nobody';
CREATE INDEX note_author ON note (author);
