-- Something that is done on a platform and is no message, such as an event in a server's own calendar: in which space.
ALTER TABLE outbox ADD COLUMN errand_platform TEXT;
ALTER TABLE outbox ADD COLUMN errand_space TEXT;
