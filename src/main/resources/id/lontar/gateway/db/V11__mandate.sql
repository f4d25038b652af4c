-- Surat kuasa: who may send whose returns. Nothing is deleted: what was sent under one points here.
create table mandate (
    mandate_id varchar(32) primary key,
    grantor varchar(16) not null references account (npwp),
    delegate varchar(16) not null references account (npwp),
    -- Codes of forms, and tax years, each list separated by spaces; empty for all.
    forms varchar(200) not null,
    years varchar(200) not null,
    made_at bigint not null,
    usable_from bigint not null,
    -- The mail that told the grantor: with a delay, the mandate counts from when it was taken.
    notice_id varchar(32),
    -- The first moment at which it no longer counts.
    ends_at bigint not null,
    revoked_at bigint
);

create index mandate_of_grantor on mandate (grantor, made_at);
create index mandate_of_delegate on mandate (delegate, made_at);

-- Who sent a return for its owner, and by which mandate; null where the owner did.
alter table submission add column actor varchar(16);
alter table submission add column mandate_id varchar(32);

create index submission_of_actor on submission (actor, received_at) where actor is not null;
