-- The shocks that people of a region added. Those of the content stand in its files.
create table resilience_shock (
    id          uuid          primary key,
    region      varchar(60)   not null,
    revision    integer       not null,
    name        varchar(120)  not null,
    description varchar(1000) not null,
    from_year   integer       not null,
    until_year  integer       not null,
    kind        varchar(20)   not null,
    source      varchar(300)  not null,
    taken_back  boolean       not null
);

create index resilience_shock_of_region on resilience_shock (region, from_year);
