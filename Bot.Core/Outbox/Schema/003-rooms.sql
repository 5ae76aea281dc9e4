-- What stands in a room and waits for it, to be removed with it.
CREATE INDEX outbox_place ON outbox (place_id) WHERE place_id IS NOT NULL;
CREATE INDEX card_copies_place ON card_copies (place_id) WHERE place_id IS NOT NULL;
