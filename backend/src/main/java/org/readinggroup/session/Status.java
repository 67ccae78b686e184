package org.readinggroup.session;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a published session is right now: the organizer's decision, the clock and the recordings together. */
@Schema(
        name = "SessionStatus",
        description =
                "`UPCOMING` before the start, `LIVE` until the end, then `ENDED`, or `RECORDED` once there is a recording;"
                        + " `POSTPONED` and `CANCELLED` are an organizer's decision.")
public enum Status {
    UPCOMING,
    LIVE,
    ENDED,
    RECORDED,
    POSTPONED,
    CANCELLED;

    /**
     * The status at {@code now}. The list query computes the same in SQL ({@link SessionFinder}); a test holds the two
     * together.
     *
     * @param startsAt null only for a postponed session
     * @param recorded whether there is a recording; it counts from the start on, so that one attached to the wrong session
     *     does not take a coming session from the page
     */
    static Status of(Stage stage, Instant startsAt, Instant endsAt, boolean recorded, Instant now) {
        return switch (stage) {
            case DRAFT -> throw new IllegalArgumentException("A draft has no public status");
            case POSTPONED -> POSTPONED;
            case CANCELLED -> CANCELLED;
            case PUBLISHED -> {
                if (now.isBefore(startsAt)) {
                    yield UPCOMING;
                }
                if (recorded) {
                    yield RECORDED;
                }
                yield now.isBefore(endsAt) ? LIVE : ENDED;
            }
        };
    }

    /** Whether one can still go there. */
    boolean isOpen() {
        return this == UPCOMING || this == LIVE;
    }
}
