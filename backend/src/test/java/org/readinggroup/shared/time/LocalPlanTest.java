package org.readinggroup.shared.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The instant that follows from a plan. */
class LocalPlanTest {

    @ParameterizedTest
    @CsvSource({
        "2026-10-19T13:00, America/New_York, 2026-10-19T17:00:00Z",
        "2026-11-02T13:00, America/New_York, 2026-11-02T18:00:00Z",
        "2026-03-29T10:00, Europe/Berlin, 2026-03-29T08:00:00Z",
        "2026-10-19T13:00, Asia/Kathmandu, 2026-10-19T07:15:00Z",
        "2026-10-19T13:00, Pacific/Kiritimati, 2026-10-18T23:00:00Z",
        "2026-10-04T02:45, Australia/Lord_Howe, 2026-10-03T15:45:00Z",
        "2026-10-19T13:00, UTC, 2026-10-19T13:00:00Z",
    })
    void isTheLocalTimeInItsZone(LocalDateTime local, ZoneId zone, Instant instant) {
        assertEquals(instant, new LocalPlan(local, zone).startsAt(null));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T01:30, America/New_York, 2026-11-01T05:30:00Z, 2026-11-01T06:30:00Z",
        "2026-10-25T02:30, Europe/Berlin, 2026-10-25T00:30:00Z, 2026-10-25T01:30:00Z",
        "2026-04-05T01:45, Australia/Lord_Howe, 2026-04-04T14:45:00Z, 2026-04-04T15:15:00Z",
    })
    void isWhicheverWasMeantWhereTheClocksShowItTwice(LocalDateTime local, ZoneId zone, Instant first, Instant second) {
        LocalPlan plan = new LocalPlan(local, zone);

        assertEquals(first, plan.startsAt(null));
        assertEquals(first, plan.startsAt(first));
        assertEquals(second, plan.startsAt(second));
        assertEquals(first, plan.startsAt(Instant.EPOCH), "an instant of another plan says nothing");
    }

    @Test
    void movesOnByTheLengthOfTheGapWhereNewRulesSkipIt() {
        LocalPlan skipped = new LocalPlan(LocalDateTime.parse("2026-03-08T02:30"), ZoneId.of("America/New_York"));

        assertEquals(Instant.parse("2026-03-08T07:30:00Z"), skipped.startsAt(null));
    }

    @Test
    void needsBothATimeAndAZone() {
        assertThrows(NullPointerException.class, () -> new LocalPlan(null, ZoneId.of("UTC")));
        assertThrows(NullPointerException.class, () -> new LocalPlan(LocalDateTime.parse("2026-03-08T02:30"), null));
    }
}
