-- A mail that tells that a return was accepted.
ALTER TABLE mail_delivery ADD COLUMN ntte VARCHAR(20);
ALTER TABLE mail_delivery ADD COLUMN filed_at BIGINT;
