-- One row for each step of an event's ladder. People get rows of their own in the outbox when the step comes near.
CREATE TABLE reminder_steps (
  source TEXT NOT NULL,
  subject_id BIGINT NOT NULL,
  step TEXT NOT NULL,
  revision BIGINT NOT NULL,
  remind_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  place_id BIGINT,
  -- When the personal rows are to be made.
  plan_at BIGINT NOT NULL,
  -- The last person who has one; 0 before the first.
  planned_to BIGINT NOT NULL,
  planned BOOLEAN NOT NULL,
  PRIMARY KEY (source, subject_id, step)
);
CREATE INDEX reminder_steps_waiting ON reminder_steps (plan_at) WHERE NOT planned;
CREATE INDEX reminder_steps_over ON reminder_steps (expires_at);
