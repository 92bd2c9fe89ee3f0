-- One intake of data from a source at one moment. Nothing in it ever changes; taking it back has a
-- number of its own, so that what was published before still finds it.
create table observation_load (
    number      integer primary key,
    id          uuid          not null,
    dataset     varchar(60)   not null,
    loaded_at   timestamp with time zone not null,
    origin      varchar(1000) not null,
    payload     varchar(64)   not null,
    figures     integer       not null,
    actor       uuid,
    taken_back  integer,
    taken_back_at timestamp with time zone,
    constraint observation_load_id unique (id)
);

create index observation_load_of_dataset on observation_load (dataset, number);

-- One value of one indicator for one region and period, as a load brought it. Empty where the
-- source has no value; the status says why.
create table observation_figure (
    indicator   varchar(60)  not null,
    region      varchar(60)  not null,
    time_period varchar(10)  not null,
    load_number integer      not null,
    obs_value   double precision,
    obs_status  varchar(10)  not null,
    constraint observation_figure_once primary key (indicator, region, time_period, load_number),
    constraint observation_figure_load foreign key (load_number) references observation_load (number)
);

create index observation_figure_of_load on observation_figure (load_number);
