-- Letters to people: they wait here until a mail server takes them, and are seen on a page.
-- once_key is the SHA-256 of recipient and about; it stays when the letter itself is erased.
create table platform_mail (
    id         uuid primary key,
    once_key   varchar(64)    not null,
    recipient  varchar(254)   not null,
    subject    varchar(200)   not null,
    mail_text  varchar(10000) not null,
    language   varchar(2)     not null,
    about      varchar(120)   not null,
    in_digest  boolean        not null,
    created_at timestamp with time zone not null,
    not_before timestamp with time zone not null,
    sent_at    timestamp with time zone,
    attempts   integer        not null,
    problem    varchar(20),
    constraint platform_mail_once unique (once_key)
);

create index platform_mail_due on platform_mail (sent_at, not_before);
create index platform_mail_to on platform_mail (recipient, sent_at);
