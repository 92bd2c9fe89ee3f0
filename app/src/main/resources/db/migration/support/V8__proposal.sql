-- What professionals propose or found, and what was answered. Accounts are functions.
create table support_proposal (
    id            uuid primary key,
    kind          varchar(20)   not null,
    instrument_id varchar(100),
    region        varchar(60),
    phase         varchar(60),
    support_form  varchar(60),
    proposal_text varchar(2000) not null,
    record_json   varchar(100000),
    based_on      integer,
    made_at       timestamp with time zone not null,
    account_id    uuid          not null,
    account_name  varchar(120)  not null,
    status        varchar(20)   not null,
    answer        varchar(1000),
    answered_at   timestamp with time zone,
    answered_by   varchar(120)
);

create index support_proposal_of_instrument on support_proposal (instrument_id);

create index support_proposal_of_account on support_proposal (account_id);

-- For which provider an account speaks; the region decides.
create table support_provider_account (
    account_id uuid         not null,
    provider   varchar(200) not null,
    constraint support_provider_account_once primary key (account_id, provider)
);
