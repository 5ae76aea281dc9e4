-- One row for each community that has circles. Whoever makes or renames one locks it first: names are unique, and there are not too many.
CREATE TABLE circle_books (
  community_id BIGINT PRIMARY KEY REFERENCES communities (id),
  revision BIGINT NOT NULL
);

CREATE TABLE circles (
  id BIGINT PRIMARY KEY,
  community_id BIGINT NOT NULL REFERENCES communities (id),
  name TEXT NOT NULL,
  -- The name folded; NULL once the circle is closed, so that its name is free.
  name_key TEXT,
  purpose TEXT NOT NULL,
  by_invitation BOOLEAN NOT NULL,
  -- Every change to the circle or to who is in it begins by raising it, which locks the circle.
  revision BIGINT NOT NULL,
  -- Counters, true at every commit.
  count_in INTEGER NOT NULL,
  count_asking INTEGER NOT NULL,
  -- A closed circle has nobody in it and stays for a while, for messages about its end that are on their way.
  closed_at BIGINT,
  UNIQUE (community_id, name_key)
);
CREATE INDEX circles_closed ON circles (closed_at);

CREATE TABLE circle_members (
  circle_id BIGINT NOT NULL REFERENCES circles (id),
  person_id BIGINT NOT NULL REFERENCES persons (id),
  -- The account that it was done with, where that is known.
  account_id BIGINT,
  standing TEXT NOT NULL,
  organises BOOLEAN NOT NULL,
  -- When the standing began.
  since BIGINT NOT NULL,
  PRIMARY KEY (circle_id, person_id)
);
CREATE INDEX circle_members_person ON circle_members (person_id);
CREATE INDEX circle_members_standing ON circle_members (standing, since);

-- What an organiser tells a circle: a draft until it is sent, gone some days after.
CREATE TABLE circle_messages (
  id BIGINT PRIMARY KEY,
  circle_id BIGINT NOT NULL REFERENCES circles (id),
  author_id BIGINT NOT NULL REFERENCES persons (id),
  text TEXT NOT NULL,
  written_at BIGINT NOT NULL,
  sent_at BIGINT
);
CREATE INDEX circle_messages_circle ON circle_messages (circle_id);
CREATE INDEX circle_messages_author ON circle_messages (author_id);
CREATE INDEX circle_messages_written ON circle_messages (written_at);
