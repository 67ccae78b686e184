package org.readinggroup.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RDate;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A VTIMEZONE, read as RFC 5545 says that it is read, gives the offsets that everything else is computed with. */
class TimeZonesTest {
    private static final Instant FIRST = Instant.parse("2020-01-06T12:00:00Z");
    private static final Instant LAST = Instant.parse("2035-12-31T12:00:00Z");

    private record Onset(Instant at, ZoneOffset to) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/New_York", "America/Los_Angeles", "America/St_Johns", "America/Sao_Paulo", "Europe/London",
                "Europe/Berlin", "Europe/Dublin", "Africa/Casablanca", "Asia/Kolkata", "Asia/Shanghai",
                "Australia/Adelaide", "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Kiritimati", "UTC",
            })
    void hasTheOffsetOfEveryHalfDayFrom2020To2035(String zone) {
        ZoneId id = ZoneId.of(zone);
        List<Onset> onsets = onsets(TimeZones.of(id, FIRST, LAST));
        List<String> wrong = new ArrayList<>();
        for (Instant at = FIRST; !at.isAfter(LAST); at = at.plusSeconds(12 * 3600)) {
            Instant now = at;
            ZoneOffset said = onsets.stream()
                    .filter(onset -> !onset.at().isAfter(now))
                    .max(java.util.Comparator.comparing(Onset::at))
                    .orElseThrow()
                    .to();
            if (!said.equals(id.getRules().getOffset(at))) {
                wrong.add(at + ": " + said);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void isOneObservanceWhereTheClocksNeverChange() {
        assertEquals(
                1, onsets(TimeZones.of(ZoneId.of("Asia/Kolkata"), FIRST, LAST)).size());
    }

    private static List<Onset> onsets(VTimeZone zone) {
        List<Onset> onsets = new ArrayList<>();
        for (Observance observance : zone.getObservances()) {
            ZoneOffset from = observance
                    .<TzOffsetFrom>getRequiredProperty(Property.TZOFFSETFROM)
                    .getOffset();
            ZoneOffset to = observance
                    .<TzOffsetTo>getRequiredProperty(Property.TZOFFSETTO)
                    .getOffset();
            List<LocalDateTime> times = new ArrayList<>();
            times.add(observance
                    .<DtStart<LocalDateTime>>getRequiredProperty(Property.DTSTART)
                    .getDate());
            observance
                    .<RDate<LocalDateTime>>getProperty(Property.RDATE)
                    .map(RDate::getDates)
                    .ifPresent(times::addAll);
            times.forEach(time -> onsets.add(new Onset(time.toInstant(from), to)));
        }
        return onsets;
    }
}
