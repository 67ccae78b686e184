package org.readinggroup.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * What calendars are told of one session. The database keeps it (trigger {@code tell_calendars}), so no way of writing can
 * forget it.
 *
 * @param startsAt the start; while the session is postponed without a new date, that of its last one
 * @param isDated false while it is postponed without a new date
 * @param sequence how often title, time, address or state have changed since it was published
 * @param publishedAt when it was first published
 * @param changedAt when the sequence last rose
 */
record CalendarEntry(
        UUID sessionId,
        String slug,
        String title,
        ZoneId timeZone,
        Instant startsAt,
        Instant endsAt,
        boolean isDated,
        State state,
        int sequence,
        Instant publishedAt,
        Instant changedAt) {

    /** A session's stage, or that it was taken back or deleted after it was published. */
    enum State {
        PUBLISHED,
        POSTPONED,
        CANCELLED,
        WITHDRAWN
    }

    /** Whether whoever has it in a calendar must not come at that time. */
    boolean isOff() {
        return state == State.CANCELLED || state == State.WITHDRAWN || !isDated;
    }
}
