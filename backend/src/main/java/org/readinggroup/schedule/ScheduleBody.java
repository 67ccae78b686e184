package org.readinggroup.schedule;

import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.readinggroup.group.GroupService;
import org.readinggroup.schedule.ScheduleException.Kind;
import org.readinggroup.shared.json.Body;
import org.readinggroup.shared.time.LocalTimes;
import org.readinggroup.shared.time.MeetingYears;

/** Reads the body of the schedule. */
@Singleton
class ScheduleBody {
    private static final int MOST_EXCEPTIONS = 500;
    private static final int LONGEST_REASON = 200;

    private final GroupService group;

    ScheduleBody(GroupService group) {
        this.group = group;
    }

    /** The plan that a body says; ends the request with 400 that names everything that is wrong. */
    Plan read(Body body) {
        List<WeeklyRule> rules = body.objects("rules", ScheduleEditing.MOST_RULES).stream()
                .map(this::rule)
                .toList();
        Set<LocalDate> days = new HashSet<>();
        List<ScheduleException> exceptions = body.objects("exceptions", MOST_EXCEPTIONS).stream()
                .map(exception -> exception(exception, rules, days))
                .toList();
        body.end();
        return new Plan(rules, exceptions);
    }

    private WeeklyRule rule(Body rule) {
        rule.require("weekday", "localTime");
        DayOfWeek weekday = rule.oneOf("weekday", DayOfWeek.class);
        LocalTime localTime = rule.timeOfDay("localTime");
        ZoneId timeZone = zone(rule);
        LocalDate from = rule.date("validFrom");
        LocalDate until = rule.date("validUntil");
        if (from != null && until != null && until.isBefore(from)) {
            rule.wrong("validUntil", "must not be before \"validFrom\"");
        }
        return new WeeklyRule(timeZone, weekday, localTime, from, until);
    }

    private ScheduleException exception(Body exception, List<WeeklyRule> rules, Set<LocalDate> days) {
        exception.require("kind", "reason");
        Kind kind = exception.oneOf("kind", Kind.class);
        String reason = exception.text("reason", LONGEST_REASON);
        LocalDate slotOn = exception.date("slotOn");
        LocalDateTime startsAtLocal = exception.localTime("startsAtLocal");
        ZoneId timeZone = zone(exception);
        if (kind == Kind.SKIP) {
            exception.refuse("must be absent: a slot that is skipped has no other time", "startsAtLocal", "timeZone");
        } else if (kind != null) {
            exception.require("startsAtLocal");
        }
        if (kind == Kind.EXTRA) {
            exception.refuse("must be absent: an extra meeting takes the place of no slot", "slotOn");
        } else if (kind != null) {
            exception.require("slotOn");
        }
        if (kind == Kind.MOVE && slotOn != null && rules.stream().noneMatch(rule -> meetsOn(rule, slotOn))) {
            exception.wrongTogether("slotOn", "must be a day on which the group meets by a rule");
        }
        if (slotOn != null && !days.add(slotOn)) {
            exception.wrong("slotOn", "must not name a day again");
        }
        if (slotOn != null) {
            MeetingYears.wrong(slotOn.getYear()).ifPresent(message -> exception.wrong("slotOn", message));
        }
        if (startsAtLocal != null) {
            MeetingYears.wrong(startsAtLocal.getYear())
                    .or(() -> LocalTimes.unclear(startsAtLocal, timeZone, "choose another time"))
                    .ifPresent(message -> exception.wrong("startsAtLocal", message));
        }
        return new ScheduleException(kind, slotOn, startsAtLocal, startsAtLocal == null ? null : timeZone, reason);
    }

    /** A rule that is wrong itself meets on no day. */
    private static boolean meetsOn(WeeklyRule rule, LocalDate day) {
        return rule.weekday() != null && rule.meetsOn(day);
    }

    private ZoneId zone(Body body) {
        ZoneId zone = body.timeZone("timeZone");
        return zone == null ? group.timeZone() : zone;
    }
}
