package org.readinggroup.shared.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In the years in which a meeting can be, every zone of the tz database is whole minutes from UTC. */
class MeetingYearsTest {

    @Test
    void haveNoOffsetWithSecondsInAnyZone() {
        assertEquals(List.of(), zonesWithSecondsSince(MeetingYears.FIRST));
    }

    @Test
    void beginWithTheFirstSuchYear() {
        assertEquals(List.of("Africa/Monrovia"), zonesWithSecondsSince(MeetingYears.FIRST - 1));
    }

    private static List<String> zonesWithSecondsSince(int year) {
        LocalDateTime start = LocalDateTime.of(year, 1, 1, 0, 0);
        return ZoneNames.known().stream()
                // A library of the tests makes zones of the calendars that it reads.
                .filter(zone -> !zone.startsWith("ical4j") && ZoneId.of(zone).getRules() != null)
                .filter(zone ->
                        offsetsSince(start, ZoneId.of(zone)).anyMatch(offset -> offset.getTotalSeconds() % 60 != 0))
                .toList();
    }

    private static Stream<ZoneOffset> offsetsSince(LocalDateTime start, ZoneId zone) {
        return Stream.concat(
                zone.getRules().getValidOffsets(start).stream(),
                zone.getRules().getTransitions().stream()
                        .filter(change -> change.getDateTimeAfter().isAfter(start))
                        .flatMap(change -> Stream.of(change.getOffsetBefore(), change.getOffsetAfter())));
    }
}
