package org.readinggroup.account;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new account, and the address with which its holder takes it. */
@Schema(description = "A new account, and the address with which its holder takes it.")
record InvitedAccount(
        @JsonUnwrapped Account account,

        @Schema(
                description = "The page to open, once; it cannot be read again.",
                examples = "https://example.org/admin/invitation/gTq2mYv0cX8wJb4sLr6nHd1kFz5pAe9uVi3oRy7tEwQ")
        String invitationUrl,

        @Schema(description = "Until when the invitation can be accepted.", examples = "2026-06-01T17:00:00Z")
        Instant invitationExpiresAt) {}
