package org.readinggroup.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.readinggroup.paper.PaperEditing;

/** What organizers write of a session. Only the title is needed for a draft. */
@Schema(description = "What organizers write of a session. Only `title` is needed for a draft.")
record SessionEdit(
        @Schema(
                minLength = 1,
                maxLength = 200,
                description = "The title, 1 to 200 characters.",
                examples = "Language Modeling with Spherical Geometry",
                required = true)
        String title,

        @Schema(
                pattern = "^[a-z0-9]+(-[a-z0-9]+)*$",
                maxLength = 100,
                description = "Makes its address; made from the title where it is absent.",
                examples = "language-modeling-with-spherical-geometry",
                nullable = true)
        String slug,

        @Schema(
                maximum = "1000000",
                description = "Its number in the group's count; no two sessions share it.",
                minimum = "1",
                examples = "18",
                nullable = true)
        Integer number,

        @Schema(
                minLength = 1,
                maxLength = 1000,
                description = "What it is about, plain text of at most 1,000 characters.",
                examples = "By lifting tokens onto the sphere, they define language flows.",
                nullable = true)
        String summary,

        @JsonProperty("abstract")
        @Schema(
                minLength = 1,
                maxLength = 50000,
                description = "The long text, Markdown with TeX, at most 50,000 characters.",
                examples = "Both papers explore the sphere as a natural geometry for language flows.",
                nullable = true)
        String abstractText,

        @Schema(
                description = "When it begins, by the clock in `timeZone`. Give this or `startsAt`, not both.",
                implementation = String.class,
                pattern = "^(?!0000)\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}(:00(\\.0{1,9})?)?$",
                examples = "2026-05-25T13:00",
                nullable = true)
        LocalDateTime startsAtLocal,

        @Schema(
                description =
                        "When it begins, as an instant with any offset: settles a local time that the clocks show twice.",
                examples = "2026-05-25T17:00:00Z",
                nullable = true)
        Instant startsAt,

        @Schema(
                description = "How long it lasts; as the group's sessions do where it is absent.",
                minimum = "1",
                maximum = "720",
                examples = "90",
                nullable = true)
        Integer minutes,

        @Schema(
                description = "The IANA time zone of the plan; the group's where it is absent.",
                examples = "America/New_York",
                nullable = true)
        String timeZone,

        @Schema(
                description =
                        "What you decided of it; `DRAFT` where it is absent. What is published needs a time and a speaker.",
                examples = "PUBLISHED",
                nullable = true)
        Stage stage,

        @Schema(
                maxLength = 2000,
                description = "Where the meeting is held. Private: visitors come through `joinUrl`.",
                examples = "https://meet.example.org/abc",
                nullable = true)
        String meetingUrl,

        @Schema(
                maxLength = 2000,
                description = "The slides: an absolute address, or a path of this service.",
                examples = "https://example.org/slides.pdf",
                nullable = true)
        String slidesUrl,

        @Schema(
                maxItems = 50,
                minLength = 1,
                maxLength = 100,
                uniqueItems = true,
                description = "What it is about, in a word or two each, by name; a new name makes a topic. At most 50.",
                examples = "[\"Code generation\"]",
                nullable = true)
        List<String> topics,

        @Schema(maxItems = 50, description = "Who presents it, in order; at most 50.", nullable = true)
        List<SpeakerEdit> speakers,

        @Schema(maxItems = 50, description = "What it discusses, in order; at most 50.", nullable = true)
        List<SessionPaperEdit> papers) {

    /** A speaker, by exactly one of slug and name. */
    @Schema(name = "SpeakerEdit", description = "A speaker, by exactly one of `slug` and `name`.")
    record SpeakerEdit(
            @Schema(
                    pattern = "^[a-z0-9]+(-[a-z0-9]+)*$",
                    maxLength = 100,
                    description = "The person's slug.",
                    examples = "justin-deschenaux",
                    nullable = true)
            String slug,

            @Schema(
                    minLength = 1,
                    maxLength = 200,
                    description = "The person's name or alias; a new name makes a person.",
                    examples = "Justin Deschenaux",
                    nullable = true)
            String name,

            @Schema(
                    minLength = 1,
                    maxLength = 200,
                    description = "The affiliation at that session.",
                    examples = "EPFL",
                    nullable = true)
            String affiliation) {}

    /** A paper, by its slug, by its arXiv id, or by its title. */
    @Schema(name = "SessionPaperEdit", description = "A paper: by its slug, by its arXiv id, or by its title.")
    record SessionPaperEdit(
            @Schema(
                    pattern = "^[a-z0-9]+(-[a-z0-9]+)*$",
                    maxLength = 100,
                    description = "The paper's slug.",
                    examples = "diffucoder",
                    nullable = true)
            String slug,

            @Schema(
                    maxLength = 200,
                    description = "The arXiv id, in any usual spelling.",
                    examples = "2506.20639",
                    nullable = true)
            String arxivId,

            @Schema(
                    minLength = 1,
                    maxLength = PaperEditing.LONGEST_TITLE,
                    description = "The title, 1 to 300 characters, whatever the case; a new one makes a paper.",
                    examples = "DiffuCoder",
                    nullable = true)
            String title,

            @Schema(
                    maxLength = 2000,
                    description = "Where to read a paper that is new.",
                    examples = "https://arxiv.org/abs/2506.20639",
                    nullable = true)
            String url) {}
}
