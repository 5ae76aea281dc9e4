-- Something that a member told moderators in private. Gone 90 days after it was closed.
CREATE TABLE reports (
  id BIGINT PRIMARY KEY,
  community_id BIGINT NOT NULL REFERENCES communities (id),
  -- Never shown to anybody. NULL after that person left: then nobody can be written back to.
  reporter_id BIGINT REFERENCES persons (id),
  -- The account that it was told with, to tell whose it is when accounts part.
  account_id BIGINT,
  words TEXT NOT NULL,
  -- Whom or what it is about, as it was typed.
  about TEXT NOT NULL,
  -- The card that it was told at; its title as it was then.
  card_kind TEXT,
  card_id BIGINT,
  card_title TEXT NOT NULL,
  state TEXT NOT NULL,
  taken_by BIGINT REFERENCES persons (id),
  made_at BIGINT NOT NULL,
  closed_at BIGINT,
  closing_words TEXT NOT NULL,
  -- Every change begins by raising it.
  revision BIGINT NOT NULL
);
CREATE INDEX reports_open ON reports (community_id, state, id);
CREATE INDEX reports_reporter ON reports (reporter_id, made_at);
CREATE INDEX reports_closed ON reports (closed_at);
CREATE INDEX reports_taken ON reports (taken_by);

-- People whom a report may be about: all who have the name that was typed, and whoever made the card. None of them sees it.
CREATE TABLE report_about (
  report_id BIGINT NOT NULL REFERENCES reports (id),
  person_id BIGINT NOT NULL REFERENCES persons (id),
  -- 1 when the name was typed.
  named INTEGER NOT NULL,
  PRIMARY KEY (report_id, person_id)
);
CREATE INDEX report_about_person ON report_about (person_id);

-- What went to and fro through a report.
CREATE TABLE report_lines (
  id BIGINT PRIMARY KEY,
  report_id BIGINT NOT NULL REFERENCES reports (id),
  -- NULL from the reporter, and after that moderator left.
  moderator_id BIGINT REFERENCES persons (id),
  from_reporter INTEGER NOT NULL,
  words TEXT NOT NULL,
  made_at BIGINT NOT NULL
);
CREATE INDEX report_lines_report ON report_lines (report_id, id);
CREATE INDEX report_lines_moderator ON report_lines (moderator_id);
