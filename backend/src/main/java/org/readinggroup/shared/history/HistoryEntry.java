package org.readinggroup.shared.history;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One change of one record. */
@Schema(description = "One change of a record.")
public record HistoryEntry(
        @Schema(description = "Counts the changes of the record, from 1 on.", examples = "3")
        int revision,

        @Schema(description = "When it was made.", examples = "2026-05-26T08:00:00Z")
        Instant at,

        @Schema(description = "Who made it.") Actor actor,

        @Schema(description = "What it did.", examples = "UPDATE")
        Action action,

        @Schema(description = "What it changed, field by field.")
        List<FieldChange> changes) {}
