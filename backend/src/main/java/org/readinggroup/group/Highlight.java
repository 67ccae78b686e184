package org.readinggroup.group;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that the group is proud of, in a sentence. */
@Schema(description = "One thing that the group offers.")
public record Highlight(
        @Schema(description = "A few words.", examples = "Recorded Sessions")
        String title,

        @Schema(
                description = "A sentence, plain text.",
                examples = "All sessions are recorded and available on YouTube")
        String text) {}
