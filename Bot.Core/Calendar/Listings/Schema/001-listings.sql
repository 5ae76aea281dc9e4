-- What is shown in a space's own calendar: a kind of event, where that is switched on. Off where there is no row.
CREATE TABLE listed_kinds (
  platform TEXT NOT NULL,
  space TEXT NOT NULL,
  kind TEXT NOT NULL,
  -- Who hears of what hinders it; NULL after that person left.
  switched_by BIGINT REFERENCES persons (id),
  -- What they have heard of: ListingTrouble by name, each with a blank before it.
  told TEXT NOT NULL,
  PRIMARY KEY (platform, space, kind)
);
CREATE INDEX listed_kinds_person ON listed_kinds (switched_by);

-- One event in the calendar of one space, or on its way there.
CREATE TABLE listings (
  id BIGINT PRIMARY KEY,
  platform TEXT NOT NULL,
  space TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject_id BIGINT NOT NULL,
  -- What the platform calls it; NULL while it is not there.
  native_id TEXT,
  -- It was asked for, and nobody knows whether it is there.
  adding BOOLEAN NOT NULL,
  -- Somebody has deleted it there: it is not put back.
  dismissed BOOLEAN NOT NULL,
  -- What was last written there.
  shown_hash TEXT,
  shown_start BIGINT,
  UNIQUE (platform, space, kind, subject_id)
);
CREATE INDEX listings_subject ON listings (kind, subject_id);
CREATE INDEX listings_start ON listings (shown_start) WHERE shown_start IS NOT NULL;
