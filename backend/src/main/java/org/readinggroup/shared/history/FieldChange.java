package org.readinggroup.shared.history;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One field that a change gave another value. */
@Schema(description = "One field of `edit` that a change gave another value.")
public record FieldChange(
        @Schema(description = "Its name.", examples = "title")
        String field,

        @Schema(
                description = "Its value before; `null` where there was none.",
                examples = "Diffucoder",
                implementation = Object.class,
                nullable = true)
        JsonNode before,

        @Schema(
                description = "Its value since; `null` where there is none.",
                examples = "DiffuCoder",
                implementation = Object.class,
                nullable = true)
        JsonNode after) {}
