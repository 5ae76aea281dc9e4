-- What was already done for an input, kept for 48 hours. One B-tree on SQLite: every click writes a row here.
CREATE TABLE once_keys (
  key TEXT NOT NULL PRIMARY KEY,
  at BIGINT NOT NULL,
  outcome TEXT NOT NULL
) /*sqlite WITHOUT ROWID*/;

-- Single values that belong to this database and travel with it.
CREATE TABLE meta (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
);
