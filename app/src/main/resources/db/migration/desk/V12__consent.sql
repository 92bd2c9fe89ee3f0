-- What an asker agreed to: for what, to which text, when, and until when.
create table desk_consent (
    id           uuid primary key,
    question_id  uuid        not null,
    purpose      varchar(40) not null,
    text_version integer     not null,
    given_at     timestamp with time zone not null,
    withdrawn_at timestamp with time zone,
    constraint desk_consent_question foreign key (question_id) references desk_question (id)
);

create index desk_consent_of_question on desk_consent (question_id, purpose);
