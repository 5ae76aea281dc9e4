-- What an organiser writes to many, each in private: once, for some days. A draft until it is sent.
CREATE TABLE letters (
  id BIGINT PRIMARY KEY,
  -- The feature that it belongs to, and the number of what it is about there.
  about TEXT NOT NULL,
  about_id BIGINT NOT NULL,
  author_id BIGINT NOT NULL REFERENCES persons (id),
  -- 0 where it is not known.
  author_account BIGINT NOT NULL,
  -- The language of the text; empty where it is not known.
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  -- The same in the other language; empty where nobody gave it.
  translation TEXT NOT NULL,
  -- To whom of those whom the feature knows; a number of its own.
  whom INTEGER NOT NULL,
  written_at BIGINT NOT NULL,
  sent_at BIGINT
);
CREATE INDEX letters_about ON letters (about, about_id, sent_at);
CREATE INDEX letters_author ON letters (author_id);
CREATE INDEX letters_written ON letters (written_at);
