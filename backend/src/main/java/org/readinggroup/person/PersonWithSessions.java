package org.readinggroup.person;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.readinggroup.session.SessionListItem;

/** One person, with the sessions they presented. */
@Schema(description = "A person, with the sessions they presented.")
record PersonWithSessions(
        @JsonUnwrapped Person person,

        @Schema(description = "The published sessions that the person presented, newest first.")
        List<SessionListItem> sessions) {}
