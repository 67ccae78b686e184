-- What a search looks at is a table of its own, four sessions to a page of 8 kB: a search for a word of every one of 2,000
-- sessions read 2,000 pages, with the parts that documents are made of in them, and joined session for two of its columns.
-- Locks session and session_search for as long as it takes to copy the documents there are (a few thousand: under a second).

alter table session_search rename to session_words;
alter table session_words rename constraint pk_session_search to pk_session_words;
alter table session_words rename constraint fk_session_search_session to fk_session_words_session;

-- Its columns are named as in session, so that one query fits both.
create table session_search (
    id        uuid     not null,
    is_public boolean  not null,
    starts_at timestamptz,
    document  tsvector not null,
    constraint pk_session_search primary key (id),
    constraint fk_session_search_session foreign key (id) references session (id) on delete cascade
);
-- In the row and uncompressed where it fits, as in V002.
alter table session_search set (toast_tuple_target = 8160);
alter table session_search alter column document set storage external;
insert into session_search
select s.id, s.is_public, s.starts_at, w.document from session s join session_words w on w.session_id = s.id;
drop index ix_session_search_document;
create index ix_session_search_document on session_search using gin (document) with (fastupdate = off);
-- The order of a list, of which a search for a frequent word needs the first few.
create index ix_session_search_at on session_search (coalesce(starts_at, timestamptz '9999-12-31 00:00:00Z'), id);

-- The parts are only read to be put together.
alter table session_words drop column document;
alter table session_words reset (toast_tuple_target);

create or replace function index_session_texts() returns trigger language plpgsql as $$
begin
    insert into session_words (session_id, texts)
    values (new.id, search_part(concat_ws(' ', 'S' || new.number, new.title), 'A') || search_part(new.summary, 'C')
        || search_part(new.abstract, 'D'))
    on conflict (session_id) do update set texts = excluded.texts;
    return null;
end $$;

create or replace function index_session_parts(uuid) returns void language sql as $$
    with present as (
        select search_part((select string_agg(concat_ws(' ', p.name, array_to_string(p.aliases, ' '), ss.affiliation), ' ' order by ss.position)
                            from session_speaker ss join person p on p.id = ss.person_id where ss.session_id = $1), 'B')
            || search_part((select string_agg(t.name, ' ' order by st.position)
                            from session_topic st join topic t on t.id = st.topic_id where st.session_id = $1), 'B')
            || search_part((select string_agg(concat_ws(' ', pa.title, array_to_string(pa.authors, ' '), pa.arxiv_id), ' ' order by sp.position)
                            from session_paper sp join paper pa on pa.id = sp.paper_id where sp.session_id = $1), 'C') as parts
    )
    update session_words set parts = present.parts from present
    where session_id = $1 and session_words.parts <> present.parts
$$;

-- At the end of the transaction, so that a document is written once and not with each of its parts: a table of which half are
-- dead rows takes a search as long as one of twice the sessions.
create function put_document_together() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        perform index_session_parts(new.session_id);
    end if;
    insert into session_search (id, is_public, starts_at, document)
    select s.id, s.is_public, s.starts_at, w.texts || w.parts
    from session s join session_words w on w.session_id = s.id where s.id = new.session_id
    on conflict (id) do update set document = excluded.document where session_search.document <> excluded.document;
    return null;
end $$;
create constraint trigger tr_session_words_document after insert or update on session_words
    deferrable initially deferred for each row execute function put_document_together();

create function follow_session() returns trigger language plpgsql as $$
begin
    update session_search set is_public = new.is_public, starts_at = new.starts_at where id = new.id;
    return null;
end $$;
create trigger tr_session_search_follows after update on session for each row
    when ((old.is_public, old.starts_at) is distinct from (new.is_public, new.starts_at)) execute function follow_session();
