package org.readinggroup.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the group plans for one day.
 *
 * @param hasRules whether the group has any weekly rule, so that a time can be off it
 * @param startsAt when it meets, by time; without what is skipped or moved away
 * @param skippedFor why the day is skipped
 */
public record PlannedDay(boolean hasRules, List<Instant> startsAt, Optional<String> skippedFor) {}
