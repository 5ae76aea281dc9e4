-- Until when a seat is held for whoever was asked; NULL where none is.
ALTER TABLE rsvps ADD COLUMN offered_until BIGINT;
-- Seats held for those who were asked, guests included.
ALTER TABLE workshops ADD COLUMN count_held INTEGER NOT NULL DEFAULT 0;
CREATE INDEX rsvps_offered ON rsvps (offered_until) WHERE offered_until IS NOT NULL;
