-- When a reminder would be sent if nobody had quiet hours: from it the time is made anew when somebody's hours change.
ALTER TABLE outbox ADD COLUMN planned_at BIGINT;
