-- The answers to POSTs that came with an Idempotency-Key, so that a repeated one gets the first answer. Locks nothing.

create table idempotent_answer (
    account_id   uuid        not null,
    path         text        not null,
    key          text        not null,
    request_hash text        not null,
    status       integer     not null,
    media_type   text        not null,
    location     text,
    tag          text,
    body         text        not null,
    created_at   timestamptz not null,
    constraint pk_idempotent_answer primary key (account_id, path, key),
    constraint ck_idempotent_answer_status check (status between 200 and 499)
);
create index ix_idempotent_answer_created_at on idempotent_answer (created_at);
