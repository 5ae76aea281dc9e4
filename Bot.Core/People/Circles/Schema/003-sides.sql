-- The side of a bridge where the circle was made; it stays with it when the side joins or leaves.
ALTER TABLE circles ADD COLUMN side_id BIGINT REFERENCES communities (id);
UPDATE circles SET side_id = community_id;
-- There was one of this name already when its side joined: both stay.
ALTER TABLE circles ADD COLUMN same_name BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX circles_side ON circles (side_id);
