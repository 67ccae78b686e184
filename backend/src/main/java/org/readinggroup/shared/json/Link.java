package org.readinggroup.shared.json;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where to find a group or a person elsewhere.
 *
 * @param rel what kind of place it is: {@code youtube}, {@code x}, {@code mailing-list}, {@code email}, {@code website}, …
 * @param label what people read
 * @param url absolute http(s), or {@code mailto:}
 */
@Schema(description = "Where to find the group or a person elsewhere.")
public record Link(
        @Schema(
                description = "What kind of place it is: `youtube`, `x`, `mailing-list`, `email`, `website`, …",
                examples = "mailing-list")
        String rel,

        @Schema(description = "What people read.", examples = "Mailing list")
        String label,

        @Schema(
                description = "An absolute http(s) address, or `mailto:`.",
                examples = "https://groups.google.com/g/diffusion-llm")
        String url) {}
