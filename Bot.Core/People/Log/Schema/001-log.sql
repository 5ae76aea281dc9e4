-- The log of what organisers, moderators and admins did. No references to persons or communities: what was done stays when they go.
-- One chain for each community; its row is locked by every new entry.
CREATE TABLE log_chains (
  community_id BIGINT PRIMARY KEY,
  -- How many entries there are; the number of the newest.
  revision BIGINT NOT NULL,
  -- The hash of the newest entry.
  head TEXT NOT NULL
);

CREATE TABLE log_entries (
  community_id BIGINT NOT NULL,
  sequence BIGINT NOT NULL,
  at BIGINT NOT NULL,
  kind TEXT NOT NULL,
  -- Numbers of persons, never names.
  by_person BIGINT,
  about_person BIGINT,
  -- Salted hashes of the texts, in hex, with blanks between them.
  text_hashes TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (community_id, sequence)
);
CREATE INDEX log_entries_by ON log_entries (by_person);
CREATE INDEX log_entries_about ON log_entries (about_person);

-- What was typed, and names of things. They go with the person who typed them or whom they are about; the entry stays.
CREATE TABLE log_texts (
  community_id BIGINT NOT NULL,
  sequence BIGINT NOT NULL,
  position INTEGER NOT NULL,
  salt TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (community_id, sequence, position)
);

-- What has become of a person's number: another person since two were linked, or nobody.
CREATE TABLE log_people (
  number BIGINT PRIMARY KEY,
  -- NULL for somebody who left.
  person_id BIGINT
);
CREATE INDEX log_people_person ON log_people (person_id);
