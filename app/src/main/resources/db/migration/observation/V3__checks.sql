-- The last time the checks of the figures were run: who, when, what each found. Running them again
-- takes its place.
create table observation_check_run (
    id          uuid         primary key,
    actor       uuid         not null,
    ran_at      timestamp with time zone not null,
    vintage     integer      not null
);

-- What came of one check. problem says why it could not be run; empty when it could.
create table observation_check_outcome (
    run_id      uuid          not null,
    check_id    varchar(60)   not null,
    findings    integer       not null,
    more        boolean       not null,
    problem     varchar(20)   not null,
    told        varchar(1000) not null,
    constraint observation_check_outcome_once primary key (run_id, check_id),
    constraint observation_check_outcome_run foreign key (run_id) references observation_check_run (id)
);

-- The first findings of a check: where to look, never a value.
create table observation_check_finding (
    run_id      uuid         not null,
    check_id    varchar(60)  not null,
    place       integer      not null,
    dataset     varchar(60)  not null,
    indicator   varchar(60)  not null,
    region      varchar(60)  not null,
    time_period varchar(10)  not null,
    note        varchar(60)  not null,
    constraint observation_check_finding_once primary key (run_id, check_id, place),
    constraint observation_check_finding_run foreign key (run_id) references observation_check_run (id)
);
