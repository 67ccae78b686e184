package org.readinggroup.shared.ready;

import java.time.Instant;
import java.util.Optional;

/** What makes public answers change without a write: each feature names its own. */
public interface ChangesByClock {
    /** The first instant after {@code now} at which an answer becomes another one; empty where there is none. */
    Optional<Instant> nextAfter(Instant now);
}
