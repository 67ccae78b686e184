-- Counts the changes of everything that the public sees, so that a replica knows with one short read whether the answers it
-- keeps are still true. Locks each table for the moment of making its trigger.
--
-- Writers wait for each other on this one row until they commit: there are a handful of them, and some thousand readers.

create table content_revision (
    id    smallint not null default 1,
    value bigint   not null,
    constraint pk_content_revision primary key (id),
    constraint ck_content_revision_only_one check (id = 1)
);
insert into content_revision (value) values (1);

create function count_revision() returns trigger language plpgsql as $$
begin
    update content_revision set value = value + 1;
    return null;
end $$;

do $$
declare
    content text;
begin
    foreach content in array array['group_profile', 'person', 'organizer', 'paper', 'topic', 'session', 'session_speaker',
        'session_paper', 'session_topic', 'video', 'weekly_rule', 'schedule', 'old_slug']
    loop
        execute format('create trigger tr_%1$s_revision after insert or update or delete or truncate on %1$I '
            'for each statement execute function count_revision()', content);
    end loop;
end $$;
