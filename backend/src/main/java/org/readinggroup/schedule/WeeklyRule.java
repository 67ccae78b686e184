package org.readinggroup.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import java.util.stream.Stream;
import org.readinggroup.shared.time.LocalPlan;

/** Every week on this day at this local time, on the days from {@code validFrom} to {@code validUntil}, both inclusive. */
@Entity
@Table(name = "weekly_rule")
class WeeklyRule {
    @Id
    UUID id;

    @Column(name = "time_zone")
    ZoneId timeZone;

    @Enumerated(EnumType.STRING)
    DayOfWeek weekday;

    @Column(name = "local_time")
    LocalTime localTime;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_until")
    LocalDate validUntil;

    /**
     * The slots on the days from {@code from} to {@code to}, both inclusive and days of the rule's own zone; in order.
     * Weeks are counted on the calendar there, never as 7 × 24 hours.
     */
    Stream<Slot> slots(LocalDate from, LocalDate to, int minutes) {
        LocalDate first = validFrom != null && validFrom.isAfter(from) ? validFrom : from;
        LocalDate last = validUntil != null && validUntil.isBefore(to) ? validUntil : to;
        return Stream.iterate(
                        first.with(TemporalAdjusters.nextOrSame(weekday)),
                        day -> !day.isAfter(last),
                        day -> day.plusWeeks(1))
                .map(day -> slot(day, minutes));
    }

    private Slot slot(LocalDate day, int minutes) {
        var startsAt = new LocalPlan(day.atTime(localTime), timeZone).startsAt(null);
        return new Slot(startsAt, startsAt.plusSeconds(minutes * 60L), timeZone.getId());
    }
}
