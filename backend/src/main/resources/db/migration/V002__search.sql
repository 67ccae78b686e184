-- Full-text search over sessions and videos. Locks session and video for as long as it takes to index the rows there are
-- (none, or a few hundred: well under a second).
--
-- unaccent() is not immutable, so a generated column cannot call it; as a dictionary of a text-search configuration it can
-- be indexed. Each document holds its words twice: stemmed ("models" finds "model"), and as they are written, for prefixes
-- while somebody types ("diffusi" is no prefix of the stem "diffus") and for phrases.

create extension if not exists unaccent;

create text search configuration reading_stemmed (copy = english);
alter text search configuration reading_stemmed
    alter mapping for asciiword, word, hword, hword_part, asciihword, hword_asciipart, numword, numhword, hword_numpart
    with unaccent, english_stem;

create text search configuration reading_exact (copy = simple);
alter text search configuration reading_exact
    alter mapping for asciiword, word, hword, hword_part, asciihword, hword_asciipart, numword, numhword, hword_numpart
    with unaccent, simple;

create function search_part(text, "char") returns tsvector language sql immutable as $$
    select setweight(to_tsvector('reading_stemmed', coalesce($1, '')), $2)
        || setweight(to_tsvector('reading_exact', coalesce($1, '')), $2)
$$;

-- Two parts: the session's own texts, which are long, and what hangs on it, which is short and changes row by row.
create table session_search (
    session_id uuid     not null,
    texts      tsvector not null default '',
    parts      tsvector not null default '',
    document   tsvector not null generated always as (texts || parts) stored,
    constraint pk_session_search primary key (session_id),
    constraint fk_session_search_session foreign key (session_id) references session (id) on delete cascade
);
-- Kept in the row and uncompressed where it fits: a search for a frequent word looks into most documents, and fetching and
-- unpacking each from elsewhere took ten times as long as looking.
alter table session_search set (toast_tuple_target = 8160);
alter table session_search alter column document set storage external;
create index ix_session_search_document on session_search using gin (document);

-- Weights: A title and number; B speakers and topics; C summary and papers; D abstract.
-- Triggers, not the service, keep it: whatever writes a name or a title cannot forget the sessions that show it.
create function index_session_texts() returns trigger language plpgsql as $$
begin
    insert into session_search (session_id, texts)
    values (new.id, search_part(concat_ws(' ', 'S' || new.number, new.title), 'A') || search_part(new.summary, 'C')
        || search_part(new.abstract, 'D'))
    on conflict (session_id) do update set texts = excluded.texts;
    return null;
end $$;
create trigger tr_session_search after insert or update of title, number, summary, abstract on session
    for each row execute function index_session_texts();

create function index_session_parts(uuid) returns void language sql as $$
    with present as (
        select search_part((select string_agg(concat_ws(' ', p.name, array_to_string(p.aliases, ' '), ss.affiliation), ' ' order by ss.position)
                            from session_speaker ss join person p on p.id = ss.person_id where ss.session_id = $1), 'B')
            || search_part((select string_agg(t.name, ' ' order by st.position)
                            from session_topic st join topic t on t.id = st.topic_id where st.session_id = $1), 'B')
            || search_part((select string_agg(concat_ws(' ', pa.title, array_to_string(pa.authors, ' '), pa.arxiv_id), ' ' order by sp.position)
                            from session_paper sp join paper pa on pa.id = sp.paper_id where sp.session_id = $1), 'C') as parts
    )
    update session_search set parts = present.parts from present
    where session_id = $1 and session_search.parts <> present.parts
$$;

create function index_session_of_part() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        perform index_session_parts(old.session_id);
    end if;
    if tg_op <> 'DELETE' and (tg_op = 'INSERT' or new.session_id <> old.session_id) then
        perform index_session_parts(new.session_id);
    end if;
    return null;
end $$;
-- At the end of the transaction: the first row of a session writes what all its rows say, and the others find it written.
create constraint trigger tr_session_speaker_search after insert or update or delete on session_speaker
    deferrable initially deferred for each row execute function index_session_of_part();
create constraint trigger tr_session_paper_search after insert or update or delete on session_paper
    deferrable initially deferred for each row execute function index_session_of_part();
create constraint trigger tr_session_topic_search after insert or update or delete on session_topic
    deferrable initially deferred for each row execute function index_session_of_part();

create function index_sessions_of_person() returns trigger language plpgsql as $$
begin
    perform index_session_parts(session_id) from session_speaker where person_id = new.id;
    return null;
end $$;
create trigger tr_person_search after update of name, aliases on person
    for each row execute function index_sessions_of_person();

create function index_sessions_of_paper() returns trigger language plpgsql as $$
begin
    perform index_session_parts(session_id) from session_paper where paper_id = new.id;
    return null;
end $$;
create trigger tr_paper_search after update of title, authors, arxiv_id on paper
    for each row execute function index_sessions_of_paper();

create function index_sessions_of_topic() returns trigger language plpgsql as $$
begin
    perform index_session_parts(session_id) from session_topic where topic_id = new.id;
    return null;
end $$;
create trigger tr_topic_search after update of name on topic
    for each row execute function index_sessions_of_topic();

-- A video's document needs its own row alone.
alter table video add column search tsvector not null default '';
create function index_video() returns trigger language plpgsql as $$
begin
    new.search := search_part(new.title, 'A') || search_part(new.creator, 'B') || search_part(new.summary, 'C')
        || search_part(new.description, 'D');
    return new;
end $$;
create trigger tr_video_search before insert or update of title, creator, summary, description on video
    for each row execute function index_video();
create index ix_video_search on video using gin (search);

update session set title = title;
do $$ begin
    perform index_session_parts(id) from session;
end $$;
update video set title = title;
