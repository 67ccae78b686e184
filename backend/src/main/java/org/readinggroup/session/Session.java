package org.readinggroup.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session, as the public sees it. */
@Schema(description = "A session.")
public record Session(
        @JsonUnwrapped SessionListItem item,

        @JsonProperty("abstract")
        @Schema(
                description = "The long text, Markdown with TeX, as written.",
                examples = "Both papers explore the sphere as a natural geometry for language flows.",
                nullable = true)
        String abstractText,

        @Schema(
                description = "`abstract` as safe HTML; TeX is left in elements of class `math`.",
                examples = "<p>Both papers explore the sphere as a natural geometry for language flows.</p>\n",
                nullable = true)
        String abstractHtml) {}
