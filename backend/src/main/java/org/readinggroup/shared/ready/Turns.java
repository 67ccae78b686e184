package org.readinggroup.shared.ready;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.problem.ProblemType;

/**
 * Lets a few public reads ask the database at once, in the order in which they came: more at once would be done no sooner, and
 * the system may let one of PostgreSQL's processes wait for a second beside those that are busy.
 */
@Singleton
class Turns {
    /** One read that is slow, or a database that is far, must not be all there is. */
    private static final int FEWEST = 2;

    /** As long as a request waits for a connection. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore places;
    private final Duration patience;

    @Inject
    Turns() {
        this(atOnce(), PATIENCE);
    }

    Turns(int atOnce, Duration patience) {
        this.places = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** How many have a turn at once, where nobody says otherwise. */
    static int atOnce() {
        return Math.max(FEWEST, Runtime.getRuntime().availableProcessors());
    }

    /** Waits for a turn; who has got one says {@link #end} once. Who waits in vain gets a problem (503). */
    void await() {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ProblemException(
                        ProblemType.UNAVAILABLE, "The answer could not be made in time. Try again in a few seconds.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemType.UNAVAILABLE, "The service is about to stop. Try again later.");
        }
    }

    /** Gives a turn to who has waited longest. */
    void end() {
        places.release();
    }

    /** How many could have a turn at once, now. */
    int free() {
        return places.availablePermits();
    }

    /** How many wait for theirs. */
    int waiting() {
        return places.getQueueLength();
    }
}
