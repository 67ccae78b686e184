package org.readinggroup.signin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of choosing a password by a link, for the document. */
@Schema(description = "A password, chosen by a one-time link.")
record NewPassword(
        @Schema(
                minLength = 1,
                maxLength = 200,
                description = "The last part of the link.",
                examples = "gTq2mYv0cX8wJb4sLr6nHd1kFz5pAe9uVi3oRy7tEwQ",
                required = true)
        String token,

        @Schema(
                minLength = 10,
                maxLength = 128,
                description = "10 to 128 characters of any kind, but none of the commonest passwords.",
                examples = "lovelace counts in sevens",
                required = true)
        String password) {}
