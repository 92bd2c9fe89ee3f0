-- Whom a sign-in service calls by which name, for ever, and the account that is theirs.
create table identity_link (
    issuer     varchar(500) not null,
    subject    varchar(255) not null,
    account_id uuid         not null,
    linked_at  timestamp with time zone not null,
    constraint identity_link_once primary key (issuer, subject),
    constraint identity_link_one_each unique (account_id, issuer),
    constraint identity_link_account foreign key (account_id) references identity_account (id)
);
