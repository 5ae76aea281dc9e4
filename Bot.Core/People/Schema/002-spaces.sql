-- When the bot was taken out of the space; NULL while it is in. What is kept for it goes 30 days later.
ALTER TABLE spaces ADD COLUMN left_at BIGINT;
CREATE INDEX spaces_left ON spaces (left_at) WHERE left_at IS NOT NULL;

-- The space that a room is in: what is removed with it. NULL where no platform has told it yet.
ALTER TABLE places ADD COLUMN space TEXT;
-- Until now every community had one space on a platform.
UPDATE places SET space = (
  SELECT MIN(s.native_id) FROM spaces s WHERE s.community_id = places.community_id AND s.platform = places.platform);
CREATE INDEX places_space ON places (platform, space);

-- Removing a community asks who still points to it.
CREATE INDEX spaces_community ON spaces (community_id);
CREATE INDEX persons_last_community ON persons (last_community_id);
