package org.readinggroup.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.readinggroup.shared.caller.Role;

/** A change of an account, for the document; what is read is the account that comes of it. */
@Schema(description = "What to change of an account: the fields that are there. `null` takes the person away.")
record ChangedAccount(
        @Schema(
                minLength = 3,
                maxLength = 254,
                description = "The address to sign in with.",
                examples = "ada@example.org")
        String email,

        @Schema(minLength = 1, maxLength = 100, description = "What other organizers see.", examples = "Ada Lovelace")
        String name,

        @Schema(description = "What it may do.", examples = "OWNER")
        Role role,

        @Schema(
                pattern = "^[a-z0-9]+(-[a-z0-9]+)*$",
                maxLength = 100,
                description = "The slug of the person whose account it is.",
                examples = "ada-lovelace",
                nullable = true)
        String person,

        @Schema(description = "Whether nobody can sign in with it; ends its sign-ins.", examples = "true")
        Boolean disabled) {}
