-- Whether the holder of a mandate may also release what it sent. Those given before say no.
alter table mandate add column confirms integer not null default 0;

-- Lists of returns a delegate releases together. A list never grows: its root names it.
create table batch (
    batch_id varchar(32) primary key,
    delegate varchar(16) not null references account (npwp),
    batch_root varchar(64) not null,
    returns integer not null,
    -- The manifest and its signature, as they came.
    manifest text not null,
    signature text not null,
    made_at bigint not null,
    unique (delegate, batch_root)
);

-- WAITS until the one code was entered, then RELEASED, or REFUSED with the problem as JSON.
create table batch_entry (
    batch_id varchar(32) not null references batch (batch_id),
    spt_digest varchar(64) not null,
    state varchar(20) not null,
    problem text,
    primary key (batch_id, spt_digest)
);

create table batch_challenge (
    challenge_id varchar(32) primary key,
    batch_id varchar(32) not null references batch (batch_id),
    delegate varchar(16) not null references account (npwp),
    state varchar(20) not null,
    counter integer not null,
    key_day varchar(10) not null,
    verifier varchar(64) not null,
    opened_at bigint not null,
    soft_expires_at bigint,
    hard_expires_at bigint not null,
    attempts_left integer not null,
    locked_at bigint,
    resends_used integer not null,
    last_sent_at bigint not null
);

create index challenge_of_batch on batch_challenge (batch_id, opened_at);
create index challenge_of_delegate on batch_challenge (delegate, opened_at);

-- What an owner's phone gave for one return somebody else sent; each works once.
create table approval_token (
    token_id varchar(32) primary key,
    submission_id varchar(32) not null references submission (submission_id),
    expires_at bigint not null,
    used_at bigint
);

-- When the last letter of an office to a provider is due; the next comes behind it.
create table mail_office (
    office varchar(16) not null,
    lane varchar(255) not null,
    last_at bigint not null,
    primary key (office, lane)
);
