package org.readinggroup.shared.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations on a server whose roles an operator has chosen. */
class MigrationTest {
    private static final String ADDED = "insert into history (kind, record_id, revision, at, account_name, action) "
            + "values ('topic', gen_random_uuid(), 1, '2026-10-14T15:00:00Z', 'Ada', 'CREATE')";
    private static final String CHANGED = "update history set account_name = 'Nobody'";

    private static final String THEN = "timestamptz '2026-10-14T15:00:00Z'";

    private static final String BEFORE_PROMISES = "17";

    @TempDir
    static Path dataDirectory;

    static BuiltInPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = TestServers.start(dataDirectory);
    }

    @AfterAll
    static void stop() {
        postgres.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        TestServers.execute(postgres, "drop schema public cascade");
        // Without the rights that everybody has there by default: some operators take them away.
        TestServers.execute(postgres, "create schema public");
    }

    @Test
    void keepTheHistoryByATriggerWhereOneRoleDoesEverything() throws SQLException {
        DatabaseRole owner = postgres.owner();
        migrate(owner.name());

        execute(owner, ADDED);
        SQLException refused = assertThrows(SQLException.class, () -> execute(owner, CHANGED));
        assertTrue(refused.getMessage().contains("the history is never changed"), refused.getMessage());
        execute(owner, "update content_revision set value = value + 1");
    }

    @Test
    void changeNothingForAUserWhoIsNamedInTheUrl() throws SQLException {
        migrate("-");

        execute(postgres.owner(), ADDED);
    }

    @Test
    void grantARoleWhateverItIsCalled() throws Exception {
        DatabaseRole odd = new DatabaseRole("Reading \"Group\"", "zebra");
        String superuserPassword = Files.readString(dataDirectory.resolve("postgresql-superuser-password"))
                .strip();
        execute(
                new DatabaseRole("postgres", superuserPassword),
                "create role \"Reading \"\"Group\"\"\" login password 'zebra'");
        execute(
                new DatabaseRole("postgres", superuserPassword),
                "grant connect on database readinggroup to \"Reading \"\"Group\"\"\"");
        migrate(odd.name());

        execute(odd, ADDED);
        execute(odd, "update content_revision set value = value + 1");
        SQLException refused = assertThrows(SQLException.class, () -> execute(odd, CHANGED));
        assertTrue(refused.getMessage().contains("permission denied"), refused.getMessage());
    }

    @Test
    void happenOnceWhereReplicasStartTogether() throws Exception {
        ExecutorService replicas = Executors.newFixedThreadPool(6);
        try {
            List<Future<Integer>> starts = replicas.invokeAll(Stream.<Callable<Integer>>generate(
                            () -> () -> migrate(postgres.runTimeRole().name()))
                    .limit(6)
                    .toList());
            int applied = 0;
            for (Future<Integer> start : starts) {
                applied += start.get();
            }

            assertEquals(
                    TestServers.query(postgres, "select count(*) from flyway_schema_history where success"),
                    String.valueOf(applied));
        } finally {
            replicas.shutdownNow();
        }
        execute(postgres.runTimeRole(), ADDED);
    }

    @Test
    void writeTheAddressesOfAccountsInSmallLetters() throws SQLException {
        migrate("-", BEFORE_PROMISES);
        execute(postgres.owner(), account("Ada@Example.ORG"));

        migrate("-");

        assertEquals("ada@example.org", TestServers.query(postgres, "select string_agg(email, ',') from account"));
    }

    @Test
    void sayWhichAccountsAreOne() throws SQLException {
        migrate("-", BEFORE_PROMISES);
        execute(postgres.owner(), account("Ada@example.org"));
        execute(postgres.owner(), account("ada@example.org"));

        assertRefused(
                "several accounts have the email address ada@example.org", "Change the address in the table account");
        execute(postgres.owner(), "update account set email = 'other@example.org' where email = 'Ada@example.org'");
        migrate("-");
    }

    @Test
    void sayWhichSessionMeetsNowhere() throws SQLException {
        migrate("-", BEFORE_PROMISES);
        execute(
                postgres.owner(),
                "insert into session (id, slug, title, stage, time_zone, minutes, meeting_url, created_at, updated_at) "
                        + "values (gen_random_uuid(), 'zebra', 'Zebra', 'DRAFT', 'UTC', 90, '/meeting', "
                        + "'2026-10-14T15:00:00Z', '2026-10-14T15:00:00Z')");

        assertRefused("the meeting_url of the session zebra is no absolute address", "or to null");
        execute(postgres.owner(), "update session set meeting_url = null");
        migrate("-");
    }

    @Test
    void keepWhoWasAnnouncedPublicAndHideWhomDraftsAloneName() throws SQLException {
        migrate("-", "15");
        for (String name : List.of("Alone", "Quiet", "Busy", "Gone", "Runs")) {
            execute(
                    postgres.owner(),
                    "insert into person (id, slug, name, created_at, updated_at) values "
                            + "(gen_random_uuid(), lower('%1$s'), '%1$s', %2$s, %2$s)".formatted(name, THEN));
        }
        session("draft", "DRAFT", "null", "quiet", "busy", "runs");
        session("published", "POSTPONED", "null", "busy");
        session("deleted", "POSTPONED", THEN, "gone");
        execute(
                postgres.owner(),
                "insert into organizer (id, slug, person_id, position, created_at, updated_at) "
                        + "select gen_random_uuid(), 'runs', id, 0, %1$s, %1$s from person where slug = 'runs'"
                                .formatted(THEN));

        migrate("-");

        assertEquals(
                "alone,busy,gone,runs",
                TestServers.query(postgres, "select string_agg(slug, ',' order by slug) from person where is_public"));
    }

    @Test
    void indexAndSortAnewWhatIsThere() throws SQLException {
        migrate("-", "15");
        session("the <MASK> token", "POSTPONED", "null");
        execute(
                postgres.owner(),
                "insert into topic (id, slug, name, created_at, updated_at) values "
                        + "(gen_random_uuid(), 'emile', 'Émile', %1$s, %1$s)".formatted(THEN));

        migrate("-");

        assertEquals(
                "1", TestServers.query(postgres, "select count(*) from session_search where document @@ 'mask:*'"));
        assertEquals("emile", TestServers.query(postgres, "select sort_key from topic"));
    }

    private static void session(String title, String stage, String deletedAt, String... speakers) throws SQLException {
        String slug = title.replaceAll("[^a-z]+", "-");
        execute(
                postgres.owner(),
                ("insert into session (id, slug, title, stage, time_zone, minutes, created_at, updated_at, "
                                + "deleted_at) values (gen_random_uuid(), '%1$s', '%2$s', '%3$s', 'UTC', 90, %5$s, %5$s, %4$s)")
                        .formatted(slug, title, stage, deletedAt, THEN));
        for (int i = 0; i < speakers.length; i++) {
            execute(
                    postgres.owner(),
                    ("insert into session_speaker (session_id, position, person_id) select s.id, %d, p.id "
                                    + "from session s, person p where s.slug = '%s' and p.slug = '%s'")
                            .formatted(i, slug, speakers[i]));
        }
    }

    /** The start ends with what is wrong and what to do, and nothing is changed. */
    private static void assertRefused(String message, String hint) throws SQLException {
        FlywayException refused = assertThrows(FlywayException.class, () -> migrate("-"));

        assertTrue(refused.getMessage().contains(message), refused.getMessage());
        assertTrue(refused.getMessage().contains(hint), refused.getMessage());
        assertEquals(
                "0",
                TestServers.query(
                        postgres, "select count(*) from pg_constraint where conname = 'ck_account_email_lower'"));
    }

    private static String account(String email) {
        return "insert into account (id, email, name, role, created_at, updated_at) values (gen_random_uuid(), '"
                + email + "', 'Ada', 'OWNER', '2026-10-14T15:00:00Z', '2026-10-14T15:00:00Z')";
    }

    private static int migrate(String runTimeRole) {
        return migrate(runTimeRole, "latest");
    }

    /** As the owner, for this run-time role, up to a version; returns how many migrations it made. */
    private static int migrate(String runTimeRole, String version) {
        return Flyway.configure()
                .target(version)
                .dataSource(
                        postgres.jdbcUrl(),
                        postgres.owner().name(),
                        postgres.owner().password())
                .locations("classpath:db/migration")
                .placeholders(Map.of("run-time-role", runTimeRole))
                .load()
                .migrate()
                .migrationsExecuted;
    }

    private static void execute(DatabaseRole role, String sql) throws SQLException {
        try (Connection connection = TestServers.connect(postgres, role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
