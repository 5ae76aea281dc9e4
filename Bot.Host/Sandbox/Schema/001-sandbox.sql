-- Who can be played.
CREATE TABLE sandbox_people (
  name TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  power INTEGER NOT NULL,
  language TEXT NOT NULL,
  -- 0 for somebody who has closed direct messages.
  dms INTEGER NOT NULL,
  position BIGINT NOT NULL
);

CREATE TABLE sandbox_rooms (
  name TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  position BIGINT NOT NULL
);

CREATE TABLE sandbox_messages (
  id BIGINT PRIMARY KEY,
  -- A room's name, or 'dm:' and a person's.
  place TEXT NOT NULL,
  -- The one person who sees it; NULL for everybody there.
  reader TEXT,
  -- The same for a repeated attempt, which then changes this message instead of adding one.
  nonce TEXT UNIQUE,
  -- The unfinished form that it shows; NULL once it is closed.
  form TEXT,
  -- Grows with every change of any message: what is new since when.
  changed BIGINT NOT NULL,
  -- SandboxMessage as JSON.
  body TEXT NOT NULL,
  -- The attached file in base 64.
  file TEXT
);
CREATE INDEX sandbox_messages_place ON sandbox_messages (place, id);
CREATE INDEX sandbox_messages_reader ON sandbox_messages (place, reader, id);
CREATE INDEX sandbox_messages_forms ON sandbox_messages (id) WHERE form IS NOT NULL;
