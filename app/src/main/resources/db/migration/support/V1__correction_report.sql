-- What visitors tell about an instrument that is wrong. No personal data: no name, no address, no IP.
create table support_correction_report (
    id            uuid primary key,
    instrument_id varchar(100) not null,
    kind          varchar(30)  not null,
    explanation   varchar(2000),
    language      varchar(2)   not null,
    reported_at   timestamp with time zone not null
);

create index support_correction_report_instrument on support_correction_report (instrument_id);
