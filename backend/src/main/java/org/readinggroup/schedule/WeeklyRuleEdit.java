package org.readinggroup.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A weekly rule, as organizers write it. */
@Schema(description = "When the group meets: every week on this day at this local time.")
record WeeklyRuleEdit(
        @Schema(description = "The day of the week.", examples = "MONDAY", required = true)
        DayOfWeek weekday,

        @Schema(description = "The local time.", pattern = "^\\d{2}:\\d{2}(:00)?$", examples = "13:00", required = true)
        String localTime,

        @Schema(
                description = "The IANA time zone; the group's where it is absent.",
                examples = "America/New_York",
                nullable = true)
        String timeZone,

        @Schema(
                description = "The first day on which it holds; `null` for always.",
                examples = "2026-01-05",
                nullable = true)
        LocalDate validFrom,

        @Schema(
                description = "The last day on which it holds; `null` for ever.",
                examples = "2026-12-28",
                nullable = true)
        LocalDate validUntil) {}
