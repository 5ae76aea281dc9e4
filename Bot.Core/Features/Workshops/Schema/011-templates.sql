-- What organisers make again and again. A template belongs to a side of a bridge and stays with it.
CREATE TABLE workshop_templates (
  id BIGINT PRIMARY KEY,
  community_id BIGINT NOT NULL REFERENCES communities (id),
  -- NULL after that person left.
  made_by BIGINT REFERENCES persons (id),
  -- 0 where it is not known.
  made_account BIGINT NOT NULL,
  name TEXT NOT NULL,
  -- The same however it is written.
  name_key TEXT NOT NULL,
  -- JSON: what the form of a new workshop begins with, by option.
  answers TEXT NOT NULL,
  UNIQUE (community_id, name_key)
);
CREATE INDEX workshop_templates_made ON workshop_templates (made_by);

CREATE TABLE workshop_template_questions (
  template_id BIGINT NOT NULL REFERENCES workshop_templates (id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  choices TEXT NOT NULL,
  required BOOLEAN NOT NULL,
  PRIMARY KEY (template_id, position)
);
