package org.readinggroup.group;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.readinggroup.shared.json.Link;

/** The group, as the public sees it. */
@Schema(description = "The reading group.")
record Group(
        @Schema(description = "Its name.", examples = "Discrete Diffusion Reading Group")
        String name,

        @Schema(
                description = "What it does, in a sentence.",
                examples = "Exploring diffusion-based generative models on discrete spaces.",
                nullable = true)
        String tagline,

        @Schema(
                description = "What it does, in a paragraph of plain text.",
                examples = "This reading group builds a community for exchanging and debating emerging ideas.",
                nullable = true)
        String summary,

        @Schema(
                description = "The long text about it, Markdown with TeX.",
                examples = "Each session features an author-led presentation followed by Q&A.",
                nullable = true)
        String about,

        @Schema(
                description = "`about` as safe HTML.",
                examples = "<p>Each session features an author-led presentation followed by Q&amp;A.</p>\n",
                nullable = true)
        String aboutHtml,

        @Schema(description = "What it offers, in its order.")
        List<Highlight> highlights,

        @Schema(description = "Where to find it elsewhere, in its order.")
        List<Link> links,

        @Schema(description = "The IANA time zone in which it plans.", examples = "America/New_York")
        String timeZone,

        @Schema(
                description = "The IANA time zones in which it says its time.",
                examples = "[\"America/New_York\", \"Europe/Berlin\"]")
        List<String> timeZones,

        @Schema(description = "How long its sessions last, where nothing else is said.", examples = "90")
        int sessionMinutes,

        @Schema(
                description = "The next slot in each of its zones; `null` while no weekly rule is in force.",
                nullable = true)
        MeetingTime meetingTime) {}
