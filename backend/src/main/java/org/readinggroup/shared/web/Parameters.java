package org.readinggroup.shared.web;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.readinggroup.shared.problem.Violations;
import org.readinggroup.shared.text.Slugs;

/** Reads single query parameters strictly. An absent one (null) is empty; a wrong one is empty too, and noted. */
public final class Parameters {
    /** Longest search text, in characters. */
    private static final int LONGEST_SEARCH = 200;

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,18}");

    /** The pattern of a slug, for the OpenAPI document. */
    public static final String SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$";

    private Parameters() {}

    /** A whole number from {@code least} to {@code most}. */
    public static OptionalInt integer(String name, String value, int least, int most, Violations violations) {
        if (value == null) {
            return OptionalInt.empty();
        }
        if (INTEGER.matcher(value).matches()) {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return OptionalInt.of((int) number);
            }
        }
        violations.query(name, "must be an integer from %d to %d, not %s".formatted(least, most, quoted(value)));
        return OptionalInt.empty();
    }

    /** {@code true} or {@code false}. */
    public static Optional<Boolean> flag(String name, String value, Violations violations) {
        if (value == null) {
            return Optional.empty();
        }
        if (value.equals("true") || value.equals("false")) {
            return Optional.of(Boolean.valueOf(value));
        }
        violations.query(name, "must be true or false, not " + quoted(value));
        return Optional.empty();
    }

    /** A search text; blank counts as absent, unless it is too long. Punctuation, emoji and stop words are no error. */
    public static Optional<String> search(String name, String value, Violations violations) {
        if (value == null) {
            return Optional.empty();
        }
        if (value.codePointCount(0, value.length()) > LONGEST_SEARCH) {
            violations.query(name, "must have at most %d characters".formatted(LONGEST_SEARCH));
            return Optional.empty();
        }
        if (value.isBlank()) {
            return Optional.empty();
        }
        if (value.indexOf('\0') >= 0) {
            violations.query(name, "must not contain the character NUL");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** The slug of a record; one that names nothing is no error. */
    public static Optional<String> slug(String name, String value, Violations violations) {
        if (value == null || Slugs.isSlug(value)) {
            return Optional.ofNullable(value);
        }
        violations.query(name, "must be a slug, such as \"masked-diffusion\", not " + quoted(value));
        return Optional.empty();
    }

    /** One of the names of an enum. */
    public static <E extends Enum<E>> Optional<E> oneOf(String name, String value, E[] values, Violations violations) {
        if (value == null) {
            return Optional.empty();
        }
        StringBuilder names = new StringBuilder();
        for (E candidate : values) {
            if (candidate.name().equals(value)) {
                return Optional.of(candidate);
            }
            names.append(names.isEmpty() ? "" : ", ").append(candidate.name());
        }
        violations.query(name, "must be one of %s, not %s".formatted(names, quoted(value)));
        return Optional.empty();
    }

    /** A value as it is shown in a message: short, and without anything that could not be printed. */
    public static String quoted(String value) {
        String printable = value.codePoints()
                .limit(60)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        boolean cut = value.codePointCount(0, value.length()) > 60;
        return "\"" + printable + (cut ? "…" : "") + "\"";
    }
}
