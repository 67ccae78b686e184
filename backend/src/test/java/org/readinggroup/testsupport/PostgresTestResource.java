package org.readinggroup.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.readinggroup.shared.database.BuiltInPostgres;
import org.readinggroup.shared.database.PostgresSettings;

/**
 * A fresh, empty PostgreSQL for all {@code @QuarkusTest}s of a run: the built-in server, except that it does not wait
 * for the disk. Named in {@code META-INF/services}, so that no test has to ask for it.
 */
public final class PostgresTestResource implements QuarkusTestResourceLifecycleManager {
    private static final Path TARGET = Path.of("target");

    private Path dataDirectory;
    private BuiltInPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            dataDirectory = Files.createTempDirectory(Files.createDirectories(TARGET), "test-database-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        postgres = new BuiltInPostgres(PostgresSettings.durableIn(dataDirectory)
                .withBinaries(TARGET.resolve("postgresql-binaries"))
                .notDurable());
        postgres.start();
        return Map.of(
                "quarkus.datasource.jdbc.url", postgres.jdbcUrl(),
                "quarkus.datasource.username", postgres.runTimeRole().name(),
                "quarkus.datasource.password", postgres.runTimeRole().password(),
                "quarkus.flyway.username", postgres.owner().name(),
                "quarkus.flyway.password", postgres.owner().password());
    }

    @Override
    public void stop() {
        if (postgres == null) {
            return;
        }
        postgres.stop();
        postgres = null;
        try (Stream<Path> files = Files.walk(dataDirectory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
