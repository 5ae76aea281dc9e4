-- The code by which a person comes back who has lost this account. A keyed hash. It belongs to the account and goes wherever that goes.
CREATE TABLE recovery_codes (
  account_id BIGINT PRIMARY KEY REFERENCES accounts (id),
  hash TEXT NOT NULL UNIQUE,
  made_at BIGINT NOT NULL
);

-- Somebody on another account says that a person is theirs: with a code, or on the word of two moderators.
CREATE TABLE recovery_claims (
  id BIGINT PRIMARY KEY,
  community_id BIGINT NOT NULL REFERENCES communities (id),
  -- Where they are now; one claim an account.
  account_id BIGINT NOT NULL UNIQUE REFERENCES accounts (id),
  -- What they say that they were called.
  called TEXT NOT NULL,
  expires_at BIGINT NOT NULL,
  -- The account whose code was typed; NULL on the word of moderators.
  lost_account BIGINT,
  -- Whom the first moderator has recognised.
  lost_person BIGINT,
  first_voucher BIGINT,
  second_voucher BIGINT,
  -- When it is done unless the lost account objects; NULL until two have vouched.
  moves_at BIGINT
);
CREATE INDEX recovery_claims_moves ON recovery_claims (moves_at) WHERE moves_at IS NOT NULL;
CREATE INDEX recovery_claims_lost ON recovery_claims (lost_person);

-- When a person came to another account.
CREATE TABLE recoveries (
  id BIGINT PRIMARY KEY,
  person_id BIGINT NOT NULL REFERENCES persons (id),
  at BIGINT NOT NULL,
  by_code BOOLEAN NOT NULL
);
CREATE INDEX recoveries_person ON recoveries (person_id);
