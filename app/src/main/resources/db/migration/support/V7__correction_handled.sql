-- What was done with a report; empty as long as nobody has looked.
alter table support_correction_report add column handled_at timestamp with time zone;

alter table support_correction_report add column handled_by varchar(120);

alter table support_correction_report add column handled_answer varchar(500);
