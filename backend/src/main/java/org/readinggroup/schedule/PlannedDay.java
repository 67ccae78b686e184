package org.readinggroup.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the group plans for the day of an instant.
 *
 * @param hasRules whether the group has any weekly rule, so that a time can be off it
 * @param startsAt when it meets on that day of the zone that was asked for, by time; without what is skipped or moved away
 * @param skipped the day by the calendar of a rule, where the schedule skips that
 */
public record PlannedDay(boolean hasRules, List<Instant> startsAt, Optional<Skipped> skipped) {

    /** A day that is skipped, and why. */
    public record Skipped(LocalDate day, String reason) {}
}
