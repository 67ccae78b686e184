package org.readinggroup.shared.ready;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Finds the generation of this moment. It asks the database for the revision each time, which is one read of one row: so a
 * write is seen by the next read on every replica, and no message between them can get lost.
 */
@Singleton
class Generations {
    /** A generation ends by then even where nothing changes, so that nothing is kept that nobody asks for. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final DataSource database;
    private final List<ChangesByClock> changes;
    private final Clock clock;
    private volatile Generation current = Generation.of(-1, Instant.MIN, Instant.MIN);

    Generations(DataSource database, @All List<ChangesByClock> changes, Clock clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    /** The generation to which an answer belongs that is made from now on. */
    Generation now() throws SQLException {
        long revision = revision();
        Instant now = clock.instant();
        Generation generation = current;
        return generation.holds(revision, now) ? generation : next(revision, now);
    }

    private synchronized Generation next(long revision, Instant now) {
        if (!current.holds(revision, now)) {
            Instant until = changes.stream()
                    .map(change -> change.nextAfter(now))
                    .flatMap(Optional::stream)
                    .min(Comparator.naturalOrder())
                    .filter(change -> change.isBefore(now.plus(LONGEST)))
                    .orElse(now.plus(LONGEST));
            current = Generation.of(revision, now, until);
        }
        return current;
    }

    private long revision() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select value from content_revision where id = 1");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
