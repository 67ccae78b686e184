package org.readinggroup.paper;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A paper, as the public sees it in lists. */
@Schema(description = "A paper that a session discusses.")
public record Paper(
        @Schema(
                description = "Opaque; never changes.",
                implementation = String.class,
                examples = "9b1f6c3e-0f0e-4b58-8f0e-2f4f3f3c9a10")
        UUID id,

        @Schema(description = "Makes the paper's address.", examples = "diffucoder")
        String slug,

        @Schema(
                description = "The title.",
                examples = "DiffuCoder: Understanding and Improving Masked Diffusion Models for Code Generation")
        String title,

        @Schema(
                description = "The authors' names, in order; empty where they are not known.",
                examples = "[\"Shansan Gong\"]")
        List<String> authors,

        @Schema(description = "The arXiv id, without host and version.", examples = "2506.20639", nullable = true)
        String arxivId,

        @Schema(description = "The DOI, without host.", examples = "10.48550/arXiv.2506.20639", nullable = true)
        String doi,

        @Schema(description = "Where to read it.", examples = "https://arxiv.org/abs/2506.20639", nullable = true)
        String url) {}
