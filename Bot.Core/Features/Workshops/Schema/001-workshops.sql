CREATE TABLE workshops (
  id BIGINT PRIMARY KEY,
  community_id BIGINT NOT NULL REFERENCES communities (id),
  -- NULL after the organiser left: moderators then look after it.
  organiser_id BIGINT REFERENCES persons (id),
  -- The room where its card stands.
  place_id BIGINT REFERENCES places (id),
  -- The subject of its present cards; a move makes a new one, see workshop_old_cards.
  card BIGINT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  -- Where it meets, in plain words, and the same folded, to find the last one there.
  location TEXT NOT NULL,
  location_key TEXT NOT NULL,
  spoken_language TEXT NOT NULL,
  -- The event is a local date-time and a zone. Its instant is derived, and derived anew when zone data change.
  local_start TEXT NOT NULL,
  zone_id TEXT NOT NULL,
  start BIGINT NOT NULL,
  length_minutes INTEGER NOT NULL,
  -- NULL for no limit.
  seats INTEGER,
  guests INTEGER NOT NULL,
  closes_before_minutes INTEGER NOT NULL,
  names_hidden BOOLEAN NOT NULL,
  state TEXT NOT NULL,
  -- Every write begins by raising it, which locks the workshop; the order of the waitlist is read from it.
  revision BIGINT NOT NULL,
  -- RFC 5545 SEQUENCE.
  sequence INTEGER NOT NULL,
  moves INTEGER NOT NULL,
  moved_from BIGINT,
  moved_at BIGINT,
  changed TEXT NOT NULL,
  changed_at BIGINT NOT NULL,
  -- Counters, true at every commit: a tap reads one row instead of counting five hundred.
  count_going INTEGER NOT NULL,
  count_seats INTEGER NOT NULL,
  count_maybe INTEGER NOT NULL,
  count_waiting INTEGER NOT NULL,
  count_cant INTEGER NOT NULL
);
CREATE INDEX workshops_coming ON workshops (community_id, start);
CREATE INDEX workshops_there ON workshops (community_id, location_key, id);
CREATE INDEX workshops_organiser ON workshops (organiser_id);

CREATE TABLE rsvps (
  workshop_id BIGINT NOT NULL REFERENCES workshops (id),
  person_id BIGINT NOT NULL REFERENCES persons (id),
  standing TEXT NOT NULL,
  guests INTEGER NOT NULL,
  -- Order on the waitlist and in the roster.
  position BIGINT NOT NULL,
  -- For organisers alone.
  note TEXT NOT NULL,
  -- Flags: 1 the day before, 2 two hours before.
  reminders INTEGER NOT NULL,
  -- The move after which the person was asked and has not answered.
  asked_after_move INTEGER,
  -- What was given up last, so that it can be taken back for a minute.
  gave_up TEXT,
  gave_up_guests INTEGER NOT NULL,
  gave_up_position BIGINT NOT NULL,
  gave_up_at BIGINT,
  PRIMARY KEY (workshop_id, person_id)
);
CREATE INDEX rsvps_order ON rsvps (workshop_id, standing, position, person_id);
CREATE INDEX rsvps_person ON rsvps (person_id);

-- Cards that were posted before a move. They stay and point to the newer message.
CREATE TABLE workshop_old_cards (
  card BIGINT PRIMARY KEY,
  workshop_id BIGINT NOT NULL REFERENCES workshops (id),
  start BIGINT NOT NULL
);
CREATE INDEX workshop_old_cards_workshop ON workshop_old_cards (workshop_id);
