package org.readinggroup.schedule;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The schedule, as organizers see it. */
@Schema(description = "The schedule, as organizers see it.")
record AdminSchedule(
        @Schema(description = "The weekly rules.") List<WeeklyRuleEdit> rules,

        @Schema(description = "What is different from them.")
        List<ScheduleExceptionEdit> exceptions,

        @Schema(description = "When it last changed.", examples = "2026-05-26T08:00:00Z")
        Instant updatedAt,

        @Schema(description = "The body that `PUT` takes.") ScheduleEdit edit) {}
