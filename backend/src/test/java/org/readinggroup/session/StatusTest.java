package org.readinggroup.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a session is, from the organizer's decision, the clock and the recordings. */
class StatusTest {
    private static final Instant STARTS = Instant.parse("2026-10-14T14:30:00Z");
    private static final Instant ENDS = Instant.parse("2026-10-14T16:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PUBLISHED, false, 2026-10-14T14:29:59.999999999Z, UPCOMING",
        "PUBLISHED, false, 2026-10-14T14:30:00Z, LIVE",
        "PUBLISHED, false, 2026-10-14T15:59:59.999999999Z, LIVE",
        "PUBLISHED, false, 2026-10-14T16:00:00Z, ENDED",
        "PUBLISHED, true, 2026-10-14T14:29:59.999999999Z, UPCOMING",
        "PUBLISHED, true, 2026-10-14T14:30:00Z, RECORDED",
        "PUBLISHED, true, 2026-10-14T16:00:00Z, RECORDED",
        "POSTPONED, false, 2026-10-14T15:00:00Z, POSTPONED",
        "POSTPONED, true, 2026-10-14T17:00:00Z, POSTPONED",
        "CANCELLED, false, 2026-10-14T14:00:00Z, CANCELLED",
        "CANCELLED, true, 2026-10-14T17:00:00Z, CANCELLED",
    })
    void followsFromDecisionRecordingAndClock(Stage stage, boolean recorded, Instant now, Status status) {
        assertEquals(status, Status.of(stage, STARTS, ENDS, recorded, now));
    }

    @Test
    void needsNoDateWhilePostponed() {
        assertEquals(Status.POSTPONED, Status.of(Stage.POSTPONED, null, null, false, STARTS));
    }

    @Test
    void isNothingThatADraftHas() {
        assertThrows(IllegalArgumentException.class, () -> Status.of(Stage.DRAFT, STARTS, ENDS, false, STARTS));
    }

    @Test
    void isOpenBeforeTheEndOnly() {
        for (Status status : Status.values()) {
            assertEquals(status == Status.UPCOMING || status == Status.LIVE, status.isOpen(), status.name());
        }
    }
}
