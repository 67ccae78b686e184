package org.readinggroup.door;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.readinggroup.group.GroupService;
import org.readinggroup.schedule.Plans;
import org.readinggroup.schedule.Slot;
import org.readinggroup.session.SessionListItem;
import org.readinggroup.session.SessionService;

/** Looks at the door of a session. */
@Singleton
class DoorService {
    private final SessionService sessions;
    private final GroupService group;
    private final Plans plans;
    private final Clock clock;

    DoorService(SessionService sessions, GroupService group, Plans plans, Clock clock) {
        this.sessions = sessions;
        this.group = group;
        this.plans = plans;
        this.clock = clock;
    }

    /** The door as it is now; ends as the session's own address does where there is none, or where it has moved. */
    @ActivateRequestContext
    @Transactional
    Door look(String slug) {
        SessionListItem session = sessions.get(slug).item();
        Instant now = clock.instant();
        Duration opensBefore = group.doorOpensBefore();
        DoorState state = DoorState.of(session, opensBefore, now);
        Instant startsAt = session.startsAt();
        return new Door(
                group.name(),
                session,
                state,
                now,
                opensBefore,
                startsAt == null ? null : startsAt.minus(opensBefore),
                startsAt == null ? List.of() : times(startsAt),
                plans.nextSlot(now, group.sessionMinutes())
                        .map(Slot::startsAt)
                        .map(this::times)
                        .orElse(List.of()),
                state == DoorState.OPEN ? sessions.meetingUrl(slug) : Optional.empty());
    }

    private List<DoorTime> times(Instant at) {
        return group.timeZones().stream().map(zone -> DoorTime.of(at, zone)).toList();
    }
}
