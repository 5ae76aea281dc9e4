-- Several dates of one thing. Each is a workshop of its own; this says how they follow each other.
CREATE TABLE workshop_series (
  id BIGINT PRIMARY KEY,
  -- Every change of its dates or of who comes to all begins by raising it.
  revision BIGINT NOT NULL,
  pattern TEXT NOT NULL,
  -- The date from which the others are counted: its number, and its local time as planned.
  anchor_number INTEGER NOT NULL,
  anchor_local TEXT NOT NULL,
  zone_id TEXT NOT NULL,
  -- The number of its last date.
  last_number INTEGER NOT NULL
);
ALTER TABLE workshops ADD COLUMN series_id BIGINT REFERENCES workshop_series (id);
-- Its place among the dates, from 1.
ALTER TABLE workshops ADD COLUMN series_number INTEGER;
-- What was changed of this date alone, a bit for each field: a change of all later dates leaves it.
ALTER TABLE workshops ADD COLUMN own_fields INTEGER NOT NULL DEFAULT 0;
-- Whether its card was posted: of a series only the next date's stands in the room.
ALTER TABLE workshops ADD COLUMN carded BOOLEAN NOT NULL DEFAULT TRUE;
CREATE INDEX workshops_series ON workshops (series_id, series_number);

-- Who comes to all of its dates, those that are added later too.
CREATE TABLE workshop_regulars (
  series_id BIGINT NOT NULL REFERENCES workshop_series (id),
  person_id BIGINT NOT NULL REFERENCES persons (id),
  -- The account that said so; NULL where that is not known.
  account_id BIGINT,
  joined_at BIGINT NOT NULL,
  PRIMARY KEY (series_id, person_id)
);
CREATE INDEX workshop_regulars_person ON workshop_regulars (person_id);
