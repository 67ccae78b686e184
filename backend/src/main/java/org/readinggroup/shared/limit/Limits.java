package org.readinggroup.shared.limit;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.readinggroup.shared.problem.ProblemException;

/**
 * Counts tries by the generic cell rate algorithm (ITU-T I.371): of each key one instant is kept, when it will be as good as
 * new. A try moves it on by one step, unless that would be further ahead than a whole burst. One statement decides and
 * writes, so that tries at the same time, on any replica, cannot exceed the rate.
 */
@Singleton
public class Limits {
    private final EntityManager entityManager;
    private final Clock clock;

    Limits(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /**
     * Counts one try of a key, such as {@code sign-in:address:192.0.2.7}, or ends the request with 429 that says when to try
     * again. It is counted whatever becomes of the request; {@link #giveBack} undoes it. No key holds a secret.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void take(String key, Rate rate) {
        Instant now = clock.instant();
        List<?> taken = entityManager
                .createNativeQuery("""
                        insert into rate_limit as it (key, fresh_at)
                        values (:key, cast(:now as timestamptz) + cast(:step as interval))
                        on conflict (key) do update
                        set fresh_at = greatest(it.fresh_at, cast(:now as timestamptz)) + cast(:step as interval)
                        where greatest(it.fresh_at, cast(:now as timestamptz)) + cast(:step as interval)
                            <= cast(:now as timestamptz) + cast(:whole as interval)
                        returning 1
                        """)
                .setParameter("key", key)
                .setParameter("now", at(now))
                .setParameter("step", rate.each().toString())
                .setParameter("whole", rate.whole().toString())
                .getResultList();
        if (taken.isEmpty()) {
            Instant freshAt = (Instant) entityManager
                    .createNativeQuery("select fresh_at from rate_limit where key = :key", Instant.class)
                    .setParameter("key", key)
                    .getSingleResult();
            throw ProblemException.tooManyRequests(
                    Duration.between(now, freshAt).plus(rate.each()).minus(rate.whole()));
        }
    }

    /** Undoes one try: it was none of those that the limit is for. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void giveBack(String key, Rate rate) {
        entityManager
                .createNativeQuery(
                        "update rate_limit set fresh_at = fresh_at - cast(:step as interval) where key = :key")
                .setParameter("key", key)
                .setParameter("step", rate.each().toString())
                .executeUpdate();
    }

    /** Removes rows whose instant has passed, which say what no row says; those in use wait for the next time. */
    int forgetStale(Instant now) {
        return entityManager.createNativeQuery("""
                        delete from rate_limit where key in (
                            select key from rate_limit where fresh_at < :now for update skip locked)
                        """).setParameter("now", at(now)).executeUpdate();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
