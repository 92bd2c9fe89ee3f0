-- What the asker said afterwards, once; empty where it was left open.
create table desk_afterwards (
    question_id uuid primary key,
    contacted   varchar(10),
    useful      varchar(10),
    changed     varchar(20),
    answered_at timestamp with time zone not null,
    constraint desk_afterwards_of_question foreign key (question_id) references desk_question (id)
);
