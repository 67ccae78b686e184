package org.readinggroup.schedule;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The group's plan, for whoever asks for a slot or a day. */
@Singleton
public class Plans {
    private final ScheduleRepository schedule;

    Plans(ScheduleRepository schedule) {
        this.schedule = schedule;
    }

    /** The first slot that takes place and begins after {@code now}; empty where there is none in the next 400 days. */
    @Transactional
    public Optional<Slot> nextSlot(Instant now, int minutes) {
        return schedule.plan().next(now, minutes);
    }

    /** What is planned for a day of the zones of the rules. */
    @Transactional
    public PlannedDay on(LocalDate day, int minutes) {
        Plan plan = schedule.plan();
        return new PlannedDay(
                !plan.rules().isEmpty(),
                plan.slots(day, day, minutes).stream()
                        .filter(Plan.PlannedSlot::takesPlace)
                        .map(planned -> planned.slot().startsAt())
                        .toList(),
                plan.exceptionOn(day)
                        .filter(exception -> exception.kind() == ScheduleException.Kind.SKIP)
                        .map(ScheduleException::reason));
    }
}
