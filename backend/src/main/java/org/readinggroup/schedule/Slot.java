package org.readinggroup.schedule;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A date and time at which the group's weekly rule says that it meets. */
@Schema(description = "A time at which the group meets by its weekly rule.")
public record Slot(
        @Schema(description = "When it begins.", examples = "2026-11-23T18:00:00Z")
        Instant startsAt,

        @Schema(description = "When it ends.", examples = "2026-11-23T19:30:00Z")
        Instant endsAt,

        @Schema(description = "The IANA time zone of the rule.", examples = "America/New_York")
        String timeZone) {}
