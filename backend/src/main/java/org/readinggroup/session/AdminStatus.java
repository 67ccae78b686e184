package org.readinggroup.session;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a session is right now, to organizers. */
@Schema(name = "AdminSessionStatus", description = "As the public sees it, or `DRAFT` while it does not.")
enum AdminStatus {
    DRAFT,
    UPCOMING,
    LIVE,
    ENDED,
    RECORDED,
    POSTPONED,
    CANCELLED;

    static AdminStatus of(ReadingSession session, boolean recorded, Instant now) {
        return session.stage == Stage.DRAFT
                ? DRAFT
                : valueOf(Status.of(session.stage, session.startsAt, session.endsAt, recorded, now)
                        .name());
    }
}
