-- How a target figure of a document stands, as its region noted it, over what the content has. Every
-- note is a row; nothing is overwritten. Revision 0 is the content.
create table profile_actual (
    id           uuid primary key,
    target       varchar(60)  not null,
    revision     integer      not null,
    amount       double precision,
    actual_text  varchar(120) not null,
    language     varchar(2)   not null,
    measured_on  date         not null,
    source       varchar(300) not null,
    account_id   uuid         not null,
    account_name varchar(120) not null,
    made_at      timestamp with time zone not null,
    constraint profile_actual_once unique (target, revision)
);
