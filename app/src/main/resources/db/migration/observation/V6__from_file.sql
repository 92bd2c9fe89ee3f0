-- What somebody handed in is called; empty for what is fetched from a source.
alter table observation_refresh add column file_name varchar(120);
