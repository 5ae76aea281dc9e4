-- Groups that the bot is or was in.
CREATE TABLE telegram_groups (
  chat BIGINT PRIMARY KEY,
  title TEXT NOT NULL,
  -- GroupStanding by name: what the bot may do there.
  standing TEXT NOT NULL,
  -- The supergroup that it has become.
  moved_to BIGINT
);

-- What topics of forum groups are called.
CREATE TABLE telegram_topics (
  chat BIGINT NOT NULL,
  topic BIGINT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (chat, topic)
);

-- The question of an unfinished form that somebody is asked at this moment: one in each chat.
CREATE TABLE telegram_questions (
  account TEXT NOT NULL,
  chat BIGINT NOT NULL,
  topic BIGINT,
  session TEXT NOT NULL,
  -- The option that is asked for; empty where all is shown together.
  field TEXT NOT NULL,
  -- The message that asks it.
  message BIGINT NOT NULL,
  -- JSON: what the numbered buttons below it stand for.
  choices TEXT NOT NULL,
  -- Where the form was begun, and where it is answered in the end.
  origin_chat BIGINT NOT NULL,
  origin_topic BIGINT,
  asked_at BIGINT NOT NULL,
  PRIMARY KEY (account, chat)
);
CREATE INDEX telegram_questions_session ON telegram_questions (session);

-- Something that a person did and that goes on elsewhere or later: by a link that opens the private chat, or by a button. A day at most.
CREATE TABLE telegram_kept (
  -- A hash: whoever reads this table cannot use them.
  token TEXT PRIMARY KEY,
  -- NULL for a link that anybody may use.
  account TEXT,
  chat BIGINT NOT NULL,
  topic BIGINT,
  private BOOLEAN NOT NULL,
  -- What was typed, or the token of the button that was pressed.
  typed BOOLEAN NOT NULL,
  text TEXT NOT NULL,
  once TEXT NOT NULL,
  expires_at BIGINT NOT NULL
);
CREATE INDEX telegram_kept_expiry ON telegram_kept (expires_at);
