-- The authenticator app of an account. The secret is encrypted with a key that stands outside the
-- database. Without usable_from it was only offered.
create table totp (
    npwp varchar(16) primary key references account (npwp),
    secret bytea not null,
    begun_at bigint not null,
    usable_from bigint,
    ends_at bigint,
    last_step bigint not null
);

-- What was done to factors and with them.
create table audit (
    npwp varchar(16) not null references account (npwp),
    at bigint not null,
    what varchar(20) not null,
    about varchar(300) not null
);

create index audit_of_account on audit (npwp, at);

-- A mail that tells of a change and carries no code.
alter table mail_delivery add column notice varchar(20);
