-- After its time a lane is tried with a few letters before it is open again: how many have gone out
-- for that, how many of them came through, and how many may be under way together.
ALTER TABLE mail_lane ADD COLUMN probes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE mail_lane ADD COLUMN passed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE mail_lane ADD COLUMN at_once INTEGER NOT NULL DEFAULT 1;
ALTER TABLE mail_lane ADD COLUMN probed_at BIGINT;
