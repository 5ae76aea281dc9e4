-- Servers that the bot is or was in.
CREATE TABLE discord_servers (
  guild TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  -- When the bot was taken out; NULL while it is in.
  left_at BIGINT
);

-- Private chats that are open, so that none is opened anew after a restart.
CREATE TABLE discord_chats (
  account TEXT PRIMARY KEY,
  channel TEXT NOT NULL
);
