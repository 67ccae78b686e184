package org.readinggroup.shared.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.problem.Violations;

/** Bounds of a search by time, given as days or as instants. */
class DayOrInstantTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource({
        "2026-10-19, 2026-10-19T04:00:00Z, 2026-10-20T04:00:00Z",
        "2026-11-01, 2026-11-01T04:00:00Z, 2026-11-02T05:00:00Z",
        "2026-03-08, 2026-03-08T05:00:00Z, 2026-03-09T04:00:00Z",
        "2026-10-19T13:00:00-04:00, 2026-10-19T17:00:00Z, 2026-10-19T17:00:00.000001Z",
        "2026-10-19t17:00:00z, 2026-10-19T17:00:00Z, 2026-10-19T17:00:00.000001Z",
        "2026-10-19T22:30:00 05:30, 2026-10-19T17:00:00Z, 2026-10-19T17:00:00.000001Z",
        // Between two microseconds: neither of them is included by mistake.
        "2026-10-19T17:00:00.0000005Z, 2026-10-19T17:00:00.000001Z, 2026-10-19T17:00:00.000001Z",
        "2026-10-19T16:59:59.999999999Z, 2026-10-19T17:00:00Z, 2026-10-19T17:00:00Z",
    })
    void includeTheWholeDayOrTheInstant(String bound, Instant from, Instant before) {
        Violations none = new Violations();

        assertEquals(Optional.of(from), DayOrInstant.from("from", bound, () -> NEW_YORK, none));
        assertEquals(Optional.of(before), DayOrInstant.before("to", bound, () -> NEW_YORK, none));
        none.refuseIfAny();
    }

    @Test
    void mayBeAbsent() {
        Violations none = new Violations();

        assertEquals(Optional.empty(), DayOrInstant.from("from", null, () -> NEW_YORK, none));
        assertEquals(Optional.empty(), DayOrInstant.before("to", null, () -> NEW_YORK, none));
        assertEquals(Optional.empty(), DayOrInstant.day("from", null, none));
        none.refuseIfAny();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "2026-02-29",
                "2026-02-30",
                "2026-13-01",
                "2026-1-1",
                "20260101",
                "2026-01-01T10:00:00",
                "2026-01-01T10:00Z",
                "2026-01-01T24:00:00Z",
                "2026-01-01T10:60:00Z",
                "2026-01-01T10:00:00+19:00",
                "2026-01-01T10:00:00.Z",
                "0000-01-01",
                "-2026-01-01",
                "+12026-01-01",
                "1e9",
                "today",
                "2026-W10",
                "２０２６-01-01",
                "2026-01-01\u0000",
            })
    void areRefusedWhereTheyDoNotExist(String bound) {
        Violations violations = new Violations();

        assertEquals(Optional.empty(), DayOrInstant.from("from", bound, () -> NEW_YORK, violations));
        ProblemException refused = assertThrows(ProblemException.class, violations::refuseIfAny);
        assertEquals("from", refused.violations().get(0).field());
    }

    @Test
    void haveNoHourWhereOnlyADayWillDo() {
        Violations violations = new Violations();

        assertEquals(Optional.of(LocalDate.of(2024, 2, 29)), DayOrInstant.day("from", "2024-02-29", violations));
        violations.refuseIfAny();
        assertEquals(Optional.empty(), DayOrInstant.day("from", "2026-01-01T00:00:00Z", violations));
        assertThrows(ProblemException.class, violations::refuseIfAny);
    }
}
