-- A code that an account shows, to be typed on another. A keyed hash: whoever reads this table cannot use one. Ten minutes, one an account.
CREATE TABLE link_codes (
  account_id BIGINT PRIMARY KEY REFERENCES accounts (id),
  hash TEXT NOT NULL UNIQUE,
  expires_at BIGINT NOT NULL
);

-- A code that was typed: two accounts that say they are one person, until the account that showed it confirms.
CREATE TABLE link_requests (
  id BIGINT PRIMARY KEY,
  shown_by BIGINT NOT NULL REFERENCES accounts (id),
  entered_by BIGINT NOT NULL REFERENCES accounts (id),
  -- Who they were then: where that has changed, it is asked anew.
  shown_person BIGINT NOT NULL,
  entered_person BIGINT NOT NULL,
  -- The account that typed it has seen whose it is and agreed.
  agreed BOOLEAN NOT NULL,
  expires_at BIGINT NOT NULL
);
CREATE INDEX link_requests_shown ON link_requests (shown_by);
CREATE INDEX link_requests_entered ON link_requests (entered_by);

-- Wrong codes of an account.
CREATE TABLE code_tries (
  account_id BIGINT PRIMARY KEY REFERENCES accounts (id),
  wrong INTEGER NOT NULL,
  -- When the first of them was typed.
  since BIGINT NOT NULL,
  locked_until BIGINT NOT NULL,
  -- How often it was locked.
  locks INTEGER NOT NULL
);

-- Accounts that came to a person by a link. Before it they were the person home_id, who sleeps in persons as -home_id until they part.
CREATE TABLE links (
  account_id BIGINT PRIMARY KEY REFERENCES accounts (id),
  home_id BIGINT NOT NULL,
  linked_at BIGINT NOT NULL,
  -- The person had not said which, and took that of the one who came.
  took_language BOOLEAN NOT NULL,
  took_zone BOOLEAN NOT NULL
);
CREATE INDEX links_home ON links (home_id);

-- The communities of somebody who sleeps.
CREATE TABLE link_members (
  home_id BIGINT NOT NULL,
  community_id BIGINT NOT NULL REFERENCES communities (id),
  joined_at BIGINT NOT NULL,
  -- The person was not a member there before.
  brought BOOLEAN NOT NULL,
  PRIMARY KEY (home_id, community_id)
);
