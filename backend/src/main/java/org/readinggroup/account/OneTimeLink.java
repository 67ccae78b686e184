package org.readinggroup.account;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An address that works once. It is shown once, too: nobody can read it again. */
@Schema(description = "An address that works once. Give it to whom it is for; it cannot be read again.")
public record OneTimeLink(
        @Schema(
                description = "The page to open.",
                examples = "https://example.org/admin/invitation/gTq2mYv0cX8wJb4sLr6nHd1kFz5pAe9uVi3oRy7tEwQ")
        String url,

        @Schema(description = "Until when it works.", examples = "2026-06-01T17:00:00Z")
        Instant expiresAt) {}
