package org.readinggroup.shared.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readinggroup.testsupport.Database;

/** The role that the service runs as may use the tables, and only add to the history. */
@QuarkusTest
class RunTimeRoleTest {
    private static final String NO_PERMISSION = "42501";

    @Inject
    Database database;

    @Inject
    Flyway flyway;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update history set account_name = 'Nobody'",
                "delete from history",
                "truncate history",
                "truncate history, session cascade",
                "alter table history disable trigger tr_history_append_only",
                "alter table history disable trigger user",
                "drop trigger tr_history_append_only on history",
                "create or replace function refuse_change_of_history() returns trigger language plpgsql as 'begin return null; end'",
                "create trigger tr_mine before insert on history execute function count_revision()",
                "alter table history rename to past",
                "alter table history owner to readinggroup_run_time",
                "insert into history select * from history on conflict on constraint pk_history do update set at = excluded.at",
                "drop table history",
                "drop table session cascade",
                "create table mine (word text)",
                "create temporary table history (word text)",
                "set role readinggroup",
                "set session authorization readinggroup",
                "set session_replication_role = replica",
                "select * from flyway_schema_history",
                "delete from flyway_schema_history"
            })
    void isRefused(String sql) {
        SQLException refused = assertThrows(SQLException.class, () -> database.run(sql));

        assertEquals(NO_PERMISSION, refused.getSQLState(), refused::getMessage);
        // By its rights, not by the trigger, which is there for a service that has one role only.
        assertTrue(!refused.getMessage().contains("never changed"), refused::getMessage);
    }

    @Test
    void isAnotherOneThanTheOwnerAndNoMemberOfIt() throws SQLException {
        assertEquals("readinggroup_run_time", database.value("select current_user"));
        assertEquals("f", database.value("select pg_has_role('readinggroup', 'member')"));
        assertEquals(
                "f",
                database.value("select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls from pg_roles "
                        + "where rolname = current_user"));
        assertEquals(List.of(), database.column("select relname from pg_class where relowner = current_user::regrole"));
    }

    @Test
    void mayReadAndWriteEveryOtherTable() throws SQLException {
        assertEquals(List.of("flyway_schema_history: ", "history: INSERT, SELECT"), database.column("""
                        select t.name || ': ' || t.rights from (
                            select c.relname as name, coalesce(string_agg(a.privilege_type, ', ' order by a.privilege_type), '') as rights
                            from pg_class c left join aclexplode(c.relacl) a on a.grantee = current_user::regrole
                            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                            group by c.relname) t
                        where t.rights <> 'DELETE, INSERT, SELECT, UPDATE' order by 1
                        """));
    }

    @Test
    void getsItsRightsAnewAtEveryStart() throws SQLException {
        database.runAsOwner(
                "create table later (word text)",
                "grant update, trigger on history to readinggroup_run_time",
                "revoke select on session from readinggroup_run_time");
        try {
            assertThrows(SQLException.class, () -> database.run("insert into later values ('zebra')"));

            flyway.migrate();

            assertEquals(1, database.run("insert into later values ('zebra')"));
            assertEquals(1, database.run("delete from later"));
            mayReadAndWriteEveryOtherTable();
        } finally {
            database.runAsOwner("drop table later");
        }
    }
}
