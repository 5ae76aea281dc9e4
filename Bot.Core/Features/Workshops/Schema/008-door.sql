-- The door of a workshop: who came is counted here, and the counts stay when names go.
CREATE TABLE workshop_doors (
  workshop_id BIGINT PRIMARY KEY REFERENCES workshops (id),
  -- Written on a board for everybody there to read.
  code TEXT NOT NULL,
  -- Counters, true at every commit: people with a seat who came, and people who came without one.
  came INTEGER NOT NULL,
  walk_ins INTEGER NOT NULL,
  -- People with a seat who did not come; NULL until some hours after the end. Nothing changes after that.
  no_shows INTEGER
);
CREATE INDEX workshop_doors_code ON workshop_doors (code) WHERE no_shows IS NULL;
CREATE INDEX workshop_doors_open ON workshop_doors (workshop_id) WHERE no_shows IS NULL;

CREATE TABLE workshop_came (
  workshop_id BIGINT NOT NULL REFERENCES workshops (id),
  person_id BIGINT NOT NULL REFERENCES persons (id),
  -- The account that entered the code; NULL for who was let in or ticked off by an organiser.
  account_id BIGINT,
  came_at BIGINT NOT NULL,
  -- They had no seat.
  walk_in BOOLEAN NOT NULL,
  PRIMARY KEY (workshop_id, person_id)
);
CREATE INDEX workshop_came_person ON workshop_came (person_id);
