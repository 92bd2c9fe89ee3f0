-- Accounts are functions ("adviseur Zuid-Limburg"), not persons; a login can be an e-mail address.
create table identity_account (
    id              uuid primary key,
    login           varchar(80)  not null,
    name            varchar(120) not null,
    password_hash   varchar(200),
    must_change     boolean      not null,
    active          boolean      not null,
    failed_attempts integer      not null,
    locked_until    timestamp with time zone,
    created_at      timestamp with time zone not null,
    constraint identity_account_login unique (login)
);

create table identity_membership (
    account_id uuid        not null,
    role       varchar(30) not null,
    region     varchar(60) not null,
    constraint identity_membership_once primary key (account_id, role, region),
    constraint identity_membership_account foreign key (account_id) references identity_account (id)
);

-- What a browser holds is the token; here lies only its SHA-256, so a copy of the database opens nothing.
create table identity_session (
    token_hash   varchar(64) primary key,
    account_id   uuid not null,
    created_at   timestamp with time zone not null,
    last_seen_at timestamp with time zone not null,
    constraint identity_session_account foreign key (account_id) references identity_account (id)
);

create index identity_session_of_account on identity_session (account_id);
