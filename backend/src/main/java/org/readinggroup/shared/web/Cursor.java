package org.readinggroup.shared.web;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a page begins: after the row with these keys, in this order of the list. Keys, not a count of rows, so that rows
 * which come and go meanwhile make no gap and no repeat.
 *
 * @param sort the order it belongs to, as the client spells it ({@code -startsAt})
 * @param keys the sort keys of the last row, the id last
 */
public record Cursor(String sort, List<String> keys) {
    /** No title and no name can hold one: control characters are refused in them. */
    private static final String SEPARATOR = "\n";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** The four digits of a year, with a day on either side for the zone of the local time that an instant follows from. */
    private static final Instant EARLIEST = Instant.parse("-0001-12-31T00:00:00Z");

    private static final Instant LATEST = Instant.parse("+10000-01-02T00:00:00Z");

    /** A cursor from keys; no key holds a line break. */
    public static Cursor of(String sort, Object... keys) {
        return new Cursor(sort, Arrays.stream(keys).map(String::valueOf).toList());
    }

    /** The opaque spelling for addresses. */
    String encoded() {
        String text = sort + SEPARATOR + String.join(SEPARATOR, keys);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what {@link #encoded} wrote; empty where it is anything else. */
    static Optional<Cursor> decoded(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString();
            if (decoded.chars().anyMatch(c -> c < ' ' && c != '\n')) {
                return Optional.empty();
            }
            List<String> parts = List.of(decoded.split(SEPARATOR, -1));
            Cursor cursor = new Cursor(parts.get(0), parts.subList(1, parts.size()));
            return cursor.keys.isEmpty() || !cursor.encoded().equals(text) ? Optional.empty() : Optional.of(cursor);
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether a key is the id of a record. */
    public static boolean isId(String key) {
        return ID.matcher(key).matches();
    }

    /** Whether a key is an instant that a record can have; java.time knows others, which PostgreSQL does not. */
    public static boolean isInstant(String key) {
        try {
            Instant instant = Instant.parse(key);
            return !instant.isBefore(EARLIEST) && !instant.isAfter(LATEST);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
