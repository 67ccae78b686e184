-- What the code promises and the database did not hold it to: addresses of accounts in lower case, meetings at an absolute
-- address, and that every change of the schedule counts as one of what the public sees. Locks account and session while their
-- rows are looked through (a few thousand: well under a second), schedule_exception for the moment of making its trigger.
--
-- Rows that only somebody with a hand in the database can have written end it here, whole, with what to do about them.

do $$
declare
    found text;
begin
    select string_agg(distinct lower(email collate "C"), ', ') into found from account a
    where exists (select from account b where b.id <> a.id and lower(b.email collate "C") = lower(a.email collate "C"));
    if found is not null then
        raise exception 'several accounts have the email address %, in capital and in small letters', found
            using hint = 'Change the address in the table account for all but one of them, then start the service again.';
    end if;
    select string_agg(slug, ', ') into found from session where meeting_url !~ '^https?://';
    if found is not null then
        raise exception 'the meeting_url of the session % is no absolute address', found
            using hint = 'Set it in the table session to one that begins with https://, or to null, then start the service again.';
    end if;
end $$;

-- Letters of ASCII alone, by "C": which others have a small form depends on the server, and on its version.
update account set email = lower(email collate "C") where email <> lower(email collate "C");
alter table account add constraint ck_account_email_lower check (email = lower(email collate "C"));

alter table session add constraint ck_session_meeting_url_absolute check (meeting_url ~ '^https?://');

create trigger tr_schedule_exception_revision after insert or update or delete or truncate on schedule_exception
    for each statement execute function count_revision();

-- It runs with the rights of the owner, so it must not find a table that its caller has made: temporary ones come first unless
-- they are named last.
do $$
begin
    execute format('alter function analyze_content() set search_path = %I, pg_temp', current_schema());
end $$;
