package org.readinggroup.signin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of signing in, for the document. */
@Schema(description = "Who signs in.")
record NewSignIn(
        @Schema(description = "The address of the account.", examples = "ada@example.org", required = true)
        String email,

        @Schema(description = "The password.", examples = "lovelace counts in sevens", required = true)
        String password) {}
