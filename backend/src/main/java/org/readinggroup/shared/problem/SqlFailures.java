package org.readinggroup.shared.problem;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Looks for what PostgreSQL said among the causes of a failure. */
final class SqlFailures {
    /** SQLSTATE of what a unique constraint or index refuses (PostgreSQL, appendix A). */
    private static final String UNIQUE_VIOLATION = "23505";

    private SqlFailures() {}

    /** Whether a unique constraint or index was in the way: of a statement, or of the end of the transaction. */
    static boolean isUniqueViolation(Throwable failure) {
        return isUniqueViolation(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** The transaction manager hands on why a transaction could not end as something suppressed; causes can go in circles there. */
    private static boolean isUniqueViolation(Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return false;
        }
        if (failure instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
            return true;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (isUniqueViolation(suppressed, seen)) {
                return true;
            }
        }
        return isUniqueViolation(failure.getCause(), seen);
    }
}
