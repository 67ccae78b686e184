package org.readinggroup.token;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An API token, without what makes it one. */
@Schema(
        description =
                "An API token of one's own account. The token itself was shown when it was made, and never again.")
record ApiToken(
        @Schema(
                description = "Opaque; never changes.",
                implementation = String.class,
                examples = "b3a1d9ce-77d1-4f53-8a64-0f5a6d4c2e91")
        UUID id,

        @Schema(description = "What it is for.", examples = "Import of the old site")
        String name,

        @Schema(description = "What it may do; `write` implies `read`.", examples = "[\"read\"]")
        List<TokenScope> scopes,

        @Schema(description = "When it was made.", examples = "2026-05-25T17:00:00Z")
        Instant createdAt,

        @Schema(description = "When it stops working.", examples = "2026-08-23T17:00:00Z")
        Instant expiresAt,

        @Schema(
                description = "When it was last used, to the minute.",
                examples = "2026-06-01T09:30:00Z",
                nullable = true)
        Instant lastUsedAt) {}
