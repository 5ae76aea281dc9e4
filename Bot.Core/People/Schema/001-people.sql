-- A community owns places, settings, a zone and one or two languages.
CREATE TABLE communities (
  id BIGINT PRIMARY KEY,
  name TEXT NOT NULL,
  zone TEXT NOT NULL,
  -- Codes in the order in which shared cards say them: 'en' or 'en,es'.
  languages TEXT NOT NULL
);

-- A Discord server, a Telegram group or the sandbox. Several may belong to one community.
CREATE TABLE spaces (
  platform TEXT NOT NULL,
  native_id TEXT NOT NULL,
  community_id BIGINT NOT NULL REFERENCES communities (id),
  PRIMARY KEY (platform, native_id)
);

-- A room in a space: a channel, a thread, a topic.
CREATE TABLE places (
  id BIGINT PRIMARY KEY,
  community_id BIGINT NOT NULL REFERENCES communities (id),
  platform TEXT NOT NULL,
  native_id TEXT NOT NULL,
  name TEXT NOT NULL,
  -- 1 where cards go that were made in a private chat.
  announcements INTEGER NOT NULL,
  UNIQUE (platform, native_id)
);
CREATE INDEX places_community ON places (community_id);

CREATE TABLE persons (
  id BIGINT PRIMARY KEY,
  name TEXT NOT NULL,
  -- The person's own choice; NULL follows the app and the community.
  language TEXT,
  zone TEXT,
  message_level INTEGER NOT NULL,
  -- The one spoken of in a private chat.
  last_community_id BIGINT REFERENCES communities (id)
);

-- A person has one account or, once linked, several.
CREATE TABLE accounts (
  id BIGINT PRIMARY KEY,
  person_id BIGINT NOT NULL REFERENCES persons (id),
  platform TEXT NOT NULL,
  native_id TEXT NOT NULL,
  name TEXT NOT NULL,
  -- The language of the person's app, if told.
  app_language TEXT,
  -- 0 when a direct message is known to fail, 1 when one is known to arrive.
  reachable INTEGER,
  UNIQUE (platform, native_id)
);
CREATE INDEX accounts_person ON accounts (person_id);

CREATE TABLE members (
  community_id BIGINT NOT NULL REFERENCES communities (id),
  person_id BIGINT NOT NULL REFERENCES persons (id),
  -- What the platform's roles give, as last seen; what the community granted itself is apart from it.
  platform_power INTEGER NOT NULL,
  granted_power INTEGER NOT NULL,
  joined_at BIGINT NOT NULL,
  PRIMARY KEY (community_id, person_id)
);
CREATE INDEX members_person ON members (person_id);
