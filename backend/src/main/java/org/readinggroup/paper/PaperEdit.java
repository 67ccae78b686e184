package org.readinggroup.paper;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What organizers write of a paper. */
@Schema(description = "What organizers write of a paper.")
record PaperEdit(
        @Schema(
                minLength = 1,
                maxLength = PaperEditing.LONGEST_TITLE,
                description = "The title, 1 to 300 characters.",
                examples = "DiffuCoder",
                required = true)
        String title,

        @Schema(
                pattern = "^[a-z0-9]+(-[a-z0-9]+)*$",
                maxLength = 100,
                description = "Makes its address; made from the title where it is absent.",
                examples = "diffucoder",
                nullable = true)
        String slug,

        @Schema(
                maxItems = 200,
                minLength = 1,
                maxLength = 200,
                description = "Who wrote it, in order; at most 200.",
                examples = "[\"Shansan Gong\"]",
                nullable = true)
        List<String> authors,

        @Schema(
                maxLength = 200,
                description = "Its arXiv id, in any usual spelling; no two papers share it.",
                examples = "2506.20639",
                nullable = true)
        String arxivId,

        @Schema(
                pattern = "^10\\.[0-9]{4,9}/\\S{1,200}$",
                minLength = 1,
                maxLength = 250,
                description = "Its DOI, without an address around it.",
                examples = "10.48550/arXiv.2506.20639",
                nullable = true)
        String doi,

        @Schema(
                maxLength = 2000,
                description = "Where to read it; arXiv's page where it is absent or was that of the arXiv id before.",
                examples = "https://arxiv.org/abs/2506.20639",
                nullable = true)
        String url) {}
