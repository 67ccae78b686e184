package org.readinggroup.video;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.readinggroup.session.SessionReference;

/** A video, as the public sees it. */
@Schema(description = "A recording of a session, or a relevant talk from elsewhere.")
public record Video(
        @Schema(
                description = "Opaque; never changes.",
                implementation = String.class,
                examples = "5d0e4c1b-7a8f-4f2e-9c3d-1e6b8a7f5c20")
        UUID id,

        @Schema(description = "Makes the video's address.", examples = "simple-diffusion-language-models")
        String slug,

        @Schema(description = "What it is to the group.", examples = "RELEVANT")
        VideoKind kind,

        @Schema(description = "The title.", examples = "Simple Diffusion Language Models")
        String title,

        @Schema(
                description = "What it is about, in a paragraph of plain text.",
                examples = "Quick introduction to Masked Diffusion Language Models (MDLM) by Alexander Rush",
                nullable = true)
        String summary,

        @Schema(
                description = "The long text, Markdown with TeX, as written.",
                examples = "Quick introduction to Masked Diffusion Language Models (MDLM) by Alexander Rush",
                nullable = true)
        String description,

        @Schema(
                description = "`description` as safe HTML.",
                examples = "<p>Quick introduction to Masked Diffusion Language Models (MDLM) by Alexander Rush</p>\n",
                nullable = true)
        String descriptionHtml,

        @Schema(
                description = "Where to watch it; `null` where that is not known.",
                examples = "https://www.youtube.com/watch?v=aqz-KE-bpKQ",
                nullable = true)
        String url,

        @Schema(description = "The id on YouTube.", examples = "aqz-KE-bpKQ", nullable = true)
        String youtubeId,

        @Schema(description = "How long it is.", minimum = "1", examples = "907", nullable = true)
        Integer durationSeconds,

        @Schema(
                description = "The day on which it was published; not that of the session.",
                examples = "2024-07-03",
                nullable = true)
        LocalDate publishedOn,

        @Schema(description = "Who made it.", examples = "Alexander Rush", nullable = true)
        String creator,

        @Schema(description = "Whether the group recommends it on its front page.", examples = "true")
        boolean featured,

        @Schema(description = "The session that it records; `null` for a relevant talk.", nullable = true)
        SessionReference session,

        @Schema(description = "A picture of it.", examples = "/media/simple-diffusion.webp", nullable = true)
        String thumbnailUrl) {}
