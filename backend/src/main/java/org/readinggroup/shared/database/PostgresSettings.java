package org.readinggroup.shared.database;

import java.nio.file.Path;

/**
 * Where and how the built-in server keeps its data.
 *
 * @param dataDirectory all that the service keeps; relative to the working directory unless absolute
 * @param binaries where PostgreSQL's programs are unpacked
 * @param durable whether a commit waits for the disk; only tests may say no
 */
public record PostgresSettings(Path dataDirectory, Path binaries, boolean durable) {
    /** How the service runs: everything below its data directory, and nothing lost. */
    public static PostgresSettings durableIn(Path dataDirectory) {
        return new PostgresSettings(dataDirectory, dataDirectory.resolve("postgresql-binaries"), true);
    }

    /** For tests: programs that are shared between many short-lived data directories. */
    public PostgresSettings withBinaries(Path folder) {
        return new PostgresSettings(dataDirectory, folder, durable);
    }

    /** For tests whose data is thrown away. */
    public PostgresSettings notDurable() {
        return new PostgresSettings(dataDirectory, binaries, false);
    }
}
