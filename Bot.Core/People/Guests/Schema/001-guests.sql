-- A person without an account, whom somebody brought by name. Their row in persons is there as long as this one.
CREATE TABLE named_guests (
  person_id BIGINT PRIMARY KEY REFERENCES persons (id),
  -- The name folded: whoever brings the same name again means the same person.
  name_key TEXT NOT NULL,
  -- Who hears what the person would hear; NULL where that one is gone: organisers then look after them.
  brought_by BIGINT REFERENCES persons (id),
  -- The account that it was done with, so that the person goes along where accounts part.
  brought_account BIGINT,
  -- When it is looked whether anything is still to come for them.
  due_at BIGINT NOT NULL
);
CREATE INDEX named_guests_by ON named_guests (brought_by, name_key);
CREATE INDEX named_guests_due ON named_guests (due_at);

-- A code with which the person takes over what was brought for them. A keyed hash: whoever reads this table cannot use one.
CREATE TABLE guest_codes (
  person_id BIGINT PRIMARY KEY REFERENCES persons (id),
  hash TEXT NOT NULL UNIQUE,
  expires_at BIGINT NOT NULL,
  -- The account that typed it: from then on it is good there alone, and nobody can type it again.
  entered_by BIGINT REFERENCES accounts (id)
);
CREATE INDEX guest_codes_entered ON guest_codes (entered_by);
