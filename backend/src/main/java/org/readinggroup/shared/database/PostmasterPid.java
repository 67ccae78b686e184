package org.readinggroup.shared.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server's {@code postmaster.pid}: line 1 is its process, line 8 its state (PostgreSQL's
 * {@code src/include/utils/pidfile.h}).
 *
 * @param pid of the server's first process
 * @param ready whether it accepts connections
 */
record PostmasterPid(long pid, boolean ready) {
    private static final int STATUS_LINE = 7;

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** Empty where there is no such file, or none that says anything yet. */
    static Optional<PostmasterPid> read(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(file(cluster), StandardCharsets.ISO_8859_1);
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            // A negative number is a server in single-user mode.
            long pid = Math.abs(Long.parseLong(lines.get(0).strip()));
            boolean ready =
                    lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
            return Optional.of(new PostmasterPid(pid, ready));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new BuiltInPostgresException(file(cluster) + " cannot be read: " + e.getMessage(), e);
        }
    }
}
