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
                pattern = "^[a-z0-9]+(-[a-z0-9]+)*$",
                maxLength = 100,
                description = "What kind of place it is: `youtube`, `x`, `mailing-list`, `email`, `website`, …",
                examples = "mailing-list")
        String rel,

        @Schema(minLength = 1, maxLength = 200, description = "What people read.", examples = "Mailing list")
        String label,

        @Schema(
                pattern = "^(https?://|mailto:)",
                maxLength = 2000,
                description = "An absolute http(s) address, or `mailto:`.",
                examples = "https://groups.google.com/g/diffusion-llm")
        String url) {}
