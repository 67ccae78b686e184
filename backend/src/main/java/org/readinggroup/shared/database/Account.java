package org.readinggroup.shared.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the account of the service asks for in front of PostgreSQL's commands.
 *
 * <p>PostgreSQL refuses to run as root. Root therefore steps into a user namespace without a mapping: in there it is
 * nobody, with none of root's powers, and still the owner of its own files, so that nothing changes hands.
 */
final class Account {
    private Account() {}

    /** The words before every command; none for an ordinary user. */
    static List<String> prefix() {
        if (!isRoot()) {
            return List.of();
        }
        if (!succeeds("unshare", "-U", "true")) {
            throw new BuiltInPostgresException(
                    "The built-in PostgreSQL does not run as root, and root may not step into a user"
                            + " namespace here (`unshare -U`). Run the service as an ordinary user, or set"
                            + " QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL of your own.");
        }
        return List.of("unshare", "-U");
    }

    /**
     * The words before the server's command: it gets a session of its own where the system can do so (macOS cannot).
     * Otherwise a Ctrl-C in the terminal would reach the server too, and stop it under the service's feet.
     */
    static List<String> serverPrefix(List<String> prefix) {
        List<String> words = new ArrayList<>();
        if (succeeds("setsid", "true")) {
            words.add("setsid");
        }
        words.addAll(prefix);
        return List.copyOf(words);
    }

    static boolean isRoot() {
        try {
            Process id = new ProcessBuilder("id", "-u").start();
            String uid = new String(id.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return uid.strip().equals("0");
        } catch (IOException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
