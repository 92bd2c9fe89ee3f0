-- Versions of indices that people agreed on, with the figures they stand on. A version that ships
-- comes in here when its successor is agreed on: from then on it keeps its figures too.
create table index_version (
    index_id       varchar(60)    not null,
    version_number integer        not null,
    spec_json      varchar(50000) not null,
    vintage        integer        not null,
    fingerprint    varchar(64)    not null,
    agreed_at      timestamp with time zone not null,
    constraint index_version_once primary key (index_id, version_number)
);

-- What people propose, and what they say about it. Who it was stands in the log; here stands for
-- which function and region they spoke.
create table index_proposal (
    id           uuid primary key,
    index_id     varchar(60)    not null,
    based_on     integer        not null,
    spec_json    varchar(50000) not null,
    reason       varchar(2000)  not null,
    made_as      varchar(40)    not null,
    region       varchar(60)    not null,
    made_at      timestamp with time zone not null,
    adopted_as   integer,
    adopted_at   timestamp with time zone
);

create table index_comment (
    id           uuid primary key,
    proposal_id  uuid           not null,
    comment_text varchar(2000)  not null,
    made_as      varchar(40)    not null,
    region       varchar(60)    not null,
    made_at      timestamp with time zone not null
);

create index index_comment_of_proposal on index_comment (proposal_id, made_at);
