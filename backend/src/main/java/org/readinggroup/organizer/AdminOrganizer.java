package org.readinggroup.organizer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.readinggroup.person.Person;

/** An organizer, as organizers see them. */
@Schema(description = "An organizer, as organizers see them.")
record AdminOrganizer(
        @Schema(
                description = "Opaque; never changes.",
                implementation = String.class,
                examples = "8a1c2e4f-0b3d-4c55-9a6e-5d2f1b9c7e31")
        UUID id,

        @Schema(description = "Makes the record's address.", examples = "justin-deschenaux")
        String slug,

        @Schema(description = "The person who organizes.") Person person,

        @Schema(description = "The place in the group's order, from 0.", minimum = "0", examples = "0")
        int position,

        @Schema(description = "The first day.", examples = "2025-09-01", nullable = true)
        LocalDate since,

        @Schema(description = "The last day.", examples = "2026-08-31", nullable = true)
        LocalDate until,

        @Schema(description = "When the record was made.", examples = "2026-05-20T09:30:00Z")
        Instant createdAt,

        @Schema(description = "When the record last changed.", examples = "2026-05-26T08:00:00Z")
        Instant updatedAt,

        @Schema(description = "Since when it lies in the bin.", examples = "2026-06-01T08:00:00Z", nullable = true)
        Instant deletedAt,

        @Schema(description = "The body that `PUT` takes.") OrganizerEdit edit) {}
