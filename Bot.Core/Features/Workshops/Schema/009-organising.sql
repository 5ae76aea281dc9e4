-- How many organise it beside its organiser: only where there is somebody are they looked up.
ALTER TABLE workshops ADD COLUMN helpers INTEGER NOT NULL DEFAULT 0;
-- How many questions it asks: only where there are some are they looked up.
ALTER TABLE workshops ADD COLUMN questions INTEGER NOT NULL DEFAULT 0;

-- Who organises a workshop by agreement, whatever power they have elsewhere, and who was asked to.
CREATE TABLE workshop_organisers (
  workshop_id BIGINT NOT NULL REFERENCES workshops (id),
  person_id BIGINT NOT NULL REFERENCES persons (id),
  -- The account that agreed; 0 while nobody has.
  account_id BIGINT NOT NULL,
  standing TEXT NOT NULL,
  since BIGINT NOT NULL,
  PRIMARY KEY (workshop_id, person_id, account_id)
);
CREATE INDEX workshop_organisers_person ON workshop_organisers (person_id);

CREATE TABLE workshop_questions (
  id BIGINT PRIMARY KEY,
  workshop_id BIGINT NOT NULL REFERENCES workshops (id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  -- One a line; empty where people answer in their own words.
  choices TEXT NOT NULL,
  required BOOLEAN NOT NULL
);
CREATE INDEX workshop_questions_workshop ON workshop_questions (workshop_id, position);

-- For organisers alone. A person of several accounts may have answered with each; the newest counts.
CREATE TABLE workshop_answers (
  question_id BIGINT NOT NULL REFERENCES workshop_questions (id),
  workshop_id BIGINT NOT NULL REFERENCES workshops (id),
  person_id BIGINT NOT NULL REFERENCES persons (id),
  -- 0 where it is not known.
  account_id BIGINT NOT NULL,
  answer TEXT NOT NULL,
  answered_at BIGINT NOT NULL,
  PRIMARY KEY (question_id, person_id, account_id)
);
CREATE INDEX workshop_answers_person ON workshop_answers (person_id);
CREATE INDEX workshop_answers_workshop ON workshop_answers (workshop_id, person_id);

-- What organisers did, for organisers.
CREATE TABLE workshop_history (
  id BIGINT PRIMARY KEY,
  workshop_id BIGINT NOT NULL REFERENCES workshops (id),
  at BIGINT NOT NULL,
  kind TEXT NOT NULL,
  -- What was changed; NULL where the kind says all.
  field TEXT,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  -- NULL after that person left.
  by_person BIGINT REFERENCES persons (id),
  -- 0 where it is not known.
  by_account BIGINT NOT NULL,
  about_person BIGINT REFERENCES persons (id)
);
CREATE INDEX workshop_history_workshop ON workshop_history (workshop_id, id);
CREATE INDEX workshop_history_by ON workshop_history (by_person);
CREATE INDEX workshop_history_about ON workshop_history (about_person);
