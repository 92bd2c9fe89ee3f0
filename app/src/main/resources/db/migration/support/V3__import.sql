-- A table that somebody handed in, as a draft until it is taken over; then the record of that.
create table support_import (
    id            uuid primary key,
    made_at       timestamp with time zone not null,
    account_id    uuid          not null,
    account_name  varchar(120)  not null,
    region        varchar(60)   not null,
    file_name     varchar(200)  not null,
    sheets        varchar(50000) not null,
    sheet_number  integer       not null,
    mapping       varchar(4000) not null,
    status        varchar(20)   not null,
    change_number integer       not null,
    settled_at    timestamp with time zone
);

create index support_import_by_moment on support_import (made_at);

-- The rows of all its sheets: the texts by column as JSON, what somebody chose, what came of it.
create table support_import_row (
    import_id     uuid          not null,
    sheet_number  integer       not null,
    row_number    integer       not null,
    cells         varchar(100000) not null,
    decision      varchar(10),
    instrument_id varchar(100),
    constraint support_import_row_once primary key (import_id, sheet_number, row_number),
    constraint support_import_row_of_import foreign key (import_id) references support_import (id)
);

-- What a region chose for a heading before.
create table support_import_heading (
    region  varchar(60)  not null,
    heading varchar(200) not null,
    field   varchar(30)  not null,
    constraint support_import_heading_once primary key (region, heading)
);
