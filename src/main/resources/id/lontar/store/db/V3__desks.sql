-- A store on a server is shared by several desks. One that stands in a file has these tables too,
-- so that an office can move back into it with all it has.

-- Which desk wrote a row last, and since which version nobody else did.
alter table person add column writer varchar(36) default '' not null;
alter table person add column since bigint default 0 not null;
alter table filing add column writer varchar(36) default '' not null;
alter table filing add column since bigint default 0 not null;
alter table client add column writer varchar(36) default '' not null;
alter table client add column since bigint default 0 not null;

-- Who may come in: their keys, wrapped. What they may do is said by the trail, which is signed.
create table member (
    name varchar(64) primary key,
    body bytea not null
);

-- Every deed, signed by who did it and chained to the one before. Bodies are encrypted.
create table trail (
    seq bigint primary key,
    kind varchar(16) not null,
    body bytea not null
);
create index trail_kind on trail (kind, seq);

-- One row: the end of the trail, the last deed about members, and whether the office has moved.
-- Whoever writes takes it first.
create table trail_head (
    one integer primary key,
    seq bigint not null,
    digest varchar(64) not null,
    members bigint not null,
    moved integer not null
);

-- Who has which return open; told again and again by who does.
create table presence (
    desk varchar(36) not null,
    filing_id varchar(64) not null,
    name varchar(64) not null,
    since bigint not null,
    seen bigint not null,
    primary key (desk, filing_id)
);
