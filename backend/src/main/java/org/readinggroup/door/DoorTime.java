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
 * @param place the last part of the zone's name, such as {@code New York}
 */
record DoorTime(Instant at, String day, String time, String place) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    static DoorTime of(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        String name = zone.getId();
        return new DoorTime(
                at,
                DAY.format(local),
                TIME.format(local) + " " + ZoneLabel.at(at, zone),
                name.substring(name.lastIndexOf('/') + 1).replace('_', ' '));
    }
}
