package org.readinggroup.upload;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was made of an upload, and where it is. */
@Schema(description = "What was made of an upload, and where it is.")
public record Upload(
        @Schema(
                description =
                        "Its address, made from its content: a path of this service, for `photoUrl`, `thumbnailUrl` or `slidesUrl`.",
                examples = "/media/9f86d081884c7d659a2feaa0c55ad015.jpg")
        String url,

        @Schema(
                description = "As what it is served: `image/jpeg`, `image/png` or `application/pdf`.",
                examples = "image/jpeg")
        String mediaType,

        @Schema(description = "Pixels across; `null` for slides.", examples = "1600", nullable = true)
        Integer width,

        @Schema(description = "Pixels down; `null` for slides.", examples = "1067", nullable = true)
        Integer height,

        @Schema(description = "How many bytes it has now.", examples = "214093")
        int bytes) {}
