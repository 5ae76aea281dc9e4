-- Which workshops had their card in a room, when the room is removed.
CREATE INDEX workshops_place ON workshops (place_id);
