-- What counts as a word is said here, for documents and for searches alike, and is no more left to PostgreSQL's parser. That
-- took <MASK> for a tag and left it out with all that stood between two such signs, masked/absorbing for a file,
-- masked-diffusion for a word that "masked diffusion" does not have, and in a database without a locale every dash and
-- quotation mark that is not ASCII for a letter. Writes all documents anew: about a second for 2,000 sessions, in which
-- session and video can be read.

-- Words, and numbers with the points in them (2506.20639), with single or several spaces between. Compatibility characters
-- are what they stand for (a ligature is its letters). Ranges are of code points, whatever the locale of the database.
create function search_text(text) returns text language sql immutable parallel safe as $$
    select regexp_replace(
        regexp_replace(
            -- Soft hyphens, marks of direction and other characters that nobody sees part no word.
            regexp_replace(normalize($1, nfkc), '[\u00AD\u200E\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]', '', 'g'),
            -- ASCII's signs but the point; Latin, Greek, Armenian, Hebrew, Arabic and Devanagari ones; general punctuation,
            -- arrows, operators and other symbols; CJK punctuation; emoji.
            '[\u0001-\u0020!-\u002D\u002F:-@\u005B-\u0060{-\u00A9\u00AB\u00AC\u00AE-\u00B1\u00B4\u00B6-\u00B8\u00BB\u00BF\u00D7\u00F7'
                '\u037E\u0387\u055A-\u055F\u0589\u058A\u05BE\u05C0\u05C3\u05C6\u05F3\u05F4\u060C\u061B\u061F\u066A-\u066D\u06D4'
                '\u0964\u0965\u1680\u2000-\u200B\u2010-\u2029\u202F-\u205F\u20A0-\u20CF\u2190-\u245F\u2500-\u2BFF\u2E00-\u2E7F'
                '\u3000-\u3004\u3008-\u3020\u3030\u303D\u30FB\U0001F000-\U0001FAFF]',
            ' ', 'g'),
        '(?<![0-9])\.|\.(?![0-9])', ' ', 'g')
$$;

create or replace function search_part(text, "char") returns tsvector language sql immutable as $$
    select setweight(to_tsvector('reading_stemmed', search_text(coalesce($1, ''))), $2)
        || setweight(to_tsvector('reading_exact', search_text(coalesce($1, ''))), $2)
$$;

-- As before, and a paper is found as people write its id: arXiv:2506.20639.
create or replace function index_session_parts(uuid) returns void language sql as $$
    with present as (
        select search_part((select string_agg(concat_ws(' ', p.name, array_to_string(p.aliases, ' '), ss.affiliation), ' ' order by ss.position)
                            from session_speaker ss join person p on p.id = ss.person_id where ss.session_id = $1), 'B')
            || search_part((select string_agg(t.name, ' ' order by st.position)
                            from session_topic st join topic t on t.id = st.topic_id where st.session_id = $1), 'B')
            || search_part((select string_agg(concat_ws(' ', pa.title, array_to_string(pa.authors, ' '), 'arXiv ' || pa.arxiv_id), ' ' order by sp.position)
                            from session_paper sp join paper pa on pa.id = sp.paper_id where sp.session_id = $1), 'C') as parts
    )
    update session_words set parts = present.parts from present
    where session_id = $1 and session_words.parts <> present.parts
$$;

update session set title = title;
do $$ begin
    perform index_session_parts(id) from session;
end $$;
update video set title = title;
