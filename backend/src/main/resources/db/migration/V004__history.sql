-- What organizers did: one row for each change of a record, with its whole body before and after. Locks nothing that was there.
--
-- Nothing in it is ever changed or removed: a trigger refuses it to everybody, and a run-time role of its own has no right to
-- it, nor to the trigger (afterMigrate__run_time_role.sql).

create table history (
    kind         text        not null,
    record_id    uuid        not null,
    revision     integer     not null,
    at           timestamptz not null,
    account_id   uuid,
    account_name text        not null,
    token_id     uuid,
    token_name   text,
    action       text        not null,
    before       json,
    after        json,
    constraint pk_history primary key (kind, record_id, revision),
    constraint ck_history_kind
        check (kind in ('group', 'session', 'video', 'person', 'organizer', 'paper', 'topic', 'schedule')),
    constraint ck_history_revision check (revision > 0),
    constraint ck_history_action check (action in ('CREATE', 'UPDATE', 'DELETE', 'RESTORE', 'MERGE', 'PURGE')),
    constraint ck_history_token check ((token_id is null) = (token_name is null))
);

create function refuse_change_of_history() returns trigger language plpgsql as $$
begin
    raise exception 'the history is never changed' using errcode = 'insufficient_privilege';
end $$;
create trigger tr_history_append_only before update or delete or truncate on history
    for each statement execute function refuse_change_of_history();
