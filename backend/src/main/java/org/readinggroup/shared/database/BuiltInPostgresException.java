package org.readinggroup.shared.database;

/**
 * The built-in PostgreSQL cannot run. The message is one paragraph for the person who started the service: what is in
 * the way, where, and what to do about it.
 */
public final class BuiltInPostgresException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BuiltInPostgresException(String message) {
        super(message);
    }

    BuiltInPostgresException(String message, Throwable cause) {
        super(message, cause);
    }
}
