package org.readinggroup.check;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text, as visitors will see it. */
@Schema(description = "A text, as visitors will see it.")
record Rendered(
        @Schema(
                description = "Safe HTML, TeX left in marked elements.",
                examples = "<p>Both papers explore the sphere.</p>\n")
        String html) {}
