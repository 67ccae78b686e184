package org.readinggroup.account;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.readinggroup.shared.caller.Role;

/** An account, as its own holder and owners see it. */
@Schema(description = "An account: who may write, and as what.")
public record Account(
        @Schema(
                description = "Opaque; never changes.",
                implementation = String.class,
                examples = "6a0c5d1e-8f57-4c7c-9d54-0d6f3a6b3a10")
        UUID id,

        @Schema(description = "The address to sign in with, in lower case.", examples = "ada@example.org")
        String email,

        @Schema(
                description = "What other organizers see, in the history of a record for one.",
                examples = "Ada Lovelace")
        String name,

        @Schema(
                description = "An `ORGANIZER` writes content; an `OWNER` also manages accounts.",
                examples = "ORGANIZER")
        Role role,

        @Schema(description = "The slug of the person whose account it is.", examples = "ada-lovelace", nullable = true)
        String person,

        @Schema(description = "Whether nobody can sign in with it now.", examples = "false")
        boolean disabled,

        @Schema(description = "Whether its invitation has not been accepted yet.", examples = "false")
        boolean pending,

        @Schema(description = "When it was made.", examples = "2026-05-25T17:00:00Z")
        Instant createdAt,

        @Schema(
                description = "When somebody last signed in with it.",
                examples = "2026-10-14T15:00:00Z",
                nullable = true)
        Instant lastSignInAt) {}
