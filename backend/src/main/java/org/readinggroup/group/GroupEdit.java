package org.readinggroup.group;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.readinggroup.shared.json.Link;

/** What organizers write of the group. */
@Schema(description = "What organizers write of the group.")
record GroupEdit(
        @Schema(
                minLength = 1,
                maxLength = 200,
                description = "Its name, 1 to 200 characters.",
                examples = "Discrete Diffusion Reading Group",
                required = true)
        String name,

        @Schema(
                minLength = 1,
                maxLength = 200,
                description = "What it does, in a sentence.",
                examples = "Exploring diffusion-based generative models on discrete spaces.",
                nullable = true)
        String tagline,

        @Schema(
                minLength = 1,
                maxLength = 1000,
                description = "What it does, plain text of at most 1,000 characters.",
                examples = "This reading group builds a community.",
                nullable = true)
        String summary,

        @Schema(
                minLength = 1,
                maxLength = 50000,
                description = "The long text about it, Markdown with TeX, at most 50,000 characters.",
                examples = "Each session features an author-led presentation.",
                nullable = true)
        String about,

        @Schema(maxItems = 20, description = "What it offers, in its order; at most 20.", nullable = true)
        List<Highlight> highlights,

        @Schema(maxItems = 50, description = "Where to find it elsewhere, in its order; at most 50.", nullable = true)
        List<Link> links,

        @Schema(description = "The IANA time zone in which it plans.", examples = "America/New_York", required = true)
        String timeZone,

        @Schema(
                maxItems = 20,
                description =
                        "The IANA time zones in which it says its time, at most 20; `timeZone` alone where it is absent.",
                examples = "[\"America/New_York\", \"Europe/Berlin\"]",
                nullable = true)
        List<String> timeZones,

        @Schema(
                description = "How long its sessions last, where nothing else is said.",
                minimum = "1",
                maximum = "720",
                examples = "90",
                required = true)
        Integer sessionMinutes,

        @Schema(
                description = "How many minutes before a session its door opens; 15 where it is absent.",
                minimum = "0",
                maximum = "720",
                examples = "15",
                nullable = true)
        Integer doorMinutes) {}
