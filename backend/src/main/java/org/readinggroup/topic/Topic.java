package org.readinggroup.topic;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A topic, and how many published sessions have it. */
@Schema(description = "What sessions are about, in a word or two.")
record Topic(
        @Schema(description = "Names it in filters.", examples = "code-generation")
        String slug,

        @Schema(description = "What people read.", examples = "Code generation")
        String name,

        @Schema(description = "How many published sessions have it.", examples = "3")
        long sessionCount) {}
