-- Versions of the catalogue of indicators that somebody adopted. Their numbers and those of loads
-- count on together, so that what was worked out before is worked out again.
create table observation_catalogue (
    number     integer primary key,
    adopted_at timestamp with time zone not null,
    actor      uuid    not null,
    changed    integer not null
);

-- The rows that differ from what ships: CSV, cut in parts.
create table observation_catalogue_part (
    catalogue integer        not null,
    place     integer        not null,
    content   varchar(10000) not null,
    constraint observation_catalogue_part_once primary key (catalogue, place),
    constraint observation_catalogue_part_of foreign key (catalogue)
        references observation_catalogue (number)
);
