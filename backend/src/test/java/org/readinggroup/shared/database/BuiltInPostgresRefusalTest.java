package org.readinggroup.shared.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the server does not start, it says what is in the way and leaves everything as it was. */
class BuiltInPostgresRefusalTest {
    @TempDir
    Path folder;

    @Test
    void refusesADirectoryThatHoldsSomethingElse() throws IOException {
        Files.writeString(folder.resolve("thesis.tex"), "\\documentclass{book}");

        String message = refusal(folder);
        assertTrue(message.contains(folder + " holds something else already (thesis.tex)"), message);
        assertFalse(Files.exists(folder.resolve("postgresql")));
    }

    @Test
    void refusesAFolderInItsPlaceThatIsNoDatabase() throws IOException {
        Files.createFile(folder.resolve(DirectoryLock.FILE_NAME));
        Files.createDirectories(folder.resolve("postgresql/old"));

        String message = refusal(folder);
        assertTrue(message.contains("something that is not a PostgreSQL database"), message);
        assertTrue(Files.isDirectory(folder.resolve("postgresql/old")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\u00e4\u00fc", "eighteen"})
    void refusesAFolderWhoseVersionIsNone(String version) throws IOException {
        Files.createFile(folder.resolve(DirectoryLock.FILE_NAME));
        Files.createDirectory(folder.resolve("postgresql"));
        Files.writeString(folder.resolve("postgresql/PG_VERSION"), version, StandardCharsets.ISO_8859_1);

        String message = refusal(folder);
        assertTrue(message.contains("something that is not a PostgreSQL database"), message);
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws IOException {
        Files.createFile(folder.resolve(DirectoryLock.FILE_NAME));
        Files.createDirectory(folder.resolve("postgresql"));
        Files.writeString(folder.resolve("postgresql/PG_VERSION"), "17\n");

        String message = refusal(folder);
        assertTrue(message.contains("was written by PostgreSQL 17, and this service brings PostgreSQL 18."), message);
        assertEquals("17\n", Files.readString(folder.resolve("postgresql/PG_VERSION")));
    }

    @Test
    void refusesAPasswordThatIsNotOneOfIts() throws IOException {
        Files.createFile(folder.resolve(DirectoryLock.FILE_NAME));
        Path file =
                Files.writeString(folder.resolve("postgresql-run-time-password"), "sesame'; drop role postgres; --");

        String message = refusal(folder);
        assertTrue(message.startsWith("The file " + file + " holds no password that this service made."), message);
        assertFalse(message.contains("sesame"), message);
    }

    @Test
    void refusesAPasswordThatIsNoText() throws IOException {
        Files.createFile(folder.resolve(DirectoryLock.FILE_NAME));
        Path file = Files.write(folder.resolve("postgresql-password"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        String message = refusal(folder);
        assertTrue(message.startsWith("The file " + file + " holds no password that this service made."), message);
    }

    @Test
    void refusesADirectoryInPlaceOfAPassword() throws IOException {
        Files.createFile(folder.resolve(DirectoryLock.FILE_NAME));
        Path file = Files.createDirectory(folder.resolve("postgresql-password"));

        String message = refusal(folder);
        assertTrue(message.startsWith("The file of a password is due at " + file + ", and a directory"), message);
    }

    @Test
    void saysWhoHasAPasswordThatIsNotOurs() throws IOException {
        Files.createFile(folder.resolve(DirectoryLock.FILE_NAME));
        Path file = Files.createFile(folder.resolve("postgresql-password"));
        giveAway(file);

        String message = refusal(folder);
        assertTrue(message.startsWith("The file " + file + " belongs to the account "), message);
    }

    @Test
    void refusesAPathThatIsTooLongForItsPrograms() {
        Path deep = folder.resolve("d".repeat(250));
        String message =
                refusal(deep.resolve("d".repeat(250)).resolve("d".repeat(250)).resolve("d".repeat(250)));
        assertTrue(message.contains(" has a longer path than PostgreSQL can cope with: 900 bytes."), message);
        assertFalse(Files.exists(deep));
    }

    @Test
    void refusesAFileInPlaceOfTheDirectory() throws IOException {
        Path file = Files.createFile(folder.resolve("data"));

        assertTrue(refusal(file).contains(file + " is a file"));
        assertTrue(refusal(file.resolve("below")).contains("cannot be created"));
    }

    @Test
    void refusesADirectoryItHasNoRightsTo() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("data"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));

        String message = refusal(closed);
        assertTrue(message.contains(closed + " may not be read and written by the account"), message);
    }

    @Test
    void leavesNothingInADirectoryOfAnotherAccount() throws IOException {
        Path other = Files.createDirectory(folder.resolve("data"));
        giveAway(other);

        String message = refusal(other);
        assertTrue(message.startsWith("The data directory " + other + " belongs to the account "), message);
        assertTrue(message.contains(". Run it as "), message);
        assertEquals(0, other.toFile().list().length);
    }

    @Test
    void saysWhoHasALockThatIsNotOurs() throws IOException {
        Path lock = Files.createFile(folder.resolve(DirectoryLock.FILE_NAME));
        giveAway(lock);

        String message = refusal(folder);
        assertTrue(message.startsWith("The file " + lock + " belongs to the account "), message);
    }

    /** To an account that is not the test's; root alone may do so. */
    private static void giveAway(Path path) throws IOException {
        assumeTrue(Account.isRoot());
        Files.setAttribute(path, "unix:uid", 1);
    }

    @Test
    void refusesAPathThatAShellWouldRead() {
        String message = refusal(folder.resolve("$HOME"));
        assertTrue(message.contains("has a character in its path"), message);
    }

    @Test
    void startsWhereARefusedDirectoryWasSetRight() throws IOException {
        Path stranger = Files.createFile(folder.resolve("thesis.tex"));
        refusal(folder);
        Files.delete(stranger);

        TestServers.start(folder).stop();
        assertTrue(Files.exists(folder.resolve("postgresql/PG_VERSION")));
    }

    private static String refusal(Path dataDirectory) {
        return assertThrows(BuiltInPostgresException.class, () -> TestServers.start(dataDirectory))
                .getMessage();
    }
}
