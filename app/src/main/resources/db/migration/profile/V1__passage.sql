-- What a region says of itself in one part of its profile, over what the content has. Every change
-- is a row; nothing is overwritten. Revision 0 is the content.
create table profile_passage (
    id           uuid primary key,
    region       varchar(60)   not null,
    part         varchar(60)   not null,
    revision     integer       not null,
    choice       varchar(60)   not null,
    passage_text varchar(2000) not null,
    language     varchar(2)    not null,
    source       varchar(300)  not null,
    reason       varchar(300)  not null,
    account_id   uuid          not null,
    account_name varchar(120)  not null,
    made_at      timestamp with time zone not null,
    constraint profile_passage_once unique (region, part, revision)
);
