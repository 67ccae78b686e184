package org.readinggroup.person;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.readinggroup.shared.json.Link;

/** A person, as the public sees them in lists. */
@Schema(description = "A person: a speaker, an organizer, or both.")
public record Person(
        @Schema(
                description = "Opaque; never changes.",
                implementation = String.class,
                examples = "3f2b8a52-5c1e-4a55-9d2e-7f0a7c8f4b11")
        UUID id,

        @Schema(description = "Makes the person's address.", examples = "justin-deschenaux")
        String slug,

        @Schema(description = "The name.", examples = "Justin Deschenaux")
        String name,

        @Schema(description = "Other spellings of the name.", examples = "[\"J. Deschenaux\"]")
        List<String> aliases,

        @Schema(description = "Where the person works or studies now.", examples = "EPFL", nullable = true)
        String affiliation,

        @Schema(
                description = "Who the person is, Markdown with TeX.",
                examples = "PhD student in Machine Learning at EPFL.",
                nullable = true)
        String bio,

        @Schema(
                description = "`bio` as safe HTML.",
                examples = "<p>PhD student in Machine Learning at EPFL.</p>\n",
                nullable = true)
        String bioHtml,

        @Schema(
                description = "A picture: an absolute address, or a path of this service.",
                examples = "/media/justin-deschenaux.webp",
                nullable = true)
        String photoUrl,

        @Schema(description = "Where to find the person elsewhere, in order.")
        List<Link> links,

        @Schema(description = "Whether the person organizes the group now.", examples = "true")
        boolean organizer) {}
