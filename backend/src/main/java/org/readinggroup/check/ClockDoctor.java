package org.readinggroup.check;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.readinggroup.group.GroupService;
import org.readinggroup.schedule.PlannedDay;
import org.readinggroup.schedule.Plans;
import org.readinggroup.session.CheckedSession;
import org.readinggroup.session.SessionEditing;

/** Looks at a session as a careful friend would, before it is published and after. */
@Singleton
class ClockDoctor {
    private static final Duration SHORT_NOTICE = Duration.ofHours(2);
    private static final Duration DAY_BEFORE = Duration.ofHours(24);

    private final SessionEditing sessions;
    private final Plans plans;
    private final GroupService group;
    private final Clock clock;

    ClockDoctor(SessionEditing sessions, Plans plans, GroupService group, Clock clock) {
        this.sessions = sessions;
        this.plans = plans;
        this.group = group;
        this.clock = clock;
    }

    /** What is noticed about a session; of one that is over or does not take place only what can still matter. */
    @Transactional
    Warnings check(String slug) {
        CheckedSession session = sessions.checked(slug);
        List<Warning> found = new ArrayList<>();
        if (session.takesPlace()
                && session.startsAt() != null
                && session.endsAt().isAfter(clock.instant())) {
            checkTime(session, found);
            checkDay(session, found);
            checkSoon(session, found);
        }
        checkRecordings(session, found);
        return new Warnings(found);
    }

    private void checkTime(CheckedSession session, List<Warning> found) {
        List<ZoneId> zones = Stream.concat(Stream.of(session.timeZone()), group.timeZones().stream())
                .toList();
        ClockChanges.between(session.startsAt(), zones).ifPresent(gap -> add(found, WarningType.DST_GAP, gap));
        for (CheckedSession.Other other : session.sameTime()) {
            add(found, WarningType.CLASH, "\"%s\" is at the same time.".formatted(other.title()));
        }
    }

    private void checkDay(CheckedSession session, List<Warning> found) {
        PlannedDay planned = plans.around(session.startsAt(), session.timeZone(), group.sessionMinutes());
        planned.skipped()
                .ifPresent(skipped -> add(
                        found,
                        WarningType.HOLIDAY,
                        "The schedule skips %s: %s."
                                .formatted(skipped.day(), skipped.reason().replaceAll("\\.$", ""))));
        if (planned.hasRules() && !planned.startsAt().contains(session.startsAt())) {
            String instead = planned.startsAt().isEmpty()
                    ? "does not meet on that day"
                    : "meets on that day at " + clockTime(planned.startsAt().get(0), session.timeZone());
            add(found, WarningType.OFF_SCHEDULE, "By its schedule the group %s.".formatted(instead));
        }
    }

    private void checkSoon(CheckedSession session, List<Warning> found) {
        Instant now = clock.instant();
        Instant startsAt = session.startsAt();
        if (startsAt.isAfter(now) && startsAt.isBefore(now.plus(SHORT_NOTICE))) {
            add(
                    found,
                    WarningType.SHORT_NOTICE,
                    "It begins in less than two hours, at %s.".formatted(clockTime(startsAt, session.timeZone())));
        }
        if (session.meetingUrl() == null && !startsAt.isAfter(now.plus(DAY_BEFORE))) {
            add(
                    found,
                    WarningType.NO_MEETING_URL,
                    "It begins within a day, and nobody could join: it has no meeting address.");
        }
    }

    private static void checkRecordings(CheckedSession session, List<Warning> found) {
        if (session.startsAt() == null) {
            return;
        }
        LocalDate day = LocalDate.ofInstant(session.startsAt(), session.timeZone());
        for (CheckedSession.Recording recording : session.recordings()) {
            Optional.ofNullable(recording.publishedOn())
                    // A day begins earlier elsewhere than in the session's zone.
                    .filter(published -> published.isBefore(day.minusDays(1)))
                    .ifPresent(published -> add(
                            found,
                            WarningType.RECORDING_BEFORE_SESSION,
                            "The recording \"%s\" was published on %s, before the session on %s."
                                    .formatted(recording.slug(), published, day)));
        }
    }

    /** {@code 13:00 in America/New_York}: people write and read the plan, not the instant. */
    private static String clockTime(Instant at, ZoneId zone) {
        return "%s in %s".formatted(LocalTime.ofInstant(at, zone), zone);
    }

    private static void add(List<Warning> found, WarningType type, String detail) {
        found.add(new Warning(type, detail));
    }
}
