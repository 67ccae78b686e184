package org.readinggroup.group;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The group, as organizers see it. */
@Schema(description = "The group, as organizers see it.")
record AdminGroup(
        @JsonUnwrapped Group group,

        @Schema(description = "When the record was made.", examples = "2026-05-20T09:30:00Z")
        Instant createdAt,

        @Schema(description = "When the record last changed.", examples = "2026-05-26T08:00:00Z")
        Instant updatedAt,

        @Schema(description = "The body that `PUT` takes.") GroupEdit edit) {}
