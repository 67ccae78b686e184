package org.readinggroup.shared.web;

import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.problem.ProblemType;
import org.readinggroup.shared.text.Slugs;

/** The slug in an address, described once. Any text may come; one that is no slug names nothing. */
public class SlugParam {
    @PathParam("slug")
    @Parameter(
            description = "The record's slug. An old one answers 308 with the address of today.",
            example = "idlm-inverse-distilled-diffusion-language-models",
            schema = @Schema(type = SchemaType.STRING, minLength = 1))
    String slug;

    /** The slug; ends the request with 404 where the text can be none. */
    public String value() {
        if (!Slugs.isSlug(slug)) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "There is nothing with the slug %s.".formatted(Parameters.quoted(slug)));
        }
        return slug;
    }
}
