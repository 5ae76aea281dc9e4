-- The open code of a side: one at a time, known by its hash alone.
CREATE TABLE bridge_codes (
  side_id BIGINT PRIMARY KEY REFERENCES communities (id),
  hash TEXT NOT NULL UNIQUE,
  person_id BIGINT NOT NULL,
  expires_at BIGINT NOT NULL
);
CREATE INDEX bridge_codes_person ON bridge_codes (person_id);

-- Wrong codes of an account, and until when it may not try again.
CREATE TABLE bridge_tries (
  account TEXT PRIMARY KEY,
  tries INTEGER NOT NULL,
  last_at BIGINT NOT NULL,
  locked_until BIGINT NOT NULL
);

-- A code was entered: the side that entered it would join the community of the one that made it.
CREATE TABLE bridge_offers (
  id BIGINT PRIMARY KEY,
  lead_id BIGINT NOT NULL REFERENCES communities (id),
  side_id BIGINT NOT NULL REFERENCES communities (id),
  started_by BIGINT NOT NULL,
  joined_by BIGINT NOT NULL,
  state TEXT NOT NULL,
  expires_at BIGINT NOT NULL
);
CREATE INDEX bridge_offers_lead ON bridge_offers (lead_id);
CREATE INDEX bridge_offers_side ON bridge_offers (side_id);
CREATE INDEX bridge_offers_started ON bridge_offers (started_by);
CREATE INDEX bridge_offers_joined ON bridge_offers (joined_by);
