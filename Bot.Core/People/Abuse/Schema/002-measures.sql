-- What moderators did to somebody's place in a community: paused or blocked, with a reason; lifted, appealed.
CREATE TABLE measures (
  id BIGINT PRIMARY KEY,
  community_id BIGINT NOT NULL REFERENCES communities (id),
  person_id BIGINT NOT NULL REFERENCES persons (id),
  kind TEXT NOT NULL,
  reason TEXT NOT NULL,
  -- NULL after that moderator left. by_power: what they were then; nobody with less lifts it, but on appeal.
  by_id BIGINT REFERENCES persons (id),
  by_power INTEGER NOT NULL,
  state TEXT NOT NULL,
  made_at BIGINT NOT NULL,
  -- NULL for a block, and while it is only proposed.
  ends_at BIGINT,
  lifted_by BIGINT REFERENCES persons (id),
  lifted_at BIGINT,
  -- One for each measure; NULL while there is none.
  appeal TEXT,
  appealed_at BIGINT,
  decided_by BIGINT REFERENCES persons (id),
  decided_at BIGINT,
  -- 1 when, a while after a block, it was looked for what was under way at its moment.
  swept INTEGER NOT NULL,
  -- Every change begins by raising it.
  revision BIGINT NOT NULL
);
CREATE INDEX measures_community ON measures (community_id, state, id);
CREATE INDEX measures_person ON measures (person_id, community_id);
CREATE INDEX measures_by ON measures (by_id);
CREATE INDEX measures_lifted ON measures (lifted_by);
CREATE INDEX measures_decided ON measures (decided_by);

-- The strictest measure that holds a person back now: read with every click, so apart and by its key.
CREATE TABLE holds (
  community_id BIGINT NOT NULL REFERENCES communities (id),
  person_id BIGINT NOT NULL REFERENCES persons (id),
  kind TEXT NOT NULL,
  ends_at BIGINT,
  measure_id BIGINT NOT NULL REFERENCES measures (id),
  PRIMARY KEY (community_id, person_id)
);
CREATE INDEX holds_person ON holds (person_id);
CREATE INDEX holds_measure ON holds (measure_id);
