package org.readinggroup.door;

import java.time.Duration;
import java.time.Instant;
import org.readinggroup.session.SessionListItem;
import org.readinggroup.session.Status;

/** What a door says at a moment. */
enum DoorState {
    EARLY,
    OPEN,
    OVER,
    CANCELLED,
    POSTPONED;

    /** How long after its planned end a session can still be joined: talks run over. */
    static final Duration CLOSES_AFTER = Duration.ofMinutes(30);

    /** By the clock alone: nothing has to be written for a door to open or close. */
    static DoorState of(SessionListItem session, Duration opensBefore, Instant now) {
        if (session.status() == Status.CANCELLED) {
            return CANCELLED;
        }
        if (session.status() == Status.POSTPONED) {
            return POSTPONED;
        }
        if (now.isBefore(session.startsAt().minus(opensBefore))) {
            return EARLY;
        }
        return now.isBefore(session.endsAt().plus(CLOSES_AFTER)) ? OPEN : OVER;
    }
}
