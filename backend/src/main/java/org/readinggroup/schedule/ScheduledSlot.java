package org.readinggroup.schedule;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.readinggroup.session.SessionReference;

/** A slot, and what becomes of it. */
@Schema(description = "A slot of the weekly rule, and what becomes of it.")
record ScheduledSlot(
        @Schema(description = "When it begins.", examples = "2026-11-23T18:00:00Z")
        Instant startsAt,

        @Schema(description = "When it ends.", examples = "2026-11-23T19:30:00Z")
        Instant endsAt,

        @Schema(description = "The IANA time zone of the rule.", examples = "America/New_York")
        String timeZone,

        @Schema(description = "What becomes of it.", examples = "TAKEN")
        State state,

        @Schema(description = "Why it is skipped or moved, or beside the rule.", examples = "Holidays", nullable = true)
        String reason,

        @Schema(description = "The session that takes place on that day.", nullable = true)
        SessionReference session) {

    /** What becomes of a slot. */
    @Schema(
            name = "SlotState",
            description =
                    "`OPEN` while nothing is announced for that day, `TAKEN` by a session, `SKIPPED` by an organizer, or `MOVED`, to another slot of the list.")
    enum State {
        OPEN,
        TAKEN,
        SKIPPED,
        MOVED
    }
}
