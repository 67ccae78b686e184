package org.readinggroup.video;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What organizers write of a video. */
@Schema(description = "What organizers write of a video.")
record VideoEdit(
        @Schema(
                minLength = 1,
                maxLength = 200,
                description = "The title, 1 to 200 characters.",
                examples = "Simple Diffusion Language Models",
                required = true)
        String title,

        @Schema(
                description = "What it is to the group; a session has recordings only.",
                examples = "RECORDING",
                required = true)
        VideoKind kind,

        @Schema(
                pattern = "^[a-z0-9]+(-[a-z0-9]+)*$",
                maxLength = 100,
                description = "Makes its address; made from the title where it is absent.",
                examples = "simple-diffusion-language-models",
                nullable = true)
        String slug,

        @Schema(
                minLength = 1,
                maxLength = 1000,
                description = "What it is about, plain text of at most 1,000 characters.",
                examples = "A quick introduction.",
                nullable = true)
        String summary,

        @Schema(
                minLength = 1,
                maxLength = 50000,
                description = "The long text, Markdown with TeX, at most 50,000 characters.",
                examples = "A quick introduction.",
                nullable = true)
        String description,

        @Schema(
                maxLength = 2000,
                description = "Where to watch it.",
                examples = "https://www.youtube.com/watch?v=aqz-KE-bpKQ",
                nullable = true)
        String url,

        @Schema(
                pattern = "^[A-Za-z0-9_-]{11}$",
                description =
                        "The id on YouTube; read from `url` where that has one, and anew where it was read from the `url` before.",
                examples = "aqz-KE-bpKQ",
                nullable = true)
        String youtubeId,

        @Schema(description = "How long it is.", minimum = "1", maximum = "604800", examples = "907", nullable = true)
        Integer durationSeconds,

        @Schema(description = "The day on which it was published.", examples = "2024-07-03", nullable = true)
        LocalDate publishedOn,

        @Schema(
                minLength = 1,
                maxLength = 200,
                description = "Who made it.",
                examples = "Alexander Rush",
                nullable = true)
        String creator,

        @Schema(
                description = "Whether the group recommends it on its front page; `false` where it is absent.",
                examples = "true",
                nullable = true)
        Boolean featured,

        @Schema(
                pattern = "^[a-z0-9]+(-[a-z0-9]+)*$",
                maxLength = 100,
                description = "The slug of the session that it records.",
                examples = "diffucoder",
                nullable = true)
        String session,

        @Schema(
                maxLength = 2000,
                description = "A picture: an absolute address, or a path of this service.",
                examples = "/media/simple-diffusion.webp",
                nullable = true)
        String thumbnailUrl) {}
