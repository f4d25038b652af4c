-- Taking the next letter of a lane costs the same however many wait: what waits is exactly what has
-- a next_attempt_at, and each way of asking for it has an index over nothing else.

-- 0 a code somebody is waiting for at this moment, 1 a code, 2 a receipt, 3 a notice.
ALTER TABLE mail_delivery ADD COLUMN priority INTEGER NOT NULL DEFAULT 1;
ALTER TABLE mail_delivery ADD COLUMN watched_until BIGINT;
UPDATE mail_delivery SET priority = 3 WHERE notice IS NOT NULL;

DROP INDEX mail_delivery_due;
CREATE INDEX mail_next ON mail_delivery (lane, priority, requested_at DESC)
    WHERE next_attempt_at IS NOT NULL;
CREATE INDEX mail_oldest ON mail_delivery (lane, requested_at)
    WHERE next_attempt_at IS NOT NULL;
CREATE INDEX mail_waiting ON mail_delivery (lane, state, next_attempt_at)
    WHERE next_attempt_at IS NOT NULL;
CREATE INDEX mail_watched ON mail_delivery (watched_until)
    WHERE priority = 0 AND next_attempt_at IS NOT NULL;
CREATE INDEX mail_leased ON mail_delivery (lease_until)
    WHERE state = 'SENDING';
