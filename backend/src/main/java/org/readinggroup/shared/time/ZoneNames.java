package org.readinggroup.shared.time;

import java.time.ZoneId;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The names by which somebody may say a zone. {@code SystemV/EST5} and its like are the JVM's own: the tz database has given
 * them up, and neither PostgreSQL nor browsers nor calendars know them.
 */
public final class ZoneNames {
    private static final SortedSet<String> KNOWN = ZoneId.getAvailableZoneIds().stream()
            .filter(name -> !name.startsWith("SystemV/"))
            .collect(Collectors.collectingAndThen(
                    Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet));

    private ZoneNames() {}

    /** All of them, by name. */
    public static Set<String> known() {
        return KNOWN;
    }

    public static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }
}
