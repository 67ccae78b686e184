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

/** The slots of the weekly rules, and the sessions that take them. */
@Singleton
public class ScheduleService implements ChangesByClock {
    /** How many days are shown where no end is given: a term. */
    private static final int TERM_DAYS = 120;

    private final WeeklyRules rules;
    private final SessionService sessions;
    private final GroupService group;
    private final Clock clock;

    ScheduleService(WeeklyRules rules, SessionService sessions, GroupService group, Clock clock) {
        this.rules = rules;
        this.sessions = sessions;
        this.group = group;
        this.clock = clock;
    }

    @Transactional
    UpcomingSession upcoming() {
        Slot next = rules.nextSlot(clock.instant(), group.sessionMinutes()).orElse(null);
        return new UpcomingSession(sessions.upcoming().orElse(null), next);
    }

    /** The next slot, which is then no longer the next; and midnight in the group's zone, where a schedule from today moves on. */
    @Override
    @Transactional
    public Optional<Instant> nextAfter(Instant now) {
        ZoneId zone = group.timeZone();
        Instant midnight =
                LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
        return rules.nextSlot(now, group.sessionMinutes())
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
        List<Slot> slots = rules.slots(days.from(), days.to(), group.sessionMinutes());
        if (slots.isEmpty()) {
            return List.of();
        }
        // A day is at most 26 hours away from the same day elsewhere.
        Instant first = slots.get(0).startsAt().minusSeconds(48 * 3600);
        Instant last = slots.get(slots.size() - 1).startsAt().plusSeconds(48 * 3600);
        List<SessionService.Planned> planned = sessions.takingPlace(first, last);
        return slots.stream().map(slot -> scheduled(slot, planned)).toList();
    }

    private static ScheduledSlot scheduled(Slot slot, List<SessionService.Planned> planned) {
        ZoneId zone = ZoneId.of(slot.timeZone());
        LocalDate day = LocalDate.ofInstant(slot.startsAt(), zone);
        SessionReference session = planned.stream()
                .filter(candidate ->
                        LocalDate.ofInstant(candidate.startsAt(), zone).equals(day))
                .map(SessionService.Planned::session)
                .findFirst()
                .orElse(null);
        return new ScheduledSlot(
                slot.startsAt(),
                slot.endsAt(),
                slot.timeZone(),
                session == null ? ScheduledSlot.State.OPEN : ScheduledSlot.State.TAKEN,
                null,
                session);
    }
}
