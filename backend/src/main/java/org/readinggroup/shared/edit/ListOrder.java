package org.readinggroup.shared.edit;

import java.time.Instant;
import java.util.function.Function;
import org.readinggroup.shared.web.Cursor;

/**
 * The order of a list for organizers: by one key, then by the id.
 *
 * @param spelling as the API spells it: {@code name}, {@code -startsAt}
 * @param key the key of a record {@code r} in HQL, never null
 * @param text what a search looks into, in HQL
 * @param parse reads a key from a cursor; null where no record can have it
 */
public record ListOrder(String spelling, String key, String text, Function<String, ?> parse) {
    /** By a text as people sort texts, which is what searches look into too. */
    public static ListOrder byText(String field) {
        return new ListOrder(field, "r.sortKey", "r." + field, text -> text);
    }

    /** By an instant, latest first. */
    public static ListOrder byInstant(String spelling, String key) {
        return new ListOrder(spelling, key, "r.title", text -> Cursor.isInstant(text) ? Instant.parse(text) : null);
    }

    boolean descending() {
        return spelling.startsWith("-");
    }

    boolean reads(String key) {
        try {
            return parse.apply(key) != null;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
