package org.readinggroup.schedule;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.readinggroup.group.GroupService;
import org.readinggroup.shared.edit.EditTools;
import org.readinggroup.shared.edit.EditingOne;
import org.readinggroup.shared.history.Actor;
import org.readinggroup.shared.history.Kind;
import org.readinggroup.shared.json.Body;

/** What organizers do to the weekly rules, all of them together. */
@Singleton
public class ScheduleEditing extends EditingOne<ScheduleVersion, List<NewWeeklyRule>, AdminSchedule> {
    private static final int MOST_RULES = 50;

    private final WeeklyRules rules;
    private final GroupService group;
    private final EntityManager entityManager;
    private final Clock clock;

    ScheduleEditing(WeeklyRules rules, GroupService group, EntityManager entityManager, EditTools tools, Clock clock) {
        super(Kind.schedule, tools);
        this.rules = rules;
        this.group = group;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Makes the schedule; the database holds none yet. */
    public void create(List<NewWeeklyRule> weeklyRules, Actor actor) {
        ScheduleVersion schedule = new ScheduleVersion();
        schedule.updatedAt = clock.instant();
        entityManager.persist(schedule);
        apply(schedule, weeklyRules);
        made(schedule, actor, schedule.updatedAt);
    }

    @Override
    protected ScheduleVersion only() {
        return entityManager.find(ScheduleVersion.class, ScheduleVersion.ONLY);
    }

    @Override
    protected List<NewWeeklyRule> read(Body body) {
        List<NewWeeklyRule> read =
                body.objects("rules", MOST_RULES).stream().map(this::rule).toList();
        body.end();
        return read;
    }

    private NewWeeklyRule rule(Body rule) {
        rule.require("weekday", "localTime");
        DayOfWeek weekday = rule.oneOf("weekday", DayOfWeek.class);
        LocalTime localTime = rule.timeOfDay("localTime");
        ZoneId timeZone = rule.timeZone("timeZone");
        LocalDate from = rule.date("validFrom");
        LocalDate until = rule.date("validUntil");
        if (from != null && until != null && until.isBefore(from)) {
            rule.wrong("validUntil", "must not be before \"validFrom\"");
        }
        return new NewWeeklyRule(timeZone == null ? group.timeZone() : timeZone, weekday, localTime, from, until);
    }

    @Override
    protected void apply(ScheduleVersion schedule, List<NewWeeklyRule> weeklyRules) {
        if (!weeklyRules.equals(rules.all())) {
            rules.replaceAll(weeklyRules);
        }
    }

    @Override
    protected Object edit(ScheduleVersion schedule) {
        return edit();
    }

    private ScheduleEdit edit() {
        return new ScheduleEdit(rules.all().stream()
                .sorted(Comparator.comparing(NewWeeklyRule::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(NewWeeklyRule::weekday)
                        .thenComparing(NewWeeklyRule::localTime)
                        .thenComparing(rule -> rule.timeZone().getId()))
                .map(rule -> new WeeklyRuleEdit(
                        rule.weekday(),
                        rule.localTime().toString(),
                        rule.timeZone().getId(),
                        rule.validFrom(),
                        rule.validUntil()))
                .toList());
    }

    @Override
    protected AdminSchedule view(ScheduleVersion schedule) {
        return new AdminSchedule(edit().rules(), schedule.updatedAt, edit());
    }

    @Override
    protected int version(ScheduleVersion schedule) {
        return schedule.version;
    }

    @Override
    protected void count(ScheduleVersion schedule, Instant now) {
        schedule.version++;
        schedule.updatedAt = now;
    }
}
