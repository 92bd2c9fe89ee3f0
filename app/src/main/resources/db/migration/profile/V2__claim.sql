-- What somebody claims about a region, with source and year. A claim is not changed: it is taken
-- back, and another is made.
create table profile_claim (
    id           uuid primary key,
    region       varchar(60)  not null,
    subject      varchar(120) not null,
    measure      varchar(120) not null,
    unit         varchar(30)  not null,
    exactness    varchar(10)  not null,
    amount       double precision not null,
    of_rest      boolean      not null,
    meaning      varchar(200) not null,
    stated       varchar(500) not null,
    claim_year   integer      not null,
    source       varchar(300) not null,
    language     varchar(2)   not null,
    account_id   uuid         not null,
    account_name varchar(120) not null,
    made_at      timestamp with time zone not null,
    taken_back   boolean      not null
);

create index profile_claim_of_region on profile_claim (region, made_at);

-- Analyses a region asked for, over those of the content: the id is that of the content, or new.
create table profile_analysis (
    region       varchar(60)   not null,
    id           varchar(60)   not null,
    revision     integer       not null,
    question     varchar(500)  not null,
    asker        varchar(120)  not null,
    supplier     varchar(120)  not null,
    status       varchar(20)   not null,
    answer       varchar(2000) not null,
    source       varchar(300)  not null,
    language     varchar(2)    not null,
    account_id   uuid          not null,
    account_name varchar(120)  not null,
    made_at      timestamp with time zone not null,
    constraint profile_analysis_once primary key (region, id)
);
