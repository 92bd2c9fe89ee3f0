-- The web addresses of the register that were visited. failed_since is empty while it answers.
create table support_link (
    url          varchar(2000) primary key,
    visited_at   timestamp with time zone not null,
    failed_since timestamp with time zone,
    problem      varchar(20)   not null
);
