package org.readinggroup.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A server that outlived its service: a SIGKILL of the JVM leaves it running. Nobody else can be using it, for the
 * caller holds the lock of the data directory.
 */
final class OrphanedServer {
    private static final String SECONDS_TO_STOP = "60";

    private OrphanedServer() {}

    /**
     * Stops it properly, so that a new one can start on the same data.
     *
     * @throws BuiltInPostgresException where it runs and does not stop, or nobody can tell whose it is
     */
    static void stopIfAny(Path cluster, Programs programs) {
        PostmasterPid.read(cluster)
                .flatMap(found -> ProcessHandle.of(found.pid()))
                .ifPresent(process -> {
                    if (isPostgres(process) && isOn(cluster, process)) {
                        stop(cluster, process, programs);
                    } else {
                        forget(cluster);
                    }
                });
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    private static boolean isOn(Path cluster, ProcessHandle process) {
        return worksIn(cluster, process).orElseGet(() -> isCalledWith(cluster, process));
    }

    /**
     * A server works in its cluster's folder, whatever that is called by now: a data directory may have been renamed under
     * it. Empty where the system does not say.
     */
    private static Optional<Boolean> worksIn(Path cluster, ProcessHandle process) {
        try {
            return Optional.of(Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), cluster));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** @throws BuiltInPostgresException where it is not: it may have been started under another name of the folder */
    private static boolean isCalledWith(Path cluster, ProcessHandle process) {
        String[] arguments = process.info().arguments().orElse(new String[0]);
        if (Arrays.asList(arguments).contains(cluster.toString())) {
            return true;
        }
        throw new BuiltInPostgresException("Process " + process.pid() + " is a PostgreSQL server, and "
                + PostmasterPid.file(cluster) + " names it as the one on this data. If it is, end it, with"
                + " `kill -INT " + process.pid() + "`; if it is not, remove that file. Then start the service again.");
    }

    private static void stop(Path cluster, ProcessHandle process, Programs programs) {
        Programs.Outcome outcome = programs.run(
                "pg_ctl", List.of("stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", SECONDS_TO_STOP), "");
        // It may have ended by itself in between, which pg_ctl calls a failure.
        if (outcome.failed() && process.isAlive()) {
            throw new BuiltInPostgresException(
                    "A PostgreSQL server that an earlier run of the service left behind (process "
                            + process.pid() + ", data in " + cluster + ") does not stop: " + outcome.lastLines()
                            + ". End that process, then start the service again.");
        }
    }

    /**
     * After a power cut the number in the file may belong to any program, a server on other data among them. PostgreSQL would take it for a running server
     * and refuse to start. (A number that belongs to no process it sorts out by itself.)
     */
    private static void forget(Path cluster) {
        try {
            Files.deleteIfExists(PostmasterPid.file(cluster));
        } catch (IOException e) {
            throw new BuiltInPostgresException(
                    PostmasterPid.file(cluster) + " is left from an earlier run and cannot be removed: "
                            + e.getMessage(),
                    e);
        }
    }
}
