-- Who changed which setting last.
CREATE TABLE setting_changes (
  community_id BIGINT NOT NULL REFERENCES communities (id),
  -- The member's name of Setting.
  setting TEXT NOT NULL,
  -- NULL for somebody who left.
  changed_by BIGINT REFERENCES persons (id),
  changed_at BIGINT NOT NULL,
  PRIMARY KEY (community_id, setting)
);
CREATE INDEX setting_changes_by ON setting_changes (changed_by);

-- Whom to call when something hurts now.
CREATE TABLE urgent_numbers (
  id BIGINT PRIMARY KEY,
  community_id BIGINT NOT NULL REFERENCES communities (id),
  name TEXT NOT NULL,
  number TEXT NOT NULL
);
CREATE INDEX urgent_numbers_community ON urgent_numbers (community_id);
