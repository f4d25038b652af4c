-- The register of clients, and what an office notes about a return.
create table client (
    id varchar(64) primary key,
    version bigint not null,
    body bytea not null
);

create table handling (
    filing_id varchar(64) primary key,
    version bigint not null,
    body bytea not null
);

-- What the board shows of a return, with the versions of the return and of its handling that it was
-- made of. Can be made again from them at any time.
create table label (
    filing_id varchar(64) primary key,
    version bigint not null,
    handled bigint not null,
    body bytea not null
);

-- The board looks at every return without touching its body.
create index filing_drawer on filing (id, person_id, state, version);
