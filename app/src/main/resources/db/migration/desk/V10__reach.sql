-- What a client sent under a key of its own, so that a question sent again stays one question.
-- The token is sealed with the key: who has only this table cannot open the asker's page.
create table desk_sent (
    key_hash     varchar(64) primary key,
    content_hash varchar(64) not null,
    question_id  uuid        not null,
    sealed_token varchar(64) not null,
    sent_at      timestamp with time zone not null,
    constraint desk_sent_question foreign key (question_id) references desk_question (id)
);

create index desk_sent_of_question on desk_sent (question_id);
create index desk_sent_moment on desk_sent (sent_at);

-- When an adviser meets an asker. An end that is never before the start.
create table desk_appointment (
    id           uuid primary key,
    question_id  uuid         not null,
    account_id   uuid         not null,
    starts_at    timestamp with time zone not null,
    ends_at      timestamp with time zone not null,
    place        varchar(200) not null,
    changes      integer      not null,
    changed_at   timestamp with time zone not null,
    cancelled_at timestamp with time zone,
    constraint desk_appointment_question foreign key (question_id) references desk_question (id)
);

create index desk_appointment_of_question on desk_appointment (question_id, starts_at);
create index desk_appointment_of_account on desk_appointment (account_id, starts_at);

-- The secret address of the agenda of an account.
create table desk_feed (
    account_id uuid primary key,
    token_hash varchar(64) not null,
    made_at    timestamp with time zone not null,
    constraint desk_feed_token unique (token_hash)
);
