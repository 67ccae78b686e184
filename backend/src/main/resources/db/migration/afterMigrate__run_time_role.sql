-- What the role may do that the service runs as, where that is another one than the one that migrates: read and write all
-- tables, only read and add to the history, and nothing with Flyway's own table. It owns nothing, so it can change no table
-- and switch no trigger off. Locks no table.
--
-- Flyway runs this after its migrations at every start, also where there was none to make: so tables to come are covered, and
-- whichever role is configured. Where one role does both, or none of that name is known here, it changes nothing.

do $$
declare
    run_time_role text := '${run-time-role}';
    its_table     record;
begin
    if run_time_role = current_user or not exists (select from pg_roles where rolname = run_time_role) then
        return;
    end if;
    -- Replicas that start together would trip over each other.
    perform pg_advisory_xact_lock(hashtextextended('run-time role', 0));
    for its_table in
        select relname as name, oid::regclass as address from pg_class
        where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and relowner = current_user::regrole
    loop
        execute format('revoke all on %s from %I', its_table.address, run_time_role);
        if its_table.name = 'history' then
            execute format('grant select, insert on %s to %I', its_table.address, run_time_role);
        elsif its_table.name <> 'flyway_schema_history' then
            execute format('grant select, insert, update, delete on %s to %I', its_table.address, run_time_role);
        end if;
    end loop;
end $$;
