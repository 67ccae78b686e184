package org.readinggroup.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session, as the public sees it in lists: everything but its long text. */
@Schema(description = "A session, without its long text.")
public record SessionListItem(
        @Schema(
                description = "Opaque; never changes.",
                implementation = String.class,
                examples = "0c7e2f4a-3b1d-4c55-8a6e-5d2f1b9c7e30")
        UUID id,

        @Schema(description = "Makes the session's address.", examples = "language-modeling-with-spherical-geometry")
        String slug,

        @Schema(
                description = "Its number in the group's count, as in \"S18\"; `null` where it has none.",
                minimum = "1",
                examples = "18",
                nullable = true)
        Integer number,

        @Schema(description = "The title.", examples = "Language Modeling with Spherical Geometry")
        String title,

        @Schema(
                description = "What it is about, in a paragraph of plain text.",
                examples = "By lifting tokens onto the sphere, they define language flows along SLERP and vMF paths.",
                nullable = true)
        String summary,

        @Schema(description = "What it is right now.", examples = "RECORDED")
        Status status,

        @Schema(
                description = "When it begins; `null` while it is postponed without a new date.",
                examples = "2026-05-25T17:00:00Z",
                nullable = true)
        Instant startsAt,

        @Schema(description = "When it ends, by plan.", examples = "2026-05-25T18:30:00Z", nullable = true)
        Instant endsAt,

        @Schema(description = "The IANA time zone of the plan.", examples = "America/New_York")
        String timeZone,

        @Schema(
                description = "The plan: what the clock in `timeZone` shows when it begins.",
                implementation = String.class,
                pattern = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$",
                examples = "2026-05-25T13:00",
                nullable = true)
        LocalDateTime startsAtLocal,

        @Schema(description = "Who presents it, in order.") List<Speaker> speakers,

        @Schema(description = "What it discusses, in order.")
        List<SessionPaper> papers,

        @Schema(description = "Its recordings, in order.") List<Recording> recordings,

        @Schema(
                description = "The slides: an absolute address, or a path of this service.",
                examples = "https://example.org/slides.pdf",
                nullable = true)
        String slidesUrl,

        @Schema(
                description = "Where to join it: a path of this service, while it is published and not over.",
                examples = "/join/language-modeling-with-spherical-geometry",
                nullable = true)
        String joinUrl,

        @Schema(description = "What it is about, in a word or two each.")
        List<SessionTopic> topics,

        @Schema(description = "When the record was made.", examples = "2026-05-20T09:30:00Z")
        Instant createdAt,

        @Schema(description = "When the record last changed.", examples = "2026-05-26T08:00:00Z")
        Instant updatedAt) {

    /** Who presents a session. */
    @Schema(name = "Speaker", description = "Who presents a session.")
    public record Speaker(
            @Schema(description = "The person's slug.", examples = "justin-deschenaux")
            String slug,

            @Schema(description = "The person's name.", examples = "Justin Deschenaux")
            String name,

            @Schema(description = "The affiliation at that session.", examples = "EPFL", nullable = true)
            String affiliation) {}

    /** What a session discusses. */
    @Schema(name = "SessionPaper", description = "A paper that a session discusses.")
    public record SessionPaper(
            @Schema(description = "The paper's slug.", examples = "diffucoder")
            String slug,

            @Schema(description = "The paper's title.", examples = "DiffuCoder")
            String title,

            @Schema(description = "The arXiv id, without host and version.", examples = "2506.20639", nullable = true)
            String arxivId,

            @Schema(description = "Where to read it.", examples = "https://arxiv.org/abs/2506.20639", nullable = true)
            String url) {}

    /** A recording of a session. */
    @Schema(name = "Recording", description = "A recording of a session.")
    public record Recording(
            @Schema(description = "The video's slug.", examples = "s18-language-modeling-with-spherical-geometry")
            String slug,

            @Schema(
                    description = "Where to watch it; `null` where that is not known.",
                    examples = "https://www.youtube.com/watch?v=aqz-KE-bpKQ",
                    nullable = true)
            String url,

            @Schema(description = "The id on YouTube.", examples = "aqz-KE-bpKQ", nullable = true)
            String youtubeId,

            @Schema(description = "How long it is.", examples = "5194", nullable = true)
            Integer durationSeconds,

            @Schema(
                    description = "The day on which it was published, which is not that of the session.",
                    examples = "2026-05-27",
                    nullable = true)
            LocalDate publishedOn,

            @Schema(description = "A picture of it.", examples = "/media/s18.webp", nullable = true)
            String thumbnailUrl) {}

    /** What a session is about. */
    @Schema(name = "SessionTopic", description = "A topic of a session.")
    public record SessionTopic(
            @Schema(description = "Names it in filters.", examples = "code-generation")
            String slug,

            @Schema(description = "What people read.", examples = "Code generation")
            String name) {}
}
