package org.readinggroup.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.readinggroup.shared.caller.Role;
import org.readinggroup.shared.json.Body;

/** What an owner says of an account. */
@Schema(description = "What an owner says of an account.")
record NewAccount(
        @Schema(
                minLength = 3,
                maxLength = 254,
                description = "The address to sign in with.",
                examples = "ada@example.org",
                required = true)
        String email,

        @Schema(
                minLength = 1,
                maxLength = 100,
                description = "What other organizers see.",
                examples = "Ada Lovelace",
                required = true)
        String name,

        @Schema(
                description = "What it may do; `ORGANIZER` where it is not said.",
                examples = "ORGANIZER",
                nullable = true)
        Role role,

        @Schema(
                pattern = "^[a-z0-9]+(-[a-z0-9]+)*$",
                maxLength = 100,
                description = "The slug of the person whose account it is.",
                examples = "ada-lovelace",
                nullable = true)
        String person) {
    private static final int LONGEST_NAME = 100;

    /** Reads all fields but those of a change; the caller ends the body. */
    static NewAccount read(Body body) {
        body.require("email", "name");
        Role role = body.oneOf("role", Role.class);
        return new NewAccount(
                EmailAddress.read(body, "email"),
                body.text("name", LONGEST_NAME),
                role == null ? Role.ORGANIZER : role,
                body.slug("person"));
    }
}
