package org.readinggroup.schedule;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.readinggroup.group.GroupService;
import org.readinggroup.session.SessionReference;
import org.readinggroup.session.SessionService;
import org.readinggroup.shared.ready.ChangesByClock;

/** The slots of the group's plan, and the sessions that take them. */
@Singleton
public class ScheduleService implements ChangesByClock {
    /** How many days are shown where no end is given: a term. */
    private static final int TERM_DAYS = 120;

    private final ScheduleRepository schedule;
    private final SessionService sessions;
    private final GroupService group;
    private final Clock clock;

    ScheduleService(ScheduleRepository schedule, SessionService sessions, GroupService group, Clock clock) {
        this.schedule = schedule;
        this.sessions = sessions;
        this.group = group;
        this.clock = clock;
    }

    @Transactional
    UpcomingSession upcoming() {
        Slot next =
                schedule.plan().next(clock.instant(), group.sessionMinutes()).orElse(null);
        return new UpcomingSession(sessions.upcoming().orElse(null), next);
    }

    /** The next slot, which is then no longer the next; and midnight in the group's zone, where a schedule from today moves on. */
    @Override
    @Transactional
    public Optional<Instant> nextAfter(Instant now) {
        ZoneId zone = group.timeZone();
        Instant midnight =
                LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
        return schedule.plan()
                .next(now, group.sessionMinutes())
                .map(Slot::startsAt)
                .filter(slot -> slot.isBefore(midnight))
                .or(() -> Optional.of(midnight));
    }

    /** The days that are asked for; from today, and for a term, where nothing is said. */
    @Transactional
    ScheduleQuery.Days days(ScheduleQuery query) {
        return query.read(LocalDate.now(clock.withZone(group.timeZone())), TERM_DAYS);
    }

    /** The slots on these days, by time. A session takes the slot of its day, at whatever hour it begins. */
    @Transactional
    List<ScheduledSlot> slots(ScheduleQuery.Days days) {
        List<Plan.PlannedSlot> slots = schedule.plan().slots(days.from(), days.to(), group.sessionMinutes());
        if (slots.isEmpty()) {
            return List.of();
        }
        // A day is at most 26 hours away from the same day elsewhere.
        Instant first = slots.get(0).slot().startsAt().minusSeconds(48 * 3600);
        Instant last = slots.get(slots.size() - 1).slot().startsAt().plusSeconds(48 * 3600);
        List<SessionService.Planned> planned = sessions.takingPlace(first, last);
        return slots.stream().map(slot -> scheduled(slot, planned)).toList();
    }

    /** A session that was announced for a day that is skipped takes place all the same; a slot that was moved is elsewhere. */
    private static ScheduledSlot scheduled(Plan.PlannedSlot planned, List<SessionService.Planned> sessions) {
        Slot slot = planned.slot();
        ScheduleException exception = planned.exception();
        boolean moved = !planned.takesPlace() && exception.kind() == ScheduleException.Kind.MOVE;
        SessionReference session = moved ? null : sessionOn(slot, sessions).orElse(null);
        ScheduledSlot.State state = moved
                ? ScheduledSlot.State.MOVED
                : session != null
                        ? ScheduledSlot.State.TAKEN
                        : planned.takesPlace() ? ScheduledSlot.State.OPEN : ScheduledSlot.State.SKIPPED;
        return new ScheduledSlot(
                slot.startsAt(),
                slot.endsAt(),
                slot.timeZone(),
                state,
                exception == null ? null : exception.reason(),
                session);
    }

    private static Optional<SessionReference> sessionOn(Slot slot, List<SessionService.Planned> sessions) {
        ZoneId zone = ZoneId.of(slot.timeZone());
        LocalDate day = LocalDate.ofInstant(slot.startsAt(), zone);
        return sessions.stream()
                .filter(candidate ->
                        LocalDate.ofInstant(candidate.startsAt(), zone).equals(day))
                .map(SessionService.Planned::session)
                .findFirst();
    }
}
