package org.readinggroup;

import io.quarkus.runtime.QuarkusBindException;
import java.nio.file.InvalidPathException;
import java.sql.SQLException;
import java.util.Optional;
import org.readinggroup.content.ContentException;
import org.readinggroup.shared.database.BuiltInPostgresException;
import org.readinggroup.shared.settings.SettingsException;
import org.readinggroup.shared.settings.UnwritablePath;
import org.readinggroup.shared.web.ListenAddress;

/** Which failures of a start a person can mend, and what to tell that person. */
final class StartFailure {
    /** SQLSTATE of what the role may not do (PostgreSQL, appendix A). */
    private static final String NO_RIGHT = "42501";

    private StartFailure() {}

    /** Empty where it is nobody's to mend but ours. */
    static Optional<String> inWords(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<String> words = words(cause);
            if (words.isPresent()) {
                return words;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> words(Throwable cause) {
        if (cause instanceof ContentException
                || cause instanceof SettingsException
                || cause instanceof BuiltInPostgresException) {
            return Optional.of(cause.getMessage());
        }
        if (cause instanceof InvalidPathException path) {
            return Optional.of(UnwritablePath.message(path));
        }
        if (cause instanceof QuarkusBindException taken) {
            return Optional.of(new ListenAddress(taken.getHost(), taken.getPort())
                    .refused(taken)
                    .getMessage());
        }
        if (cause instanceof SQLException sql && NO_RIGHT.equals(sql.getSQLState())) {
            return Optional.of("PostgreSQL does not let the service do what its start needs (" + sql.getMessage()
                    + "). Grant it to the role of QUARKUS_FLYWAY_USERNAME, or of QUARKUS_DATASOURCE_USERNAME where"
                    + " that is not set; docs/operations.md says what each may do.");
        }
        return Optional.empty();
    }
}
