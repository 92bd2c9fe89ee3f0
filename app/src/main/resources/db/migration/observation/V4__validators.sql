-- What a source gave along with each answer of a load, to ask it later whether anything changed
-- since: If-None-Match and If-Modified-Since. question tells one choice of figures from another.
create table observation_validator (
    load_id       uuid          not null,
    place         integer       not null,
    question      varchar(36)   not null,
    address       varchar(4000) not null,
    entity_tag    varchar(300)  not null,
    last_modified varchar(60)   not null,
    constraint observation_validator_once primary key (load_id, place)
);
