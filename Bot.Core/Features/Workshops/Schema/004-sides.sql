-- The side of a bridge where the workshop was made; it stays with it when the side joins or leaves.
ALTER TABLE workshops ADD COLUMN side_id BIGINT REFERENCES communities (id);
UPDATE workshops SET side_id = community_id;
CREATE INDEX workshops_side ON workshops (side_id, start);
