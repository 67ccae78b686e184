package org.readinggroup.signin;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A browser that is signed in. */
@Schema(
        description =
                "A browser that is signed in. It is 12 hours after it was last seen, and after 7 days in all, no longer.")
record SignIn(
        @Schema(
                description = "Opaque; never changes.",
                implementation = String.class,
                examples = "0e7f1a52-52c6-4b0e-8f4f-3f5f6d2f9a77")
        UUID id,

        @Schema(description = "Which browser it seems to be, by what it says of itself.", examples = "Firefox on Linux")
        String client,

        @Schema(description = "When somebody signed in.", examples = "2026-10-14T15:00:00Z")
        Instant createdAt,

        @Schema(description = "When it was last seen, to the minute.", examples = "2026-10-14T16:20:00Z")
        Instant lastSeenAt,

        @Schema(description = "Whether this request comes from it.", examples = "true")
        boolean current) {}
