package org.readinggroup.paper;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.readinggroup.session.SessionListItem;

/** One paper, with the sessions that discussed it. */
@Schema(description = "A paper, with the sessions that discussed it.")
public record PaperWithSessions(
        @JsonUnwrapped Paper paper,

        @Schema(description = "The published sessions that discussed the paper, newest first.")
        List<SessionListItem> sessions) {}
