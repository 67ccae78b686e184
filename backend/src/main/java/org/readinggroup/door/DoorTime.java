package org.readinggroup.door;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.readinggroup.shared.time.ZoneLabel;

/**
 * An instant, as the clocks of one zone show it.
 *
 * @param at the instant, for programs
 * @param day such as {@code Monday, November 23, 2026}
 * @param time such as {@code 13:00 EST}
 * @param label what people call the zone's time then, such as {@code EST}
 * @param zone the zone's name in the tz database
 * @param place the last part of the zone's name, such as {@code New York}
 */
record DoorTime(Instant at, String day, String time, String label, String zone, String place) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    static DoorTime of(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        String name = zone.getId();
        String label = ZoneLabel.at(at, zone);
        return new DoorTime(
                at,
                DAY.format(local),
                TIME.format(local) + " " + label,
                label,
                name,
                name.substring(name.lastIndexOf('/') + 1).replace('_', ' '));
    }
}
