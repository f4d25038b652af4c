-- Times are milliseconds since 1970 in UTC. The same text runs on SQLite and PostgreSQL.

create table account (
    npwp varchar(16) primary key,
    name varchar(200) not null,
    email varchar(320) not null,
    password_hash varchar(200) not null,
    efin_hash varchar(200) not null,
    pin_hash varchar(200) not null,
    created_at bigint not null
);

create table session (
    token_hash varchar(64) primary key,
    npwp varchar(16) not null references account (npwp),
    device varchar(10) not null,
    expires_at bigint not null
);

-- Each wrong password, EFIN, PIN and code, so that limits hold across restarts.
create table failure (
    npwp varchar(16) not null,
    kind varchar(10) not null,
    at bigint not null
);

create index failure_by_account on failure (npwp, kind, at);

create table device_key (
    key_id varchar(16) primary key,
    npwp varchar(16) not null references account (npwp),
    public_key bytea not null,
    name varchar(200) not null,
    registered_at bigint not null,
    usable_from bigint not null,
    revoked_at bigint
);

create table submission (
    submission_id varchar(32) primary key,
    npwp varchar(16) not null references account (npwp),
    form varchar(20) not null,
    period varchar(7) not null,
    revision integer not null,
    status varchar(20) not null,
    amount bigint not null,
    spt_digest varchar(64) not null unique,
    content_digest varchar(64) not null,
    container bytea not null,
    state varchar(30) not null,
    tts_no varchar(40) not null unique,
    received_at bigint not null,
    verify_by bigint not null,
    tts_signature varchar(200) not null,
    ntte varchar(20) unique,
    verified_by varchar(20),
    verified_at bigint,
    filed_at bigint
);

create index submission_of_return on submission (npwp, form, period, revision);

-- Whatever else goes wrong, a return is never filed twice.
create unique index filed_once on submission (npwp, form, period, revision)
    where state in ('VERIFIED', 'ACCEPTED');

-- Every seal that was taken for a submission: its own, and later ones of the same content.
create table taken_seal (
    spt_digest varchar(64) primary key,
    submission_id varchar(32) not null references submission (submission_id)
);

create table challenge (
    challenge_id varchar(32) primary key,
    submission_id varchar(32) not null references submission (submission_id),
    npwp varchar(16) not null references account (npwp),
    state varchar(20) not null,
    counter integer not null,
    key_day varchar(10) not null,
    verifier varchar(64) not null,
    opened_at bigint not null,
    first_delivered_at bigint,
    soft_expires_at bigint,
    hard_expires_at bigint not null,
    attempts_left integer not null,
    locked_at bigint,
    resends_used integer not null,
    last_sent_at bigint not null
);

create index challenge_of_submission on challenge (submission_id, opened_at);
create index challenge_of_account on challenge (npwp, opened_at);

create table qr_token (
    token_id varchar(32) primary key,
    challenge_id varchar(32) not null references challenge (challenge_id),
    expires_at bigint not null,
    used_at bigint
);

create table receipt (
    submission_id varchar(32) primary key references submission (submission_id),
    pdf bytea not null
);

-- Numbers that run within a day: provisional receipts and receipts.
create table day_sequence (
    name varchar(10) not null,
    day varchar(8) not null,
    last bigint not null,
    primary key (name, day)
);
