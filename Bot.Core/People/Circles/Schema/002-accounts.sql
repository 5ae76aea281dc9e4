-- Whether the membership was an organiser's before that of somebody was added who became the same person; NULL where none was.
ALTER TABLE circle_members ADD COLUMN own_organises BOOLEAN;

-- Memberships that gave way when two people became one. They come back when the accounts part.
CREATE TABLE circle_members_aside (
  circle_id BIGINT NOT NULL REFERENCES circles (id),
  -- The person who has the membership that stayed.
  holder_id BIGINT NOT NULL REFERENCES persons (id),
  -- 0 where it is not known.
  account_id BIGINT NOT NULL,
  standing TEXT NOT NULL,
  organises BOOLEAN NOT NULL,
  since BIGINT NOT NULL,
  PRIMARY KEY (circle_id, holder_id, account_id)
);
CREATE INDEX circle_members_aside_holder ON circle_members_aside (holder_id);
