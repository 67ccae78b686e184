package org.readinggroup.session;

import java.time.Instant;

/** A session with all that lists show of it, but for what the clock makes of it. */
record WholeSession(SessionRow row, SessionParts.Parts parts) {
    /** What the public sees of it at that instant. */
    SessionListItem at(Instant now) {
        boolean recorded = !parts.recordings().isEmpty();
        Status status = Status.of(row.stage(), row.startsAt(), row.endsAt(), recorded, now);
        return new SessionListItem(
                row.id(),
                row.slug(),
                row.number(),
                row.title(),
                row.summary(),
                status,
                row.startsAt(),
                row.endsAt(),
                row.timeZone(),
                row.startsAtLocal(),
                parts.speakers(),
                parts.papers(),
                parts.recordings(),
                row.slidesUrl(),
                status.isOpen() ? "/join/" + row.slug() : null,
                parts.topics(),
                row.createdAt(),
                row.updatedAt());
    }
}
