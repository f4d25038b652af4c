-- The moving QR a desktop shows for a challenge, at most one at a time. What it shows is worked
-- out from this and a key that is not here.
create table moving_qr (
    challenge_id varchar(32) primary key references challenge (challenge_id),
    offer_id varchar(32) not null,
    begun_at bigint not null,
    -- Address of the computer that shows it, for the phone to tell.
    asked_from varchar(64) not null,
    -- Typed numbers that were wrong.
    wrong integer not null,
    -- When a signed-in phone read it, and the hash of that phone's session.
    seen_at bigint,
    seen_by varchar(64)
);
