package org.readinggroup.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.readinggroup.shared.time.ZoneLabel;

/**
 * Describes a time zone to readers of calendars, by the very rules that everything else here is computed with. Each change
 * of the clocks stands there as itself, in an observance of its own: a recurrence rule would have to be guessed, and is wrong
 * for zones whose changes follow none (Africa/Casablanca); and with RDATE ical.js, which Thunderbird reads with, forgets the
 * first.
 */
final class TimeZones {
    /** Where a zone has not changed its clocks before the span, as RFC 5545's own examples begin. */
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private TimeZones() {}

    /** A VTIMEZONE that holds from {@code first} to {@code last}, both inclusive. */
    static VTimeZone of(ZoneId zone, Instant first, Instant last) {
        List<Observance> observances = new ArrayList<>();
        ZoneRules rules = zone.getRules();
        // The change that was last before the span says what its beginning is in.
        ZoneOffsetTransition before = rules.previousTransition(first.plusNanos(1));
        if (before == null) {
            ZoneOffset offset = rules.getOffset(first);
            observances.add(observance(zone, first, LONG_AGO, offset, offset));
        } else {
            observances.add(observance(zone, before));
        }
        for (ZoneOffsetTransition change = rules.nextTransition(first);
                change != null && !change.getInstant().isAfter(last);
                change = rules.nextTransition(change.getInstant())) {
            observances.add(observance(zone, change));
        }
        return new VTimeZone(
                new PropertyList(List.of((Property) new TzId(zone.getId()))), new ComponentList<>(observances));
    }

    private static Observance observance(ZoneId zone, ZoneOffsetTransition change) {
        // RFC 5545, section 3.6.5: the onset is said in the offset that holds until then.
        return observance(
                zone,
                change.getInstant(),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter());
    }

    private static Observance observance(ZoneId zone, Instant at, LocalDateTime onset, ZoneOffset from, ZoneOffset to) {
        PropertyList properties = new PropertyList(List.of(
                new DtStart<>(onset), new TzOffsetFrom(from), new TzOffsetTo(to), new TzName(ZoneLabel.at(at, zone))));
        return zone.getRules().isDaylightSavings(at) ? new Daylight(properties) : new Standard(properties);
    }
}
