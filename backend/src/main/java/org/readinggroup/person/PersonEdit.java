package org.readinggroup.person;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.readinggroup.shared.json.Link;

/** What organizers write of a person. */
@Schema(description = "What organizers write of a person.")
record PersonEdit(
        @Schema(
                minLength = 1,
                maxLength = 200,
                description = "The name, 1 to 200 characters.",
                examples = "Justin Deschenaux",
                required = true)
        String name,

        @Schema(
                pattern = "^[a-z0-9]+(-[a-z0-9]+)*$",
                maxLength = 100,
                description = "Makes the person's address; made from the name where it is absent.",
                examples = "justin-deschenaux",
                nullable = true)
        String slug,

        @Schema(
                maxItems = 20,
                uniqueItems = true,
                minLength = 1,
                maxLength = 200,
                description = "Other spellings of the name; at most 20.",
                examples = "[\"J. Deschenaux\"]",
                nullable = true)
        List<String> aliases,

        @Schema(
                minLength = 1,
                maxLength = 200,
                description = "Where the person works or studies now.",
                examples = "EPFL",
                nullable = true)
        String affiliation,

        @Schema(
                minLength = 1,
                maxLength = 50000,
                description = "Who the person is, Markdown with TeX, at most 50,000 characters.",
                examples = "PhD student in Machine Learning at EPFL.",
                nullable = true)
        String bio,

        @Schema(
                maxLength = 2000,
                description = "A picture: an absolute address, or a path of this service.",
                examples = "/media/justin-deschenaux.webp",
                nullable = true)
        String photoUrl,

        @Schema(
                maxItems = 50,
                description = "Where to find the person elsewhere, in order; at most 50.",
                nullable = true)
        List<Link> links) {}
