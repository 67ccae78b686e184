package org.readinggroup.account;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.problem.ProblemType;

/**
 * Lets two hashes be made at a time, for each takes 19 MiB and a core. Strangers have one of the two: however many of them
 * guess, who is known here gets in beside them.
 */
@Singleton
public class Hashing {
    private static final long PATIENCE_SECONDS = 4;

    /** Whoever comes after so many waits longer than a person does, and would keep a thread from other requests. */
    private static final int LONGEST_QUEUE = 16;

    private final Semaphore all = new Semaphore(2, true);
    private final Semaphore strangers = new Semaphore(1, true);
    private final Counter made;

    Hashing(MeterRegistry meters) {
        made = Counter.builder("readinggroup.password.hashes")
                .description("Passwords that were hashed, to keep one or to compare with one")
                .register(meters);
    }

    /**
     * Whether a password is the one of a hash; a null hash takes as long, and is nobody's.
     *
     * @param known whether it comes from somebody who is known here, such as by a browser
     */
    public boolean matches(String password, String hash, boolean known) {
        return one(known, () -> PasswordHash.matches(password, hash == null ? PasswordHash.NOBODYS : hash));
    }

    /** The hash to keep of a password. Only who is known here comes so far. */
    public String of(String password) {
        return one(true, () -> PasswordHash.OF_TODAY.of(password));
    }

    /** Whether a hash should be made anew with the parameters of today. */
    public static boolean isOutdated(String hash) {
        return PasswordHash.OF_TODAY.isMoreThan(hash);
    }

    private <T> T one(boolean known, Supplier<T> hash) {
        if (known) {
            return within(all, hash);
        }
        return within(strangers, () -> within(all, hash));
    }

    private <T> T within(Semaphore places, Supplier<T> hash) {
        try {
            if (places.getQueueLength() >= LONGEST_QUEUE || !places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ProblemException(ProblemType.UNAVAILABLE, "Too many people are signing in at this moment.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemType.UNAVAILABLE, "The service is about to stop.");
        }
        try {
            if (places == all) {
                made.increment();
            }
            return hash.get();
        } finally {
            places.release();
        }
    }
}
