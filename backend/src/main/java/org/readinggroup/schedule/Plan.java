package org.readinggroup.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.readinggroup.shared.time.LocalPlan;

/**
 * When the group means to meet: weekly rules, and what is different from them.
 *
 * @param rules in any order
 * @param exceptions in any order
 */
record Plan(List<WeeklyRule> rules, List<ScheduleException> exceptions) {
    /** How far ahead the next slot is looked for: a rule may begin after a long break. */
    private static final int DAYS_AHEAD = 400;

    /**
     * A slot, with the exception that takes it away, or that made it; null for a slot as the rules have it.
     *
     * @param takesPlace false for a slot that is skipped, and for one that is moved at its old time
     */
    record PlannedSlot(Slot slot, boolean takesPlace, ScheduleException exception) {
        private Instant startsAt() {
            return slot.startsAt();
        }
    }

    /** The same plan, in the one order that it is shown and compared in. */
    Plan inOrder() {
        return new Plan(
                rules.stream().sorted(WeeklyRule.ORDER).toList(),
                exceptions.stream().sorted(ScheduleException.ORDER).toList());
    }

    /** All slots on these days (each rule's own, both inclusive), by time. */
    List<PlannedSlot> slots(LocalDate from, LocalDate to, int minutes) {
        Stream<PlannedSlot> byRules = rules.stream()
                .flatMap(rule -> rule.days(from, to).map(day -> {
                    ScheduleException exception = exceptionOn(day).orElse(null);
                    return new PlannedSlot(slot(rule.planOn(day), minutes), exception == null, exception);
                }));
        Stream<PlannedSlot> byExceptions = exceptions.stream()
                .filter(exception -> exception.plan() != null)
                .filter(exception -> {
                    LocalDate day = exception.startsAtLocal().toLocalDate();
                    return !day.isBefore(from) && !day.isAfter(to);
                })
                .map(exception -> new PlannedSlot(slot(exception.plan(), minutes), true, exception));
        return Stream.concat(byRules, byExceptions)
                .distinct()
                .sorted(Comparator.comparing(PlannedSlot::startsAt))
                .toList();
    }

    /** The first slot that takes place and begins after {@code now}; empty where there is none in the next 400 days. */
    Optional<Slot> next(Instant now, int minutes) {
        Predicate<Slot> later = slot -> slot.startsAt().isAfter(now);
        Stream<Slot> byRules = rules.stream().flatMap(rule -> {
            LocalDate today = LocalDate.ofInstant(now, rule.timeZone());
            return rule.days(today, today.plusDays(DAYS_AHEAD))
                    .filter(day -> exceptionOn(day).isEmpty())
                    .map(day -> slot(rule.planOn(day), minutes))
                    .filter(later)
                    .limit(1);
        });
        Stream<Slot> byExceptions = exceptions.stream()
                .map(ScheduleException::plan)
                .filter(Objects::nonNull)
                .filter(plan -> !plan.startsAtLocal()
                        .toLocalDate()
                        .isAfter(LocalDate.ofInstant(now, plan.timeZone()).plusDays(DAYS_AHEAD)))
                .map(plan -> slot(plan, minutes))
                .filter(later);
        return Stream.concat(byRules, byExceptions).min(Comparator.comparing(Slot::startsAt));
    }

    /** The exception that skips or moves the slots of that day. */
    Optional<ScheduleException> exceptionOn(LocalDate day) {
        return exceptions.stream()
                .filter(exception -> day.equals(exception.slotOn()))
                .findFirst();
    }

    /**
     * The day of an instant that is skipped, by the calendar of a rule that holds then, for a {@code SKIP} names the days of
     * the rules; by that of {@code zone} where no rule holds.
     */
    Optional<PlannedDay.Skipped> skippedAt(Instant at, ZoneId zone) {
        List<LocalDate> days = rules.stream()
                .filter(rule -> rule.holdsOn(LocalDate.ofInstant(at, rule.timeZone())))
                .map(rule -> LocalDate.ofInstant(at, rule.timeZone()))
                .distinct()
                .sorted()
                .toList();
        return (days.isEmpty() ? Stream.of(LocalDate.ofInstant(at, zone)) : days.stream())
                .flatMap(day -> exceptionOn(day).stream())
                .filter(exception -> exception.kind() == ScheduleException.Kind.SKIP)
                .map(exception -> new PlannedDay.Skipped(exception.slotOn(), exception.reason()))
                .findFirst();
    }

    private static Slot slot(LocalPlan plan, int minutes) {
        Instant startsAt = plan.startsAt(null);
        ZoneId zone = plan.timeZone();
        return new Slot(startsAt, startsAt.plusSeconds(minutes * 60L), zone.getId());
    }
}
