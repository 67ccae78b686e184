package org.readinggroup.shared.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of {@code postgres} on a cluster, from its start to its end. */
final class ServerProcess {
    private static final Duration LOOK_EVERY = Duration.ofMillis(15);
    /** After a crash the server first replays its journal, and on a slow disk that takes its time. */
    private static final Duration READY_WITHIN = Duration.ofMinutes(5);

    private static final String SECONDS_TO_STOP = "60";

    private final Process process;
    private final Path cluster;
    private final Programs programs;

    private ServerProcess(Process process, Path cluster, Programs programs) {
        this.process = process;
        this.cluster = cluster;
        this.programs = programs;
    }

    /**
     * Starts the server on 127.0.0.1 and waits until it accepts connections.
     *
     * @param durable false for tests alone: the server then does not wait for the disk
     * @throws BuiltInPostgresException with the last lines of its log where it does not come up
     */
    static ServerProcess start(Cluster cluster, Programs programs, int port, boolean durable, ServerLog log)
            throws IOException {
        Process process = programs.server(arguments(cluster.folder(), port, durable))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()))
                .start();
        process.getOutputStream().close();
        ServerProcess server = new ServerProcess(process, cluster.folder(), programs);
        server.awaitReady(log);
        return server;
    }

    private static List<String> arguments(Path cluster, int port, boolean durable) {
        String onlyIfDurable = durable ? "on" : "off";
        List<String> arguments = new ArrayList<>(List.of("-D", cluster.toString(), "-p", Integer.toString(port)));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=60",
                "fsync=" + onlyIfDurable,
                "synchronous_commit=" + onlyIfDurable,
                "full_page_writes=" + onlyIfDurable,
                "password_encryption=scram-sha-256",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_destination=stderr",
                "logging_collector=off",
                "log_checkpoints=off",
                // Without the details, which hold values of rows: people's addresses among them.
                "log_error_verbosity=terse")) {
            arguments.add("-c");
            arguments.add(setting);
        }
        return arguments;
    }

    private void awaitReady(ServerLog log) {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!isReady()) {
            if (hasEndedWithin(LOOK_EVERY)) {
                throw new BuiltInPostgresException("The built-in PostgreSQL ended while it was starting: "
                        + log.lastLines() + " (" + log.file() + ")." + FreeSpace.hint(cluster));
            }
            if (System.nanoTime() > deadline) {
                stop();
                throw new BuiltInPostgresException("The built-in PostgreSQL was not ready after "
                        + READY_WITHIN.toMinutes() + " minutes: " + log.lastLines() + " (" + log.file() + ").");
            }
        }
    }

    private boolean isReady() {
        return PostmasterPid.read(cluster)
                .map(found -> found.ready() && found.pid() == process.pid())
                .orElse(false);
    }

    private boolean hasEndedWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    long pid() {
        return process.pid();
    }

    /** Returns when the server has ended, for whatever reason. */
    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /** Open transactions are rolled back, everything is written to disk, and the next start has nothing to repair. */
    void stop() {
        if (!process.isAlive()) {
            return;
        }
        programs.run(
                "pg_ctl", List.of("stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", SECONDS_TO_STOP), "");
        if (process.isAlive() && !hasEndedWithin(Duration.ofSeconds(1))) {
            // Nothing that was committed is lost; the next start replays the journal.
            process.destroyForcibly();
        }
    }
}
