package org.readinggroup.schedule;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The weekly rules, and the slots that follow from them. */
@Singleton
public class WeeklyRules {
    /** How far ahead the next slot is looked for: a rule may begin after a long break. */
    private static final int DAYS_AHEAD = 400;

    private final WeeklyRuleRepository rules;

    WeeklyRules(WeeklyRuleRepository rules) {
        this.rules = rules;
    }

    /** The slots of all rules on these days (each rule's own, both inclusive), by time. */
    List<Slot> slots(LocalDate from, LocalDate to, int minutes) {
        return rules.listAll().stream()
                .flatMap(rule -> rule.slots(from, to, minutes))
                .sorted(Comparator.comparing(Slot::startsAt))
                .distinct()
                .toList();
    }

    /** The first slot that begins after {@code now}; empty where no rule gives one in the next 400 days. */
    @Transactional
    public Optional<Slot> nextSlot(Instant now, int minutes) {
        return rules.listAll().stream()
                .flatMap(rule -> {
                    LocalDate today = LocalDate.ofInstant(now, rule.timeZone);
                    return rule.slots(today, today.plusDays(DAYS_AHEAD), minutes)
                            .filter(slot -> slot.startsAt().isAfter(now))
                            .limit(1);
                })
                .min(Comparator.comparing(Slot::startsAt));
    }

    /** All rules, in no order. */
    List<NewWeeklyRule> all() {
        return rules.listAll().stream()
                .map(rule ->
                        new NewWeeklyRule(rule.timeZone, rule.weekday, rule.localTime, rule.validFrom, rule.validUntil))
                .toList();
    }

    /** Puts other rules in the place of all there are. */
    void replaceAll(List<NewWeeklyRule> newRules) {
        rules.deleteAll();
        newRules.forEach(this::create);
    }

    private void create(NewWeeklyRule rule) {
        WeeklyRule entity = new WeeklyRule();
        entity.id = UUID.randomUUID();
        entity.timeZone = rule.timeZone();
        entity.weekday = rule.weekday();
        entity.localTime = rule.localTime();
        entity.validFrom = rule.validFrom();
        entity.validUntil = rule.validUntil();
        rules.persist(entity);
    }
}
