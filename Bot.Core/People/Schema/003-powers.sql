-- What a platform gives an account in one space. It belongs to the account: another account of the same person has nothing of it.
CREATE TABLE account_powers (
  account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  platform TEXT NOT NULL,
  space TEXT NOT NULL,
  -- By itself, such as to whoever owns the space.
  power INTEGER NOT NULL,
  -- Of the account's roles those that the community gives a power for, with blanks between them. No other role is written down.
  roles TEXT NOT NULL,
  PRIMARY KEY (account_id, platform, space),
  FOREIGN KEY (platform, space) REFERENCES spaces (platform, native_id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX account_powers_space ON account_powers (platform, space);

-- Until now it was one number for a person, who had one account, in a community, which had one space on its platform.
INSERT INTO account_powers (account_id, platform, space, power, roles)
SELECT a.id, s.platform, s.native_id, m.platform_power, ''
FROM members m
JOIN accounts a ON a.person_id = m.person_id
JOIN spaces s ON s.community_id = m.community_id AND s.platform = a.platform
WHERE m.platform_power > 0;
ALTER TABLE members DROP COLUMN platform_power;
ALTER TABLE members DROP COLUMN granted_power;

-- Which of the space's roles give which power: 'role=power' with blanks between them.
ALTER TABLE spaces ADD COLUMN role_powers TEXT NOT NULL DEFAULT '';

-- What a community has given a person itself, on whatever platform they are.
CREATE TABLE grants (
  community_id BIGINT NOT NULL REFERENCES communities (id),
  person_id BIGINT NOT NULL REFERENCES persons (id),
  power INTEGER NOT NULL,
  reason TEXT NOT NULL,
  -- NULL where whoever gave it has left.
  granted_by BIGINT REFERENCES persons (id),
  granted_at BIGINT NOT NULL,
  -- It does not count from then on; NULL for no end.
  ends_at BIGINT,
  -- The number of the person whose it was before two were linked, who gets it back when they part; 0 for the person's own.
  came_with BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (community_id, person_id, power, came_with)
);
CREATE INDEX grants_person ON grants (person_id);
CREATE INDEX grants_by ON grants (granted_by);
