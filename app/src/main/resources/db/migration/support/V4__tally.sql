-- How often something happened on a day: whole numbers only, nothing of the visitor. '' is unknown.
create table support_tally (
    counted_on date         not null,
    kind       varchar(20)  not null,
    subject    varchar(100) not null,
    region     varchar(60)  not null,
    phase      varchar(60)  not null,
    number_of  bigint       not null,
    constraint support_tally_once primary key (counted_on, kind, subject, region, phase)
);

create index support_tally_subject on support_tally (kind, subject, counted_on);
