-- One table with every type that migrations may use, and two that refer to each other out of
-- alphabetical order.
create table specimen_type (
    code      varchar(100) primary key,
    a_uuid    uuid,
    a_text    varchar(2000),
    a_whole   integer,
    a_long    bigint,
    a_double  double precision,
    a_flag    boolean,
    a_day     date,
    a_moment  timestamp with time zone
);

create table specimen_parent (
    id        bigint generated always as identity primary key,
    name      varchar(100) not null
);

create table specimen_child (
    parent_id bigint not null references specimen_parent (id),
    position  integer not null,
    primary key (parent_id, position)
);
