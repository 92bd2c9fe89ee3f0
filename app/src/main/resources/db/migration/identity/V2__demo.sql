-- The demo is on while its one row is there. No demo account can be without it.
create table identity_demo (
    id       integer primary key,
    began_at timestamp with time zone not null
);

alter table identity_account add column demo_id integer references identity_demo (id);
