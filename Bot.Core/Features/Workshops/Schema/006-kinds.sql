-- What it is: a workshop, a gathering, a showcase, or an action, which hides names and its meeting point.
ALTER TABLE workshops ADD COLUMN kind TEXT NOT NULL DEFAULT 'Workshop';
-- Before this nobody takes a seat; NULL where sign-up is open from the beginning.
ALTER TABLE workshops ADD COLUMN opens_at BIGINT;
-- For those in a circle alone, or for those with a power; both NULL for everybody. A circle that is closed is tidied away, hence no reference.
ALTER TABLE workshops ADD COLUMN for_circle BIGINT;
ALTER TABLE workshops ADD COLUMN for_power TEXT;

-- Whom those who come to an action can turn to, in the organiser's words.
CREATE TABLE workshop_safety (
  workshop_id BIGINT PRIMARY KEY REFERENCES workshops (id),
  contact TEXT NOT NULL
);

-- People who come to an action and would like a buddy. Two are offered each other without a name, and learn it when both agree.
CREATE TABLE workshop_buddies (
  workshop_id BIGINT NOT NULL REFERENCES workshops (id),
  person_id BIGINT NOT NULL REFERENCES persons (id),
  asked_at BIGINT NOT NULL,
  -- Who was offered; NULL while nobody else has asked.
  partner_id BIGINT REFERENCES persons (id),
  agreed BOOLEAN NOT NULL,
  PRIMARY KEY (workshop_id, person_id)
);
CREATE INDEX workshop_buddies_person ON workshop_buddies (person_id);
CREATE INDEX workshop_buddies_partner ON workshop_buddies (partner_id);
-- Two who were offered each other and of whom one did not agree are not offered again.
CREATE TABLE workshop_buddies_not (
  workshop_id BIGINT NOT NULL REFERENCES workshops (id),
  person_id BIGINT NOT NULL REFERENCES persons (id),
  other_id BIGINT NOT NULL REFERENCES persons (id),
  PRIMARY KEY (workshop_id, person_id, other_id)
);
CREATE INDEX workshop_buddies_not_other ON workshop_buddies_not (other_id);
