package org.readinggroup.signin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of signing in, for the document. */
@Schema(description = "Who signs in.")
record NewSignIn(
        @Schema(
                minLength = 3,
                maxLength = 254,
                description = "The address of the account.",
                examples = "ada@example.org",
                required = true)
        String email,

        @Schema(
                minLength = 1,
                maxLength = 128,
                description = "The password.",
                examples = "lovelace counts in sevens",
                required = true)
        String password) {}
