package org.readinggroup.check;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Weeks in which one zone has changed its clocks and another, which will, has not yet. Mails with conversions go wrong then. */
final class ClockChanges {
    /** Longer than any such gap of zones that change twice a year (at most five weeks, between the hemispheres). */
    private static final Duration NEAR = Duration.ofDays(36);

    private ClockChanges() {}

    /** Says which of these zones have changed and which will, with their offsets; empty where no two differ in that. */
    static Optional<String> between(Instant at, List<ZoneId> zones) {
        List<String> changed = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        for (ZoneId zone : zones.stream().distinct().toList()) {
            ZoneOffsetTransition last = near(at, zone.getRules().previousTransition(at.plusNanos(1)));
            ZoneOffsetTransition next = near(at, zone.getRules().nextTransition(at));
            if (last != null && next == null) {
                changed.add("%s (%s before, %s now)".formatted(zone, last.getOffsetBefore(), last.getOffsetAfter()));
            } else if (next != null && last == null) {
                waiting.add("%s (%s now, %s from %s on)"
                        .formatted(
                                zone,
                                next.getOffsetBefore(),
                                next.getOffsetAfter(),
                                next.getDateTimeBefore().toLocalDate()));
            }
        }
        if (changed.isEmpty() || waiting.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                "The clocks have changed in %s, and not yet in %s: the hours between them are not the usual ones."
                        .formatted(joined(changed), joined(waiting)));
    }

    private static ZoneOffsetTransition near(Instant at, ZoneOffsetTransition transition) {
        return transition != null
                        && Duration.between(transition.getInstant(), at).abs().compareTo(NEAR) <= 0
                ? transition
                : null;
    }

    private static String joined(List<String> zones) {
        return zones.stream().collect(Collectors.joining(" and "));
    }
}
