package org.readinggroup.shared.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Objects;

/**
 * When a meeting is meant to begin: what the clock on the wall says, in a zone. This is the plan that people made; the
 * instant follows from it by the time-zone rules, and changes when those do.
 */
public record LocalPlan(LocalDateTime startsAtLocal, ZoneId timeZone) {

    public LocalPlan {
        Objects.requireNonNull(startsAtLocal, "startsAtLocal");
        Objects.requireNonNull(timeZone, "timeZone");
    }

    /**
     * The instant of this plan by the rules of this JVM.
     *
     * @param before the instant that it had so far, or null. Where the clocks show the local time twice, its offset says
     *     which of the two was meant; without it the first is. A local time that new rules have made to be skipped is moved
     *     on by the length of the gap, as everybody's clock is.
     */
    public Instant startsAt(Instant before) {
        ZoneOffset preferred = before == null ? null : offsetOf(before);
        return ZonedDateTime.ofLocal(startsAtLocal, timeZone, preferred).toInstant();
    }

    private ZoneOffset offsetOf(Instant before) {
        long seconds = startsAtLocal.toEpochSecond(ZoneOffset.UTC) - before.getEpochSecond();
        return Math.abs(seconds) <= ZoneOffset.MAX.getTotalSeconds() ? ZoneOffset.ofTotalSeconds((int) seconds) : null;
    }
}
