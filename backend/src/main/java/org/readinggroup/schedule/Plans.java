package org.readinggroup.schedule;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The group's plan, for whoever asks for a slot or a day. */
@Singleton
public class Plans {
    /** As far apart as the calendars of two zones can be: those of Kiritimati and Pago Pago are, for one hour of the day. */
    private static final int DAYS_APART = 2;

    private final ScheduleRepository schedule;

    Plans(ScheduleRepository schedule) {
        this.schedule = schedule;
    }

    /** The first slot that takes place and begins after {@code now}; empty where there is none in the next 400 days. */
    @Transactional
    public Optional<Slot> nextSlot(Instant now, int minutes) {
        return schedule.plan().next(now, minutes);
    }

    /** What is planned for the day of an instant in a zone. */
    @Transactional
    public PlannedDay around(Instant at, ZoneId zone, int minutes) {
        Plan plan = schedule.plan();
        LocalDate day = LocalDate.ofInstant(at, zone);
        return new PlannedDay(
                !plan.rules().isEmpty(),
                plan.slots(day.minusDays(DAYS_APART), day.plusDays(DAYS_APART), minutes).stream()
                        .filter(Plan.PlannedSlot::takesPlace)
                        .map(planned -> planned.slot().startsAt())
                        .filter(startsAt -> LocalDate.ofInstant(startsAt, zone).equals(day))
                        .toList(),
                plan.skippedAt(at, zone));
    }
}
