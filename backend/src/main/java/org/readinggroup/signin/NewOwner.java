package org.readinggroup.signin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of the first set-up, for the document. */
@Schema(description = "The first owner.")
record NewOwner(
        @Schema(
                minLength = 1,
                maxLength = 200,
                description = "The last part of the address that the service printed.",
                examples = "gTq2mYv0cX8wJb4sLr6nHd1kFz5pAe9uVi3oRy7tEwQ",
                required = true)
        String token,

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
                minLength = 10,
                maxLength = 128,
                description = "10 to 128 characters of any kind, but none of the commonest passwords.",
                examples = "lovelace counts in sevens",
                required = true)
        String password) {}
