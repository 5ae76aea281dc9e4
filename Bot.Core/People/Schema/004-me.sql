-- A person's own quiet hours, as local times; NULL for the usual ones. The same time twice means none.
ALTER TABLE persons ADD COLUMN quiet_from TEXT;
ALTER TABLE persons ADD COLUMN quiet_to TEXT;

-- The platform that is written to first where a person has accounts on several; NULL where it does not matter to them.
ALTER TABLE persons ADD COLUMN first_platform TEXT;

-- The beginning of the day (UTC) on which the person last did something; NULL where that is not known yet.
ALTER TABLE persons ADD COLUMN seen_on BIGINT;
CREATE INDEX persons_seen ON persons (seen_on);

-- Who is going to be forgotten, and why and when. No foreign key: a row stays a moment longer than its person, until nothing can come after.
CREATE TABLE farewells (
  person_id BIGINT PRIMARY KEY,
  reason TEXT NOT NULL,
  asked_at BIGINT NOT NULL,
  -- When the next thing is to be done about it.
  due_at BIGINT NOT NULL,
  -- The person is gone already, and what came after is being swept.
  gone BOOLEAN NOT NULL
);
CREATE INDEX farewells_due ON farewells (due_at);
