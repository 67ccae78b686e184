-- When a recording last came to a session, changed or left it. One that has left no longer tells when: by the recordings that
-- are there, what a feed says of its last change would go back. A new table; locks video for the moment of making its trigger.

create table recordings_changed (
    session_id uuid        not null,
    changed_at timestamptz not null,
    constraint pk_recordings_changed primary key (session_id),
    constraint fk_recordings_changed_session foreign key (session_id) references session (id) on delete cascade
);

insert into recordings_changed (session_id, changed_at)
select session_id, max(updated_at) from video where session_id is not null group by session_id;

create function note_recordings_changed() returns trigger language plpgsql as $$
begin
    -- Deferred to the end of the transaction: a video may be written before the time at which it is. Sessions that are gone by
    -- then have nothing to tell.
    insert into recordings_changed as noted (session_id, changed_at)
    select s.id, v.updated_at from session s, video v where s.id in (old.session_id, new.session_id) and v.id = new.id
    on conflict on constraint pk_recordings_changed
        do update set changed_at = greatest(noted.changed_at, excluded.changed_at);
    return null;
end $$;

create constraint trigger tr_video_recordings_changed after insert or update on video
    deferrable initially deferred for each row execute function note_recordings_changed();
