package org.readinggroup.shared.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One server, running well: what it promises to the service that uses it. */
class BuiltInPostgresTest {
    private static final String INVALID_PASSWORD = "28P01";
    private static final String NO_PERMISSION = "42501";

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

    @Test
    void waitsForTheDiskAtEveryCommit() throws SQLException {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
            assertEquals("on", TestServers.query(postgres, "SHOW " + setting), setting);
        }
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws SQLException {
        assertEquals("127.0.0.1", TestServers.query(postgres, "SHOW listen_addresses"));
    }

    @Test
    void speaksUnicodeWithoutHelpOfTheSystem() throws SQLException {
        assertEquals("UTF8", TestServers.query(postgres, "SHOW server_encoding"));
        assertEquals("éß", TestServers.query(postgres, "SELECT lower('É') || 'ß'"));
    }

    /** After a power cut, a file on other data may name it; whoever starts there forgets that file and leaves it alone. */
    @Test
    void isNotTakenForTheServerOfOtherData(@TempDir Path other) throws IOException {
        Path file = Files.writeString(other.resolve("postmaster.pid"), postgres.pid() + "\n" + other + "\n");

        OrphanedServer.stopIfAny(other, null);

        assertFalse(Files.exists(file));
        assertTrue(ProcessHandle.of(postgres.pid()).orElseThrow().isAlive());
    }

    @Test
    void refusesAWrongPassword() {
        DatabaseRole owner = postgres.owner();
        DatabaseRole runTime = postgres.runTimeRole();
        for (String user : List.of(owner.name(), runTime.name(), "postgres")) {
            String others = user.equals(owner.name()) ? runTime.password() : owner.password();
            for (String password : List.of("", "readinggroup", others, others + "x")) {
                SQLException refusal =
                        assertThrows(SQLException.class, () -> TestServers.connect(postgres, user, password)
                                .close());
                assertFalse(refusal.getMessage().contains("does not exist"), refusal.getMessage());
                assertTrue(password.isEmpty() || INVALID_PASSWORD.equals(refusal.getSQLState()), refusal.getMessage());
            }
        }
    }

    @Test
    void trustsNobodyWithoutAPassword() throws IOException {
        try (Stream<String> rules =
                Files.lines(dataDirectory.resolve("postgresql").resolve("pg_hba.conf"))) {
            assertFalse(rules.filter(rule -> !rule.startsWith("#")).anyMatch(rule -> rule.contains("trust")));
        }
    }

    @Test
    void hasAnOwnerThatIsNoSuperuserAndMayAddExtensions() throws SQLException {
        assertEquals("off", TestServers.query(postgres, "SHOW is_superuser"));
        for (String extension : List.of("unaccent", "citext", "pg_trgm")) {
            TestServers.execute(postgres, "CREATE EXTENSION " + extension);
        }
        SQLException refusal = assertThrows(
                SQLException.class, () -> TestServers.execute(postgres, "COPY (SELECT 1) TO PROGRAM 'true'"));
        assertEquals(NO_PERMISSION, refusal.getSQLState());
    }

    @Test
    void givesTheServiceARoleThatOwnsNothing() throws SQLException {
        TestServers.execute(postgres, "CREATE TABLE of_the_owner (word text)");
        for (String refused : List.of(
                "CREATE TABLE mine (word text)",
                "CREATE TEMPORARY TABLE mine (word text)",
                "CREATE SCHEMA mine",
                "CREATE ROLE mine",
                "CREATE EXTENSION hstore",
                "SELECT * FROM of_the_owner",
                "DROP TABLE of_the_owner",
                "SET ROLE readinggroup",
                "SET SESSION AUTHORIZATION readinggroup",
                "SET session_replication_role = replica",
                "ALTER DATABASE readinggroup OWNER TO readinggroup_run_time",
                "COPY (SELECT 1) TO PROGRAM 'true'")) {
            SQLException refusal = assertThrows(
                    SQLException.class,
                    () -> {
                        try (Connection connection = TestServers.connect(postgres, postgres.runTimeRole());
                                Statement statement = connection.createStatement()) {
                            statement.execute(refused);
                        }
                    },
                    refused);
            assertEquals(NO_PERMISSION, refusal.getSQLState(), refused + ": " + refusal.getMessage());
        }
    }

    @Test
    void keepsItsFilesToItself() throws IOException {
        for (String secret : List.of(
                "postgresql-password",
                "postgresql-run-time-password",
                "postgresql-superuser-password",
                "postgresql.log")) {
            assertEquals("rw-------", permissions(secret), secret);
        }
        assertEquals("rwx------", permissions("postgresql"));
    }

    private static String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(dataDirectory.resolve(name)));
    }

    @Test
    void comesBackOnTheSamePortAfterItsServerIsKilled() throws Exception {
        TestServers.leaveAMark(postgres);
        String before = postgres.jdbcUrl();
        long killed = postgres.pid();
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();

        assertEquals("DiffuCoder", awaitTheMark());
        assertEquals(before, postgres.jdbcUrl());
        assertNotEquals(killed, postgres.pid());
    }

    private static String awaitTheMark() throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (true) {
            try {
                return TestServers.findTheMark(postgres);
            } catch (SQLException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.sleep(50);
            }
        }
    }
}
