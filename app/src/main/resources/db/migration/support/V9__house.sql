-- A partner that shows the wayfinder on its own site, and its own page. Origins and offers are one
-- to a line; the logo is a PNG in base64.
create table support_house (
    code         varchar(40)   primary key,
    name         varchar(120)  not null,
    region       varchar(60)   not null,
    colour       varchar(7)    not null,
    bar          varchar(7)    not null,
    municipality varchar(20),
    origins      varchar(2000) not null,
    offers       varchar(8000) not null,
    logo         varchar(90000),
    changed_at   timestamp with time zone not null
);

create index support_house_region on support_house (region);
