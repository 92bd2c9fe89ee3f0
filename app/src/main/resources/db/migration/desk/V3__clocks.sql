-- When a person last did something with a question (empty in older rows: when it was asked), and
-- what the clocks have done since.
alter table desk_question add column active_since timestamp with time zone;
alter table desk_question add column passed_on_at timestamp with time zone;
alter table desk_question add column reminded_at timestamp with time zone;
alter table desk_question add column escalated_at timestamp with time zone;

-- Who was reminded of what, and when.
create table desk_reminder (
    question_id uuid not null,
    account_id  uuid not null,
    kind        varchar(20) not null,
    made_at     timestamp with time zone not null,
    constraint desk_reminder_once primary key (question_id, account_id, kind, made_at),
    constraint desk_reminder_of_question foreign key (question_id) references desk_question (id)
);

create index desk_reminder_of_account on desk_reminder (account_id, made_at);
