-- What is to be sent, written with the change that it announces. It holds ids, no words. Finished rows stay for 7 days, so that a
-- key is not sent twice and the day's reminders can be counted.
CREATE TABLE outbox (
  id BIGINT PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  args TEXT NOT NULL,
  -- NoteClass as a number: what comes first.
  rank INTEGER NOT NULL,
  cancellation BOOLEAN NOT NULL,
  -- One of the three: a person, a room, or a remembered copy of a card.
  person_id BIGINT,
  place_id BIGINT,
  copy_id BIGINT,
  -- Rows of one lane go out one after the other.
  lane TEXT NOT NULL,
  due_at BIGINT NOT NULL,
  expires_at BIGINT,
  -- Grows when the note is replaced. What was begun for an older version is not finished for this one.
  version BIGINT NOT NULL,
  -- Grows with each claim. Only the last claimant may finish.
  attempt BIGINT NOT NULL,
  -- Failures so far.
  tries INTEGER NOT NULL,
  state TEXT NOT NULL,
  -- It may be claimed from then on: when due, after a failure, or when a claim's lease has run out.
  free_at BIGINT NOT NULL,
  -- When the first claim was made whose outcome nobody knows (yet).
  claimed_at BIGINT,
  finished_at BIGINT,
  -- The row in whose message this one went along.
  carried_by BIGINT,
  reason TEXT
);
CREATE INDEX outbox_waiting ON outbox (free_at) WHERE state = 'Waiting';
CREATE INDEX outbox_finished ON outbox (finished_at) WHERE state <> 'Waiting';
CREATE INDEX outbox_person ON outbox (person_id) WHERE person_id IS NOT NULL;

-- Messages that show a card and are kept up to date.
CREATE TABLE card_copies (
  id BIGINT PRIMARY KEY,
  kind TEXT NOT NULL,
  subject_id BIGINT NOT NULL,
  platform TEXT NOT NULL,
  room TEXT NOT NULL,
  message TEXT NOT NULL,
  -- One of the two: whose languages and zone it is written in.
  place_id BIGINT,
  person_id BIGINT,
  lane TEXT NOT NULL,
  -- What was last written there; NULL when that is not known.
  shown_hash TEXT,
  UNIQUE (platform, room, message)
);
CREATE INDEX card_copies_subject ON card_copies (kind, subject_id);
CREATE INDEX card_copies_person ON card_copies (person_id) WHERE person_id IS NOT NULL;

-- Cards that changed since their copies were last looked at: one row, however many clicks.
CREATE TABLE dirty_cards (
  kind TEXT NOT NULL,
  subject_id BIGINT NOT NULL,
  changes BIGINT NOT NULL,
  PRIMARY KEY (kind, subject_id)
) /*sqlite WITHOUT ROWID*/;
