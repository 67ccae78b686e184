package org.readinggroup.shared.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.readinggroup.shared.time.ZoneNames;

/** How one JSON value that is not null is read: as a value of ours, or with a message that says what would be right. */
@FunctionalInterface
interface Value<T> {
    Read<T> of(JsonNode node);

    /** Either a value, or what is wrong. */
    record Read<T>(T value, String wrong) {
        static <T> Read<T> right(T value) {
            return new Read<>(value, null);
        }

        static <T> Read<T> wrong(String message) {
            return new Read<>(null, message);
        }
    }

    /** RFC 3339, section 5.6; fractions of a second to the nanosecond. */
    Pattern INSTANT = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");

    /** There is no year 0 in PostgreSQL, and Hibernate would keep a day of another year. */
    Pattern LOCAL_TIME = Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:00(\\.0{1,9})?)?");

    Pattern TIME_OF_DAY = Pattern.compile("[0-9]{2}:[0-9]{2}(:00)?");

    Pattern DATE = Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** A text that {@code parse} understands; null and exceptions of java.time say that it does not. */
    static <T> Value<T> text(String due, Function<String, T> parse) {
        return node -> {
            if (!node.isTextual()) {
                return Read.wrong("must be %s, as a text".formatted(due));
            }
            T value;
            try {
                value = parse.apply(node.textValue());
            } catch (DateTimeException e) {
                value = null;
            }
            return value == null
                    ? Read.wrong("must be %s, not %s".formatted(due, Texts.quoted(node.textValue())))
                    : Read.right(value);
        };
    }

    static Value<Integer> integer(int least, int most) {
        return node -> {
            Integer value = node.isNumber() ? exactInt(node.decimalValue()) : null;
            return value != null && value >= least && value <= most
                    ? Read.right(value)
                    : Read.wrong("must be an integer from %d to %d".formatted(least, most));
        };
    }

    /**
     * A number without a fraction is an integer however it is spelled, 90.0 and 9e1 too (JSON Schema 2020-12, section 6.1.1 of
     * its validation). Null for every other one, found by counting digits: that of 1e999999999 is never written out.
     */
    private static Integer exactInt(BigDecimal number) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    static Value<Boolean> flag() {
        return node -> node.isBoolean() ? Read.right(node.booleanValue()) : Read.wrong("must be true or false");
    }

    static Value<LocalDate> date() {
        return text("a date, such as 2026-05-25", matching(DATE, LocalDate::parse));
    }

    static Value<LocalDateTime> localTime() {
        return text(
                "a date and time to the minute, such as 2026-05-25T13:00", matching(LOCAL_TIME, LocalDateTime::parse));
    }

    static Value<LocalTime> timeOfDay() {
        return text("a time of the day, such as 13:00", matching(TIME_OF_DAY, LocalTime::parse));
    }

    static Value<Instant> instant() {
        return text(
                "an instant with its offset, such as 2026-05-25T17:00:00Z or 2026-05-25T13:00:00-04:00",
                matching(INSTANT, text -> OffsetDateTime.parse(text).toInstant()));
    }

    static Value<ZoneId> timeZone() {
        return text(
                "a zone of the tz database, such as America/New_York",
                text -> ZoneNames.isKnown(text) ? ZoneId.of(text) : null);
    }

    static <E extends Enum<E>> Value<E> oneOf(List<E> values, Function<E, String> spelling) {
        String names = values.stream().map(spelling).collect(Collectors.joining(", "));
        return text("one of " + names, text -> values.stream()
                .filter(value -> spelling.apply(value).equals(text))
                .findFirst()
                .orElse(null));
    }

    private static <T> Function<String, T> matching(Pattern pattern, Function<String, T> parse) {
        return text -> pattern.matcher(text.toUpperCase(Locale.ROOT)).matches()
                ? parse.apply(text.toUpperCase(Locale.ROOT))
                : null;
    }
}
