-- Lists by name are sorted as people sort names, whatever the locale of the database: case and accents do not matter, so that
-- "de Vries" and "Émile Zola" do not come after all others. The key is bytes in order, and what pages of a list begin after.
-- Locks each table for as long as it takes to write its rows anew (a few hundred: well under a second).

-- No longer than the longest name or title, of which a letter can become several.
create function sort_key_of(text) returns text language sql stable as $$
    select left(lower(unaccent(normalize($1, nfkc))), 300)
$$;

create function keep_sort_key() returns trigger language plpgsql as $$
begin
    new.sort_key := sort_key_of(to_jsonb(new) ->> tg_argv[0]);
    return new;
end $$;

do $$
declare
    sorted record;
begin
    for sorted in select * from (values ('person', 'name'), ('paper', 'title'), ('topic', 'name'), ('video', 'title')) as t (kind, field)
    loop
        execute format('alter table %I add column sort_key text collate "C" not null default %L', sorted.kind, '');
        execute format('update %I set sort_key = sort_key_of(%I)', sorted.kind, sorted.field);
        execute format('create index ix_%1$s_sort_key on %1$I (sort_key, id)', sorted.kind);
        execute format('create trigger tr_%1$s_sort_key before insert or update of %2$I on %1$I '
            'for each row execute function keep_sort_key(%2$L)', sorted.kind, sorted.field);
    end loop;
end $$;
drop index ix_person_name;
drop index ix_paper_title;
