package org.readinggroup.token;

import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.readinggroup.shared.json.Body;

/** What a token is made from. */
@Schema(description = "What a token is made from.")
record NewToken(
        @Schema(
                minLength = 1,
                maxLength = 100,
                description = "What it is for.",
                examples = "Import of the old site",
                required = true)
        String name,

        @Schema(
                minItems = 1,
                maxItems = 2,
                description = "What it may do; `write` implies `read`.",
                examples = "[\"read\"]",
                required = true)
        Set<TokenScope> scopes,

        @Schema(
                description = "When it stops working; 90 days from now where it is not said.",
                examples = "2026-08-23T17:00:00Z",
                nullable = true)
        Instant expiresAt) {
    private static final int LONGEST_NAME = 100;

    /** Reads a body; 400 where it is wrong. */
    static NewToken read(byte[] json, Instant now) {
        Body body = Body.parse(json);
        body.require("name", "scopes");
        String name = body.text("name", LONGEST_NAME);
        Set<TokenScope> scopes = body.someOf("scopes", TokenScope.class, TokenScope::name);
        if (body.isEmptyList("scopes")) {
            body.wrong("scopes", "must name at least one of read, write");
        }
        Instant expiresAt = body.instant("expiresAt");
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            body.wrong("expiresAt", "must be in the future");
        }
        body.end();
        return new NewToken(name, scopes, expiresAt);
    }
}
