package org.readinggroup.shared.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's unpacked programs (initdb, pg_ctl, postgres), run as child processes in the way this account needs. */
final class Programs {
    private static final Pattern VERSION = Pattern.compile("PostgreSQL\\) ((\\d+)\\.?\\S*)");

    private final Path bin;
    private final List<String> prefix;
    private final List<String> serverPrefix;
    private final String version;
    private final int majorVersion;

    /**
     * @param home the unpacked folder, with {@code bin}, {@code lib} and {@code share}
     * @throws BuiltInPostgresException where the account cannot run PostgreSQL, or the programs do not run on this machine
     */
    Programs(Path home) {
        bin = home.resolve("bin");
        prefix = Account.prefix();
        serverPrefix = Account.serverPrefix(prefix);
        Outcome outcome = run("postgres", List.of("--version"), "");
        Matcher matcher = VERSION.matcher(outcome.output());
        if (!matcher.find()) {
            throw new BuiltInPostgresException("The built-in PostgreSQL in " + home + " does not run on this machine ("
                    + outcome.lastLines()
                    + "). Is the disk mounted with noexec, a folder above it closed to the account, or this a system without glibc? Set"
                    + " READINGGROUP_DATA_DIR to another disk, or QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL of your"
                    + " own.");
        }
        version = matcher.group(1);
        majorVersion = Integer.parseInt(matcher.group(2));
    }

    /** For example {@code 18.6}. */
    String version() {
        return version;
    }

    int majorVersion() {
        return majorVersion;
    }

    /** Runs a program to its end, with the given text as its input. */
    Outcome run(String program, List<String> arguments, String input) {
        try {
            Process process = command(prefix, program, arguments)
                    .redirectErrorStream(true)
                    .start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // The program ended before it had read all of its input: its exit code and its output say why.
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            return new Outcome(-1, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(-1, "interrupted");
        }
    }

    /** The command of the long-running server, yet to be started. */
    ProcessBuilder server(List<String> arguments) {
        return command(serverPrefix, "postgres", arguments);
    }

    private ProcessBuilder command(List<String> before, String program, List<String> arguments) {
        List<String> words = new ArrayList<>(before);
        words.add(bin.resolve(program).toString());
        words.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(words);
        // PGPORT, PGOPTIONS and their kin are meant for another server of this account; LC_ALL may name a locale that
        // is not installed.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    /**
     * How a program ended.
     *
     * @param exitCode 0 where it did what it should; -1 where it could not be run at all
     * @param output what it printed, to both streams
     */
    record Outcome(int exitCode, String output) {
        boolean failed() {
            return exitCode != 0;
        }

        /** Without a full stop, and without the prompt of the single-user mode, which nobody sees. */
        String lastLines() {
            return ServerLog.lastLines(output.replace("backend> ", "").lines().toList())
                    .replaceAll("\\.$", "");
        }
    }
}
