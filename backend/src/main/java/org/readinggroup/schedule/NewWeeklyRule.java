package org.readinggroup.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** What a weekly rule is made from; both days are inclusive, and null where the rule has no such end. */
public record NewWeeklyRule(
        ZoneId timeZone, DayOfWeek weekday, LocalTime localTime, LocalDate validFrom, LocalDate validUntil) {}
