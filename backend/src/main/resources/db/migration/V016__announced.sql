-- A person or a paper that only drafts name is not announced yet, and visitors see neither. Once they are public they stay so:
-- an address that was there does not go. Locks both tables for as long as it takes to add a column and to set it.

alter table person add column is_public boolean not null default true;
alter table paper add column is_public boolean not null default true;

-- Who was made for a draft alone could not be told apart from who was made on purpose; that something else was ever said can.
update person p set is_public = false
where exists (select from session_speaker ss where ss.person_id = p.id)
    and not exists (select from session_speaker ss join session s on s.id = ss.session_id
                    where ss.person_id = p.id and s.stage <> 'DRAFT')
    and not exists (select from organizer o where o.person_id = p.id);
update paper p set is_public = false
where exists (select from session_paper sp where sp.paper_id = p.id)
    and not exists (select from session_paper sp join session s on s.id = sp.session_id
                    where sp.paper_id = p.id and s.stage <> 'DRAFT');

create function announce_session() returns trigger language plpgsql as $$
begin
    -- Deferred to the end of the transaction: its speakers and papers are written after the session. An update of no row would
    -- count as a change of the content, so it is asked first.
    if exists (select from session_speaker ss join person p on p.id = ss.person_id
               where ss.session_id = new.id and not p.is_public) then
        update person set is_public = true
        where not is_public and id in (select person_id from session_speaker where session_id = new.id);
    end if;
    if exists (select from session_paper sp join paper p on p.id = sp.paper_id
               where sp.session_id = new.id and not p.is_public) then
        update paper set is_public = true
        where not is_public and id in (select paper_id from session_paper where session_id = new.id);
    end if;
    return null;
end $$;

-- Each change of a session counts its version, so none of its speakers or papers passes this by.
create constraint trigger tr_session_announce after insert or update on session
    deferrable initially deferred for each row when (new.is_public) execute function announce_session();

create function announce_organizer() returns trigger language plpgsql as $$
begin
    if exists (select from person where id = new.person_id and not is_public) then
        update person set is_public = true where id = new.person_id;
    end if;
    return null;
end $$;

create trigger tr_organizer_announce after insert or update on organizer
    for each row execute function announce_organizer();
