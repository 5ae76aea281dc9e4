-- For how many days the names of those who were at an event are kept afterwards, where the community has chosen.
CREATE TABLE name_keeping (
  community_id BIGINT PRIMARY KEY REFERENCES communities (id),
  days INTEGER NOT NULL
);
