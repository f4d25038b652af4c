-- The mail that told the owner of the key: with a delay, the key counts from when it was taken.
-- Without one the key is older than such mails and counts from usable_from.
alter table device_key add column notice_id varchar(32);
-- When a return sealed with it was last taken.
alter table device_key add column last_used_at bigint;
