package org.readinggroup.shared.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.ValueRange;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.readinggroup.shared.problem.Violations;
import org.readinggroup.shared.web.Parameters;

/** A bound of a search by time: an RFC 3339 instant, or a date, which means the whole day in a zone. Only a date asks for the zone. */
public final class DayOrInstant {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");

    /** RFC 3339 knows no others. */
    private static final ValueRange YEARS = ValueRange.of(1, 9999);

    private DayOrInstant() {}

    /** The instant at which the bound begins. */
    public static Optional<Instant> from(String name, String value, Supplier<ZoneId> zone, Violations violations) {
        return read(
                name,
                value,
                day -> day.atStartOfDay(zone.get()).toInstant(),
                DayOrInstant::nextMicrosecond,
                violations);
    }

    /** The instant before which a value counts, so that the bound itself is included: the whole day, or the instant. */
    public static Optional<Instant> before(String name, String value, Supplier<ZoneId> zone, Violations violations) {
        return read(
                name,
                value,
                day -> day.plusDays(1).atStartOfDay(zone.get()).toInstant(),
                instant -> nextMicrosecond(instant.plusNanos(1)),
                violations);
    }

    /** A date of the calendar that exists. */
    public static Optional<LocalDate> day(String name, String value, Violations violations) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(value, DAY);
            if (YEARS.isValidValue(day.getYear())) {
                return Optional.of(day);
            }
        } catch (DateTimeException e) {
            // answered below, with every other value that is no date
        }
        violations.query(name, "must be a date that exists, such as 2026-05-25, not " + Parameters.quoted(value));
        return Optional.empty();
    }

    /** PostgreSQL keeps microseconds, and a finer bound would be rounded: this is the first that is not before it. */
    private static Instant nextMicrosecond(Instant instant) {
        return instant.plusNanos(999).truncatedTo(ChronoUnit.MICROS);
    }

    private static Optional<Instant> read(
            String name,
            String value,
            java.util.function.Function<LocalDate, Instant> ofDay,
            java.util.function.UnaryOperator<Instant> ofInstant,
            Violations violations) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            // An unescaped + in an address arrives as a space.
            String spelled = value.replace(' ', '+');
            if (RFC_3339.matcher(spelled).matches()) {
                OffsetDateTime at = OffsetDateTime.parse(spelled.toUpperCase(java.util.Locale.ROOT));
                if (YEARS.isValidValue(at.getYear())) {
                    return Optional.of(ofInstant.apply(at.toInstant()));
                }
            } else {
                LocalDate day = LocalDate.parse(value, DAY);
                if (YEARS.isValidValue(day.getYear())) {
                    return Optional.of(ofDay.apply(day));
                }
            }
        } catch (DateTimeException e) {
            // answered below, with every other value that is neither
        }
        violations.query(
                name,
                "must be a date or an instant that exists, such as 2026-05-25 or 2026-05-25T17:00:00Z, not "
                        + Parameters.quoted(value));
        return Optional.empty();
    }
}
