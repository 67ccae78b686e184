package org.readinggroup.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.stream.Stream;
import org.readinggroup.shared.time.LocalPlan;

/**
 * Every week on this day at this local time, on the days from {@code validFrom} to {@code validUntil}, both inclusive, and null
 * where the rule has no such end.
 */
public record WeeklyRule(
        ZoneId timeZone, DayOfWeek weekday, LocalTime localTime, LocalDate validFrom, LocalDate validUntil) {

    /** By when they begin to hold, then by weekday and time; two that are equal in it are the same. */
    static final Comparator<WeeklyRule> ORDER = Comparator.comparing(
                    WeeklyRule::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(WeeklyRule::weekday)
            .thenComparing(WeeklyRule::localTime)
            .thenComparing(rule -> rule.timeZone().getId())
            .thenComparing(WeeklyRule::validUntil, Comparator.nullsLast(Comparator.naturalOrder()));

    /**
     * The days of the rule from {@code from} to {@code to}, both inclusive and days of the rule's own zone; in order. Weeks are
     * counted on the calendar there, never as 7 × 24 hours.
     */
    Stream<LocalDate> days(LocalDate from, LocalDate to) {
        LocalDate first = validFrom != null && validFrom.isAfter(from) ? validFrom : from;
        LocalDate last = validUntil != null && validUntil.isBefore(to) ? validUntil : to;
        return Stream.iterate(
                first.with(TemporalAdjusters.nextOrSame(weekday)), day -> !day.isAfter(last), day -> day.plusWeeks(1));
    }

    /** Whether the rule holds on that day, whatever the weekday. */
    boolean holdsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validUntil == null || !day.isAfter(validUntil));
    }

    /** Whether the group meets by this rule on that day, unless an exception says otherwise. */
    boolean meetsOn(LocalDate day) {
        return days(day, day).findAny().isPresent();
    }

    /** When the group meets on one of the rule's days. */
    LocalPlan planOn(LocalDate day) {
        return new LocalPlan(day.atTime(localTime), timeZone);
    }
}
