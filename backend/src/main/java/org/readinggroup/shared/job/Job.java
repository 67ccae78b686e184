package org.readinggroup.shared.job;

import java.time.Duration;
import java.time.Instant;

/** Work that is done again and again. Every bean of this type is run; nothing else has to be told of it. */
public interface Job {
    /** Its name in the database and in the log, the same for good. */
    String name();

    /** The time from the beginning of one run to that of the next, over all replicas together. */
    Duration every();

    /**
     * Does what is to be done at this instant, and returns how much that was, for the log. It runs in a transaction of its own:
     * what it writes is there when it returns, and undone where it fails or its process dies; then it is run again. What must
     * stay all the same, because the world outside has seen it, it writes in another transaction meanwhile.
     */
    int run(Instant now);
}
