package org.readinggroup.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RDate;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.readinggroup.shared.time.ZoneLabel;

/**
 * Describes a time zone to readers of calendars, by the very rules that everything else here is computed with. Each change
 * of the clocks stands there as itself: a recurrence rule would have to be guessed from them, and is wrong for zones whose
 * changes follow none (Africa/Casablanca).
 */
final class TimeZones {
    /** Where a zone has not changed its clocks before the span, as RFC 5545's own examples begin. */
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private TimeZones() {}

    /** One kind of change: from one offset to another, under a name. */
    private record Change(ZoneOffset from, ZoneOffset to, boolean isDaylight, String name) {}

    /** A VTIMEZONE that holds from {@code first} to {@code last}, both inclusive. */
    static VTimeZone of(ZoneId zone, Instant first, Instant last) {
        Map<Change, List<LocalDateTime>> changes = new LinkedHashMap<>();
        ZoneRules rules = zone.getRules();
        // The change that was last before the span says what its beginning is in.
        Instant after = first.plusNanos(1);
        ZoneOffsetTransition before = rules.previousTransition(after);
        if (before == null) {
            ZoneOffset offset = rules.getOffset(first);
            note(changes, zone, first, offset, offset, LONG_AGO);
        } else {
            note(changes, zone, before);
        }
        for (ZoneOffsetTransition change = rules.nextTransition(first);
                change != null && !change.getInstant().isAfter(last);
                change = rules.nextTransition(change.getInstant())) {
            note(changes, zone, change);
        }
        List<Observance> observances = new ArrayList<>();
        changes.forEach((change, times) -> observances.add(observance(change, times)));
        return new VTimeZone(
                new PropertyList(List.of((Property) new TzId(zone.getId()))), new ComponentList<>(observances));
    }

    private static void note(Map<Change, List<LocalDateTime>> changes, ZoneId zone, ZoneOffsetTransition change) {
        // RFC 5545, section 3.6.5: the onset is said in the offset that holds until then.
        note(
                changes,
                zone,
                change.getInstant(),
                change.getOffsetBefore(),
                change.getOffsetAfter(),
                change.getDateTimeBefore());
    }

    private static void note(
            Map<Change, List<LocalDateTime>> changes,
            ZoneId zone,
            Instant at,
            ZoneOffset from,
            ZoneOffset to,
            LocalDateTime onset) {
        Change change = new Change(from, to, zone.getRules().isDaylightSavings(at), ZoneLabel.at(at, zone));
        changes.computeIfAbsent(change, c -> new ArrayList<>()).add(onset);
    }

    private static Observance observance(Change change, List<LocalDateTime> onsets) {
        List<Property> properties = new ArrayList<>(List.of(
                new DtStart<>(onsets.get(0)),
                new TzOffsetFrom(change.from()),
                new TzOffsetTo(change.to()),
                new TzName(change.name())));
        if (onsets.size() > 1) {
            properties.add(new RDate<>(new DateList<>(onsets.subList(1, onsets.size()))));
        }
        PropertyList list = new PropertyList(properties);
        return change.isDaylight() ? new Daylight(list) : new Standard(list);
    }
}
