package org.readinggroup.shared.ready;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;

/**
 * The answers that hold together: all made from one revision of the content, and within a span of time in which no answer
 * changes by the clock.
 *
 * @param from the earliest instant at which they hold
 * @param until the instant at which they no longer do
 */
record Generation(long revision, Instant from, Instant until, Cache<String, ReadyAnswer> answers) {
    /** Bytes that are kept at most; those asked for rarely give way. */
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    static Generation of(long revision, Instant from, Instant until) {
        Cache<String, ReadyAnswer> answers = Caffeine.newBuilder()
                .maximumWeight(MOST_BYTES)
                .<String, ReadyAnswer>weigher((address, answer) -> 2 * address.length() + answer.weight())
                .executor(Runnable::run)
                .build();
        return new Generation(revision, from, until, answers);
    }

    boolean holds(long revision, Instant now) {
        return this.revision == revision && !now.isBefore(from) && now.isBefore(until);
    }
}
