-- A question of an entrepreneur, and what happened to it. Contact details only after an explicit step.
create table desk_question (
    id              uuid primary key,
    token_hash      varchar(64)   not null,
    asked_at        timestamp with time zone not null,
    language        varchar(2)    not null,
    channel         varchar(20)   not null,
    question_text   varchar(2000) not null,
    theme           varchar(60),
    municipality    varchar(20),
    region          varchar(60),
    answers         varchar(4000) not null,
    status          varchar(20)   not null,
    owner_contact   varchar(100)  not null,
    owner_account   uuid,
    reach           varchar(200),
    reach_given_at  timestamp with time zone,
    taken_up_at     timestamp with time zone,
    closed_at       timestamp with time zone,
    constraint desk_question_token unique (token_hash)
);

create index desk_question_of_region on desk_question (region, status, asked_at);
create index desk_question_of_account on desk_question (owner_account, status);

-- Every step, with who took it.
create table desk_step (
    id          uuid primary key,
    question_id uuid not null,
    happened_at timestamp with time zone not null,
    actor       uuid,
    kind        varchar(30)   not null,
    note        varchar(2000) not null,
    constraint desk_step_of_question foreign key (question_id) references desk_question (id)
);

create index desk_step_question on desk_step (question_id, happened_at);

-- The one to three advisers a question was passed to.
create table desk_offer (
    question_id uuid not null,
    account_id  uuid not null,
    constraint desk_offer_once primary key (question_id, account_id),
    constraint desk_offer_of_question foreign key (question_id) references desk_question (id)
);

-- What an adviser answers; without a line: everything, everywhere in the own region.
create table desk_adviser (
    account_id   uuid primary key,
    capacity     integer not null,
    absent_until date,
    deputy       uuid,
    themes       varchar(1000) not null,
    municipalities varchar(2000) not null
);
