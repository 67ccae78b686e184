package org.readinggroup.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.readinggroup.shared.time.LocalPlan;

/**
 * One time that is not as the weekly rules have it.
 *
 * @param slotOn the day, in the zone of the rule, whose slots are skipped or moved; null for an extra meeting
 * @param startsAtLocal when the group meets instead or besides; null where a slot is skipped
 * @param timeZone the zone of {@code startsAtLocal}, and null with it
 * @param reason why, for everybody to read
 */
record ScheduleException(Kind kind, LocalDate slotOn, LocalDateTime startsAtLocal, ZoneId timeZone, String reason) {

    /** What an exception does. */
    @Schema(name = "ExceptionKind", description = "`SKIP` or `MOVE` the slots of a day, or meet an `EXTRA` time.")
    enum Kind {
        SKIP,
        MOVE,
        EXTRA
    }

    /** By day and kind, then by time; two that are equal in it are the same. */
    static final Comparator<ScheduleException> ORDER = Comparator.comparing(ScheduleException::day)
            .thenComparing(ScheduleException::kind)
            .thenComparing(ScheduleException::startsAtLocal, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(exception -> String.valueOf(exception.timeZone()))
            .thenComparing(ScheduleException::reason);

    /** The day that it is about: of the slots that it skips or moves, else its own. */
    private LocalDate day() {
        return slotOn == null ? startsAtLocal.toLocalDate() : slotOn;
    }

    /** When the group meets by this exception; null where it just does not. */
    LocalPlan plan() {
        return startsAtLocal == null ? null : new LocalPlan(startsAtLocal, timeZone);
    }
}
