package org.readinggroup.shared.time;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;

/** Local times that the clocks of a zone skip, or show twice. */
public final class LocalTimes {
    private LocalTimes() {}

    /** Whether the clocks show this local time exactly once. */
    public static boolean isClear(LocalDateTime local, ZoneId zone) {
        return zone.getRules().getValidOffsets(local).size() == 1;
    }

    /**
     * What is wrong with a local time that is not clear: it names the two instants that may be meant.
     *
     * @param then what to do about it, such as {@code give "startsAt"}
     */
    public static Optional<String> unclear(LocalDateTime local, ZoneId zone, String then) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() == 1) {
            return Optional.empty();
        }
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        OffsetDateTime first = local.atOffset(change.getOffsetBefore());
        OffsetDateTime second = local.atOffset(change.getOffsetAfter());
        if (offsets.isEmpty()) {
            return Optional.of(
                    "must exist: on that day the clocks in %s go from %s to %s, so that %s (%s there) or %s (%s there) may be meant; %s"
                            .formatted(
                                    zone,
                                    change.getDateTimeBefore().toLocalTime(),
                                    change.getDateTimeAfter().toLocalTime(),
                                    second.toInstant(),
                                    second.atZoneSameInstant(zone).toLocalTime(),
                                    first.toInstant(),
                                    first.atZoneSameInstant(zone).toLocalTime(),
                                    then));
        }
        return Optional.of("must be clear: the clocks in %s show it twice that day, at %s and %s; %s"
                .formatted(zone, first.toInstant(), second.toInstant(), then));
    }
}
