package org.readinggroup.paper;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A paper, as organizers see it. */
@Schema(description = "A paper, as organizers see it.")
record AdminPaper(
        @JsonUnwrapped Paper paper,

        @Schema(
                description =
                        "Whether visitors see the paper. What was made for a draft alone is announced with it; once public, it stays so.",
                examples = "true")
        @JsonProperty("public")
        boolean isPublic,

        @Schema(description = "When the record was made.", examples = "2026-05-20T09:30:00Z")
        Instant createdAt,

        @Schema(description = "When the record last changed.", examples = "2026-05-26T08:00:00Z")
        Instant updatedAt,

        @Schema(description = "Since when it lies in the bin.", examples = "2026-06-01T08:00:00Z", nullable = true)
        Instant deletedAt,

        @Schema(description = "The body that `PUT` takes.") PaperEdit edit) {}
