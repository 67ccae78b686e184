package org.readinggroup.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An exception to the weekly rules, as organizers write it. */
@Schema(description = "One time that is not as the weekly rules have it.")
record ScheduleExceptionEdit(
        @Schema(
                description = "`SKIP` or `MOVE` the slots of a day, or meet an `EXTRA` time.",
                examples = "MOVE",
                required = true)
        ScheduleException.Kind kind,

        @Schema(
                description = "The day, in the rule's zone, that is skipped or moved; not with `EXTRA`.",
                examples = "2026-12-21",
                nullable = true)
        LocalDate slotOn,

        @Schema(
                description = "When the group meets instead, or besides; not with `SKIP`.",
                implementation = String.class,
                pattern = "^(?!0000)\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}(:00(\\.0{1,9})?)?$",
                examples = "2026-12-22T13:00",
                nullable = true)
        LocalDateTime startsAtLocal,

        @Schema(
                description = "The IANA time zone of `startsAtLocal`; the group's where it is absent; not with `SKIP`.",
                examples = "America/New_York",
                nullable = true)
        String timeZone,

        @Schema(
                description = "Why; everybody reads it.",
                minLength = 1,
                maxLength = 200,
                examples = "Holidays",
                required = true)
        String reason) {}
