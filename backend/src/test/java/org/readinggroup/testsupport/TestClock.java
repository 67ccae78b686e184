package org.readinggroup.testsupport;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The "now" of the service in tests: it stands still until a test moves it, and is back at {@link #NOW} for the next. */
@Alternative
@Priority(1)
@Singleton
public class TestClock extends Clock {
    /** A Wednesday, 11:00 in New York, half an hour into a session of the test group. */
    public static final Instant NOW = Instant.parse("2026-10-14T15:00:00Z");

    private volatile Instant now = NOW;

    /** Moves the clock to an instant, such as {@code 2026-10-14T16:00:00Z}. */
    public void moveTo(String instant) {
        moveTo(Instant.parse(instant));
    }

    public void moveTo(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
