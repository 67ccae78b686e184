package org.readinggroup.signin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of changing one's password, for the document. */
@Schema(description = "Another password.")
record ChangedPassword(
        @Schema(
                minLength = 1,
                maxLength = 128,
                description = "The password of today.",
                examples = "lovelace counts in sevens",
                required = true)
        String currentPassword,

        @Schema(
                minLength = 10,
                maxLength = 128,
                description = "10 to 128 characters of any kind, but none of the commonest passwords.",
                examples = "babbage counts in elevens",
                required = true)
        String newPassword) {}
