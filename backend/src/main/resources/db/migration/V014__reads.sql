-- Sessions are read far more often than they are written. Locks session, session_search and video for as long as it takes to
-- index the rows there are (a few thousand: well under a second).

-- Without a list of what is not indexed yet, which every search would read to its end: after 2,000 sessions had been loaded, a
-- search for a rare word took 1.1 ms with such a list and 0.06 ms without, one for a frequent word 4.9 and 1.5.
alter index ix_session_search_document set (fastupdate = off);
alter index ix_video_search set (fastupdate = off);
select gin_clean_pending_list('ix_session_search_document'), gin_clean_pending_list('ix_video_search');

-- What a list or a search needs of each session before it knows which ones it shows: not the rows with their texts.
create index ix_session_public on session (id) include (starts_at) where is_public;

-- What PostgreSQL knows of the tables, right after many rows were loaded and not only when autovacuum comes by: until then
-- searches took twice as long. The role that loads them owns no table, so the owner lends it this one right.
create function analyze_content() returns void language plpgsql security definer set search_path from current as $$
begin
    analyze session, session_search, session_speaker, session_paper, session_topic, person, paper, topic, video;
end $$;
