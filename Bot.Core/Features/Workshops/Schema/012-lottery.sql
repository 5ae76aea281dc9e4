-- When seats are drawn by lot; until then everybody waits. NULL where the order counts, and once they are drawn.
ALTER TABLE workshops ADD COLUMN draw_at BIGINT;
ALTER TABLE workshops ADD COLUMN drawn_at BIGINT;
CREATE INDEX workshops_draw ON workshops (draw_at) WHERE draw_at IS NOT NULL;
