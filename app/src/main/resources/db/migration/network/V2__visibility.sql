-- Who may see an initiative; those of before are seen by nobody outside the region.
alter table network_initiative add column visibility varchar(20) default 'ONLY_US' not null;
