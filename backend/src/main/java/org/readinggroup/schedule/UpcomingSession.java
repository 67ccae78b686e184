package org.readinggroup.schedule;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.readinggroup.session.Session;

/** What comes next. */
@Schema(description = "What comes next.")
record UpcomingSession(
        @Schema(
                description =
                        "The session that is live, else the earliest announced one that has not ended; `null` where none is announced.",
                nullable = true)
        Session session,

        @Schema(
                description = "When the group meets next by its weekly rule; `null` while no rule is in force.",
                nullable = true)
        Slot nextSlot) {}
