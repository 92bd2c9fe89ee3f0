-- Who did what, when. Holds ids and names of fields, never the personal data itself.
create table platform_audit (
    id          uuid primary key,
    happened_at timestamp with time zone not null,
    actor       uuid,
    action      varchar(60)   not null,
    subject     varchar(120)  not null,
    detail      varchar(1000) not null
);

create index platform_audit_moment on platform_audit (happened_at);
create index platform_audit_subject on platform_audit (subject);
