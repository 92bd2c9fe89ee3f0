-- What a programme manager chose for a region; without a row it is published as soon as it can be.
create table support_region (
    region     varchar(60) primary key,
    published  boolean not null,
    changed_at timestamp with time zone not null
);
