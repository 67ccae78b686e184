package org.readinggroup.schedule;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.readinggroup.shared.edit.EditTools;
import org.readinggroup.shared.edit.EditingOne;
import org.readinggroup.shared.history.Actor;
import org.readinggroup.shared.history.Kind;
import org.readinggroup.shared.json.Body;

/** What organizers do to the rules and exceptions, all of them together. */
@Singleton
public class ScheduleEditing extends EditingOne<ScheduleVersion, Plan, AdminSchedule> {
    /** Weekly rules of the schedule. */
    public static final int MOST_RULES = 50;

    private final ScheduleRepository stored;
    private final ScheduleBody body;
    private final EntityManager entityManager;
    private final Clock clock;

    ScheduleEditing(
            ScheduleRepository stored, ScheduleBody body, EntityManager entityManager, EditTools tools, Clock clock) {
        super(Kind.schedule, tools);
        this.stored = stored;
        this.body = body;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Makes the schedule, without exceptions; the database holds none yet. */
    public void create(List<WeeklyRule> rules, Actor actor) {
        ScheduleVersion schedule = new ScheduleVersion();
        schedule.updatedAt = clock.instant();
        entityManager.persist(schedule);
        apply(schedule, new Plan(rules, List.of()));
        made(schedule, actor, schedule.updatedAt);
    }

    @Override
    protected ScheduleVersion only() {
        return entityManager.find(ScheduleVersion.class, ScheduleVersion.ONLY);
    }

    @Override
    protected Plan read(Body given) {
        return body.read(given);
    }

    @Override
    protected void apply(ScheduleVersion schedule, Plan plan) {
        if (!plan.inOrder().equals(stored.plan())) {
            stored.replace(plan);
        }
    }

    @Override
    protected Object edit(ScheduleVersion schedule) {
        return edit(stored.plan());
    }

    private static ScheduleEdit edit(Plan plan) {
        return new ScheduleEdit(
                plan.rules().stream().map(ScheduleEditing::edit).toList(),
                plan.exceptions().stream().map(ScheduleEditing::edit).toList());
    }

    private static WeeklyRuleEdit edit(WeeklyRule rule) {
        return new WeeklyRuleEdit(
                rule.weekday(),
                rule.localTime().toString(),
                rule.timeZone().getId(),
                rule.validFrom(),
                rule.validUntil());
    }

    private static ScheduleExceptionEdit edit(ScheduleException exception) {
        ZoneId zone = exception.timeZone();
        return new ScheduleExceptionEdit(
                exception.kind(),
                exception.slotOn(),
                exception.startsAtLocal(),
                zone == null ? null : zone.getId(),
                exception.reason());
    }

    @Override
    protected AdminSchedule view(ScheduleVersion schedule) {
        ScheduleEdit edit = edit(stored.plan());
        return new AdminSchedule(edit.rules(), edit.exceptions(), schedule.updatedAt, edit);
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
