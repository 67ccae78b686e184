package org.readinggroup.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session, as organizers see it: what the public sees or would see, what is private, and the body that changes it. */
@Schema(description = "A session, as organizers see it.")
record AdminSession(
        @Schema(
                description = "Opaque; never changes.",
                implementation = String.class,
                examples = "0c7e2f4a-3b1d-4c55-8a6e-5d2f1b9c7e30")
        UUID id,

        @Schema(description = "Makes the session's address.", examples = "language-modeling-with-spherical-geometry")
        String slug,

        @Schema(description = "Its number in the group's count.", minimum = "1", examples = "18", nullable = true)
        Integer number,

        @Schema(description = "The title.", examples = "Language Modeling with Spherical Geometry")
        String title,

        @Schema(
                description = "What it is about, in a paragraph.",
                examples = "Language flows on the sphere.",
                nullable = true)
        String summary,

        @JsonProperty("abstract")
        @Schema(
                description = "The long text, Markdown with TeX, as written.",
                examples = "Both papers explore the sphere.",
                nullable = true)
        String abstractText,

        @Schema(
                description = "`abstract` as safe HTML.",
                examples = "<p>Both papers explore the sphere.</p>\n",
                nullable = true)
        String abstractHtml,

        @Schema(description = "What it is right now.", examples = "RECORDED")
        AdminStatus status,

        @Schema(description = "What an organizer decided of it.", examples = "PUBLISHED")
        Stage stage,

        @Schema(description = "When it begins.", examples = "2026-05-25T17:00:00Z", nullable = true)
        Instant startsAt,

        @Schema(description = "When it ends, by plan.", examples = "2026-05-25T18:30:00Z", nullable = true)
        Instant endsAt,

        @Schema(description = "The IANA time zone of the plan.", examples = "America/New_York")
        String timeZone,

        @Schema(
                description = "The plan: what the clock in `timeZone` shows when it begins.",
                implementation = String.class,
                examples = "2026-05-25T13:00",
                nullable = true)
        LocalDateTime startsAtLocal,

        @Schema(description = "How long it lasts.", examples = "90")
        int minutes,

        @Schema(description = "Who presents it, in order.") List<SessionListItem.Speaker> speakers,

        @Schema(description = "What it discusses, in order.")
        List<SessionListItem.SessionPaper> papers,

        @Schema(description = "Its recordings, in order.") List<SessionListItem.Recording> recordings,

        @Schema(description = "The slides.", examples = "https://example.org/slides.pdf", nullable = true)
        String slidesUrl,

        @Schema(
                description = "Where visitors join it, while it is published and not over.",
                examples = "/join/language-modeling-with-spherical-geometry",
                nullable = true)
        String joinUrl,

        @Schema(
                description = "Where the meeting is held. Private.",
                examples = "https://meet.example.org/abc",
                nullable = true)
        String meetingUrl,

        @Schema(description = "What it is about, in a word or two each.")
        List<SessionListItem.SessionTopic> topics,

        @Schema(description = "When the record was made.", examples = "2026-05-20T09:30:00Z")
        Instant createdAt,

        @Schema(description = "When the record last changed.", examples = "2026-05-26T08:00:00Z")
        Instant updatedAt,

        @Schema(description = "Since when it lies in the bin.", examples = "2026-06-01T08:00:00Z", nullable = true)
        Instant deletedAt,

        @Schema(description = "The body that `PUT` takes.") SessionEdit edit) {}
