-- Rooms that a community has chosen for something; without a choice the first room that was seen.
CREATE TABLE chosen_rooms (
  community_id BIGINT NOT NULL REFERENCES communities (id),
  -- The member's name of RoomKind.
  kind TEXT NOT NULL,
  place_id BIGINT NOT NULL REFERENCES places (id) ON DELETE CASCADE,
  PRIMARY KEY (community_id, kind, place_id)
);
CREATE INDEX chosen_rooms_place ON chosen_rooms (place_id);

-- The language and region that the platform tells of a space, such as 'es-ES'; for guessing a city.
ALTER TABLE spaces ADD COLUMN locale TEXT;
