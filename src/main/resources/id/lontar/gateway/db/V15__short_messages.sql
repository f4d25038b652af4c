-- The mobile number of an account (E.164), and another that waits to take its place. No code stands
-- here: it is made at the moment of sending, and again to compare.
alter table account add column phone varchar(16);

create table phone_change (
    npwp varchar(16) primary key references account (npwp),
    change_id varchar(32) not null unique,
    phone varchar(16) not null,
    key_day varchar(10) not null,
    begun_at bigint not null,
    usable_from bigint not null,
    -- The mail that told the owner: with a delay, the code is taken from when that was taken.
    notice_id varchar(32),
    expires_at bigint not null,
    attempts_left integer not null,
    -- 1 when it was asked for with a code of the authenticator app.
    by_app integer not null
);

-- One row per challenge, or change of number. Each time it is asked for is a message of its own.
create table short_message (
    delivery_id varchar(32) primary key,
    challenge_id varchar(32) not null unique,
    number varchar(16) not null,
    language varchar(8) not null,
    form varchar(16) not null,
    period varchar(7) not null,
    revision integer not null,
    fingerprint varchar(16) not null,
    requested_at bigint not null,
    valid_seconds bigint not null,
    keep_until bigint not null,
    state varchar(16) not null,
    attempt integer not null,
    asked integer not null,
    next_attempt_at bigint,
    lease_until bigint,
    accepted_at bigint,
    reason varchar(16),
    last_reply varchar(200)
);

create index short_message_due on short_message (next_attempt_at) where next_attempt_at is not null;
create index short_message_leased on short_message (lease_until) where state = 'SENDING';

create table short_message_event (
    delivery_id varchar(32) not null references short_message (delivery_id),
    seq integer not null,
    at bigint not null,
    state varchar(16) not null,
    reply varchar(200) not null,
    primary key (delivery_id, seq)
);

-- Every message that was asked for, for the limits of numbers and accounts.
create table short_message_asked (
    number varchar(16) not null,
    npwp varchar(16) not null,
    at bigint not null
);

create index short_message_asked_number on short_message_asked (number, at);
create index short_message_asked_account on short_message_asked (npwp, at);

-- A number may be that of several accounts: who counts its messages holds its row.
create table short_message_number (
    number varchar(16) primary key,
    asked bigint not null
);
