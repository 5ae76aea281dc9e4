-- Acts that cannot be undone and wait for a second person, or for a day in which nobody objects.
CREATE TABLE agreements (
  id BIGINT PRIMARY KEY,
  kind TEXT NOT NULL,
  -- Whose moderators decide: a community, or a side of a bridge.
  side_id BIGINT NOT NULL REFERENCES communities (id),
  -- What it is about, for the feature that carries it out.
  subject BIGINT NOT NULL,
  asked_by BIGINT NOT NULL,
  asked_at BIGINT NOT NULL,
  by_silence BOOLEAN NOT NULL,
  ends_at BIGINT NOT NULL,
  state TEXT NOT NULL,
  ended_by BIGINT,
  ended_at BIGINT
);
-- One at a time about the same thing.
CREATE UNIQUE INDEX agreements_open ON agreements (kind, subject) WHERE state = 'Open';
CREATE INDEX agreements_ends ON agreements (ends_at);
CREATE INDEX agreements_side ON agreements (side_id);
CREATE INDEX agreements_asked_by ON agreements (asked_by);
CREATE INDEX agreements_ended_by ON agreements (ended_by);
