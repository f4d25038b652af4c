-- Bodies are AES-256-GCM; what stands beside them is ids, states and counters only.
-- Names of files and notes are keyed digests. The same text runs on SQLite and PostgreSQL.
create table key_slot (
    name varchar(16) primary key,
    body bytea not null
);

create table person (
    id varchar(64) primary key,
    version bigint not null,
    body bytea not null
);

create table filing (
    id varchar(64) primary key,
    person_id varchar(64) not null,
    state varchar(32) not null,
    version bigint not null,
    body bytea not null
);
create index filing_person on filing (person_id);

-- Sealed containers: written once, never with the keystrokes.
create table container (
    filing_id varchar(64) not null,
    digest varchar(64) not null,
    body bytea not null,
    primary key (filing_id, digest)
);

create table journal (
    filing_id varchar(64) not null,
    seq bigint not null,
    body bytea not null,
    primary key (filing_id, seq)
);

create table kept_file (
    filing_id varchar(64) not null,
    name_key varchar(64) not null,
    version bigint not null,
    body bytea not null,
    primary key (filing_id, name_key)
);

create table note (
    name_key varchar(64) primary key,
    version bigint not null,
    body bytea not null
);
