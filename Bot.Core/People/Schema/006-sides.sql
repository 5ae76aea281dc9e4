-- Several spaces may be one community: a bridge. Each is then a side of it and goes by the id of the community that it was alone; that row
-- keeps its name and its settings until the side leaves again. NULL stands for the community itself.
ALTER TABLE spaces ADD COLUMN side_id BIGINT REFERENCES communities (id);
ALTER TABLE places ADD COLUMN side_id BIGINT REFERENCES communities (id);
CREATE INDEX spaces_side ON spaces (side_id);
CREATE INDEX places_side ON places (side_id);

-- The sides of bridges. The one whose id is the community's own leads: its name, zone and settings are everybody's.
CREATE TABLE bridge_sides (
  side_id BIGINT PRIMARY KEY REFERENCES communities (id),
  community_id BIGINT NOT NULL REFERENCES communities (id),
  joined_at BIGINT NOT NULL,
  -- As the side had them by itself.
  languages TEXT NOT NULL
);
CREATE INDEX bridge_sides_community ON bridge_sides (community_id);

-- Sides that have turned to another community, as long as something of theirs may still be on its way.
CREATE TABLE side_moves (
  side_id BIGINT PRIMARY KEY REFERENCES communities (id),
  -- When it is looked at next.
  next_at BIGINT NOT NULL,
  -- All has come along but what somebody was writing in the moment of the turn: one more look.
  last BOOLEAN NOT NULL,
  -- Where its space is lost: the side that its things belong to from now on.
  heir_id BIGINT REFERENCES communities (id)
);
