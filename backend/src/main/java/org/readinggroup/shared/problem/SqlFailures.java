package org.readinggroup.shared.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;

/** Looks for what PostgreSQL said among the causes of a failure. */
final class SqlFailures {
    /** SQLSTATEs (PostgreSQL, appendix A): of what a unique constraint or index refuses, and of a full disk. */
    private static final String UNIQUE_VIOLATION = "23505";

    private static final String DISK_FULL = "53100";

    /** Classes of them that mean "no server", not "a wrong statement": connection, resources, shutdown. */
    private static final Set<String> AWAY = Set.of("08", "53", "57");

    private SqlFailures() {}

    /** Whether a unique constraint or index was in the way: of a statement, or of the end of the transaction. */
    static boolean isUniqueViolation(Throwable failure) {
        return any(failure, sql -> UNIQUE_VIOLATION.equals(sql.getSQLState()));
    }

    /** Whether there was no database to answer, at the end of the transaction too. */
    static boolean isDatabaseAway(Throwable failure) {
        return any(failure, sql -> sql instanceof SQLTransientConnectionException || isAway(sql));
    }

    /** Whether the database could not write because its disk is full. */
    static boolean isDiskFull(Throwable failure) {
        return any(failure, sql -> DISK_FULL.equals(sql.getSQLState()));
    }

    private static boolean isAway(SQLException e) {
        String state = e.getSQLState();
        // Agroal's own "no connection in time" carries no state.
        return state == null
                ? String.valueOf(e.getMessage()).contains("Acquisition timeout")
                : AWAY.contains(state.substring(0, Math.min(2, state.length())));
    }

    private static boolean any(Throwable failure, Predicate<SQLException> wanted) {
        return any(failure, wanted, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** The transaction manager hands on why a transaction could not end as something suppressed; causes can go in circles there. */
    private static boolean any(Throwable failure, Predicate<SQLException> wanted, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return false;
        }
        if (failure instanceof SQLException sql && wanted.test(sql)) {
            return true;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (any(suppressed, wanted, seen)) {
                return true;
            }
        }
        return any(failure.getCause(), wanted, seen);
    }
}
