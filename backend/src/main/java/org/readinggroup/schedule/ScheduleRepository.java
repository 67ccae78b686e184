package org.readinggroup.schedule;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The rules and exceptions as they are stored: some dozens, read and replaced whole. */
@Singleton
class ScheduleRepository {
    private final EntityManager entityManager;

    ScheduleRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** All rules and exceptions, in their one order: PostgreSQL gives rows as they happen to lie. */
    Plan plan() {
        List<WeeklyRuleEntity> rules = entityManager
                .createQuery("from WeeklyRuleEntity", WeeklyRuleEntity.class)
                .getResultList();
        List<ScheduleExceptionEntity> exceptions = entityManager
                .createQuery("from ScheduleExceptionEntity", ScheduleExceptionEntity.class)
                .getResultList();
        return new Plan(
                        rules.stream().map(WeeklyRuleEntity::rule).toList(),
                        exceptions.stream()
                                .map(ScheduleExceptionEntity::exception)
                                .toList())
                .inOrder();
    }

    /** Puts other rules and exceptions in the place of all there are. */
    void replace(Plan plan) {
        entityManager.createQuery("delete from WeeklyRuleEntity").executeUpdate();
        entityManager.createQuery("delete from ScheduleExceptionEntity").executeUpdate();
        plan.rules().forEach(rule -> entityManager.persist(WeeklyRuleEntity.of(rule)));
        plan.exceptions().forEach(exception -> entityManager.persist(ScheduleExceptionEntity.of(exception)));
    }
}
