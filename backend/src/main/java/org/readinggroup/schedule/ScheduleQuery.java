package org.readinggroup.schedule;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.readinggroup.shared.problem.Violations;
import org.readinggroup.shared.time.DayOrInstant;

/** The parameters of the schedule. */
public class ScheduleQuery {
    /** The longest span that is answered. */
    private static final int MOST_DAYS = 400;

    /** RFC 3339 has no years beyond; on the very last day a slot would begin or end in the next one, in zones west of UTC. */
    private static final LocalDate LAST = LocalDate.of(9999, 12, 30);

    @QueryParam("from")
    @Parameter(
            description = "The first day; today in the group's zone where it is not given.",
            example = "2026-11-23",
            schema = @Schema(implementation = LocalDate.class))
    String from;

    @QueryParam("to")
    @Parameter(
            description = "The last day, at most 400 after the first; 120 after it where it is not given.",
            example = "2027-01-31",
            schema = @Schema(implementation = LocalDate.class))
    String to;

    /** Days of a calendar, both inclusive. */
    record Days(LocalDate from, LocalDate to) {}

    /** Reads both parameters; ends the request with 400 that names each wrong one. */
    Days read(LocalDate today, int defaultDays) {
        Violations violations = new Violations();
        LocalDate first = DayOrInstant.day("from", from, violations).orElse(today);
        LocalDate last = DayOrInstant.day("to", to, violations)
                .orElse(first.isAfter(LAST.minusDays(defaultDays)) ? LAST : first.plusDays(defaultDays));
        refuseAfterLast("from", first, violations);
        refuseAfterLast("to", last, violations);
        violations.refuseIfAny();
        if (last.isBefore(first)) {
            violations.query("from", "must not be after \"to\"");
        } else if (ChronoUnit.DAYS.between(first, last) > MOST_DAYS) {
            violations.query("to", "must be at most %d days after \"from\"".formatted(MOST_DAYS));
        }
        violations.refuseIfAny();
        return new Days(first, last);
    }

    private static void refuseAfterLast(String name, LocalDate day, Violations violations) {
        if (day.isAfter(LAST)) {
            violations.query(name, "must not be after " + LAST + ", the last day whose slots RFC 3339 can say");
        }
    }
}
