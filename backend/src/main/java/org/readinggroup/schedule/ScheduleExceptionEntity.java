package org.readinggroup.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A {@link ScheduleException}, as it is stored. */
@Entity
@Table(name = "schedule_exception")
class ScheduleExceptionEntity {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    ScheduleException.Kind kind;

    @Column(name = "slot_on")
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    LocalDate slotOn;

    @Column(name = "starts_at_local")
    @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
    LocalDateTime startsAtLocal;

    @Column(name = "time_zone")
    ZoneId timeZone;

    String reason;

    static ScheduleExceptionEntity of(ScheduleException exception) {
        ScheduleExceptionEntity entity = new ScheduleExceptionEntity();
        entity.id = UUID.randomUUID();
        entity.kind = exception.kind();
        entity.slotOn = exception.slotOn();
        entity.startsAtLocal = exception.startsAtLocal();
        entity.timeZone = exception.timeZone();
        entity.reason = exception.reason();
        return entity;
    }

    ScheduleException exception() {
        return new ScheduleException(kind, slotOn, startsAtLocal, timeZone, reason);
    }
}
