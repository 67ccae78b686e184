package org.readinggroup.shared.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** The one source of "now"; tests put another in its place. */
class ClockProducer {
    @Produces
    @Singleton
    Clock clock() {
        // PostgreSQL keeps microseconds: what is answered at once is what is read later.
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }
}
