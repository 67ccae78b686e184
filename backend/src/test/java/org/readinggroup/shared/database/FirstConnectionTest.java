package org.readinggroup.shared.database;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readinggroup.shared.settings.SettingsException;

/** What is in the way of the first connection is said in one sentence, and waited for only where waiting helps. */
class FirstConnectionTest {
    /** What no refusal may need: it comes at once. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    @TempDir
    static Path dataDirectory;

    private static BuiltInPostgres postgres;

    @BeforeAll
    static void start() throws Exception {
        postgres = new BuiltInPostgres(TestServers.settings(dataDirectory).notDurable());
        postgres.start();
        asSuperuser(
                "postgres",
                "create database other owner readinggroup",
                "create database latin encoding 'LATIN1' template template0 locale_provider libc locale 'C'",
                "create role guest login password 'guest'");
        asSuperuser("other", "create table thesis (word text)");
        asSuperuser("readinggroup", "grant connect on database readinggroup to guest");
    }

    @AfterAll
    static void stop() {
        postgres.stop();
    }

    @Test
    void goesThroughWhereAllIsWell() {
        assertDoesNotThrow(() -> FirstConnection.configured(config(Map.of())).await());
        assertDoesNotThrow(() -> FirstConnection.builtIn(postgres).await());
    }

    @Test
    void namesTheVariableOfAWrongPassword() {
        assertEquals(
                "PostgreSQL at " + server() + " does not accept the password of readinggroup_run_time."
                        + " See QUARKUS_DATASOURCE_PASSWORD.",
                refusal(Map.of("quarkus.datasource.password", "sesame")));
        assertEquals(
                "PostgreSQL at " + server() + " does not accept the password of readinggroup."
                        + " See QUARKUS_FLYWAY_PASSWORD.",
                refusal(Map.of("quarkus.flyway.password", "sesame")));
    }

    @Test
    void namesTheFileOfAWrongPasswordOfTheBuiltInServer() throws SQLException {
        asSuperuser("postgres", "alter role readinggroup_run_time password 'sesame'");
        try {
            String message = assertThrows(SettingsException.class, () -> FirstConnection.builtIn(postgres)
                            .await())
                    .getMessage();
            assertTrue(message.contains("does not accept the password of readinggroup_run_time. Remove "), message);
            assertTrue(message.contains("postgresql-run-time-password"), message);
        } finally {
            asSuperuser(
                    "postgres",
                    "alter role readinggroup_run_time password '"
                            + postgres.runTimeRole().password() + "'");
        }
    }

    @Test
    void saysWhichDatabaseIsMissing() {
        String message = refusal(Map.of("quarkus.datasource.jdbc.url", url("nowhere")));
        assertTrue(message.startsWith("PostgreSQL at " + server() + " has no such database ("), message);
        assertTrue(message.contains("\"nowhere\""), message);
    }

    @Test
    void saysWhatTheRoleThatMakesTheTablesMayNotDo() {
        String message = refusal(guest());
        assertTrue(message.contains(" does not let guest make tables"), message);
        assertTrue(message.contains("QUARKUS_DATASOURCE_USERNAME"), message);
        Map<String, String> elsewhere = guest();
        elsewhere.put("quarkus.flyway.migrate-at-start", "false");
        assertDoesNotThrow(() -> FirstConnection.configured(config(elsewhere)).await());
    }

    @Test
    void leavesADatabaseOfSomebodyElseAlone() {
        String message = refusal(Map.of("quarkus.datasource.jdbc.url", url("other")));
        assertTrue(
                message.startsWith("The database other of PostgreSQL at " + server()
                        + " holds something else already, in its schema public"),
                message);
    }

    @Test
    void refusesAnEncodingThatCannotHoldEveryName() {
        String message = refusal(Map.of("quarkus.datasource.jdbc.url", url("latin")));
        assertTrue(message.contains("has the encoding LATIN1, and the service needs UTF8"), message);
    }

    @Test
    void waitsForAServerThatIsAwayAndNoLonger() throws IOException {
        int port = freePort();
        FirstConnection connection = FirstConnection.configured(
                config(Map.of("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:" + port + "/rg")));
        String message = assertThrows(SettingsException.class, () -> connection.await(Duration.ofSeconds(1)))
                .getMessage();
        assertTrue(message.startsWith("PostgreSQL at 127.0.0.1:" + port + " does not answer ("), message);
        assertTrue(message.contains("QUARKUS_DATASOURCE_JDBC_URL"), message);
    }

    @Test
    void goesOnWhenTheServerHasCome() throws IOException {
        int port = freePort();
        FirstConnection connection = FirstConnection.configured(
                config(Map.of("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:" + port + "/readinggroup")));
        Thread server = inBackground(() -> appearAt(port));
        assertDoesNotThrow(() -> connection.await(Duration.ofSeconds(20)));
        server.interrupt();
    }

    /** After a second, whoever connects there speaks with the server. */
    private static void appearAt(int port) {
        try {
            Thread.sleep(1000);
            try (ServerSocket listener = new ServerSocket(port, 5, InetAddress.getLoopbackAddress())) {
                for (int i = 0; i < 2; i++) {
                    Socket client = listener.accept();
                    Socket behind =
                            new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(server().split(":", -1)[1]));
                    inBackground(() -> copy(client, behind));
                    inBackground(() -> copy(behind, client));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thread inBackground(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void copy(Socket from, Socket to) {
        try (to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // The other end is closed.
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String refusal(Map<String, String> changed) {
        long start = System.nanoTime();
        String message = assertThrows(SettingsException.class, () -> FirstConnection.configured(config(changed))
                        .await())
                .getMessage();
        assertTrue(System.nanoTime() - start < AT_ONCE.toNanos(), "it was not waited for");
        assertFalse(message.contains("sesame"), message);
        return message;
    }

    private static Map<String, String> guest() {
        return new HashMap<>(Map.of(
                "quarkus.datasource.username", "guest",
                "quarkus.datasource.password", "guest",
                "quarkus.flyway.username", "",
                "quarkus.flyway.password", ""));
    }

    private static SmallRyeConfig config(Map<String, String> changed) {
        Map<String, String> values = new HashMap<>(Map.of(
                "quarkus.datasource.jdbc.url", postgres.jdbcUrl(),
                "quarkus.datasource.username", postgres.runTimeRole().name(),
                "quarkus.datasource.password", postgres.runTimeRole().password(),
                "quarkus.flyway.username", postgres.owner().name(),
                "quarkus.flyway.password", postgres.owner().password()));
        values.putAll(changed);
        return new SmallRyeConfigBuilder().withDefaultValues(values).build();
    }

    private static String server() {
        return postgres.jdbcUrl().split("/", -1)[2];
    }

    private static String url(String database) {
        return "jdbc:postgresql://" + server() + "/" + database;
    }

    private static void asSuperuser(String database, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(database), "postgres", password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String password() {
        try {
            return Files.readString(dataDirectory.resolve("postgresql-superuser-password"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
