package org.readinggroup.shared.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * PostgreSQL's own files, in the folder {@code postgresql} of the data directory, with the passwords of its roles beside
 * it. It holds one database. The owner of that makes the tables at the start; the run-time role, which owns nothing, is the
 * one that the service runs as. Neither is a superuser.
 */
final class Cluster {
    static final String DATABASE = "readinggroup";
    static final String OWNER_PASSWORD = "postgresql-password";
    static final String RUN_TIME_PASSWORD = "postgresql-run-time-password";
    private static final String OWNER = "readinggroup";
    private static final String RUN_TIME = "readinggroup_run_time";
    private static final String SUPERUSER = "postgres";
    /** As PG_VERSION names it: 18, and 9.6 before there was 10. */
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3})?");

    private final Path dataDirectory;
    private final Path folder;
    private final Programs programs;
    private final Secret ownerPassword;
    private final Secret runTimePassword;
    private final Secret superuserPassword;

    /** @throws IOException where the files of the passwords cannot be read */
    Cluster(Path dataDirectory, Programs programs) throws IOException {
        this.dataDirectory = dataDirectory;
        this.folder = folder(dataDirectory);
        this.programs = programs;
        this.ownerPassword = Secret.readOrMake(dataDirectory.resolve(OWNER_PASSWORD));
        this.runTimePassword = Secret.readOrMake(dataDirectory.resolve(RUN_TIME_PASSWORD));
        this.superuserPassword = Secret.readOrMake(dataDirectory.resolve("postgresql-superuser-password"));
    }

    Path folder() {
        return folder;
    }

    DatabaseRole owner() {
        return new DatabaseRole(OWNER, ownerPassword.value());
    }

    DatabaseRole runTimeRole() {
        return new DatabaseRole(RUN_TIME, runTimePassword.value());
    }

    /**
     * Makes the cluster ready for a server to start on it: creates it where there is none, stops what an earlier run has
     * left behind.
     *
     * @throws BuiltInPostgresException where the folder is not a cluster of ours that this version can read
     */
    void prepare() throws IOException {
        if (isMissing()) {
            create();
            return;
        }
        requireSameMajorVersion();
        // A copy or a chmod -R may have opened it to others, and PostgreSQL then refuses to start.
        PrivateFiles.close(folder);
        OrphanedServer.stopIfAny(folder, programs);
        if (ownerPassword.fresh() || runTimePassword.fresh() || superuserPassword.fresh()) {
            // An earlier version had no run-time role, or somebody removed a password's file: the server learns what is
            // new,
            // and nothing else is lost. Kept only then, so that a start that is killed in between does it again.
            execute(folder, createRunTimeRole() + passwords());
            keepPasswords();
        }
    }

    private void keepPasswords() throws IOException {
        ownerPassword.keep();
        runTimePassword.keep();
        superuserPassword.keep();
    }

    private boolean isMissing() throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** In a folder of another name first: a start that is killed half way leaves nothing that looks like a cluster. */
    private void create() throws IOException {
        Path partial = dataDirectory.resolve("postgresql.partial");
        PrivateFiles.deleteTree(partial);
        keepPasswords();
        try {
            fill(partial);
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (BuiltInPostgresException | IOException e) {
            // What did not fit on the disk does not stay there to fill it.
            PrivateFiles.deleteTree(partial);
            throw e;
        }
        PrivateFiles.syncFolder(dataDirectory);
    }

    private void fill(Path partial) {
        Programs.Outcome outcome = programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + partial,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + superuserPassword.file(),
                        "--auth-host=scram-sha-256",
                        "--auth-local=reject",
                        "--encoding=UTF8",
                        // PostgreSQL's own Unicode rules: the same on every machine, whatever its locales.
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--no-instructions"),
                "");
        if (outcome.failed()) {
            throw new BuiltInPostgresException("The built-in database cannot be set up in " + dataDirectory + ": "
                    + outcome.lastLines() + "." + FreeSpace.hint(dataDirectory));
        }
        execute(
                partial,
                "CREATE ROLE " + OWNER + " LOGIN\n" + "CREATE DATABASE " + DATABASE + " OWNER " + OWNER + "\n"
                        + createRunTimeRole() + passwords());
    }

    /** Where it is missing. What it may do with the tables, Flyway says after each migration. */
    private static String createRunTimeRole() {
        return "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '" + RUN_TIME + "') THEN CREATE ROLE "
                + RUN_TIME + " LOGIN; END IF; END $$\n"
                // By default everybody may connect, and make temporary tables.
                + "REVOKE ALL ON DATABASE " + DATABASE + " FROM PUBLIC\n"
                + "GRANT CONNECT ON DATABASE " + DATABASE + " TO " + RUN_TIME + "\n";
    }

    private String passwords() {
        return alterRole(OWNER, ownerPassword)
                + alterRole(RUN_TIME, runTimePassword)
                + alterRole(SUPERUSER, superuserPassword);
    }

    private static String alterRole(String role, Secret secret) {
        return "ALTER ROLE " + role + " PASSWORD '" + secret.value() + "'\n";
    }

    /** Runs statements, one a line, without a server that others could reach; the first error ends it. */
    private void execute(Path cluster, String statements) {
        Programs.Outcome outcome = programs.run(
                "postgres",
                List.of(
                        "--single",
                        "-D",
                        cluster.toString(),
                        "-c",
                        "exit_on_error=on",
                        // The statements hold passwords, which have no place in a message.
                        "-c",
                        "log_min_error_statement=panic",
                        "-c",
                        "log_checkpoints=off",
                        "postgres"),
                statements);
        if (outcome.failed()) {
            throw new BuiltInPostgresException("The built-in database in " + dataDirectory
                    + " cannot be given its roles: " + outcome.lastLines() + "." + FreeSpace.hint(dataDirectory));
        }
    }

    private void requireSameMajorVersion() throws IOException {
        Path file = folder.resolve("PG_VERSION");
        String found = Files.isRegularFile(file)
                ? Files.readString(file, StandardCharsets.ISO_8859_1).strip()
                : "";
        if (!VERSION.matcher(found).matches()) {
            throw new BuiltInPostgresException(
                    "The folder " + folder + " holds something that is not a PostgreSQL database."
                            + " Move it away, or set READINGGROUP_DATA_DIR to another directory.");
        }
        if (!found.equals(Integer.toString(programs.majorVersion()))) {
            throw new BuiltInPostgresException("The data in " + folder + " was written by PostgreSQL " + found
                    + ", and this service brings PostgreSQL " + programs.version() + ", which cannot read it. Bring it"
                    + " over with pg_dump of a PostgreSQL " + found + ", or set READINGGROUP_DATA_DIR to another"
                    + " directory.");
        }
    }

    /**
     * PostgreSQL demands that a cluster belongs to its account as well, with words that do not say what to do.
     *
     * @throws BuiltInPostgresException where there is a cluster of another account's
     */
    static void requireOwn(Path dataDirectory) throws IOException {
        Ownership.require(folder(dataDirectory), "The data in");
    }

    private static Path folder(Path dataDirectory) {
        return dataDirectory.resolve("postgresql");
    }
}
