package org.readinggroup.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A {@link WeeklyRule}, as it is stored. */
@Entity
@Table(name = "weekly_rule")
class WeeklyRuleEntity {
    @Id
    UUID id;

    @Column(name = "time_zone")
    ZoneId timeZone;

    @Enumerated(EnumType.STRING)
    DayOfWeek weekday;

    @Column(name = "local_time")
    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    LocalTime localTime;

    @Column(name = "valid_from")
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    LocalDate validFrom;

    @Column(name = "valid_until")
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    LocalDate validUntil;

    static WeeklyRuleEntity of(WeeklyRule rule) {
        WeeklyRuleEntity entity = new WeeklyRuleEntity();
        entity.id = UUID.randomUUID();
        entity.timeZone = rule.timeZone();
        entity.weekday = rule.weekday();
        entity.localTime = rule.localTime();
        entity.validFrom = rule.validFrom();
        entity.validUntil = rule.validUntil();
        return entity;
    }

    WeeklyRule rule() {
        return new WeeklyRule(timeZone, weekday, localTime, validFrom, validUntil);
    }
}
