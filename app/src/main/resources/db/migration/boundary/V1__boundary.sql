-- Borders that an administrator loaded for the maps. What ships with the product is not here.
create table boundary_set (
    id          uuid primary key,
    map_level   varchar(20)  not null,
    origin      varchar(500) not null,
    -- The code of the listed address; empty for a file.
    source      varchar(60)  not null,
    licence     varchar(200) not null,
    data_year   integer      not null,
    loaded_at   timestamp with time zone not null,
    actor       uuid         not null,
    areas       integer      not null,
    left_out    integer      not null
);

-- The simplified outlines as text, cut in pieces that fit a column.
create table boundary_piece (
    set_id  uuid           not null references boundary_set,
    place   integer        not null,
    content varchar(60000) not null,
    primary key (set_id, place)
);

-- The one that a map is drawn with; without a row the map is drawn as it ships.
create table boundary_use (
    map_level varchar(20) primary key,
    set_id    uuid not null references boundary_set
);
