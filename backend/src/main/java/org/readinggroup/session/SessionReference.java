package org.readinggroup.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How another record names a session. */
@Schema(description = "A session, by name.")
public record SessionReference(
        @Schema(description = "The session's slug.", examples = "language-modeling-with-spherical-geometry")
        String slug,

        @Schema(description = "The session's number.", examples = "18", nullable = true)
        Integer number,

        @Schema(description = "The session's title.", examples = "Language Modeling with Spherical Geometry")
        String title) {}
