package org.readinggroup.shared.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Says when an answer was made (RFC 9110, section 6.6.1), by the clock that the answer itself goes by: a page whose visitor's
 * clock is wrong can find out by how much.
 */
@Singleton
class HttpDate {
    private static final DateTimeFormatter IMF_FIXDATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final Clock clock;
    private volatile Said said = new Said(Long.MIN_VALUE, "");

    HttpDate(Clock clock) {
        this.clock = clock;
    }

    /** The text of one second. */
    private record Said(long second, String text) {}

    String now() {
        long second = clock.instant().getEpochSecond();
        Said last = said;
        if (last.second() != second) {
            last = new Said(
                    second, IMF_FIXDATE.format(Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC)));
            said = last;
        }
        return last.text();
    }
}
