package org.readinggroup.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Into whom a person is merged. */
@Schema(description = "Into whom a person is merged.")
record MergeEdit(
        @Schema(
                pattern = "^[a-z0-9]+(-[a-z0-9]+)*$",
                maxLength = 100,
                description = "The slug of the person who stays.",
                examples = "justin-deschenaux",
                required = true)
        String into) {}
