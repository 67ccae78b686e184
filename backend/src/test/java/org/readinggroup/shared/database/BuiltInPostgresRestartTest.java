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
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start finds that an earlier run has left: in good order, after a crash, after a power cut. */
class BuiltInPostgresRestartTest {
    @TempDir
    Path dataDirectory;

    private BuiltInPostgres postgres;

    @AfterEach
    void stop() {
        if (postgres != null) {
            postgres.stop();
        }
    }

    @Test
    void keepsItsDataAndItsPasswordsOverARestart() throws Exception {
        postgres = TestServers.start(dataDirectory);
        TestServers.leaveAMark(postgres);
        DatabaseRole owner = postgres.owner();
        DatabaseRole runTime = postgres.runTimeRole();
        postgres.stop();
        assertFalse(Files.exists(dataDirectory.resolve("postgresql/postmaster.pid")));

        postgres = TestServers.start(dataDirectory);
        assertEquals("DiffuCoder", TestServers.findTheMark(postgres));
        assertEquals(owner, postgres.owner());
        assertEquals(runTime, postgres.runTimeRole());
    }

    @Test
    void takesOverTheServerThatAKilledServiceLeftBehind() throws Exception {
        ServiceProcess service = ServiceProcess.startIn(dataDirectory);
        ProcessHandle orphan = service.server();
        service.kill();
        assertTrue(orphan.isAlive());

        postgres = TestServers.start(dataDirectory);
        // Whoever adopted the orphan may take a moment to notice its end.
        orphan.onExit().get(10, TimeUnit.SECONDS);
        assertEquals("DiffuCoder", TestServers.findTheMark(postgres));
    }

    @Test
    void takesOverTheServerWhoseDirectoryWasRenamed() throws Exception {
        Path before = Files.createDirectory(dataDirectory.resolve("before"));
        Path after = dataDirectory.resolve("after");
        ServiceProcess service = ServiceProcess.startIn(before);
        ProcessHandle orphan = service.server();
        service.kill();
        Files.move(before, after);
        assertTrue(orphan.isAlive());

        postgres = TestServers.start(after);
        orphan.onExit().get(10, TimeUnit.SECONDS);
        assertEquals("DiffuCoder", TestServers.findTheMark(postgres));
    }

    @Test
    void repairsItselfWhereServiceAndServerWereKilled() throws Exception {
        ServiceProcess service = ServiceProcess.startIn(dataDirectory);
        ProcessHandle orphan = service.server();
        service.kill();
        orphan.destroyForcibly();
        orphan.onExit().join();

        postgres = TestServers.start(dataDirectory);
        assertEquals("DiffuCoder", TestServers.findTheMark(postgres));
    }

    @Test
    void refusesASecondInstanceAndNamesTheFirst() throws Exception {
        ServiceProcess service = ServiceProcess.startIn(dataDirectory);
        try {
            BuiltInPostgresException refusal =
                    assertThrows(BuiltInPostgresException.class, () -> TestServers.start(dataDirectory));
            assertTrue(
                    refusal.getMessage()
                            .startsWith("The data directory " + dataDirectory.toRealPath()
                                    + " is in use by another instance of this service (process " + service.pid()
                                    + ")."),
                    refusal.getMessage());
            assertTrue(service.server().isAlive());
        } finally {
            service.terminate();
        }
    }

    @Test
    void isNotMisledByAPidFileWhoseNumberBelongsToAnotherProgramByNow() throws Exception {
        postgres = TestServers.start(dataDirectory);
        TestServers.leaveAMark(postgres);
        postgres.stop();
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    dataDirectory.resolve("postgresql/postmaster.pid"),
                    other.pid() + "\n" + dataDirectory.resolve("postgresql") + "\n1\n5432\n\n127.0.0.1\n0 0\nready\n");

            postgres = TestServers.start(dataDirectory);
            assertEquals("DiffuCoder", TestServers.findTheMark(postgres));
            assertTrue(other.isAlive());
        } finally {
            other.destroy();
        }
    }

    @Test
    void closesItsFolderWhereSomebodyHasOpenedItToOthers() throws Exception {
        postgres = TestServers.start(dataDirectory);
        postgres.stop();
        Path folder = dataDirectory.resolve("postgresql");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        postgres = TestServers.start(dataDirectory);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    }

    @Test
    void startsAfreshWhereItsFirstStartWasKilledHalfWay() throws Exception {
        Files.createFile(dataDirectory.resolve(DirectoryLock.FILE_NAME));
        Files.createDirectories(dataDirectory.resolve("postgresql.partial/base"));
        Files.writeString(dataDirectory.resolve("postgresql.partial/PG_VERSION"), "18\n");

        postgres = TestServers.start(dataDirectory);
        assertEquals("1", TestServers.query(postgres, "SELECT 1"));
        assertFalse(Files.exists(dataDirectory.resolve("postgresql.partial")));
    }

    @Test
    void learnsANewPasswordWhereTheFileOfTheOldOneIsGone() throws Exception {
        for (String file :
                List.of("postgresql-password", "postgresql-run-time-password", "postgresql-superuser-password")) {
            postgres = TestServers.start(dataDirectory);
            postgres.stop();
            String old = Files.readString(dataDirectory.resolve(file));
            Files.delete(dataDirectory.resolve(file));

            postgres = TestServers.start(dataDirectory);
            assertNotEquals(old, Files.readString(dataDirectory.resolve(file)));
            assertEquals(3, loginsThatWork(), file);
            postgres.stop();
        }
    }

    @Test
    void givesDataOfAnEarlierVersionItsRunTimeRole() throws Exception {
        postgres = TestServers.start(dataDirectory);
        TestServers.leaveAMark(postgres);
        try (Connection superuser = TestServers.connect(postgres, "postgres", superuserPassword());
                Statement statement = superuser.createStatement()) {
            // As it was before there were two roles.
            statement.execute("REVOKE ALL ON DATABASE readinggroup FROM readinggroup_run_time");
            statement.execute("DROP ROLE readinggroup_run_time");
            statement.execute("GRANT CONNECT, TEMPORARY ON DATABASE readinggroup TO PUBLIC");
        }
        postgres.stop();
        Files.delete(dataDirectory.resolve("postgresql-run-time-password"));

        postgres = TestServers.start(dataDirectory);
        assertEquals(3, loginsThatWork());
        assertEquals("DiffuCoder", TestServers.findTheMark(postgres));
        assertEquals(
                "f",
                TestServers.query(
                        postgres,
                        "SELECT has_database_privilege('readinggroup_run_time', 'readinggroup', 'TEMPORARY')"));
    }

    @Test
    void makesTheRunTimeRoleAgainWhereTheStartThatMadeItWasKilled() throws Exception {
        postgres = TestServers.start(dataDirectory);
        postgres.stop();
        // The server knows the role already, and its password never came into the file.
        Files.delete(dataDirectory.resolve("postgresql-run-time-password"));
        Files.writeString(dataDirectory.resolve("postgresql-run-time-password.partial"), "half");

        postgres = TestServers.start(dataDirectory);
        assertEquals(3, loginsThatWork());
    }

    /** How many of the three roles get in with the password that is in their file. */
    private int loginsThatWork() throws Exception {
        int working = 0;
        for (DatabaseRole role :
                List.of(postgres.owner(), postgres.runTimeRole(), new DatabaseRole("postgres", superuserPassword()))) {
            TestServers.connect(postgres, role).close();
            working++;
        }
        return working;
    }

    private String superuserPassword() throws IOException {
        return Files.readString(dataDirectory.resolve("postgresql-superuser-password"))
                .strip();
    }
}
