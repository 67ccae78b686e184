package org.readinggroup.topic;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A topic, as organizers see it. */
@Schema(description = "A topic, as organizers see it.")
record AdminTopic(
        @Schema(
                description = "Opaque; never changes.",
                implementation = String.class,
                examples = "8a1c2e4f-0b3d-4c55-9a6e-5d2f1b9c7e31")
        UUID id,

        @JsonUnwrapped Topic topic,

        @Schema(description = "When the record was made.", examples = "2026-05-20T09:30:00Z")
        Instant createdAt,

        @Schema(description = "When the record last changed.", examples = "2026-05-26T08:00:00Z")
        Instant updatedAt,

        @Schema(description = "Since when it lies in the bin.", examples = "2026-06-01T08:00:00Z", nullable = true)
        Instant deletedAt,

        @Schema(description = "The body that `PUT` takes.") TopicEdit edit) {}
