-- A form that somebody has begun. Its answers survive a restart and are gone a day after the last one.
CREATE TABLE form_sessions (
  id BIGINT PRIMARY KEY,
  account TEXT NOT NULL,
  command TEXT NOT NULL,
  -- JSON: option name to text.
  answers TEXT NOT NULL,
  expires_at BIGINT NOT NULL,
  -- The once-key of the input that sent it off, so that a repeated delivery of that input finds it.
  sent_by TEXT
);
CREATE INDEX form_sessions_account ON form_sessions (account);
CREATE INDEX form_sessions_expiry ON form_sessions (expires_at);
