-- When the bot was last at work: one row, brought up to date every minute.
CREATE TABLE presence (
  id BIGINT PRIMARY KEY,
  seen_at BIGINT NOT NULL
);

-- When it was away for long enough that organisers were told.
CREATE TABLE outages (
  id BIGINT PRIMARY KEY,
  began_at BIGINT NOT NULL,
  ended_at BIGINT NOT NULL
);
