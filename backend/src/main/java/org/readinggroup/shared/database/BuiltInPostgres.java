package org.readinggroup.shared.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * The built-in PostgreSQL server: started on a free port of 127.0.0.1, watched while it runs, stopped with the service.
 *
 * <p>Where the server dies under the service, it comes back on the same port and with all that was committed, within a
 * second or so. Requests in between fail fast, for nobody listens on the port; the connection pool recovers by itself.
 */
public final class BuiltInPostgres {
    private static final Logger LOG = Logger.getLogger(BuiltInPostgres.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int PORTS_TO_TRY = 3;

    private final PostgresSettings settings;
    private Path dataDirectory;
    private DirectoryLock lock;
    private Programs programs;
    private Cluster cluster;
    private ServerLog log;
    private ServerProcess server;
    private int port;
    private volatile boolean stopped;

    public BuiltInPostgres(PostgresSettings settings) {
        this.settings = settings;
    }

    /**
     * Starts the server on its data, which it creates where there is none. Takes 3 to 6 s the first time, well below a
     * second from then on.
     *
     * @throws BuiltInPostgresException where it cannot; nothing is left running then
     */
    public synchronized void start() {
        if (stopped || server != null) {
            throw new IllegalStateException("a built-in server starts once");
        }
        try {
            dataDirectory = DataDirectory.open(settings.dataDirectory());
            Cluster.requireOwn(dataDirectory);
            lock = DirectoryLock.acquire(dataDirectory);
            programs = new Programs(Binaries.unpackInto(settings.binaries().toAbsolutePath()));
            cluster = new Cluster(dataDirectory, programs);
            cluster.prepare();
            log = new ServerLog(dataDirectory);
            log.rotate();
            startOnFreePort();
        } catch (IOException e) {
            release();
            Path place = dataDirectory == null ? settings.dataDirectory().toAbsolutePath() : dataDirectory;
            throw new BuiltInPostgresException(
                    "The built-in database in " + place + " cannot start: " + reason(e) + "." + FreeSpace.hint(place),
                    e);
        } catch (BuiltInPostgresException e) {
            release();
            throw e;
        }
        Thread watcher = new Thread(this::watch, "built-in-postgresql");
        watcher.setDaemon(true);
        watcher.start();
    }

    /** Java's own message of missing rights is the name of the file, and of other things often no name at all. */
    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException denied) {
            return "the account has no rights to " + denied.getFile();
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    /** Another program may take the port between its choice and the server's start; then the next one will do. */
    private void startOnFreePort() throws IOException {
        for (int attempt = 1; server == null; attempt++) {
            port = freePort();
            try {
                server = ServerProcess.start(cluster, programs, port, settings.durable(), log);
            } catch (BuiltInPostgresException e) {
                if (attempt == PORTS_TO_TRY || !log.lastLines().contains("Address already in use")) {
                    throw e;
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void watch() {
        try {
            while (!stopped) {
                server.awaitEnd();
                // A Ctrl-C that reached the server too is the service's own end: give it the time to say so.
                Thread.sleep(FIRST_PAUSE.toMillis());
                if (!stopped) {
                    LOG.errorf(
                            "The built-in PostgreSQL has ended unexpectedly; starting it again. Its log: %s",
                            log.file());
                    restart();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As often as it takes: a disk that was full may have room again, a taken port may be free again. */
    private void restart() throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (!restarted()) {
            Thread.sleep(pause.toMillis());
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private synchronized boolean restarted() {
        if (stopped) {
            return true;
        }
        try {
            server = ServerProcess.start(cluster, programs, port, settings.durable(), log);
            LOG.info("The built-in PostgreSQL is back.");
            return true;
        } catch (IOException | BuiltInPostgresException e) {
            LOG.errorf("The built-in PostgreSQL does not come back yet: %s", e.getMessage());
            return false;
        }
    }

    /** Stops the server and lets go of its directory; does nothing where it is not running. Waits for a start under way. */
    public void stop() {
        stopped = true;
        synchronized (this) {
            if (server != null) {
                server.stop();
            }
            release();
        }
    }

    private void release() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            // The end of the process lets go of it in any case.
            LOG.debug("The lock of the data directory did not close.", e);
        }
    }

    /** For example {@code 18.6}. */
    public synchronized String version() {
        return programs.version();
    }

    /** Absolute, without symbolic links. */
    public synchronized Path dataDirectory() {
        return dataDirectory;
    }

    public synchronized String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.DATABASE;
    }

    /** The owner of the database, which makes its tables; no superuser. */
    public synchronized DatabaseRole owner() {
        return cluster.owner();
    }

    /** The role that the service runs as. It owns nothing, and may do what the owner granted. */
    public synchronized DatabaseRole runTimeRole() {
        return cluster.runTimeRole();
    }

    /** The process of the server that runs now; another one after it had to be restarted. */
    synchronized long pid() {
        return server.pid();
    }
}
