-- When people looked at the sources. Nothing is overwritten; who it was stands in the log.
create table library_check (
    id         uuid primary key,
    source     varchar(100) not null,
    checked_on date         not null,
    note       varchar(500) not null,
    noted_at   timestamp with time zone not null
);

create index library_check_of_source on library_check (source, noted_at);
