package org.readinggroup.token;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token that was made just now, the one time that it is shown. */
@Schema(description = "A token that was made just now. Keep `token`: it is shown this once.")
record CreatedToken(
        @Schema(
                description = "Opaque; never changes.",
                implementation = String.class,
                examples = "b3a1d9ce-77d1-4f53-8a64-0f5a6d4c2e91")
        UUID id,

        @Schema(description = "What it is for.", examples = "Import of the old site")
        String name,

        @Schema(description = "What it may do; `write` implies `read`.", examples = "[\"read\"]")
        List<TokenScope> scopes,

        @Schema(description = "When it stops working.", examples = "2026-08-23T17:00:00Z")
        Instant expiresAt,

        @Schema(
                description = "What a script sends as `Authorization: Bearer …`. It begins with `rgt_`.",
                examples = "rgt_gTq2mYv0cX8wJb4sLr6nHd1kFz5pAe9uVi3oRy7tEwQ")
        String token) {
    /** Not the token: it must not reach a log. */
    @Override
    public String toString() {
        return "CreatedToken[" + id + "]";
    }
}
