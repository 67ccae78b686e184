package org.readinggroup.check;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that a careful friend would notice. It hinders nothing. */
@Schema(description = "Something that a careful friend would notice. It hinders nothing.")
record Warning(
        @Schema(description = "What kind of thing it is.", examples = "dst-gap")
        WarningType type,

        @Schema(
                description = "What was noticed, in a sentence.",
                examples = "It begins in less than two hours, at 2026-11-23T18:00:00Z.")
        String detail) {}
