package org.readinggroup.check;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was noticed about a session. */
@Schema(description = "What was noticed about a session.")
record Warnings(
        @Schema(description = "What was noticed; empty where nothing was.")
        List<Warning> warnings) {}
