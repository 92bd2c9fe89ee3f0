-- Every change of an instrument, never overwritten. The content file is the revision before the
-- first; the record is written as in a content file, as JSON.
create table support_revision (
    id               uuid primary key,
    instrument_id    varchar(100) not null,
    revision_number  integer      not null,
    register_version bigint       not null,
    made_at          timestamp with time zone not null,
    actor            uuid,
    actor_name       varchar(120) not null,
    origin           varchar(20)  not null,
    import_id        uuid,
    record_json      varchar(100000) not null,
    protected_fields varchar(1000) not null,
    withdrawn        boolean      not null,
    checked_at       timestamp with time zone,
    checked_by       varchar(120),
    next_check       date,
    constraint support_revision_once unique (instrument_id, revision_number)
);

create index support_revision_by_version on support_revision (register_version);

create index support_revision_by_import on support_revision (import_id);

-- One row: moves with every change, so that each node sees that its register is old.
create table support_register_version (
    id               integer primary key,
    register_version bigint not null
);
