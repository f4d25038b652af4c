-- A new e-mail address that waits to be confirmed, at most one for each account. No code stands
-- here: it is made at the moment of sending, and again to compare.
create table email_change (
    npwp varchar(16) primary key references account (npwp),
    change_id varchar(32) not null unique,
    email varchar(254) not null,
    key_day varchar(10) not null,
    begun_at bigint not null,
    usable_from bigint not null,
    expires_at bigint not null,
    attempts_left integer not null,
    -- 1 when it was asked for with a code of the authenticator app.
    by_app integer not null
);

-- Since when the address's own mail server has said that there is no such mailbox.
alter table account add column email_refused_at bigint;
create index account_by_email on account (email);
