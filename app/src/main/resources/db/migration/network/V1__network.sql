-- The organisations of a region as its programme manager keeps them, over those of the content.
create table network_organisation (
    region     varchar(60)  not null,
    id         varchar(100) not null,
    revision   integer      not null,
    name       varchar(120) not null,
    helix      varchar(60)  not null,
    seat       varchar(10)  not null,
    source     varchar(300) not null,
    seen       varchar(20)  not null,
    removed    boolean      not null,
    constraint network_organisation_once primary key (region, id)
);

-- What is going on in a region beside the register: projects, meetings, programmes.
create table network_initiative (
    id           uuid primary key,
    region       varchar(60)  not null,
    revision     integer      not null,
    name         varchar(120) not null,
    summary      varchar(1000) not null,
    organisation varchar(120) not null,
    url          varchar(500)
);

create index network_initiative_of_region on network_initiative (region, name);

-- For whom an initiative is, in which phase, in which form: ids of the vocabulary.
create table network_initiative_trait (
    initiative_id uuid        not null,
    kind          varchar(20) not null,
    code          varchar(60) not null,
    constraint network_initiative_trait_once primary key (initiative_id, kind, code),
    constraint network_initiative_trait_of foreign key (initiative_id) references network_initiative (id)
);
