-- Printed code cards. Without activated_at a card was only offered: nobody is known to have it.
create table code_card (
    card_id varchar(32) primary key,
    npwp varchar(16) not null references account (npwp),
    serial varchar(4) not null,
    -- 1 when it was asked for with a code of the authenticator app: it then counts at once.
    by_app integer not null,
    made_at bigint not null,
    activated_at bigint,
    usable_from bigint,
    -- The mail that told the owner: with a delay, the card counts from when it was taken.
    notice_id varchar(32),
    expires_at bigint not null,
    -- Revoked, or when another takes its place.
    ends_at bigint,
    unique (npwp, serial)
);

-- Its codes, of which only a slow hash is kept.
create table card_code (
    card_id varchar(32) not null references code_card (card_id),
    number integer not null,
    -- The order in which they are asked for, another one for each card.
    place integer not null,
    hash varchar(120) not null,
    used_at bigint,
    challenge_id varchar(32),
    primary key (card_id, number)
);
