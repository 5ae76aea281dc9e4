-- What a person who comes needs. Health data: goes two days after the workshop.
ALTER TABLE rsvps ADD COLUMN need TEXT;
ALTER TABLE rsvps_aside ADD COLUMN need TEXT;
CREATE INDEX rsvps_need ON rsvps (workshop_id) WHERE need IS NOT NULL;
CREATE INDEX rsvps_aside_need ON rsvps_aside (workshop_id) WHERE need IS NOT NULL;

-- Seats kept by need in all; 0 for none, which is what a tap looks at.
ALTER TABLE workshops ADD COLUMN reserved INTEGER NOT NULL DEFAULT 0;
-- How long before the start they are there for everybody.
ALTER TABLE workshops ADD COLUMN release_before_minutes INTEGER NOT NULL DEFAULT 1440;
-- When that has still to be done; NULL when there is nothing to do.
ALTER TABLE workshops ADD COLUMN release_at BIGINT;
CREATE INDEX workshops_release ON workshops (release_at) WHERE release_at IS NOT NULL;

CREATE TABLE workshop_reserves (
  workshop_id BIGINT NOT NULL REFERENCES workshops (id),
  need TEXT NOT NULL,
  seats INTEGER NOT NULL,
  -- Parties with this need that have a seat, true at every commit.
  taken INTEGER NOT NULL,
  PRIMARY KEY (workshop_id, need)
);
