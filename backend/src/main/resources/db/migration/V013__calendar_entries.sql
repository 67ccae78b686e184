-- What calendars were told of each session, so that they can be told what has changed: RFC 5545's SEQUENCE, and that a
-- session was taken back, also after it was removed for good. Fills one row for each public session that has a date; locks
-- session for the moment of making its trigger.

create table calendar_entry (
    session_id      uuid        not null,
    slug            text        not null,
    title           text        not null,
    -- The plan; while a session is postponed without a new date, the last one that it had.
    starts_at_local timestamp   not null,
    time_zone       text        not null,
    starts_at       timestamptz not null,
    ends_at         timestamptz not null,
    is_dated        boolean     not null,
    -- The session's stage, or WITHDRAWN for one that was taken back or deleted after it was published.
    state           text        not null,
    speaker_ids     uuid[]      not null,
    topic_ids       uuid[]      not null,
    -- Rises by one with each change of title, time, address or state.
    sequence        integer     not null default 0,
    published_at    timestamptz not null,
    changed_at      timestamptz not null,
    -- No foreign key: an entry outlives its session, whose id may come back from the history.
    constraint pk_calendar_entry primary key (session_id),
    constraint ck_calendar_entry_state check (state in ('PUBLISHED', 'POSTPONED', 'CANCELLED', 'WITHDRAWN')),
    constraint ck_calendar_entry_sequence check (sequence >= 0)
);
create index ix_calendar_entry_slug on calendar_entry (slug);

create function tell_calendars() returns trigger language plpgsql as $$
declare
    its_id uuid := coalesce(new.id, old.id);
    it     session%rowtype;
    told   calendar_entry%rowtype;
    next   calendar_entry%rowtype;
begin
    -- Deferred to the end of the transaction, so all is read as it is by then.
    select * into it from session where id = its_id;
    select * into told from calendar_entry where session_id = its_id;
    next := told;
    if it.id is null or not it.is_public then
        if told.session_id is null then
            return null;
        end if;
        next.state := 'WITHDRAWN';
    else
        if told.session_id is null and it.starts_at is null then
            -- There is nothing yet that a calendar could show.
            return null;
        end if;
        next.session_id := it.id;
        next.slug := it.slug;
        next.title := it.title;
        next.state := it.stage;
        next.is_dated := it.starts_at is not null;
        if next.is_dated then
            next.starts_at_local := it.starts_at_local;
            next.time_zone := it.time_zone;
            next.starts_at := it.starts_at;
            next.ends_at := it.ends_at;
        end if;
        next.speaker_ids := array(select person_id from session_speaker where session_id = it.id order by position);
        next.topic_ids := array(select topic_id from session_topic where session_id = it.id order by position);
    end if;
    if told.session_id is null then
        next.sequence := 0;
        next.published_at := it.updated_at;
        next.changed_at := it.updated_at;
        insert into calendar_entry select next.*;
    elsif next is distinct from told then
        if (next.slug, next.title, next.starts_at_local, next.time_zone, next.starts_at, next.ends_at, next.is_dated, next.state)
            is distinct from
            (told.slug, told.title, told.starts_at_local, told.time_zone, told.starts_at, told.ends_at, told.is_dated, told.state)
        then
            next.sequence := told.sequence + 1;
            next.changed_at := coalesce(it.updated_at, told.changed_at);
        end if;
        update calendar_entry
        set slug = next.slug, title = next.title, starts_at_local = next.starts_at_local, time_zone = next.time_zone,
            starts_at = next.starts_at, ends_at = next.ends_at, is_dated = next.is_dated, state = next.state,
            speaker_ids = next.speaker_ids, topic_ids = next.topic_ids, sequence = next.sequence,
            changed_at = next.changed_at
        where session_id = its_id;
    end if;
    return null;
end $$;

insert into calendar_entry (session_id, slug, title, starts_at_local, time_zone, starts_at, ends_at, is_dated, state,
    speaker_ids, topic_ids, published_at, changed_at)
select s.id, s.slug, s.title, s.starts_at_local, s.time_zone, s.starts_at, s.ends_at, true, s.stage,
    array(select person_id from session_speaker where session_id = s.id order by position),
    array(select topic_id from session_topic where session_id = s.id order by position), s.created_at, s.updated_at
from session s where s.is_public and s.starts_at is not null;

create constraint trigger tr_session_calendars after insert or update or delete on session
    deferrable initially deferred for each row execute function tell_calendars();
