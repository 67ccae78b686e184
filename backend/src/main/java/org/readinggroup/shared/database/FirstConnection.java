package org.readinggroup.shared.database;

import io.smallrye.config.SmallRyeConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;
import org.readinggroup.shared.settings.SettingsException;

/**
 * The first connection to the database, before anything is built on it. A server that is away may be starting together
 * with the service, so it is waited for; whatever else is in the way stays so until somebody mends it, and ends the start
 * with a sentence that says where.
 */
public final class FirstConnection {
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SAY_EVERY = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final String url;
    private final Properties properties = new Properties();
    private final Login owner;
    private final Login runTime;
    private final Optional<SuitableDatabase> suitable;
    private final String server;

    private FirstConnection(
            String url,
            Map<String, String> properties,
            Login owner,
            Login runTime,
            Optional<SuitableDatabase> suitable,
            String server) {
        this.url = url;
        this.properties.putAll(properties);
        this.owner = owner;
        this.runTime = runTime;
        this.suitable = suitable;
        this.server = server;
    }

    /** To the server that the settings name. */
    public static FirstConnection configured(SmallRyeConfig config) {
        String url = config.getValue(URL, String.class);
        Properties address = Driver.parseURL(url, new Properties());
        if (address == null) {
            throw new SettingsException("QUARKUS_DATASOURCE_JDBC_URL is no address that PostgreSQL's driver can read;"
                    + " jdbc:postgresql://host/database is one.");
        }
        String server = "PostgreSQL at " + place(address);
        Login runTime = login(config, "quarkus.datasource.").orElse(Login.ofUrl(address));
        return new FirstConnection(
                url,
                config.getOptionalValues(
                                "quarkus.datasource.jdbc.additional-jdbc-properties", String.class, String.class)
                        .orElse(Map.of()),
                // Flyway takes a user of its own only with a password.
                login(config, "quarkus.flyway.")
                        .filter(login -> login.password() != null)
                        .orElse(runTime),
                runTime,
                SuitableDatabase.configured(config, server),
                server);
    }

    /** To the built-in server, which is always suitable; only a password's file may be of another time than its data. */
    public static FirstConnection builtIn(BuiltInPostgres postgres) {
        return new FirstConnection(
                postgres.jdbcUrl(),
                Map.of(),
                Login.ofFile(postgres.owner(), postgres.dataDirectory().resolve(Cluster.OWNER_PASSWORD)),
                Login.ofFile(postgres.runTimeRole(), postgres.dataDirectory().resolve(Cluster.RUN_TIME_PASSWORD)),
                Optional.empty(),
                "The built-in PostgreSQL");
    }

    private static Optional<Login> login(SmallRyeConfig config, String prefix) {
        return config.getOptionalValue(prefix + "username", String.class)
                .map(name -> Login.ofSettings(
                        name,
                        config.getOptionalValue(prefix + "password", String.class)
                                .orElse(null),
                        prefix));
    }

    /** {@code host:port} of each server that the address names; the driver keeps hosts and ports in two lists. */
    private static String place(Properties address) {
        String[] hosts = address.getProperty("PGHOST", "").split(",", -1);
        String[] ports = address.getProperty("PGPORT", "").split(",", -1);
        StringBuilder places = new StringBuilder();
        for (int i = 0; i < hosts.length; i++) {
            places.append(i == 0 ? "" : ",").append(hosts[i].isEmpty() ? "localhost" : hosts[i]);
            places.append(i < ports.length ? ":" + ports[i] : "");
        }
        return places.toString();
    }

    /**
     * Returns when both roles have been let in, and the database can hold what the service keeps.
     *
     * @throws SettingsException where they are not, or it cannot
     */
    public void await() {
        await(PATIENCE);
    }

    void await(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try (Connection connection = connect(owner, patience, end)) {
            if (suitable.isPresent()) {
                suitable.get().check(connection, owner);
            }
        } catch (SQLException e) {
            throw new RefusedConnection(server, owner, e).asSettings();
        }
        if (!runTime.equals(owner)) {
            try {
                connect(runTime, patience, end).close();
            } catch (SQLException e) {
                throw new RefusedConnection(server, runTime, e).asSettings();
            }
        }
    }

    private Connection connect(Login login, Duration patience, long end) throws SQLException {
        long saidLast = 0;
        while (true) {
            try {
                return new Driver().connect(url, login.addTo(properties));
            } catch (SQLException e) {
                RefusedConnection refused = new RefusedConnection(server, login, e);
                long left = end - System.nanoTime();
                if (!refused.mayPass()) {
                    throw refused.asSettings();
                }
                if (left <= 0) {
                    throw refused.afterWaiting(patience);
                }
                if (saidLast == 0 || System.nanoTime() - saidLast > SAY_EVERY.toNanos()) {
                    saidLast = System.nanoTime();
                    System.out.println(
                            refused.sentence() + " Waiting for " + (left / 1_000_000_000 + 1) + " more seconds.");
                }
                sleep();
            }
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database was waited for", e);
        }
    }
}
