package org.readinggroup.organizer;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What organizers write of an organizer. */
@Schema(description = "What organizers write of an organizer.")
record OrganizerEdit(
        @Schema(
                pattern = "^[a-z0-9]+(-[a-z0-9]+)*$",
                maxLength = 100,
                description = "The person's slug.",
                examples = "justin-deschenaux",
                required = true)
        String person,

        @Schema(
                pattern = "^[a-z0-9]+(-[a-z0-9]+)*$",
                maxLength = 100,
                description = "Makes the record's address; that of the person where it is absent.",
                examples = "justin-deschenaux",
                nullable = true)
        String slug,

        @Schema(
                description = "The place in the group's order, from 0; the last one where it is absent.",
                minimum = "0",
                maximum = "9999",
                examples = "0",
                nullable = true)
        Integer position,

        @Schema(
                description = "The first day; `null` where that is not known.",
                examples = "2025-09-01",
                nullable = true)
        LocalDate since,

        @Schema(description = "The last day; `null` while there is none.", examples = "2026-08-31", nullable = true)
        LocalDate until) {}
