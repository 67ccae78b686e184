package org.readinggroup.topic;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What organizers write of a topic. */
@Schema(description = "What organizers write of a topic.")
record TopicEdit(
        @Schema(
                minLength = 1,
                maxLength = 100,
                description = "What people read, 1 to 100 characters; no two topics share it.",
                examples = "Code generation",
                required = true)
        String name,

        @Schema(
                pattern = "^[a-z0-9]+(-[a-z0-9]+)*$",
                maxLength = 100,
                description = "Names it in filters; made from the name where it is absent.",
                examples = "code-generation",
                nullable = true)
        String slug) {}
