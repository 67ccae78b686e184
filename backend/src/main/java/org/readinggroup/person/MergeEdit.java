package org.readinggroup.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Into whom a person is merged. */
@Schema(description = "Into whom a person is merged.")
record MergeEdit(
        @Schema(description = "The slug of the person who stays.", examples = "justin-deschenaux", required = true)
        String into) {}
