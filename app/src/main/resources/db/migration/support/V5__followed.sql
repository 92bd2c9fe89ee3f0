-- What became of a request of one firm. The firm is a code made with the secret of the
-- installation: the same firm gives the same code, and the number does not follow from it.
create table support_followed (
    id            uuid primary key,
    instrument_id varchar(100) not null,
    organisation  varchar(64)  not null,
    asked_in      integer      not null,
    applied       varchar(10)  not null,
    granted       varchar(10)  not null,
    used          varchar(10)  not null,
    outcome_6     varchar(10)  not null,
    outcome_12    varchar(10)  not null,
    outcome_24    varchar(10)  not null,
    changed_at    timestamp with time zone not null,
    constraint support_followed_once unique (instrument_id, organisation, asked_in)
);

create index support_followed_organisation on support_followed (organisation);
