-- Codes of indicators and regions by number: a figure then takes a third of the room and of the
-- time to write. What there was moves over in one transaction, and a start that was broken off
-- begins this again without loss.
create table if not exists observation_code (
    number integer     primary key,
    code   varchar(60) not null,
    constraint observation_code_once unique (code)
);

-- One value of one indicator for one region and period, as a load brought it. Empty where the
-- source has no value; the status says why. Without foreign keys: a load of a million figures
-- would look its own number up a million times. Only Observations writes here.
create table if not exists observation_value (
    load_number integer      not null,
    indicator   integer      not null,
    region      integer      not null,
    time_period varchar(10)  not null,
    obs_value   double precision,
    obs_status  varchar(10)  not null,
    constraint observation_value_once primary key (load_number, indicator, region, time_period)
);

-- The same with its codes, to read.
create or replace view observation_cell as
    select figure.load_number, indicator.code as indicator, region.code as region,
           figure.time_period, figure.obs_value, figure.obs_status
    from observation_value figure
    join observation_code indicator on indicator.number = figure.indicator
    join observation_code region on region.number = figure.region;

insert into observation_code (number, code)
    select row_number() over (order by codes.code), codes.code
    from (select indicator as code from observation_figure
          union select region from observation_figure) codes;

insert into observation_value (load_number, indicator, region, time_period, obs_value, obs_status)
    select figure.load_number, indicator.number, region.number, figure.time_period,
           figure.obs_value, figure.obs_status
    from observation_figure figure
    join observation_code indicator on indicator.code = figure.indicator
    join observation_code region on region.code = figure.region;

delete from observation_figure;
