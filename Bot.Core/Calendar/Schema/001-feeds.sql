-- The address of a community's calendar feed: whoever knows it may read it, so it cannot be guessed and can be replaced.
CREATE TABLE calendar_feeds (
  community_id BIGINT PRIMARY KEY REFERENCES communities (id),
  token TEXT NOT NULL UNIQUE
);
