package org.readinggroup.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What matters of a session when it is looked at with care.
 *
 * @param takesPlace false where it is cancelled, postponed or in the bin
 * @param startsAt null without a date, as {@code endsAt}
 * @param sameTime the published sessions of the same time
 */
public record CheckedSession(
        boolean takesPlace,
        Instant startsAt,
        Instant endsAt,
        ZoneId timeZone,
        String meetingUrl,
        List<Recording> recordings,
        List<Other> sameTime) {

    /** A recording of it; its day may be unknown, and null. */
    public record Recording(String slug, LocalDate publishedOn) {}

    /** Another session. */
    public record Other(String slug, String title) {}
}
