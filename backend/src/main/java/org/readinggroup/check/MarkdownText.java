package org.readinggroup.check;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.readinggroup.shared.json.Body;

/** A text to be seen. */
@Schema(description = "A text to be seen.")
record MarkdownText(
        @Schema(
                description = "Markdown with TeX; an empty text gives none.",
                maxLength = 50000,
                examples = "The score is $\\nabla \\log p$.",
                nullable = true)
        String markdown) {

    /** Reads a body; 400 where it is wrong. */
    static MarkdownText read(Body body, int longest) {
        String markdown = body.isBlank("markdown") ? null : body.longText("markdown", longest);
        body.end();
        return new MarkdownText(markdown);
    }
}
