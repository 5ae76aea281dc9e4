-- The account that an answer was given with, so that it goes along where accounts of one person part. NULL where that is not known.
ALTER TABLE rsvps ADD COLUMN account_id BIGINT;
-- The note as it was before notes of others who became the same person were added; NULL where none was.
ALTER TABLE rsvps ADD COLUMN own_note TEXT;
ALTER TABLE workshops ADD COLUMN organiser_account BIGINT;

-- Answers that gave way when two people became one. They come back when the accounts part.
CREATE TABLE rsvps_aside (
  workshop_id BIGINT NOT NULL REFERENCES workshops (id),
  -- The person who has the answer that stayed.
  holder_id BIGINT NOT NULL REFERENCES persons (id),
  -- 0 where it is not known.
  account_id BIGINT NOT NULL,
  standing TEXT NOT NULL,
  guests INTEGER NOT NULL,
  position BIGINT NOT NULL,
  note TEXT NOT NULL,
  reminders INTEGER NOT NULL,
  asked_after_move INTEGER,
  gave_up TEXT,
  gave_up_guests INTEGER NOT NULL,
  gave_up_position BIGINT NOT NULL,
  gave_up_at BIGINT,
  PRIMARY KEY (workshop_id, holder_id, account_id)
);
CREATE INDEX rsvps_aside_holder ON rsvps_aside (holder_id);
