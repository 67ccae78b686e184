package org.readinggroup.schedule;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What organizers write of the schedule. */
@Schema(description = "What organizers write of the schedule.")
record ScheduleEdit(
        @Schema(maxItems = 50, description = "The weekly rules; at most 50.", nullable = true)
        List<WeeklyRuleEdit> rules,

        @Schema(maxItems = 500, description = "What is different from them; at most 500.", nullable = true)
        List<ScheduleExceptionEdit> exceptions) {}
