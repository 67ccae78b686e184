package org.readinggroup.shared.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/** The server's log: {@code postgresql.log} for this run and {@code postgresql.log.1} for the one before, no more. */
final class ServerLog {
    private static final int LINES_TO_SHOW = 5;

    private final Path file;

    ServerLog(Path dataDirectory) {
        file = dataDirectory.resolve("postgresql.log");
    }

    Path file() {
        return file;
    }

    void rotate() throws IOException {
        if (Files.exists(file)) {
            Files.move(file, file.resolveSibling("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        PrivateFiles.create(file);
    }

    /** The end of the log in one line, for a message to a person. */
    String lastLines() {
        try {
            // Not readAllLines, which gives up on a byte that is no UTF-8.
            return lastLines(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            return "its log cannot be read: " + e.getMessage();
        }
    }

    static String lastLines(List<String> lines) {
        List<String> filled = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return filled.stream().skip(Math.max(0, filled.size() - LINES_TO_SHOW)).collect(Collectors.joining(" | "));
    }
}
