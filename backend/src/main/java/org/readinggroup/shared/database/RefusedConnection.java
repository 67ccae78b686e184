package org.readinggroup.shared.database;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.readinggroup.shared.settings.SettingsException;

/**
 * Why there is no connection, in words for the person who started the service. SQLSTATEs are PostgreSQL's, appendix A.
 *
 * @param server such as {@code PostgreSQL at localhost:5432}
 */
record RefusedConnection(String server, Login login, SQLException failure) {
    /** Starting up; all connections taken. */
    private static final Set<String> PASSING = Set.of("57P03", "53300");
    /** The driver's own for what a server wants and does not get, a password first of all. */
    private static final String REJECTED = "08004";

    /** Whether it passes by itself: the server is away, not ready yet, or has no connection left. */
    boolean mayPass() {
        String state = state();
        return PASSING.contains(state) || isAway(state);
    }

    private static boolean isAway(String state) {
        return state.startsWith("08") && !state.equals(REJECTED);
    }

    SettingsException asSettings() {
        return new SettingsException(sentence());
    }

    SettingsException afterWaiting(Duration patience) {
        return new SettingsException(sentence() + " The service waited for " + patience.toSeconds()
                + " seconds. See QUARKUS_DATASOURCE_JDBC_URL.");
    }

    /** With a full stop. */
    String sentence() {
        String state = state();
        return switch (state) {
            case "28P01" -> server + " does not accept the password of " + login.name() + ". " + login.wrongPassword();
            case "3D000" ->
                server + " has no such database (" + reason()
                        + "). Create it, or name another one in QUARKUS_DATASOURCE_JDBC_URL.";
            case "42501" ->
                server + " does not let " + login.name() + " do what the start needs (" + reason()
                        + "). Grant it, or name another role; docs/operations.md says what each may do.";
            case "53300" -> server + " has no connection left (" + reason() + ").";
            case "57P03" -> server + " is not ready (" + reason() + ").";
            case REJECTED -> rejected();
            default -> {
                if (state.startsWith("28")) {
                    yield rejected();
                }
                yield isAway(state)
                        ? server + " does not answer (" + reason() + ")."
                        : server + " cannot be used (" + reason() + "). See QUARKUS_DATASOURCE_JDBC_URL.";
            }
        };
    }

    private String rejected() {
        return server + " does not let " + login.name() + " in (" + reason() + "). " + login.wrongRole();
    }

    /** Without the driver's advice; its own words for an unknown host are that the attempt failed. */
    private String reason() {
        Throwable cause = failure.getCause();
        if (cause instanceof UnknownHostException) {
            return "this machine knows no host of that name";
        }
        boolean network = cause instanceof ConnectException || cause instanceof SocketTimeoutException;
        return String.valueOf(network ? cause.getMessage() : failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll("\\.$", "");
    }

    private String state() {
        return failure.getSQLState() == null ? "" : failure.getSQLState();
    }
}
