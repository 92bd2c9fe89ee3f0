-- Figures fetched from a source when somebody asks for it: who, how far, and what came of it.
-- running holds the table as long as it is fetched, so that nobody fetches it twice at once.
create table observation_refresh (
    id          uuid         primary key,
    dataset     varchar(60)  not null,
    actor       uuid         not null,
    started_at  timestamp with time zone not null,
    seen_at     timestamp with time zone not null,
    finished_at timestamp with time zone,
    state       varchar(20)  not null,
    running     varchar(60),
    stop_asked  boolean      not null,
    pages       integer      not null,
    figures     integer      not null,
    load_number integer,
    constraint observation_refresh_once unique (running)
);

create index observation_refresh_of_dataset on observation_refresh (dataset, started_at);

-- What happened, in order and in both languages.
create table observation_refresh_line (
    refresh_id uuid          not null,
    place      integer       not null,
    written_at timestamp with time zone not null,
    text_nl    varchar(2000) not null,
    text_en    varchar(2000) not null,
    constraint observation_refresh_line_once primary key (refresh_id, place)
);

-- What was read, by its hash: CSV packed with gzip, in base64, cut in pieces.
create table observation_payload (
    hash    varchar(64)    not null,
    place   integer        not null,
    content varchar(60000) not null,
    constraint observation_payload_once primary key (hash, place)
);

-- The day on which the source says it last changed the table; empty when it does not say.
alter table observation_load add column updated_on date;
